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

import httpx
import idna
import pytest

import shoptet_api
from shoptet_api import (
    AddonAuth,
    AddonNotInstalledError,
    AddonSuspendedError,
    AuthFlowError,
    ConfigurationError,
    InstallCodeError,
    InvalidTokenError,
    MaximumTokensError,
    MemoryTokenStore,
    Shoptet,
    ShoptetError,
    SQLiteTokenStore,
    TransportError,
    aexchange_install_code,
    authorize_url,
    exchange_install_code,
    generate_key,
    verify_user,
)
from shoptet_api.auth.stores.protocol import Found
from shoptet_api.clock import SYSTEM_CLOCK, Deadline
from shoptet_api.sandbox import Sandbox
from shoptet_api.secret import Secret
from shoptet_api.transport.async_driver import AsyncDriver
from shoptet_api.transport.first_use import AsyncFirstUse, SyncFirstUse
from shoptet_api.transport.sync_driver import SyncDriver
from tests.support.oauth_partner import OAUTH_TOKEN, Partner, Runner, exchanges
from tests.support.servers import closed_port
from tests.support.waiting import until

TESTS = Path(__file__).resolve().parents[1]
PACKAGE = Path(shoptet_api.__file__).parent
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
        texts += [repr(frame.locals) for frame in stack if not Path(frame.filename).resolve().is_relative_to(TESTS)]
        errors += [inner for inner in (one.__cause__, one.__context__) if inner is not None]
    return "\n".join(texts)


def check(error: BaseException, secrets: Sequence[str] = (PLANTED,)) -> None:
    frames = [Path(frame.filename) for frame in traceback.extract_tb(error.__traceback__)]
    assert any(PACKAGE in frame.parents for frame in frames), "no frame of the package was looked at"
    for secret in secrets:
        assert secret not in everything_about(error)
        assert secret not in everything_about(copy.copy(error))
        assert secret.encode() not in pickle.dumps(error)


ECHO = "<echo>"
"""Stands for what was sent and is nobody's business."""

ANSWERS: dict[str, tuple[int, object]] = {
    "error": (401, {"error": "x", "error_description": ECHO}),
    "error, 200": (200, {"error": ECHO}),
    "known error": (403, {"error": "addon_suspended", "error_description": ECHO}),
    "expired": (400, {"error": "invalid_grant", "error_description": f"expired {ECHO}"}),
    "text": (400, ECHO.encode()),
    "HTML": (404, f"<p>{ECHO}".encode()),
    "5xx": (500, ECHO.encode()),
    "redirect": (302, b""),
    "cut": (200, b'{"access_token": "planted-api-token'),
    "twice": (200, {"access_token": ["planted-api-token"]}),
    "line break": (200, {"access_token": "planted-api\ntoken", "expires_in": "planted-number"}),
    "wrong place": (200, {"data": {"access_token": "planted-api-token"}}),
    "list": (200, [f"planted-{number}" for number in range(9)]),
}


answers = pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS.keys())


def answer_with(sandbox: Sandbox, answer: tuple[int, object], echo: str) -> None:
    """Let the OAuth servers tell more than they should, such as what they were sent."""
    status, content = answer
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    headers = {"Location": "https://elsewhere.example/?x"}
    sandbox.inject(status=status, body=body.replace(ECHO.encode(), echo.encode()), headers=headers, times=1000)


@answers
def test_fetching(timed: Partner, run: Runner, answer: tuple[int, object]) -> None:
    answer_with(timed.sandbox, answer, f"Accept: */* Authorization: Bearer {OAUTH_TOKEN}")
    # A clock that stands still: by the machine's, a deadline can pass before the request is sent.
    clock = timed.sandbox.clock
    with pytest.raises(ShoptetError) as caught:
        run(timed.addon(store=MemoryTokenStore(clock)).token(Deadline(clock, 30)), clock)
    check(caught.value)
    assert timed.asked


@answers
def test_installing_and_verifying(sandbox: Sandbox, answer: tuple[int, object]) -> None:
    answer_with(sandbox, answer, f"client_id=x&code={CODE}&client_secret={SECRET}")
    fields: dict[str, Any] = {
        "code": CODE,
        "client_id": "x",
        "client_secret": SECRET,
        "redirect_uri": "https://addon.example/",
    }
    url = sandbox.addon.oauth_url
    calls: list[Callable[[], object]] = [
        lambda: exchange_install_code(**fields, oauth_url=url),
        lambda: asyncio.run(aexchange_install_code(**fields, oauth_url=url)),
        lambda: verify_user(**fields, eshop_url=sandbox.url),
    ]
    for call in calls:
        with pytest.raises(ShoptetError) as caught:
            call()
        check(caught.value)


