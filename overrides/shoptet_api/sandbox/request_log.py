"""What came and what it was answered: `sandbox.requests`."""

import threading
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, overload

import attrs
import msgspec
from starlette.datastructures import Headers
from starlette.requests import Request

from shoptet_api.sandbox.matching import Given


@attrs.define(eq=False)
class Seen:
    """A request and its answer. Tokens are not kept."""

    method: str
    path: str
    """As it came, without the query."""
    query: Mapping[str, str]
    headers: Mapping[str, str] = attrs.field(repr=False)
    """By lower-case name, what came more than once with commas between; a token is `***`."""
    content: bytes = attrs.field(repr=False)
    """The body; of OAuth servers the fields as JSON, codes and secrets are `***`."""
    at: datetime
    """By the sandbox's clock."""
    operation: str | None = None
    """The client's method: `orders.get`; None where the API has no such address."""
    operation_id: str | None = None
    status: int = 0
    """0 while it is worked on, and where the connection was cut before any header."""
    codes: tuple[str, ...] = ()
    """Error codes of the answer."""
    token: str = ""
    """Which token it came with: `private token 1`, `addon token 2`; empty where it was none of the shop's."""
    bucket: str | None = None
    connections: int = 0
    """Connections that the token held, this one included."""
    port: int = 0
    """The client's, so that its connections can be told apart; 0 where it was called in process."""
    request_id: str = ""
    given: Given = attrs.field(factory=dict[str, str], repr=False)
    """What stands in its path and query, by wire name."""
    notes: list[str] = attrs.field(factory=list[str])
    """What the sandbox has to say about it: faults that struck, paths of drift that led nowhere."""

    @property
    def json(self) -> Any:  # noqa: ANN401 - any JSON
        """The body; None without one."""
        return msgspec.json.decode(self.content) if self.content else None


_SHOWN: Final = 12


def port_of(request: Request) -> int:
    """The client's port."""
    return request.client.port if request.client else 0


_SECRETS: Final = {"shoptet-private-api-token", "shoptet-access-token", "authorization"}
HIDDEN: Final = "***"
"""What stands in the place of a secret."""


def without_secrets(headers: Headers) -> dict[str, str]:
    """The headers as they may be kept."""
    kept: dict[str, str] = {}
    for name, value in headers.items():
        shown = HIDDEN if name in _SECRETS else value
        kept[name] = f"{kept[name]}, {shown}" if name in kept else shown
    return kept


class Requests:
    """The last requests, two thousand at most, oldest first.

    Args:
        check: Refuses what is the name of no operation: an assertion about a misspelt one would always hold.
        most: How many are kept.
    """

    def __init__(self, check: Callable[[str], object], most: int = 2000) -> None:
        self._check: Final = check
        self._kept: Final[deque[Seen]] = deque(maxlen=most)
        self._lock: Final = threading.Lock()
        self._came = 0

    def add(self, seen: Seen) -> None:
        """Keep one."""
        with self._lock:
            self._kept.append(seen)
            self._came += 1

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._kept.clear()

    def newest(self, most: int) -> list[tuple[int, Seen]]:
        """The last ones with their numbers, newest first; the first that ever came has number 1."""
        with self._lock:
            kept, came = list(self._kept)[::-1][:most], self._came
        return [(came - index, seen) for index, seen in enumerate(kept)]

    def to(self, operation: str) -> list[Seen]:
        """Those to one operation: `orders.get`, or its operationId.

        Raises:
            ConfigurationError: There is no such operation.
        """
        self._check(operation)
        return [seen for seen in self if operation in {seen.operation, seen.operation_id}]

    def assert_called(self, operation: str, times: int | None = None) -> list[Seen]:
        """The requests to one operation.

        Raises:
            AssertionError: There is none, or not as many as `times`.
            ConfigurationError: There is no such operation.
        """
        found = self.to(operation)
        if not found if times is None else len(found) != times:
            wanted = "was not called" if times is None else f"was called {_times(len(found))}, not {_times(times)}"
            raise AssertionError(f"{operation} {wanted}; there were {self._told()}")
        return found

    def assert_not_called(self, operation: str) -> None:
        """See that an operation was not called.

        Raises:
            AssertionError: It was.
            ConfigurationError: There is no such operation.
        """
        if found := self.to(operation):
            raise AssertionError(f"{operation} was called {_times(len(found))}")

    def assert_all_good(self) -> None:
        """See that every request was answered, well and in full.

        Raises:
            AssertionError: One was refused, had records that were skipped, or was never answered.
        """
        bad = [
            f"{seen.method} {seen.path}: {' '.join((str(seen.status or 'no answer'), *seen.codes))}"
            for seen in self
            if seen.codes or not 0 < seen.status < 400
        ]
        if bad:
            raise AssertionError(f"refused were {_first(bad, '; ')}")

    def _told(self) -> str:
        called = Counter(seen.operation or f"{seen.method} {seen.path}" for seen in self)
        return (
            _first([f"{name} ({times} times)" if times > 1 else name for name, times in called.items()], ", ")
            or "no requests"
        )

    def __iter__(self) -> Iterator[Seen]:
        with self._lock:
            return iter(list(self._kept))

    def __len__(self) -> int:
        return len(self._kept)

    @overload
    def __getitem__(self, index: int) -> Seen: ...
    @overload
    def __getitem__(self, index: slice) -> list[Seen]: ...
    def __getitem__(self, index: int | slice) -> Seen | list[Seen]:
        with self._lock:
            return list(self._kept)[index]


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"


def _first(told: Sequence[str], between: str) -> str:
    """The first ones, so that a message stays one that can be read."""
    more = [f"{len(told) - _SHOWN} more"] if len(told) > _SHOWN else []
    return between.join([*told[:_SHOWN], *more])
