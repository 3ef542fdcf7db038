# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product related files: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import product_related_files as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from shoptet_generated.dicts.product_related_files import RelatedFileLinkInputDict
    from shoptet_generated.models.product_related_files import RelatedFileLinkInput
    from shoptet_generated.models.products import ProductRelatedFile


class ProductRelatedFiles(Resource):
    """Files attached to products, such as manuals."""

    def add(
        self, product_guid: str, body: RelatedFileLinkInput | RelatedFileLinkInputDict, *, language: str | None = None
    ) -> list[ProductRelatedFile]:
        """Attach an uploaded file or an external URL to a product.

        `createRelatedFileLink`:
        https://api.docs.shoptet.com/shoptet-api/openapi/product-related-files/createrelatedfilelink

        Args:
            product_guid: GUID of the product.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductRelatedFile`.
        """
        return self._transport.call(op.ADD, (product_guid,), {"language": language}, body)

    def delete_all(self, product_guid: str, *, language: str | None = None) -> None:
        """Detach all related files from a product.

        `unlinkAllProductRelatedFiles`:
        https://api.docs.shoptet.com/shoptet-api/openapi/products/unlinkallproductrelatedfiles

        Args:
            product_guid: GUID of the product.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.DELETE_ALL, (product_guid,), {"language": language})

    def delete(self, product_guid: str, file_id: int, *, language: str | None = None) -> None:
        """Delete one related file of a product.

        `deleteOneProductRelatedFile`:
        https://api.docs.shoptet.com/shoptet-api/openapi/product-related-files/deleteoneproductrelatedfile

        Args:
            product_guid: GUID of the product.
            file_id: Id of the related file.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.DELETE, (product_guid, file_id), {"language": language})


class AsyncProductRelatedFiles(AsyncResource):
    """Files attached to products, such as manuals."""

    async def add(
        self, product_guid: str, body: RelatedFileLinkInput | RelatedFileLinkInputDict, *, language: str | None = None
    ) -> list[ProductRelatedFile]:
        """Attach an uploaded file or an external URL to a product.

        `createRelatedFileLink`:
        https://api.docs.shoptet.com/shoptet-api/openapi/product-related-files/createrelatedfilelink

        Args:
            product_guid: GUID of the product.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductRelatedFile`.
        """
        return await self._transport.call(op.ADD, (product_guid,), {"language": language}, body)

    async def delete_all(self, product_guid: str, *, language: str | None = None) -> None:
        """Detach all related files from a product.

        `unlinkAllProductRelatedFiles`:
        https://api.docs.shoptet.com/shoptet-api/openapi/products/unlinkallproductrelatedfiles

        Args:
            product_guid: GUID of the product.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.DELETE_ALL, (product_guid,), {"language": language})

    async def delete(self, product_guid: str, file_id: int, *, language: str | None = None) -> None:
        """Delete one related file of a product.

        `deleteOneProductRelatedFile`:
        https://api.docs.shoptet.com/shoptet-api/openapi/product-related-files/deleteoneproductrelatedfile

        Args:
            product_guid: GUID of the product.
            file_id: Id of the related file.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.DELETE, (product_guid, file_id), {"language": language})
