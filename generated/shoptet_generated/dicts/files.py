# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Files: request bodies as typed dictionaries."""

from __future__ import annotations

from typing import Required, TypedDict


class FileInputDict(TypedDict, total=False):
    """Plain JSON of `FileInput`."""

    sourceUrl: Required[str]
    name: str
