"""`shoptet auth login`: store the token of a shop under a name."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final, cast

import click

from shoptet_api.cli import errors, terminal
from shoptet_api.cli.errors import CommandError
from shoptet_api.cli.options import SHOP_OPTIONS, shared_options
from shoptet_api.cli.session import Session

if TYPE_CHECKING:
    from shoptet_api.options import Options

_KINDS: Final = {"private": "private_token", "access": "access_token", "addon": "oauth_token"}


@click.command("login")
@click.option(
    "--kind",
    type=click.Choice([*_KINDS]),
    default="private",
    help="Private API token (the default), API access token, or an addon's OAuth token.",
)
@click.option("--token-url", metavar="URL", default=None, help="Address that issues API access tokens, for an addon.")
@click.option("--base-url", metavar="URL", default=None, help="Another address of the API, such as a sandbox's.")
@click.option("--language", default=None, help="Language of names and texts, such as cs.")
@click.option("--expect-shop", metavar="NUMBER", default=None, help="Refuse a token of another shop than this.")
@click.option("--production", is_flag=True, default=False, help="Ask before every write.")
@click.option("--keyring", is_flag=True, default=False, help="Keep the token in the system's keyring, not in the file.")
@click.option("--default", "as_default", is_flag=True, default=False, help="Take this shop when no other is named.")
@shared_options(SHOP_OPTIONS)
@click.pass_obj
def command(
    session: Session, /, kind: str, *, production: bool, keyring: bool, as_default: bool, **settings: Any
) -> None:
    """Store the token of a shop under a name.

    The token is asked for and not shown; in a pipe, it is the first line of stdin.
    """
    from shoptet_api.cli.profiles.profile import Profile
    from shoptet_api.cli.profiles.store import check_name, read_profiles, write_profiles
    from shoptet_api.options import config_of

    if kind == "addon" and settings["token_url"] is None:
        raise click.UsageError("an addon's token goes with --token-url")
    profiles = read_profiles()
    name = check_name(session.shop or _asked("Name of the shop", "shop"))
    token = read_secret("Token")
    stored: dict[str, object] = {key: value for key, value in settings.items() if value is not None}
    stored |= {key: True for key, given in (("production", production), ("read_only", session.read_only)) if given}
    # Whatever is wrong with the profile is said before it is stored.
    config_of(cast("Options", Profile(name, f"shop {name}", {**stored, _KINDS[kind]: token}).client_options()))
    if keyring:
        from shoptet_api.cli.profiles.keyring_tokens import keep_token

        keep_token(name, token)
        stored |= {"token_in": "keyring", "token_kind": _KINDS[kind]}
    else:
        stored[_KINDS[kind]] = token
    profiles.shops[name] = stored
    if as_default or profiles.default is None:
        profiles.default = name
    path = write_profiles(profiles)
    click.echo(f"shop {name} is stored in {path}; `shoptet auth check --shop {name}` tries it")


def read_secret(what: str) -> str:
    """Return a secret that the user types without seeing it, or the first line of stdin in a pipe.

    Raises:
        CommandError: There is none.
    """
    text = str(click.prompt(what, hide_input=True, err=True)) if terminal.can_be_asked() else sys.stdin.readline()
    if not text.strip():
        raise CommandError(f"{what.lower()}: expected one line on stdin, got nothing", errors.CREDENTIALS)
    return text.strip()


def _asked(what: str, usual: str) -> str:
    return str(click.prompt(what, default=usual, err=True)) if terminal.can_be_asked() else usual
