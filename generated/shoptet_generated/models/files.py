# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Files: models and enumerations."""

from __future__ import annotations

from datetime import datetime

from attrs import define

from shoptet_generated.runtime.model import UNSET, Model, Unset


@define(kw_only=True, repr=False)
class UploadedFileList(Model):
    """Uploaded file list: what `files.list` answers."""

    images: list[UploadedFileImage]
    """Images."""
    files: list[UploadedFile] | None = None


@define(kw_only=True, repr=False)
class UploadedFileImage(Model):
    """Uploaded file image: `images` of `UploadedFileList`."""

    name: str | None = None
    """Name that people read."""
    created: datetime | None = None
    """When the record was created, with the shop's UTC offset."""


@define(kw_only=True, repr=False)
class UploadedFile(Model):
    """Uploaded file: `files` of `UploadedFileList`."""

    name: str | None = None
    """Name that people read."""
    created: datetime | None = None
    """When the record was created, with the shop's UTC offset."""


@define(kw_only=True, repr=False)
class UploadFileInput(Model):
    """Upload file input: what `files.upload_many` takes."""

    source_url: str
    """HTTP URL that the file is fetched from."""
    name: str | Unset = UNSET
    """Name that people read."""


@define(kw_only=True, repr=False)
class FileUpload(Model):
    """File upload: what `files.upload` answers."""

    image: FileUploadImage | None = None
    """Image: a file name or its URL."""
    file: FileUploadFile | None = None


@define(kw_only=True, repr=False)
class FileUploadImage(Model):
    """File upload image: `image` of `FileUpload`."""

    name: str
    """Name that people read."""
    created: datetime | None = None
    """When the record was created, with the shop's UTC offset."""


@define(kw_only=True, repr=False)
class FileUploadFile(Model):
    """File upload file: `file` of `FileUpload`."""

    name: str
    """Name that people read."""
    created: datetime | None = None
    """When the record was created, with the shop's UTC offset."""
