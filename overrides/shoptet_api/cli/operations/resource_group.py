"""The operations of a resource as a group of commands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import click

from shoptet_api.cli.commands import COMMANDS
from shoptet_api.cli.lazy_group import LazyGroup
from shoptet_api.compat import override
from shoptet_api.operation_calls.index import operation, operations_of, resources


class ResourceGroup(LazyGroup):
    """`shoptet orders`: the operations of a resource, and the commands that the table has beside them."""

    def __init__(self, resource: str) -> None:
        self._resource = resource
        name = resource.replace("_", "-")
        beside = {key.removeprefix(f"{name} "): entry for key, entry in COMMANDS.items() if key.startswith(f"{name} ")}
        super().__init__(name, commands_table=beside, help=resources()[resource].text)

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the operations and of the commands beside them."""
        return [name for _, helps in self.sections() for name in helps]

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command from the table, or make the command of an operation."""
        found = super().get_command(ctx, cmd_name)
        called = operation(f"{self._resource}.{cmd_name.replace('-', '_')}") if found is None else None
        if called is None:
            return found
        from shoptet_api.cli.operations.operation_command import OperationCommand

        return OperationCommand(called)

    @override
    def sections(self) -> Iterator[tuple[str, Mapping[str, str]]]:
        """Yield the operations, and the commands beside them."""
        beside = dict(helps for _, section in super().sections() for helps in section.items())
        operations = {one.name.replace("_", "-"): one.text for one in operations_of(self._resource)}
        yield "Operations", {name: text for name, text in operations.items() if name not in beside}
        yield "Commands", beside
