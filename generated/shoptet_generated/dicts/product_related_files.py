# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product related files: request bodies as typed dictionaries."""

from __future__ import annotations

from typing import Required, TypedDict


class RelatedFileLinkInputDict(TypedDict, total=False):
    """Plain JSON of `RelatedFileLinkInput`."""

    sourceFileName: Required[str]
    description: str
