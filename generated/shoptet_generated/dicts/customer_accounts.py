# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customer accounts: request bodies as typed dictionaries."""

from __future__ import annotations

from typing import Required, TypedDict


class CustomerAccountInputDict(TypedDict, total=False):
    """Plain JSON of `CustomerAccountInput`."""

    fullName: str | None
    email: Required[str]
    phone: str | None
    mainAccount: bool
    authorized: bool
    emailVerified: bool


class CustomerAccountUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `CustomerAccountUpdateInput`."""

    fullName: str | None
    email: str
    phone: str | None
    mainAccount: bool
    authorized: bool
    emailVerified: bool
