# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product gifts: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import product_gifts as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins
    from collections.abc import Sequence

    from shoptet_generated.dicts.product_gifts import ProductGiftCodeInputDict, ProductGiftInputDict
    from shoptet_generated.models.product_gifts import ProductGiftCodeInput, ProductGiftInput
    from shoptet_generated.models.products import ProductGift


class ProductGifts(Resource):
    """Gifts that come with a single product."""

    def list(self, product_guid: str, *, language: str | None = None) -> builtins.list[ProductGift]:
        """List the gifts (variants) that come with a product.

        `getListOfProductGifts`: https://api.docs.shoptet.com/shoptet-api/openapi/product-gifts/getlistofproductgifts

        Args:
            product_guid: GUID of the product.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductGift`.
        """
        return self._transport.call(op.LIST, (product_guid,), {"language": language})

    def add(
        self, product_guid: str, body: ProductGiftInput | ProductGiftInputDict, *, language: str | None = None
    ) -> builtins.list[ProductGift]:
        """Add a gift to a product by variant code; answers with all its gifts.

        `createProductGift`: https://api.docs.shoptet.com/shoptet-api/openapi/product-gifts/createproductgift

        Args:
            product_guid: GUID of the product.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductGift`.
        """
        return self._transport.call(op.ADD, (product_guid,), {"language": language}, body)

    def set(
        self,
        product_guid: str,
        body: Sequence[ProductGiftCodeInput | ProductGiftCodeInputDict],
        *,
        language: str | None = None,
    ) -> builtins.list[ProductGift]:
        """Replace the gifts of a product.

        `setGiftsToProduct`: https://api.docs.shoptet.com/shoptet-api/openapi/product-gifts/setgiftstoproduct

        Args:
            product_guid: GUID of the product.
            body: Variants that are the gifts; they replace those before.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductGift`.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
        """
        return self._transport.call(op.SET, (product_guid,), {"language": language}, body)


class AsyncProductGifts(AsyncResource):
    """Gifts that come with a single product."""

    async def list(self, product_guid: str, *, language: str | None = None) -> builtins.list[ProductGift]:
        """List the gifts (variants) that come with a product.

        `getListOfProductGifts`: https://api.docs.shoptet.com/shoptet-api/openapi/product-gifts/getlistofproductgifts

        Args:
            product_guid: GUID of the product.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductGift`.
        """
        return await self._transport.call(op.LIST, (product_guid,), {"language": language})

    async def add(
        self, product_guid: str, body: ProductGiftInput | ProductGiftInputDict, *, language: str | None = None
    ) -> builtins.list[ProductGift]:
        """Add a gift to a product by variant code; answers with all its gifts.

        `createProductGift`: https://api.docs.shoptet.com/shoptet-api/openapi/product-gifts/createproductgift

        Args:
            product_guid: GUID of the product.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductGift`.
        """
        return await self._transport.call(op.ADD, (product_guid,), {"language": language}, body)

    async def set(
        self,
        product_guid: str,
        body: Sequence[ProductGiftCodeInput | ProductGiftCodeInputDict],
        *,
        language: str | None = None,
    ) -> builtins.list[ProductGift]:
        """Replace the gifts of a product.

        `setGiftsToProduct`: https://api.docs.shoptet.com/shoptet-api/openapi/product-gifts/setgiftstoproduct

        Args:
            product_guid: GUID of the product.
            body: Variants that are the gifts; they replace those before.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductGift`.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
        """
        return await self._transport.call(op.SET, (product_guid,), {"language": language}, body)
