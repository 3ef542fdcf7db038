"""The file of a job, piece by piece, over as many connections as it takes.

The shop serves results itself, beside the API: without a token and outside the API's limits. Their addresses are signed
(see `result_url`). If a connection breaks, the next one requests the rest (`Range`). If the server sends the whole file
instead, `restarts` goes up by one, and the file starts again at its first byte.
"""

import logging
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from shoptet_api.calls.config import USER_AGENT
from shoptet_api.calls.open_stream import OpenStream
from shoptet_api.clock import Clock, Deadline
from shoptet_api.error_text import one_line
from shoptet_api.errors import DecodeError, JobError, JobResultGoneError, TransportError
from shoptet_api.jobs.result_url import SignedUrl, encoded, fault_of, quiet_redirects, redirected, shown_path
from shoptet_api.sansio.messages import Headers, PrivateAddressError, Request, Response
from shoptet_api.sansio.steps import Exchange, send, sleep

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges

_MAX_RESTARTS: Final = 50
_MAX_REDIRECTS: Final = 3
_MAX_PAUSE: Final = 30.0
_MIN_TRIES: Final = 5
_MIN_PROGRESS: Final = 1024
"""Bytes that a connection must add, or else it counts as another failure in a row."""
_MIN_PACE: Final = 256.0
"""Bytes a second, on average over the time of `deadline`. Less is a server that only keeps the client waiting."""
_MAX_SLOW: Final = 1
_GONE: Final = frozenset({401, 403, 404, 410})
_MOVED: Final = frozenset({301, 302, 303, 307, 308})
_RETRYABLE: Final = frozenset({408, 425, 429})
_RANGE: Final = re.compile(r"bytes (?:(\d+)-\d+|\*)/(\d+|\*)")
_log: Final = logging.getLogger("shoptet_api.jobs")


