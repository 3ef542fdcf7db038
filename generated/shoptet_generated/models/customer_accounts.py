# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customer accounts: models and enumerations."""

from __future__ import annotations

from attrs import define

from shoptet_generated.runtime.model import UNSET, Model, Unset


@define(kw_only=True, repr=False)
class CustomerAccountInput(Model):
    """Body of `customer_accounts.create`."""

    full_name: str | Unset | None = UNSET
    """Full name of the person."""
    email: str
    """E-mail address."""
    phone: str | Unset | None = UNSET
    """Phone number, in international form such as `+420123456789`."""
    main_account: bool | Unset = UNSET
    """Whether it is the customer's main account."""
    authorized: bool | Unset = UNSET
    """Whether it is approved: an account may be used, a post or review is shown."""
    email_verified: bool | Unset = UNSET
    """Whether the shop verified the e-mail address; past orders are paired then."""


@define(kw_only=True, repr=False)
class CustomerAccountUpdateInput(Model):
    """Body of `customer_accounts.update`."""

    full_name: str | Unset | None = UNSET
    """Full name of the person."""
    email: str | Unset = UNSET
    """E-mail address."""
    phone: str | Unset | None = UNSET
    """Phone number, in international form such as `+420123456789`."""
    main_account: bool | Unset = UNSET
    """Whether it is the customer's main account."""
    authorized: bool | Unset = UNSET
    """Whether it is approved: an account may be used, a post or review is shown."""
    email_verified: bool | Unset = UNSET
    """Whether the shop verified the e-mail address; past orders are paired then."""
