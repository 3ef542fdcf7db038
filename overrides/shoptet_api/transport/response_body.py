"""The body of a response that is read into memory: decompressed in bounded pieces, and never longer than allowed.

httpx would decompress a whole piece from the network at once, and as many codings as the server names: a few kilobytes
can become gigabytes before anybody counts them.
"""

import zlib
from collections.abc import Iterator, Mapping
from typing import Any, Final

import httpx

from shoptet_api.clock import Deadline
from shoptet_api.compat import override
from shoptet_api.decoding.ratio import FAULT, is_bomb
from shoptet_api.error_text import one_line
from shoptet_api.errors import DecodeError, ResponseTooLargeError, TimeoutError
from shoptet_api.sansio.messages import Request

_PIECE: Final = 65_536
_GZIP: Final = 31
_ZLIB: Final = 15
_RAW: Final = -15
_MAGIC: Final = 0x1F
# Names that the registry of codings knows and this module cannot decompress. Any other name is a server's mistake for
# "no coding", as in `Content-Encoding: utf-8`.
_UNREADABLE: Final = {"aes128gcm", "br", "compress", "dcb", "dcz", "exi", "pack200-gzip", "x-compress", "zstd"}


class ResponseBody:
    """Collects the pieces of one body.

    Raises:
        ResponseTooLargeError: Content-Length says that it is too long.
        DecodeError: A response without an error status has a coding that cannot be read.

    The body of an error that is too long is dropped: the status is what the caller must see.
    """

    def __init__(self, status: int, headers: Mapping[str, str], request: Request, deadline: Deadline) -> None:
        self._request = request
        self._deadline = deadline
        self._pieces: list[bytes] = []
        self._length = 0
        self._received = 0
        self._coding: _Coding | None = None
        self._is_good = 200 <= status < 300
        self.is_dropped: bool = False
        """Whether the rest is not needed: the status of an error says enough."""
        self._check_announced_length(headers)
        if not self.is_dropped and "content-encoding" in headers:
            self._choose_coding(status, headers["content-encoding"])

    def feed(self, data: bytes) -> None:
        """Take the next piece from the network.

        Raises:
            ResponseTooLargeError: The body is longer than the request allows.
            TimeoutError: The deadline has passed.
            httpx.DecodingError: The compressed body is damaged.
        """
        self._received += len(data)
        for piece in () if self.is_dropped else (data,) if self._coding is None else self._coding.feed(data):
            self._check_length(self._length + len(piece))
            if self._coding is not None and is_bomb(self._received - self._coding.left, self._length + len(piece)):
                self._refuse(f"the response is too long: {FAULT}")
            if self.is_dropped:
                break
            self._length += len(piece)
            self._pieces.append(piece)
            self._check_deadline()
        self._check_deadline()

    def end(self) -> bytes:
        """Return the whole body.

        Raises:
            httpx.DecodingError: The compressed body is cut short.
        """
        if self._coding is not None and not (self._coding.is_whole or self.is_dropped):
            raise httpx.DecodingError("the compressed response is cut short")
        return self._pieces[0] if len(self._pieces) == 1 else b"".join(self._pieces)

    def _choose_coding(self, status: int, named: str) -> None:
        names = [name for part in named.split(",") if (name := part.strip().lower()) not in {"", "identity"}]
        if len(names) == 1 and names[0] in {"gzip", "x-gzip"}:
            self._coding = _Gzip()
        elif len(names) == 1 and names[0] == "deflate":
            self._coding = _Deflate()
        elif len(names) > 1 or _UNREADABLE & {*names}:
            if not self._is_good:
                self.is_dropped = True
                return
            fault = f"expected at most one content coding, gzip or deflate, got {one_line(named, 80)}"
            raise DecodeError(f"{self._request.method} {self._request.path} answered {status}: {fault}")

    def _check_length(self, length: int) -> None:
        maximum = self._request.max_bytes
        if length > maximum:
            self._refuse(f"the response is longer than the {maximum:,} bytes that max_response_bytes allows")

    def _refuse(self, fault: str) -> None:
        if self._is_good:
            raise ResponseTooLargeError(f"{self._request.method} {self._request.path}: {fault}")
        self._pieces.clear()
        self.is_dropped = True

    def _check_announced_length(self, headers: Mapping[str, str]) -> None:
        announced = headers.get("content-length", "")
        if announced.isascii() and announced.isdigit() and len(announced) < 20:
            self._check_length(int(announced))

    def _check_deadline(self) -> None:
        if self._deadline.remaining() <= 0:
            fault = f"timed out (the call's deadline of {self._deadline.seconds:g} s has passed)"
            raise TimeoutError(fault, sent=True, method=self._request.method, path=self._request.path)


class _Coding:
    """Decompresses one body."""

    _stream: Any = None
    left: int = 0
    """Number of bytes fed that no piece is made of yet."""

    @property
    def is_whole(self) -> bool:
        """Whether the body could end here."""
        raise NotImplementedError

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Give the decompressed bytes that `data` adds, in bounded pieces."""
        raise NotImplementedError

    def _inflate(self, data: bytes) -> Iterator[bytes]:
        stream, piece = self._stream, b""
        while data or len(piece) == _PIECE:
            try:
                piece = stream.decompress(data, _PIECE)
            except zlib.error as error:
                raise httpx.DecodingError(str(error)) from error
            # At the end of the stream, `unconsumed_tail` is as before, and feeding it again would double what follows.
            rest = stream.unused_data if stream.eof else stream.unconsumed_tail
            self.left = len(rest)
            if piece:
                yield piece
            if stream.eof:
                return
            data = rest


class _Gzip(_Coding):
    """One gzip member or several in a row. As the program gzip does, it ignores anything else behind a member."""

    _is_first = True
    _is_over = False

    @property
    @override
    def is_whole(self) -> bool:
        return self._stream is None

    @override
    def feed(self, data: bytes) -> Iterator[bytes]:
        while data and not self._is_over:
            if self._stream is None:
                if not self._is_first and data[0] != _MAGIC:
                    self._is_over = True
                    return
                self._stream, self._is_first = zlib.decompressobj(_GZIP), False
            yield from self._inflate(data)
            if not self._stream.eof:
                return
            data, self._stream = self._stream.unused_data, None


class _Deflate(_Coding):
    """A zlib stream, or a bare one, which some servers send under the same name."""

    _start = b""

    @property
    @override
    def is_whole(self) -> bool:
        return not self._start if self._stream is None else self._stream.eof

    @override
    def feed(self, data: bytes) -> Iterator[bytes]:
        if self._stream is None:
            data = self._start = self._start + data
            if len(data) < 2:
                return
            is_zlib = data[0] & 15 == 8 and int.from_bytes(data[:2], "big") % 31 == 0
            self._stream = zlib.decompressobj(_ZLIB if is_zlib else _RAW)
        if not self._stream.eof:
            yield from self._inflate(data)
