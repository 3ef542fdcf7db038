"""Requests, responses, and streams, as exchanges and drivers pass them to each other."""

from collections.abc import Mapping
from typing import Final, NoReturn, SupportsIndex

import attrs

from shoptet_api.compat import override
from shoptet_api.secret import not_pickled
from shoptet_api.timeouts import Timeouts


class Headers:
    """The headers of requests, built once per token. They contain it, so they are neither shown nor pickled."""

    __slots__ = ("native", "pairs")

    def __init__(self, pairs: tuple[tuple[str, str], ...]) -> None:
        self.pairs: Final = pairs
        self.native: object = None
        """The same headers in the form of a driver's HTTP library, kept for the next request."""

    def __copy__(self) -> "Headers":
        return self

    def __deepcopy__(self, _memo: object) -> "Headers":
        return self

    @override
    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise not_pickled(self)

    @override
    def __repr__(self) -> str:
        return f"Headers({len(self.pairs)} not shown)" if hasattr(self, "pairs") else "<Headers, not set up>"


NO_HEADERS = Headers(())


@attrs.define(eq=False)
class Request:
    """One HTTP request, ready to be sent except for the token, which each try sets with the headers."""

    method: str
    path: str
    """The path alone, for logs and messages: a query can contain what does not belong there."""
    url: str = attrs.field(repr=False)
    operation: str
    """operationId, or method and path if the spec lacks the operation."""
    content: bytes | None = attrs.field(repr=False)
    timeout: Timeouts
    max_bytes: int
    """The maximum length of the response body, decompressed."""
    is_file: bool = False
    """Whether the response is a file, not JSON."""
    creates_job: bool = False
    is_idempotent: bool = False
    """Whether the API refuses to do the same request twice, so that a POST can be sent again."""
    is_streamed: bool = False
    """Whether the body of a successful response is read later, piece by piece."""
    headers: Headers = attrs.field(default=NO_HEADERS, repr=False)
    public_beside: str | None = None
    """The API's host, if the request must not go to a private address unless that host has one as well."""

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return self.url[: self.url.find("/", 8)]


class PrivateAddressError(Exception):
    """The request was not sent: its host has a private address."""


class Stream:
    """The body of a response in transfer, as a driver keeps it; read it with `read`, close it with `close_stream`."""


@attrs.frozen(eq=False)
class Response:
    """One HTTP response, read to its end unless `stream` is set."""

    status: int
    headers: Mapping[str, str] = attrs.field(repr=False)
    """The names are in lower case."""
    body: bytes = attrs.field(repr=False)
    seconds: float
    """From sending to the last byte; to the headers if the body is a stream."""
    stream: Stream | None = None
