"""What is in an answer: its payload and what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from shoptet_generated.runtime.transport import Paginator

Kind: TypeAlias = Literal["value", "page", "none", "job"]
"""The kinds of answers that are JSON, as in `Operation.kind`."""


class Decoded(NamedTuple):
    """A decoded answer."""

    data: object
    """The payload: of the operation's type where the answer is as promised; the list of rows of a page."""
    errors: object
    """`errors` of the envelope as it came."""
    metadata: object
    """`metadata` of the envelope as it came."""
    paginator: Paginator | None
    """Where a page stands among its siblings; None for everything but pages."""
