"""Planted tokens, codes and keys are looked for wherever text comes out: they must be in none of it."""

import asyncio
import copy
import json
import logging
import pickle
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from shoptet_api import (
    AddonAuth,
    ConfigurationError,
    MemoryTokenStore,
    ShoptetError,
    SQLiteTokenStore,
    aexchange_install_code,
    exchange_install_code,
    generate_key,
    verify_user,
)
from shoptet_api.clock import SYSTEM_CLOCK, Deadline
from tests.auth.partner import OAUTH_TOKEN, Partner, Runner, answer
from tests.client.servers import Asked, Script, Server, Told, closed_port, raw
from tests.support.waiting import until

PLANTED = "planted-"
CODE = "planted-code-" + "c" * 242
SECRET = "planted-client-secret-0123456789"
KEY = "planted-key-" + "k" * 32


@pytest.fixture(autouse=True)
def records(caplog: pytest.LogCaptureFixture) -> Iterator[list[str]]:
    """Everything that was logged during a test is looked through in its end, for what is planted and for these."""
    secrets = [PLANTED]
    with caplog.at_level(logging.DEBUG):
        yield secrets
    for record in caplog.get_records("call"):
        formatted = "".join(traceback.format_exception(*record.exc_info)) if record.exc_info else ""
        holds_none(secrets, f"{record.getMessage()} {record.args!r} {vars(record)!r} {formatted}")


def holds_none(secrets: list[str], text: str) -> None:
    assert not any(secret in text for secret in secrets)


def everything_about(error: BaseException) -> str:
    """Message, attributes, notes, and the traceback with local variables as error reporters print it."""
    texts: list[str] = []
    errors: list[BaseException] = [error]
    while errors:
        one = errors.pop()
        texts += [str(one), repr(one), repr(one.args), repr(vars(one))]
        stack = traceback.StackSummary.extract(traceback.walk_tb(one.__traceback__), capture_locals=True)
        texts += [repr(frame.locals) for frame in stack if "/tests/" not in frame.filename]
        errors += [inner for inner in (one.__cause__, one.__context__) if inner is not None]
    return "\n".join(texts)


def check(error: BaseException, secrets: Sequence[str] = (PLANTED,)) -> None:
    for secret in secrets:
        assert secret not in everything_about(error)
        assert secret not in everything_about(copy.copy(error))
        assert secret.encode() not in pickle.dumps(error)


def echo(asked: Asked) -> str:
    """All that was sent."""
    return " ".join(f"{name}: {value}" for name, value in asked.headers.items()) + asked.body.decode()


ANSWERS: dict[str, Script] = {
    "error": lambda asked: answer({"error": "x", "error_description": echo(asked)}, 401),
    "error, 200": lambda asked: answer({"error": echo(asked)}),
    "known error": lambda asked: answer({"error": "addon_suspended", "error_description": echo(asked)}, 403),
    "expired": lambda asked: answer({"error": "invalid_grant", "error_description": f"expired {echo(asked)}"}, 400),
    "text": lambda asked: Told(echo(asked).encode(), 400),
    "HTML": lambda asked: Told(f"<p>{echo(asked)}".encode(), 404),
    "5xx": lambda asked: Told(echo(asked).encode(), 500),
    "redirect": lambda asked: Told(b"", 302, {"Location": "https://elsewhere.example/?x"}),
    "cut": lambda asked: Told(b'{"access_token": "planted-api-token'),
    "twice": lambda asked: Told(b'{"access_token": ["planted-api-token"]}'),
    "line break": lambda asked: answer({"access_token": "planted-api\ntoken", "expires_in": "planted-number"}),
    "wrong place": lambda asked: answer({"data": {"access_token": "planted-api-token"}}),
    "list": lambda asked: answer([f"planted-{number}" for number in range(9)]),
}


@pytest.mark.parametrize("script", ANSWERS.values(), ids=ANSWERS.keys())
def test_fetching(server: Server, run: Runner, script: Script) -> None:
    server.script = script
    addon = AddonAuth(oauth_token=OAUTH_TOKEN, token_url=f"{server.url}/x", store=MemoryTokenStore())
    with pytest.raises(ShoptetError) as caught:
        run(addon.token(Deadline(SYSTEM_CLOCK, 0.4)))
    check(caught.value)


