"""`shoptet batch products.update rows.jsonl`: many rows that the shop works on as a job."""

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


class _BatchCommand(OperationCommand):
    """The command of a batch: the options of its operation, and the file of rows."""

    def __init__(self, called: IndexedOperation, name: str) -> None:
        # The rows are the body.
        super().__init__(called._replace(body=None), name)
        self.params[:0] = [
            click.Option(
                ["--upload-to"],
                envvar="SHOPTET_UPLOAD_TO",
                default=None,
                metavar="FOLDER|URL",
                help="Where the rows are placed for the shop to fetch: a folder that your web server serves, or a URL "
                "that fsspec writes to, such as s3://bucket/folder. Default: SHOPTET_UPLOAD_TO.",
            ),
            click.Option(
                ["--upload-url"],
                envvar="SHOPTET_UPLOAD_URL",
                default=None,
                metavar="URL",
                help="The public address of that folder. Default: SHOPTET_UPLOAD_URL.",
            ),
            click.Option(["--skip-bad"], is_flag=True, default=False, help="Send the other rows if some are wrong."),
            click.Option(
                ["--refused", "refused_file"], default=None, metavar="FILE", help="A new file for the rows not done."
            ),
            click.Option(
                ["--again"], is_flag=True, default=False, help="Send rows whose outcome nobody has seen once more."
            ),
        ]
        self.params.append(click.Argument(["rows"], required=True, default=None))

    @override
    def _call(self, **values: Any) -> None:
        from shoptet_api.cli.long_work.batch_rows import run

        run(self.called, values)


class _Batches(LazyGroup):
    """A group with a command for each operation that takes rows."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the kinds of batches."""
        return list(_batches())

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of a batch."""
        called = operation(_batches().get(cmd_name, ""))
        return None if called is None else _BatchCommand(called, cmd_name)

    @override
    def sections(self) -> Iterator[tuple[str, Mapping[str, str]]]:
        """Yield the batches with their helps."""
        yield "Batches", {_name(one): one.text for one in operations() if one.style == "batch"}


def _batches() -> dict[str, str]:
    return {_name(one): one.full_name for one in operations() if one.style == "batch"}


def _name(called: IndexedOperation) -> str:
    return f"{called.resource}.{called.name.removesuffix('_batch')}".replace("_", "-")


command: Final = _Batches(
    "batch",
    commands_table={},
    help="Send the rows of a file as one job, as in shoptet batch products.update rows.jsonl.\n\n"
    "ROWS has a JSON object on each line; - reads stdin. All rows are checked before anything is sent. Rows that are "
    "not done are on stderr, or in the file of --refused; the exit code is then 11.",
)
