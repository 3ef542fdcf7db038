"""Poll jobs: the detail of one job, which the API counts, or the list of all jobs, which it does not count."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Final, cast

import attrs

from shoptet_api.clock import Clock
from shoptet_api.errors import NotFoundError, PermissionDeniedError
from shoptet_api.jobs.poll_schedule import MAX_POLLS
from shoptet_api.jobs.records import JobRecord
from shoptet_api.jobs.state import JobState
from shoptet_api.paging.page_check import is_no_such_page
from shoptet_api.paging.walk import next_page
from shoptet_api.sansio.steps import Exchange

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges

_PAGE: Final = 500
# The clocks of the shop and of this machine may differ.
_MARGIN: Final = timedelta(hours=1)
_SPENT: Final = "job-detail-try-counter-exceeded-limit"


def poll_detail(exchanges: "Exchanges", record: JobRecord, *, is_over: bool) -> Exchange[None]:
    """Poll a job's detail, which the API counts unless the job is over.

    Raises:
        ApiError: The API refused, and not because the polls are used up.
    """
    from shoptet_generated.models import JobDetail
    from shoptet_generated.operations import jobs as op

    if not is_over:
        # The API may also count a poll that it answers with an error. So one try is one poll.
        exchanges = exchanges.with_config(attrs.evolve(exchanges.config, max_retries=0))
    record.polls += 1
    record.polled_at = exchanges.config.clock.monotonic()
    try:
        job = yield from exchanges.call(op.GET, (record.id,), {})
    except PermissionDeniedError as error:
        if _SPENT not in error.codes:
            raise
        record.polls = MAX_POLLS
        return
    if isinstance(cast("object", job), JobDetail):  # A response may lack its data.
        record.learn(JobState.of_detail(job))


def read_list(exchanges: "Exchanges", records: Sequence[JobRecord]) -> Exchange[set[str]]:
    """Record what the list says of some jobs, and return the ids of the jobs that it contains."""
    from shoptet_generated.operations import jobs as op

    wanted = {record.id: record for record in records}
    seen: set[str] = set()
    query: dict[str, object] = {"items_per_page": _PAGE}
    if since := _since(exchanges.config.clock, records):
        query["creation_time_from"] = since
    pages = exchanges.pages(op.LIST, (), query)
    number: int | None = pages.start.number
    while number is not None and len(seen) < len(wanted):
        try:
            page = yield from pages.fetch(attrs.evolve(pages.start, number=number))
        except NotFoundError as error:
            if number == pages.start.number or not is_no_such_page(error):
                raise
            break  # The list became shorter. A job that was not seen is looked for with the next poll.
        for row in page.rows:
            # A response may have anything in place of an id.
            if record := wanted.get(str(row.job_id)):
                seen.add(record.id)
                record.learn(JobState.of_row(row))
        number = next_page(number, len(page.rows), page.paginator)
    polled_at = exchanges.config.clock.monotonic()
    for record in records:
        record.polled_at = polled_at
    return seen


def _since(clock: Clock, records: Sequence[JobRecord]) -> object:
    """Return the time since which the jobs were queued; None unless it is known of all of them."""
    now, since = clock.monotonic(), clock.now()
    for record in records:
        if record.state.created is not None:
            since = min(since, record.state.created)
        elif record.polls < MAX_POLLS:
            since = min(since, clock.now() - timedelta(seconds=now - record.began))
        else:
            return None
    return since - _MARGIN


def read_again(exchanges: "Exchanges", record: JobRecord) -> Exchange[None]:
    """Read the detail of a finished job again: the address of its file may have changed."""
    from shoptet_generated.models import JobDetail
    from shoptet_generated.operations import jobs as op

    job = yield from exchanges.call(op.GET, (record.id,), {})
    if isinstance(cast("object", job), JobDetail):
        record.replace(JobState.of_detail(job))
