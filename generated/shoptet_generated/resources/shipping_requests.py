# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Shipping requests: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import shipping_requests as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from shoptet_generated.dicts.shipping_requests import ShippingRequestUpdateInputDict
    from shoptet_generated.models.shipping_requests import (
        ShippingRequest,
        ShippingRequestStatus,
        ShippingRequestUpdateInput,
    )


class ShippingRequests(Resource):
    """For shipping addons: the customer's cart during checkout, and the price and data of its shipping."""

    def get(self, code: str, shipping_guid: str, *, language: str | None = None) -> ShippingRequest:
        """Read the cart that a shipping request belongs to: its items with weights, and its total.

        `getShippingRequestForCartDetails`:
        https://api.docs.shoptet.com/shoptet-api/openapi/shipping-requests/getshippingrequestforcartdetails

        Args:
            code: Code of the shipping request that belongs to the customer's cart.
            shipping_guid: GUID of the shipping method.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The shipping request.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.GET, (code, shipping_guid), {"language": language})

    def update(
        self,
        code: str,
        shipping_guid: str,
        body: ShippingRequestUpdateInput | ShippingRequestUpdateInputDict,
        *,
        language: str | None = None,
    ) -> str:
        """Set price, address and data of the shipping chosen for a cart; answers with a code for the page.

        `updateShippingData`: https://api.docs.shoptet.com/shoptet-api/openapi/shipping-requests/updateshippingdata

        Args:
            code: Code of the shipping request that belongs to the customer's cart.
            shipping_guid: GUID of the shipping method.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The answer's `verificationCode`.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.UPDATE, (code, shipping_guid), {"language": language}, body)

    def get_order_status(self, code: str, shipping_guid: str, *, language: str | None = None) -> ShippingRequestStatus:
        """Read whether a shipping request became an order, and which one.

        `getShippingRequestForGettingOrderStatus`:
        https://api.docs.shoptet.com/shoptet-api/openapi/shipping-requests/getshippingrequestforgettingorderstatus

        Args:
            code: Code of the shipping request that belongs to the customer's cart.
            shipping_guid: GUID of the shipping method.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The shipping request status.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.GET_ORDER_STATUS, (code, shipping_guid), {"language": language})


class AsyncShippingRequests(AsyncResource):
    """For shipping addons: the customer's cart during checkout, and the price and data of its shipping."""

    async def get(self, code: str, shipping_guid: str, *, language: str | None = None) -> ShippingRequest:
        """Read the cart that a shipping request belongs to: its items with weights, and its total.

        `getShippingRequestForCartDetails`:
        https://api.docs.shoptet.com/shoptet-api/openapi/shipping-requests/getshippingrequestforcartdetails

        Args:
            code: Code of the shipping request that belongs to the customer's cart.
            shipping_guid: GUID of the shipping method.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The shipping request.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.GET, (code, shipping_guid), {"language": language})

    async def update(
        self,
        code: str,
        shipping_guid: str,
        body: ShippingRequestUpdateInput | ShippingRequestUpdateInputDict,
        *,
        language: str | None = None,
    ) -> str:
        """Set price, address and data of the shipping chosen for a cart; answers with a code for the page.

        `updateShippingData`: https://api.docs.shoptet.com/shoptet-api/openapi/shipping-requests/updateshippingdata

        Args:
            code: Code of the shipping request that belongs to the customer's cart.
            shipping_guid: GUID of the shipping method.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The answer's `verificationCode`.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.UPDATE, (code, shipping_guid), {"language": language}, body)

    async def get_order_status(
        self, code: str, shipping_guid: str, *, language: str | None = None
    ) -> ShippingRequestStatus:
        """Read whether a shipping request became an order, and which one.

        `getShippingRequestForGettingOrderStatus`:
        https://api.docs.shoptet.com/shoptet-api/openapi/shipping-requests/getshippingrequestforgettingorderstatus

        Args:
            code: Code of the shipping request that belongs to the customer's cart.
            shipping_guid: GUID of the shipping method.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The shipping request status.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.GET_ORDER_STATUS, (code, shipping_guid), {"language": language})
