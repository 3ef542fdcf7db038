# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Webhooks: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import webhooks as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from shoptet_generated.dicts.webhooks import WebhookInputDict, WebhookUpdateInputDict
    from shoptet_generated.models.webhooks import (
        Webhook,
        WebhookEventType,
        WebhookEventTypeLiteral,
        WebhookInput,
        WebhookNotification,
        WebhookNotificationStatus,
        WebhookNotificationStatusLiteral,
        WebhookUpdateInput,
    )
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch, OnWrite, WriteResult
    from shoptet_generated.runtime.feeds import CursorStore
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class Webhooks(Resource):
    """Webhooks: registering, changing, the signature key and the log of deliveries."""

    def list(
        self, *, items_per_page: int | None = None, page: int | None = None, language: str | None = None
    ) -> Pager[Webhook]:
        """List the webhooks that this addon registered in the shop.

        `getOverviewOfRegisteredWebhooks`:
        https://api.docs.shoptet.com/shoptet-api/openapi/webhooks/getoverviewofregisteredwebhooks

        Args:
            items_per_page: Rows on one page: 20 unless given, 500 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST, (), {"items_per_page": items_per_page, "page": page, "language": language}
        )

    def create_many(
        self, body: Sequence[WebhookInput | WebhookInputDict], *, language: str | None = None
    ) -> builtins.list[Webhook]:
        """Register up to 50 webhooks, one URL per event; an event that is already registered is refused with 422.

        `registerNewWebhook`: https://api.docs.shoptet.com/shoptet-api/openapi/webhooks/registernewwebhook

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `Webhook`.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
        """
        return self._transport.call(op.CREATE_MANY, (), {"language": language}, body)

    def create_chunked(
        self,
        rows: Iterable[WebhookInput | WebhookInputDict],
        *,
        language: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        on_progress: OnWrite | None = None,
    ) -> WriteResult[builtins.list[Webhook]]:
        """Call `create_many` as often as the rows need, one call after the other.

        A refused row stops nothing. A row that may have been written is not sent again.

        Args:
            rows: The rows, typed or as plain JSON; as many as there are.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            store: Store of the progress, with which a killed program continues where it stopped.
            name: Name of the import in the store: each import needs one of its own.
            on_progress: Function called after each call of the API.

        Returns:
            The outcome: refused rows by their positions, and rows whose answer was lost.

        Raises:
            WriteStoppedError: A call failed as a whole; `result` of the error says how far the rows got.
        """
        return self._transport.write_chunked(
            op.CREATE_MANY, (), {"language": language}, rows, store=store, name=name, on_progress=on_progress
        )

    def get(self, id: int, *, language: str | None = None) -> Webhook:
        """Read one webhook.

        `getDetailOfRegisteredWebhooks`:
        https://api.docs.shoptet.com/shoptet-api/openapi/webhooks/getdetailofregisteredwebhooks

        Args:
            id: Id of the webhook.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The webhook.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.GET, (id,), {"language": language})

    def get_many(
        self,
        ids: Iterable[int],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> Many[int, Webhook]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            ids: Id of the webhook, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET, ids, {"language": language}, concurrency=concurrency, ordered=ordered, on_progress=on_progress
        )

    def update(
        self, id: int, body: WebhookUpdateInput | WebhookUpdateInputDict, *, language: str | None = None
    ) -> None:
        """Change the URL or the payload setting of a webhook.

        `updateExistingWebhook`: https://api.docs.shoptet.com/shoptet-api/openapi/webhooks/updateexistingwebhook

        Args:
            id: Id of the webhook.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.UPDATE, (id,), {"language": language}, body)

    def delete(self, id: int, *, language: str | None = None) -> None:
        """Delete a webhook.

        `deleteRegisteredWebhook`: https://api.docs.shoptet.com/shoptet-api/openapi/webhooks/deleteregisteredwebhook

        Args:
            id: Id of the webhook.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.DELETE, (id,), {"language": language})

    def renew_signature_key(self, *, language: str | None = None) -> str:
        """Make a new key for webhook signatures; use it to verify later deliveries.

        `generateWebhookSignatureKey`:
        https://api.docs.shoptet.com/shoptet-api/openapi/webhooks/generatewebhooksignaturekey

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The answer's `signatureKey`.
        """
        return self._transport.call(op.RENEW_SIGNATURE_KEY, (), {"language": language})

    def list_notifications(
        self,
        *,
        status: WebhookNotificationStatus | WebhookNotificationStatusLiteral | None = None,
        event: WebhookEventType | WebhookEventTypeLiteral | None = None,
        active: bool | None = None,
        since: datetime | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[WebhookNotification]:
        """List webhook deliveries of the last 7 days with attempts and results.

        `getWebhookNotification`: https://api.docs.shoptet.com/shoptet-api/openapi/webhooks/getwebhooknotification

        Args:
            status: Only deliveries in this state: `new`, `failed` or `success`.
            event: Only deliveries of this event, such as `order:create`.
            active: Only deliveries that will be tried again (`true`) or only finished ones (`false`).
            since: Only deliveries since this time, with UTC offset (ISO 8601); at most 7 days are kept.
            items_per_page: Rows on one page: 20 unless given, 500 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST_NOTIFICATIONS,
            (),
            {
                "status": status,
                "event": event,
                "active": active,
                "since": since,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )


class AsyncWebhooks(AsyncResource):
    """Webhooks: registering, changing, the signature key and the log of deliveries."""

    def list(
        self, *, items_per_page: int | None = None, page: int | None = None, language: str | None = None
    ) -> AsyncPager[Webhook]:
        """List the webhooks that this addon registered in the shop.

        `getOverviewOfRegisteredWebhooks`:
        https://api.docs.shoptet.com/shoptet-api/openapi/webhooks/getoverviewofregisteredwebhooks

        Args:
            items_per_page: Rows on one page: 20 unless given, 500 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST, (), {"items_per_page": items_per_page, "page": page, "language": language}
        )

    async def create_many(
        self, body: Sequence[WebhookInput | WebhookInputDict], *, language: str | None = None
    ) -> builtins.list[Webhook]:
        """Register up to 50 webhooks, one URL per event; an event that is already registered is refused with 422.

        `registerNewWebhook`: https://api.docs.shoptet.com/shoptet-api/openapi/webhooks/registernewwebhook

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `Webhook`.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
        """
        return await self._transport.call(op.CREATE_MANY, (), {"language": language}, body)

    async def create_chunked(
        self,
        rows: Iterable[WebhookInput | WebhookInputDict],
        *,
        language: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        on_progress: OnWrite | None = None,
    ) -> WriteResult[builtins.list[Webhook]]:
        """Call `create_many` as often as the rows need, one call after the other.

        A refused row stops nothing. A row that may have been written is not sent again.

        Args:
            rows: The rows, typed or as plain JSON; as many as there are.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            store: Store of the progress, with which a killed program continues where it stopped.
            name: Name of the import in the store: each import needs one of its own.
            on_progress: Function called after each call of the API.

        Returns:
            The outcome: refused rows by their positions, and rows whose answer was lost.

        Raises:
            WriteStoppedError: A call failed as a whole; `result` of the error says how far the rows got.
        """
        return await self._transport.write_chunked(
            op.CREATE_MANY, (), {"language": language}, rows, store=store, name=name, on_progress=on_progress
        )

    async def get(self, id: int, *, language: str | None = None) -> Webhook:
        """Read one webhook.

        `getDetailOfRegisteredWebhooks`:
        https://api.docs.shoptet.com/shoptet-api/openapi/webhooks/getdetailofregisteredwebhooks

        Args:
            id: Id of the webhook.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The webhook.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.GET, (id,), {"language": language})

    def get_many(
        self,
        ids: Iterable[int],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> AsyncMany[int, Webhook]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            ids: Id of the webhook, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `async for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET, ids, {"language": language}, concurrency=concurrency, ordered=ordered, on_progress=on_progress
        )

    async def update(
        self, id: int, body: WebhookUpdateInput | WebhookUpdateInputDict, *, language: str | None = None
    ) -> None:
        """Change the URL or the payload setting of a webhook.

        `updateExistingWebhook`: https://api.docs.shoptet.com/shoptet-api/openapi/webhooks/updateexistingwebhook

        Args:
            id: Id of the webhook.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.UPDATE, (id,), {"language": language}, body)

    async def delete(self, id: int, *, language: str | None = None) -> None:
        """Delete a webhook.

        `deleteRegisteredWebhook`: https://api.docs.shoptet.com/shoptet-api/openapi/webhooks/deleteregisteredwebhook

        Args:
            id: Id of the webhook.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.DELETE, (id,), {"language": language})

    async def renew_signature_key(self, *, language: str | None = None) -> str:
        """Make a new key for webhook signatures; use it to verify later deliveries.

        `generateWebhookSignatureKey`:
        https://api.docs.shoptet.com/shoptet-api/openapi/webhooks/generatewebhooksignaturekey

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The answer's `signatureKey`.
        """
        return await self._transport.call(op.RENEW_SIGNATURE_KEY, (), {"language": language})

    def list_notifications(
        self,
        *,
        status: WebhookNotificationStatus | WebhookNotificationStatusLiteral | None = None,
        event: WebhookEventType | WebhookEventTypeLiteral | None = None,
        active: bool | None = None,
        since: datetime | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[WebhookNotification]:
        """List webhook deliveries of the last 7 days with attempts and results.

        `getWebhookNotification`: https://api.docs.shoptet.com/shoptet-api/openapi/webhooks/getwebhooknotification

        Args:
            status: Only deliveries in this state: `new`, `failed` or `success`.
            event: Only deliveries of this event, such as `order:create`.
            active: Only deliveries that will be tried again (`true`) or only finished ones (`false`).
            since: Only deliveries since this time, with UTC offset (ISO 8601); at most 7 days are kept.
            items_per_page: Rows on one page: 20 unless given, 500 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST_NOTIFICATIONS,
            (),
            {
                "status": status,
                "event": event,
                "active": active,
                "since": since,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )
