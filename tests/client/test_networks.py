"""Which addresses are Shoptet's."""

from ipaddress import IPv4Address, IPv6Address, ip_network

import pytest
from hypothesis import given, strategies as st

from shoptet_api import SHOPTET_NETWORKS, ConfigurationError, is_shoptet_address


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
