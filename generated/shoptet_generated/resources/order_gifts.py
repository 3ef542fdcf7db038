# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Order gifts: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import order_gifts as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins

    from shoptet_generated.dicts.order_gifts import OrderGiftInputDict, OrderGiftSettingsUpdateInputDict
    from shoptet_generated.models.order_gifts import (
        OrderGift,
        OrderGiftInput,
        OrderGiftSettings,
        OrderGiftSettingsUpdateInput,
    )


class OrderGifts(Resource):
    """Gifts offered with whole orders above a price."""

    def list(self, *, language: str | None = None) -> builtins.list[OrderGift]:
        """List the gifts offered with whole orders.

        `getOrderGiftsList`: https://api.docs.shoptet.com/shoptet-api/openapi/order-gifts/getordergiftslist

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `OrderGift`.
        """
        return self._transport.call(op.LIST, (), {"language": language})

    def add(
        self, body: OrderGiftInput | OrderGiftInputDict, *, language: str | None = None
    ) -> builtins.list[OrderGift]:
        """Add a variant as a gift for orders above a price; answers with all order gifts.

        `addOrderGift`: https://api.docs.shoptet.com/shoptet-api/openapi/order-gifts/addordergift

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `OrderGift`.
        """
        return self._transport.call(op.ADD, (), {"language": language}, body)

    def delete(self, id: int, *, language: str | None = None) -> None:
        """Delete one order gift.

        `deleteOrderGift`: https://api.docs.shoptet.com/shoptet-api/openapi/order-gifts/deleteordergift

        Args:
            id: Id of the order gift.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return self._transport.call(op.DELETE, (id,), {"language": language})

    def get_settings(self, *, language: str | None = None) -> OrderGiftSettings:
        """Read the gift settings: dependence on stock, wholesale offer, per piece or per order.

        `getOrderGiftSettings`: https://api.docs.shoptet.com/shoptet-api/openapi/gifts/getordergiftsettings

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order gift settings.
        """
        return self._transport.call(op.GET_SETTINGS, (), {"language": language})

    def update_settings(
        self, body: OrderGiftSettingsUpdateInput | OrderGiftSettingsUpdateInputDict, *, language: str | None = None
    ) -> OrderGiftSettings:
        """Change the gift settings; send at least one of them.

        `updateOrderGiftSettings`: https://api.docs.shoptet.com/shoptet-api/openapi/gifts/updateordergiftsettings

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order gift settings.
        """
        return self._transport.call(op.UPDATE_SETTINGS, (), {"language": language}, body)


class AsyncOrderGifts(AsyncResource):
    """Gifts offered with whole orders above a price."""

    async def list(self, *, language: str | None = None) -> builtins.list[OrderGift]:
        """List the gifts offered with whole orders.

        `getOrderGiftsList`: https://api.docs.shoptet.com/shoptet-api/openapi/order-gifts/getordergiftslist

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `OrderGift`.
        """
        return await self._transport.call(op.LIST, (), {"language": language})

    async def add(
        self, body: OrderGiftInput | OrderGiftInputDict, *, language: str | None = None
    ) -> builtins.list[OrderGift]:
        """Add a variant as a gift for orders above a price; answers with all order gifts.

        `addOrderGift`: https://api.docs.shoptet.com/shoptet-api/openapi/order-gifts/addordergift

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `OrderGift`.
        """
        return await self._transport.call(op.ADD, (), {"language": language}, body)

    async def delete(self, id: int, *, language: str | None = None) -> None:
        """Delete one order gift.

        `deleteOrderGift`: https://api.docs.shoptet.com/shoptet-api/openapi/order-gifts/deleteordergift

        Args:
            id: Id of the order gift.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return await self._transport.call(op.DELETE, (id,), {"language": language})

    async def get_settings(self, *, language: str | None = None) -> OrderGiftSettings:
        """Read the gift settings: dependence on stock, wholesale offer, per piece or per order.

        `getOrderGiftSettings`: https://api.docs.shoptet.com/shoptet-api/openapi/gifts/getordergiftsettings

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order gift settings.
        """
        return await self._transport.call(op.GET_SETTINGS, (), {"language": language})

    async def update_settings(
        self, body: OrderGiftSettingsUpdateInput | OrderGiftSettingsUpdateInputDict, *, language: str | None = None
    ) -> OrderGiftSettings:
        """Change the gift settings; send at least one of them.

        `updateOrderGiftSettings`: https://api.docs.shoptet.com/shoptet-api/openapi/gifts/updateordergiftsettings

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order gift settings.
        """
        return await self._transport.call(op.UPDATE_SETTINGS, (), {"language": language}, body)
