"""Fixtures: those of the jobs, with a shop whose jobs end at once."""

from tests.support.quick_job_fixtures import clock, make_side, quick_jobs, server, side

__all__ = ["clock", "make_side", "quick_jobs", "server", "side"]
