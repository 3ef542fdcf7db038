"""A planted token is looked for wherever text comes out: it must be in none of it."""

import copy
import json
import logging
import pickle
import traceback
from pathlib import Path

import pytest

import shoptet_api
from shoptet_api import AsyncShoptet, ConfigurationError, Shoptet, ShoptetError, Timeouts
from shoptet_api.config import Config
from shoptet_api.exchange import Exchanges
from shoptet_api.secret import Secret
from shoptet_api.steps import Send
from tests.client.callers import CREATE_THING, GET_THING, LIST_THINGS, TOKEN, Caller
from tests.client.conftest import MakeCaller
from tests.client.servers import Asked, Script, Server, Told, closed_port, raw, told


def holds_no_token(*texts: object) -> None:
    for text in texts:
        assert TOKEN not in str(text)
        assert TOKEN not in repr(text)


TESTS = Path(__file__).resolve().parents[1]
PACKAGE = Path(shoptet_api.__file__).parent


def of_a_test(frame: traceback.FrameSummary) -> bool:
    """Whether it is a test's own frame, which knows the token; the package can be installed below a `tests`, too."""
    return Path(frame.filename).resolve().is_relative_to(TESTS)


def everything_about(error: BaseException) -> str:
    """Message, attributes, notes, and the traceback with local variables as error reporters print it."""
    texts = [str(error), repr(error), repr(error.args), repr(vars(error))]
    stack = [traceback.TracebackException.from_exception(error, capture_locals=True)]
    while stack:
        part = stack.pop()
        texts += [str(part), *(repr(frame.locals) + str(frame.line) for frame in part.stack if not of_a_test(frame))]
        stack += [inner for inner in (part.__cause__, part.__context__) if inner is not None]
    return "\n".join(texts)


def check(error: BaseException) -> None:
    frames = [Path(frame.filename) for frame in traceback.extract_tb(error.__traceback__) if not of_a_test(frame)]
    assert [frame for frame in frames if PACKAGE in frame.parents], "no frame of the package was looked at"
    holds_no_token(everything_about(error), copy.copy(error))
    assert TOKEN.encode() not in pickle.dumps(error)


def echo(asked: Asked) -> Told:
    """An answer that repeats all that was sent."""
    sent = " ".join(f"{name}: {value}" for name, value in asked.headers.items())
    errors = [{"errorCode": "echo", "message": sent, "instance": TOKEN}]
    return told(None, status=400, errors=errors, headers={"X-Echo": TOKEN, "X-Request-ID": TOKEN})


def test_reprs(caller: Caller, server: Server) -> None:
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


ANSWERS: dict[str, Script] = {
    "echo": echo,
    "OAuth": lambda _: Told(json.dumps({"error": TOKEN}).encode(), 401),
    "HTML": lambda _: Told(f"<html>{TOKEN}</html>".encode(), 502),
    "escaped": lambda _: Told(f'{{"errors":"{TOKEN}"}}'.replace("/", r"\/").encode(), 401),
    "cut": lambda _: Told(b"x" * 490 + TOKEN.encode(), 200),
    "text": lambda _: Told(TOKEN.encode(), 200),
    "text, header": lambda _: Told(b"no JSON", 200, {"X-Request-ID": TOKEN}),
    "partial": lambda _: told({"thing": {}}, errors=[{"message": TOKEN, "instance": f"a{TOKEN}b"}]),
    "partial, header": lambda _: Told(b'{"data":{"thing":{}},"errors":["x"]}', 200, {"X-Request-ID": TOKEN}),
    "redirect": lambda _: Told(b"", 307, {"Location": f"https://elsewhere/?{TOKEN}"}),
}


@pytest.mark.parametrize("script", ANSWERS.values(), ids=ANSWERS.keys())
@pytest.mark.parametrize("private", [True, False])
def test_errors_of_answers(
    make_caller: MakeCaller,
    server: Server,
    caplog: pytest.LogCaptureFixture,
    script: Script,
    private: bool,
) -> None:
    server.script = script
    caller = make_caller(base_url=server.url, **{"private_token" if private else "access_token": TOKEN})
    with caplog.at_level(logging.DEBUG), pytest.raises(ShoptetError) as caught:
        caller.call(CREATE_THING, (), {}, {"name": "x"})
    check(caught.value)
    check_log([record for record in caplog.records if record.name.startswith("shoptet_api")])


def test_a_short_token_leaves_good_answers_alone(make_caller: MakeCaller, server: Server) -> None:
    server.script = lambda _: told({"thing": {"name": "Brno"}})
    thing = make_caller(base_url=server.url, private_token="Brno").call(GET_THING, ("1",))
    assert thing == {"name": "Brno"}


def check_log(records: list[logging.LogRecord]) -> None:
    assert records
    for record in records:
        holds_no_token(record.getMessage(), record.args, vars(record))


def test_errors_without_an_answer(make_caller: MakeCaller, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        with pytest.raises(ShoptetError) as caught:
            make_caller(base_url=f"http://127.0.0.1:{closed_port()}").call(GET_THING, ("1",))
        check(caught.value)
        with raw(b"", linger=5) as url, pytest.raises(ShoptetError) as caught:
            make_caller(base_url=url, timeout=Timeouts(read=0.05)).call(GET_THING, ("1",))
        check(caught.value)
        for answer in (b"", b"no HTTP", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"):
            with raw(answer) as url, pytest.raises(ShoptetError) as caught:
                make_caller(base_url=url).call(GET_THING, ("1",))
            check(caught.value)
        with pytest.raises(ShoptetError) as caught:
            make_caller().call(GET_THING, ("1",), {"language": "x" * 70_000})
        check(caught.value)
    check_log(caplog.records)


def test_good_calls_at_debug_with_the_libraries_below(
    caller: Caller, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.script = lambda _: told({"thing": {"code": "1"}})
    with caplog.at_level(logging.DEBUG):
        caller.call(GET_THING, ("1",), {"language": "cs"})
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
