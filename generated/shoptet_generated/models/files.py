# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Files: models and enumerations."""

from __future__ import annotations

from datetime import datetime

from attrs import define

from shoptet_generated.runtime.model import UNSET, Model, Unset


@define(kw_only=True, repr=False)
class UploadedFileList(Model):
    """An uploaded file list, as returned by `files.list`."""

    images: list[UploadedFileImage]
    """Images."""
    files: list[UploadedFile] | None = None


@define(kw_only=True, repr=False)
class UploadedFileImage(Model):
    """One of the `images` of an `UploadedFileList`."""

    name: str | None = None
    """Name that people read."""
    created: datetime | None = None
    """When the record was created, with the shop's UTC offset."""


@define(kw_only=True, repr=False)
class UploadedFile(Model):
    """One of the `files` of an `UploadedFileList`."""

    name: str | None = None
    """Name that people read."""
    created: datetime | None = None
    """When the record was created, with the shop's UTC offset."""


@define(kw_only=True, repr=False)
class UploadFileInput(Model):
    """An item of the body of `files.upload_many`."""

    source_url: str
    """HTTP URL that the file is fetched from."""
    name: str | Unset = UNSET
    """Name that people read."""


@define(kw_only=True, repr=False)
class FileUpload(Model):
    """A file upload, as returned by `files.upload`."""

    image: FileUploadImage | None = None
    """Image: a file name or its URL."""
    file: FileUploadFile | None = None


@define(kw_only=True, repr=False)
class FileUploadImage(Model):
    """The `image` of a `FileUpload`."""

    name: str
    """Name that people read."""
    created: datetime | None = None
    """When the record was created, with the shop's UTC offset."""


@define(kw_only=True, repr=False)
class FileUploadFile(Model):
    """The `file` of a `FileUpload`."""

    name: str
    """Name that people read."""
    created: datetime | None = None
    """When the record was created, with the shop's UTC offset."""
