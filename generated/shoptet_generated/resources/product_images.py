# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product images: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import product_images as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins
    from collections.abc import Iterable, Sequence

    from shoptet_generated.dicts.product_images import (
        ProductImageBatchDeleteFileInputDict,
        ProductImageBatchDeleteInputDict,
        ProductImageInputDict,
        ProductImageSourceUpdateInputDict,
        ProductImagesUpdateImageInputDict,
    )
    from shoptet_generated.models.product_images import (
        ProductGalleryImage,
        ProductImageBatchDeleteFileInput,
        ProductImageBatchDeleteInput,
        ProductImageInput,
        ProductImageSourceUpdateInput,
        ProductImagesUpdateImageInput,
    )
    from shoptet_generated.models.products import ProductImageGallery, ProductImageGalleryLiteral
    from shoptet_generated.runtime.batches import AsyncBatch, Batch, OnBadRow, Uploader
    from shoptet_generated.runtime.bulk import OnWrite, WriteResult
    from shoptet_generated.runtime.feeds import CursorStore
    from shoptet_generated.runtime.jobs import AsyncJob, Job, UploadReport


class ProductImages(Resource):
    """Images of products, by gallery: `shop` for ordinary ones, `shop360` for 360-degree views."""

    def delete_batch(
        self,
        rows: Iterable[ProductImageBatchDeleteInput | ProductImageBatchDeleteInputDict]
        | ProductImageBatchDeleteFileInput
        | ProductImageBatchDeleteFileInputDict,
        *,
        language: str | None = None,
        uploader: Uploader | None = None,
        on_bad_row: OnBadRow = "raise",
        remove_reference: bool | None = None,
    ) -> Batch:
        """Queue the deletion of product images listed in a JSON-lines file.

        Each line of the file is a `ProductImageBatchDeleteInput`.

        `productImageBatchDelete`: https://api.docs.shoptet.com/shoptet-api/openapi/products/productimagebatchdelete

        Args:
            rows: The rows, typed or as plain JSON; or the location of a file that holds them.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            uploader: Uploads the rows to a place where the vendor can fetch them; not needed for a file that is already
                there.
            on_bad_row: Treatment of a row that cannot be sent: raise an error and send nothing, or send the other rows.
            remove_reference: Whether images that variants use are deleted too and their reference cleared. Default:
                false.

        Returns:
            The batch, its first file submitted; `batch.wait()` returns the outcome of each row.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return self._transport.batch(
            op.DELETE_BATCH,
            (),
            {"language": language},
            rows,
            uploader=uploader,
            on_bad_row=on_bad_row,
            more={"removeReference": remove_reference},
        )

    def list(
        self,
        product_guid: str,
        gallery: ProductImageGallery | ProductImageGalleryLiteral,
        *,
        language: str | None = None,
    ) -> builtins.list[ProductGalleryImage]:
        """List the images of one gallery of a product, without reading the whole product.

        `getListOfProductImages`: https://api.docs.shoptet.com/shoptet-api/openapi/product-images/getlistofproductimages

        Args:
            product_guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductGalleryImage`.
        """
        return self._transport.call(op.LIST, (product_guid, gallery), {"language": language})

    def delete_all(
        self,
        product_guid: str,
        gallery: ProductImageGallery | ProductImageGalleryLiteral,
        *,
        remove_reference: bool | None = None,
        language: str | None = None,
    ) -> None:
        """Delete a gallery's images; those that variants use are kept and come back as errors by default.

        `deleteAllProductImagesInGallery`:
        https://api.docs.shoptet.com/shoptet-api/openapi/product-images/deleteallproductimagesingallery

        Args:
            product_guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            remove_reference: Whether to delete images that variants use too, and clear the reference. Default: false.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return self._transport.call(
            op.DELETE_ALL, (product_guid, gallery), {"remove_reference": remove_reference, "language": language}
        )

    def update_many(
        self,
        product_guid: str,
        gallery: ProductImageGallery | ProductImageGalleryLiteral,
        body: Sequence[ProductImagesUpdateImageInput | ProductImagesUpdateImageInputDict],
        *,
        language: str | None = None,
    ) -> builtins.list[ProductGalleryImage]:
        """Change priority and description of up to 100 images in a gallery.

        `getProductImagesUpdate`: https://api.docs.shoptet.com/shoptet-api/openapi/product-images/getproductimagesupdate

        Args:
            product_guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            body: Images of the product.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductGalleryImage`.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
        """
        return self._transport.call(op.UPDATE_MANY, (product_guid, gallery), {"language": language}, body)

    def update_chunked(
        self,
        product_guid: str,
        gallery: ProductImageGallery | ProductImageGalleryLiteral,
        rows: Iterable[ProductImagesUpdateImageInput | ProductImagesUpdateImageInputDict],
        *,
        language: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        on_progress: OnWrite | None = None,
    ) -> WriteResult[builtins.list[ProductGalleryImage]]:
        """Call `update_many` as often as the rows need, one call after the other.

        A refused row stops nothing. A row that may have been written is not sent again.

        Args:
            product_guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            rows: The rows, typed or as plain JSON; as many as there are.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            store: Store of the progress, with which a killed program continues where it stopped.
            name: Name of the import in the store: each import needs one of its own.
            on_progress: Function called after each call of the API.

        Returns:
            The outcome: refused rows by their positions, and rows whose answer was lost.

        Raises:
            WriteStoppedError: A call failed as a whole; `result` of the error says how far the rows got.
        """
        return self._transport.write_chunked(
            op.UPDATE_MANY,
            (product_guid, gallery),
            {"language": language},
            rows,
            store=store,
            name=name,
            on_progress=on_progress,
        )

    def create_many(
        self,
        product_guid: str,
        gallery: ProductImageGallery | ProductImageGalleryLiteral,
        body: Sequence[ProductImageInput | ProductImageInputDict],
        *,
        language: str | None = None,
    ) -> Job[UploadReport]:
        """Queue the upload of up to 100 images from URLs into a gallery.

        `createProductImages`: https://api.docs.shoptet.com/shoptet-api/openapi/product-images/createproductimages

        Args:
            product_guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            body: Images of the product.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The job, queued; `job.result()` waits for it and returns the outcome of each file.
        """
        return self._transport.start(op.CREATE_MANY, (product_guid, gallery), {"language": language}, body)

    def update_source_many(
        self,
        product_guid: str,
        gallery: ProductImageGallery | ProductImageGalleryLiteral,
        body: Sequence[ProductImageSourceUpdateInput | ProductImageSourceUpdateInputDict],
        *,
        language: str | None = None,
    ) -> Job[UploadReport]:
        """Queue the replacement of existing images by new files from URLs.

        `updateProductImagesSource`:
        https://api.docs.shoptet.com/shoptet-api/openapi/product-images/updateproductimagessource

        Args:
            product_guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            body: Images of the product.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The job, queued; `job.result()` waits for it and returns the outcome of each file.
        """
        return self._transport.start(op.UPDATE_SOURCE_MANY, (product_guid, gallery), {"language": language}, body)

    def delete(
        self,
        product_guid: str,
        gallery: ProductImageGallery | ProductImageGalleryLiteral,
        image_name: str,
        *,
        remove_reference: bool | None = None,
        language: str | None = None,
    ) -> None:
        """Delete one image; refused with 409 while a variant uses it, unless its reference may go too.

        `deleteOneProductImage`: https://api.docs.shoptet.com/shoptet-api/openapi/product-images/deleteoneproductimage

        Args:
            product_guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            image_name: File name of the image.
            remove_reference: Whether to delete images that variants use too, and clear the reference. Default: false.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return self._transport.call(
            op.DELETE, (product_guid, gallery, image_name), {"remove_reference": remove_reference, "language": language}
        )


