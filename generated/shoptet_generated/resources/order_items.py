# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Order items: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import order_items as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from shoptet_generated.dicts.order_items import (
        OrderItemCreateInputDict,
        OrderItemFreeSurchargeInputDict,
        OrderItemUpdateInputDict,
    )
    from shoptet_generated.dicts.orders import OrderItemListedSurchargeInputDict
    from shoptet_generated.models.order_items import (
        OrderItemCreateInput,
        OrderItemFreeSurchargeInput,
        OrderItemUpdateInput,
    )
    from shoptet_generated.models.orders import Order, OrderItem, OrderItemListedSurchargeInput


class OrderItems(Resource):
    """Lines of an order: goods, services, discounts and gifts, with their surcharge parameters."""

    def create(
        self,
        order_code: str,
        body: OrderItemCreateInput | OrderItemCreateInputDict,
        *,
        suppress_product_checking: bool | None = None,
        suppress_stock_movements: bool | None = None,
        language: str | None = None,
    ) -> Order:
        """Add an item to an order; by default its product must exist and stock is moved.

        `createOrderItem`: https://api.docs.shoptet.com/shoptet-api/openapi/order-items/createorderitem

        Args:
            order_code: Order code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_product_checking: Whether to accept products unknown to the shop. Use it only for orders that never
                change again. Default: False.
            suppress_stock_movements: Whether to leave stock untouched. Use it only for orders that will never change
                again. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(
            op.CREATE,
            (order_code,),
            {
                "suppress_product_checking": suppress_product_checking,
                "suppress_stock_movements": suppress_stock_movements,
                "language": language,
            },
            body,
        )

    def update(
        self,
        order_code: str,
        item_id: int,
        body: OrderItemUpdateInput | OrderItemUpdateInputDict,
        *,
        suppress_product_guid_check: bool | None = None,
        language: str | None = None,
    ) -> OrderItem:
        """Change an item of an order: price, amount, name, status and more.

        `updateOrderItem`: https://api.docs.shoptet.com/shoptet-api/openapi/order-items/updateorderitem

        Args:
            order_code: Order code; text that can hold letters and dashes.
            item_id: Id of the order item: `itemId` in the order's detail.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_product_guid_check: Whether to accept a product GUID unknown to the shop. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order item.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(
            op.UPDATE,
            (order_code, item_id),
            {"suppress_product_guid_check": suppress_product_guid_check, "language": language},
            body,
        )

    def delete(self, order_code: str, item_id: int, *, language: str | None = None) -> None:
        """Delete an item of an order.

        `deleteOrderItem`: https://api.docs.shoptet.com/shoptet-api/openapi/order-items/deleteorderitem

        Args:
            order_code: Order code; text that can hold letters and dashes.
            item_id: Id of the order item: `itemId` in the order's detail.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return self._transport.call(op.DELETE, (order_code, item_id), {"language": language})

    def create_surcharge_parameter(
        self,
        order_code: str,
        item_id: int,
        body: OrderItemListedSurchargeInput
        | OrderItemFreeSurchargeInput
        | OrderItemListedSurchargeInputDict
        | OrderItemFreeSurchargeInputDict,
        *,
        language: str | None = None,
    ) -> Order:
        """Add a surcharge to an order item, by an existing parameter and value or by a free name.

        `createOrderItemSurchargeParameters`:
        https://api.docs.shoptet.com/shoptet-api/openapi/order-items/createorderitemsurchargeparameters

        Args:
            order_code: Order code; text that can hold letters and dashes.
            item_id: Id of the order item: `itemId` in the order's detail.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order.
        """
        return self._transport.call(op.CREATE_SURCHARGE_PARAMETER, (order_code, item_id), {"language": language}, body)

    def delete_surcharge_parameter(
        self, order_code: str, item_id: int, relation_id: str, *, language: str | None = None
    ) -> None:
        """Remove one surcharge parameter from an order item.

        `deleteOrderItemSurchargeParameters`:
        https://api.docs.shoptet.com/shoptet-api/openapi/order-items/deleteorderitemsurchargeparameters

        Args:
            order_code: Order code; text that can hold letters and dashes.
            item_id: Id of the order item: `itemId` in the order's detail.
            relation_id: Id that ties the surcharge parameter to the order item, as the order's detail gives it.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return self._transport.call(
            op.DELETE_SURCHARGE_PARAMETER, (order_code, item_id, relation_id), {"language": language}
        )


