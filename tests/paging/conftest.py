"""The fixtures of the clients' tests: a server on a real socket, and each client in turn as one caller."""

from collections.abc import Iterator

import pytest

from tests.client.conftest import caller, make_caller, server
from tests.client.servers import Server
from tests.paging.door import Door

__all__ = ["caller", "door", "make_caller", "server"]


@pytest.fixture
def door(server: Server) -> Iterator[Door]:
    door = Door(server)
    yield door
    door.open()
