# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customer accounts: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define

from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset


@define(kw_only=True, repr=False)
class CustomerAccountInput(Model):
    """Body of `customer_accounts.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "fullName": {"min_length": 1, "max_length": 128},
        "email": {"min_length": 1, "max_length": 128},
        "phone": {"min_length": 1, "max_length": 30},
    }

    full_name: str | Unset | None = UNSET
    """Full name of the person. At most 128 characters."""
    email: str
    """E-mail address. At most 128 characters."""
    phone: str | Unset | None = UNSET
    """Phone number, in international form such as `+420123456789`. At most 30 characters."""
    main_account: bool | Unset = UNSET
    """Whether it is the customer's main account."""
    authorized: bool | Unset = UNSET
    """Whether the account may be used. Default: `true`."""
    email_verified: bool | Unset = UNSET
    """Whether the shop has verified the address, so that past orders are paired. Default: `false`."""


@define(kw_only=True, repr=False)
class CustomerAccountUpdateInput(Model):
    """Body of `customer_accounts.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "fullName": {"min_length": 1, "max_length": 128},
        "email": {"min_length": 1, "max_length": 128},
        "phone": {"min_length": 1, "max_length": 30},
    }
    _least: ClassVar[int] = 1

    full_name: str | Unset | None = UNSET
    """Full name of the person. At most 128 characters."""
    email: str | Unset = UNSET
    """E-mail address. At most 128 characters."""
    phone: str | Unset | None = UNSET
    """Phone number, in international form such as `+420123456789`. At most 30 characters."""
    main_account: bool | Unset = UNSET
    """Whether it is the customer's main account."""
    authorized: bool | Unset = UNSET
    """Whether it is approved: an account may be used, a post or review is shown."""
    email_verified: bool | Unset = UNSET
    """Whether the shop verified the e-mail address; past orders are paired then."""
