# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product related files: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define

from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset


@define(kw_only=True, repr=False)
class RelatedFileLinkInput(Model):
    """Body of `product_related_files.add`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "sourceFileName": {"min_length": 1, "max_length": 255},
    }

    source_file_name: str
    """Name of a file in the temporary storage, or the URL of one elsewhere. At most 255 characters."""
    description: str | Unset = UNSET
    """Description; can be HTML."""
