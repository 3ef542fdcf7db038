"""What a call does to the shop: it reads, it queues a job that changes nothing, or it writes.

The HTTP method alone does not say. A GET reads, or queues a job, only if its operationId says that it gets something;
every other operation writes until `spec/overlays/effects.yaml` says otherwise. So an operation that the vendor adds is
at worst refused to those who only read.
"""

from __future__ import annotations

from typing import Final

EFFECT: Final = "x-shoptet-effect"
_READERS: Final = frozenset({"get", "download"})


def effect(method: str, first_word: str, kind: str) -> str:
    """Return the effect of an operation, by its method, the first word of its operationId, and its kind of answer."""
    if method != "get" or first_word not in _READERS:
        return "writes"
    return "queues" if kind == "job" else "reads"
