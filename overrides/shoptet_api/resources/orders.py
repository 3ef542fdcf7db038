"""Orders: the generated class, and a method that creates an order once."""

from functools import partial
from typing import TYPE_CHECKING

from shoptet_api.orders.create_once import create_once
from shoptet_api.resources.composed import AsyncComposed, Composed
from shoptet_generated.resources import orders as generated

if TYPE_CHECKING:
    from shoptet_generated.dicts.orders import OrderInputDict
    from shoptet_generated.models.orders import Order, OrderInput


class Orders(Composed, generated.Orders):
    """Orders.

    Orders of the shop and its cash desks: reading, creating, statuses, notes, copies, PDF, changes and snapshots.
    """

    def create_once(
        self,
        body: "OrderInput | OrderInputDict",
        *,
        suppress_document_generation: bool | None = None,
        suppress_email_sending: bool | None = None,
        suppress_product_checking: bool | None = None,
        suppress_stock_movements: bool | None = None,
        suppress_historical_mandatory_fields: bool | None = None,
        suppress_historical_payment_checking: bool | None = None,
        suppress_historical_shipping_checking: bool | None = None,
        language: str | None = None,
    ) -> "Order":
        """Create an order, or return the one that has the same `externalCode`; a lost answer makes no second order.

        The API takes an external code once. So the request is sent again after a lost answer, and if the API refuses
        it as a duplicate, the order is looked up. The same goes for an order that another process has created.

        Args:
            body: The order, with its `externalCode`.
            suppress_document_generation: Whether to leave out the documents that would be issued.
            suppress_email_sending: Whether to leave out the e-mails that would be sent.
            suppress_product_checking: Whether to accept products unknown to the shop.
            suppress_stock_movements: Whether to leave stock untouched.
            suppress_historical_mandatory_fields: Whether to accept missing required fields of an old order.
            suppress_historical_payment_checking: Whether to accept an old order without a payment method.
            suppress_historical_shipping_checking: Whether to accept an old order without a shipping method.
            language: Language of texts in the answer.

        Returns:
            The order, as created or as it is now.

        Raises:
            UnprocessableError: The order is refused; or an order had this external code, and is gone or not found.
        """
        query = {
            "suppress_document_generation": suppress_document_generation,
            "suppress_email_sending": suppress_email_sending,
            "suppress_product_checking": suppress_product_checking,
            "suppress_stock_movements": suppress_stock_movements,
            "suppress_historical_mandatory_fields": suppress_historical_mandatory_fields,
            "suppress_historical_payment_checking": suppress_historical_payment_checking,
            "suppress_historical_shipping_checking": suppress_historical_shipping_checking,
            "language": language,
        }
        return self._run(partial(create_once, query=query, body=body))


class AsyncOrders(AsyncComposed, generated.AsyncOrders):
    """Orders.

    Orders of the shop and its cash desks: reading, creating, statuses, notes, copies, PDF, changes and snapshots.
    """

    async def create_once(
        self,
        body: "OrderInput | OrderInputDict",
        *,
        suppress_document_generation: bool | None = None,
        suppress_email_sending: bool | None = None,
        suppress_product_checking: bool | None = None,
        suppress_stock_movements: bool | None = None,
        suppress_historical_mandatory_fields: bool | None = None,
        suppress_historical_payment_checking: bool | None = None,
        suppress_historical_shipping_checking: bool | None = None,
        language: str | None = None,
    ) -> "Order":
        """Create an order, or return the one that has the same `externalCode`; a lost answer makes no second order.

        The API takes an external code once. So the request is sent again after a lost answer, and if the API refuses
        it as a duplicate, the order is looked up. The same goes for an order that another process has created.

        Args:
            body: The order, with its `externalCode`.
            suppress_document_generation: Whether to leave out the documents that would be issued.
            suppress_email_sending: Whether to leave out the e-mails that would be sent.
            suppress_product_checking: Whether to accept products unknown to the shop.
            suppress_stock_movements: Whether to leave stock untouched.
            suppress_historical_mandatory_fields: Whether to accept missing required fields of an old order.
            suppress_historical_payment_checking: Whether to accept an old order without a payment method.
            suppress_historical_shipping_checking: Whether to accept an old order without a shipping method.
            language: Language of texts in the answer.

        Returns:
            The order, as created or as it is now.

        Raises:
            UnprocessableError: The order is refused; or an order had this external code, and is gone or not found.
        """
        query = {
            "suppress_document_generation": suppress_document_generation,
            "suppress_email_sending": suppress_email_sending,
            "suppress_product_checking": suppress_product_checking,
            "suppress_stock_movements": suppress_stock_movements,
            "suppress_historical_mandatory_fields": suppress_historical_mandatory_fields,
            "suppress_historical_payment_checking": suppress_historical_payment_checking,
            "suppress_historical_shipping_checking": suppress_historical_shipping_checking,
            "language": language,
        }
        return await self._run(partial(create_once, query=query, body=body))
