"""Looking at jobs: at the detail of one, which counts, or at the list of all, which does not."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Final, cast

import attrs

from shoptet_api.clock import Clock
from shoptet_api.errors import PermissionDeniedError
from shoptet_api.jobs.poll_schedule import MAX_POLLS
from shoptet_api.jobs.records import JobRecord
from shoptet_api.jobs.state import JobState
from shoptet_api.paging.walk import next_page
from shoptet_api.sansio.steps import Exchange

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges

_PAGE: Final = 500
# The shop's clock and ours need not agree.
_MARGIN: Final = timedelta(hours=1)
_SPENT: Final = "job-detail-try-counter-exceeded-limit"


def poll_detail(exchanges: "Exchanges", record: JobRecord, *, is_over: bool) -> Exchange[None]:
    """Look at a job's detail, which counts unless the job is over.

    Raises:
        ApiError: The API refused, for another reason than that the looks are spent.
    """
    from shoptet_generated.models import JobDetail
    from shoptet_generated.operations import jobs as op

    if not is_over:
        # Tries that are answered badly may be counted, too: one try is one look.
        exchanges = exchanges.with_config(attrs.evolve(exchanges.config, max_retries=0))
    record.looks += 1
    record.looked = exchanges.config.clock.monotonic()
    try:
        job = yield from exchanges.call(op.GET, (record.id,), {})
    except PermissionDeniedError as error:
        if _SPENT not in error.codes:
            raise
        record.looks = MAX_POLLS
        return
    if isinstance(cast("object", job), JobDetail):  # An answer can lack what it promises.
        record.learn(JobState.of_detail(job))


def read_list(exchanges: "Exchanges", records: Sequence[JobRecord]) -> Exchange[set[str]]:
    """Learn what the list says of some jobs; the ids of those that it shows."""
    from shoptet_generated.operations import jobs as op

    wanted = {record.id: record for record in records}
    seen: set[str] = set()
    query: dict[str, object] = {"items_per_page": _PAGE}
    if since := _since(exchanges.config.clock, records):
        query["creation_time_from"] = since
    pages = exchanges.pages(op.LIST, (), query)
    number: int | None = pages.start.number
    while number is not None and len(seen) < len(wanted):
        page = yield from pages.fetch(attrs.evolve(pages.start, number=number))
        for row in page.rows:
            if record := wanted.get(row.job_id):
                seen.add(record.id)
                record.learn(JobState.of_row(row))
        number = next_page(number, len(page.rows), page.paginator)
    looked = exchanges.config.clock.monotonic()
    for record in records:
        record.looked = looked
    return seen


def _since(clock: Clock, records: Sequence[JobRecord]) -> object:
    """Since when the jobs were queued; None where that is not known of all of them."""
    now, since = clock.monotonic(), clock.now()
    for record in records:
        if record.state.created is not None:
            since = min(since, record.state.created)
        elif record.looks < MAX_POLLS:
            since = min(since, clock.now() - timedelta(seconds=now - record.began))
        else:
            return None
    return since - _MARGIN


def read_again(exchanges: "Exchanges", record: JobRecord) -> Exchange[None]:
    """Read the detail of a finished job once more: its file's address may be another one now."""
    from shoptet_generated.models import JobDetail
    from shoptet_generated.operations import jobs as op

    job = yield from exchanges.call(op.GET, (record.id,), {})
    if isinstance(cast("object", job), JobDetail):
        record.state = JobState.of_detail(job)
