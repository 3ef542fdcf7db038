# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customer delivery addresses: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import customer_delivery_addresses as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from shoptet_generated.dicts.customer_delivery_addresses import (
        CustomerDeliveryAddressInputDict,
        CustomerDeliveryAddressUpdateInputDict,
    )
    from shoptet_generated.models.customer_delivery_addresses import (
        CustomerDeliveryAddressInput,
        CustomerDeliveryAddressUpdateInput,
    )
    from shoptet_generated.models.customers import CustomerDeliveryAddress
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class CustomerDeliveryAddresses(Resource):
    """Delivery addresses of a customer; one of them is the default."""

    def list(
        self,
        customer_guid: str,
        *,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[CustomerDeliveryAddress]:
        """List the delivery addresses of a customer.

        `geListOfCustomerDeliveryAddresses`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-delivery-addresses/gelistofcustomerdeliveryaddresses

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
        self,
        customer_guid: str,
        body: CustomerDeliveryAddressInput | CustomerDeliveryAddressInputDict,
        *,
        language: str | None = None,
    ) -> CustomerDeliveryAddress:
        """Create a delivery address for a customer.

        `createDeliveryAddress`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-delivery-addresses/createdeliveryaddress

        Args:
            customer_guid: GUID of the customer.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer delivery address.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CREATE, (customer_guid,), {"language": language}, body)

    def get(self, customer_guid: str, address_guid: str, *, language: str | None = None) -> CustomerDeliveryAddress:
        """Read one delivery address of a customer.

        `getDetailOfCustomerDeliveryAddress`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-delivery-addresses/getdetailofcustomerdeliveryaddress

        Args:
            customer_guid: GUID of the customer.
            address_guid: GUID of the customer's delivery address.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer delivery address.
        """
        return self._transport.call(op.GET, (customer_guid, address_guid), {"language": language})

    def update(
        self,
        customer_guid: str,
        address_guid: str,
        body: CustomerDeliveryAddressUpdateInput | CustomerDeliveryAddressUpdateInputDict,
        *,
        language: str | None = None,
    ) -> CustomerDeliveryAddress:
        """Change a delivery address of a customer.

        `updateCustomerDeliveryAddress`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-delivery-addresses/updatecustomerdeliveryaddress

        Args:
            customer_guid: GUID of the customer.
            address_guid: GUID of the customer's delivery address.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer delivery address.
        """
        return self._transport.call(op.UPDATE, (customer_guid, address_guid), {"language": language}, body)

    def delete(self, customer_guid: str, address_guid: str, *, language: str | None = None) -> None:
        """Delete a delivery address of a customer.

        `deleteCustomerDeliveryAddress`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-delivery-addresses/deletecustomerdeliveryaddress

        Args:
            customer_guid: GUID of the customer.
            address_guid: GUID of the customer's delivery address.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return self._transport.call(op.DELETE, (customer_guid, address_guid), {"language": language})


class AsyncCustomerDeliveryAddresses(AsyncResource):
    """Delivery addresses of a customer; one of them is the default."""

    def list(
        self,
        customer_guid: str,
        *,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[CustomerDeliveryAddress]:
        """List the delivery addresses of a customer.

        `geListOfCustomerDeliveryAddresses`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-delivery-addresses/gelistofcustomerdeliveryaddresses

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
        self,
        customer_guid: str,
        body: CustomerDeliveryAddressInput | CustomerDeliveryAddressInputDict,
        *,
        language: str | None = None,
    ) -> CustomerDeliveryAddress:
        """Create a delivery address for a customer.

        `createDeliveryAddress`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-delivery-addresses/createdeliveryaddress

        Args:
            customer_guid: GUID of the customer.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer delivery address.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.CREATE, (customer_guid,), {"language": language}, body)

    async def get(
        self, customer_guid: str, address_guid: str, *, language: str | None = None
    ) -> CustomerDeliveryAddress:
        """Read one delivery address of a customer.

        `getDetailOfCustomerDeliveryAddress`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-delivery-addresses/getdetailofcustomerdeliveryaddress

        Args:
            customer_guid: GUID of the customer.
            address_guid: GUID of the customer's delivery address.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer delivery address.
        """
        return await self._transport.call(op.GET, (customer_guid, address_guid), {"language": language})

    async def update(
        self,
        customer_guid: str,
        address_guid: str,
        body: CustomerDeliveryAddressUpdateInput | CustomerDeliveryAddressUpdateInputDict,
        *,
        language: str | None = None,
    ) -> CustomerDeliveryAddress:
        """Change a delivery address of a customer.

        `updateCustomerDeliveryAddress`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-delivery-addresses/updatecustomerdeliveryaddress

        Args:
            customer_guid: GUID of the customer.
            address_guid: GUID of the customer's delivery address.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer delivery address.
        """
        return await self._transport.call(op.UPDATE, (customer_guid, address_guid), {"language": language}, body)

    async def delete(self, customer_guid: str, address_guid: str, *, language: str | None = None) -> None:
        """Delete a delivery address of a customer.

        `deleteCustomerDeliveryAddress`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-delivery-addresses/deletecustomerdeliveryaddress

        Args:
            customer_guid: GUID of the customer.
            address_guid: GUID of the customer's delivery address.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return await self._transport.call(op.DELETE, (customer_guid, address_guid), {"language": language})
