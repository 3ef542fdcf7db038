# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Flags: request bodies as typed dictionaries."""

from __future__ import annotations

from typing import Required, TypedDict


class ProductFlagInputDict(TypedDict, total=False):
    """Plain JSON of `ProductFlagInput`."""

    title: Required[str]
    color: str | None


class ProductFlagUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `ProductFlagUpdateInput`."""

    title: str
    color: str | None
