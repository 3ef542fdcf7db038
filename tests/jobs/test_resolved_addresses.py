"""Case C8: the name of a result's host may resolve to an address in the caller's own network."""

import asyncio
import socket
from collections.abc import Callable, Generator
from typing import Any

import pytest

from shoptet_api import JobError
from shoptet_api.calls.config import Config
from shoptet_api.calls.exchanges import Exchanges
from shoptet_api.clock import SYSTEM_CLOCK, Deadline
from shoptet_api.jobs.download import Download
from shoptet_api.jobs.result_url import SignedUrl
from shoptet_api.networks import address_of, is_private
from shoptet_api.sansio.messages import PrivateAddressError, Request
from shoptet_api.sansio.steps import Exchange, send
from shoptet_api.secret import Secret
from shoptet_api.timeouts import Timeouts
from tests.support.misbehaving import Misbehaving, misbehaving, says
from tests.support.network import proxy
from tests.support.oauth_partner import Runner, run_async, run_sync
from tests.support.secret_checks import everything_about

GOOD = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nfile"
PUBLIC, FAKE = "8.8.8.8", "198.18.0.7"
FILES, API = "files.example.com", "api.example.com"


@pytest.fixture(params=["sync", "async"])
def run(request: pytest.FixtureRequest) -> Runner:
    if request.param == "sync":
        return run_sync
    return lambda exchange, *clock: asyncio.run(run_async(exchange, *clock))


@pytest.fixture
def server() -> Generator[Misbehaving, None, None]:
    with misbehaving(says(GOOD)) as server:
        yield server


class Names:
    """A resolver: the addresses of each name, or of each time that it is looked up."""

    def __init__(self) -> None:
        self.known: dict[str, list[list[str]]] = {}
        self._resolve: Callable[..., Any] = socket.getaddrinfo

    def __call__(self, host: Any, port: Any, *rest: Any, **options: Any) -> Any:
        turns = self.known.get(host)
        if turns is None:
            return self._resolve(host, port, *rest, **options)
        found = turns.pop(0) if len(turns) > 1 else turns[0]
        if not found:
            raise socket.gaierror("not found")
        return [one for address in found for one in self._resolve(address, port, *rest, **options)]


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Names:
    names = Names()
    monkeypatch.setattr(socket, "getaddrinfo", names)
    return names


def fetched(server: Misbehaving, beside: str | None = API) -> Exchange[bytes]:
    url = f"http://{FILES}:{server.port}/file"
    request = Request("GET", "/…", url, "result of a job", None, Timeouts(), 1000, public_beside=beside)
    response = yield from send(request, Deadline(SYSTEM_CLOCK, 20))
    return response.body


@pytest.mark.parametrize(
    "addresses",
    [
        ["127.0.0.1"],
        ["10.0.0.1"],
        ["169.254.169.254"],
        ["::1"],
        ["::ffff:192.168.0.1"],
        ["64:ff9b::a00:1"],
        ["2002:a00:1::"],
        ["fd00::1"],
        ["224.0.0.1"],
        [PUBLIC, "127.0.0.1"],
    ],
    ids=" ".join,
)
def test_a_name_that_leads_to_a_private_address_is_refused(
    run: Runner, names: Names, server: Misbehaving, addresses: list[str]
) -> None:
    names.known = {FILES: [addresses], API: [[PUBLIC]]}
    with pytest.raises(PrivateAddressError):
        run(fetched(server))
    assert server.connections == 0


def test_a_name_that_leads_elsewhere_when_it_is_looked_up_again_gets_no_request(
    run: Runner, names: Names, server: Misbehaving
) -> None:
    for first in ([PUBLIC], []):
        names.known = {FILES: [first, ["127.0.0.1"]], API: [[PUBLIC]]}
        with pytest.raises(PrivateAddressError):
            run(fetched(server))
    assert server.requests == []


def test_the_error_of_a_result_does_not_show_the_address(run: Runner, names: Names, server: Misbehaving) -> None:
    names.known = {FILES: [["10.0.0.1"]], API: [[PUBLIC]]}

    def address() -> Exchange[SignedUrl]:
        yield from ()
        return SignedUrl(f"https://{FILES}/1-secretsignature")

    exchanges = Exchanges(Config(access_token=Secret("none"), base_url=f"https://{API}"))
    with pytest.raises(JobError, match=r"its file was not fetched: its address is in a private network") as caught:
        run(Download(exchanges, "some-job", address).read())
    assert "secretsignature" not in everything_about(caught.value)


@pytest.mark.parametrize("api", ["127.0.0.1", FAKE, "10.1.2.3"])
def test_beside_an_api_with_a_private_address_it_is_allowed(
    run: Runner, names: Names, server: Misbehaving, api: str
) -> None:
    """As in a sandbox, in a network of a company's own, and where a resolver gives each name an address it made up."""
    names.known = {FILES: [["127.0.0.1"]], API: [[api]]}
    assert run(fetched(server)) == b"file"
    assert run(fetched(server, beside=api)) == b"file"


def test_other_requests_go_wherever_their_names_lead(run: Runner, names: Names, server: Misbehaving) -> None:
    names.known = {FILES: [["127.0.0.1"]], API: [[PUBLIC]]}
    assert run(fetched(server, beside=None)) == b"file"


def test_a_proxy_looks_names_up_itself(
    run: Runner, names: Names, server: Misbehaving, monkeypatch: pytest.MonkeyPatch
) -> None:
    names.known = {FILES: [["127.0.0.1"]], API: [[PUBLIC]]}
    with proxy() as between:
        monkeypatch.setenv("http_proxy", between.url)
        assert run(fetched(server)) == b"file"
        assert len(between.asked) == 1


def test_a_name_that_is_not_found_is_a_failed_connection(run: Runner, names: Names, server: Misbehaving) -> None:
    names.known = {FILES: [[]], API: [[PUBLIC]]}
    with pytest.raises(Exception, match="no connection"):
        run(fetched(server))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8.8.8.8", False),
        ("2a00:1450:4014::200e", False),
        ("64:ff9b::808:808", False),
        ("2002:808:808::", False),
        ("::ffff:8.8.8.8", False),
        ("100.64.0.1", True),
        ("198.18.0.1", True),
        ("64:ff9b::7f00:1", True),
        ("fe80::1%1", True),
        ("ff02::1", True),
        ("0.0.0.0", True),
        ("::", True),
    ],
)
def test_which_addresses_are_private(text: str, expected: bool) -> None:
    address = address_of(text)
    assert address is not None
    assert is_private(address) is expected
