"""Names of parameters that are the same in every process that collects the tests."""

from __future__ import annotations


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name bytes that are not plain text after their argument.

    Compressed bytes can hold the time of their making. pytest-xdist refuses to start when two of its processes
    collect different names.
    """
    return argname if isinstance(val, bytes) and not (val.isascii() and val.decode().isprintable()) else None