def test_a_shop_that_repeats_the_token(sandbox: Sandbox) -> None:
    token = "planted-user-token-" + "u" * 40
    sandbox.inject("oauth.userToken", body=json.dumps({"access_token": token}).encode())
    sandbox.inject("oauth.getBasicEshop", status=400, body=json.dumps({"error": f"Bearer {token}"}).encode())
    with pytest.raises(ShoptetError) as caught:
        verify_user(code=CODE, client_id="x", redirect_uri="https://addon.example/", eshop_url=sandbox.url)
    check(caught.value)
    assert [seen.status for seen in sandbox.requests] == [200, 400]


@pytest.mark.parametrize("answers", ["in part", "never", "nobody"])
def test_no_answer(partner: Partner, run: Runner, answers: str) -> None:
    sandbox = partner.sandbox
    token_url, oauth_url = sandbox.addon.token_url, sandbox.addon.oauth_url
    if answers == "in part":
        sandbox.inject(cut="after-headers", times=1000)
    elif answers == "never":
        sandbox.hold()
    else:
        token_url = oauth_url = f"http://127.0.0.1:{closed_port()}"
    addon = AddonAuth(oauth_token=OAUTH_TOKEN, token_url=token_url, store=MemoryTokenStore())
    with pytest.raises(ShoptetError) as caught:
        run(addon.token(Deadline(SYSTEM_CLOCK, 0.3)))
    check(caught.value)
    code, secret = sandbox.addon.install_code(), sandbox.addon.client_secret
    with pytest.raises(ShoptetError) as caught:
        exchange_install_code(
            code=code, client_id="x", client_secret=secret, redirect_uri="y", oauth_url=oauth_url, deadline=0.2
        )
    check(caught.value, [code, secret])


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


HOSTS = [
    *("a..b", ".a", f"{'a' * 64}.example", f"{'a.' * 130}example", "-a.example", "a-.example", "a%20b", "a,b"),
    *("xn--a.example", "xn--zz--", "xn--", "999.1.1.1", "[v1.a]", "[::1%25eth0%20]", "a\\b", "a<b"),
    *("exa\u00admple.cz", "\ud800.example", "žluť.example", "a\u3002b"),
]


@pytest.mark.parametrize("host", HOSTS)
def test_a_host_that_cannot_be_resolved_is_refused_at_construction(host: str) -> None:
    """E3: httpx and the resolver would raise foreign errors from frames that hold the secret."""
    url = f"https://{host}/x"
    fields: dict[str, Any] = {"code": CODE, "client_id": "x", "client_secret": SECRET, "redirect_uri": "y"}
    calls: list[tuple[str, Callable[[], object]]] = [
        ("token_url", lambda: AddonAuth(oauth_token=OAUTH_TOKEN, token_url=url)),
        ("oauth_url", lambda: exchange_install_code(**fields, oauth_url=url)),
        ("eshop_url", lambda: verify_user(**fields, eshop_url=url)),
        ("eshop_url", lambda: authorize_url(client_id="x", redirect_uri="y", eshop_url=url)),
    ]
    for argument, call in calls:
        with pytest.raises(ConfigurationError) as caught:
            call()
        assert caught.value.argument == argument
        check(caught.value)


@pytest.mark.parametrize(
    "url", ["https://user:planted-pw@ho\u2100st/", "https://user:planted-pw@[::1/", "https://u:planted-pw@h:port/"]
)
def test_a_password_in_an_address_is_not_shown(url: str) -> None:
    """E3: the parser's own error quotes it."""
    with pytest.raises(ConfigurationError) as caught:
        AddonAuth(oauth_token=OAUTH_TOKEN, token_url=url)
    texts = [str(caught.value), repr(caught.value.__cause__), repr(caught.value.__context__)]
    assert not any("planted-pw" in text for text in texts)


@pytest.mark.parametrize("host", ["a.example.", "a_b.example", "xn--lu-yta1h.example", "[::1]", "127.0.0.1:1", "A.cz"])
def test_hosts_that_can_be_resolved(host: str) -> None:
    assert AddonAuth(oauth_token=OAUTH_TOKEN, token_url=f"https://{host}/x").token_url == f"https://{host}/x"


