"""Fixtures: a shop with jobs, its clock, and each client in turn."""

from tests.support.job_fixtures import clock, make_side, server, side

__all__ = ["clock", "make_side", "server", "side"]
