"""Read or save the whole file of a job."""

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from shoptet_api.errors import DecodeError, JobError, JobResultGoneError, ResponseTooLargeError
from shoptet_api.jobs.download import Download
from shoptet_api.jobs.polling import read_again
from shoptet_api.jobs.records import JobRecord
from shoptet_api.jobs.result_url import SignedUrl
from shoptet_api.jobs.state import failure, has_no_file
from shoptet_api.sansio.steps import Exchange, run_blocking
from shoptet_api.storage.destination import Destination
from shoptet_generated.runtime.jobs import Target

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges

# Spreadsheets may be HTML, too, which names the namespaces of Office.
_PAGE: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html(?!\s+xmlns))", re.IGNORECASE)


def download_of(exchanges: "Exchanges", record: JobRecord, *, allows_no_file: bool = False) -> Download:
    """Return the download of a finished job's file; it is empty if the job made no file and the caller allows that."""
    is_used = False
    clock = exchanges.config.clock

    def find_url() -> Exchange[SignedUrl]:
        nonlocal is_used
        if is_used:
            # The API does not count polls of a finished job.
            yield from read_again(exchanges, record)
        is_used = True
        state, now = record.state, clock.now()
        if error := failure(state):
            raise error
        if has_no_file(state, now):
            raise JobError("completed, but made no file", job_id=record.id, status=state.status, log=state.log)
        if state.result_url is None or (state.valid_until is not None and state.valid_until <= now):
            until = f", only until {state.valid_until:%Y-%m-%d %H:%M %z}" if state.valid_until is not None else ""
            fault = f"its result is not kept any more{until}"
            raise JobResultGoneError(fault, job_id=record.id, status=state.status, log=state.log)
        return state.result_url

    is_empty = allows_no_file and has_no_file(record.state, clock.now())
    return Download(exchanges, record.id, find_url, is_empty=is_empty)


def check_start(job_id: str, start: bytes) -> None:
    """Check the first bytes of a file.

    Raises:
        DecodeError: The file is a web page, such as an error page of the server.
    """
    if _PAGE.match(start):
        raise DecodeError(f"job {job_id}: expected its file, got an HTML page")


def read_all(exchanges: "Exchanges", record: JobRecord) -> Exchange[bytes]:
    """Return the whole file.

    Raises:
        DecodeError: The file is a web page.
        ResponseTooLargeError: It is longer than `max_response_bytes`.
    """
    download = download_of(exchanges, record)
    try:
        content = yield from _content(download, record.id, exchanges.config.max_response_bytes)
    finally:
        yield from download.close()
    check_start(record.id, content)
    return content


def _content(download: Download, job_id: str, maximum: int) -> Exchange[bytes]:
    pieces: list[bytes] = []
    restarts = 0
    while piece := (yield from download.read()):
        if download.restarts != restarts:
            restarts, pieces = download.restarts, []
        pieces.append(piece)
        if download.offset > maximum:
            fault = f"must not be longer than {maximum:,} bytes, as max_response_bytes says; save it instead"
            raise ResponseTooLargeError(f"the file of job {job_id} {fault}")
    return b"".join(pieces)


def save(exchanges: "Exchanges", record: JobRecord, to: Target) -> Exchange[int]:
    """Write the whole file, and return its length; if it does not arrive whole, a path holds nothing.

    Raises:
        DecodeError: The file is a web page.
    """
    download = download_of(exchanges, record)
    destination = yield from run_blocking(lambda: Destination(to))
    try:
        yield from _write(download, record.id, destination)
        yield from run_blocking(destination.commit)
    except BaseException:
        destination.abandon()
        raise
    finally:
        yield from download.close()
    return download.offset


def _write(download: Download, job_id: str, destination: Destination) -> Exchange[None]:
    restarts, start = 0, b""
    while piece := (yield from download.read()):
        if download.restarts != restarts:
            restarts, start = download.restarts, b""
            yield from run_blocking(destination.restart)
        if len(start) < 64:
            start += piece[:64]
            check_start(job_id, start)
        yield from run_blocking(partial(destination.write, piece))
