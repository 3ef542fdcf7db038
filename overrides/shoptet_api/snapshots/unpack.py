"""Bytes of a file that may be packed by gzip: its first two bytes say so, whatever a header says."""

import zlib
from collections.abc import Iterator
from typing import Final

from shoptet_api.errors import DecodeError

_GZIP: Final = b"\x1f\x8b"
_WINDOW: Final = zlib.MAX_WBITS | 16
PIECE: Final = 256 * 1024
"""At most so many bytes are unpacked at a time, so that a small packed piece cannot fill the memory."""


class Unpacker:
    """Unpacks pieces. A file may consist of several packed parts, one behind the other."""

    def __init__(self) -> None:
        self._is_packed: bool | None = None
        self._packed = b""
        self._part = zlib.decompressobj(_WINDOW)
        self._is_within = False

    @property
    def is_whole(self) -> bool:
        """Whether the file could end here: no packed part is broken off. Of one that is not packed nobody can tell."""
        return not self._is_within and not self._packed

    def feed(self, piece: bytes) -> Iterator[bytes]:
        """Take a piece; what it unpacks to, some of it at a time.

        Raises:
            DecodeError: It is packed and damaged.
        """
        packed = self._packed + piece if self._packed else piece
        self._packed = b""
        if self._is_packed is None:
            if len(packed) < len(_GZIP) and _GZIP.startswith(packed):
                self._packed = packed
                return
            self._is_packed = packed.startswith(_GZIP)
        if not self._is_packed:
            yield packed
            return
        while packed:
            if not self._is_within:
                packed = packed.lstrip(b"\0")  # Some writers fill the last block.
                if not packed:
                    return
                self._part, self._is_within = zlib.decompressobj(_WINDOW), True
            try:
                unpacked = self._part.decompress(packed, PIECE)
            except zlib.error as error:
                raise DecodeError(f"the packed file is damaged: {error}") from None
            if unpacked:
                yield unpacked
            packed = self._part.unconsumed_tail
            if self._part.eof:
                packed, self._is_within = self._part.unused_data, False

    def finish(self) -> bytes:
        """What is left at the end of a file that was too short to say whether it is packed."""
        left, self._packed = self._packed, b""
        return left if self._is_packed is None else b""
