"""Who is let in, and why others are not: every decision before a delivery is accepted."""

import ipaddress
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from shoptet_api import ConfigurationError
from shoptet_api.clock import Clock
from shoptet_api.webhooks import WebhookReceiver
from shoptet_api.webhooks.sender import caller_address, sender_filter
from tests.support.deliveries import KEY, OTHER_KEY, body_of, signature_of, signed

SHOPTET = "185.184.254.0/24"


class Gate:
    """A receiver whose work never begins, since nothing that it is asked gets so far or matters."""

    def __init__(self, **arguments: Any) -> None:
        self.receiver = WebhookReceiver(**{"key": KEY, **arguments})

    def asks(self, body: bytes | None = None, **arguments: Any) -> tuple[int, str]:
        body = body_of() if body is None else body
        headers = arguments.pop("headers", signed(body))
        try:
            received = self.receiver.receive(body, headers, **arguments)
        finally:
            self.receiver.close()
            self.receiver._endpoint.is_stopped = False
        return received.status, received.text


def test_what_is_signed_is_accepted_and_a_repetition_is_known() -> None:
    gate = Gate()
    assert gate.asks() == (200, "accepted")
    assert gate.asks() == (200, "accepted before")
    assert gate.asks(body_of(instance="other")) == (200, "accepted")


@pytest.mark.parametrize(
    ("arguments", "status", "reason"),
    [
        ({"headers": {}}, 401, "the header Shoptet-Webhook-Signature is missing"),
        ({"headers": {"Shoptet-Webhook-Signature": ""}}, 401, "is missing"),
        ({"headers": {"Shoptet-Webhook-Signature": "0" * 39}}, 403, "not 40 hexadecimal digits"),
        ({"headers": {"Shoptet-Webhook-Signature": "0" * 40}}, 403, "does not match its body"),
        ({"headers": signed(body_of(), OTHER_KEY)}, 403, "does not match its body"),
        ({"body": b"no JSON"}, 400, "is not JSON"),
        ({"body": b"[]"}, 400, "expected a JSON object, got a list"),
        ({"body": b'{"eshopId":1}'}, 400, "names no event"),
        ({"method": "GET"}, 405, "sent with POST"),
        ({"body": b" " * 1001}, 413, "more than 1000 bytes"),
        ({"headers": {**signed(body_of()), "Content-Length": "1001"}}, 413, "more than 1000 bytes"),
        ({"headers": {**signed(body_of()), "Content-Length": "9" * 5000}}, 413, "more than 1000 bytes"),
        ({"path": "/other"}, 404, "another path"),
    ],
)
def test_refusals(arguments: dict[str, Any], status: int, reason: str, caplog: pytest.LogCaptureFixture) -> None:
    gate = Gate(path="/webhooks", largest_body=1000)
    found = gate.asks(**{"path": "/webhooks", **arguments})
    assert found[0] == status
    assert reason in found[1]
    assert gate.receiver.waiting() == 0
    assert f"refused with {status}" in caplog.text
    assert KEY not in caplog.text


def test_header_names_are_found_in_any_case_and_two_signatures_are_none() -> None:
    body = body_of()

    class Headers:
        def items(self) -> list[tuple[str, str]]:
            return [("SHOPTET-webhook-signature", signature_of(body)), ("Shoptet-Webhook-Signature", "0" * 40)]

    assert Gate().asks(headers={"shoptet-WEBHOOK-signature": signature_of(body)})[0] == 200
    assert Gate().asks(headers=Headers())[0] == 403


def test_an_upper_case_signature_is_accepted() -> None:
    assert Gate().asks(headers={"Shoptet-Webhook-Signature": signature_of(body_of()).upper()})[0] == 200


def test_two_keys_while_one_takes_over() -> None:
    gate = Gate(key=[KEY, OTHER_KEY])
    assert gate.asks(headers=signed(body_of(), KEY))[0] == 200
    assert gate.asks(body_of(instance="2"), headers=signed(body_of(instance="2"), OTHER_KEY))[0] == 200


def test_each_shop_of_an_addon_has_its_own_key() -> None:
    asked: list[int] = []

    def key_of_shop(number: int) -> str | Sequence[str] | None:
        asked.append(number)
        return {222651: KEY, 7: [OTHER_KEY, "third"]}.get(number)

    gate = Gate(key=key_of_shop)
    assert gate.asks()[0] == 200
    other = body_of(eshopId=7)
    assert gate.asks(other, headers=signed(other, "third"))[0] == 200
    assert gate.asks(other, headers=signed(other, KEY))[0] == 403
    unknown = body_of(eshopId=8)
    assert gate.asks(unknown)[0] == 403
    for number in (None, "222651", True, 1.5):
        assert gate.asks(body_of(eshopId=number))[0] == 403
    assert gate.asks(b"no JSON")[0] == 400
    assert asked == [222651, 7, 7, 8]


