"""`shoptet docs orders.get`: the vendor's page about an operation."""

from __future__ import annotations

import difflib
from typing import Any

import click

from shoptet_api.cli import terminal
from shoptet_api.operation_calls.index import names, operation
from shoptet_api.operation_calls.near_names import did_you_mean


def _names(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in names() if name.startswith(incomplete)]


@click.command("docs")
@click.argument("name", metavar="OPERATION", default=None, required=True, shell_complete=_names)
@click.option("--print", "only_print", is_flag=True, default=False, help="Print the address, and open nothing.")
def command(name: str, **options: Any) -> None:
    """Open the vendor's page about an operation, such as orders.get or getOrderDetail, and print its address."""
    found = operation(name.replace("-", "_"))
    if found is None:
        hint = did_you_mean(difflib.get_close_matches(name, names(), n=3))
        raise click.UsageError(f"there is no operation {name!r}{hint}")
    if found.link is None:
        raise click.UsageError(f"the vendor has no page about {found.full_name}")
    click.echo(found.link)
    # In a pipe, a program reads the address: nobody sits there to look at a browser.
    if terminal.is_shown() and not options["only_print"]:
        click.launch(found.link)
