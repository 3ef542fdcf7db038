"""What each store of finished jobs must do."""

from shoptet_api.jobs.store import JobStore


class JobStoreTests:
    """Tests of a `JobStore`; the fixture `store` returns an empty one."""

    def test_only_noted_jobs_are_finished(self, store: JobStore) -> None:
        """Those that were asked for, and no others."""
        store.add("job-1")
        store.add("job-2")
        assert store.finished(["job-1", "job-3"]) == {"job-1"}
        assert store.finished({"job-2", "job-1"}) == {"job-1", "job-2"}
        assert store.finished(["job-3"]) == set()
        assert store.finished([]) == set()

    def test_a_job_may_be_noted_twice(self, store: JobStore) -> None:
        """Webhooks repeat."""
        store.add("job-1")
        store.add("job-1")
        assert store.finished(["job-1"]) == {"job-1"}

    def test_many_jobs(self, store: JobStore) -> None:
        """A night's exports."""
        names = [f"job-{number}" for number in range(300)]
        for name in names[::2]:
            store.add(name)
        assert store.finished(names) == set(names[::2])
