"""An addon that many shops install: codes become tokens, and each shop has a client."""

from shoptet_api import (
    AddonAuth,
    Installation,
    Shoptet,
    SQLiteTokenStore,
    exchange_install_code,
    is_shoptet_address,
)
from shoptet_api.errors import AuthenticationError, ShoptetError

STORE = SQLiteTokenStore("tokens.sqlite")
TOKENS: dict[int, str] = {}


def install(code: str, remote: str) -> tuple[int, str]:
    if not is_shoptet_address(remote):
        return 403, "not from the shop"
    try:
        installation: Installation = exchange_install_code(
            code=code,
            client_id="id",
            client_secret="secret",
            redirect_uri="https://addon.example/install",
            oauth_url="https://partner.example/action/ApiOAuthServer/token",
        )
    except ShoptetError as error:
        return 502, str(error)
    TOKENS[installation.eshop_id] = installation.oauth_token
    print(installation.eshop_url.rstrip("/"), installation.contact_email)
    return 200, "installed"


def client_of(eshop_id: int) -> Shoptet:
    addon = AddonAuth(
        oauth_token=TOKENS[eshop_id],
        token_url="https://partner.example/action/ApiOAuthServer/getAccessToken",
        store=STORE,
    )
    return Shoptet(addon=addon)


def names() -> dict[int, str]:
    found: dict[int, str] = {}
    for eshop_id in TOKENS:
        with client_of(eshop_id) as shop:
            try:
                info = shop.eshop.get()
            except AuthenticationError:
                continue
            found[eshop_id] = info.contact_information.eshop_name
    return found
