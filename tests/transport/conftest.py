"""Fixtures of the client's tests: a sandbox, and each client in turn."""

from tests.support.client_fixtures import caller, make_caller, sandbox, server

__all__ = ["caller", "make_caller", "sandbox", "server"]
