"""Writes the table of operations into docs/sandbox.md: `python scripts/sandbox_table.py [--check]`.

The table says of each operation whether the sandbox keeps state for it, and which rules of the shop it imitates there.
It is read from the sandbox itself, so that it cannot differ from it.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from shoptet_api.sandbox import Sandbox
from shoptet_api.sandbox.background.payloads import DETAILS
from shoptet_api.sandbox.call import BATCHES, SNAPSHOTS, WORKS
from shoptet_api.sandbox.environment import Environment
from shoptet_api.sandbox.rules.conflicts import GUARDED
from shoptet_api.sandbox.rules.modules import modules_of
from shoptet_api.sandbox.spec.document import Operation

PAGE: Final = Path(__file__).resolve().parents[1] / "docs" / "sandbox.md"
BEGIN: Final = "<!-- The table is made by scripts/sandbox_table.py. -->\n"
END: Final = "<!-- The end of the table. -->\n"


def table() -> str:
    """Return the table, with its totals."""
    environment = Sandbox(products=1, orders=0)._environment  # noqa: SLF001 (nobody else needs it)
    operations = sorted(environment.spec.operations.values(), key=lambda operation: operation.method_name)
    states = {operation.method_name: state(environment, operation) for operation in operations}
    rows = [
        f"| `{operation.method_name}` | {states[operation.method_name]} | {', '.join(rules(operation))} |\n"
        for operation in operations
    ]
    totals = Counter(states.values())
    shown = ", ".join(f"{totals[kind]} {kind}" for kind in ("kept", "made up"))
    return f"{len(rows)} operations: {shown}.\n\n| Operation | State | Rules |\n|---|---|---|\n{''.join(rows)}"


def state(environment: Environment, operation: Operation) -> str:
    """Return `kept` for an operation on the shop's state, and `made up` for one answered from its schema."""
    done = {*environment.handlers, *SNAPSHOTS, *BATCHES, *WORKS}
    return "kept" if operation.id in done else "made up"


def rules(operation: Operation) -> Iterator[str]:
    """Yield the rules that only some operations have."""
    for module in modules_of(operation):
        yield f"module `{module}`"
    if operation.kind == "job":
        yield "403 without a `job:finished` webhook"
    if operation.is_batch:
        yield "409 while a batch runs"
        yield "404 for a missing file"
    if operation.id in GUARDED:
        yield "409 for a record changed meanwhile"
    if operation.method == "PATCH" and operation.resource == "products" and operation.kind == "value":
        yield "423 while its categories change"
    if operation.id == "deletePricelist":
        yield "423 during a product import"
    if operation.is_pdf:
        yield "423 while another PDF is made"
    if operation.id in DETAILS.values():
        yield "payload of webhooks"
    if operation.deprecated:
        yield "`Sunset`"


def page(text: str) -> str:
    """Return the page with the table in its place."""
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"


def main() -> int:
    """Write the page, or compare it.

    Returns:
        The exit code: 1 if the page differs and was only to be checked.
    """
    old = PAGE.read_text(encoding="utf-8")
    new = page(old)
    if "--check" in sys.argv[1:]:
        return int(old != new)
    PAGE.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
