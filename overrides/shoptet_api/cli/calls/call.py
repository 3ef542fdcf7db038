"""`shoptet call getOrderDetail …`: the command of an operation, found by its operationId or its name."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from typing import Any, Final

import click

from shoptet_api.cli.lazy_group import LazyGroup
from shoptet_api.cli.operations.operation_command import OperationCommand
from shoptet_api.compat import override
from shoptet_api.operation_calls.index import names, operation, operations
from shoptet_api.operation_calls.near_names import did_you_mean


class _Call(LazyGroup):
    """A group whose commands are all operations."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the operationIds."""
        return [one.id for one in operations()]

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of an operation."""
        called = operation(cmd_name.replace("-", "_"))
        return None if called is None else OperationCommand(called, name=cmd_name)

    @override
    def sections(self) -> Iterator[tuple[str, Mapping[str, str]]]:
        """Yield nothing: the help does not list 328 operations."""
        yield from ()

    @override
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command of an operation.

        Raises:
            click.UsageError: There is no such operation; the message has the nearest names.
        """
        if operation(args[0].replace("-", "_")) is None and not args[0].startswith("-"):
            hint = did_you_mean(difflib.get_close_matches(args[0], names(), n=3))
            raise click.UsageError(f"there is no operation {args[0]!r}{hint}", ctx)
        return super().resolve_command(ctx, args)

    @override
    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[Any]:
        """Return the operationIds and names that begin so."""
        from click.shell_completion import CompletionItem

        found = [CompletionItem(name) for name in names() if name.startswith(incomplete)]
        return [*found, *click.Command.shell_complete(self, ctx, incomplete)]


command: Final[LazyGroup] = _Call(
    "call",
    commands_table={},
    subcommand_metavar="OPERATION [ARGS]...",
    help="Call an operation by its operationId, such as getOrderDetail, or by its name, such as orders.get.\n\n"
    "shoptet call getOrderDetail --help shows its arguments.",
)