@pytest.mark.parametrize("script", ANSWERS.values(), ids=ANSWERS.keys())
def test_installing_and_verifying(server: Server, script: Script) -> None:
    server.script = script
    fields: dict[str, Any] = {
        "code": CODE,
        "client_id": "x",
        "client_secret": SECRET,
        "redirect_uri": "https://addon.example/",
    }
    calls: list[Callable[[], object]] = [
        lambda: exchange_install_code(**fields, oauth_url=f"{server.url}/x"),
        lambda: asyncio.run(aexchange_install_code(**fields, oauth_url=f"{server.url}/x")),
        lambda: verify_user(**fields, eshop_url=server.url),
    ]
    for call in calls:
        with pytest.raises(ShoptetError) as caught:
            call()
        check(caught.value)


def test_a_shop_that_repeats_the_token(server: Server) -> None:
    token = "planted-user-token-" + "u" * 40
    server.script = lambda asked: (
        answer({"access_token": token}) if asked.path.endswith("/token") else answer({"error": echo(asked)}, 400)
    )
    with pytest.raises(ShoptetError) as caught:
        verify_user(code=CODE, client_id="x", redirect_uri="https://addon.example/", eshop_url=server.url)
    check(caught.value)


def test_no_answer(run: Runner) -> None:
    with raw(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n") as broken, raw(b"", linger=30) as silent:
        for url in (broken, silent, f"http://127.0.0.1:{closed_port()}"):
            addon = AddonAuth(oauth_token=OAUTH_TOKEN, token_url=url, store=MemoryTokenStore())
            with pytest.raises(ShoptetError) as caught:
                run(addon.token(Deadline(SYSTEM_CLOCK, 0.3)))
            check(caught.value)
            with pytest.raises(ShoptetError) as caught:
                exchange_install_code(
                    code=CODE, client_id="x", client_secret=SECRET, redirect_uri="y", oauth_url=url, deadline=0.2
                )
            check(caught.value)


def test_good_calls_and_reprs(partner: Partner, run: Runner, tmp_path: Path, records: list[str]) -> None:
    files = SQLiteTokenStore(tmp_path / "a"), SQLiteTokenStore(tmp_path / "b", generate_key())
    for store in (MemoryTokenStore(), *files):
        addon = partner.addon(store=store)
        exchange = addon.token(Deadline(SYSTEM_CLOCK, 60))
        token = run(exchange)
        run(partner.api_call(addon))
        assert token.reveal() == partner.tokens[-1]
        records += partner.tokens
        source = addon._source
        text = f"{addon!r} {store!r} {token!r} {source!r} {vars(source)!r} {vars(source._flight)!r}"
        holds_none(records, f"{text} {vars(store)!r}")


@pytest.mark.parametrize(
    "make",
    [
        lambda: AddonAuth(oauth_token=f"{OAUTH_TOKEN}\n", token_url="https://partner.example/"),
        lambda: AddonAuth(oauth_token=OAUTH_TOKEN, token_url="http://partner.example/"),
        lambda: AddonAuth(oauth_token=OAUTH_TOKEN, token_url="https://partner.example/", store=5),  # type: ignore[arg-type]
        lambda: SQLiteTokenStore("tokens", KEY),
        lambda: SQLiteTokenStore("", KEY),
        lambda: exchange_install_code(code=f"{CODE}\n", client_id="x", redirect_uri="y", oauth_url="https://z.example"),
        lambda: exchange_install_code(code=CODE, client_id="", redirect_uri="y", oauth_url="https://z.example"),
        lambda: exchange_install_code(
            code="x", client_id="x", client_secret=f"{SECRET} ", redirect_uri="y", oauth_url="https://z.example"
        ),
    ],
)
def test_arguments_that_make_no_sense(make: Callable[[], object]) -> None:
    with pytest.raises(ConfigurationError) as caught:
        make()
    check(caught.value)


def test_a_file_that_is_damaged_while_a_token_is_saved(
    partner: Partner, run: Runner, tmp_path: Path, records: list[str]
) -> None:
    path = tmp_path / "tokens"
    addon = partner.addon(store=SQLiteTokenStore(path))
    partner.sandbox.hold()
    with ThreadPoolExecutor(1) as pool:
        fetching = pool.submit(run, addon.token(Deadline(SYSTEM_CLOCK, 60)))
        until(lambda: partner.sandbox.held == 1)
        path.write_text(json.dumps({"not": "a database"}) * 50)
        partner.sandbox.release()
        assert [fetching.result().reveal()] == partner.tokens
    records += partner.tokens
    with pytest.raises(ConfigurationError, match="is damaged") as caught:
        run(partner.addon(store=SQLiteTokenStore(path)).token(Deadline(SYSTEM_CLOCK, 60)))
    check(caught.value, records)
