"""`shoptet auth install`: install an addon in a shop: receive the shop's code, and store the OAuth token."""

from __future__ import annotations

import click

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError
from shoptet_api.cli.options import SHOP_OPTIONS, shared_options
from shoptet_api.cli.session import Session


@click.command("install")
@click.option("--client-id", metavar="TEXT", required=True, help="The addon's id, from the partner's e-shop.")
@click.option(
    "--oauth-url",
    metavar="URL",
    required=True,
    help="Address that takes codes: https://PARTNER/action/ApiOAuthServer/token",
)
@click.option(
    "--redirect-uri",
    metavar="URL",
    default=None,
    help="Address of the addon that the shop calls, as it is set there; by default the receiver's own.",
)
@click.option("--port", type=click.IntRange(0, 65535), default=8750, help="Port of the receiver on this machine.")
@click.option(
    "--wait",
    metavar="SECONDS",
    type=click.FloatRange(min=1),
    default=600.0,
    help="How long to wait for the shop's call.",
)
@click.option("--base-url", metavar="URL", default=None, help="Another address of the API, such as a sandbox's.")
@click.option("--no-secret", is_flag=True, default=False, help="The addon has no client secret.")
@shared_options(SHOP_OPTIONS)
@click.pass_obj
def command(
    session: Session,
    client_id: str,
    oauth_url: str,
    redirect_uri: str | None,
    port: int,
    wait: float,
    base_url: str | None,
    *,
    no_secret: bool,
) -> None:
    """Install an addon in a shop, and store its OAuth token under a name.

    A receiver on this machine waits for the shop's call with the code, which a tunnel brings here from the addon's
    public address. The client secret is asked for, or read from stdin. The shop considers the addon installed once the
    token is stored.
    """
    from shoptet_api.auth.installation import Installation, exchange_install_code
    from shoptet_api.cli.auth.code_receiver import CodeReceiver
    from shoptet_api.cli.auth.login import read_secret
    from shoptet_api.cli.profiles.store import check_name, read_profiles, write_profiles

    profiles = read_profiles()
    name = None if session.shop is None else check_name(session.shop)
    secret = None if no_secret else read_secret("Client secret")
    token_url = f"{oauth_url.removesuffix('/').removesuffix('/token')}/getAccessToken"
    kept: list[Installation] = []

    def install(code: str) -> None:
        found = exchange_install_code(
            code=code,
            client_id=client_id,
            client_secret=secret,
            redirect_uri=redirect_uri or receiver.url,
            oauth_url=oauth_url,
        )
        shop = name or f"shop-{found.eshop_id}"
        profiles.shops[shop] = {"oauth_token": found.oauth_token, "token_url": token_url}
        if base_url is not None:
            profiles.shops[shop]["base_url"] = base_url
        if profiles.default is None:
            profiles.default = shop
        # Before the shop gets its response: it calls no second time.
        write_profiles(profiles)
        kept.append(found)

    receiver = CodeReceiver(port, install)
    with receiver:
        errors.report(f"waiting at {receiver.url} for the shop's call with the code")
        if not receiver.wait(wait):
            raise CommandError(f"the shop did not call within {wait:g} seconds", errors.CREDENTIALS)
        if receiver.error is not None:
            raise receiver.error
    found = kept[0]
    shop = name or f"shop-{found.eshop_id}"
    click.echo(f"installed in shop {found.eshop_id} ({errors.visible(str(found.eshop_url))}), stored as {shop}")