@pytest.mark.parametrize("argument", ["client_id", "redirect_uri"])
def test_text_that_cannot_be_encoded_is_refused(argument: str) -> None:
    """E3: encoding the request would raise a UnicodeEncodeError."""
    fields: dict[str, Any] = {"code": CODE, "client_id": "x", "client_secret": SECRET, "redirect_uri": "y"}
    with pytest.raises(ConfigurationError) as caught:
        exchange_install_code(**{**fields, argument: "\ud800"}, oauth_url="https://a.example/")
    assert caught.value.argument == argument
    check(caught.value)
    str(caught.value).encode()


LIBRARY: dict[str, Any] = {}
exec(compile("""
def handle(request, error):
    shown = repr(request.headers.raw) + repr(request.content)
    try:
        int("x")
    except ValueError:
        raise error
""", "library.py", "exec"), LIBRARY)  # fmt: skip


class Breaking(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport of the caller's that raises from frames in which the secrets are."""

    def __init__(self, make_error: Callable[[], BaseException]) -> None:
        self._make_error = make_error

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        LIBRARY["handle"](request, self._make_error())
        raise AssertionError

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self.handle_request(request)


ALL_SECRETS = f"{OAUTH_TOKEN} {SECRET} {CODE}"
FOREIGN: dict[type[BaseException], tuple[object, ...]] = {
    UnicodeEncodeError: ("idna", ALL_SECRETS, 0, 1, "label empty"),
    UnicodeDecodeError: ("idna", ALL_SECRETS.encode(), 0, 1, "label empty"),
    idna.IDNAError: (ALL_SECRETS,),
    httpx.InvalidURL: ("not a URL",),
    RuntimeError: (ALL_SECRETS,),
    OSError: (5, ALL_SECRETS, ALL_SECRETS),
    # As that of a soft time limit: nothing of it shows a secret.
    LookupError: ("time limit",),
    KeyboardInterrupt: (),
}


@pytest.mark.parametrize("foreign", FOREIGN, ids=lambda foreign: foreign.__name__)
@pytest.mark.parametrize("how", ["sync", "async"])
def test_foreign_errors_are_wrapped_without_their_frames(
    partner: Partner, foreign: type[BaseException], how: str
) -> None:
    """E3: and an interrupt in the middle of a request, or an error without a secret, passes without those frames."""
    transport = Breaking(lambda: foreign(*FOREIGN[foreign]))
    fields: dict[str, Any] = {
        "code": CODE,
        "client_id": "x",
        "client_secret": SECRET,
        "redirect_uri": "y",
        "oauth_url": partner.sandbox.addon.oauth_url,
    }
    kind = foreign if foreign in {KeyboardInterrupt, LookupError} else TransportError

    async def exchange() -> None:
        async with httpx.AsyncClient(transport=transport) as client:
            await aexchange_install_code(**fields, httpx_client=client)

    async def fetch() -> None:
        async with httpx.AsyncClient(transport=transport) as client:
            driver = AsyncDriver(exchanges(), AsyncFirstUse(client))
            await driver.run(partner.addon(store=MemoryTokenStore()).token(Deadline(SYSTEM_CLOCK, 60)))

    def fetch_sync() -> None:
        with httpx.Client(transport=transport) as client:
            driver = SyncDriver(exchanges(), SyncFirstUse(client))
            driver.run(partner.addon(store=MemoryTokenStore()).token(Deadline(SYSTEM_CLOCK, 60)))

    with httpx.Client(transport=transport) as client:
        calls: list[Callable[[], object]] = (
            [lambda: exchange_install_code(**fields, httpx_client=client), fetch_sync]
            if how == "sync"
            else [lambda: asyncio.run(exchange()), lambda: asyncio.run(fetch())]
        )
        for call in calls:
            with pytest.raises(kind) as caught:
                call()
            if isinstance(caught.value, ShoptetError):
                check(caught.value)
            else:
                assert PLANTED not in everything_about(caught.value)


def test_a_token_of_a_store_that_cannot_be_sent_is_not_part_of_an_error(partner: Partner, run: Runner) -> None:
    """E3: the HTTP library's error would quote the header."""

    class Careless(MemoryTokenStore):
        def acquire(self, *_: object) -> Found:
            return Found(Secret("planted-token-of-a-store\n"), 60.0)

    with pytest.raises(ConfigurationError, match="store returned a token that contains white space") as caught:
        run(partner.addon(store=Careless()).token(Deadline(SYSTEM_CLOCK, 60)))
    check(caught.value)


def oauth_error(error: str, words: str = "", *, status: int = 400, sent: str = CODE) -> tuple[int, object]:
    escaped = "".join(f"\\u{ord(character):04x}" for character in sent)
    message = f"{words} {ECHO} {escaped}"
    return status, f'{{"error": "{error}", "error_description": "{message}"}}'.encode()


CODE_REFUSALS = {
    "expired": oauth_error("invalid_grant", "expired"),
    "used": oauth_error("invalid_grant", "already used"),
    "unknown": oauth_error("invalid_grant", "does not exist"),
    "redirect_uri": oauth_error("invalid_grant", "redirect"),
    "foreign": oauth_error("invalid_client", "wrong client"),
}
FETCH_REFUSALS: dict[type[AuthFlowError], tuple[int, object]] = {
    AuthFlowError: oauth_error("invalid_token", status=401, sent=OAUTH_TOKEN),
    AddonSuspendedError: oauth_error("addon_suspended", status=403, sent=OAUTH_TOKEN),
    AddonNotInstalledError: oauth_error("addon_not_installed", status=403, sent=OAUTH_TOKEN),
    MaximumTokensError: oauth_error("maximum_tokens_reached", status=429, sent=OAUTH_TOKEN),
}


def test_every_error_of_an_oauth_server_is_looked_through() -> None:
    assert {*FETCH_REFUSALS, InstallCodeError} == {AuthFlowError, *AuthFlowError.__subclasses__()}


@pytest.mark.parametrize("kind", FETCH_REFUSALS, ids=lambda kind: kind.__name__)
def test_each_error_of_fetching(timed: Partner, run: Runner, kind: type[AuthFlowError]) -> None:
    answer_with(timed.sandbox, FETCH_REFUSALS[kind], f"Bearer {OAUTH_TOKEN}")
    clock = timed.sandbox.clock
    addon = timed.addon(store=MemoryTokenStore(clock))
    with pytest.raises(kind) as caught:
        run(addon.token(Deadline(clock, 30)), clock)
    assert type(caught.value) is kind
    check(caught.value)
    shown = everything_about(caught.value)
    assert "\\u0070" not in shown
    assert "***" in shown


@pytest.mark.parametrize("reason", CODE_REFUSALS)
@pytest.mark.parametrize("how", ["sync", "async", "user"])
def test_each_error_of_a_code(sandbox: Sandbox, reason: str, how: str) -> None:
    answer_with(sandbox, CODE_REFUSALS[reason], f"code={CODE} client_secret={SECRET}")
    fields: dict[str, Any] = {"code": CODE, "client_id": "x", "client_secret": SECRET, "redirect_uri": "y"}
    url = sandbox.addon.oauth_url
    calls: dict[str, Callable[[], object]] = {
        "sync": lambda: exchange_install_code(**fields, oauth_url=url),
        "async": lambda: asyncio.run(aexchange_install_code(**fields, oauth_url=url)),
        "user": lambda: verify_user(**fields, eshop_url=sandbox.url),
    }
    with pytest.raises(InstallCodeError) as caught:
        calls[how]()
    assert caught.value.reason == reason
    check(caught.value)


def test_a_client_whose_token_cannot_be_fetched(partner: Partner) -> None:
    """The error that a user of a client sees, with all frames of a call."""
    answer_with(partner.sandbox, FETCH_REFUSALS[AuthFlowError], f"Bearer {OAUTH_TOKEN}")
    addon = partner.addon(store=MemoryTokenStore())
    with Shoptet(addon=addon, base_url=partner.sandbox.url) as shop, pytest.raises(AuthFlowError) as caught:
        shop.eshop.get()
    check(caught.value)


def test_a_refused_api_token_is_in_no_error(partner: Partner, records: list[str]) -> None:
    partner.sandbox.inject("eshop.get", times=9, status=401, code="invalid-token")
    addon = partner.addon(store=MemoryTokenStore())
    with Shoptet(addon=addon, base_url=partner.sandbox.url) as shop, pytest.raises(InvalidTokenError) as caught:
        shop.eshop.get()
    records += partner.tokens
    assert len(partner.tokens) == 2
    check(caught.value, records)