class Download:
    """Reads one file.

    Args:
        exchanges: How to send.
        job_id: The job, for messages.
        find_url: Returns the file's address; called again when the shop no longer accepts the first address.
        is_empty: Whether the job made no file, and the caller wants to read nothing.
    """

    def __init__(
        self,
        exchanges: "Exchanges",
        job_id: str,
        find_url: "Callable[[], Exchange[SignedUrl]]",
        *,
        is_empty: bool = False,
    ) -> None:
        self.restarts: int = 0
        """How often the file started again at its first byte."""
        self.offset: int = 0
        """The number of bytes read since then."""
        self.total: int | None = None
        """The length of the file, if the server says it."""
        self._exchanges = exchanges
        self._job_id = job_id
        self._find_url = find_url
        self._url: SignedUrl | None = None
        self._is_url_new = False
        self._stream: OpenStream | None = None
        self._validator: str | None = None
        self._is_framed = True
        """Whether a response that breaks off differs from one that ends."""
        self._unframed_end = -1
        self._reached = 0
        self._failures = 0
        self._slow = 0
        self._pace = Pace(exchanges.config.clock, exchanges.config.deadline)
        self._is_over = is_empty

    def read(self) -> Exchange[bytes]:
        """Return the next piece; it is empty at the end of the file.

        Raises:
            JobResultGoneError: The shop does not keep the file any more.
            JobError: The file cannot be fetched from its address.
            TransportError: Several tries in a row made no progress, or the file arrives too slowly.
        """
        while not self._is_over:
            try:
                if self._stream is None:
                    yield from self._open()
                    continue
                self._pace.start()
                piece = yield from self._stream.read(self._deadline())
                if piece:
                    self._check_pace(len(piece))
                    self._add(len(piece))
                    return piece
                if self.total is not None and self.offset < self.total:
                    raise self._broken(f"the file ends after {self.offset} of {self.total} bytes")
                yield from self.close()
                # If only the end of the connection ends the file, the next request asks for the rest.
                self._is_over = self._is_framed or self.offset in {0, self._unframed_end}
                self._unframed_end = self.offset
            except TransportError as error:
                yield from self._retry_after(error)
        return b""

    def cut_short(self, fault: str) -> Exchange[None]:
        """Report that the file is incomplete although it ended; the next `read` requests the rest.

        Raises:
            DecodeError: The file is as long as the server says, so that there is no rest.
        """
        if self.total is not None:
            raise DecodeError(f"job {self._job_id}: its file has all its {self.total} bytes, and yet {fault}")
        self._is_over = False
        yield from self._retry_after(self._broken(fault))

    def close(self) -> Exchange[None]:
        """Release the connection."""
        stream, self._stream = self._stream, None
        if stream is not None:
            yield from stream.close()

    def _add(self, length: int) -> None:
        self.offset += length
        if self.offset >= self._reached + _MIN_PROGRESS:
            self._reached = self.offset
            self._failures = 0

    def _check_pace(self, length: int) -> None:
        if not self._pace.is_enough(length):
            self._slow += 1
            raise self._broken(f"the file arrives at less than {_MIN_PACE:g} bytes a second")

    def _deadline(self) -> Deadline:
        config = self._exchanges.config
        return Deadline(config.clock, config.deadline)

    def _retry_after(self, error: TransportError) -> Exchange[None]:
        """Wait before the next try, or raise after the last one."""
        yield from self.close()
        self._failures += 1
        maximum = max(self._exchanges.config.max_retries, _MIN_TRIES)
        is_last = self._failures > maximum or self.restarts > _MAX_RESTARTS or self._slow > _MAX_SLOW
        if not error.transient or is_last:
            raise error
        fault = one_line(str(error))
        _log.info("the file of job %s broke off after %d bytes; continuing: %s", self._job_id, self.offset, fault)
        yield from sleep(min(_MAX_PAUSE, 0.25 * 2.0**self._failures))

    def _open(self) -> Exchange[None]:
        if self._url is None:
            self._url = self._checked((yield from self._find_url()))
        url = self._url
        response = yield from self._send(url)
        for _ in range(_MAX_REDIRECTS):
            if response.status not in _MOVED:
                break
            url = self._checked(redirected(url, response.headers.get("location", "")))
            response = yield from self._send(url)
        if response.stream is not None:
            self._stream = OpenStream(response, None)
        self._is_framed = "content-length" in response.headers or "transfer-encoding" in response.headers
        if response.status == 206:
            yield from self._continue(response)
        elif response.status == 200:
            self._start(response)
        else:
            yield from self._refused(response)
        self._is_url_new = False

    def _send(self, url: SignedUrl) -> Exchange[Response]:
        try:
            with quiet_redirects():
                return (yield from send(self._request(url), self._deadline()))
        except PrivateAddressError:
            fault = "its file was not fetched: its address is in a private network"
        raise JobError(fault, job_id=self._job_id)

    def _checked(self, url: SignedUrl) -> SignedUrl:
        """Return the address as it is sent.

        Raises:
            JobError: A file must not be fetched from this address, which the message does not show.
        """
        if fault := fault_of(url, self._exchanges.config.base_url):
            raise JobError(f"its file was not fetched: {fault}", job_id=self._job_id)
        return encoded(url)

    def _request(self, url: SignedUrl) -> Request:
        headers = {"Accept": "*/*", "Accept-Encoding": "identity", "User-Agent": USER_AGENT}
        if self.offset:
            headers["Range"] = f"bytes={self.offset}-"
            if self._validator is not None:
                headers["If-Range"] = self._validator
        config = self._exchanges.config
        return Request(
            "GET",
            shown_path(url),
            url,
            "result of a job",
            None,
            config.timeout,
            config.max_response_bytes,
            is_file=True,
            is_streamed=True,
            headers=Headers(tuple(headers.items())),
            public_beside=urlsplit(config.base_url).hostname,
        )

    def _start(self, response: Response) -> None:
        """Read the whole file from its first byte."""
        if self.offset:
            self.restarts += 1
        self.offset = 0
        self.total = _length(response)
        tag = response.headers.get("etag", "")
        self._validator = tag if tag.startswith('"') else response.headers.get("last-modified") or None

    def _continue(self, response: Response) -> Exchange[None]:
        """Read the rest of the file, if it is the rest of the same file."""
        match = _RANGE.fullmatch(response.headers.get("content-range", "").strip())
        start, total = (match[1], match[2]) if match else (None, "*")
        is_same = self.total is None or total == "*" or int(total) == self.total
        if start is None or int(start) != self.offset or not is_same:
            yield from self._restart()
            return
        if total != "*":
            self.total = int(total)

    def _restart(self) -> Exchange[None]:
        yield from self.close()
        self.restarts += 1
        self.offset = 0
        self.total = self._validator = None

    def _refused(self, response: Response) -> Exchange[None]:
        yield from self.close()
        status = response.status
        match = _RANGE.fullmatch(response.headers.get("content-range", "").strip())
        if status == 416 and self.offset:
            if match and match[2] == str(self.offset):
                self.total = self.offset
                self._is_over = True
                return
            yield from self._restart()
            return
        if status in _GONE:
            if self._is_url_new:
                fault = f"its result is not kept any more (the shop answered {status})"
                raise JobResultGoneError(fault, job_id=self._job_id, status="completed")
            # The signature may have expired while the file was read.
            self._url, self._is_url_new = self._checked((yield from self._find_url())), True
            yield from self._open()
            return
        if status in _RETRYABLE or status >= 500:
            raise self._broken(f"the shop answered {status}")
        raise JobError(f"expected its file, got status {status} from the shop", job_id=self._job_id)

    def _broken(self, fault: str) -> TransportError:
        return TransportError(fault, sent=True, method="GET", path=shown_path(self._url))


class Pace:
    """Measures how fast a file arrives. Only the time spent waiting for it counts, not what the caller does with it."""

    def __init__(self, clock: Clock, seconds: float) -> None:
        self._clock = clock
        self._window = seconds
        self._started = 0.0
        self._seconds = 0.0
        self._bytes = 0

    def start(self) -> None:
        """Start to wait."""
        self._started = self._clock.monotonic()

    def is_enough(self, length: int) -> bool:
        """Add a piece, and return False if the average over the last window is too slow."""
        self._seconds += self._clock.monotonic() - self._started
        self._bytes += length
        if self._seconds < self._window:
            return True
        is_enough = self._bytes >= _MIN_PACE * self._seconds
        self._seconds, self._bytes = 0.0, 0
        return is_enough


def _length(response: Response) -> int | None:
    text = response.headers.get("content-length", "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else None
