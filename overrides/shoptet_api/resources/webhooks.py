"""Webhooks: what the generated class has, and making the shop have those that are wanted."""

from collections.abc import Collection, Mapping
from functools import partial
from typing import TYPE_CHECKING

from shoptet_api.errors import DecodeError, NotFoundError, ShoptetError
from shoptet_api.steps import Exchange
from shoptet_api.webhooks.sync import SyncReport, Wanted, changed, event_of, find, plan_sync, wanted_from
from shoptet_generated.operations import webhooks as op
from shoptet_generated.resources import webhooks as generated

from .composed import AsyncComposed, Composed, all_rows

if TYPE_CHECKING:
    from shoptet_api.exchange import Exchanges
    from shoptet_generated.models.webhooks import Webhook


class Webhooks(Composed, generated.Webhooks):
    """Webhooks: registering, changing, the signature key and the log of deliveries."""

    def sync(
        self,
        wanted: Mapping[str, str],
        *,
        send_payload: bool | Collection[str] | None = None,
        remove: bool = True,
    ) -> SyncReport:
        """Register, change and remove webhooks until the shop has those that are wanted, and no others.

        It may be called at any time: where all is as wanted, one list is read and nothing is written. After an error
        the same call goes on where it ended; a note of the error says what was done before.

        Args:
            wanted: URL by event, such as `{"order:create": "https://example.com/webhooks"}`.
            send_payload: Whether the record comes with the event: for all, or for the events named and no others.
                None leaves it as it is.
            remove: Whether webhooks of other events are removed. Only this addon's are seen.

        Raises:
            InputError: An event or URL cannot be registered, or two of the events exclude each other; nothing was sent.
            PartialFailureError: The shop refused some of the webhooks.
        """
        found = wanted_from(wanted, send_payload)
        return self._run(partial(_sync, wanted=found, remove=remove))

    def ensure(self, event: str, url: str, *, send_payload: bool | None = None) -> "Webhook":
        """Register one webhook unless the shop has it; where it has another URL, change that. Others stay.

        Args:
            event: The event, such as `job:finished`.
            url: Where to send it.
            send_payload: Whether the record comes with the event; None leaves it as it is.

        Returns:
            The webhook as it is now.

        Raises:
            InputError: It cannot be registered, or a registered one excludes it; nothing was written.
        """
        return self._run(partial(_ensure, wanted=wanted_from({event: url}, send_payload)))


class AsyncWebhooks(AsyncComposed, generated.AsyncWebhooks):
    """Webhooks: registering, changing, the signature key and the log of deliveries."""

    async def sync(
        self,
        wanted: Mapping[str, str],
        *,
        send_payload: bool | Collection[str] | None = None,
        remove: bool = True,
    ) -> SyncReport:
        """Register, change and remove webhooks until the shop has those that are wanted, and no others.

        It may be called at any time: where all is as wanted, one list is read and nothing is written. After an error
        the same call goes on where it ended; a note of the error says what was done before.

        Args:
            wanted: URL by event, such as `{"order:create": "https://example.com/webhooks"}`.
            send_payload: Whether the record comes with the event: for all, or for the events named and no others.
                None leaves it as it is.
            remove: Whether webhooks of other events are removed. Only this addon's are seen.

        Raises:
            InputError: An event or URL cannot be registered, or two of the events exclude each other; nothing was sent.
            PartialFailureError: The shop refused some of the webhooks.
        """
        found = wanted_from(wanted, send_payload)
        return await self._run(partial(_sync, wanted=found, remove=remove))

    async def ensure(self, event: str, url: str, *, send_payload: bool | None = None) -> "Webhook":
        """Register one webhook unless the shop has it; where it has another URL, change that. Others stay.

        Args:
            event: The event, such as `job:finished`.
            url: Where to send it.
            send_payload: Whether the record comes with the event; None leaves it as it is.

        Returns:
            The webhook as it is now.

        Raises:
            InputError: It cannot be registered, or a registered one excludes it; nothing was written.
        """
        return await self._run(partial(_ensure, wanted=wanted_from({event: url}, send_payload)))


class _Progress:
    """What was done so far."""

    def __init__(self) -> None:
        self.registered: list[Webhook] = []
        self.changed: list[Webhook] = []
        self.removed: list[Webhook] = []

    def note(self) -> str:
        """The same as the note of an error."""
        parts = (("registered", self.registered), ("changed", self.changed), ("removed", self.removed))
        done = "; ".join(f"{what} {', '.join(map(event_of, some))}" for what, some in parts if some)
        return f"before that: {done or 'nothing was changed'}"


def _sync(exchanges: "Exchanges", *, wanted: list[Wanted], remove: bool) -> Exchange[SyncReport]:
    current = yield from all_rows(exchanges, op.GET_OVERVIEW_OF_REGISTERED_WEBHOOKS, (), {})
    plan = plan_sync(current, wanted, remove=remove)
    progress = _Progress()
    try:
        for webhook in plan.remove_first:
            yield from _remove(exchanges, webhook, progress)
        for webhook, one in plan.change:
            yield from exchanges.call(op.UPDATE_EXISTING_WEBHOOK, (webhook.id,), {}, one.changes)
            progress.changed.append(changed(webhook, one))
        for batch in plan.batches:
            made = yield from exchanges.call(op.REGISTER_NEW_WEBHOOK, (), {}, [one.body for one in batch])
            progress.registered += made or []  # An answer can lack what it promises.
        for webhook in plan.remove:
            yield from _remove(exchanges, webhook, progress)
    except ShoptetError as error:
        error.add_note(progress.note())
        raise
    return SyncReport(
        registered=tuple(progress.registered),
        changed=tuple(progress.changed),
        removed=tuple(progress.removed),
        kept=plan.keep,
    )


def _remove(exchanges: "Exchanges", webhook: "Webhook", progress: _Progress) -> Exchange[None]:
    try:
        yield from exchanges.call(op.DELETE_REGISTERED_WEBHOOK, (webhook.id,), {})
    except NotFoundError:
        return  # Somebody else was quicker.
    progress.removed.append(webhook)


def _ensure(exchanges: "Exchanges", *, wanted: list[Wanted]) -> "Exchange[Webhook]":
    report = yield from _sync(exchanges, wanted=wanted, remove=False)
    found = find((*report.registered, *report.changed, *report.kept), wanted[0].event)
    if found is None:
        found = find((yield from all_rows(exchanges, op.GET_OVERVIEW_OF_REGISTERED_WEBHOOKS, (), {})), wanted[0].event)
    if found is None:
        raise DecodeError(f"the shop does not list the webhook for {wanted[0].event} that it took")
    return found
