"""Proxies and certificates: through httpx, by the environment or by a client of the caller's own.

The sandbox speaks no TLS, so that servers with a certificate are hand-made.
"""

import ssl
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from shoptet_api import ConfigurationError, ConnectError, TimeoutError as CallTimeoutError
from shoptet_api.clock import SYSTEM_CLOCK, Deadline
from shoptet_api.sandbox import Sandbox
from shoptet_api.sansio.messages import Request
from shoptet_api.timeouts import Timeouts
from shoptet_api.transport.httpx_adapter import _tls_context, failure_of
from shoptet_api.transport.proxies import NamedProxy, proxy_of
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


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("variable", ["https_proxy", "HTTPS_PROXY", "all_proxy"])
def test_a_proxy_that_the_environment_names(
    make_caller: MakeCaller, tls: Certified, between: Proxy, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, between.url)
    with misbehaving(says(GOOD), tls.context) as server:
        caller = make_caller(base_url=f"https://api.test:{server.port}")
        for _ in range(3):
            assert caller.call(GET_THING, ("1",)) == {"a": 1}
        assert [head.split()[1] for head in between.asked] == [b"api.test:%d" % server.port] * 3


@pytest.mark.parametrize("entries", ["api.test", "fd00::/8, .test", "*", "other.example,[::1],api.test:443"])
def test_an_address_that_needs_no_proxy(
    make_caller: MakeCaller, between: Proxy, monkeypatch: pytest.MonkeyPatch, entries: str
) -> None:
    """F2: entries of every kind."""
    monkeypatch.setenv("https_proxy", between.url)
    monkeypatch.setenv("no_proxy", entries)
    with pytest.raises(ConnectError):
        make_caller(base_url="https://api.test").call(GET_THING, ("1",))
    assert between.asked == []


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "shop.localhost"])
def test_no_proxy_stands_before_this_machine(
    make_caller: MakeCaller, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    """F3."""
    for variable in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(variable, "http://127.0.0.1:9")
    assert proxy_of(f"http://{host}:4711") is None
    assert make_caller(base_url=sandbox.url).call(brands.GET, (BRAND,)).index_name == BRAND


@pytest.mark.parametrize(
    ("entry", "host", "is_direct"),
    [
        ("shop.example", "shop.example", True),
        ("shop.example", "api.shop.example", True),
        ("shop.example", "workshop.example", False),
        (".shop.example", "api.shop.example", True),
        (".shop.example", "shop.example", False),
        ("*.shop.example", "api.shop.example", True),
        ("SHOP.example", "shop.example", True),
        ("shop.example:444", "shop.example", False),
        ("shop.example:443", "shop.example", True),
        ("https://shop.example", "shop.example", True),
        ("10.0.0.0/8", "10.1.2.3", True),
        ("10.0.0.7", "10.0.0.8", False),
        ("fd00::/8", "[fd00::7]", True),
        ("fd00::7", "[fd00::7]", True),
        ("[fd00::7]", "[fd00::7]", True),
        ("[fd00::7]:443", "[fd00::7]", True),
        ("[fd00::7]:8443", "[fd00::7]", False),
        ("[fd00::]/8", "[fd00::7]", True),
        ("fd00::/8", "shop.example", False),
        ("nonsense/99, ::::, [", "10.0.0.7", False),
        ("", "shop.example", False),
    ],
)
def test_entries_of_no_proxy(monkeypatch: pytest.MonkeyPatch, entry: str, host: str, is_direct: bool) -> None:
    """F2: an IPv6 network ended every call with a foreign error."""
    monkeypatch.setenv("https_proxy", "proxy.example:3128")
    monkeypatch.setenv("no_proxy", f"other.example, {entry}")
    proxy = None if is_direct else NamedProxy("HTTPS_PROXY", "http://proxy.example:3128")
    assert proxy_of(f"https://{host}") == proxy


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("socks4://proxy.example:1080", "got one with the scheme 'socks4'"),
        ("http://us:planted@proxy.example:port", "got one that is not a URL"),
        ("http://", "got one that is not a URL"),
        ("http://[::1", "got one that is not a URL"),
        ("socks5://us:planted@proxy.example", "needs the package socksio"),
    ],
)
def test_a_proxy_that_cannot_be_used(
    make_caller: MakeCaller, monkeypatch: pytest.MonkeyPatch, address: str, fault: str
) -> None:
    """F2: the error names the variable, and holds no password."""
    monkeypatch.setenv("HTTPS_PROXY", address)
    with pytest.raises(ConfigurationError, match=fault) as caught:
        make_caller(base_url="https://api.test").call(GET_THING, ("1",))
    assert caught.value.argument == "HTTPS_PROXY"
    assert "planted" not in str(caught.value)


@pytest.mark.parametrize("content", [None, "no certificate"])
def test_certificates_that_cannot_be_read(
    make_caller: MakeCaller, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: str | None
) -> None:
    """F2."""
    file = tmp_path / "authority.pem"
    if content is not None:
        file.write_text(content)
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    with pytest.raises(ConfigurationError, match="SSL_CERT_FILE: expected certificates, got") as caught:
        make_caller(base_url="https://api.test").call(GET_THING, ("1",))
    assert caught.value.argument == "SSL_CERT_FILE"


def test_a_proxy_of_the_callers_own_client(make_caller: MakeCaller, sandbox: Sandbox, between: Proxy) -> None:
    own = make_caller.own_client(proxy=between.url)
    caller = make_caller(base_url=sandbox.url, httpx_client=own)
    assert caller.call(brands.GET, (BRAND,)).index_name == BRAND
    assert len(between.asked) == 1


def test_a_proxy_that_is_not_there(make_caller: MakeCaller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    with pytest.raises(ConnectError) as caught:
        make_caller(base_url="https://api.test").call(GET_THING, ("1",))
    assert not caught.value.sent


@pytest.mark.usefixtures("trusted")
def test_a_tunnel_hides_the_token_from_the_proxy(
    make_caller: MakeCaller, tls: Certified, between: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", between.url)
    with misbehaving(says(GOOD), tls.context) as server:
        assert make_caller(base_url=f"https://api.test:{server.port}").call(GET_THING, ("1",)) == {"a": 1}
    (head,) = between.asked
    assert head.startswith(b"CONNECT api.test:")
    assert TOKEN.encode() not in head


@pytest.mark.usefixtures("trusted")
def test_a_deadline_holds_through_a_proxy(
    make_caller: MakeCaller, tls: Certified, between: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", between.url)
    with misbehaving(drips(GOOD, 20), tls.context) as server:
        caller = make_caller(base_url=f"https://api.test:{server.port}", deadline=0.3)
        with pytest.raises(CallTimeoutError, match=r"the call's deadline of 0\.3 s has passed"):
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
