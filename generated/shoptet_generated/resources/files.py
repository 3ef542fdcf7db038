# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Files: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import files as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shoptet_generated.dicts.files import FileInputDict
    from shoptet_generated.models.files import FileInput, FileList, FileUpload
    from shoptet_generated.runtime.jobs import AsyncJob, Job, UploadReport


class Files(Resource):
    """Uploading files from URLs into temporary storage, from where other calls attach them."""

    def list(self, *, language: str | None = None) -> FileList:
        """List the files uploaded to the temporary storage, ready to be attached to records of the shop.

        `getListOfUploadedFiles`: https://api.docs.shoptet.com/shoptet-api/openapi/files/getlistofuploadedfiles

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The file list.
        """
        return self._transport.call(op.LIST, (), {"language": language})

    def upload_many(
        self, body: Sequence[FileInput | FileInputDict], *, language: str | None = None
    ) -> Job[UploadReport]:
        """Queue the upload of up to 50 files from URLs, 2 MB each; the result keeps their order.

        `uploadFiles`: https://api.docs.shoptet.com/shoptet-api/openapi/files/uploadfiles

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The job, queued; `job.result()` waits for it and returns the outcome of each file.
        """
        return self._transport.start(op.UPLOAD_MANY, (), {"language": language}, body)

    def upload(self, body: FileInput | FileInputDict, *, language: str | None = None) -> FileUpload:
        """Upload one file from a URL at once, 2 MB at most; use the queued upload for many.

        `uploadFile`: https://api.docs.shoptet.com/shoptet-api/openapi/files/uploadfile

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The file upload.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.UPLOAD, (), {"language": language}, body)


class AsyncFiles(AsyncResource):
    """Uploading files from URLs into temporary storage, from where other calls attach them."""

    async def list(self, *, language: str | None = None) -> FileList:
        """List the files uploaded to the temporary storage, ready to be attached to records of the shop.

        `getListOfUploadedFiles`: https://api.docs.shoptet.com/shoptet-api/openapi/files/getlistofuploadedfiles

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The file list.
        """
        return await self._transport.call(op.LIST, (), {"language": language})

    async def upload_many(
        self, body: Sequence[FileInput | FileInputDict], *, language: str | None = None
    ) -> AsyncJob[UploadReport]:
        """Queue the upload of up to 50 files from URLs, 2 MB each; the result keeps their order.

        `uploadFiles`: https://api.docs.shoptet.com/shoptet-api/openapi/files/uploadfiles

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The job, queued; `await job.result()` waits for it and returns the outcome of each file.
        """
        return await self._transport.start(op.UPLOAD_MANY, (), {"language": language}, body)

    async def upload(self, body: FileInput | FileInputDict, *, language: str | None = None) -> FileUpload:
        """Upload one file from a URL at once, 2 MB at most; use the queued upload for many.

        `uploadFile`: https://api.docs.shoptet.com/shoptet-api/openapi/files/uploadfile

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The file upload.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.UPLOAD, (), {"language": language}, body)
