"""A shop for every test."""

from __future__ import annotations

import pytest

from tests.sandbox_state.calling import Counter


@pytest.fixture
def counter() -> Counter:
    return Counter()
