# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Gifts: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import gifts as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from shoptet_generated.models.gifts import OrderGiftSettings, OrderGiftSettingsUpdateInput
    from shoptet_generated.runtime.model import JsonObject


class Gifts(Resource):
    """Settings of gifts with orders and products."""

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
        self, body: OrderGiftSettingsUpdateInput | JsonObject, *, language: str | None = None
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


class AsyncGifts(AsyncResource):
    """Settings of gifts with orders and products."""

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
        self, body: OrderGiftSettingsUpdateInput | JsonObject, *, language: str | None = None
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
