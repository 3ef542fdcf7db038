"""Proxies and certificates: through httpx, by the environment or by a client of the caller's own.

The sandbox speaks no TLS, so that servers with a certificate are hand-made.
"""

import ssl
from collections.abc import Iterator

import httpx
import pytest

from shoptet_api import ConnectError, TimeoutError as CallTimeoutError
from shoptet_api.clock import SYSTEM_CLOCK, Deadline
from shoptet_api.sandbox import Sandbox
from shoptet_api.sansio.messages import Request
from shoptet_api.timeouts import Timeouts
from shoptet_api.transport.httpx_adapter import _tls_context, failure_of
from shoptet_generated.operations import brands
from tests.support.callers import TOKEN
from tests.support.client_fixtures import MakeCaller
from tests.support.clocks import FastClock
from tests.support.made_up_operations import GET_THING
from tests.support.misbehaving import GOOD, drips, misbehaving, says
from tests.support.network import Certified, Proxy, certified, proxy
from tests.support.sandbox_clients import BRAND


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the machine's own environment do not count here."""
    for scheme in ("http", "https", "all", "no"):
        monkeypatch.delenv(f"{scheme}_proxy", raising=False)
        monkeypatch.delenv(f"{scheme}_proxy".upper(), raising=False)


@pytest.fixture
def between() -> Iterator[Proxy]:
    with proxy() as running:
        yield running


@pytest.fixture(scope="module")
def tls(tmp_path_factory: pytest.TempPathFactory) -> Certified:
    return certified(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def trusted(tls: Certified, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tls.authority))


def test_a_proxy_that_the_environment_names(
    make_caller: MakeCaller, sandbox: Sandbox, between: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", between.url)
    caller = make_caller(base_url=sandbox.url)
    for _ in range(3):
        assert caller.call(brands.GET, (BRAND,), {"language": "cs"}).index_name == BRAND
    url = f"{sandbox.url}/api/brands/{BRAND}?language=cs"
    assert [head.split()[1] for head in between.asked] == [url.encode()] * 3
    assert [seen.token for seen in sandbox.requests] == ["private token 2"] * 3


def test_an_address_that_needs_no_proxy(
    make_caller: MakeCaller, sandbox: Sandbox, between: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", between.url)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert make_caller(base_url=sandbox.url).call(brands.GET, (BRAND,)).index_name == BRAND
    assert between.asked == []


def test_a_proxy_of_the_callers_own_client(make_caller: MakeCaller, sandbox: Sandbox, between: Proxy) -> None:
    own = make_caller.own_client(proxy=between.url)
    caller = make_caller(base_url=sandbox.url, httpx_client=own)
    assert caller.call(brands.GET, (BRAND,)).index_name == BRAND
    assert len(between.asked) == 1


def test_a_proxy_that_is_not_there(make_caller: MakeCaller, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with pytest.raises(ConnectError) as caught:
        make_caller(base_url=sandbox.url).call(brands.GET, (BRAND,))
    assert not caught.value.sent
    assert len(sandbox.requests) == 0


@pytest.mark.usefixtures("trusted")
def test_a_tunnel_hides_the_token_from_the_proxy(
    make_caller: MakeCaller, tls: Certified, between: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", between.url)
    with misbehaving(says(GOOD), tls.context) as server:
        assert make_caller(base_url=server.url).call(GET_THING, ("1",)) == {"a": 1}
    (head,) = between.asked
    assert head.startswith(b"CONNECT 127.0.0.1:")
    assert TOKEN.encode() not in head


def test_a_deadline_holds_through_a_proxy(
    make_caller: MakeCaller, between: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", between.url)
    with misbehaving(drips(GOOD, 20)) as server:
        caller = make_caller(base_url=server.url, deadline=0.15)
        with pytest.raises(CallTimeoutError, match=r"the call's deadline of 0\.15 s has passed"):
            caller.call(GET_THING, ("1",))
        caller.close()


@pytest.mark.usefixtures("trusted")
def test_an_authority_that_the_environment_names(make_caller: MakeCaller, tls: Certified) -> None:
    with misbehaving(says(GOOD), tls.context) as server:
        caller = make_caller(base_url=server.url)
        for _ in range(2):
            assert caller.call(GET_THING, ("1",)) == {"a": 1}


def test_an_authority_of_the_callers_own_client(make_caller: MakeCaller, tls: Certified) -> None:
    own = make_caller.own_client(verify=ssl.create_default_context(cafile=tls.authority))
    with misbehaving(says(GOOD), tls.context) as server:
        assert make_caller(base_url=server.url, httpx_client=own).call(GET_THING, ("1",)) == {"a": 1}


@pytest.mark.parametrize("owned", [False, True])
def test_a_certificate_that_nobody_vouches_for(make_caller: MakeCaller, tls: Certified, owned: bool) -> None:
    """It will be no better the next time, and whoever shows it is told no token."""
    with misbehaving(says(GOOD), tls.context) as server:
        own = make_caller.own_client() if owned else None
        caller = make_caller(base_url=server.url, httpx_client=own, max_retries=5, clock=FastClock(500))
        with pytest.raises(ConnectError, match="certificate verify failed") as caught:
            caller.call(GET_THING, ("1",))
        assert not caught.value.sent
        assert not caught.value.retryable
        assert server.connections == 1
        assert server.requests == []


@pytest.mark.usefixtures("trusted")
def test_a_slow_drip_over_tls(make_caller: MakeCaller, tls: Certified) -> None:
    with misbehaving(drips(GOOD, 20), tls.context) as server:
        with pytest.raises(CallTimeoutError, match="deadline"):
            make_caller(base_url=server.url, deadline=0.3).call(GET_THING, ("1",))
        assert len(server.requests) == 1


def test_certificates_are_read_once(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    make_caller(base_url=sandbox.url).call(brands.GET, (BRAND,))
    before = _tls_context.cache_info().misses
    for _ in range(5):
        caller = make_caller(base_url=sandbox.url, private_token=sandbox.private_token())
        caller.call(brands.GET, (BRAND,))
    assert _tls_context.cache_info().misses == before


@pytest.mark.parametrize(
    ("said", "transient"), [("407 Proxy Authentication Required", False), ("502 Bad Gateway", True), ("", True)]
)
def test_a_proxy_that_refuses_the_credentials_is_asked_once(said: str, transient: bool) -> None:
    """C6."""
    request = Request("GET", "/api", "https://host/api", "getThing", None, Timeouts(), 1000)
    error = failure_of(httpx.ProxyError(said), request, Deadline(SYSTEM_CLOCK, 5))
    assert isinstance(error, ConnectError)
    assert (error.transient, error.sent) == (transient, False)
