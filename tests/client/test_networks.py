"""Which addresses are Shoptet's."""

from ipaddress import IPv4Address, IPv6Address, ip_network
from typing import Final

import pytest
from hypothesis import given, strategies as st

from shoptet_api import (
    SHOPTET_NETWORKS,
    AddonAuth,
    AsyncShoptet,
    ConfigurationError,
    Shoptet,
    authorize_url,
    is_shoptet_address,
)
from tests.support.callers import TOKEN


@pytest.mark.parametrize(
    "ip",
    [
        "185.184.254.0",
        "185.184.254.255",
        " 185.184.254.7 ",
        "::ffff:185.184.254.7",
        "::ffff:b9b8:fe07",
        "78.24.15.64",
        "78.24.15.127",
        "93.185.110.112",
        "93.185.110.127",
        IPv4Address("185.184.254.7"),
        IPv6Address("::ffff:185.184.254.7"),
    ],
)
def test_addresses_of_shoptet(ip: str) -> None:
    assert is_shoptet_address(ip)


@pytest.mark.parametrize(
    "ip",
    [
        "185.184.253.255",
        "185.184.255.0",
        "78.24.15.63",
        "78.24.15.128",
        "93.185.110.111",
        "93.185.110.128",
        "::1",
        "::ffff:185.184.255.0",
        "185.184.254.7, 1.2.3.4",
        "185.184.254.07",
        "185.184.254.7/32",
        "",
        "nonsense",
        3115908615,
        None,
        b"\xb9\xb8\xfe\x07",
    ],
)
def test_other_addresses_and_what_is_none(ip: str) -> None:
    assert not is_shoptet_address(ip)


@given(st.ip_addresses(v=4))
def test_it_is_the_networks_that_decide(ip: IPv4Address) -> None:
    inside = any(ip in ip_network(network, strict=False) for network in SHOPTET_NETWORKS)
    assert is_shoptet_address(str(ip)) == inside
    assert is_shoptet_address(f"::ffff:{ip}") == inside


@given(st.text())
def test_no_text_is_an_error(ip: str) -> None:
    assert is_shoptet_address(ip) in {True, False}


def test_networks_of_your_own() -> None:
    assert is_shoptet_address("10.1.2.3", ["10.0.0.0/8"])
    assert is_shoptet_address("10.1.2.3", "10.0.0.0/8")
    assert is_shoptet_address("10.1.2.3", ip_network("10.0.0.0/8"))
    assert is_shoptet_address("fd00::1", ["fd00::/8"])
    assert not is_shoptet_address("185.184.254.7", ["10.0.0.0/8"])
    assert not is_shoptet_address("185.184.254.7", [])


@pytest.mark.parametrize("networks", [["10.0.0.0/33"], "nonsense", [""]])
def test_networks_that_are_none(networks: list[str]) -> None:
    with pytest.raises(ConfigurationError, match=r"^networks: expected a network like .*, got "):
        is_shoptet_address("10.1.2.3", networks)


BAD_HOSTS: Final = [
    "a..example",
    ".example",
    f"{'a' * 64}.example",
    ".".join(["abcdefghi"] * 26),
    "xn--a.example",
    "xn--9999999999.example",
    "999.1.1.1",
    "1.2.3",
]


@pytest.mark.parametrize("host", BAD_HOSTS)
@pytest.mark.parametrize("client", [Shoptet, AsyncShoptet])
def test_a_host_that_cannot_be_looked_up_is_refused_at_construction(client: type, host: str) -> None:
    """E3: otherwise a foreign error comes in the middle of a call, with frames that hold the token."""
    with pytest.raises(
        ConfigurationError, match=r"^base_url: expected an address whose host can be looked up, got"
    ) as c:
        client(private_token=TOKEN, base_url=f"https://{host}/")
    assert c.value.argument == "base_url"
    with pytest.raises(ConfigurationError, match=r"^token_url: expected an address whose host can be looked up, got"):
        AddonAuth(oauth_token="made-up", token_url=f"https://{host}/action/ApiOAuthServer/getAccessToken")
    with pytest.raises(ConfigurationError, match=r"^eshop_url: expected an address whose host can be looked up, got"):
        authorize_url(eshop_url=f"https://{host}", client_id="c", redirect_uri="https://addon.example/back")


@pytest.mark.parametrize(
    "base_url",
    [
        "https://api.myshoptet.com",
        "https://api.myshoptet.com./",
        "https://xn--bcher-kva.example",
        "https://a_b.example:8443/mock",
        "https://10.0.0.7",
        "https://[2001:db8::7]:444/v1/mock/",
        "https://api.example/api/v2",
        "https://api.example/myapi",
        "http://127.0.0.1:8080",
        "http://[::1]:8080/mock",
        "http://localhost:3000/stoplight/12",
        "http://shop.localhost",
    ],
)
def test_addresses_of_the_api(base_url: str) -> None:
    """E3, E5, F10: hosts of every kind, http on this machine, and another path."""
    with Shoptet(private_token=TOKEN, base_url=base_url) as shop:
        assert shop._driver.config.base_url == base_url.rstrip("/")


@pytest.mark.parametrize(
    "host", ["shop.example", "192.168.1.7:8080", "[2001:db8::7]", "localhost.example", "127.example"]
)
def test_a_token_is_not_sent_in_clear(host: str) -> None:
    """E5."""
    with pytest.raises(
        ConfigurationError, match=r"^base_url: expected https://, since http:// would send the token unenc"
    ):
        Shoptet(private_token=TOKEN, base_url=f"http://{host}")


@pytest.mark.parametrize("path", ["/api", "/api/", "/mock/api", "/api//"])
def test_an_address_that_ends_like_every_path_begins(path: str) -> None:
    """F10: calls would go to /api/api."""
    with pytest.raises(
        ConfigurationError, match=r"^base_url: expected the address without /api, with which every path"
    ):
        Shoptet(private_token=TOKEN, base_url=f"https://api.myshoptet.com{path}")
