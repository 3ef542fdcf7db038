"""The names of the tests: the same in every process that collects them."""

from __future__ import annotations

import re

import pytest

from tests.conftest import pytest_make_parametrize_id


def test_no_test_is_named_after_an_address(request: pytest.FixtureRequest) -> None:
    names = [item.nodeid for item in request.session.items]
    assert [name for name in names if re.search(r"at 0x[0-9a-f]{6,}", name)] == []


@pytest.mark.parametrize(
    ("value", "name"),
    [(b"plain text", None), (b"\x1f\x8b", "argument"), (b"line\n", "argument"), ("text\n", None), (7, None)],
)
def test_bytes_that_are_not_plain_text_are_named_after_their_argument(value: object, name: str | None) -> None:
    assert pytest_make_parametrize_id(value, "argument") == name
