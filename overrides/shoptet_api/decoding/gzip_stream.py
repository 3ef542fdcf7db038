"""Turn the bytes of a result, gzip or not, into plain bytes: in pieces of bounded size, whatever the file contains.

The first two bytes decide whether it is gzip, since the headers cannot be trusted. A file may consist of several gzip
members, with zeros after the last one.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any, Final, cast

from shoptet_api.errors import DecodeError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PIECE: Final = 64 * 1024
_MAGIC: Final = b"\x1f\x8b"
_GZIP: Final = 31


class CutShortError(DecodeError):
    """The file ends before its content does: the data so far is right, but incomplete."""


class Inflater:
    """Unpacks the bytes of a file as they arrive.

    Args:
        piece: The maximum length of a piece of output; a few bytes can unpack to gigabytes.
    """

    def __init__(self, *, piece: int = PIECE) -> None:
        self._piece = piece
        self._start: bytes = b""
        self.is_gzip: bool | None = None
        """Whether the file is gzip; None until its first two bytes have arrived."""
        self._member: Any = None
        self._between = False
        self._taken = 0
        self._left = 0

    @property
    def consumed(self) -> int:
        """Number of bytes of the file that the pieces so far are made of."""
        return self._taken - self._left

    @property
    def is_whole(self) -> bool:
        """Whether the file could end here: no gzip data is cut off. For a plain file this is always true."""
        if self.is_gzip is None:
            return not self._start or not _MAGIC.startswith(self._start)
        return not self.is_gzip or (self._between and not self._start)

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Yield the plain bytes that `data` adds.

        Raises:
            DecodeError: The file is damaged.
        """
        self._taken += len(data)
        if self.is_gzip is None:
            data = self._start + data
            if len(data) < len(_MAGIC):
                self._start = data
                return
            self.is_gzip = data.startswith(_MAGIC)
            self._between = self.is_gzip
            self._start = b""
        if self.is_gzip:
            yield from self._inflate(data)
        else:
            for start in range(0, len(data), self._piece):
                yield data[start : start + self._piece]

    def end(self) -> bytes:
        """End the file, and return the plain bytes that were held back.

        Raises:
            CutShortError: The file is incomplete.
        """
        if not self.is_whole:
            raise CutShortError(f"the file is cut short: its gzip data does not end within {self._taken:,} bytes")
        return self._start

    def _inflate(self, data: bytes) -> Iterator[bytes]:
        while True:
            if self._between:
                data = self._next_member(data)
                if self._between:
                    return
            try:
                piece = self._member.decompress(data, self._piece)
            except (_Error, zlib.error) as error:
                raise DecodeError(f"the file is damaged: {error}, within its first {self._taken:,} bytes") from None
            is_over: bool = self._member.eof
            rest: bytes = self._member.unused_data if is_over else self._member.unconsumed_tail
            self._between, data = is_over, rest
            self._left = len(data)
            if piece:
                yield piece
            # All input may be consumed before all output was returned.
            if not (self._between or data) and len(piece) < self._piece:
                return

    def _next_member(self, data: bytes) -> bytes:
        """Start a member if `data` starts one, and return the data that belongs to it."""
        data = self._start + data
        # The magic of the first member was checked before; the other members may have zeros before them.
        if self._member is not None:
            data = data.lstrip(b"\0")
        self._start = b""
        if len(data) < len(_MAGIC):
            self._start = data
        elif not data.startswith(_MAGIC):
            raise DecodeError(
                f"the file is damaged: something else follows its gzip data, at byte {self._taken - len(data):,}"
            )
        else:
            self._between = False
            self._member = decompressor(_GZIP)
        return data


def _backend() -> tuple[Callable[[int], Any], type[Exception]]:
    """Return the function that makes a decompressor, and the exception that it raises.

    zlib-ng (the extra `speed`) gives the same result as zlib in half the time.
    """
    try:
        from zlib_ng import zlib_ng
    except ImportError:
        return zlib.decompressobj, zlib.error
    module = cast("Any", zlib_ng)
    return module.decompressobj, module.error


decompressor: Callable[[int], Any]
decompressor, _Error = _backend()
