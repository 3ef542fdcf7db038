# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customer accounts: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import customer_accounts as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from shoptet_generated.dicts.customer_accounts import CustomerAccountInputDict, CustomerAccountUpdateInputDict
    from shoptet_generated.models.customer_accounts import CustomerAccountInput, CustomerAccountUpdateInput
    from shoptet_generated.models.customers import CustomerAccount
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class CustomerAccounts(Resource):
    """Login accounts of a customer; one of them is the main account."""

    def list(
        self,
        customer_guid: str,
        *,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[CustomerAccount]:
        """List the login accounts of a customer.

        `getListOfCustomerAccounts`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-accounts/getlistofcustomeraccounts

        Args:
            customer_guid: GUID of the customer.
            items_per_page: Rows on one page: 1000 unless given, 1000 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST, (customer_guid,), {"items_per_page": items_per_page, "page": page, "language": language}
        )

    def create(
        self, customer_guid: str, body: CustomerAccountInput | CustomerAccountInputDict, *, language: str | None = None
    ) -> CustomerAccount:
        """Create a login account for a customer.

        `createCustomerAccount`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-accounts/createcustomeraccount

        Args:
            customer_guid: GUID of the customer.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer account.
        """
        return self._transport.call(op.CREATE, (customer_guid,), {"language": language}, body)

    def get(self, customer_guid: str, account_guid: str, *, language: str | None = None) -> CustomerAccount:
        """Read one login account of a customer.

        `getDetailOfCustomerAccount`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-accounts/getdetailofcustomeraccount

        Args:
            customer_guid: GUID of the customer.
            account_guid: GUID of the customer's login account.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer account.
        """
        return self._transport.call(op.GET, (customer_guid, account_guid), {"language": language})

    def update(
        self,
        customer_guid: str,
        account_guid: str,
        body: CustomerAccountUpdateInput | CustomerAccountUpdateInputDict,
        *,
        language: str | None = None,
    ) -> CustomerAccount:
        """Change a login account of a customer.

        `updateCustomerAccount`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-accounts/updatecustomeraccount

        Args:
            customer_guid: GUID of the customer.
            account_guid: GUID of the customer's login account.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer account.
        """
        return self._transport.call(op.UPDATE, (customer_guid, account_guid), {"language": language}, body)

    def delete(self, customer_guid: str, account_guid: str, *, language: str | None = None) -> None:
        """Delete a login account of a customer.

        `deleteCustomerAccount`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-accounts/deletecustomeraccount

        Args:
            customer_guid: GUID of the customer.
            account_guid: GUID of the customer's login account.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return self._transport.call(op.DELETE, (customer_guid, account_guid), {"language": language})


class AsyncCustomerAccounts(AsyncResource):
    """Login accounts of a customer; one of them is the main account."""

    def list(
        self,
        customer_guid: str,
        *,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[CustomerAccount]:
        """List the login accounts of a customer.

        `getListOfCustomerAccounts`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-accounts/getlistofcustomeraccounts

        Args:
            customer_guid: GUID of the customer.
            items_per_page: Rows on one page: 1000 unless given, 1000 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST, (customer_guid,), {"items_per_page": items_per_page, "page": page, "language": language}
        )

    async def create(
        self, customer_guid: str, body: CustomerAccountInput | CustomerAccountInputDict, *, language: str | None = None
    ) -> CustomerAccount:
        """Create a login account for a customer.

        `createCustomerAccount`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-accounts/createcustomeraccount

        Args:
            customer_guid: GUID of the customer.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer account.
        """
        return await self._transport.call(op.CREATE, (customer_guid,), {"language": language}, body)

    async def get(self, customer_guid: str, account_guid: str, *, language: str | None = None) -> CustomerAccount:
        """Read one login account of a customer.

        `getDetailOfCustomerAccount`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-accounts/getdetailofcustomeraccount

        Args:
            customer_guid: GUID of the customer.
            account_guid: GUID of the customer's login account.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer account.
        """
        return await self._transport.call(op.GET, (customer_guid, account_guid), {"language": language})

    async def update(
        self,
        customer_guid: str,
        account_guid: str,
        body: CustomerAccountUpdateInput | CustomerAccountUpdateInputDict,
        *,
        language: str | None = None,
    ) -> CustomerAccount:
        """Change a login account of a customer.

        `updateCustomerAccount`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-accounts/updatecustomeraccount

        Args:
            customer_guid: GUID of the customer.
            account_guid: GUID of the customer's login account.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer account.
        """
        return await self._transport.call(op.UPDATE, (customer_guid, account_guid), {"language": language}, body)

    async def delete(self, customer_guid: str, account_guid: str, *, language: str | None = None) -> None:
        """Delete a login account of a customer.

        `deleteCustomerAccount`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-accounts/deletecustomeraccount

        Args:
            customer_guid: GUID of the customer.
            account_guid: GUID of the customer's login account.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return await self._transport.call(op.DELETE, (customer_guid, account_guid), {"language": language})
