# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customer remarks: request bodies as typed dictionaries."""

from __future__ import annotations

from typing import Required, TypedDict


class CustomerRemarkInputDict(TypedDict, total=False):
    """Plain JSON of `CustomerRemarkInput`."""

    rating: Required[str]
    remark: Required[str]


class CustomerRemarkUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `CustomerRemarkUpdateInput`."""

    rating: str
    remark: str
