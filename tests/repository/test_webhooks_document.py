"""docs/webhooks.md keeps its promises: its examples run and print what they say, and what it links is there."""

import re
from pathlib import Path
from typing import Any

import attrs
import pytest

from shoptet_api.options import config_of
from shoptet_api.sandbox import Sandbox
from shoptet_api.webhooks.delivery import retries
from tests.support.deliveries import KEY, body_of, sending_to, served, signature_of
from tests.support.waiting import until

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "webhooks.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(python|text)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


def test_examples_run_and_print_what_they_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert [kind for kind, _ in BLOCKS] == ["python", "text", "python", "text", "python", "python", "text"]
    registering, registered, receiving, received, dead, events, read = (block for _, block in BLOCKS)
    monkeypatch.chdir(tmp_path)
    body = body_of(payload={"data": {"order": {"code": "2018000057", "price": {"toPay": "121.00"}}}})
    names: dict[str, Any] = {"__name__": "docs", "body": body, "signature": signature_of(body)}

    def run(code: str) -> str:
        exec(compile(code, "docs/webhooks.md", "exec", dont_inherit=True), names)
        return capsys.readouterr().out

    with Sandbox(products=1, orders=0) as sandbox:
        monkeypatch.setenv("SHOPTET_PRIVATE_API_TOKEN", sandbox.token)
        sandbox.inject("webhooks.renew_signature_key", extra={"signatureKey": KEY})
        monkeypatch.setattr(
            "shoptet_api.client.config_of", lambda options: attrs.evolve(config_of(options), base_url=sandbox.url)
        )
        assert run(registering) == registered
    assert run(receiving) == ""
    app = names["app"]
    with served(app) as url, sending_to(url) as shop:
        assert shop.send(body_of()).status_code == 200
        until(lambda: app.waiting() == 0)
    assert capsys.readouterr().out == received
    assert run(dead) == ""
    assert run(events) == read
    app._store.close()


def test_linked_files_and_facts_are_there() -> None:
    links = re.findall(r"]\((?!https:)([^)#]+)[^)]*\)", TEXT)
    assert len(links) == 5
    assert [link for link in links if not (ROOT / "docs" / link).is_file()] == []
    assert "10 s, 1 min, 5 min, 30 min and 2 h" in TEXT
    assert retries.DEFAULT_RETRIES == (10, 60, 300, 1800, 7200)
