"""An addon's tokens: fetched when needed, kept until shortly before their end, replaced when refused."""

import logging

import pytest

from shoptet_api import (
    AddonAuth,
    AddonNotInstalledError,
    AddonSuspendedError,
    AuthFlowError,
    Clock,
    ConfigurationError,
    ConnectError,
    MaximumTokensError,
    MemoryTokenStore,
    TokenStore,
    TransportError,
)
from shoptet_api.calls.token_source import TokenSource
from shoptet_api.clock import SYSTEM_CLOCK, Deadline
from shoptet_api.errors import TimeoutError  # noqa: A004 (also caught by the built-in's name)
from shoptet_api.sandbox import Sandbox
from shoptet_api.sandbox.clock import SandboxClock, StoppedClock
from shoptet_api.sansio.steps import Exchange
from shoptet_api.secret import Secret
from tests.support.oauth_partner import FETCH, OAUTH_TOKEN, ManualClock, Partner, Runner, answer
from tests.support.servers import CannedResponse, closed_port


@pytest.fixture
def clock(timed: Partner) -> SandboxClock:
    """The sandbox's, by which the stores go too."""
    return timed.sandbox.clock


def get(addon: AddonAuth, clock: Clock, seconds: float = 60.0) -> Exchange[Secret]:
    source: TokenSource = addon
    return source.token(Deadline(clock, seconds))


def test_one_token_serves_until_a_minute_before_its_end(
    timed: Partner, run: Runner, store: TokenStore, clock: SandboxClock
) -> None:
    addon = timed.addon(store=store)
    first = run(get(addon, clock), clock)
    assert first.reveal() == timed.tokens[0]
    clock.advance(1739)
    assert run(get(addon, clock), clock) is first
    clock.advance(2)
    assert run(get(addon, clock), clock).reveal() == timed.tokens[1]
    assert len(timed.asked) == 2


def test_another_client_finds_the_token_in_the_store(
    timed: Partner, run: Runner, store: TokenStore, clock: SandboxClock
) -> None:
    first = run(get(timed.addon(store=store), clock), clock)
    assert run(get(timed.addon(store=store), clock), clock) == first
    assert len(timed.asked) == 1


def test_clients_without_a_store_share_one(timed: Partner, clock: SandboxClock, run: Runner) -> None:
    # The process's own store goes by the machine's clock, which passes no half hour here.
    assert run(get(timed.addon(), clock), clock) == run(get(timed.addon(), clock), clock)
    assert len(timed.asked) == 1


def test_installations_do_not_share_tokens(timed: Partner, clock: SandboxClock, run: Runner) -> None:
    store = MemoryTokenStore(clock)
    tokens: list[str] = []
    keys: set[str] = set()
    for number in range(3):
        token = timed.sandbox.addon.oauth_token = f"{number}" * 50
        addon = timed.addon(oauth_token=token, store=store)
        tokens.append(run(get(addon, clock), clock).reveal())
        keys.add(addon.key)
    assert tokens == timed.tokens
    assert len(timed.asked) == len(keys) == 3, "each was asked for with the installation's own token"


def test_a_refused_token_is_replaced_and_the_call_repeated_once(
    timed: Partner, run: Runner, store: TokenStore, clock: SandboxClock
) -> None:
    addon = timed.addon(store=store)
    assert run(timed.api_call(addon), clock) == 200
    timed.sandbox.addon.expire_tokens()
    assert run(timed.api_call(addon), clock) == 200
    assert len(timed.asked) == 2


def test_a_token_that_others_replaced_already_is_not_replaced_again(
    timed: Partner, run: Runner, store: TokenStore, clock: SandboxClock
) -> None:
    one, other = timed.addon(store=store), timed.addon(store=store, clock=SandboxClock(StoppedClock()))
    run(timed.api_call(one), clock)
    timed.sandbox.addon.expire_tokens()
    for addon in (one, other, one):
        assert run(timed.api_call(addon), clock) == 200
    assert len(timed.asked) == 2


def test_an_api_that_takes_no_token_does_not_use_up_all_five(
    timed: Partner, run: Runner, store: TokenStore, clock: SandboxClock
) -> None:
    timed.sandbox.inject("eshop.get", times=100, status=401, code="invalid-token")
    addon = timed.addon(store=store)
    for _ in range(20):
        assert run(timed.api_call(addon), clock) == 401
    assert len(timed.asked) == len(timed.tokens) == 3


