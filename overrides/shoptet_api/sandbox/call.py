"""What a handler of the sandbox is given and what it gives back.

    @handles("getBrandDetail")
    def brand_detail(call: Call) -> Reply:
        return Reply(call.shop.brands.get(call.path["code"]))

The server has checked the request against the spec before a handler sees it, and puts the reply into the envelope.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

import attrs

from shoptet_api.sandbox.json_types import Json, Record

if TYPE_CHECKING:
    from shoptet_api.sandbox.state.shop import Shop

Emit: TypeAlias = "Callable[[str, str | int | Sequence[str | int]], None]"


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
    emit: "Emit" = lambda _event, _instance: None
    """Let an event happen: `call.emit("order:create", "2026000001")`. A list is the instance of a mass event."""


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


Lines: TypeAlias = Callable[[Call], Iterable[Record]]
Row: TypeAlias = Callable[[Call, Record], None]
Work: TypeAlias = Callable[[Call], "str | bytes | None"]

SNAPSHOTS: Final[dict[str, Lines]] = {}
"""By operationId: the lines of a snapshot's result. What has none gets lines made up from the schema."""

BATCHES: Final[dict[str, Row]] = {}
"""By operationId: what one row of a batch's file does. `RefusedError` skips the row and stands in the job's log."""

WORKS: Final[dict[str, Work]] = {}
"""By operationId: what any other job does when it ends; a text that it returns is its log, bytes are its result."""

_Function = TypeVar("_Function")


def snapshots(*operations: str) -> Callable[[Lines], Lines]:
    """Register a function as what gives the lines of snapshots."""
    return _into(SNAPSHOTS, operations)


def batches(*operations: str) -> Callable[[Row], Row]:
    """Register a function as what does one row of batches."""
    return _into(BATCHES, operations)


def works(*operations: str) -> Callable[[Work], Work]:
    """Register a function as what other jobs do."""
    return _into(WORKS, operations)


def _into(registry: dict[str, _Function], operations: Sequence[str]) -> Callable[[_Function], _Function]:
    def register(function: _Function) -> _Function:
        for operation in operations:
            if operation in registry:
                raise ValueError(f"{operation} has a function already")
            registry[operation] = function
        return function

    return register
