"""The log of requests and their responses: `sandbox.requests`."""

import threading
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, overload

import attrs
import msgspec
from starlette.datastructures import Headers
from starlette.requests import Request

from shoptet_api.sandbox.matching import ParameterValues


@attrs.define(eq=False)
class LoggedRequest:
    """A request and the status of its response. Tokens are not stored."""

    method: str
    path: str
    """As received, without the query."""
    query: Mapping[str, str]
    headers: Mapping[str, str] = attrs.field(repr=False)
    """By lower-case name; repeated headers are joined by commas, a token is `***`."""
    content: bytes = attrs.field(repr=False)
    """The body; for OAuth servers the fields as JSON, with codes and secrets as `***`."""
    at: datetime
    """Time of the request by the sandbox's clock."""
    operation: str | None = None
    """The client's method: `orders.get`; None for a path that the API does not have."""
    operation_id: str | None = None
    status: int = 0
    """0 while the request is handled, and if the connection was cut before the headers."""
    codes: tuple[str, ...] = ()
    """Error codes of the response."""
    token: str = ""
    """Name of the token: `private token 1`, `addon token 2`; empty for a token that the shop does not know."""
    bucket: str | None = None
    connections: int = 0
    """Connections of the token at that time, including this one."""
    port: int = 0
    """The client's port, which distinguishes its connections; 0 for a call in process."""
    request_id: str = ""
    parameters: ParameterValues = attrs.field(factory=dict[str, str], repr=False)
    """The values of the path and query, by wire name."""
    notes: list[str] = attrs.field(factory=list[str])
    """Notes of the sandbox: applied faults, drift paths that matched nothing."""

    response_headers: Mapping[str, str] = attrs.field(factory=dict[str, str], repr=False)
    response_content: bytes = attrs.field(default=b"", repr=False)
    """The beginning of the response's body, at most 64 KB of it; empty for OAuth servers."""

    @property
    def json(self) -> Any:  # noqa: ANN401 (any JSON)
        """The decoded body; None without one."""
        return msgspec.json.decode(self.content) if self.content else None


_SHOWN: Final = 12


def port_of(request: Request) -> int:
    """Return the client's port."""
    return request.client.port if request.client else 0


_SECRETS: Final = {"shoptet-private-api-token", "shoptet-access-token", "authorization"}
HIDDEN: Final = "***"
"""Replaces a secret."""


def without_secrets(headers: Headers) -> dict[str, str]:
    """Return the headers with their secrets hidden."""
    kept: dict[str, str] = {}
    for name, value in headers.items():
        shown = HIDDEN if name in _SECRETS else value
        kept[name] = f"{kept[name]}, {shown}" if name in kept else shown
    return kept


class RequestLog:
    """The last requests, by default at most two thousand, oldest first.

    Args:
        check: Refuses the name of an unknown operation, since an assertion about a misspelt one could always hold.
        maximum: Number of requests that are kept.
    """

    def __init__(self, check: Callable[[str], object], maximum: int = 2000) -> None:
        self._check: Final = check
        self._kept: Final[deque[LoggedRequest]] = deque(maxlen=maximum)
        self._lock: Final = threading.Lock()
        self._total = 0

    def add(self, logged: LoggedRequest) -> None:
        """Add a request."""
        with self._lock:
            self._kept.append(logged)
            self._total += 1

    def clear(self) -> None:
        """Remove all requests."""
        with self._lock:
            self._kept.clear()

    def newest(self, maximum: int) -> list[tuple[int, LoggedRequest]]:
        """Return the last requests with their numbers, newest first; the very first request has number 1."""
        with self._lock:
            kept, total = list(self._kept)[::-1][:maximum], self._total
        return [(total - index, logged) for index, logged in enumerate(kept)]

    def numbered(self, number: int) -> LoggedRequest | None:
        """Return the request with this number, if it is still kept."""
        with self._lock:
            index = len(self._kept) - 1 - (self._total - number)
            return self._kept[index] if 0 <= index < len(self._kept) else None

    def to(self, operation: str) -> list[LoggedRequest]:
        """Return the requests to one operation: `orders.get`, or its operationId.

        Raises:
            ConfigurationError: The operation does not exist.
        """
        self._check(operation)
        return [logged for logged in self if operation in {logged.operation, logged.operation_id}]

    def assert_called(self, operation: str, times: int | None = None) -> list[LoggedRequest]:
        """Assert that an operation was called, and return its requests.

        Raises:
            AssertionError: The operation was not called, or not exactly `times` times.
            ConfigurationError: The operation does not exist.
        """
        found = self.to(operation)
        if not found if times is None else len(found) != times:
            wanted = "was not called" if times is None else f"was called {_times(len(found))}, not {_times(times)}"
            raise AssertionError(f"{operation} {wanted}; calls: {self._summary()}")
        return found

    def assert_not_called(self, operation: str) -> None:
        """Assert that an operation was not called.

        Raises:
            AssertionError: The operation was called.
            ConfigurationError: The operation does not exist.
        """
        if found := self.to(operation):
            raise AssertionError(f"{operation} was called {_times(len(found))}")

    def assert_all_good(self) -> None:
        """Assert that every request got a successful response without skipped records.

        Raises:
            AssertionError: A request was refused, skipped records, or got no response.
        """
        bad = [
            f"{logged.method} {logged.path}: {' '.join((str(logged.status or 'no response'), *logged.codes))}"
            for logged in self
            if logged.codes or not 0 < logged.status < 400
        ]
        if bad:
            raise AssertionError(f"requests failed: {_first(bad, '; ')}")

    def _summary(self) -> str:
        called = Counter(logged.operation or f"{logged.method} {logged.path}" for logged in self)
        return (
            _first([f"{name} ({times} times)" if times > 1 else name for name, times in called.items()], ", ") or "none"
        )

    def __iter__(self) -> Iterator[LoggedRequest]:
        with self._lock:
            return iter(list(self._kept))

    def __len__(self) -> int:
        return len(self._kept)

    @overload
    def __getitem__(self, index: int) -> LoggedRequest: ...
    @overload
    def __getitem__(self, index: slice) -> list[LoggedRequest]: ...
    def __getitem__(self, index: int | slice) -> LoggedRequest | list[LoggedRequest]:
        with self._lock:
            return list(self._kept)[index]


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"


def _first(items: Sequence[str], separator: str) -> str:
    """Join the first items, so that a message stays readable."""
    more = [f"{len(items) - _SHOWN} more"] if len(items) > _SHOWN else []
    return separator.join([*items[:_SHOWN], *more])
