"""docs/scaling.md keeps its promises: its examples run and print what they say."""

import re
from pathlib import Path
from typing import Any

import pytest

import shoptet_api
from shoptet_api import store_tests
from shoptet_api.sandbox import Sandbox
from tests.support.redis_server import needs_redis, running_redis

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / "docs" / "scaling.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?", DOCUMENT, re.MULTILINE | re.DOTALL)


@needs_redis
def test_the_first_example(capsys: pytest.CaptureFixture[str]) -> None:
    code, printed = BLOCKS[0]
    with Sandbox() as sandbox, running_redis() as redis:
        names: dict[str, Any] = {
            "oauth_token": sandbox.addon.oauth_token,
            "eshop_id": sandbox.shop.eshop_id,
            "token_url": sandbox.addon.token_url,
            "base_url": sandbox.url,
        }
        exec(code.replace("redis://127.0.0.1:6379/0", redis.url), names)
    assert capsys.readouterr().out == printed


def test_the_store_of_the_second_example_passes() -> None:
    names: dict[str, Any] = {}
    exec(BLOCKS[1][0], names)
    tests = names["TestMyInstallations"]()
    called = [name for name in dir(tests) if name.startswith("test_")]
    assert len(called) == 8
    for name in called:
        getattr(tests, name)(names["MyInstallations"]())


def test_the_names_are_there() -> None:
    assert len(BLOCKS) == DOCUMENT.count("```python") == 2
    assert set(re.findall(r"`(\w+Tests)`", DOCUMENT)) | {"InstallationStoreTests"} == set(store_tests.__all__)
    assert set(re.findall(r"`(\w+Error)`", DOCUMENT)) <= set(shoptet_api.__all__)
    for name in re.findall(r"`state\.(\w+)`", DOCUMENT):
        assert hasattr(shoptet_api.RedisState, name)
