# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customers: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import customers as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins
    from collections.abc import Iterable
    from datetime import datetime

    from shoptet_generated.dicts.customers import CustomerInputDict, CustomerUpdateInputDict
    from shoptet_generated.models.common import ChangeType, ChangeTypeLiteral
    from shoptet_generated.models.customers import (
        Customer,
        CustomerChange,
        CustomerInput,
        CustomerListItem,
        CustomerRegion,
        CustomerSnapshot,
        CustomerUpdateInput,
    )
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch
    from shoptet_generated.runtime.feeds import AsyncChangeFeed, ChangeFeed, CursorStore
    from shoptet_generated.runtime.snapshots import AsyncSnapshot, OnBadLine, OnProgress, Snapshot
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class Customers(Resource):
    """Customers of the shop: reading, creating, updating, changes, regions and snapshots."""

    def list(
        self,
        *,
        email: str | None = None,
        phone: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[CustomerListItem]:
        """List customers; filter by e-mail or phone.

        `getListOfCustomers`: https://api.docs.shoptet.com/shoptet-api/openapi/customers/getlistofcustomers

        Args:
            email: Only records with this e-mail address; the whole address must match, letter case does not matter.
            phone: Only records with this phone number, in international form: `+420123456789`.
            items_per_page: Rows on one page: 20 unless given, 1000 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST,
            (),
            {"email": email, "phone": phone, "items_per_page": items_per_page, "page": page, "language": language},
        )

    def create(
        self,
        body: CustomerInput | CustomerInputDict,
        *,
        suppress_mandatory_fields_check: bool | None = None,
        send_registration_email: bool | None = None,
        language: str | None = None,
    ) -> Customer:
        """Create a customer with a main account; e-mails are sent only when asked for.

        `createCustomer`: https://api.docs.shoptet.com/shoptet-api/openapi/customers/createcustomer

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_mandatory_fields_check: Whether to accept a customer without fields that the shop requires, as in a
                migration. Default: False.
            send_registration_email: Whether to send registration e-mails; the customer's group decides which ones.
                Default: False.
            language: Language of the registration e-mail; counts only when one is sent and the module foreignLanguages
                is on.

        Returns:
            The customer.
        """
        return self._transport.call(
            op.CREATE,
            (),
            {
                "suppress_mandatory_fields_check": suppress_mandatory_fields_check,
                "send_registration_email": send_registration_email,
                "language": language,
            },
            body,
        )

    def snapshot(
        self,
        *,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        change_time_from: datetime | None = None,
        change_time_to: datetime | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> Snapshot[CustomerSnapshot]:
        """Queue a snapshot of customers in full detail; filters narrow it.

        `getListOfAllCustomers`: https://api.docs.shoptet.com/shoptet-api/openapi/customers/getlistofallcustomers

        Args:
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            change_time_from: Only records last changed since this time, with UTC offset (ISO 8601).
            change_time_to: Only records last changed until this time, with UTC offset (ISO 8601).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `with` it, iterate, or save it. A row is a `CustomerSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "change_time_from": change_time_from,
                "change_time_to": change_time_to,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    def get(self, guid: str, *, language: str | None = None) -> Customer:
        """Read one customer with accounts, addresses and price list.

        `getCustomerDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/customers/getcustomerdetail

        Args:
            guid: GUID of the customer.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.GET, (guid,), {"language": language})

    def get_many(
        self,
        guids: Iterable[str],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> Many[str, Customer]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            guids: GUID of the customer, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET, guids, {"language": language}, concurrency=concurrency, ordered=ordered, on_progress=on_progress
        )

    def update(
        self, guid: str, body: CustomerUpdateInput | CustomerUpdateInputDict, *, language: str | None = None
    ) -> Customer:
        """Change a customer's billing address, group, price list, discount or remark.

        `updateCustomer`: https://api.docs.shoptet.com/shoptet-api/openapi/customers/updatecustomer

        Args:
            guid: GUID of the customer.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.UPDATE, (guid,), {"language": language}, body)

    def delete(self, guid: str, *, language: str | None = None) -> None:
        """Delete a customer.

        `deleteCustomer`: https://api.docs.shoptet.com/shoptet-api/openapi/customers/deletecustomer

        Args:
            guid: GUID of the customer.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return self._transport.call(op.DELETE, (guid,), {"language": language})

    def list_changes(
        self,
        *,
        since: datetime,
        change_type: ChangeType | ChangeTypeLiteral | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[CustomerChange]:
        """List customers created, changed or deleted since a time; the history goes back 30 days.

        `getLastCustomerChanges`: https://api.docs.shoptet.com/shoptet-api/openapi/customers/getlastcustomerchanges

        Args:
            since: Time with UTC offset (ISO 8601): records from then until now; changes are kept for 30 days.
            change_type: Only records last edited (`edit`, creation included) or only deleted ones (`delete`).
            items_per_page: Rows on one page: 20 unless given, 20 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed. `changes` follows the same
                changes from a cursor that can be stored.
        """
        return self._transport.paginate(
            op.LIST_CHANGES,
            (),
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
        *,
        since: datetime | str,
        store: CursorStore | None = None,
        name: str | None = None,
        overlap: float = 300.0,
        change_type: ChangeType | ChangeTypeLiteral | None = None,
        language: str | None = None,
    ) -> ChangeFeed[CustomerChange]:
        """List customers created, changed or deleted since a time; the history goes back 30 days, as a feed.

        `getLastCustomerChanges`: https://api.docs.shoptet.com/shoptet-api/openapi/customers/getlastcustomerchanges

        Args:
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
            (),
            {"change_type": change_type, "language": language},
            since=since,
            store=store,
            name=name,
            overlap=overlap,
        )

    def list_regions(self, *, language: str | None = None) -> builtins.list[CustomerRegion]:
        """List all regions that customer addresses can use, sorted by id.

        `getListOfCustomerRegions`: https://api.docs.shoptet.com/shoptet-api/openapi/customers/getlistofcustomerregions

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `CustomerRegion`.
        """
        return self._transport.call(op.LIST_REGIONS, (), {"language": language})


class AsyncCustomers(AsyncResource):
    """Customers of the shop: reading, creating, updating, changes, regions and snapshots."""

    def list(
        self,
        *,
        email: str | None = None,
        phone: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[CustomerListItem]:
        """List customers; filter by e-mail or phone.

        `getListOfCustomers`: https://api.docs.shoptet.com/shoptet-api/openapi/customers/getlistofcustomers

        Args:
            email: Only records with this e-mail address; the whole address must match, letter case does not matter.
            phone: Only records with this phone number, in international form: `+420123456789`.
            items_per_page: Rows on one page: 20 unless given, 1000 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST,
            (),
            {"email": email, "phone": phone, "items_per_page": items_per_page, "page": page, "language": language},
        )

    async def create(
        self,
        body: CustomerInput | CustomerInputDict,
        *,
        suppress_mandatory_fields_check: bool | None = None,
        send_registration_email: bool | None = None,
        language: str | None = None,
    ) -> Customer:
        """Create a customer with a main account; e-mails are sent only when asked for.

        `createCustomer`: https://api.docs.shoptet.com/shoptet-api/openapi/customers/createcustomer

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_mandatory_fields_check: Whether to accept a customer without fields that the shop requires, as in a
                migration. Default: False.
            send_registration_email: Whether to send registration e-mails; the customer's group decides which ones.
                Default: False.
            language: Language of the registration e-mail; counts only when one is sent and the module foreignLanguages
                is on.

        Returns:
            The customer.
        """
        return await self._transport.call(
            op.CREATE,
            (),
            {
                "suppress_mandatory_fields_check": suppress_mandatory_fields_check,
                "send_registration_email": send_registration_email,
                "language": language,
            },
            body,
        )

    def snapshot(
        self,
        *,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        change_time_from: datetime | None = None,
        change_time_to: datetime | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> AsyncSnapshot[CustomerSnapshot]:
        """Queue a snapshot of customers in full detail; filters narrow it.

        `getListOfAllCustomers`: https://api.docs.shoptet.com/shoptet-api/openapi/customers/getlistofallcustomers

        Args:
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            change_time_from: Only records last changed since this time, with UTC offset (ISO 8601).
            change_time_to: Only records last changed until this time, with UTC offset (ISO 8601).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `async with` it, iterate, or save it. A row is a `CustomerSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "change_time_from": change_time_from,
                "change_time_to": change_time_to,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    async def get(self, guid: str, *, language: str | None = None) -> Customer:
        """Read one customer with accounts, addresses and price list.

        `getCustomerDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/customers/getcustomerdetail

        Args:
            guid: GUID of the customer.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.GET, (guid,), {"language": language})

    def get_many(
        self,
        guids: Iterable[str],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> AsyncMany[str, Customer]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            guids: GUID of the customer, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `async for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET, guids, {"language": language}, concurrency=concurrency, ordered=ordered, on_progress=on_progress
        )

    async def update(
        self, guid: str, body: CustomerUpdateInput | CustomerUpdateInputDict, *, language: str | None = None
    ) -> Customer:
        """Change a customer's billing address, group, price list, discount or remark.

        `updateCustomer`: https://api.docs.shoptet.com/shoptet-api/openapi/customers/updatecustomer

        Args:
            guid: GUID of the customer.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.UPDATE, (guid,), {"language": language}, body)

    async def delete(self, guid: str, *, language: str | None = None) -> None:
        """Delete a customer.

        `deleteCustomer`: https://api.docs.shoptet.com/shoptet-api/openapi/customers/deletecustomer

        Args:
            guid: GUID of the customer.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return await self._transport.call(op.DELETE, (guid,), {"language": language})

    def list_changes(
        self,
        *,
        since: datetime,
        change_type: ChangeType | ChangeTypeLiteral | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[CustomerChange]:
        """List customers created, changed or deleted since a time; the history goes back 30 days.

        `getLastCustomerChanges`: https://api.docs.shoptet.com/shoptet-api/openapi/customers/getlastcustomerchanges

        Args:
            since: Time with UTC offset (ISO 8601): records from then until now; changes are kept for 30 days.
            change_type: Only records last edited (`edit`, creation included) or only deleted ones (`delete`).
            items_per_page: Rows on one page: 20 unless given, 20 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed. `changes` follows the
                same changes from a cursor that can be stored.
        """
        return self._transport.paginate(
            op.LIST_CHANGES,
            (),
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
        *,
        since: datetime | str,
        store: CursorStore | None = None,
        name: str | None = None,
        overlap: float = 300.0,
        change_type: ChangeType | ChangeTypeLiteral | None = None,
        language: str | None = None,
    ) -> AsyncChangeFeed[CustomerChange]:
        """List customers created, changed or deleted since a time; the history goes back 30 days, as a feed.

        `getLastCustomerChanges`: https://api.docs.shoptet.com/shoptet-api/openapi/customers/getlastcustomerchanges

        Args:
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
            (),
            {"change_type": change_type, "language": language},
            since=since,
            store=store,
            name=name,
            overlap=overlap,
        )

    async def list_regions(self, *, language: str | None = None) -> builtins.list[CustomerRegion]:
        """List all regions that customer addresses can use, sorted by id.

        `getListOfCustomerRegions`: https://api.docs.shoptet.com/shoptet-api/openapi/customers/getlistofcustomerregions

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `CustomerRegion`.
        """
        return await self._transport.call(op.LIST_REGIONS, (), {"language": language})