@pytest.mark.parametrize(
    ("status", "body", "kind", "words"),
    [
        (403, {"error": "addon_suspended"}, AddonSuspendedError, "the shop has suspended the addon"),
        (200, {"error": "addon_suspended"}, AddonSuspendedError, "the shop has suspended the addon"),
        (400, {"error": "addon_not_installed"}, AddonNotInstalledError, "has not installed the addon"),
        (429, {"error": "maximum_tokens_reached"}, MaximumTokensError, "share one store"),
        (401, {"error": "invalid_token", "error_description": "gone"}, AuthFlowError, "401: invalid_token: gone"),
        (401, {"errors": [{"errorCode": "x", "message": "y"}]}, AuthFlowError, "answered 401: x: y"),
        (200, {}, AuthFlowError, "has no access_token"),
        (200, {"access_token": None, "expires_in": 1800}, AuthFlowError, "has no access_token"),
        (200, {"access_token": ""}, AuthFlowError, "access_token of the response is empty"),
        (200, {"access_token": "a\nb"}, AuthFlowError, "contains white space or a line break"),
        (200, ["access_token"], AuthFlowError, "the body is not a JSON object"),
        (200, None, AuthFlowError, "the body is not a JSON object"),
    ],
)
def test_answers_without_a_token(
    timed: Partner, run: Runner, clock: SandboxClock, status: int, body: object, kind: type, words: str
) -> None:
    timed.answer_with(answer(body, status))
    with pytest.raises(AuthFlowError, match=words) as caught:
        run(get(timed.addon(store=MemoryTokenStore(clock)), clock), clock)
    assert type(caught.value) is kind
    assert caught.value.status == status
    assert len(timed.asked) == 1


@pytest.mark.parametrize(
    ("reply", "words", "asked"),
    [
        (CannedResponse(b"", 200), "answered 200 with an empty body", 1),
        (CannedResponse(b"<html>Login</html>", 200), "with HTML: <html>Login</html>", 1),
        (CannedResponse(b'{"access_token": "planted-api-tok', 200), r"cut short \(33 bytes\)", 1),
        (CannedResponse(b"\xff\xfe", 200), "the body is not a JSON object", 1),
        (CannedResponse(b"", 302), "a redirect", 1),
        (CannedResponse(b"", 404), "answered 404 with an empty body", 1),
        (CannedResponse(b"<h1>Bad gateway</h1>", 502), "answered 502", 3),
        (CannedResponse(b"", 503), "answered 503", 3),
        (CannedResponse(b"", 429, {"Retry-After": "1"}), "answered 429", 3),
    ],
)
def test_answers_that_are_none_of_the_oauth_server(
    timed: Partner, run: Runner, clock: SandboxClock, reply: CannedResponse, words: str, asked: int
) -> None:
    timed.answer_with(reply)
    with pytest.raises(AuthFlowError, match=words) as caught:
        run(get(timed.addon(store=MemoryTokenStore(clock)), clock), clock)
    assert len(timed.asked) == asked
    assert "planted" not in str(caught.value)


def test_a_server_that_fails_at_first_is_asked_again(timed: Partner, run: Runner, clock: SandboxClock) -> None:
    timed.answer_with(CannedResponse(b"<html>", 500), 1)
    timed.answer_with(CannedResponse(b"", 503), 1)
    assert [run(get(timed.addon(store=MemoryTokenStore(clock)), clock), clock).reveal()] == timed.tokens
    assert [seen.status for seen in timed.asked] == [500, 503, 200]


def test_no_try_is_made_beyond_the_deadline(timed: Partner, run: Runner, clock: SandboxClock) -> None:
    timed.answer_with(CannedResponse(b"", 503, {"Retry-After": "30"}))
    with pytest.raises(AuthFlowError, match="answered 503") as caught:
        run(get(timed.addon(store=MemoryTokenStore(clock)), clock, 20), clock)
    assert "after the call's deadline" in caught.value.__notes__[0]
    assert len(timed.asked) == 1


@pytest.mark.parametrize("expires_in", [None, "soon", -5, 0, True, [], 10**400])
def test_a_token_that_does_not_say_how_long_it_is_valid_is_used_all_the_same(
    timed: Partner, run: Runner, clock: SandboxClock, expires_in: object, caplog: pytest.LogCaptureFixture
) -> None:
    timed.answer_with(answer({"access_token": "x" * 40, "expires_in": expires_in}))
    addon = timed.addon(store=MemoryTokenStore(clock))
    assert run(get(addon, clock), clock).reveal() == "x" * 40
    assert "assuming 1800 s" in caplog.text
    clock.advance(1739)
    run(get(addon, clock), clock)
    assert len(timed.asked) == 1


