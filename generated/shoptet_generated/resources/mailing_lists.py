# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""E-mail distribution lists: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import mailing_lists as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins
    from collections.abc import Sequence
    from datetime import datetime

    from shoptet_generated.dicts.mailing_lists import MailingListInputDict
    from shoptet_generated.models.mailing_lists import (
        MailingList,
        MailingListChange,
        MailingListChangeType,
        MailingListChangeTypeLiteral,
        MailingListEmail,
        MailingListInput,
        MailingListResult,
    )
    from shoptet_generated.runtime.feeds import AsyncChangeFeed, ChangeFeed, CursorStore
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class MailingLists(Resource):
    """E-mail distribution lists and the addresses on them; needs the module for mass e-mailing."""

    def list(self, *, language: str | None = None) -> builtins.list[MailingList]:
        """List e-mail distribution lists, the system's newsletter list included.

        `getListingOfEmailDistributionLists`:
        https://api.docs.shoptet.com/shoptet-api/openapi/e-mail-distribution-lists/getlistingofemaildistributionlists

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `MailingList`.
        """
        return self._transport.call(op.LIST, (), {"language": language})

    def create(self, body: MailingListInput | MailingListInputDict, *, language: str | None = None) -> MailingList:
        """Create an e-mail distribution list.

        `createEmailDistributionList`:
        https://api.docs.shoptet.com/shoptet-api/openapi/e-mail-distribution-lists/createemaildistributionlist

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The mailing list.
        """
        return self._transport.call(op.CREATE, (), {"language": language}, body)

    def list_emails(
        self, code: str, *, items_per_page: int | None = None, page: int | None = None, language: str | None = None
    ) -> Pager[MailingListEmail]:
        """List the addresses on an e-mail distribution list.

        `getDetailOfEmailDistributionList`:
        https://api.docs.shoptet.com/shoptet-api/openapi/e-mail-distribution-lists/getdetailofemaildistributionlist

        Args:
            code: Code of the e-mail distribution list.
            items_per_page: Records on one page; the default and the maximum differ between operations.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST_EMAILS, (code,), {"items_per_page": items_per_page, "page": page, "language": language}
        )

    def add_email_many(self, code: str, body: Sequence[str], *, language: str | None = None) -> MailingListResult:
        """Add addresses to an e-mail distribution list; returns which were new, known or invalid.

        `createEmailsDistributionList`:
        https://api.docs.shoptet.com/shoptet-api/openapi/e-mail-distribution-lists/createemailsdistributionlist

        Args:
            code: Code of the e-mail distribution list.
            body: E-mail addresses.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The mailing list result.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
        """
        return self._transport.call(op.ADD_EMAIL_MANY, (code,), {"language": language}, body)

    def list_changes(
        self,
        code: str,
        *,
        since: datetime,
        change_type: MailingListChangeType | MailingListChangeTypeLiteral | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[MailingListChange]:
        """List addresses added to or removed from a distribution list; history goes back 30 days.

        `getLastChangesInDistributionList`:
        https://api.docs.shoptet.com/shoptet-api/openapi/e-mail-distribution-lists/getlastchangesindistributionlist

        Args:
            code: Code of the e-mail distribution list.
            since: Time with UTC offset (ISO 8601): records from then until now; changes are kept for 30 days.
            change_type: Only records last edited (`edit`, creation included) or only deleted ones (`delete`).
            items_per_page: Rows on one page: 500 unless given, 500 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed. `changes` follows the same
                changes from a cursor that can be stored.
        """
        return self._transport.paginate(
            op.LIST_CHANGES,
            (code,),
            {
                "since": since,
                "change_type": change_type,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def changes(
        self,
        code: str,
        *,
        since: datetime | str,
        store: CursorStore | None = None,
        name: str | None = None,
        overlap: float = 300.0,
        change_type: MailingListChangeType | MailingListChangeTypeLiteral | None = None,
        language: str | None = None,
    ) -> ChangeFeed[MailingListChange]:
        """List addresses added to or removed from a distribution list; history goes back 30 days, as a feed.

        `getLastChangesInDistributionList`:
        https://api.docs.shoptet.com/shoptet-api/openapi/e-mail-distribution-lists/getlastchangesindistributionlist

        Args:
            code: Code of the e-mail distribution list.
            since: Start of the feed: a time, or the `cursor` of an earlier feed.
            store: Store of the feed's cursor; a cursor stored there takes precedence over `since`.
            name: Name of the cursor in the store: the operationId by default. Two shops need two names.
            overlap: Seconds before the last change from which each round asks again, as clocks differ and changes can
                arrive late. Changes that were already yielded are left out.
            change_type: Only records last edited (`edit`, creation included) or only deleted ones (`delete`).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A feed: each `for` is one round, from a cursor that can be stored; `follow()` polls without end.
        """
        return self._transport.changes(
            op.LIST_CHANGES,
            (code,),
            {"change_type": change_type, "language": language},
            since=since,
            store=store,
            name=name,
            overlap=overlap,
        )


class AsyncMailingLists(AsyncResource):
    """E-mail distribution lists and the addresses on them; needs the module for mass e-mailing."""

    async def list(self, *, language: str | None = None) -> builtins.list[MailingList]:
        """List e-mail distribution lists, the system's newsletter list included.

        `getListingOfEmailDistributionLists`:
        https://api.docs.shoptet.com/shoptet-api/openapi/e-mail-distribution-lists/getlistingofemaildistributionlists

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `MailingList`.
        """
        return await self._transport.call(op.LIST, (), {"language": language})

    async def create(
        self, body: MailingListInput | MailingListInputDict, *, language: str | None = None
    ) -> MailingList:
        """Create an e-mail distribution list.

        `createEmailDistributionList`:
        https://api.docs.shoptet.com/shoptet-api/openapi/e-mail-distribution-lists/createemaildistributionlist

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The mailing list.
        """
        return await self._transport.call(op.CREATE, (), {"language": language}, body)

    def list_emails(
        self, code: str, *, items_per_page: int | None = None, page: int | None = None, language: str | None = None
    ) -> AsyncPager[MailingListEmail]:
        """List the addresses on an e-mail distribution list.

        `getDetailOfEmailDistributionList`:
        https://api.docs.shoptet.com/shoptet-api/openapi/e-mail-distribution-lists/getdetailofemaildistributionlist

        Args:
            code: Code of the e-mail distribution list.
            items_per_page: Records on one page; the default and the maximum differ between operations.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST_EMAILS, (code,), {"items_per_page": items_per_page, "page": page, "language": language}
        )

    async def add_email_many(self, code: str, body: Sequence[str], *, language: str | None = None) -> MailingListResult:
        """Add addresses to an e-mail distribution list; returns which were new, known or invalid.

        `createEmailsDistributionList`:
        https://api.docs.shoptet.com/shoptet-api/openapi/e-mail-distribution-lists/createemailsdistributionlist

        Args:
            code: Code of the e-mail distribution list.
            body: E-mail addresses.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The mailing list result.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
        """
        return await self._transport.call(op.ADD_EMAIL_MANY, (code,), {"language": language}, body)

    def list_changes(
        self,
        code: str,
        *,
        since: datetime,
        change_type: MailingListChangeType | MailingListChangeTypeLiteral | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[MailingListChange]:
        """List addresses added to or removed from a distribution list; history goes back 30 days.

        `getLastChangesInDistributionList`:
        https://api.docs.shoptet.com/shoptet-api/openapi/e-mail-distribution-lists/getlastchangesindistributionlist

        Args:
            code: Code of the e-mail distribution list.
            since: Time with UTC offset (ISO 8601): records from then until now; changes are kept for 30 days.
            change_type: Only records last edited (`edit`, creation included) or only deleted ones (`delete`).
            items_per_page: Rows on one page: 500 unless given, 500 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed. `changes` follows the
                same changes from a cursor that can be stored.
        """
        return self._transport.paginate(
            op.LIST_CHANGES,
            (code,),
            {
                "since": since,
                "change_type": change_type,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def changes(
        self,
        code: str,
        *,
        since: datetime | str,
        store: CursorStore | None = None,
        name: str | None = None,
        overlap: float = 300.0,
        change_type: MailingListChangeType | MailingListChangeTypeLiteral | None = None,
        language: str | None = None,
    ) -> AsyncChangeFeed[MailingListChange]:
        """List addresses added to or removed from a distribution list; history goes back 30 days, as a feed.

        `getLastChangesInDistributionList`:
        https://api.docs.shoptet.com/shoptet-api/openapi/e-mail-distribution-lists/getlastchangesindistributionlist

        Args:
            code: Code of the e-mail distribution list.
            since: Start of the feed: a time, or the `cursor` of an earlier feed.
            store: Store of the feed's cursor; a cursor stored there takes precedence over `since`.
            name: Name of the cursor in the store: the operationId by default. Two shops need two names.
            overlap: Seconds before the last change from which each round asks again, as clocks differ and changes can
                arrive late. Changes that were already yielded are left out.
            change_type: Only records last edited (`edit`, creation included) or only deleted ones (`delete`).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A feed: each `async for` is one round, from a cursor that can be stored; `follow()` polls without end.
        """
        return self._transport.changes(
            op.LIST_CHANGES,
            (code,),
            {"change_type": change_type, "language": language},
            since=since,
            store=store,
            name=name,
            overlap=overlap,
        )
