"""The fixtures of the clients' tests: a server on a real socket, and each client in turn as one caller."""

from tests.client.conftest import caller, make_caller, server

__all__ = ["caller", "make_caller", "server"]
