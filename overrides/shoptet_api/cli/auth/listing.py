"""`shoptet auth list`: the profiles, without their tokens."""

from __future__ import annotations

import click

from shoptet_api.cli.options import OUTPUT_OPTIONS, SHOP_OPTIONS, shared_options
from shoptet_api.cli.session import Session


@click.command("list")
@shared_options(OUTPUT_OPTIONS, SHOP_OPTIONS)
@click.pass_obj
def command(session: Session) -> None:
    """List the profiles that a run can take, without their tokens."""
    from shoptet_api.cli.profiles.choose import listed_profiles

    session.write(
        [
            {
                "name": one.name,
                "credentials": one.kind,
                "default": is_default,
                "production": one.is_production,
                "readOnly": one.is_read_only,
                "baseUrl": one.base_url,
            }
            for one, is_default in listed_profiles()
        ]
    )
