# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product sets: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import product_sets as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from shoptet_generated.models.product_sets import ProductSet, ProductSetAdditionInput, ProductSetItemsInput
    from shoptet_generated.runtime.model import JsonObject


class ProductSets(Resource):
    """Contents of product sets, which are products made of variants of other products."""

    def add_item(
        self, guid: str, body: ProductSetAdditionInput | JsonObject, *, language: str | None = None
    ) -> list[ProductSet | None] | None:
        """Add a variant to a product set; answers with the whole set. A set cannot hold another set.

        `addItemToProductSet`: https://api.docs.shoptet.com/shoptet-api/openapi/product-sets/additemtoproductset

        Args:
            guid: GUID of the product set (a product of type `product-set`).
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The answer's `items`, or None.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.ADD_ITEM, (guid,), {"language": language}, body)

    def set_items(
        self, guid: str, body: ProductSetItemsInput | JsonObject, *, language: str | None = None
    ) -> list[ProductSet | None] | None:
        """Replace the contents of a product set by up to 50 variants with their amounts.

        `setProductSetItems`: https://api.docs.shoptet.com/shoptet-api/openapi/product-sets/setproductsetitems

        Args:
            guid: GUID of the product set (a product of type `product-set`).
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The answer's `items`, or None.

        Raises:
            PartialFailureError: Some records were done, others refused: both are in the error.
        """
        return self._transport.call(op.SET_ITEMS, (guid,), {"language": language}, body)


class AsyncProductSets(AsyncResource):
    """Contents of product sets, which are products made of variants of other products."""

    async def add_item(
        self, guid: str, body: ProductSetAdditionInput | JsonObject, *, language: str | None = None
    ) -> list[ProductSet | None] | None:
        """Add a variant to a product set; answers with the whole set. A set cannot hold another set.

        `addItemToProductSet`: https://api.docs.shoptet.com/shoptet-api/openapi/product-sets/additemtoproductset

        Args:
            guid: GUID of the product set (a product of type `product-set`).
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The answer's `items`, or None.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.ADD_ITEM, (guid,), {"language": language}, body)

    async def set_items(
        self, guid: str, body: ProductSetItemsInput | JsonObject, *, language: str | None = None
    ) -> list[ProductSet | None] | None:
        """Replace the contents of a product set by up to 50 variants with their amounts.

        `setProductSetItems`: https://api.docs.shoptet.com/shoptet-api/openapi/product-sets/setproductsetitems

        Args:
            guid: GUID of the product set (a product of type `product-set`).
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The answer's `items`, or None.

        Raises:
            PartialFailureError: Some records were done, others refused: both are in the error.
        """
        return await self._transport.call(op.SET_ITEMS, (guid,), {"language": language}, body)
