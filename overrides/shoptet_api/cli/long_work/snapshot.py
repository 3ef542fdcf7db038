"""`shoptet snapshot products --include images -o products.parquet`: all records of a kind in a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

import click

from shoptet_api.cli.lazy_group import LazyGroup
from shoptet_api.cli.operations.operation_command import OperationCommand
from shoptet_api.compat import override
from shoptet_api.operation_calls.index import operation, operations

if TYPE_CHECKING:
    from shoptet_api.operation_calls.index import IndexedOperation


class _SnapshotCommand(OperationCommand):
    """The command of a snapshot: the options of its operation, and those of the output."""

    @override
    def _call(self, **values: Any) -> None:
        from shoptet_api.cli.long_work.snapshot_file import run

        run(self.called, values)


class _Snapshots(LazyGroup):
    """A group with a command for each operation that makes a snapshot."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return what there are snapshots of."""
        return list(_snapshots())

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of a snapshot."""
        called = operation(_snapshots().get(cmd_name, ""))
        return None if called is None else _SnapshotCommand(called, name=cmd_name)

    @override
    def sections(self) -> Iterator[tuple[str, Mapping[str, str]]]:
        """Yield the snapshots with their helps."""
        yield "Snapshots", {_name(one): one.text for one in operations() if one.style == "snapshot"}


def _snapshots() -> dict[str, str]:
    return {_name(one): one.full_name for one in operations() if one.style == "snapshot"}


def _name(called: IndexedOperation) -> str:
    # `products.snapshot_with_price_lists` is `products-with-price-lists`.
    return f"{called.resource}{called.name.removeprefix('snapshot')}".replace("_", "-")


command: Final = _Snapshots(
    "snapshot",
    commands_table={},
    help="Write all records of a kind to a file: the shop makes it as a job, and this waits for it.\n\n"
    "The suffix of the file chooses the format: .parquet, .csv, .jsonl, or .jsonl.gz as the shop made it. After Ctrl-C "
    "or a failure the same command continues with the same job, whose file the shop keeps for a day. Without a file, "
    "JSON lines go to stdout.",
)