@pytest.mark.parametrize("expires_in", [20, "20", 20.0])
def test_a_short_token_has_a_short_margin(timed: Partner, run: Runner, clock: SandboxClock, expires_in: object) -> None:
    timed.answer_with(answer({"access_token": "x" * 40, "expires_in": expires_in}))
    addon = timed.addon(store=MemoryTokenStore(clock))
    for seconds, asked in ((0, 1), (17, 1), (2, 2)):
        clock.advance(seconds)
        run(get(addon, clock), clock)
        assert len(timed.asked) == asked


def test_the_oauth_token_goes_to_its_address_only(run: Runner, partner: Partner) -> None:
    with Sandbox(products=1, orders=0) as elsewhere:
        for location in (elsewhere.addon.token_url, f"{partner.sandbox.url}/api/eshop"):
            partner.sandbox.inject(FETCH, status=301, headers={"Location": location})
            with pytest.raises(AuthFlowError, match="give the final address"):
                run(partner.addon(store=MemoryTokenStore()).token(Deadline(SYSTEM_CLOCK, 60)))
        assert len(elsewhere.requests) == 0
    assert [seen.operation for seen in partner.sandbox.requests] == [FETCH] * 2


def test_tokens_in_use_are_never_more_than_five(
    timed: Partner, run: Runner, store: TokenStore, clock: SandboxClock
) -> None:
    addon = timed.addon(store=store)
    most = 0
    for _ in range(12):
        assert run(timed.api_call(addon), clock) == 200
        most = max(most, len(timed.tokens))
        clock.advance(600)
    assert most <= 2
    assert [seen.status for seen in timed.asked] == [200] * len(timed.asked)


def test_maximum_tokens_waits_within_the_deadline_or_says_what_to_do(
    timed: Partner, run: Runner, store: TokenStore, clock: SandboxClock
) -> None:
    # Four are somebody else's, one is ours.
    ours = run(get(timed.addon(store=store), clock), clock)
    clock.advance(100)
    for _ in range(4):
        timed.sandbox.addon.api_token()
    clock.advance(1650)
    addon = timed.addon(store=store)
    for _ in range(20):
        with pytest.raises(MaximumTokensError, match=r"the oldest known one expires in 51 s.*share one store"):
            run(get(addon, clock, 30), clock)
    assert len(timed.asked) == 2  # The answer is known for a while: all who wait one after the other do not ask anew.
    token = run(get(addon, clock, 60), clock)
    assert token != ours
    assert len(timed.tokens) == 5


def test_maximum_tokens_with_none_known(timed: Partner, run: Runner, store: TokenStore, clock: SandboxClock) -> None:
    for _ in range(5):
        timed.sandbox.addon.api_token()
    with pytest.raises(MaximumTokensError, match="this store knows none of them; let all callers") as caught:
        run(get(timed.addon(store=store), clock), clock)
    assert caught.value.error == "maximum_tokens_reached"


def test_a_server_that_cannot_be_reached(run: Runner) -> None:
    clock = ManualClock()
    url = f"http://127.0.0.1:{closed_port()}/x"
    addon = AddonAuth(oauth_token=OAUTH_TOKEN, token_url=url, store=MemoryTokenStore(clock), clock=clock)
    with pytest.raises(
        ConnectError, match=r"could not fetch an API access token: .*cannot be reached \(nothing was sent\)"
    ) as caught:
        run(get(addon, clock), clock)
    assert not caught.value.sent
    assert caught.value.__notes__ == ["not tried again: after 3 tries"]


def test_a_connection_that_breaks_is_not_tried_again(timed: Partner, run: Runner, clock: SandboxClock) -> None:
    # The server may have made a token, one of five.
    timed.sandbox.inject(FETCH, cut="mid-body")
    with pytest.raises(TransportError, match=r"the connection to .* broke \(nothing was sent\)") as caught:
        run(get(timed.addon(store=MemoryTokenStore(clock)), clock), clock)
    assert type(caught.value) is TransportError
    assert not caught.value.sent  # the call that needed the token
    assert len(timed.asked) == len(timed.tokens) == 1


def test_a_server_that_does_not_answer(run: Runner, partner: Partner) -> None:
    partner.sandbox.hold()
    with pytest.raises(TimeoutError, match="did not answer in time"):
        run(partner.addon(store=MemoryTokenStore()).token(Deadline(SYSTEM_CLOCK, 0.2)))


class BrokenStore(MemoryTokenStore):
    def save(self, *_: object) -> None:
        raise OSError(f"disk full at {'planted-api-token-00000'}")

    def release(self, *_: object) -> None:
        raise OSError("gone")


def test_a_token_that_cannot_be_saved_is_used_and_told(
    timed: Partner, run: Runner, clock: SandboxClock, caplog: pytest.LogCaptureFixture
) -> None:
    addon = timed.addon(store=BrokenStore(clock))
    assert run(get(addon, clock), clock).reveal() == timed.tokens[0]
    assert run(get(addon, clock), clock).reveal() == timed.tokens[0]
    assert "was not saved" in caplog.text


