# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Order payment: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import order_payments as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from shoptet_generated.dicts.order_payments import OrderPaymentInputDict, OrderPaymentUpdateInputDict
    from shoptet_generated.models.order_payments import OrderPaymentInput, OrderPaymentUpdateInput
    from shoptet_generated.models.orders import Order, OrderItem


class OrderPayments(Resource):
    """The payment item of an order."""

    def create(
        self, order_code: str, body: OrderPaymentInput | OrderPaymentInputDict, *, language: str | None = None
    ) -> Order:
        """Add a payment item to an order.

        `createOrderPayment`: https://api.docs.shoptet.com/shoptet-api/openapi/order-payment/createorderpayment

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
        payment_id: int,
        body: OrderPaymentUpdateInput | OrderPaymentUpdateInputDict,
        *,
        language: str | None = None,
    ) -> OrderItem:
        """Change a payment item of an order.

        `updateOrderPayment`: https://api.docs.shoptet.com/shoptet-api/openapi/order-payment/updateorderpayment

        Args:
            order_code: Order code; text that can hold letters and dashes.
            payment_id: Id of the payment item: `itemId` in the order's detail.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order item.
        """
        return self._transport.call(op.UPDATE, (order_code, payment_id), {"language": language}, body)


class AsyncOrderPayments(AsyncResource):
    """The payment item of an order."""

    async def create(
        self, order_code: str, body: OrderPaymentInput | OrderPaymentInputDict, *, language: str | None = None
    ) -> Order:
        """Add a payment item to an order.

        `createOrderPayment`: https://api.docs.shoptet.com/shoptet-api/openapi/order-payment/createorderpayment

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
        payment_id: int,
        body: OrderPaymentUpdateInput | OrderPaymentUpdateInputDict,
        *,
        language: str | None = None,
    ) -> OrderItem:
        """Change a payment item of an order.

        `updateOrderPayment`: https://api.docs.shoptet.com/shoptet-api/openapi/order-payment/updateorderpayment

        Args:
            order_code: Order code; text that can hold letters and dashes.
            payment_id: Id of the payment item: `itemId` in the order's detail.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order item.
        """
        return await self._transport.call(op.UPDATE, (order_code, payment_id), {"language": language}, body)
