"""Read or save the whole file of a job."""

from functools import partial
from typing import TYPE_CHECKING

from shoptet_api.errors import JobResultGoneError, ResponseTooLargeError
from shoptet_api.jobs.download import Download
from shoptet_api.jobs.polling import read_again
from shoptet_api.jobs.records import JobRecord
from shoptet_api.sansio.steps import Exchange, run_blocking
from shoptet_api.storage.destination import Destination
from shoptet_generated.runtime.jobs import Target

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges


def fetch_of(exchanges: "Exchanges", record: JobRecord) -> Download:
    """What reads the file of a finished job."""
    is_used = False

    def find_url() -> Exchange[str]:
        nonlocal is_used
        if is_used:
            # The detail of a finished job may be asked for as often as needed.
            yield from read_again(exchanges, record)
        is_used = True
        state = record.state
        now = exchanges.config.clock.now()
        if state.result_url is None or (state.valid_until is not None and state.valid_until <= now):
            until = f", only until {state.valid_until:%Y-%m-%d %H:%M %z}" if state.valid_until is not None else ""
            fault = f"its result is not kept any more{until}" if until else "it has no file"
            raise JobResultGoneError(fault, job_id=record.id, status=state.status, log=state.log)
        return state.result_url

    return Download(exchanges, record.id, find_url)


def read_all(exchanges: "Exchanges", record: JobRecord) -> Exchange[bytes]:
    """The whole file.

    Raises:
        ResponseTooLargeError: It is longer than `max_response_bytes`.
    """
    fetch = fetch_of(exchanges, record)
    most = exchanges.config.max_response_bytes
    pieces: list[bytes] = []
    restarts = 0
    try:
        while piece := (yield from fetch.read()):
            if fetch.restarts != restarts:
                restarts, pieces = fetch.restarts, []
            pieces.append(piece)
            if fetch.offset > most:
                fault = f"is longer than {most:,} bytes, which is as much as max_response_bytes allows; save it instead"
                raise ResponseTooLargeError(f"the file of job {record.id} {fault}")
    finally:
        yield from fetch.close()
    return b"".join(pieces)


def save(exchanges: "Exchanges", record: JobRecord, to: Target) -> Exchange[int]:
    """Write the whole file, or nothing where a path is given."""
    fetch = fetch_of(exchanges, record)
    destination = yield from run_blocking(lambda: Destination(to))
    restarts = 0
    try:
        while piece := (yield from fetch.read()):
            if fetch.restarts != restarts:
                restarts = fetch.restarts
                yield from run_blocking(destination.restart)
            yield from run_blocking(partial(destination.write, piece))
        yield from run_blocking(destination.commit)
    except BaseException:
        destination.abandon()
        raise
    finally:
        yield from fetch.close()
    return fetch.offset
