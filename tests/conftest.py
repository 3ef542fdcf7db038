"""What holds for all tests: names that never change, property tests that need no fast machine, and whole groups."""

from __future__ import annotations

import signal

import pytest
from hypothesis import HealthCheck, settings

# hypothesis measures how long an example takes, and how long it takes to make one. Both say something about the load of
# the machine, and nothing about the code.
settings.register_profile("busy machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy machine")

# A shell starts programs in the background with SIGINT ignored. The programs that tests start and interrupt would
# ignore it, too.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name bytes that are not plain text after their argument.

    Compressed bytes can hold the time of their making. pytest-xdist refuses to start when two of its processes
    collect different names.
    """
    return argname if isinstance(val, bytes) and not (val.isascii() and val.decode().isprintable()) else None


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Stop where pytest-xdist does not keep the tests of a group in one process: nothing else would show it."""
    grouped = (item.nodeid for item in items if item.get_closest_marker("xdist_group"))
    if config.getoption("loadgroup", default=False) and not all("@" in nodeid for nodeid in grouped):
        raise pytest.UsageError("pytest-xdist does not see the groups of the tests; does it fit this pytest?")
