"""Input and output of the sandbox's handlers, and their registries.

    @handles("getBrandDetail")
    def brand_detail(call: Call) -> Reply:
        return Reply(call.shop.brands.get(call.path["code"]))

The server validates the request against the spec before it calls a handler, and puts the reply into the envelope.
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
    """A request that matches the spec."""

    operation: str
    """operationId."""
    path: Mapping[str, str | int]
    query: Mapping[str, object]
    """By wire name, converted: integers, booleans, Decimal, date, aware datetime, and tuples of str for lists."""
    body: Json
    """The value under the wrapping key (mostly `data`); None without a body."""
    include: frozenset[str]
    """The requested sections, in lower case."""
    language: str
    now: datetime
    """The time of the sandbox's clock, aware."""
    shop: "Shop"
    emit: "Emit" = lambda _event, _instance: None
    """Emits an event: `call.emit("order:create", "2026000001")`. A mass event has a list as its instance."""


@attrs.frozen
class Fault:
    """One entry of `errors`."""

    code: str
    message: str
    instance: str = ""


@attrs.frozen(eq=False)
class Reply:
    """The content of the envelope's `data`, put under the payload's key if the operation has one."""

    payload: Json = None
    faults: Sequence[Fault] = ()
    """Errors alongside the data: the failed parts of a request for several records."""
    status: int | None = None
    """None: the first 2xx status of the operation."""


@attrs.frozen(eq=False)
class Rows:
    """All rows that match a list operation's filters, in order; the server counts them and cuts out the page."""

    rows: Sequence[Record]


@attrs.frozen(eq=False)
class Bytes:
    """A file."""

    content: bytes
    media_type: str = "application/octet-stream"


class RefusedError(Exception):
    """The request is refused; nothing was changed."""

    def __init__(self, status: int, *faults: Fault) -> None:
        super().__init__(status, *faults)
        self.status: Final = status
        self.faults: Final = faults


def not_found(noun: str, instance: str = "") -> RefusedError:
    """Build the refusal for something that does not exist."""
    return RefusedError(404, Fault("not-found", f"{noun} does not exist", instance))


HandlerResult: TypeAlias = "Reply | Rows | Bytes"
Handler: TypeAlias = Callable[[Call], HandlerResult]

HANDLERS: Final[dict[str, Handler]] = {}
"""By operationId. An operation without a handler responds with fake data generated from its schema."""


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
"""By operationId: functions that yield the lines of a snapshot. Without one, they are generated from the schema."""

BATCHES: Final[dict[str, Row]] = {}
"""By operationId: functions that process one row of a batch file. `RefusedError` skips the row and is logged."""

WORKS: Final[dict[str, Work]] = {}
"""By operationId: functions that do the work of any other job. A returned text is its log, bytes are its result."""

_Function = TypeVar("_Function")


def snapshots(*operations: str) -> Callable[[Lines], Lines]:
    """Register a function that yields the lines of snapshots."""
    return _into(SNAPSHOTS, operations)


def batches(*operations: str) -> Callable[[Row], Row]:
    """Register a function that processes one row of batches."""
    return _into(BATCHES, operations)


def works(*operations: str) -> Callable[[Work], Work]:
    """Register a function that does the work of other jobs."""
    return _into(WORKS, operations)


def _into(registry: dict[str, _Function], operations: Sequence[str]) -> Callable[[_Function], _Function]:
    def register(function: _Function) -> _Function:
        for operation in operations:
            if operation in registry:
                raise ValueError(f"{operation} has a function already")
            registry[operation] = function
        return function

    return register
