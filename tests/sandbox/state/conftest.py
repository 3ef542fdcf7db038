"""A shop for every test."""

from __future__ import annotations

import pytest

from tests.sandbox.state.handler_calls import Counter


@pytest.fixture
def counter() -> Counter:
    return Counter()
