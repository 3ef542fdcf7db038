"""What holds for all tests: names of parameters that never change, and property tests that need no fast machine."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# hypothesis measures how long an example takes, and how long it takes to make one. Both say something about the load of
# the machine, and nothing about the code.
settings.register_profile("busy machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy machine")


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name bytes that are not plain text after their argument.

    Compressed bytes can hold the time of their making. pytest-xdist refuses to start when two of its processes
    collect different names.
    """
    return argname if isinstance(val, bytes) and not (val.isascii() and val.decode().isprintable()) else None
