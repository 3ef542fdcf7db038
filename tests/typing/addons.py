"""Every kind of call that an addon makes before it calls the API, as type checkers see it. Never run."""

from ipaddress import IPv4Address
from pathlib import Path
from typing import assert_type

from shoptet_api import (
    AddonAuth,
    AsyncShoptet,
    BasicEshop,
    Installation,
    InstallationState,
    InstallationStore,
    InstallCodeError,
    MemoryInstallationStore,
    MemoryTokenStore,
    Shoptet,
    SQLiteInstallationStore,
    SQLiteTokenStore,
    TokenStore,
    aexchange_install_code,
    authorize_url,
    averify_user,
    check_state,
    exchange_install_code,
    generate_key,
    is_shoptet_address,
    verify_user,
)

stores: list[TokenStore] = [
    MemoryTokenStore(),
    SQLiteTokenStore("tokens"),
    SQLiteTokenStore(Path("tokens"), key=generate_key()),
]
installations: list[InstallationStore] = [
    MemoryInstallationStore(),
    SQLiteInstallationStore("shops"),
    SQLiteInstallationStore(Path("shops"), key=generate_key()),
]
assert_type(installations[0].load(1), Installation | None)
addon = AddonAuth(oauth_token="…", token_url="https://partner.example/", store=stores[0])
assert_type(Shoptet(addon=addon).__enter__(), Shoptet)
assert_type(AsyncShoptet(addon=addon), AsyncShoptet)

try:
    installation = exchange_install_code(
        code="…", client_id="…", redirect_uri="…", oauth_url="https://partner.example/"
    )
    assert_type(installation, Installation)
    assert_type(installation.oauth_token, str)
    assert_type(installation.eshop_id, int)
    assert_type(installation.eshop_url, str)
    assert_type(installation.state, InstallationState)
    assert_type(installation.webhook_key, str | None)
    assert_type(installation.is_set_up, bool)
except InstallCodeError as error:
    assert_type(error.reason, str)

sent = authorize_url(eshop_url="https://shop.example", client_id="…", redirect_uri="…")
assert_type(sent.url, str)
assert_type(check_state(sent.state, None), bool)
assert_type(
    verify_user(code="…", client_id="…", client_secret=None, redirect_uri="…", eshop_url="https://shop.example"),
    BasicEshop,
)
assert_type(is_shoptet_address("185.184.254.7"), bool)
assert_type(is_shoptet_address(IPv4Address("185.184.254.7"), networks=["10.0.0.0/8"]), bool)


async def coroutine() -> None:
    assert_type(
        await aexchange_install_code(code="…", client_id="…", redirect_uri="…", oauth_url="https://partner.example/"),
        Installation,
    )
    user = await averify_user(code="…", client_id="…", redirect_uri="…", eshop_url="https://shop.example")
    assert_type(user.eshop_id, int)
    assert_type(user.user_email, str | None)
