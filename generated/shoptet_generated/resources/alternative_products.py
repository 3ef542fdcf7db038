# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Alternative products: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import alternative_products as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins
    from collections.abc import Sequence

    from shoptet_generated.dicts.alternative_products import AlternativeProductInputDict, ProductReferenceInputDict
    from shoptet_generated.models.alternative_products import (
        AlternativeProductInput,
        ProductReferenceInput,
        RelatedProduct,
    )


class AlternativeProducts(Resource):
    """Products offered instead of a product."""

    def list(
        self, product_guid: str, *, visible: bool | None = None, language: str | None = None
    ) -> builtins.list[RelatedProduct]:
        """List the alternatives of a product, sorted by priority.

        `getListOfProductAlternativeProducts`:
        https://api.docs.shoptet.com/shoptet-api/openapi/alternative-products/getlistofproductalternativeproducts

        Args:
            product_guid: GUID of the product.
            visible: Whether to leave out products with visibility `hidden`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `RelatedProduct`.
        """
        return self._transport.call(op.LIST, (product_guid,), {"visible": visible, "language": language})

    def add(
        self,
        product_guid: str,
        body: AlternativeProductInput | AlternativeProductInputDict,
        *,
        language: str | None = None,
    ) -> builtins.list[RelatedProduct]:
        """Add one product behind the alternatives; answers with the whole list.

        `addAlternativeProduct`:
        https://api.docs.shoptet.com/shoptet-api/openapi/alternative-products/addalternativeproduct

        Args:
            product_guid: GUID of the product.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `RelatedProduct`.
        """
        return self._transport.call(op.ADD, (product_guid,), {"language": language}, body)

    def set(
        self,
        product_guid: str,
        body: Sequence[ProductReferenceInput | ProductReferenceInputDict],
        *,
        language: str | None = None,
    ) -> builtins.list[RelatedProduct]:
        """Replace the alternatives of a product by up to 50 others; an empty list clears them.

        `setAlternativeProducts`:
        https://api.docs.shoptet.com/shoptet-api/openapi/alternative-products/setalternativeproducts

        Args:
            product_guid: GUID of the product.
            body: Products offered instead of this one, at most 50.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `RelatedProduct`.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
        """
        return self._transport.call(op.SET, (product_guid,), {"language": language}, body)


class AsyncAlternativeProducts(AsyncResource):
    """Products offered instead of a product."""

    async def list(
        self, product_guid: str, *, visible: bool | None = None, language: str | None = None
    ) -> builtins.list[RelatedProduct]:
        """List the alternatives of a product, sorted by priority.

        `getListOfProductAlternativeProducts`:
        https://api.docs.shoptet.com/shoptet-api/openapi/alternative-products/getlistofproductalternativeproducts

        Args:
            product_guid: GUID of the product.
            visible: Whether to leave out products with visibility `hidden`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `RelatedProduct`.
        """
        return await self._transport.call(op.LIST, (product_guid,), {"visible": visible, "language": language})

    async def add(
        self,
        product_guid: str,
        body: AlternativeProductInput | AlternativeProductInputDict,
        *,
        language: str | None = None,
    ) -> builtins.list[RelatedProduct]:
        """Add one product behind the alternatives; answers with the whole list.

        `addAlternativeProduct`:
        https://api.docs.shoptet.com/shoptet-api/openapi/alternative-products/addalternativeproduct

        Args:
            product_guid: GUID of the product.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `RelatedProduct`.
        """
        return await self._transport.call(op.ADD, (product_guid,), {"language": language}, body)

    async def set(
        self,
        product_guid: str,
        body: Sequence[ProductReferenceInput | ProductReferenceInputDict],
        *,
        language: str | None = None,
    ) -> builtins.list[RelatedProduct]:
        """Replace the alternatives of a product by up to 50 others; an empty list clears them.

        `setAlternativeProducts`:
        https://api.docs.shoptet.com/shoptet-api/openapi/alternative-products/setalternativeproducts

        Args:
            product_guid: GUID of the product.
            body: Products offered instead of this one, at most 50.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `RelatedProduct`.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
        """
        return await self._transport.call(op.SET, (product_guid,), {"language": language}, body)
