"""The content of a response: its payload and the parts around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.runtime.transport import Paginator

Kind: TypeAlias = Literal["value", "page", "none", "job"]
"""The kinds of JSON responses, as in `Operation.kind`."""


def raw_errors(envelope: Mapping[str, object]) -> object:
    """Return the errors of an envelope unchanged; for an OAuth-like response without data, those in `error`."""
    errors, error = envelope.get("errors"), envelope.get("error")
    if errors or not error or envelope.get("data") is not None:
        return errors
    if not isinstance(error, str):
        return error
    description = envelope.get("error_description")
    return {"error": error, "message": envelope.get("message") if description is None else description}


class Decoded(NamedTuple):
    """A decoded response."""

    data: object
    """The payload: of the operation's type if the response is as promised; the list of rows of a page."""
    errors: object
    """The errors of the envelope, unchanged: see `raw_errors`."""
    metadata: object
    """`metadata` of the envelope, unchanged."""
    paginator: Paginator | None
    """The position of a page in its list; None unless the response is a page."""
