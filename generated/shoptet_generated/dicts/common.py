# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Several tags: request bodies as typed dictionaries."""

from __future__ import annotations

from typing import Required, TypedDict


class BatchFileInputDict(TypedDict, total=False):
    """Plain JSON of `BatchFileInput`."""

    batchFileUrlPath: Required[str]
