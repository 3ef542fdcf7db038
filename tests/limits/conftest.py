"""Fixtures of the client's tests: a sandbox, a handwritten server, and each client in turn."""

from tests.support.client_fixtures import make_caller, sandbox, server

__all__ = ["make_caller", "sandbox", "server"]