class AsyncOrderItems(AsyncResource):
    """Lines of an order: goods, services, discounts and gifts, with their surcharge parameters."""

    async def create(
        self,
        order_code: str,
        body: OrderItemCreateInput | OrderItemCreateInputDict,
        *,
        suppress_product_checking: bool | None = None,
        suppress_stock_movements: bool | None = None,
        language: str | None = None,
    ) -> Order:
        """Add an item to an order; by default its product must exist and stock is moved.

        `createOrderItem`: https://api.docs.shoptet.com/shoptet-api/openapi/order-items/createorderitem

        Args:
            order_code: Order code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_product_checking: Whether to accept products unknown to the shop. Use it only for orders that never
                change again. Default: False.
            suppress_stock_movements: Whether to leave stock untouched. Use it only for orders that will never change
                again. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(
            op.CREATE,
            (order_code,),
            {
                "suppress_product_checking": suppress_product_checking,
                "suppress_stock_movements": suppress_stock_movements,
                "language": language,
            },
            body,
        )

    async def update(
        self,
        order_code: str,
        item_id: int,
        body: OrderItemUpdateInput | OrderItemUpdateInputDict,
        *,
        suppress_product_guid_check: bool | None = None,
        language: str | None = None,
    ) -> OrderItem:
        """Change an item of an order: price, amount, name, status and more.

        `updateOrderItem`: https://api.docs.shoptet.com/shoptet-api/openapi/order-items/updateorderitem

        Args:
            order_code: Order code; text that can hold letters and dashes.
            item_id: Id of the order item: `itemId` in the order's detail.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_product_guid_check: Whether to accept a product GUID unknown to the shop. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order item.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(
            op.UPDATE,
            (order_code, item_id),
            {"suppress_product_guid_check": suppress_product_guid_check, "language": language},
            body,
        )

    async def delete(self, order_code: str, item_id: int, *, language: str | None = None) -> None:
        """Delete an item of an order.

        `deleteOrderItem`: https://api.docs.shoptet.com/shoptet-api/openapi/order-items/deleteorderitem

        Args:
            order_code: Order code; text that can hold letters and dashes.
            item_id: Id of the order item: `itemId` in the order's detail.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return await self._transport.call(op.DELETE, (order_code, item_id), {"language": language})

    async def create_surcharge_parameter(
        self,
        order_code: str,
        item_id: int,
        body: OrderItemListedSurchargeInput
        | OrderItemFreeSurchargeInput
        | OrderItemListedSurchargeInputDict
        | OrderItemFreeSurchargeInputDict,
        *,
        language: str | None = None,
    ) -> Order:
        """Add a surcharge to an order item, by an existing parameter and value or by a free name.

        `createOrderItemSurchargeParameters`:
        https://api.docs.shoptet.com/shoptet-api/openapi/order-items/createorderitemsurchargeparameters

        Args:
            order_code: Order code; text that can hold letters and dashes.
            item_id: Id of the order item: `itemId` in the order's detail.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order.
        """
        return await self._transport.call(
            op.CREATE_SURCHARGE_PARAMETER, (order_code, item_id), {"language": language}, body
        )

    async def delete_surcharge_parameter(
        self, order_code: str, item_id: int, relation_id: str, *, language: str | None = None
    ) -> None:
        """Remove one surcharge parameter from an order item.

        `deleteOrderItemSurchargeParameters`:
        https://api.docs.shoptet.com/shoptet-api/openapi/order-items/deleteorderitemsurchargeparameters

        Args:
            order_code: Order code; text that can hold letters and dashes.
            item_id: Id of the order item: `itemId` in the order's detail.
            relation_id: Id that ties the surcharge parameter to the order item, as the order's detail gives it.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return await self._transport.call(
            op.DELETE_SURCHARGE_PARAMETER, (order_code, item_id, relation_id), {"language": language}
        )
