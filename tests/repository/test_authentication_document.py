"""docs/authentication.md keeps its promises: its examples run, one after the other, and print what they say."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from shoptet_api import Shoptet
from shoptet_api.auth import addon, installation, oauth, user_authorization
from shoptet_api.sandbox import Sandbox
from tests.support.oauth_partner import OAUTH_TOKEN

PAGE = Path(__file__).resolve().parents[2] / "docs" / "authentication.md"
TEXT = PAGE.read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?", TEXT, re.MULTILINE | re.DOTALL)
USER = {"user": {"email": "owner@shop.example", "name": "Jana"}, "project": {"id": 222651, "url": None, "name": "Shop"}}
INSTALLED = {"access_token": "t" * 255, "eshopId": 222651, "eshopUrl": "https://shop.example/"}
ANSWERS = {
    "oauth.token": INSTALLED,
    "oauth.userToken": {"access_token": "u" * 40},
    "oauth.getBasicEshop": {"success": True, "data": USER},
    "eshop.get": {"data": {"contactInformation": {"eshopId": 222651}}},
}
"""Of the shop that the page prints of."""


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(products=1, orders=0) as sandbox:
        yield sandbox


def locally(sandbox: Sandbox) -> Callable[[str, str], str]:
    """The check of addresses, but that all of them lead to the sandbox."""

    def checked(argument: str, url: str) -> str:
        return sandbox.url + urlsplit(oauth.checked_url(argument, url)).path

    return checked


def browser(url: str) -> tuple[str, str]:
    """What a user's browser brings back."""
    return "c" * 40, parse_qs(urlsplit(url).query)["state"][0]


def test_examples_run_and_print_what_they_say(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    sandbox.addon.oauth_token = OAUTH_TOKEN
    for operation, body in ANSWERS.items():
        sandbox.inject(operation, body=json.dumps(body).encode(), times=100)
    for module in (addon, installation, user_authorization):
        monkeypatch.setattr(module, "checked_url", locally(sandbox))
    monkeypatch.setattr("shoptet_api.Shoptet", lambda **options: Shoptet(**options, base_url=sandbox.url), raising=True)
    given = {"oauth_token": OAUTH_TOKEN, "client_secret": "s" * 20, "code": "c" * 255, "folder": tmp_path}
    names: dict[str, object] = {"__name__": "page", "session": {}, "browser": browser, **given}
    for code, printed in BLOCKS:
        # The blank lines make a traceback name the line of the page.
        exec(compile("\n" * TEXT.count("\n", 0, TEXT.index(code)) + code, PAGE.name, "exec"), names)
        assert capsys.readouterr().out == printed


def test_there_are_examples() -> None:
    assert len(BLOCKS) == TEXT.count("```python") == 6
