"""The line of a file that has begun and not ended yet, within bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_api.decoding.ratio import FAULT, is_bomb
from shoptet_api.errors import BadLineError

if TYPE_CHECKING:
    from shoptet_api.decoding.gzip_stream import Inflater


class UnfinishedLine:
    """Keeps the beginning of a line in pieces, which are joined once, when the line ends.

    Args:
        inflater: What unpacks the file.
        longest: A longer line is refused before it fills the memory.
    """

    def __init__(self, inflater: Inflater, longest: int) -> None:
        self._inflater = inflater
        self._longest = longest
        self._pieces: list[bytes] = []
        self._size = 0
        self._began = 0

    def add(self, piece: bytes, number: int) -> None:
        """Add a piece to the line, which has this number.

        Raises:
            BadLineError: The line is too long.
        """
        self._pieces.append(piece)
        self._size += len(piece)
        if self._size > self._longest:
            raise BadLineError(number, f"it is longer than {self._longest:,} bytes")
        if self._inflater.is_gzip and is_bomb(self._inflater.consumed - self._began, self._size):
            raise BadLineError(number, FAULT)

    def finish(self, piece: bytes = b"") -> bytes:
        """Return the line, of which this is the last piece; another line begins."""
        whole = b"".join([*self._pieces, piece]) if self._pieces else piece
        self._pieces.clear()
        self._size = 0
        self._began = self._inflater.consumed
        return whole
