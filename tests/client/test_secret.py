"""A planted token is looked for wherever text comes out: it must be in none of it."""

import copy
import html
import json
import logging
import pickle
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

from shoptet_api import (
    AddonAuth,
    AsyncShoptet,
    ConfigurationError,
    Shoptet,
    ShoptetError,
    SQLiteTokenStore,
    Timeouts,
    generate_key,
)
from shoptet_api.auth.stores.protocol import Found
from shoptet_api.auth.token_response import Issued
from shoptet_api.calls.config import Config
from shoptet_api.calls.exchanges import Exchanges
from shoptet_api.sandbox import Sandbox
from shoptet_api.sansio.messages import Headers, Request
from shoptet_api.sansio.steps import Send
from shoptet_api.secret import Secret
from shoptet_api.webhooks.signature import SigningKeys
from shoptet_generated.operations import brands
from tests.support.callers import TOKEN, Caller
from tests.support.client_fixtures import MakeCaller
from tests.support.made_up_operations import GET_THING, LIST_THINGS
from tests.support.sandbox_clients import BRAND
from tests.support.secret_checks import check, everything_about, holds_no_token
from tests.support.servers import closed_port, raw


def test_reprs(caller: Caller) -> None:
    secret = Secret(TOKEN)
    config = Config(private_token=secret, headers={"X-Key": TOKEN})
    exchanges = Exchanges(config)
    call = exchanges.call(GET_THING, ("1",), {})
    step = next(call)
    assert isinstance(step, Send)
    pages = exchanges.pages(LIST_THINGS, (), {})
    holds_no_token(secret, f"{secret!s:>50}", config, exchanges, call, step, step.request, step.request.headers)
    holds_no_token(pages, caller.shop, vars(caller.shop), caller.with_options(headers={"X-Key": TOKEN}).shop)
    assert TOKEN not in step.request.url


ECHO = f"""{{"data":null,"errors":[{{"errorCode":"echo","message":"Accept: */* Shoptet-Private-API-Token: {TOKEN}",
    "instance":"{TOKEN}"}}]}}"""
PARTIAL = f"""{{"data":{{"name":"x"}},"errors":[{{"message":"{TOKEN}","instance":"a{TOKEN}b"}}]}}"""
# The bodies and headers have the token of the test in the place of this one.
ANSWERS: dict[str, tuple[int, str, dict[str, str]]] = {
    "echo": (400, ECHO, {"X-Echo": TOKEN, "X-Request-ID": TOKEN}),
    "OAuth": (401, f'{{"error":"{TOKEN}"}}', {}),
    "HTML": (502, f"<html>{TOKEN}</html>", {}),
    "escaped": (401, f'{{"errors":"{TOKEN}"}}'.replace("/", r"\/"), {}),
    "cut": (200, "x" * 490 + TOKEN, {}),
    "text": (200, TOKEN, {}),
    "text, header": (200, "no JSON", {"X-Request-ID": TOKEN}),
    "partial": (200, PARTIAL, {}),
    "partial, header": (200, '{"data":{"name":"x"},"errors":["x"]}', {"X-Request-ID": TOKEN}),
    "redirect": (307, "", {"Location": f"https://elsewhere/?{TOKEN}"}),
}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS.keys())
@pytest.mark.parametrize("kind", ["private_token", "access_token"])
def test_errors_of_answers(
    make_caller: MakeCaller,
    sandbox: Sandbox,
    caplog: pytest.LogCaptureFixture,
    answer: tuple[int, str, dict[str, str]],
    kind: str,
) -> None:
    token = TOKEN if kind == "private_token" else sandbox.addon.api_token()
    status, body, headers = answer
    headers = {name: value.replace(TOKEN, token) for name, value in headers.items()}
    sandbox.inject("brands.create", status=status, body=body.replace(TOKEN, token).encode(), headers=headers)
    caller = make_caller(base_url=sandbox.url, **{kind: token})
    with caplog.at_level(logging.DEBUG), pytest.raises(ShoptetError) as caught:
        caller.call(brands.CREATE, (), {}, {"name": "x"})
    check(caught.value, token)
    (seen,) = sandbox.requests
    assert seen.status == status
    check_log([record for record in caplog.records if record.name.startswith("shoptet_api.")], token)


