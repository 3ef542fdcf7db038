"""`shoptet webhooks recover`: the deliveries that the shop gave up, with their bodies."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError
from shoptet_api.cli.options import OUTPUT_OPTIONS, SHOP_OPTIONS, shared_options
from shoptet_api.cli.session import Session

if TYPE_CHECKING:
    from shoptet_api.webhooks.registration.lost import LostDelivery


@click.command("recover")
@click.option("--since", metavar="TIME", default=None, help="Only deliveries since this time, with its UTC offset.")
@click.option("--event", metavar="EVENT", default=None, help="Only deliveries of this event, such as order:create.")
@shared_options(OUTPUT_OPTIONS, SHOP_OPTIONS)
@click.pass_obj
def command(session: Session, since: str | None, event: str | None) -> None:
    """Print the deliveries of the last 7 days that the shop gave up, oldest first, with their events.

    A receiver that worked, and answered too late, has handled such an event already.
    """
    session.result.check()
    moment = None if since is None else moment_of(since)
    session.write([_as_json(one) for one in session.client.webhooks.lost(since=moment, event=event)])


def moment_of(text: str) -> datetime:
    """Return a time that an option gives.

    Raises:
        CommandError: It is not a time, or has no UTC offset.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        message = f"--since: expected a time like 2026-03-02T08:00:00+01:00, got {text!r}"
        raise CommandError(message, errors.USAGE)
    return moment


def _as_json(delivery: LostDelivery) -> dict[str, object]:
    from shoptet_api.cli.webhooks.event_json import event_json

    return {
        "id": delivery.id,
        "webhookUrl": delivery.webhook_url,
        "attempts": delivery.attempts,
        **event_json(delivery.event),
    }
