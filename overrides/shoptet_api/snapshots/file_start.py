"""What the first bytes of a snapshot's file say: whether it can hold rows at all."""

from shoptet_api.decoding.gzip_stream import Inflater
from shoptet_api.errors import DecodeError

_BOM = b"\xef\xbb\xbf"
_PIECE = 1024


class FileStart:
    """Finds the first byte of a file that is not blank, compressed or not.

    A server may put a web page in the place of the file. Its lines are not bad rows that a caller may skip.
    """

    def __init__(self, job_id: str) -> None:
        self._job_id = job_id
        self._inflater = Inflater(piece=_PIECE)
        self._byte = b""

    def feed(self, data: bytes) -> None:
        """Take the next bytes of the file.

        Raises:
            DecodeError: The file is a web page, or it is damaged.
        """
        if self._byte:
            return
        for plain in self._inflater.feed(data):
            if text := plain.removeprefix(_BOM).lstrip():
                self._byte = text[:1]
                break
        if self._byte == b"<":
            raise DecodeError(f"job {self._job_id}: expected a file of JSON lines, got HTML or XML")

    def check_rows(self, row_count: int, bad_count: int) -> None:
        """Check, at its end, a file of which some lines could not be read.

        Raises:
            DecodeError: No line could be read, and the first line does not look like a row either.
        """
        if not row_count and bad_count and self._byte != b"{":
            raise DecodeError(f"job {self._job_id}: expected a file of JSON lines, got no line that can be read")
