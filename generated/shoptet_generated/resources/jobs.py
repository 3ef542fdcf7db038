# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Jobs: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import jobs as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from datetime import datetime

    from shoptet_generated.models.jobs import JobDetail, JobListItem, JobStatus, JobStatusLiteral
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class Jobs(Resource):
    """Asynchronous jobs: snapshots, batches, uploads and exports, with their state and result."""

    def list(
        self,
        *,
        status: JobStatus | JobStatusLiteral | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        completion_time_from: datetime | None = None,
        completion_time_to: datetime | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[JobListItem]:
        """List jobs; filter by status and by times of creation and completion.

        `getListOfJobs`: https://api.docs.shoptet.com/shoptet-api/openapi/jobs/getlistofjobs

        Args:
            status: Only jobs in this state: `completed`, `pending`, `running`, `failed`, `expired` or `killed`.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            completion_time_from: Only jobs completed since this time, with UTC offset (ISO 8601).
            completion_time_to: Only jobs completed until this time, with UTC offset (ISO 8601).
            items_per_page: Rows on one page: 100 unless given, 500 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST,
            (),
            {
                "status": status,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "completion_time_from": completion_time_from,
                "completion_time_to": completion_time_to,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def get(self, job_id: str, *, language: str | None = None) -> JobDetail:
        """Read one job; asking more than 10 times before it has finished is refused with 403.

        `getJobDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/jobs/getjobdetail

        Args:
            job_id: Id of the job, as the answer that queued it gave it.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The job detail.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.GET, (job_id,), {"language": language})


class AsyncJobs(AsyncResource):
    """Asynchronous jobs: snapshots, batches, uploads and exports, with their state and result."""

    def list(
        self,
        *,
        status: JobStatus | JobStatusLiteral | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        completion_time_from: datetime | None = None,
        completion_time_to: datetime | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[JobListItem]:
        """List jobs; filter by status and by times of creation and completion.

        `getListOfJobs`: https://api.docs.shoptet.com/shoptet-api/openapi/jobs/getlistofjobs

        Args:
            status: Only jobs in this state: `completed`, `pending`, `running`, `failed`, `expired` or `killed`.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            completion_time_from: Only jobs completed since this time, with UTC offset (ISO 8601).
            completion_time_to: Only jobs completed until this time, with UTC offset (ISO 8601).
            items_per_page: Rows on one page: 100 unless given, 500 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST,
            (),
            {
                "status": status,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "completion_time_from": completion_time_from,
                "completion_time_to": completion_time_to,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    async def get(self, job_id: str, *, language: str | None = None) -> JobDetail:
        """Read one job; asking more than 10 times before it has finished is refused with 403.

        `getJobDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/jobs/getjobdetail

        Args:
            job_id: Id of the job, as the answer that queued it gave it.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The job detail.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.GET, (job_id,), {"language": language})
