# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Unsubscribed emails: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import unsubscribed_emails as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from datetime import datetime

    from shoptet_generated.dicts.unsubscribed_emails import UnsubscribedEmailInputDict
    from shoptet_generated.models.unsubscribed_emails import UnsubscribedEmail, UnsubscribedEmailInput
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class UnsubscribedEmails(Resource):
    """Addresses that opted out of mailings and must be left out of them."""

    def list(
        self,
        *,
        since: datetime | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[UnsubscribedEmail]:
        """List e-mail addresses that opted out of mailings.

        `getListingOfUnsubscribedEmails`:
        https://api.docs.shoptet.com/shoptet-api/openapi/unsubscribed-emails/getlistingofunsubscribedemails

        Args:
            since: Only addresses that opted out since this time, with UTC offset (ISO 8601).
            items_per_page: Rows on one page: 1000 unless given, 1000 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST, (), {"since": since, "items_per_page": items_per_page, "page": page, "language": language}
        )

    def create(
        self, body: UnsubscribedEmailInput | UnsubscribedEmailInputDict, *, language: str | None = None
    ) -> UnsubscribedEmail:
        """Record that an e-mail address opted out of mailings.

        `createUnsubscribedEmail`:
        https://api.docs.shoptet.com/shoptet-api/openapi/unsubscribed-emails/createunsubscribedemail

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The unsubscribed email.
        """
        return self._transport.call(op.CREATE, (), {"language": language}, body)


class AsyncUnsubscribedEmails(AsyncResource):
    """Addresses that opted out of mailings and must be left out of them."""

    def list(
        self,
        *,
        since: datetime | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[UnsubscribedEmail]:
        """List e-mail addresses that opted out of mailings.

        `getListingOfUnsubscribedEmails`:
        https://api.docs.shoptet.com/shoptet-api/openapi/unsubscribed-emails/getlistingofunsubscribedemails

        Args:
            since: Only addresses that opted out since this time, with UTC offset (ISO 8601).
            items_per_page: Rows on one page: 1000 unless given, 1000 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST, (), {"since": since, "items_per_page": items_per_page, "page": page, "language": language}
        )

    async def create(
        self, body: UnsubscribedEmailInput | UnsubscribedEmailInputDict, *, language: str | None = None
    ) -> UnsubscribedEmail:
        """Record that an e-mail address opted out of mailings.

        `createUnsubscribedEmail`:
        https://api.docs.shoptet.com/shoptet-api/openapi/unsubscribed-emails/createunsubscribedemail

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The unsubscribed email.
        """
        return await self._transport.call(op.CREATE, (), {"language": language}, body)