def test_without_a_key_whoever_calls_is_believed_and_the_log_says_so(caplog: pytest.LogCaptureFixture) -> None:
    assert Gate(key=None, unsigned="accept").asks(headers={})[0] == 200
    assert "no key is given: webhooks are accepted from any caller" in caplog.text


def test_only_the_shops_network_gets_in() -> None:
    gate = Gate(networks=[SHOPTET, "2001:db8::/32"])
    assert gate.asks(peer="185.184.254.7")[0] == 200
    assert gate.asks(peer="::ffff:185.184.254.7")[0] == 200
    assert gate.asks(peer="2001:db8::5")[0] == 200
    for peer in ("185.184.255.7", "::1", "unix", "", None):
        assert gate.asks(peer=peer) == (403, "the caller's address is not one that webhooks come from")


def test_nobody_is_believed_about_his_address_unless_told_so() -> None:
    body = body_of()
    forged = {**signed(body), "X-Forwarded-For": "185.184.254.7"}
    assert Gate(networks=[SHOPTET]).asks(peer="10.0.0.1", headers=forged)[0] == 403
    behind = Gate(networks=[SHOPTET], trusted_proxies=1)
    assert behind.asks(peer="10.0.0.1", headers=forged)[0] == 200
    # The proxy adds who called it; what the caller wrote stands before.
    lie = {**signed(body), "X-Forwarded-For": "185.184.254.7, 203.0.113.9"}
    assert behind.asks(peer="10.0.0.1", headers=lie)[0] == 403
    # Who goes round the proxy has not its entry.
    assert behind.asks(peer="185.184.254.7")[0] == 403


def test_a_function_may_say_who_gets_in() -> None:
    asked: list[str] = []

    def allow(address: str) -> bool:
        asked.append(address)
        return address == "198.51.100.1"

    gate = Gate(allow=allow)
    assert gate.asks(peer="198.51.100.1")[0] == 200
    assert gate.asks(peer="198.51.100.2")[0] == 403
    assert gate.asks(peer="no address")[0] == 403
    assert asked == ["198.51.100.1", "198.51.100.2"]
    both = Gate(allow=allow, networks=[SHOPTET])
    assert [both.asks(peer=peer)[0] for peer in ("185.184.254.1", "198.51.100.1", "198.51.100.2")] == [200, 200, 403]


ADDRESSES = st.ip_addresses(v=4).map(str)


@settings(deadline=None)
@given(
    peer=ADDRESSES, proxies=st.lists(ADDRESSES, max_size=3), lies=st.lists(ADDRESSES | st.text(max_size=5), max_size=3)
)
def test_what_a_caller_writes_does_not_change_his_address(peer: str, proxies: list[str], lies: list[str]) -> None:
    caller, *way = [peer, *proxies]
    if not way:
        assert caller_address(caller, ",".join(lies), 0) == ipaddress.ip_address(caller)
        return
    written = ",".join(lie.replace(",", "") for lie in lies)
    forwarded = ",".join(filter(None, [written, caller, *way[:-1]]))
    assert caller_address(way[-1], forwarded, len(way)) == ipaddress.ip_address(caller)


@pytest.mark.parametrize(
    ("argument", "value"),
    [
        ("networks", "185.184.254.0/24"),
        ("networks", ["185.184.254.1/24"]),
        ("networks", ["somewhere"]),
        ("trusted_proxies", -1),
        ("trusted_proxies", True),
        ("trusted_proxies", "1"),
        ("key", ""),
        ("key", []),
        ("key", None),
        ("key", {222651: KEY}),
        ("unsigned", True),
        ("unsigned", "all"),
        ("outdated", "drop"),
        ("path", "webhooks"),
        ("store", "webhooks.db"),
        ("queue", 4),
        ("largest_body", 0),
        ("window", 0),
        ("lease", -1),
        ("time_limit", float("nan")),
        ("stop_within", "20"),
        ("retries", [1, -1]),
        ("retries", [float("inf")]),
    ],
)
def test_arguments_that_make_no_sense(argument: str, value: object) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Gate(**{argument: value})
    assert caught.value.argument == argument
    assert KEY not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_filter_without_conditions_allows_everybody() -> None:
    assert sender_filter(None, None, 0).allows(None, "")
    assert not sender_filter([], None, 0).allows("127.0.0.1", "")


def test_an_empty_header_is_no_address() -> None:
    assert caller_address(None, "", 0) is None
    assert caller_address("10.0.0.1", " , ", 1) is None


@pytest.mark.parametrize("unsigned", ["refuse", "addon"])
def test_without_a_key_only_an_explicit_word_lets_anything_in(unsigned: str) -> None:
    """B4: a key that is missing in the environment must not open the door."""
    with pytest.raises(
        ConfigurationError, match=r"^key: expected the key that signs webhooks, got None; unsigned='acc"
    ):
        Gate(key=None, unsigned=unsigned)


