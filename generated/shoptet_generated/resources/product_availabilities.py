# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product availabilities: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import product_availabilities as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from shoptet_generated.dicts.product_availabilities import (
        ProductAvailabilityInputDict,
        ProductAvailabilityUpdateInputDict,
    )
    from shoptet_generated.models.product_availabilities import (
        ProductAvailability,
        ProductAvailabilityInput,
        ProductAvailabilityList,
        ProductAvailabilityUpdateInput,
    )


class ProductAvailabilities(Resource):
    """Product availabilities (in stock, on request, ...) and the default ones."""

    def list(self, *, language: str | None = None) -> ProductAvailabilityList:
        """List product availabilities and which of them are the defaults.

        `getListOfProductsAvailabilities`:
        https://api.docs.shoptet.com/shoptet-api/openapi/product-availabilities/getlistofproductsavailabilities

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product availability list.
        """
        return self._transport.call(op.LIST, (), {"language": language})

    def create(
        self, body: ProductAvailabilityInput | ProductAvailabilityInputDict, *, language: str | None = None
    ) -> ProductAvailability:
        """Create a product availability; times to stock and delivery are in hours.

        `createProductAvailability`:
        https://api.docs.shoptet.com/shoptet-api/openapi/product-availabilities/createproductavailability

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product availability.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CREATE, (), {"language": language}, body)

    def update(
        self,
        id: int,
        body: ProductAvailabilityUpdateInput | ProductAvailabilityUpdateInputDict,
        *,
        language: str | None = None,
    ) -> ProductAvailability:
        """Change a product availability.

        `updateProductAvailability`:
        https://api.docs.shoptet.com/shoptet-api/openapi/product-availabilities/updateproductavailability

        Args:
            id: Id of the availability.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product availability.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.UPDATE, (id,), {"language": language}, body)

    def delete(self, id: int, *, language: str | None = None) -> None:
        """Delete a product availability.

        `deleteProductAvailability`:
        https://api.docs.shoptet.com/shoptet-api/openapi/product-availabilities/deleteproductavailability

        Args:
            id: Id of the availability.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.DELETE, (id,), {"language": language})


class AsyncProductAvailabilities(AsyncResource):
    """Product availabilities (in stock, on request, ...) and the default ones."""

    async def list(self, *, language: str | None = None) -> ProductAvailabilityList:
        """List product availabilities and which of them are the defaults.

        `getListOfProductsAvailabilities`:
        https://api.docs.shoptet.com/shoptet-api/openapi/product-availabilities/getlistofproductsavailabilities

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product availability list.
        """
        return await self._transport.call(op.LIST, (), {"language": language})

    async def create(
        self, body: ProductAvailabilityInput | ProductAvailabilityInputDict, *, language: str | None = None
    ) -> ProductAvailability:
        """Create a product availability; times to stock and delivery are in hours.

        `createProductAvailability`:
        https://api.docs.shoptet.com/shoptet-api/openapi/product-availabilities/createproductavailability

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product availability.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.CREATE, (), {"language": language}, body)

    async def update(
        self,
        id: int,
        body: ProductAvailabilityUpdateInput | ProductAvailabilityUpdateInputDict,
        *,
        language: str | None = None,
    ) -> ProductAvailability:
        """Change a product availability.

        `updateProductAvailability`:
        https://api.docs.shoptet.com/shoptet-api/openapi/product-availabilities/updateproductavailability

        Args:
            id: Id of the availability.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product availability.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.UPDATE, (id,), {"language": language}, body)

    async def delete(self, id: int, *, language: str | None = None) -> None:
        """Delete a product availability.

        `deleteProductAvailability`:
        https://api.docs.shoptet.com/shoptet-api/openapi/product-availabilities/deleteproductavailability

        Args:
            id: Id of the availability.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.DELETE, (id,), {"language": language})
