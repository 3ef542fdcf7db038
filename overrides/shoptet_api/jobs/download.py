"""The file of a job, piece by piece, over as many connections as it takes.

The shop serves results itself, beside the API: without a token and outside of the API's limits. Their addresses are
signed, so that no message names more of one than its path. A connection that breaks is followed by one that asks for
the rest (`Range`); where the server gives the whole file instead, `restarts` goes up by one and the file begins anew.
"""

import logging
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urljoin, urlsplit

from shoptet_api.calls.config import USER_AGENT
from shoptet_api.calls.open_stream import OpenStream
from shoptet_api.clock import Deadline
from shoptet_api.errors import DecodeError, JobError, JobResultGoneError, TransportError
from shoptet_api.sansio.messages import Headers, Request
from shoptet_api.sansio.steps import Exchange, send, sleep

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges

_MOST_BEGINNINGS: Final = 50
_MOST_REDIRECTS: Final = 3
_LONGEST_PAUSE: Final = 30.0
_GONE: Final = frozenset({401, 403, 404, 410})
_MOVED: Final = frozenset({301, 302, 303, 307, 308})
_AGAIN: Final = frozenset({408, 425, 429})
_RANGE: Final = re.compile(r"bytes (?:(\d+)-\d+|\*)/(\d+|\*)")
_LEAST_TRIES: Final = 5
_log: Final = logging.getLogger("shoptet_api.jobs")


