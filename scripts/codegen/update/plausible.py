"""Refuses what cannot be a newer revision of the document: half of one, or a page about an error."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from codegen.importer.problems import SpecError
from codegen.importer.source.check import operations

_FEW: Final = 10
_SHARE: Final = 20
"""More than ten operations, or more than one in twenty, is a large removal."""


def check(spec: Mapping[str, Any], former: Mapping[str, Any], name: str, *, accept_removals: bool) -> None:
    """Raise SpecError if too much of `former` is gone from `spec`."""
    if not former or accept_removals:
        return
    before = {operation["operationId"]: (method, path) for path, method, operation in operations(former)}
    after = {operation["operationId"]: (method, path) for path, method, operation in operations(spec)}
    gone = [one for one, place in before.items() if one not in after and place not in set(after.values())]
    if len(gone) > max(_FEW, len(before) // _SHARE):
        listed = ", ".join(sorted(gone)[:5])
        raise SpecError(
            name,
            f"lacks {len(gone)} of {len(before)} operations ({listed}, …): expected a whole document; "
            "if the vendor has removed them, use --accept-removals",
        )
