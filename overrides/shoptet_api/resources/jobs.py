"""Jobs: the generated class, and methods to resume jobs, to report their end and to register the webhook."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from shoptet_api.compat import override
from shoptet_api.jobs.finished_webhook import jobs_of, wanted
from shoptet_api.jobs.result_url import SignedUrl
from shoptet_api.jobs.state import JobState
from shoptet_api.jobs.submission import async_file_job, file_job
from shoptet_api.jobs.watcher import report_finished, watcher_of
from shoptet_api.resources.composed import AsyncComposed, Composed
from shoptet_api.resources.reopening import async_reopened, find, reopened
from shoptet_api.webhooks.registration.apply import ensure
from shoptet_generated.resources import jobs as generated

if TYPE_CHECKING:
    from shoptet_generated.models import JobDetail
    from shoptet_generated.runtime.batches import AsyncBatch, Batch
    from shoptet_generated.runtime.jobs import AsyncJob, AsyncJobFile, Job, JobFile, UploadReport
    from shoptet_generated.runtime.snapshots import AsyncSnapshot, Snapshot


class Jobs(Composed, generated.Jobs):
    """Asynchronous jobs: snapshots, batches, uploads and exports, with their state and result."""

    @override
    def get(self, job_id: str, *, language: str | None = None) -> "JobDetail":
        """Read one job. For an unfinished job this is one of ten polls; `resume(job_id).refresh()` uses none.

        `getJobDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/jobs/getjobdetail

        Args:
            job_id: Id of the job.
            language: Language of texts in the response, such as `cs`.

        Raises:
            PermissionDeniedError: The token has no right to this, or the polls of the unfinished job are used up.
            NotFoundError: There is no such job.
        """
        record = watcher_of(self._exchanges).records.known(job_id)
        if record is not None:
            record.polls += 1
        job = _quiet(super().get(job_id, language=language))
        if record is not None:
            record.learn(JobState.of_detail(job))
        return job

    def resume(self, job_id: str) -> "Job[JobFile]":
        """Continue with a job that was started earlier, perhaps by another process; nothing is sent yet.

        It is not known how often other processes polled the job. So the client polls the list, which is not counted.
        `reopen` returns a snapshot or a batch where the job is one.

        Args:
            job_id: The job's id, which a `Job` has as `id`.

        Raises:
            InputError: This is not a job id. An unknown id is an error when you wait for the job.
        """
        return file_job(self._driver, watcher_of(self._exchanges).resumed(job_id))

    def reopen(self, job_id: str) -> "Snapshot[Any] | Batch | Job[UploadReport] | Job[JobFile]":
        """Return a job as the method returned it that started it, perhaps in another process: its path says which.

        The job is looked up in the list, which is not counted.

            match shop.jobs.reopen(job_id):
                case Snapshot() as rows: ...
                case Batch() as batch: ...
                case Job() as job: ...

        Args:
            job_id: The job's id, which a `Job` has as `id`.

        Returns:
            A snapshot, a batch, a job that uploads files, or a job that makes a file. An operation that the spec lacks
            is taken for the last of these.

        Raises:
            InputError: This is not a job id.
            NotFoundError: The API does not know the job, or does not know it any more.
        """
        found = self._run(partial(find, job_id=job_id))
        return reopened(self._driver, found)

    def notify(self, event: object) -> Sequence[str]:
        """Report that a job has finished, so that waiting threads and tasks continue at once; other events are ignored.

        With a `job_store`, clients in other processes that use the same store continue too.

        Args:
            event: A webhook's event (`event`, `instances`), its parsed body, or the id of the job.

        Returns:
            The jobs that were reported.

        Raises:
            InputError: The argument is something else.
        """
        jobs = jobs_of(event)
        self._run(partial(report_finished, job_ids=jobs))
        return jobs

    def ensure_job_webhook(self, url: str) -> bool:
        """Register the webhook for `job:finished`, without which the API queues nothing. You may call it at any time.

        Args:
            url: The address for the event: public, at port 80, 443, 8080 or 8443.

        Returns:
            Whether the registration was changed.

        Raises:
            InputError: The URL cannot be registered; nothing was sent.
        """
        _, is_changed = self._run(partial(ensure, wanted=wanted(url)))
        return is_changed


class AsyncJobs(AsyncComposed, generated.AsyncJobs):
    """Asynchronous jobs: snapshots, batches, uploads and exports, with their state and result."""

    @override
    async def get(self, job_id: str, *, language: str | None = None) -> "JobDetail":
        """Read one job. For an unfinished job this is one of ten polls; `resume(job_id).refresh()` uses none.

        `getJobDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/jobs/getjobdetail

        Args:
            job_id: Id of the job.
            language: Language of texts in the response, such as `cs`.

        Raises:
            PermissionDeniedError: The token has no right to this, or the polls of the unfinished job are used up.
            NotFoundError: There is no such job.
        """
        record = watcher_of(self._exchanges).records.known(job_id)
        if record is not None:
            record.polls += 1
        job = _quiet(await super().get(job_id, language=language))
        if record is not None:
            record.learn(JobState.of_detail(job))
        return job

    def resume(self, job_id: str) -> "AsyncJob[AsyncJobFile]":
        """Continue with a job that was started earlier, perhaps by another process; nothing is sent yet.

        It is not known how often other processes polled the job. So the client polls the list, which is not counted.
        `reopen` returns a snapshot or a batch where the job is one.

        Args:
            job_id: The job's id, which a `Job` has as `id`.

        Raises:
            InputError: This is not a job id. An unknown id is an error when you wait for the job.
        """
        return async_file_job(self._driver, watcher_of(self._exchanges).resumed(job_id))

    async def reopen(
        self, job_id: str
    ) -> "AsyncSnapshot[Any] | AsyncBatch | AsyncJob[UploadReport] | AsyncJob[AsyncJobFile]":
        """Return a job as the method returned it that started it, perhaps in another process: its path says which.

        The job is looked up in the list, which is not counted.

        Args:
            job_id: The job's id, which a `Job` has as `id`.

        Returns:
            A snapshot, a batch, a job that uploads files, or a job that makes a file. An operation that the spec lacks
            is taken for the last of these.

        Raises:
            InputError: This is not a job id.
            NotFoundError: The API does not know the job, or does not know it any more.
        """
        found = await self._run(partial(find, job_id=job_id))
        return async_reopened(self._driver, found)

    async def notify(self, event: object) -> Sequence[str]:
        """Report that a job has finished, so that waiting threads and tasks continue at once; other events are ignored.

        With a `job_store`, clients in other processes that use the same store continue too.

        Args:
            event: A webhook's event (`event`, `instances`), its parsed body, or the id of the job.

        Returns:
            The jobs that were reported.

        Raises:
            InputError: The argument is something else.
        """
        jobs = jobs_of(event)
        await self._run(partial(report_finished, job_ids=jobs))
        return jobs

    async def ensure_job_webhook(self, url: str) -> bool:
        """Register the webhook for `job:finished`, without which the API queues nothing. You may call it at any time.

        Args:
            url: The address for the event: public, at port 80, 443, 8080 or 8443.

        Returns:
            Whether the registration was changed.

        Raises:
            InputError: The URL cannot be registered; nothing was sent.
        """
        _, is_changed = await self._run(partial(ensure, wanted=wanted(url)))
        return is_changed


def _quiet(job: "JobDetail") -> "JobDetail":
    """Keep the signed address of the result out of the repr of a detail."""
    if isinstance(getattr(job, "result_url", None), str):
        job.result_url = SignedUrl(job.result_url)
    return job
