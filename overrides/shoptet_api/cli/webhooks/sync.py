"""`shoptet webhooks sync hooks.yaml`: show what would change, ask, and change it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError, visible
from shoptet_api.cli.options import SHOP_OPTIONS, shared_options
from shoptet_api.cli.session import Session
from shoptet_api.cli.terminal import can_be_asked

if TYPE_CHECKING:
    from shoptet_api.webhooks.registration.plan import SyncPlan, Wanted
    from shoptet_generated.models import Webhook


@click.command("sync")
@click.argument("file", required=True)
@click.option("--keep-others", is_flag=True, default=False, help="Leave webhooks of other events alone.")
@shared_options(SHOP_OPTIONS)
@click.pass_obj
def command(session: Session, file: str, keep_others: bool) -> None:
    """Register, change and remove webhooks until the shop has those of a file, and no others.

    FILE is YAML or JSON: a URL for each event, or its url and whether the payload comes with it. The plan is shown
    first: + registers, ~ changes, - removes. Nothing is written without a yes or --yes. If the shop has the wanted
    webhooks, nothing is asked.
    """
    from shoptet_api.cli.webhooks.wanted_file import read
    from shoptet_api.webhooks.registration.plan import plan_sync

    wanted = read(file)
    shop = session.client
    plan = plan_sync(list(shop.webhooks.list()), wanted, remove=not keep_others)
    lines = list(_lines(plan))
    if not lines:
        click.echo("nothing to change")
        return
    for line in lines:
        click.echo(visible(line))
    if session.dry_run:
        errors.report("dry run: nothing was changed")
        return
    _confirm(session, len(lines))
    _perform(session, wanted, is_removing=not keep_others)
    click.echo(f"{len(lines)} changed" if len(lines) > 1 else "1 changed")


def _confirm(session: Session, count: int) -> None:
    if session.yes:
        return
    if not can_be_asked():
        raise CommandError(f"{count} changes are not confirmed; --yes makes them without asking", errors.NOT_CONFIRMED)
    click.confirm(f"Make {count} changes in shop {session.profile.name}?", abort=True, err=True)


def _perform(session: Session, wanted: list[Wanted], *, is_removing: bool) -> None:
    from functools import partial

    from shoptet_api.webhooks.registration.apply import sync

    # As `shop.webhooks.sync`, which says of all events at once whether their records come with them.
    webhooks: Any = session.client.webhooks
    try:
        webhooks._run(partial(sync, wanted=wanted, remove=is_removing))  # noqa: SLF001 (a method of this package)
    except Exception as error:
        for note in getattr(error, "__notes__", ()):
            errors.report(session.hide(note))
        raise


def _lines(plan: SyncPlan) -> Iterator[str]:
    for webhook in (*plan.remove_first, *plan.remove):
        yield f"- {_event(webhook)}  {webhook.url}"
    for webhook, one in plan.change:
        yield f"~ {one.event}  {webhook.url}{_payload_of(webhook)} -> {one.url}{_payload(one, webhook)}"
    for one in plan.register:
        yield f"+ {one.event}  {one.url}{_payload(one, None)}"


def _event(webhook: Webhook) -> str:
    from shoptet_api.webhooks.registration.plan import event_of

    return event_of(webhook)


def _payload_of(webhook: Webhook) -> str:
    return " with payload" if webhook.send_payload else ""


def _payload(one: Wanted, webhook: Webhook | None) -> str:
    if one.payload is None:
        return "" if webhook is None else _payload_of(webhook)
    return " with payload" if one.payload else ""
