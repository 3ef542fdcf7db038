"""Exit codes and lines of errors."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import Any

import pytest

from shoptet_api import errors as all_errors
from shoptet_api.cli import errors
from shoptet_api.errors import NotFoundError, ShoptetError, TimeoutError as ClientTimeoutError
from shoptet_generated.runtime import InputError
from shoptet_generated.runtime.refusals import Fault


def classes() -> list[type[ShoptetError]]:
    found = [one for one in vars(all_errors).values() if isinstance(one, type) and issubclass(one, ShoptetError)]
    return [one for one in found if one is not ShoptetError]


@pytest.mark.parametrize("cls", classes(), ids=lambda cls: cls.__name__)
def test_every_class_has_an_exit_code(cls: type[ShoptetError]) -> None:
    assert errors.exit_code_of(cls.__new__(cls)) not in {errors.OK, errors.UNEXPECTED}


def test_every_listed_class_exists() -> None:
    names = {cls.__name__ for cls in classes()} | {"InputError"}
    assert errors.EXIT_CODES.keys() <= names


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), 15),
        (ClientTimeoutError("x", sent=False), 10),
        (errors.CommandError("x", 3), 3),
        (InputError("x: y"), 2),
        (RuntimeError("x"), 1),
    ],
)
def test_exit_codes(error: Exception, code: int) -> None:
    assert errors.exit_code_of(error) == code


def test_an_error_of_the_system_names_the_file() -> None:
    error = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "a.csv")
    assert errors.line_of(error) == "a.csv: No space left on device"


def test_mistakes_have_a_line_each() -> None:
    error = InputError("x", [Fault("body.a", "text", "5"), Fault("body.b", "", "is wrong")])
    assert errors.line_of(error) == "2 mistakes, nothing was sent\n  body.a: expected text, got 5\n  body.b: is wrong"


def test_an_error_that_may_be_a_missing_right_says_where_to_look() -> None:
    error = all_errors.PermissionDeniedError(status=403, method="GET", path="/api/orders", url="", request_id="r1")
    assert errors.line_of(error).endswith("[request r1]; `shoptet auth check` lists the missing rights")
    assert "auth check" not in errors.line_of(NotFoundError(status=404, method="GET", path="/", url=""))


def test_an_error_about_the_shop_does_not_speak_of_rights() -> None:
    fields: dict[str, Any] = {"status": 403, "method": "GET", "path": "/api/orders/snapshot", "url": ""}
    missing = errors.line_of(all_errors.JobWebhookMissingError(**fields))
    assert missing.endswith("`shoptet webhooks create-many --template`, with the event job:finished")
    assert "auth check" not in missing + errors.line_of(all_errors.MissingModuleError(**fields))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Šíp č. 5", "Šíp č. 5"),
        ("a\nb\tc", "a\\nb\\tc"),
        ("\x1b[31m\x9b", "\\x1b[31m\\x9b"),
        ("\u202eabc\u2066", "\\u202eabc\\u2066"),
        ("a\xa0b\u3000c", "a\xa0b\u3000c"),
        ("\ud83d", "\\ud83d"),
    ],
)
def test_visible(text: str, expected: str) -> None:
    assert errors.visible(text) == expected


def test_a_stderr_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.StringIO):
        def write(self, _text: str) -> int:
            raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(sys, "stderr", Full())
    errors.report("x")
