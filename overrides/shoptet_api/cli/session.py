"""One run of the command: what its options have set, the client of the shop, and the way to the output."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final, cast

from shoptet_api.cli import errors, terminal
from shoptet_api.cli.errors import CommandError

if TYPE_CHECKING:
    import logging

    from shoptet_api.cli.output.writer import Output
    from shoptet_api.cli.profiles.profile import Profile
    from shoptet_api.client import Shoptet
    from shoptet_api.events import RetryEvent
    from shoptet_api.operation_calls.index import IndexedOperation
    from shoptet_api.options import Options

FORMATS: Final = ("table", "json", "jsonl", "csv", "parquet")


class Session:
    """What one run of the command knows. Commands get it with `@click.pass_obj`.

    Args:
        client_options: Options of the client that no profile has, for tests.
    """

    def __init__(self, client_options: Options | None = None) -> None:
        self.shop: str | None = None
        self.dry_run = False
        self.read_only = False
        self.yes = False
        self.debug = False
        self.quiet = False
        self.output: str | None = None
        self.file: str | None = None
        self.overwrite = False
        self.columns: str | None = None
        self.query: str | None = None
        self._client_options = client_options
        self._profile: Profile | None = None
        self._client: Shoptet | None = None

    def set_option(self, name: str, value: object) -> None:
        """Take the value of an option that was given."""
        setattr(self, name, value)

    @property
    def profile(self) -> Profile:
        """The credentials and settings of the shop.

        Raises:
            ConfigurationError: There are none, or they cannot be used.
        """
        if self._profile is None:
            from shoptet_api.cli.profiles.choose import chosen_profile

            self._profile = chosen_profile(self.shop)
        return self._profile

    def options(self) -> Options:
        """Return the options of a client of the shop. The tokens in them are hidden from every repr."""
        options: dict[str, Any] = {**self.profile.client_options(), **(self._client_options or {})}
        options |= {name: True for name, given in (("read_only", self.read_only), ("dry_run", self.dry_run)) if given}
        return cast("Options", options)

    @property
    def client(self) -> Shoptet:
        """The client of the shop, made on first use; it is closed when the command ends."""
        if self._client is None:
            import click

            from shoptet_api.client import Shoptet

            self._show_log()
            options: Options = {"on_retry": self._note_retry, **self.options()}
            self._client = Shoptet(**options)
            click.get_current_context().find_root().call_on_close(self._client.close)
        return self._client

    @property
    def result(self) -> Output:
        """Where the result goes, in the format that the options name."""
        from shoptet_api.cli.output.writer import Output

        return Output(self)

    def write(self, data: object, operation: IndexedOperation | None = None) -> None:
        """Write a result: plain JSON."""
        self.result.write(data, operation)

    def write_rows(self, rows: Iterable[object], operation: IndexedOperation | None = None) -> None:
        """Write rows as they arrive, where the format allows it."""
        self.result.write_rows(rows, operation)

    def note(self, text: str) -> None:
        """Write a remark about the result to stderr; write nothing in a pipe or with `--quiet`."""
        if not self.quiet and terminal.is_noticed():
            errors.report(text)

    def confirm_write(self, what: str) -> None:
        """Ask before a write to a shop whose profile says that it is in production.

        Raises:
            CommandError: There is nobody to ask.
            click.Abort: The answer is no.
        """
        if not self.profile.is_production or self.yes:
            return
        if not terminal.can_be_asked():
            message = f"{what}: shop {self.profile.name} is in production; --yes writes without asking"
            raise CommandError(message, errors.NOT_CONFIRMED)
        import click

        click.confirm(
            errors.visible(f"{what} in shop {self.profile.name}, which is in production?"), abort=True, err=True
        )

    def hide(self, text: str) -> str:
        """Return text without the credentials of the profile, whatever has put them there."""
        return text if self._profile is None else self._profile.hide(text)

    def _note_retry(self, event: RetryEvent) -> None:
        """Say why nothing happens for a while."""
        self.note(self.hide(f"{event.error}; trying again in {event.seconds:.1f} s"))

    def _show_log(self) -> None:
        """Show the log of the client on stderr: warnings, or everything with `--debug`."""
        import logging

        import click

        handler = _log_handler(self)
        logger = logging.getLogger("shoptet_api")
        level = logger.level
        logger.addHandler(handler)
        logger.setLevel(logging.DEBUG if self.debug else logging.ERROR if self.quiet else logging.WARNING)

        def restore() -> None:
            logger.removeHandler(handler)
            logger.setLevel(level)

        click.get_current_context().find_root().call_on_close(restore)


def _log_handler(session: Session) -> logging.Handler:
    import logging

    class Handler(logging.Handler):
        """Writes log lines to stderr, safely for a terminal and without credentials."""

        def emit(self, record: logging.LogRecord) -> None:
            """Write a line."""
            _, _, part = record.name.partition(".")
            if part == "drift" and not session.debug:
                # The places where the API leaves the spec would be repeated by each run.
                return
            text = record.getMessage()
            errors.report(session.hide(f"{part}: {text}" if part else text))

    return Handler()