class AsyncProductImages(AsyncResource):
    """Images of products, by gallery: `shop` for ordinary ones, `shop360` for 360-degree views."""

    async def delete_batch(
        self,
        rows: Iterable[ProductImageBatchDeleteInput | ProductImageBatchDeleteInputDict]
        | ProductImageBatchDeleteFileInput
        | ProductImageBatchDeleteFileInputDict,
        *,
        language: str | None = None,
        uploader: Uploader | None = None,
        on_bad_row: OnBadRow = "raise",
        remove_reference: bool | None = None,
    ) -> AsyncBatch:
        """Queue the deletion of product images listed in a JSON-lines file.

        Each line of the file is a `ProductImageBatchDeleteInput`.

        `productImageBatchDelete`: https://api.docs.shoptet.com/shoptet-api/openapi/products/productimagebatchdelete

        Args:
            rows: The rows, typed or as plain JSON; or the location of a file that holds them.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            uploader: Uploads the rows to a place where the vendor can fetch them; not needed for a file that is already
                there.
            on_bad_row: Treatment of a row that cannot be sent: raise an error and send nothing, or send the other rows.
            remove_reference: Whether images that variants use are deleted too and their reference cleared. Default:
                false.

        Returns:
            The batch, its first file submitted; `await batch.wait()` returns the outcome of each row.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return await self._transport.batch(
            op.DELETE_BATCH,
            (),
            {"language": language},
            rows,
            uploader=uploader,
            on_bad_row=on_bad_row,
            more={"removeReference": remove_reference},
        )

    async def list(
        self,
        product_guid: str,
        gallery: ProductImageGallery | ProductImageGalleryLiteral,
        *,
        language: str | None = None,
    ) -> builtins.list[ProductGalleryImage]:
        """List the images of one gallery of a product, without reading the whole product.

        `getListOfProductImages`: https://api.docs.shoptet.com/shoptet-api/openapi/product-images/getlistofproductimages

        Args:
            product_guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductGalleryImage`.
        """
        return await self._transport.call(op.LIST, (product_guid, gallery), {"language": language})

    async def delete_all(
        self,
        product_guid: str,
        gallery: ProductImageGallery | ProductImageGalleryLiteral,
        *,
        remove_reference: bool | None = None,
        language: str | None = None,
    ) -> None:
        """Delete a gallery's images; those that variants use are kept and come back as errors by default.

        `deleteAllProductImagesInGallery`:
        https://api.docs.shoptet.com/shoptet-api/openapi/product-images/deleteallproductimagesingallery

        Args:
            product_guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            remove_reference: Whether to delete images that variants use too, and clear the reference. Default: false.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return await self._transport.call(
            op.DELETE_ALL, (product_guid, gallery), {"remove_reference": remove_reference, "language": language}
        )

    async def update_many(
        self,
        product_guid: str,
        gallery: ProductImageGallery | ProductImageGalleryLiteral,
        body: Sequence[ProductImagesUpdateImageInput | ProductImagesUpdateImageInputDict],
        *,
        language: str | None = None,
    ) -> builtins.list[ProductGalleryImage]:
        """Change priority and description of up to 100 images in a gallery.

        `getProductImagesUpdate`: https://api.docs.shoptet.com/shoptet-api/openapi/product-images/getproductimagesupdate

        Args:
            product_guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            body: Images of the product.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductGalleryImage`.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
        """
        return await self._transport.call(op.UPDATE_MANY, (product_guid, gallery), {"language": language}, body)

    async def update_chunked(
        self,
        product_guid: str,
        gallery: ProductImageGallery | ProductImageGalleryLiteral,
        rows: Iterable[ProductImagesUpdateImageInput | ProductImagesUpdateImageInputDict],
        *,
        language: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        on_progress: OnWrite | None = None,
    ) -> WriteResult[builtins.list[ProductGalleryImage]]:
        """Call `update_many` as often as the rows need, one call after the other.

        A refused row stops nothing. A row that may have been written is not sent again.

        Args:
            product_guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            rows: The rows, typed or as plain JSON; as many as there are.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            store: Store of the progress, with which a killed program continues where it stopped.
            name: Name of the import in the store: each import needs one of its own.
            on_progress: Function called after each call of the API.

        Returns:
            The outcome: refused rows by their positions, and rows whose answer was lost.

        Raises:
            WriteStoppedError: A call failed as a whole; `result` of the error says how far the rows got.
        """
        return await self._transport.write_chunked(
            op.UPDATE_MANY,
            (product_guid, gallery),
            {"language": language},
            rows,
            store=store,
            name=name,
            on_progress=on_progress,
        )

    async def create_many(
        self,
        product_guid: str,
        gallery: ProductImageGallery | ProductImageGalleryLiteral,
        body: Sequence[ProductImageInput | ProductImageInputDict],
        *,
        language: str | None = None,
    ) -> AsyncJob[UploadReport]:
        """Queue the upload of up to 100 images from URLs into a gallery.

        `createProductImages`: https://api.docs.shoptet.com/shoptet-api/openapi/product-images/createproductimages

        Args:
            product_guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            body: Images of the product.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The job, queued; `await job.result()` waits for it and returns the outcome of each file.
        """
        return await self._transport.start(op.CREATE_MANY, (product_guid, gallery), {"language": language}, body)

    async def update_source_many(
        self,
        product_guid: str,
        gallery: ProductImageGallery | ProductImageGalleryLiteral,
        body: Sequence[ProductImageSourceUpdateInput | ProductImageSourceUpdateInputDict],
        *,
        language: str | None = None,
    ) -> AsyncJob[UploadReport]:
        """Queue the replacement of existing images by new files from URLs.

        `updateProductImagesSource`:
        https://api.docs.shoptet.com/shoptet-api/openapi/product-images/updateproductimagessource

        Args:
            product_guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            body: Images of the product.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The job, queued; `await job.result()` waits for it and returns the outcome of each file.
        """
        return await self._transport.start(op.UPDATE_SOURCE_MANY, (product_guid, gallery), {"language": language}, body)

    async def delete(
        self,
        product_guid: str,
        gallery: ProductImageGallery | ProductImageGalleryLiteral,
        image_name: str,
        *,
        remove_reference: bool | None = None,
        language: str | None = None,
    ) -> None:
        """Delete one image; refused with 409 while a variant uses it, unless its reference may go too.

        `deleteOneProductImage`: https://api.docs.shoptet.com/shoptet-api/openapi/product-images/deleteoneproductimage

        Args:
            product_guid: GUID of the product.
            gallery: Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones.
            image_name: File name of the image.
            remove_reference: Whether to delete images that variants use too, and clear the reference. Default: false.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return await self._transport.call(
            op.DELETE, (product_guid, gallery, image_name), {"remove_reference": remove_reference, "language": language}
        )
