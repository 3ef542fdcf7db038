"""`shoptet mirror orders shop.sqlite`: bring a table of a SQLite file in step with the shop."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Final

import click

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError
from shoptet_api.cli.options import SHOP_OPTIONS, shared_options
from shoptet_api.cli.session import Session
from shoptet_api.operation_calls.index import operation, resources

if TYPE_CHECKING:
    from shoptet_api.mirroring.mirror import MirrorReport

_SUFFIXES: Final = (".sqlite", ".sqlite3", ".db")


@click.command("mirror")
@click.argument("resource", required=True)
@click.argument("database", required=True)
@click.option("--include", metavar="NAMES", default=None, help="Sections that the records should have.")
@shared_options(SHOP_OPTIONS)
@click.pass_obj
def command(session: Session, resource: str, database: str, include: str | None) -> None:
    """Bring a table in step with orders, products, customers or documents; call it again for what has changed since.

    DATABASE is a SQLite file (.sqlite, .sqlite3 or .db); other programs can read it meanwhile. The table has the name
    of the resource, a column for each plain value, and the whole record as JSON. The first pass takes a snapshot,
    later ones read the changes alone. After Ctrl-C the table is as it was before the last change that was written, and
    the same command continues.
    """
    name = resource.replace("-", "_")
    if name not in mirrored():
        message = f"RESOURCE: expected one of {', '.join(mirrored()).replace('_', '-')}, got {resource!r}"
        raise CommandError(message, errors.USAGE)
    if not database.lower().endswith(_SUFFIXES):
        hint = ""
        if database.lower().endswith(".duckdb"):
            hint = "; DuckDB reads one: ATTACH 'shop.sqlite' (TYPE sqlite)"
        raise CommandError(
            f"DATABASE: expected a SQLite file ({', '.join(_SUFFIXES)}), got {database}{hint}", errors.USAGE
        )
    folder = os.path.dirname(database) or "."  # noqa: PTH120
    if not os.path.isdir(folder):  # noqa: PTH112
        raise CommandError(f"{database} cannot be written: there is no folder {folder}", errors.OUTPUT)
    if session.dry_run:
        errors.report("dry run: nothing was sent")
        return
    report = _pass(session, name, database, include)
    kind = "snapshot and changes" if report.is_full else "changes"
    session.note(f"{name}: {report.upserted} written, {report.deleted} deleted ({kind})")


def mirrored() -> list[str]:
    """Return the resources that can be mirrored: those with a snapshot, a feed of changes and details."""
    methods = ("snapshot", "list_changes", "get")
    return [name for name in resources() if all(operation(f"{name}.{method}") for method in methods)]


def _pass(session: Session, name: str, database: str, include: str | None) -> MirrorReport:
    from shoptet_api.cli.long_work.tables import MirrorTable
    from shoptet_api.mirroring.mirror import mirror

    get = operation(f"{name}.get")
    assert get is not None  # noqa: S101 (`mirrored` has looked)
    shop: Any = session.client
    sections = None if include is None else [part.strip() for part in include.split(",") if part.strip()]
    with MirrorTable(database, name, get.path_parameters[0].name) as table:
        return mirror(
            getattr(shop, name),
            upsert=table.upsert,
            delete=table.delete,
            store=table,
            name=name,
            include=sections,
            on_full=table.clear,
        )