class Download:
    """Reads one file.

    Args:
        exchanges: How to send.
        job_id: For messages.
        find_url: The file's address; asked for once more when the one that was given is not taken any more.
    """

    def __init__(self, exchanges: "Exchanges", job_id: str, find_url: "Callable[[], Exchange[str]]") -> None:
        self.restarts: int = 0
        """How often the file was begun anew."""
        self.offset: int = 0
        """How many bytes have come since it was begun."""
        self.total: int | None = None
        """How long the file is, where the server says so."""
        self._exchanges: Final = exchanges
        self._job_id: Final = job_id
        self._find_url: Final = find_url
        self._url: str | None = None
        self._is_url_new = False
        self._stream: OpenStream | None = None
        self._validator: str | None = None
        self._is_framed = True
        """Whether an answer that breaks off can be told from one that ends."""
        self._unframed_end = -1
        self._farthest = 0
        self._failures = 0
        self._is_over = False

    def read(self) -> Exchange[bytes]:
        """The next piece; empty at the file's end.

        Raises:
            JobResultGoneError: The shop does not keep the file any more.
            TransportError: It cannot be had, after several tries in a row without any progress.
        """
        while not self._is_over:
            try:
                if self._stream is None:
                    yield from self._open()
                    continue
                piece = yield from self._stream.read(self._deadline())
                if piece:
                    self._came(len(piece))
                    return piece
                if self.total is not None and self.offset < self.total:
                    raise self._broken(f"the file ends after {self.offset} of {self.total} bytes")
                yield from self.close()
                # Where nothing but the connection's end ends the file, it is asked whether there is a rest.
                self._is_over = self._is_framed or self.offset in {0, self._unframed_end}
                self._unframed_end = self.offset
            except TransportError as error:
                yield from self._failed(error)
        return b""

    def cut_short(self, fault: str) -> Exchange[None]:
        """Say that the file cannot be whole although no more came; the next `read` asks for the rest.

        Raises:
            DecodeError: It is as long as the server says, so that there is no rest.
        """
        if self.total is not None:
            raise DecodeError(f"job {self._job_id}: its file has all its {self.total} bytes, and yet {fault}")
        self._is_over = False
        yield from self._failed(self._broken(fault))

    def close(self) -> Exchange[None]:
        """Give the connection back."""
        stream, self._stream = self._stream, None
        if stream is not None:
            yield from stream.close()

    def _came(self, length: int) -> None:
        self.offset += length
        if self.offset > self._farthest:
            self._farthest = self.offset
            self._failures = 0

    def _deadline(self) -> Deadline:
        config = self._exchanges.config
        return Deadline(config.clock, config.deadline)

    def _failed(self, error: TransportError) -> Exchange[None]:
        """Wait before the next try, or raise when there have been enough."""
        yield from self.close()
        self._failures += 1
        most = max(self._exchanges.config.max_retries, _LEAST_TRIES)
        if not error.transient or self._failures > most or self.restarts > _MOST_BEGINNINGS:
            raise error
        _log.info("the file of job %s broke off after %d bytes; going on: %s", self._job_id, self.offset, error)
        yield from sleep(min(_LONGEST_PAUSE, 0.25 * 2.0**self._failures))

    def _open(self) -> Exchange[None]:
        if self._url is None:
            self._url = _checked(self._job_id, (yield from self._find_url()))
        url = self._url
        response = yield from send(self._request(url), self._deadline())
        for _ in range(_MOST_REDIRECTS):
            if response.status not in _MOVED:
                break
            url = _checked(self._job_id, urljoin(url, response.headers.get("location", "")))
            response = yield from send(self._request(url), self._deadline())
        if response.stream is not None:
            self._stream = OpenStream(response, None)
        self._is_framed = "content-length" in response.headers or "transfer-encoding" in response.headers
        if response.status == 206:
            yield from self._go_on(response.headers)
        elif response.status == 200:
            self._begin(response.headers)
        else:
            yield from self._refused(response.status, response.headers)
        self._is_url_new = False

    def _request(self, url: str) -> Request:
        headers = {"Accept": "*/*", "Accept-Encoding": "identity", "User-Agent": USER_AGENT}
        if self.offset:
            headers["Range"] = f"bytes={self.offset}-"
            if self._validator is not None:
                headers["If-Range"] = self._validator
        config = self._exchanges.config
        return Request(
            "GET",
            urlsplit(url).path,
            url,
            "result of a job",
            None,
            config.timeout,
            config.max_response_bytes,
            is_file=True,
            is_streamed=True,
            headers=Headers(tuple(headers.items())),
        )

    def _begin(self, headers: Mapping[str, str]) -> None:
        """Take the whole file from its first byte."""
        if self.offset:
            self.restarts += 1
        self.offset = 0
        self.total = _length(headers)
        tag = headers.get("etag", "")
        self._validator = tag if tag.startswith('"') else headers.get("last-modified") or None

    def _go_on(self, headers: Mapping[str, str]) -> Exchange[None]:
        """Take the rest of the file, if it is the rest of the same one."""
        match = _RANGE.fullmatch(headers.get("content-range", "").strip())
        start, total = (match[1], match[2]) if match else (None, "*")
        is_same = self.total is None or total == "*" or int(total) == self.total
        if start is None or int(start) != self.offset or not is_same:
            yield from self._anew()
            return
        if total != "*":
            self.total = int(total)

    def _anew(self) -> Exchange[None]:
        yield from self.close()
        self.restarts += 1
        self.offset = 0
        self.total = self._validator = None

    def _refused(self, status: int, headers: Mapping[str, str]) -> Exchange[None]:
        yield from self.close()
        match = _RANGE.fullmatch(headers.get("content-range", "").strip())
        if status == 416 and self.offset:
            if match and match[2] == str(self.offset):
                self.total = self.offset
                self._is_over = True
                return
            yield from self._anew()
            return
        if status in _GONE:
            if self._is_url_new:
                fault = f"its result is not kept any more (the shop answered {status})"
                raise JobResultGoneError(fault, job_id=self._job_id, status="completed")
            # Its signature may have run out while the file was read.
            self._url, self._is_url_new = _checked(self._job_id, (yield from self._find_url())), True
            yield from self._open()
            return
        if status in _AGAIN or status >= 500:
            raise self._broken(f"the shop answered {status}")
        raise JobError(f"the shop answered {status} where its file was due", job_id=self._job_id)

    def _broken(self, fault: str) -> TransportError:
        path = urlsplit(self._url).path if self._url else ""
        return TransportError(fault, sent=True, method="GET", path=path)


def _checked(job_id: str, url: str) -> str:
    """The address as it is sent.

    Raises:
        JobError: It is none; it is not shown.
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        parts, host = urlsplit(""), None
    if parts.scheme not in {"http", "https"} or not host or "@" in parts.netloc:
        raise JobError("the address of its file is no http address", job_id=job_id)
    parts = parts._replace(path=quote(parts.path or "/", "/%:@!$&'()*+,;=~"), fragment="")
    return parts._replace(query=quote(parts.query, "/%:@!$&'()*+,;=~?[]")).geturl()


def _length(headers: Mapping[str, str]) -> int | None:
    text = headers.get("content-length", "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else None
