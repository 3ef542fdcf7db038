# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product sets: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import product_sets as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shoptet_generated.dicts.product_sets import ProductSetAdditionInputDict, ProductSetItemInputDict
    from shoptet_generated.models.product_sets import ProductSetAdditionInput, ProductSetItemInput
    from shoptet_generated.models.products import ProductSetItem


class ProductSets(Resource):
    """Contents of product sets, which are products made of variants of other products."""

    def add(
        self,
        product_guid: str,
        body: ProductSetAdditionInput | ProductSetAdditionInputDict,
        *,
        language: str | None = None,
    ) -> list[ProductSetItem]:
        """Add a variant to a product set; answers with the whole set. A set cannot hold another set.

        `addItemToProductSet`: https://api.docs.shoptet.com/shoptet-api/openapi/product-sets/additemtoproductset

        Args:
            product_guid: GUID of the product set (a product of type `product-set`).
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductSetItem`.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.ADD, (product_guid,), {"language": language}, body)

    def set(
        self,
        product_guid: str,
        body: Sequence[ProductSetItemInput | ProductSetItemInputDict],
        *,
        language: str | None = None,
    ) -> list[ProductSetItem]:
        """Replace the contents of a product set by up to 50 variants with their amounts.

        `setProductSetItems`: https://api.docs.shoptet.com/shoptet-api/openapi/product-sets/setproductsetitems

        Args:
            product_guid: GUID of the product set (a product of type `product-set`).
            body: Variants in the product set, with amounts; at most 50.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductSetItem`.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
        """
        return self._transport.call(op.SET, (product_guid,), {"language": language}, body)


class AsyncProductSets(AsyncResource):
    """Contents of product sets, which are products made of variants of other products."""

    async def add(
        self,
        product_guid: str,
        body: ProductSetAdditionInput | ProductSetAdditionInputDict,
        *,
        language: str | None = None,
    ) -> list[ProductSetItem]:
        """Add a variant to a product set; answers with the whole set. A set cannot hold another set.

        `addItemToProductSet`: https://api.docs.shoptet.com/shoptet-api/openapi/product-sets/additemtoproductset

        Args:
            product_guid: GUID of the product set (a product of type `product-set`).
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductSetItem`.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.ADD, (product_guid,), {"language": language}, body)

    async def set(
        self,
        product_guid: str,
        body: Sequence[ProductSetItemInput | ProductSetItemInputDict],
        *,
        language: str | None = None,
    ) -> list[ProductSetItem]:
        """Replace the contents of a product set by up to 50 variants with their amounts.

        `setProductSetItems`: https://api.docs.shoptet.com/shoptet-api/openapi/product-sets/setproductsetitems

        Args:
            product_guid: GUID of the product set (a product of type `product-set`).
            body: Variants in the product set, with amounts; at most 50.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductSetItem`.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
        """
        return await self._transport.call(op.SET, (product_guid,), {"language": language}, body)
