# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customer remarks: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import customer_remarks as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from shoptet_generated.dicts.customer_remarks import CustomerRemarkInputDict, CustomerRemarkUpdateInputDict
    from shoptet_generated.models.customer_remarks import CustomerRemarkInput, CustomerRemarkUpdateInput
    from shoptet_generated.models.customers import CustomerRemark
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class CustomerRemarks(Resource):
    """Rated remarks that the shop keeps about a customer."""

    def list(
        self,
        customer_guid: str,
        *,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[CustomerRemark]:
        """List the shop's remarks about a customer.

        `getListOfCustomerRemarks`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-remarks/getlistofcustomerremarks

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
        self, customer_guid: str, body: CustomerRemarkInput | CustomerRemarkInputDict, *, language: str | None = None
    ) -> CustomerRemark:
        """Add a rated remark about a customer.

        `createCustomerRemark`: https://api.docs.shoptet.com/shoptet-api/openapi/customer-remarks/createcustomerremark

        Args:
            customer_guid: GUID of the customer.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer remark.
        """
        return self._transport.call(op.CREATE, (customer_guid,), {"language": language}, body)

    def get(self, customer_guid: str, remark_id: int, *, language: str | None = None) -> CustomerRemark:
        """Read one remark about a customer.

        `getDetailOfCustomerRemark`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-remarks/getdetailofcustomerremark

        Args:
            customer_guid: GUID of the customer.
            remark_id: Id of the remark.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer remark.
        """
        return self._transport.call(op.GET, (customer_guid, remark_id), {"language": language})

    def update(
        self,
        customer_guid: str,
        remark_id: int,
        body: CustomerRemarkUpdateInput | CustomerRemarkUpdateInputDict,
        *,
        language: str | None = None,
    ) -> CustomerRemark:
        """Change a remark about a customer.

        `updateCustomerRemark`: https://api.docs.shoptet.com/shoptet-api/openapi/customer-remarks/updatecustomerremark

        Args:
            customer_guid: GUID of the customer.
            remark_id: Id of the remark.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer remark.
        """
        return self._transport.call(op.UPDATE, (customer_guid, remark_id), {"language": language}, body)

    def delete(self, customer_guid: str, remark_id: int, *, language: str | None = None) -> None:
        """Delete a remark about a customer.

        `deleteCustomerRemark`: https://api.docs.shoptet.com/shoptet-api/openapi/customer-remarks/deletecustomerremark

        Args:
            customer_guid: GUID of the customer.
            remark_id: Id of the remark.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return self._transport.call(op.DELETE, (customer_guid, remark_id), {"language": language})


class AsyncCustomerRemarks(AsyncResource):
    """Rated remarks that the shop keeps about a customer."""

    def list(
        self,
        customer_guid: str,
        *,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[CustomerRemark]:
        """List the shop's remarks about a customer.

        `getListOfCustomerRemarks`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-remarks/getlistofcustomerremarks

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
        self, customer_guid: str, body: CustomerRemarkInput | CustomerRemarkInputDict, *, language: str | None = None
    ) -> CustomerRemark:
        """Add a rated remark about a customer.

        `createCustomerRemark`: https://api.docs.shoptet.com/shoptet-api/openapi/customer-remarks/createcustomerremark

        Args:
            customer_guid: GUID of the customer.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer remark.
        """
        return await self._transport.call(op.CREATE, (customer_guid,), {"language": language}, body)

    async def get(self, customer_guid: str, remark_id: int, *, language: str | None = None) -> CustomerRemark:
        """Read one remark about a customer.

        `getDetailOfCustomerRemark`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-remarks/getdetailofcustomerremark

        Args:
            customer_guid: GUID of the customer.
            remark_id: Id of the remark.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer remark.
        """
        return await self._transport.call(op.GET, (customer_guid, remark_id), {"language": language})

    async def update(
        self,
        customer_guid: str,
        remark_id: int,
        body: CustomerRemarkUpdateInput | CustomerRemarkUpdateInputDict,
        *,
        language: str | None = None,
    ) -> CustomerRemark:
        """Change a remark about a customer.

        `updateCustomerRemark`: https://api.docs.shoptet.com/shoptet-api/openapi/customer-remarks/updatecustomerremark

        Args:
            customer_guid: GUID of the customer.
            remark_id: Id of the remark.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer remark.
        """
        return await self._transport.call(op.UPDATE, (customer_guid, remark_id), {"language": language}, body)

    async def delete(self, customer_guid: str, remark_id: int, *, language: str | None = None) -> None:
        """Delete a remark about a customer.

        `deleteCustomerRemark`: https://api.docs.shoptet.com/shoptet-api/openapi/customer-remarks/deletecustomerremark

        Args:
            customer_guid: GUID of the customer.
            remark_id: Id of the remark.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return await self._transport.call(op.DELETE, (customer_guid, remark_id), {"language": language})
