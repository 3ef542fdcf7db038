"""What a handler of the sandbox is given and what it gives back.

    @handles("getBrandDetail")
    def brand_detail(call: Call) -> Reply:
        return Reply(call.shop.brands.get(call.path["code"]))

The server has checked the request against the spec before a handler sees it, and puts the reply into the envelope.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

if TYPE_CHECKING:
    from shoptet_api.sandbox.state.shop import Shop

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Record: TypeAlias = "dict[str, Json]"


@attrs.frozen(eq=False)
class Call:
    """A request that fits the spec."""

    operation: str
    """operationId."""
    path: Mapping[str, str | int]
    query: Mapping[str, object]
    """By wire name, converted: integers, booleans, Decimal, date, aware datetime, and tuples of str for lists."""
    body: Json
    """What stood under the wrapping key (mostly `data`); None without a body."""
    include: frozenset[str]
    """The sections asked for, in lower case."""
    language: str
    now: datetime
    """Of the sandbox's clock, aware."""
    shop: "Shop"


@attrs.frozen
class Fault:
    """One entry of `errors`."""

    code: str
    message: str
    instance: str = ""


@attrs.frozen(eq=False)
class Reply:
    """What goes into the envelope's `data`, under the payload's key where the operation has one."""

    payload: Json = None
    faults: Sequence[Fault] = ()
    """Beside the data: what was left undone of a request over several records."""
    status: int | None = None
    """The first 2xx status of the operation where None."""


@attrs.frozen(eq=False)
class Rows:
    """All rows that a list operation's filters let through, in order; the server cuts the page out and counts."""

    rows: Sequence[Record]


@attrs.frozen(eq=False)
class Bytes:
    """A file."""

    content: bytes
    media_type: str = "application/octet-stream"


class RefusedError(Exception):
    """The request is refused: nothing was done."""

    def __init__(self, status: int, *faults: Fault) -> None:
        super().__init__(status, *faults)
        self.status: Final = status
        self.faults: Final = faults


def not_found(what: str, instance: str = "") -> RefusedError:
    """The refusal for what does not exist."""
    return RefusedError(404, Fault("not-found", f"{what} does not exist", instance))


Answering: TypeAlias = "Reply | Rows | Bytes"
Handler: TypeAlias = Callable[[Call], Answering]

HANDLERS: Final[dict[str, Handler]] = {}
"""By operationId. What has no handler answers with data made up from the schema."""


def handles(*operations: str) -> Callable[[Handler], Handler]:
    """Register a function as the handler of operations."""

    def register(handler: Handler) -> Handler:
        for operation in operations:
            if operation in HANDLERS:
                raise ValueError(f"{operation} has a handler already")
            HANDLERS[operation] = handler
        return handler

    return register
