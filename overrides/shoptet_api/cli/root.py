"""The command itself: it finds a command by its name, runs it, and turns every error into one line and an exit code."""

from __future__ import annotations

import io
import os
import signal
import sys
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NoReturn

import click

from shoptet_api.cli import errors
from shoptet_api.cli.commands import COMMANDS
from shoptet_api.cli.lazy_group import LazyGroup
from shoptet_api.cli.options import OUTPUT_OPTIONS, SHOP_OPTIONS, shared_options
from shoptet_api.cli.session import Session
from shoptet_api.compat import override
from shoptet_api.operation_calls.index import resources
from shoptet_api.version import __version__

if TYPE_CHECKING:
    from types import FrameType


class Root(LazyGroup):
    """The command `shoptet`."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands, and then the resources of the API."""
        return [*super().list_commands(ctx), *(name.replace("_", "-") for name in resources())]

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, or the operations of a resource."""
        found = super().get_command(ctx, cmd_name)
        name = cmd_name.replace("-", "_")
        if found is None and name in resources():
            from shoptet_api.cli.operations.resource_group import ResourceGroup

            return ResourceGroup(name)
        return found

    @override
    def sections(self) -> Iterator[tuple[str, Mapping[str, str]]]:
        """Yield the commands and the resources with their helps."""
        yield from super().sections()
        yield "Operations of the API", {name.replace("_", "-"): one.text for name, one in resources().items()}

    @override
    def main(  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride] (it runs one way only)
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = "shoptet",
        **extra: Any,
    ) -> NoReturn:
        """Run, report what went wrong, and exit."""
        extra.pop("standalone_mode", None)
        session = extra.setdefault("obj", None) or Session()
        extra["obj"] = session
        sys.exit(self._run(session, args, prog_name, extra))

    def _run(self, session: Session, args: Sequence[str] | None, prog_name: str | None, extra: dict[str, Any]) -> int:
        _make_writable()
        try:
            with _termination(), warnings.catch_warnings():
                warnings.simplefilter("always")
                warnings.showwarning = partial(_show_warning, session)
                code = super().main(args, prog_name, standalone_mode=False, **extra)
                sys.stdout.flush()
            return code if isinstance(code, int) else errors.OK
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message(), err=True, color=error.ctx.color)
            return errors.USAGE
        except click.ClickException as error:
            context = getattr(error, "ctx", None)
            hint = f"; see `{context.command_path} --help`" if isinstance(context, click.Context) else ""
            errors.report(f"{error.format_message().rstrip('.')}{hint}")
            return error.exit_code if error.exit_code != 1 else errors.USAGE
        except (click.Abort, KeyboardInterrupt) as error:
            return _interrupted(error)
        except SystemExit as error:
            return error.code if isinstance(error.code, int) else errors.UNEXPECTED
        except BaseException as error:  # noqa: BLE001 (the last to see it)
            if errors.is_closed_pipe(error):
                _forget_stdout()
                return errors.CLOSED_PIPE
            if session.debug:
                import traceback

                sys.stderr.write(session.hide(errors.visible(traceback.format_exc(), keep="\n")))
            if isinstance(error, OSError):
                _forget_stdout()
            errors.report(session.hide(errors.line_of(error)))
            return errors.exit_code_of(error)

    @override
    def invoke(self, ctx: click.Context) -> Any:
        """Run a command. click takes a closed pipe for an error of its own, so that it is wrapped on its way out."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            if errors.is_closed_pipe(error):
                _forget_stdout()
                return errors.CLOSED_PIPE
            raise


class _termination:  # noqa: N801 (used as a function)
    """While it is entered, SIGTERM ends the run as Ctrl-C does: files are removed, locks are released."""

    def __enter__(self) -> None:
        self._before: Any = None
        with suppress(ValueError):  # not the main thread
            self._before = signal.signal(signal.SIGTERM, _terminate)

    def __exit__(self, *_: object) -> None:
        if self._before is not None:
            signal.signal(signal.SIGTERM, self._before)


def _terminate(_number: int, _frame: FrameType | None) -> NoReturn:
    sys.exit(errors.TERMINATED)


def _show_warning(session: Session, message: Warning | str, category: type[Warning], *_: object) -> None:
    if not session.quiet and category.__module__.startswith("shoptet_api"):
        errors.report(f"warning: {message}")


def _interrupted(error: BaseException) -> int:
    # A question that is interrupted hides the interrupt, but not from its context.
    is_signal = isinstance(error, KeyboardInterrupt) or isinstance(error.__context__, KeyboardInterrupt)
    errors.report("interrupted" if is_signal else "not confirmed")
    return errors.INTERRUPTED if is_signal else errors.NOT_CONFIRMED


def _make_writable() -> None:
    """Let characters that the encoding of a terminal lacks be written escaped, and not fail."""
    for name in ("stdout", "stderr"):
        stream: object = getattr(sys, name)
        if stream is None:  # closed before the start
            setattr(sys, name, io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
        if isinstance(stream, io.TextIOWrapper) and stream.errors == "strict":
            stream.reconfigure(errors="backslashreplace")


def _forget_stdout() -> None:
    """Let what is left in the buffer of stdout go nowhere, so that Python does not fail at its end."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


_EXAMPLES: Final = (
    "\b\n"
    "Examples:\n"
    "  shoptet auth login\n"
    "  shoptet orders list --status-id -1\n"
    "  shoptet orders get 2018000057 --include notes\n"
    "  shoptet products list --all -o products.csv\n"
)
"""click keeps the lines of a paragraph that begins so."""


@click.group(
    cls=Root,
    commands_table=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=_EXAMPLES,
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@shared_options(SHOP_OPTIONS, OUTPUT_OPTIONS)
def root() -> None:
    """Call the Shoptet API: every operation, with tables for people and JSON, CSV or Parquet for programs."""
