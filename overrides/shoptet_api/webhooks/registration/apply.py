"""Register, change and remove webhooks, as exchanges; `plan` decides which."""

import json
import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from shoptet_api.calls.exchanges import all_rows
from shoptet_api.errors import ConfigurationError, DecodeError, NotFoundError, ShoptetError, UnprocessableError
from shoptet_api.sansio.steps import Exchange, run_blocking
from shoptet_api.webhooks.registration.plan import SyncReport, Wanted, changed, event_of, find, plan_sync
from shoptet_generated.operations import webhooks as op
from shoptet_generated.runtime import CursorStore

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges
    from shoptet_generated.models import Webhook


_log: Final = logging.getLogger("shoptet_api.webhooks")


class _Progress:
    """The changes made so far."""

    def __init__(self) -> None:
        self.registered: list[Webhook] = []
        self.changed: list[Webhook] = []
        self.removed: list[Webhook] = []

    def note(self) -> str:
        """Return the changes as the note of an error."""
        parts = (("registered", self.registered), ("changed", self.changed), ("removed", self.removed))
        done = "; ".join(f"{what} {', '.join(map(event_of, some))}" for what, some in parts if some)
        return f"before that: {done or 'nothing was changed'}"


def sync(
    exchanges: "Exchanges",
    *,
    wanted: Sequence[Wanted],
    remove: bool,
    store: CursorStore | None = None,
    name: str = "webhooks",
) -> Exchange[SyncReport]:
    """Register, change and remove webhooks until the shop has those that are wanted; with `remove`, no others.

    Args:
        exchanges: The client's exchanges.
        wanted: The webhooks.
        remove: Whether others are removed.
        store: Keeps which webhooks the shop has afterwards, so that the next sync knows which vanished.
        name: The name in the store.

    Raises:
        InputError: Without `remove`, one that has to stay excludes one that is wanted; nothing was written.
        ShoptetError: As calls do, with a note of what was done before.
    """
    current = yield from all_rows(exchanges, op.LIST, (), {})
    vanished = yield from _vanished(store, name, current, wanted)
    plan = plan_sync(current, wanted, remove=remove)
    progress = _Progress()
    try:
        for webhook in plan.remove_first:
            yield from _remove(exchanges, webhook, progress)
        for webhook, one in plan.change:
            yield from exchanges.call(op.UPDATE, (webhook.id,), {}, one.changes)
            progress.changed.append(changed(webhook, one))
        for batch in plan.batches:
            made = yield from exchanges.call(op.CREATE_MANY, (), {}, [one.body for one in batch])
            progress.registered += made or []  # A response can lack its list.
        for webhook in plan.remove:
            yield from _remove(exchanges, webhook, progress)
    except ShoptetError as error:
        error.add_note(progress.note())
        raise
    if store is not None:
        events = json.dumps(sorted(one.event for one in wanted))
        yield from run_blocking(lambda: store.save(name, events))
    return SyncReport(
        vanished=vanished,
        registered=tuple(progress.registered),
        changed=tuple(progress.changed),
        removed=tuple(progress.removed),
        kept=plan.keep,
    )


def _vanished(
    store: CursorStore | None, name: str, current: "Sequence[Webhook]", wanted: Sequence[Wanted]
) -> Exchange[tuple[str, ...]]:
    """Return the wanted events that the shop had after the last sync, and has not now."""
    if store is None:
        return ()
    try:
        before = json.loads((yield from run_blocking(lambda: store.load(name))) or "[]")
    except ValueError:
        raise ConfigurationError("name", f"{name!r} in the store is not a list of webhooks") from None
    there = set(map(event_of, current))
    found = tuple(one.event for one in wanted if one.event in before and one.event not in there)
    if found:
        _log.warning("webhooks that the shop had are gone: %s; they are registered again", ", ".join(found))
    return found


def _remove(exchanges: "Exchanges", webhook: "Webhook", progress: _Progress) -> Exchange[None]:
    try:
        yield from exchanges.call(op.DELETE, (webhook.id,), {})
    except NotFoundError:
        return  # Another program was quicker.
    progress.removed.append(webhook)


def ensure(exchanges: "Exchanges", *, wanted: Wanted) -> "Exchange[tuple[Webhook, bool]]":
    """Have one webhook registered; return it, and whether anything was changed.

    Raises:
        InputError: A registered one excludes it; nothing was written.
    """
    try:
        report = yield from sync(exchanges, wanted=[wanted], remove=False)
    except UnprocessableError:
        # Another program may have registered one since the list was read.
        report = yield from sync(exchanges, wanted=[wanted], remove=False)
    found = find((*report.registered, *report.changed, *report.kept), wanted.event)
    if found is None:
        found = find((yield from all_rows(exchanges, op.LIST, (), {})), wanted.event)
    if found is None:
        raise DecodeError(f"the shop does not list the webhook for {wanted.event} that it took")
    return found, report.has_changes
