# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Payment methods: request bodies as typed dictionaries."""

from __future__ import annotations

from typing import Required, TypedDict


class LogoInputDict(TypedDict, total=False):
    """Plain JSON of `LogoInput`."""

    filename: Required[str]
    content: Required[str]


class PaymentMethodInputDict(TypedDict, total=False):
    """Plain JSON of `PaymentMethodInput`."""

    name: Required[str]
    description: str | None
    submethod: str | None
    paymentType: Required[str]
    visibility: bool
    wholesale: bool
    logo: LogoInputDict
