# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Files: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from attrs import define

from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.rows import Rows


@define(kw_only=True, repr=False)
class File(Model):
    """One of the `images` of a `FileList`."""

    name: str
    """File name, which the `source…` fields of other calls take."""
    created: datetime | None = None
    """When the record was created, with the shop's UTC offset."""


@define(kw_only=True, repr=False)
class FileList(Model, Rows[File]):
    """A file list, as returned by `files.list`."""

    _rows: ClassVar[tuple[str, ...]] = (
        "images",
        "files",
    )

    images: list[File]
    """Image files."""
    files: list[File] | None = None
    """Files."""


@define(kw_only=True, repr=False)
class FileInput(Model):
    """An item of the body of `files.upload_many`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"max_length": 255, "pattern": "^[0-9a-zA-Z_\\-.]+$"},
    }

    source_url: str
    """HTTP URL that the file is fetched from."""
    name: str | Unset = UNSET
    r"""File name to save it under; a number is added to one in use. Default: made up. At most 255 characters.
    Format: `^[0-9a-zA-Z_\-.]+$`.
    """


@define(kw_only=True, repr=False)
class FileUpload(Model):
    """A file upload, as returned by `files.upload`."""

    image: File | None = None
    """The uploaded image."""
    file: File | None = None
    """The uploaded file."""
