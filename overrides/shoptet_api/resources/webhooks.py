"""Webhooks: the generated methods, and methods that register the wanted ones."""

from collections.abc import Collection, Mapping
from functools import partial
from typing import TYPE_CHECKING

from shoptet_api.resources.composed import AsyncComposed, Composed
from shoptet_api.webhooks.registration.apply import ensure, sync
from shoptet_api.webhooks.registration.lost import lost
from shoptet_api.webhooks.registration.plan import SyncReport, wanted_from
from shoptet_generated.resources import webhooks as generated

if TYPE_CHECKING:
    from datetime import datetime

    from shoptet_api.webhooks.registration.lost import LostDelivery
    from shoptet_generated.models import Webhook
    from shoptet_generated.runtime import CursorStore


class Webhooks(Composed, generated.Webhooks):
    """Webhooks: registering, changing, the signature key and the log of deliveries."""

    def sync(
        self,
        wanted: Mapping[str, str],
        *,
        send_payload: bool | Collection[str] | None = None,
        remove: bool = True,
        store: "CursorStore | None" = None,
        name: str = "webhooks",
    ) -> SyncReport:
        """Register, change and remove webhooks until the shop has the wanted ones, and no others.

        It may be called at any time: if nothing has to change, it reads one list and writes nothing. After an error
        the same call continues where it ended; a note of the error says which changes were made before.

        Args:
            wanted: URL by event, such as `{"order:create": "https://example.com/webhooks"}`.
            send_payload: Whether the record comes with the event: for all, or for the named events and no others.
                None leaves it as it is.
            remove: Whether webhooks of other events are removed, except that of `job:finished`, without which the API
                queues no jobs. The list holds this addon's webhooks only.
            store: Keeps what the shop has, so that the next sync can say which webhooks `vanished` on their own.
            name: The name in the store; two shops need two names.

        Raises:
            InputError: An event or URL cannot be registered, or two of the events exclude each other; nothing was sent.
            PartialFailureError: The shop refused some of the webhooks.
        """
        found = wanted_from(wanted, send_payload)
        return self._run(partial(sync, wanted=found, remove=remove, store=store, name=name))

    def lost(self, *, since: "datetime | None" = None, event: str | None = None) -> "list[LostDelivery]":
        """Return the deliveries of the last 7 days that the shop gave up, with their bodies, oldest first.

        A receiver that worked, and answered too late, has handled such an event already: handle it as one that comes
        twice.

        Args:
            since: Only deliveries since this time.
            event: Only deliveries of this event, such as `order:create`.

        Raises:
            DecodeError: The log of the shop has an entry without its body.
        """
        return self._run(partial(lost, since=since, event=event))

    def ensure(self, event: str, url: str, *, send_payload: bool | None = None) -> "Webhook":
        """Register one webhook unless the shop has it; if its URL differs, change that. Others stay.

        Args:
            event: The event, such as `job:finished`.
            url: The address to send it to.
            send_payload: Whether the record comes with the event; None leaves it as it is.

        Returns:
            The webhook as it is now.

        Raises:
            InputError: It cannot be registered, or a registered one excludes it; nothing was written.
        """
        webhook, _ = self._run(partial(ensure, wanted=wanted_from({event: url}, send_payload)[0]))
        return webhook


class AsyncWebhooks(AsyncComposed, generated.AsyncWebhooks):
    """Webhooks: registering, changing, the signature key and the log of deliveries."""

    async def sync(
        self,
        wanted: Mapping[str, str],
        *,
        send_payload: bool | Collection[str] | None = None,
        remove: bool = True,
        store: "CursorStore | None" = None,
        name: str = "webhooks",
    ) -> SyncReport:
        """Register, change and remove webhooks until the shop has the wanted ones, and no others.

        It may be called at any time: if nothing has to change, it reads one list and writes nothing. After an error
        the same call continues where it ended; a note of the error says which changes were made before.

        Args:
            wanted: URL by event, such as `{"order:create": "https://example.com/webhooks"}`.
            send_payload: Whether the record comes with the event: for all, or for the named events and no others.
                None leaves it as it is.
            remove: Whether webhooks of other events are removed, except that of `job:finished`, without which the API
                queues no jobs. The list holds this addon's webhooks only.
            store: Keeps what the shop has, so that the next sync can say which webhooks `vanished` on their own.
            name: The name in the store; two shops need two names.

        Raises:
            InputError: An event or URL cannot be registered, or two of the events exclude each other; nothing was sent.
            PartialFailureError: The shop refused some of the webhooks.
        """
        found = wanted_from(wanted, send_payload)
        return await self._run(partial(sync, wanted=found, remove=remove, store=store, name=name))

    async def lost(self, *, since: "datetime | None" = None, event: str | None = None) -> "list[LostDelivery]":
        """Return the deliveries of the last 7 days that the shop gave up, with their bodies, oldest first.

        A receiver that worked, and answered too late, has handled such an event already: handle it as one that comes
        twice.

        Args:
            since: Only deliveries since this time.
            event: Only deliveries of this event, such as `order:create`.

        Raises:
            DecodeError: The log of the shop has an entry without its body.
        """
        return await self._run(partial(lost, since=since, event=event))

    async def ensure(self, event: str, url: str, *, send_payload: bool | None = None) -> "Webhook":
        """Register one webhook unless the shop has it; if its URL differs, change that. Others stay.

        Args:
            event: The event, such as `job:finished`.
            url: The address to send it to.
            send_payload: Whether the record comes with the event; None leaves it as it is.

        Returns:
            The webhook as it is now.

        Raises:
            InputError: It cannot be registered, or a registered one excludes it; nothing was written.
        """
        webhook, _ = await self._run(partial(ensure, wanted=wanted_from({event: url}, send_payload)[0]))
        return webhook
