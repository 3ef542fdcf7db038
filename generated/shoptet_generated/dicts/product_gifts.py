# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product gifts: request bodies as typed dictionaries."""

from __future__ import annotations

from typing import Required, TypedDict


class ProductGiftInputDict(TypedDict, total=False):
    """Plain JSON of `ProductGiftInput`."""

    giftCode: Required[str]


class ProductGiftCodeInputDict(TypedDict, total=False):
    """Plain JSON of `ProductGiftCodeInput`."""

    code: Required[str]