def test_a_short_token_leaves_good_answers_alone(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    sandbox.private_token(token="Brno")
    sandbox.inject("brands.get", body=b'{"data":{"name":"Brno"}}')
    brand = make_caller(base_url=sandbox.url, private_token="Brno").call(brands.GET, (BRAND,))
    assert brand.name == "Brno"


def check_log(records: list[logging.LogRecord], token: str = TOKEN) -> None:
    assert records
    for record in records:
        holds_no_token(record.getMessage(), record.args, vars(record), token=token)


def test_errors_without_an_answer(make_caller: MakeCaller, sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    sandbox.hold()
    with caplog.at_level(logging.DEBUG):
        with pytest.raises(ShoptetError) as caught:
            make_caller(base_url=f"http://127.0.0.1:{closed_port()}").call(GET_THING, ("1",))
        check(caught.value)
        with pytest.raises(ShoptetError) as caught:
            make_caller(base_url=sandbox.url, timeout=Timeouts(read=0.05)).call(brands.GET, (BRAND,))
        check(caught.value)
        for answer in (b"", b"no HTTP", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"):
            with raw(answer) as url, pytest.raises(ShoptetError) as caught:
                make_caller(base_url=url).call(GET_THING, ("1",))
            check(caught.value)
        with pytest.raises(ShoptetError) as caught:
            make_caller().call(GET_THING, ("1",), {"language": "x" * 70_000})
        check(caught.value)
    check_log(caplog.records)


def test_good_calls_at_debug_with_the_libraries_below(caller: Caller, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        caller.call(brands.GET, (BRAND,), {"language": "cs"})
    assert {"shoptet_api.http", "httpcore.http11"} <= {record.name for record in caplog.records}
    check_log(caplog.records)


@pytest.mark.parametrize("client", [Shoptet, AsyncShoptet])
@pytest.mark.parametrize(
    "arguments",
    [
        {"private_token": f"{TOKEN}\n"},
        {"access_token": f" {TOKEN}"},
        {"private_token": TOKEN, "access_token": f"{TOKEN}2"},
        {"private_token": TOKEN, "base_url": "nowhere"},
        {"private_token": TOKEN, "base_url": f"https://user:{TOKEN}@host"},
        {"private_token": TOKEN, "timeout": -1},
        {"private_token": TOKEN, "httpx_client": 1},
    ],
)
def test_errors_of_the_constructor(client: type, arguments: dict[str, object]) -> None:
    with pytest.raises(ConfigurationError) as caught:
        client(**arguments)
    holds_no_token(str(caught.value), repr(caught.value), vars(caught.value))
    if "base_url" not in arguments or TOKEN not in str(arguments["base_url"]):
        check(caught.value)


@pytest.mark.parametrize("client", [Shoptet, AsyncShoptet])
@pytest.mark.parametrize(
    "variables",
    [
        {"SHOPTET_PRIVATE_API_TOKEN": TOKEN, "SHOPTET_TIMEOUT": "10s"},
        {"SHOPTET_ACCESS_TOKEN": TOKEN, "SHOPTET_MAX_RETRIES": "five"},
        {"SHOPTET_PRIVATE_API_TOKEN": TOKEN, "SHOPTET_DEADLINE": "-1"},
        {"SHOPTET_PRIVATE_API_TOKEN": TOKEN, "SHOPTET_BASE_URL": "shop"},
        {"SHOPTET_PRIVATE_API_TOKEN": TOKEN, "SHOPTET_ACCESS_TOKEN": f"{TOKEN}2"},
        {"SHOPTET_OAUTH_TOKEN": TOKEN},
        {"SHOPTET_OAUTH_TOKEN": TOKEN, "SHOPTET_TOKEN_URL": "ftp://partner"},
        {"SHOPTET_OAUTH_TOKEN": f"{TOKEN}\n", "SHOPTET_TOKEN_URL": "https://partner.example/"},
        {"GIVEN": TOKEN, "SHOPTET_TIMEOUT": "soon"},
        {"GIVEN": TOKEN, "SHOPTET_DEADLINE": "-1"},
    ],
)
def test_a_mistyped_environment_shows_neither_the_token_nor_itself(
    client: type[Shoptet], variables: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """E1: neither the error nor a local variable of its frames holds the token, or the environment."""
    for name in ("SHOPTET_PRIVATE_API_TOKEN", "SHOPTET_ACCESS_TOKEN", "SHOPTET_OAUTH_TOKEN", "SHOPTET_TOKEN_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SOMEBODY_ELSES_PASSWORD", "planted-password")
    given = variables.get("GIVEN")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("GIVEN", raising=False)
    with pytest.raises(ConfigurationError) as caught:
        client.from_env(private_token=given) if given else client.from_env()
    check(caught.value)
    check(caught.value, "planted-password")


HOLDERS: dict[str, Callable[[], object]] = {
    "secret": lambda: Secret(TOKEN),
    "headers": lambda: Headers((("Shoptet-Access-Token", TOKEN),)),
    "request": lambda: Request(
        "GET", "/", "https://x/", "x", None, Timeouts(), 1, headers=Headers((("Authorization", f"Bearer {TOKEN}"),))
    ),
    "signing keys": lambda: SigningKeys([TOKEN, f"{TOKEN}2"]),
    "settings": lambda: Config(private_token=Secret(TOKEN)),
    "addon": lambda: AddonAuth(oauth_token=TOKEN, token_url="https://x.example/"),
    "token": lambda: Found(Secret(TOKEN), 5.0),
    "issued": lambda: Issued(Secret(TOKEN), 5.0),
    "client": lambda: Shoptet(private_token=TOKEN),
    "in a container": lambda: {"settings": [Secret(TOKEN)]},
}


@pytest.mark.parametrize("make", HOLDERS.values(), ids=HOLDERS.keys())
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_what_holds_a_secret_is_not_pickled(make: Callable[[], object], protocol: int) -> None:
    """E4."""
    with pytest.raises((TypeError, pickle.PicklingError, AttributeError)) as caught:
        pickle.dumps(make(), protocol)
    holds_no_token(caught.value, everything_about(caught.value))


@pytest.mark.parametrize("name", ["secret", "headers", "signing keys", "token", "in a container"])
@pytest.mark.parametrize("how", [copy.copy, copy.deepcopy])
def test_copies_show_no_more_than_the_original(name: str, how: Callable[[object], object]) -> None:
    """E4."""
    made = HOLDERS[name]()
    again = how(made)
    assert repr(again) == repr(made)
    holds_no_token(again, vars(again) if hasattr(again, "__dict__") else "")


@pytest.mark.parametrize("kind", [Secret, Headers, SigningKeys, SQLiteTokenStore, AddonAuth, Shoptet, AsyncShoptet])
def test_an_object_whose_constructor_raised_can_be_shown(kind: type) -> None:
    """E4: an error reporter shows `self` in the frame of `__init__`."""
    assert kind.__name__ in repr(object.__new__(kind))


def test_a_key_of_a_token_store_is_not_pickled(tmp_path: Path) -> None:
    """E4: the cipher holds the key."""
    key = generate_key()
    with pytest.raises(TypeError, match="cannot be pickled: it holds a secret"):
        pickle.dumps(SQLiteTokenStore(tmp_path / "tokens", key))


def unicode_escaped(text: str) -> str:
    return "".join(f"\\u{ord(character):04x}" for character in text)


ESCAPES: dict[str, Callable[[str], str]] = {
    "every character": unicode_escaped,
    "one character": lambda text: text[:3] + unicode_escaped(text[3]) + text[4:],
    "capitals": lambda text: unicode_escaped(text).replace("\\u00", "\\u00").upper().replace("\\U", "\\u"),
    "JSON in JSON": lambda text: json.dumps(unicode_escaped(text))[1:-1],
    "slashes": lambda text: text.replace("/", "\\/"),
    "slashes in JSON in JSON": lambda text: text.replace("/", "\\\\\\/"),
    "hexadecimal": lambda text: "".join(f"\\x{ord(character):02x}" for character in text),
    "URL": lambda text: quote(text, safe=""),
    "URL, every character": lambda text: "".join(f"%{ord(character):02X}" for character in text),
    "URL in a URL": lambda text: quote(quote(text, safe=""), safe=""),
    "HTML": lambda text: "".join(f"&#{ord(character)};" for character in text),
    "HTML, hexadecimal": lambda text: "".join(f"&#x{ord(character):X};" for character in text),
    "HTML in HTML": lambda text: "".join(f"&amp;#{ord(character)};" for character in text),
}


@pytest.mark.parametrize("escape", ESCAPES.values(), ids=ESCAPES.keys())
def test_an_escaped_token_is_masked(escape: Callable[[str], str]) -> None:
    """E7: a server may echo the token as its encoder writes it."""
    secret, shown = Secret(TOKEN), escape(TOKEN)
    text = f'{{"message": "before {shown} after"}}'
    assert secret.hide(text) == '{"message": "before *** after"}'
    assert secret.is_in(text)
    assert secret.stands_in(text.encode())
    assert secret.hide_in(text.encode()) == b'{"message": "before *** after"}'


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32"])
def test_a_token_in_a_wide_encoding_is_masked(encoding: str) -> None:
    """E7: a proxy's page can be in any encoding."""
    masked = Secret(TOKEN).hide_in(f"ž {TOKEN} ž".encode(encoding))
    assert masked == "ž *** ž".encode(encoding)


@pytest.mark.parametrize("body", ["\\" * 100_000, "%25" * 50_000, "&amp;" * 50_000, "&#0" * 50_000, TOKEN[:-1] * 3000])
def test_a_hostile_body_is_searched_in_linear_time(body: str) -> None:
    """E7: the test ends; a pattern that goes back and forth would not."""
    assert Secret(TOKEN).hide(body) == body
    assert not Secret(TOKEN).stands_in(body.encode())


@pytest.mark.parametrize(
    "make",
    [
        *(
            lambda escape=escape: (401, f'{{"errors":[{{"message":"{escape(TOKEN)}"}}]}}', {})
            for escape in ESCAPES.values()
        ),
        lambda: (500, f"<p>{quote(TOKEN, safe='')}", {"X-Request-Id": quote(TOKEN, safe="")}),
        lambda: (200, f'{{"data":{{"name":"x"}},"errors":[{{"message":"{unicode_escaped(TOKEN)}"}}]}}', {}),
    ],
)
def test_an_error_whose_answer_escapes_the_token(
    make_caller: MakeCaller, sandbox: Sandbox, make: Callable[[], tuple[int, str, dict[str, str]]]
) -> None:
    """E7."""
    sandbox.private_token(token=TOKEN)
    status, body, headers = make()
    sandbox.inject("brands.create", status=status, body=body.encode(), headers=headers)
    with pytest.raises(ShoptetError) as caught:
        make_caller(base_url=sandbox.url, private_token=TOKEN, max_retries=0).call(brands.CREATE, (), {}, {"name": "x"})
    check(caught.value)
    shown = everything_about(caught.value)
    assert not any(escape(TOKEN) in shown for escape in ESCAPES.values())


@pytest.mark.parametrize("token", ["123456-p-abcdefghijklmnop", "a&b<c>d\"e'f\\g/h" * 3])
def test_data_that_only_looks_escaped_is_left_as_it_is(token: str) -> None:
    body = '{"a": "\\u0159 50 % &amp; &nbsp; \\/ %20 %C5 \\"x\\" &#160; &#0; &#999; \\u0041"}'
    assert Secret(token).hide(body) == body
    assert Secret(token).hide_in(body.encode()) == body.encode()
    assert not Secret(token).stands_in(body.encode())
    for escaped in (json.dumps(token), html.escape(token), json.dumps(html.escape(token)), quote(token)):
        assert token not in (hidden := Secret(token).hide(f"{body}{escaped}{body}"))
        assert hidden.startswith(body)
        assert hidden.endswith(body)
        assert "***" in hidden
        assert Secret(token).stands_in(f"{body}{escaped}".encode())
