"""Jobs: what the generated class has, and taking up, telling of and preparing for jobs."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from shoptet_api.compat import override
from shoptet_api.jobs.finished_webhook import jobs_of, wanted
from shoptet_api.jobs.state import JobState
from shoptet_api.jobs.submission import async_file_job, file_job
from shoptet_api.jobs.watcher import watcher_of
from shoptet_api.resources.composed import AsyncComposed, Composed
from shoptet_api.webhooks.registration.apply import ensure
from shoptet_generated.resources import jobs as generated

if TYPE_CHECKING:
    from shoptet_generated.models import JobDetail
    from shoptet_generated.runtime.jobs import AsyncJob, AsyncJobFile, Job, JobFile


class Jobs(Composed, generated.Jobs):
    """Asynchronous jobs: snapshots, batches, uploads and exports, with their state and result."""

    @override
    def get(self, job_id: str, *, language: str | None = None) -> "JobDetail":
        """Read one job. While it is not finished this is one of ten looks; `resume(job_id).refresh()` spends none.

        `getJobDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/jobs/getjobdetail

        Args:
            job_id: Id of the job.
            language: Language of texts in the answer, such as `cs`.

        Raises:
            PermissionDeniedError: The token has no right to this, or the looks at the unfinished job are spent.
            NotFoundError: There is no such job.
        """
        record = watcher_of(self._exchanges).records.known(job_id)
        if record is not None:
            record.looks += 1
        job = super().get(job_id, language=language)
        if record is not None:
            record.learn(JobState.of_detail(job))
        return job

    def resume(self, job_id: str) -> "Job[JobFile]":
        """Take up a job that was started earlier, perhaps by another process; nothing is sent yet.

        How often others have looked at it is not known. So it is watched in the list of jobs, which counts no looks.
        Rows of a snapshot come from `shop.orders.snapshot().resume(job_id)`.

        Args:
            job_id: The job's id, which a `Job` has as `id`.

        Raises:
            InputError: It is no id; of one that does not exist the API tells when it is waited for.
        """
        return file_job(self._driver, watcher_of(self._exchanges).resumed(job_id))

    def notify(self, event: object) -> Sequence[str]:
        """Tell that a job has finished, so that who waits for it goes on at once; other events are passed over.

        Where the client has a `job_store`, clients with the same store hear of it in other processes, too.

        Args:
            event: A webhook's event (`event`, `instances`), its parsed body, or the id of the job.

        Returns:
            The jobs that were told of.

        Raises:
            InputError: It is none of these.
        """
        jobs = jobs_of(event)
        self._run(lambda exchanges: watcher_of(exchanges).tell(jobs))
        return jobs

    def ensure_job_webhook(self, url: str) -> bool:
        """Register the webhook for `job:finished`, without which the API queues nothing; it may be called any time.

        Args:
            url: Where the shop sends the event: public, at port 80, 443, 8080 or 8443.

        Returns:
            Whether something was changed.

        Raises:
            InputError: The URL is none that can be registered; nothing was sent.
        """
        _, is_changed = self._run(partial(ensure, wanted=wanted(url)))
        return is_changed


class AsyncJobs(AsyncComposed, generated.AsyncJobs):
    """Asynchronous jobs: snapshots, batches, uploads and exports, with their state and result."""

    @override
    async def get(self, job_id: str, *, language: str | None = None) -> "JobDetail":
        """Read one job. While it is not finished this is one of ten looks; `resume(job_id).refresh()` spends none.

        `getJobDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/jobs/getjobdetail

        Args:
            job_id: Id of the job.
            language: Language of texts in the answer, such as `cs`.

        Raises:
            PermissionDeniedError: The token has no right to this, or the looks at the unfinished job are spent.
            NotFoundError: There is no such job.
        """
        record = watcher_of(self._exchanges).records.known(job_id)
        if record is not None:
            record.looks += 1
        job = await super().get(job_id, language=language)
        if record is not None:
            record.learn(JobState.of_detail(job))
        return job

    def resume(self, job_id: str) -> "AsyncJob[AsyncJobFile]":
        """Take up a job that was started earlier, perhaps by another process; nothing is sent yet.

        How often others have looked at it is not known. So it is watched in the list of jobs, which counts no looks.
        Rows of a snapshot come from `shop.orders.snapshot().resume(job_id)`.

        Args:
            job_id: The job's id, which a `Job` has as `id`.

        Raises:
            InputError: It is no id; of one that does not exist the API tells when it is waited for.
        """
        return async_file_job(self._driver, watcher_of(self._exchanges).resumed(job_id))

    async def notify(self, event: object) -> Sequence[str]:
        """Tell that a job has finished, so that who waits for it goes on at once; other events are passed over.

        Where the client has a `job_store`, clients with the same store hear of it in other processes, too.

        Args:
            event: A webhook's event (`event`, `instances`), its parsed body, or the id of the job.

        Returns:
            The jobs that were told of.

        Raises:
            InputError: It is none of these.
        """
        jobs = jobs_of(event)
        await self._run(lambda exchanges: watcher_of(exchanges).tell(jobs))
        return jobs

    async def ensure_job_webhook(self, url: str) -> bool:
        """Register the webhook for `job:finished`, without which the API queues nothing; it may be called any time.

        Args:
            url: Where the shop sends the event: public, at port 80, 443, 8080 or 8443.

        Returns:
            Whether something was changed.

        Raises:
            InputError: The URL is none that can be registered; nothing was sent.
        """
        _, is_changed = await self._run(partial(ensure, wanted=wanted(url)))
        return is_changed
