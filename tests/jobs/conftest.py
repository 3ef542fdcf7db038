"""Fixtures: a shop with jobs, its clock, and each client in turn."""

from tests.support.job_fixtures import client, clock, make_client, server

__all__ = ["client", "clock", "make_client", "server"]
