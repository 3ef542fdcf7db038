"""Tables on a terminal. rich is imported when a table is drawn, and never otherwise."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, cast

from shoptet_api.cli import terminal
from shoptet_api.cli.errors import visible
from shoptet_api.cli.output.cells import cell, shown
from shoptet_api.cli.output.columns import Column, columns_in
from shoptet_api.cli.output.table_columns import fitting, preferred

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

_RIGHT: Final = frozenset({"number", "money"})
_INNER_ROWS: Final = 50


def draw_rows(rows: Sequence[object], columns: Sequence[Column], *, is_chosen: bool) -> str:
    """Return a table of records; columns that do not fit are left out, unless the user has chosen them."""
    console = _console()
    if not rows:
        return "no rows\n"
    widths = dict.fromkeys(columns) if is_chosen else fitting(columns, rows, console.width)
    console.print(_table(rows, widths))
    return _text(console)


def draw_record(record: Mapping[str, object], columns: Sequence[Column]) -> str:
    """Return a record: its values one below the other, then a table for each list of objects in it."""
    console = _console()
    table = _plain_table(has_header=False)
    table.add_column(no_wrap=True, style="bold")
    table.add_column(overflow="fold")
    lists: list[tuple[str, list[object]]] = []
    for column in columns:
        value = column.of(record)
        if isinstance(value, list) and value and isinstance(value[0], Mapping):
            lists.append((column.name, cast("list[object]", value)))
        elif value is not None and value != []:
            table.add_row(_safe(column.name), _safe(cell(column, record), is_wrapped=True))
    console.print(table)
    for name, items in lists:
        console.print()
        console.print(_safe(f"{name} ({len(items)})"), style="bold")
        inner = preferred(columns_in(items[:_INNER_ROWS]), None)
        console.print(_table(items[:_INNER_ROWS], fitting(inner, items, console.width)))
    return _text(console)


def draw_value(value: object) -> str:
    """Return a single value, or a list of values, a line each."""
    items = cast("list[object]", value) if isinstance(value, list) else [value]
    return "".join(f"{visible(shown(item))}\n" for item in items)


def show(text: str) -> None:
    """Write a text to stdout; on a terminal a long one goes through a pager."""
    import click

    if terminal.is_shown() and text.count("\n") >= shutil.get_terminal_size().lines:
        os.environ.setdefault("LESS", "-FRX")
        click.echo_via_pager(text)
        return
    sys.stdout.write(text)


def _table(rows: Sequence[object], widths: Mapping[Column, int | None]) -> Table:
    """Return a table with columns of these widths; None leaves a width to rich, which shares what there is."""
    table = _plain_table()
    for column, width in widths.items():
        table.add_column(
            _safe(column.name),
            justify="right" if column.kind in _RIGHT else "left",
            no_wrap=True,
            overflow="ellipsis",
            width=width,
        )
    for row in rows:
        table.add_row(*(_safe(cell(column, row)) for column in widths))
    return table


def _plain_table(*, has_header: bool = True) -> Table:
    from rich.table import Table

    return Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold", show_header=has_header)


def _safe(text: str, *, is_wrapped: bool = False) -> Any:
    from rich.text import Text

    # Not markup: `[red]` in a product's name is part of the name.
    return Text(visible(text), overflow="ellipsis", no_wrap=not is_wrapped)


def _console() -> Console:
    from rich.console import Console

    is_terminal = terminal.is_shown()
    return Console(
        file=io.StringIO(),
        force_terminal=is_terminal,
        no_color=not is_terminal or "NO_COLOR" in os.environ,
        color_system="auto" if is_terminal else None,
        width=shutil.get_terminal_size((80, 24)).columns,
        highlight=False,
        markup=False,
        emoji=False,
    )


def _text(console: Console) -> str:
    lines = cast("io.StringIO", console.file).getvalue().splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)
