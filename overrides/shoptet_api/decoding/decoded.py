"""The content of a response: its payload and the parts around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from shoptet_generated.runtime.transport import Paginator

Kind: TypeAlias = Literal["value", "page", "none", "job"]
"""The kinds of JSON responses, as in `Operation.kind`."""


class Decoded(NamedTuple):
    """A decoded response."""

    data: object
    """The payload: of the operation's type if the response is as promised; the list of rows of a page."""
    errors: object
    """`errors` of the envelope, unchanged."""
    metadata: object
    """`metadata` of the envelope, unchanged."""
    paginator: Paginator | None
    """The position of a page in its list; None unless the response is a page."""
