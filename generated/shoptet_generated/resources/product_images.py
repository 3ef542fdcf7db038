# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product images: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import product_images as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins

    from shoptet_generated.models.product_images import (
        ProductGalleryImage,
        ProductImagesInput,
        ProductImagesSourceUpdateInput,
        ProductImagesUpdateInput,
    )
    from shoptet_generated.runtime.jobs import AsyncJob, Job, UploadReport
    from shoptet_generated.runtime.model import JsonObject


class ProductImages(Resource):
    """Images of products, by gallery: `shop` for ordinary ones, `shop360` for 360-degree views."""

    def list(self, guid: str, gallery: str, *, language: str | None = None) -> builtins.list[ProductGalleryImage]:
        """List the images of one gallery of a product, without reading the whole product.

        `getListOfProductImages`: https://api.docs.shoptet.com/shoptet-api/openapi/product-images/getlistofproductimages

        Args:
            guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductGalleryImage`.
        """
        return self._transport.call(op.LIST, (guid, gallery), {"language": language})

    def delete_all(
        self, guid: str, gallery: str, *, remove_reference: bool | None = None, language: str | None = None
    ) -> None:
        """Delete a gallery's images; those that variants use are kept and come back as errors by default.

        `deleteAllProductImagesInGallery`:
        https://api.docs.shoptet.com/shoptet-api/openapi/product-images/deleteallproductimagesingallery

        Args:
            guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            remove_reference: Whether to delete images that variants use too, and clear the reference. Default: false.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return self._transport.call(
            op.DELETE_ALL, (guid, gallery), {"remove_reference": remove_reference, "language": language}
        )

    def update(
        self, guid: str, gallery: str, body: ProductImagesUpdateInput | JsonObject, *, language: str | None = None
    ) -> builtins.list[ProductGalleryImage]:
        """Change priority and description of up to 100 images in a gallery.

        `getProductImagesUpdate`: https://api.docs.shoptet.com/shoptet-api/openapi/product-images/getproductimagesupdate

        Args:
            guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductGalleryImage`.

        Raises:
            PartialFailureError: Some records were done, others refused: both are in the error.
        """
        return self._transport.call(op.UPDATE, (guid, gallery), {"language": language}, body)

    def create(
        self, guid: str, gallery: str, body: ProductImagesInput | JsonObject, *, language: str | None = None
    ) -> Job[UploadReport]:
        """Queue the upload of up to 100 images from URLs into a gallery.

        `createProductImages`: https://api.docs.shoptet.com/shoptet-api/openapi/product-images/createproductimages

        Args:
            guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The job, queued; `job.result()` waits for it and gives what became of each file.
        """
        return self._transport.start(op.CREATE, (guid, gallery), {"language": language}, body)

    def update_source(
        self, guid: str, gallery: str, body: ProductImagesSourceUpdateInput | JsonObject, *, language: str | None = None
    ) -> Job[UploadReport]:
        """Queue the replacement of existing images by new files from URLs.

        `updateProductImagesSource`:
        https://api.docs.shoptet.com/shoptet-api/openapi/product-images/updateproductimagessource

        Args:
            guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The job, queued; `job.result()` waits for it and gives what became of each file.
        """
        return self._transport.start(op.UPDATE_SOURCE, (guid, gallery), {"language": language}, body)

    def delete(
        self,
        guid: str,
        gallery: str,
        image_name: str,
        *,
        remove_reference: bool | None = None,
        language: str | None = None,
    ) -> None:
        """Delete one image; refused with 409 while a variant uses it, unless its reference may go too.

        `deleteOneProductImage`: https://api.docs.shoptet.com/shoptet-api/openapi/product-images/deleteoneproductimage

        Args:
            guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            image_name: File name of the image.
            remove_reference: Whether to delete images that variants use too, and clear the reference. Default: false.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return self._transport.call(
            op.DELETE, (guid, gallery, image_name), {"remove_reference": remove_reference, "language": language}
        )


class AsyncProductImages(AsyncResource):
    """Images of products, by gallery: `shop` for ordinary ones, `shop360` for 360-degree views."""

    async def list(self, guid: str, gallery: str, *, language: str | None = None) -> builtins.list[ProductGalleryImage]:
        """List the images of one gallery of a product, without reading the whole product.

        `getListOfProductImages`: https://api.docs.shoptet.com/shoptet-api/openapi/product-images/getlistofproductimages

        Args:
            guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductGalleryImage`.
        """
        return await self._transport.call(op.LIST, (guid, gallery), {"language": language})

    async def delete_all(
        self, guid: str, gallery: str, *, remove_reference: bool | None = None, language: str | None = None
    ) -> None:
        """Delete a gallery's images; those that variants use are kept and come back as errors by default.

        `deleteAllProductImagesInGallery`:
        https://api.docs.shoptet.com/shoptet-api/openapi/product-images/deleteallproductimagesingallery

        Args:
            guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            remove_reference: Whether to delete images that variants use too, and clear the reference. Default: false.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return await self._transport.call(
            op.DELETE_ALL, (guid, gallery), {"remove_reference": remove_reference, "language": language}
        )

    async def update(
        self, guid: str, gallery: str, body: ProductImagesUpdateInput | JsonObject, *, language: str | None = None
    ) -> builtins.list[ProductGalleryImage]:
        """Change priority and description of up to 100 images in a gallery.

        `getProductImagesUpdate`: https://api.docs.shoptet.com/shoptet-api/openapi/product-images/getproductimagesupdate

        Args:
            guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductGalleryImage`.

        Raises:
            PartialFailureError: Some records were done, others refused: both are in the error.
        """
        return await self._transport.call(op.UPDATE, (guid, gallery), {"language": language}, body)

    async def create(
        self, guid: str, gallery: str, body: ProductImagesInput | JsonObject, *, language: str | None = None
    ) -> AsyncJob[UploadReport]:
        """Queue the upload of up to 100 images from URLs into a gallery.

        `createProductImages`: https://api.docs.shoptet.com/shoptet-api/openapi/product-images/createproductimages

        Args:
            guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The job, queued; `await job.result()` waits for it and gives what became of each file.
        """
        return await self._transport.start(op.CREATE, (guid, gallery), {"language": language}, body)

    async def update_source(
        self, guid: str, gallery: str, body: ProductImagesSourceUpdateInput | JsonObject, *, language: str | None = None
    ) -> AsyncJob[UploadReport]:
        """Queue the replacement of existing images by new files from URLs.

        `updateProductImagesSource`:
        https://api.docs.shoptet.com/shoptet-api/openapi/product-images/updateproductimagessource

        Args:
            guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The job, queued; `await job.result()` waits for it and gives what became of each file.
        """
        return await self._transport.start(op.UPDATE_SOURCE, (guid, gallery), {"language": language}, body)

    async def delete(
        self,
        guid: str,
        gallery: str,
        image_name: str,
        *,
        remove_reference: bool | None = None,
        language: str | None = None,
    ) -> None:
        """Delete one image; refused with 409 while a variant uses it, unless its reference may go too.

        `deleteOneProductImage`: https://api.docs.shoptet.com/shoptet-api/openapi/product-images/deleteoneproductimage

        Args:
            guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            image_name: File name of the image.
            remove_reference: Whether to delete images that variants use too, and clear the reference. Default: false.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return await self._transport.call(
            op.DELETE, (guid, gallery, image_name), {"remove_reference": remove_reference, "language": language}
        )
