"""Options that many commands have. They may stand before the command or after it; the last one counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

import click

from shoptet_api.cli.marks import unmarked
from shoptet_api.cli.session import FORMATS, Session
from shoptet_api.compat import override

F = TypeVar("F", bound=Callable[..., object])


class SharedOption(click.Option):
    """An option whose value goes into the session, where the command finds it."""

    section = "Options of every call"

    @override
    def handle_parse_result(self, ctx: click.Context, opts: Any, args: list[str]) -> tuple[Any, list[str]]:
        """Keep the value if the option was given."""
        given = self.name in opts
        if given and isinstance(opts[self.name], str):
            # Before the type of the option sees it: a path has no marks.
            opts = {**opts, self.name: unmarked(opts[self.name])}
        value, rest = super().handle_parse_result(ctx, opts, args)
        session = ctx.find_object(Session)
        if given and session is not None:
            session.set_option(self.name, value)
        return value, rest


def _option(*names: str, help: str, **settings: Any) -> Callable[[], SharedOption]:  # noqa: A002 (click's word)
    def make() -> SharedOption:
        # An explicit default: without one, some releases of click show their own mark for a missing value.
        settings.setdefault("default", None)
        return SharedOption(names, help=help, expose_value=False, **settings)

    return make


def _flag(*names: str, help: str) -> Callable[[], SharedOption]:  # noqa: A002 (click's word)
    return _option(*names, help=help, is_flag=True, default=False)


def _complete_shop(_context: click.Context, _param: click.Parameter, incomplete: str) -> list[Any]:
    from click.shell_completion import CompletionItem

    from shoptet_api.cli.profiles.store import profile_names

    return [CompletionItem(name) for name in profile_names() if name.startswith(incomplete)]


SHOP_OPTIONS: Final = (
    _option(
        "--shop",
        metavar="NAME",
        help="Name of the shop, as in auth list.",
        shell_complete=_complete_shop,
    ),
    _flag("--dry-run", help="Show the request and send nothing."),
    _flag("--read-only", help="Refuse every write."),
    _flag("--yes", help="Do not ask before a write to a production shop."),
    _flag("--debug", help="Show requests and tracebacks on stderr."),
    _flag("--quiet", help="Show nothing but the result."),
)
"""Which shop a command works on, and how carefully."""

OUTPUT_OPTIONS: Final = (
    _option("--output", type=click.Choice(FORMATS), help="Format: a table on a terminal, JSON otherwise."),
    _option(
        "-o",
        "--output-file",
        "file",
        metavar="FILE",
        help="File for the result; its suffix chooses the format.",
        type=click.Path(dir_okay=False),
    ),
    _flag("--overwrite", help="Replace the file if it exists."),
    _option("--columns", metavar="NAMES", help="Columns of a table or CSV: code,price.toPay"),
    _option("--query", metavar="JMESPATH", help="Choose parts of the result: [].price.toPay"),
)
"""What becomes of the result."""


def make_options(*groups: Sequence[Callable[[], SharedOption]]) -> list[SharedOption]:
    """Return new options of these groups."""
    return [make() for group in groups for make in group]


def shared_options(*groups: Sequence[Callable[[], SharedOption]]) -> Callable[[F], F]:
    """Give a command the options of these groups: `@shared_options(SHOP_OPTIONS, OUTPUT_OPTIONS)`."""

    def decorate(function: F) -> F:
        found: list[click.Parameter] = list(getattr(function, "__click_params__", []))
        # click turns the list round when it makes the command.
        setattr(function, "__click_params__", [*reversed(make_options(*groups)), *found])  # noqa: B010 (not of functions)
        return function

    return decorate