def test_the_keys_of_many_shops_are_a_function_and_not_a_dict() -> None:
    """B4: a dict would be taken as the list of its shops' numbers."""
    with pytest.raises(
        ConfigurationError, match=r"got type dict; for the keys of many shops give a function, like key"
    ):
        Gate(key={"222651": KEY})
    assert Gate(key={222651: KEY}.get).asks()[0] == 200


@pytest.mark.parametrize("key", [KEY, lambda number: KEY])
def test_unsigned_events_of_the_addon_are_accepted_by_an_explicit_word(key: Any) -> None:
    """B4: others are not, and a signature that is there must match."""
    gate = Gate(key=key, unsigned="addon")
    uninstall = body_of("addon:uninstall", None)
    assert gate.asks(body_of(), headers={})[0] == 401
    assert gate.asks(body_of("addons:create"), headers={})[0] == 401
    assert gate.asks(b"no JSON", headers={})[0] == 400
    assert gate.asks(body_of(5), headers={})[0] == 401  # type: ignore[arg-type]
    assert gate.asks(uninstall, headers=signed(uninstall, OTHER_KEY))[0] == 403
    assert gate.receiver.waiting() == 0
    assert gate.asks(uninstall, headers={})[0] == 200
    suspend = body_of("addon:suspend", None)
    assert gate.asks(suspend, headers=signed(suspend))[0] == 200
    assert gate.asks()[0] == 200
    assert Gate(key=key).asks(uninstall, headers={})[0] == 401


def test_where_all_unsigned_webhooks_are_accepted_a_wrong_signature_is_not() -> None:
    """B4: the word is about webhooks without a signature."""
    gate = Gate(unsigned="accept")
    assert gate.asks(headers=signed(body_of(), OTHER_KEY))[0] == 403
    assert gate.asks(headers={})[0] == 200


@pytest.mark.parametrize(
    ("hop", "address"),
    [
        ("185.184.254.7:4711", "185.184.254.7"),
        ("[2001:db8::7]:4711", "2001:db8::7"),
        ("[2001:db8::7]", "2001:db8::7"),
        ("2001:db8::7", "2001:db8::7"),
        ("[::ffff:185.184.254.7]:1", "185.184.254.7"),
        ("185.184.254.7:", None),
        ("185.184.254.7:123456", None),
        ("185.184.254.7:x", None),
        ("185.184.254.7:1:2", None),
        ("2001:db8::7:4711:", None),
        ("[185.184.254.7", None),
        ("[2001:db8::7]4711", None),
        ("unknown", None),
        (":4711", None),
    ],
)
def test_a_hop_may_have_a_port(hop: str, address: str | None) -> None:
    """B5: some proxies write the port of the connection behind the address."""
    expected = None if address is None else ipaddress.ip_address(address)
    assert caller_address("10.0.0.1", f"203.0.113.9, {hop}", 1) == expected
    assert caller_address(hop, "", 0) == expected


def test_a_forwarded_address_with_a_port_gets_in() -> None:
    """B5: and one from elsewhere does not."""
    body = body_of()
    behind = Gate(networks=[SHOPTET], trusted_proxies=1)
    assert behind.asks(headers={**signed(body), "X-Forwarded-For": "185.184.254.7:4711"}, peer="10.0.0.1")[0] == 200
    assert behind.asks(headers={**signed(body), "X-Forwarded-For": "203.0.113.9:4711"}, peer="10.0.0.1")[0] == 403


NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


class At(Clock):
    def now(self) -> datetime:
        return NOW


@pytest.mark.parametrize(
    ("created", "reason"),
    [
        ("2026-03-04T12:00:00+0000", None),
        ("2026-03-04T13:00:01+0200", None),
        ("2026-03-05T12:00:00+0000", None),
        ("2026-03-04T11:00:00+0000", "was created more than 3600 s ago"),
        ("2019-01-08T15:13:39+0100", "was created more than 3600 s ago"),
        (None, "does not say when it was created"),
        ("yesterday", "does not say when it was created"),
    ],
)
def test_a_signed_body_does_not_work_again_after_the_window(
    created: str | None, reason: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    """B7: its repetition is forgotten by then, and the time of creation is signed."""
    body = body_of(eventCreated=created)
    strict = Gate(window=3600, outdated="refuse", clock=At()).asks(body)
    assert strict[0] == (200 if reason is None else 403)
    assert reason is None or reason in strict[1]
    caplog.clear()
    assert Gate(window=3600, clock=At()).asks(body)[0] == 200
    assert ("may be a replay" in caplog.text) == (reason is not None)


@pytest.mark.parametrize("argument", ["store", "queue"])
def test_a_store_or_queue_of_another_kind_is_not_shown(argument: str) -> None:
    class Connection:
        def __repr__(self) -> str:
            return "Connection('redis://user:secret@localhost')"

    with pytest.raises(ConfigurationError, match="got type Connection") as caught:
        Gate(**{argument: Connection()})
    assert "secret" not in str(caught.value)
