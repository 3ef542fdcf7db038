"""Fixtures: those of the jobs, with a shop whose jobs end at once."""

from tests.support.quick_job_fixtures import client, clock, make_client, quick_jobs, server

__all__ = ["client", "clock", "make_client", "quick_jobs", "server"]
