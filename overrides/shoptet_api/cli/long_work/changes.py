"""`shoptet changes orders --follow`: what has changed, a JSON line for each change, from a position that is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, cast

import click

from shoptet_api.cli.lazy_group import LazyGroup
from shoptet_api.cli.operations.operation_command import OperationCommand
from shoptet_api.compat import override
from shoptet_api.operation_calls.index import operation, operations

if TYPE_CHECKING:
    from shoptet_api.operation_calls.index import IndexedOperation

_PAGES: Final = ("page", "items_per_page")


class _ChangesCommand(OperationCommand):
    """The command of a feed: the filters of its operation, and the options of the feed."""

    def __init__(self, called: IndexedOperation, name: str) -> None:
        kept = [one for one in called.parameters if one.name not in _PAGES]
        # `since` is needed only where no position is kept.
        kept = [one._replace(is_required=False) if one.name == "since" else one for one in kept]
        super().__init__(called._replace(parameters=kept, style="value"), name)
        self.params[:0] = [
            click.Option(["--follow"], is_flag=True, default=False, help="Keep asking, until Ctrl-C."),
            click.Option(
                ["--poll"],
                type=click.FloatRange(min=0, min_open=True),
                default=60.0,
                metavar="SECONDS",
                help="Seconds between two rounds of --follow. Default: 60.",
            ),
            click.Option(
                ["--cursor", "cursor_file"],
                default=None,
                metavar="FILE",
                help="A SQLite file that keeps the position: the next run continues there, whatever --since says.",
            ),
        ]

    @override
    def _call(self, **values: Any) -> None:
        from shoptet_api.cli.long_work.change_lines import run

        run(self.called, values)


class _Changes(LazyGroup):
    """A group with a command for each kind of records whose changes the API lists."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return what there are changes of."""
        return list(_feeds())

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of a feed."""
        called = operation(_feeds().get(cmd_name, ""))
        return None if called is None else _ChangesCommand(called, cmd_name)

    @override
    def sections(self) -> Iterator[tuple[str, Mapping[str, str]]]:
        """Yield the feeds with their helps."""
        yield "Changes of", {_name(one): one.text for one in operations() if one.style == "changes"}


def _feeds() -> dict[str, str]:
    return {_name(one): one.full_name for one in operations() if one.style == "changes"}


def _name(called: IndexedOperation) -> str:
    return called.resource.replace("_", "-")


command: Final = cast(
    "click.Group",
    _Changes(
        "changes",
        commands_table={},
        help="Print what has changed, a JSON line for each change, oldest first.\n\n"
        "With --cursor the position is kept: it moves when the lines are written, so that no change is missed; after "
        "an interruption some come again. The API keeps changes for 30 days.",
    ),
)
