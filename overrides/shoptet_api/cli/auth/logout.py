"""`shoptet auth logout`: remove a profile and its token."""

from __future__ import annotations

import click

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError
from shoptet_api.cli.options import SHOP_OPTIONS, shared_options
from shoptet_api.cli.session import Session


@click.command("logout")
@shared_options(SHOP_OPTIONS)
@click.pass_obj
def command(session: Session) -> None:
    """Remove a profile and its token; the token itself stays valid in the shop."""
    from shoptet_api.cli.profiles.store import profiles_file, read_profiles, write_profiles

    profiles = read_profiles()
    name = session.shop or profiles.default
    if name is None or name not in profiles.shops:
        message = f"there is no shop {name!r} in {profiles_file()}" if name else "--shop: expected the name of a shop"
        raise CommandError(message, errors.CREDENTIALS)
    if profiles.shops[name].get("token_in") == "keyring":
        from shoptet_api.cli.profiles.keyring_tokens import forget_token

        forget_token(name)
    del profiles.shops[name]
    if profiles.default == name:
        profiles.default = None
    write_profiles(profiles)
    click.echo(errors.visible(f"shop {name} is removed"))
