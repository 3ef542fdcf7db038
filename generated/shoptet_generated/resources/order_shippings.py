# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Order shipping: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import order_shippings as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from shoptet_generated.dicts.order_shippings import OrderShippingInputDict, OrderShippingUpdateInputDict
    from shoptet_generated.models.order_shippings import OrderShippingInput, OrderShippingUpdateInput
    from shoptet_generated.models.orders import Order, OrderItem


class OrderShippings(Resource):
    """The shipping item of an order."""

    def create(
        self, order_code: str, body: OrderShippingInput | OrderShippingInputDict, *, language: str | None = None
    ) -> Order:
        """Add a shipping item to an order.

        `addOrderShipping`: https://api.docs.shoptet.com/shoptet-api/openapi/order-shipping/addordershipping

        Args:
            order_code: Order code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order.
        """
        return self._transport.call(op.CREATE, (order_code,), {"language": language}, body)

    def update(
        self,
        order_code: str,
        shipping_id: int,
        body: OrderShippingUpdateInput | OrderShippingUpdateInputDict,
        *,
        language: str | None = None,
    ) -> OrderItem:
        """Change a shipping item of an order.

        `updateOrderShipping`: https://api.docs.shoptet.com/shoptet-api/openapi/order-shipping/updateordershipping

        Args:
            order_code: Order code; text that can hold letters and dashes.
            shipping_id: Id of the shipping item: `itemId` in the order's detail.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order item.
        """
        return self._transport.call(op.UPDATE, (order_code, shipping_id), {"language": language}, body)


class AsyncOrderShippings(AsyncResource):
    """The shipping item of an order."""

    async def create(
        self, order_code: str, body: OrderShippingInput | OrderShippingInputDict, *, language: str | None = None
    ) -> Order:
        """Add a shipping item to an order.

        `addOrderShipping`: https://api.docs.shoptet.com/shoptet-api/openapi/order-shipping/addordershipping

        Args:
            order_code: Order code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order.
        """
        return await self._transport.call(op.CREATE, (order_code,), {"language": language}, body)

    async def update(
        self,
        order_code: str,
        shipping_id: int,
        body: OrderShippingUpdateInput | OrderShippingUpdateInputDict,
        *,
        language: str | None = None,
    ) -> OrderItem:
        """Change a shipping item of an order.

        `updateOrderShipping`: https://api.docs.shoptet.com/shoptet-api/openapi/order-shipping/updateordershipping

        Args:
            order_code: Order code; text that can hold letters and dashes.
            shipping_id: Id of the shipping item: `itemId` in the order's detail.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order item.
        """
        return await self._transport.call(op.UPDATE, (order_code, shipping_id), {"language": language}, body)
