# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""E-mail distribution lists: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from shoptet_generated.operations import mailing_lists as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins
    from datetime import datetime

    from shoptet_generated.models.mailing_lists import (
        EmailDistributionListChange,
        EmailDistributionListEmail,
        EmailDistributionListEmailsInput,
        EmailDistributionListInput,
        EmailDistributionListResult,
        MailingList,
    )
    from shoptet_generated.runtime.feeds import AsyncChangeFeed, ChangeFeed, CursorStore
    from shoptet_generated.runtime.model import JsonObject
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

    def create(self, body: EmailDistributionListInput | JsonObject, *, language: str | None = None) -> MailingList:
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
    ) -> Pager[EmailDistributionListEmail]:
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
            A pager: `for row in pager` goes through the rows of all pages, fetched as they are needed.
        """
        return self._transport.paginate(
            op.LIST_EMAILS, (code,), {"items_per_page": items_per_page, "page": page, "language": language}
        )

    def add_emails(
        self, code: str, body: EmailDistributionListEmailsInput | JsonObject, *, language: str | None = None
    ) -> EmailDistributionListResult:
        """Add addresses to an e-mail distribution list; tells which were new, known or invalid.

        `createEmailsDistributionList`:
        https://api.docs.shoptet.com/shoptet-api/openapi/e-mail-distribution-lists/createemailsdistributionlist

        Args:
            code: Code of the e-mail distribution list.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The email distribution list result.

        Raises:
            PartialFailureError: Some records were done, others refused: both are in the error.
        """
        return self._transport.call(op.ADD_EMAILS, (code,), {"language": language}, body)

    @overload
    def changes(
        self,
        code: str,
        *,
        from_: datetime,
        change_type: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[EmailDistributionListChange]: ...

    @overload
    def changes(
        self,
        code: str,
        *,
        since: datetime | str,
        store: CursorStore | None = None,
        name: str | None = None,
        overlap: float = 300.0,
        change_type: str | None = None,
        language: str | None = None,
    ) -> ChangeFeed[EmailDistributionListChange]: ...

    def changes(
        self,
        code: str,
        *,
        from_: datetime | None = None,
        change_type: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
        since: datetime | str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        overlap: float = 300.0,
    ) -> Pager[EmailDistributionListChange] | ChangeFeed[EmailDistributionListChange]:
        """List addresses added to or removed from a distribution list; history goes back 30 days.

        `getLastChangesInDistributionList`:
        https://api.docs.shoptet.com/shoptet-api/openapi/e-mail-distribution-lists/getlastchangesindistributionlist

        Args:
            code: Code of the e-mail distribution list.
            from_: Time with UTC offset (ISO 8601): records from then until now; changes are kept for 30 days.
            change_type: Only records last edited (`edit`, creation included) or only deleted ones (`delete`).
            items_per_page: Rows on one page: 500 unless given, 500 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            since: For a feed, instead of `from_`: where to begin, a time or what `cursor` of an earlier feed was.
            store: For a feed: keeps its cursor; one that is kept there goes before `since`.
            name: For a feed: by which name the cursor is kept; that of the operation where not given. Two shops need
                two.
            overlap: For a feed: seconds before the last change from which each round asks once more, as clocks differ
                and changes can come late. What was given already is left out.

        Returns:
            A pager: `for row in pager` goes through the rows of all pages, fetched as they are needed. With `since`, a
                feed: all changes, again and again, from a cursor that can be kept.
        """
        return self._transport.changes(
            op.CHANGES,
            (code,),
            {
                "from_": from_,
                "change_type": change_type,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
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
        self, body: EmailDistributionListInput | JsonObject, *, language: str | None = None
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
    ) -> AsyncPager[EmailDistributionListEmail]:
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
            A pager: `async for row in pager` goes through the rows of all pages, fetched as they are needed.
        """
        return self._transport.paginate(
            op.LIST_EMAILS, (code,), {"items_per_page": items_per_page, "page": page, "language": language}
        )

    async def add_emails(
        self, code: str, body: EmailDistributionListEmailsInput | JsonObject, *, language: str | None = None
    ) -> EmailDistributionListResult:
        """Add addresses to an e-mail distribution list; tells which were new, known or invalid.

        `createEmailsDistributionList`:
        https://api.docs.shoptet.com/shoptet-api/openapi/e-mail-distribution-lists/createemailsdistributionlist

        Args:
            code: Code of the e-mail distribution list.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The email distribution list result.

        Raises:
            PartialFailureError: Some records were done, others refused: both are in the error.
        """
        return await self._transport.call(op.ADD_EMAILS, (code,), {"language": language}, body)

    @overload
    def changes(
        self,
        code: str,
        *,
        from_: datetime,
        change_type: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[EmailDistributionListChange]: ...

    @overload
    def changes(
        self,
        code: str,
        *,
        since: datetime | str,
        store: CursorStore | None = None,
        name: str | None = None,
        overlap: float = 300.0,
        change_type: str | None = None,
        language: str | None = None,
    ) -> AsyncChangeFeed[EmailDistributionListChange]: ...

    def changes(
        self,
        code: str,
        *,
        from_: datetime | None = None,
        change_type: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
        since: datetime | str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        overlap: float = 300.0,
    ) -> AsyncPager[EmailDistributionListChange] | AsyncChangeFeed[EmailDistributionListChange]:
        """List addresses added to or removed from a distribution list; history goes back 30 days.

        `getLastChangesInDistributionList`:
        https://api.docs.shoptet.com/shoptet-api/openapi/e-mail-distribution-lists/getlastchangesindistributionlist

        Args:
            code: Code of the e-mail distribution list.
            from_: Time with UTC offset (ISO 8601): records from then until now; changes are kept for 30 days.
            change_type: Only records last edited (`edit`, creation included) or only deleted ones (`delete`).
            items_per_page: Rows on one page: 500 unless given, 500 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            since: For a feed, instead of `from_`: where to begin, a time or what `cursor` of an earlier feed was.
            store: For a feed: keeps its cursor; one that is kept there goes before `since`.
            name: For a feed: by which name the cursor is kept; that of the operation where not given. Two shops need
                two.
            overlap: For a feed: seconds before the last change from which each round asks once more, as clocks differ
                and changes can come late. What was given already is left out.

        Returns:
            A pager: `async for row in pager` goes through the rows of all pages, fetched as they are needed. With
                `since`, a feed: all changes, again and again, from a cursor that can be kept.
        """
        return self._transport.changes(
            op.CHANGES,
            (code,),
            {
                "from_": from_,
                "change_type": change_type,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
            since=since,
            store=store,
            name=name,
            overlap=overlap,
        )
