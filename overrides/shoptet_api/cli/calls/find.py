"""`shoptet find "credit note"`: operations by our words, the vendor's ids, and paths."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import click

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError
from shoptet_api.cli.operations.value_types import Count
from shoptet_api.cli.options import OUTPUT_OPTIONS, SHOP_OPTIONS, shared_options
from shoptet_api.cli.session import Session

_EXAMPLES: Final = "\b\nExamples:\n  shoptet find credit note\n  shoptet find GET /api/orders/2018000057\n"
"""click keeps the lines of a paragraph that begins so."""


@click.command("find", epilog=_EXAMPLES)
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=Count(), metavar="NUMBER", default=10, help="The most results; 10 by default.")
@click.option("--reading", is_flag=True, default=False, help="Only operations that change nothing.")
@shared_options(OUTPUT_OPTIONS, SHOP_OPTIONS)
@click.pass_obj
def command(session: Session, /, words: Sequence[str], limit: int, *, reading: bool) -> None:
    """Find operations by words, by their names or operationIds, or by their paths; the best one first."""
    from shoptet_api.operation_search import find

    query = " ".join(words)
    found = find(query, limit=limit, require={"reads", "queues"} if reading else None)
    if not found:
        raise CommandError(f"no operation matches {query!r}", errors.NOT_FOUND)
    session.write(
        [
            {
                "command": f"{one.operation.resource} {one.operation.name}".replace("_", "-"),
                "operationId": one.operation.id,
                "text": one.operation.text,
                "method": one.operation.method,
                "path": one.operation.path,
                "effect": one.operation.effect,
            }
            for one in found
        ]
    )
