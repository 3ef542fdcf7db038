"""`shoptet webhooks listen`: print the events that come to this machine, or those of the shop's log."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError
from shoptet_api.cli.options import SHOP_OPTIONS, shared_options
from shoptet_api.cli.session import Session

if TYPE_CHECKING:
    from shoptet_api.secret import Secret
    from shoptet_api.webhooks.event import WebhookEvent

KEY_VARIABLE: Final = "SHOPTET_WEBHOOK_KEY"
_MAX_KEY: Final = 4096


@click.command("listen")
@click.option("--port", type=click.IntRange(0, 65535), default=8080, metavar="NUMBER", help="Port; 0 for a free one.")
@click.option(
    "--key-file", metavar="FILE", default=None, help=f"File with the signing key; without it {KEY_VARIABLE} counts."
)
@click.option("--unsigned", is_flag=True, default=False, help="Also print what is not signed, from any caller.")
@click.option("--count", type=click.IntRange(min=1), default=None, metavar="NUMBER", help="End after this many events.")
@click.option("--replay", is_flag=True, default=False, help="Print what the shop's log has, and do not listen.")
@click.option("--since", metavar="TIME", default=None, help="With --replay: only events since this time.")
@click.option("--event", metavar="EVENT", default=None, help="Only this event, such as order:create.")
@shared_options(SHOP_OPTIONS)
@click.pass_obj
def command(
    session: Session,
    port: int,
    key_file: str | None,
    unsigned: bool,
    count: int | None,
    replay: bool,
    since: str | None,
    event: str | None,
) -> None:
    """Print the events of webhooks, a JSON line for each, as they come to a port of this machine.

    The receiver listens on 127.0.0.1 only: a tunnel or a proxy of yours passes the shop's calls on. An event is printed
    when its signature is right, and the shop has its response when the line is written. With --replay the events come
    from the shop's log of the last 7 days, delivered or not, and need no signature.
    """
    if replay:
        _print(_logged(session, since, event), count)
        return
    if since is not None:
        raise CommandError("--since: expected --replay beside it, got nothing", errors.USAGE)
    key = _key(key_file)
    if key is None and not unsigned:
        message = f"no signing key: set {KEY_VARIABLE} or name a --key-file; --unsigned believes any caller"
        raise CommandError(message, errors.CREDENTIALS)
    from shoptet_api.cli.webhooks.event_receiver import EventReceiver

    with EventReceiver(port, key, unsigned=unsigned) as receiver:
        session.note(f"listening at {receiver.url} until Ctrl-C")
        with suppress(KeyboardInterrupt):  # The usual end.
            _print(receiver.events(event), count)


def _logged(session: Session, since: str | None, event: str | None) -> Iterable[WebhookEvent[Any]]:
    from shoptet_api.cli.webhooks.recover import moment_of
    from shoptet_api.webhooks.registration.lost import logged

    query = {"since": None if since is None else moment_of(since), "event": event}
    webhooks: Any = session.client.webhooks
    return [one.event for one in webhooks._run(partial(logged, query=query))]  # noqa: SLF001 (as its `lost`)


def _print(events: Iterable[WebhookEvent[Any]], count: int | None) -> None:
    from itertools import islice

    from shoptet_api.cli.output.json_text import json_text
    from shoptet_api.cli.output.target import opened
    from shoptet_api.cli.webhooks.event_json import event_json

    with opened(None) as target:
        for event in islice(events, count):
            target.write(json_text(event_json(event)) + b"\n")
            target.flush()
    sys.stdout.flush()


def _key(file: str | None) -> Secret | None:
    """Return the signing key. It is never an argument: other users of a machine see those.

    Raises:
        CommandError: The file cannot be read.
    """
    from shoptet_api.secret import Secret

    if file is None:
        given = os.environ.get(KEY_VARIABLE, "").strip()
        return Secret(given) if given else None
    try:
        with Path(file).open(encoding="utf-8") as opened:
            return Secret(opened.read(_MAX_KEY).strip())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is not text"
        raise CommandError(f"{file} cannot be read: {reason}", errors.USAGE) from None