def test_a_claim_that_cannot_be_given_up_hides_no_error(
    timed: Partner, run: Runner, clock: SandboxClock, caplog: pytest.LogCaptureFixture
) -> None:
    timed.sandbox.addon.suspend()
    with pytest.raises(AddonSuspendedError):
        run(get(timed.addon(store=BrokenStore(clock)), clock), clock)
    assert "could not be given up (OSError)" in caplog.text


@pytest.mark.parametrize(
    ("arguments", "argument"),
    [
        ({"oauth_token": ""}, "oauth_token"),
        ({"oauth_token": None}, "oauth_token"),
        ({"oauth_token": f"{OAUTH_TOKEN}\n"}, "oauth_token"),
        ({"token_url": "http://partner.example/x"}, "token_url"),
        ({"token_url": "http://127.0.0.1.example/x"}, "token_url"),
        ({"token_url": "ftp://partner.example/x"}, "token_url"),
        ({"token_url": "partner.example/x"}, "token_url"),
        ({"token_url": "https:///x"}, "token_url"),
        ({"token_url": "https://a b/x"}, "token_url"),
        ({"token_url": "https://[::1/x"}, "token_url"),
        ({"token_url": "https://host:port/x"}, "token_url"),
        ({"token_url": "https://user:password@host/x"}, "token_url"),
        ({"token_url": "https://host/x?y"}, "token_url"),
        ({"token_url": "https://host/\n"}, "token_url"),
        ({"token_url": 5}, "token_url"),
        ({"store": "tokens.db"}, "store"),
    ],
)
def test_arguments_that_make_no_sense(arguments: dict[str, object], argument: str) -> None:
    good: dict[str, object] = {"oauth_token": OAUTH_TOKEN, "token_url": "https://partner.example/x"}
    with pytest.raises(ConfigurationError) as caught:
        AddonAuth(**{**good, **arguments})  # type: ignore[arg-type]
    assert caught.value.argument == argument
    assert str(caught.value).startswith(argument)
    assert "password@" not in str(caught.value)
    assert OAUTH_TOKEN not in str(caught.value)


@pytest.mark.parametrize("host", ["http://localhost:1", "http://127.0.0.1:1", "http://[::1]:1", "https://a.cz"])
def test_addresses_that_a_token_may_be_sent_to(host: str) -> None:
    addon = AddonAuth(oauth_token=OAUTH_TOKEN, token_url=f"{host}/x")
    assert addon.token_url == f"{host}/x"


def test_a_refusal_of_the_store_ends_the_call(timed: Partner, run: Runner, clock: SandboxClock) -> None:
    class Refusing(MemoryTokenStore):
        def acquire(self, *_: object) -> None:  # type: ignore[override]
            raise OSError("no such server")

    with pytest.raises(OSError, match="no such server"):
        run(get(timed.addon(store=Refusing(clock)), clock), clock)
    assert timed.asked == []


def test_logs_tell_what_happens(
    timed: Partner, run: Runner, clock: SandboxClock, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        run(get(timed.addon(store=MemoryTokenStore(clock)), clock), clock)
    assert "a new API access token, valid for 1800 s" in caplog.text


@pytest.mark.parametrize("age", [1_000, 3_000_000])
def test_refusals_in_a_row_are_counted_at_any_hour(
    timed: Partner, run: Runner, store: TokenStore, clock: SandboxClock, age: int
) -> None:
    """A token's age is a difference: a clock far from zero does not make it old."""
    clock.advance(age)
    timed.sandbox.inject("eshop.get", times=100, status=401, code="invalid-token")
    addon = timed.addon(store=store)
    for _ in range(9):
        assert run(timed.api_call(addon), clock) == 401
    assert len(timed.asked) == 3


def test_a_refused_token_of_ten_minutes_is_replaced_again(
    timed: Partner, run: Runner, store: TokenStore, clock: SandboxClock
) -> None:
    """Two young tokens in a row were refused; the third has worked for more than ten minutes since."""
    clock.advance(10_000)
    timed.sandbox.inject("eshop.get", times=3, status=401, code="invalid-token")
    addon = timed.addon(store=store)
    assert [run(timed.api_call(addon), clock) for _ in range(2)] == [401, 200]
    assert len(timed.asked) == 3
    clock.advance(601)
    timed.sandbox.faults.clear()
    timed.sandbox.inject("eshop.get", times=1, status=401, code="invalid-token")
    assert run(timed.api_call(addon), clock) == 200
    assert len(timed.asked) == 4
