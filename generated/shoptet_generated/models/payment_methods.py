# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Payment methods: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define

from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.rows import Rows


@define(kw_only=True, repr=False)
class LogoInput(Model):
    """The `logo` of a `ShippingMethodInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "filename": {"pattern": "^[A-Za-z0-9-_.]*\\.[a-z]{3,4}$"},
    }

    filename: str
    r"""File name with extension. Format: `^[A-Za-z0-9-_.]*\.[a-z]{3,4}$`."""
    content: str
    """The image, encoded in base64."""


@define(kw_only=True, repr=False)
class PaymentMethodListItem(Model):
    """One of the `payment_methods` of a `PaymentMethodList`."""

    guid: str
    """GUID of the record."""
    name: str
    """Name that people read."""
    description: str | None
    """Description; can be HTML."""
    submethod: str | None
    """Further identification of the payment method."""
    payment_type: PaymentType
    """Type of payment: the operator or gateway."""
    visible: bool
    """Whether customers see it."""
    priority: int | None = None
    """Position among its like."""
    wholesale: bool
    """Whether it is for wholesale customers."""
    logo_url: str | None
    """URL of the logo."""


@define(kw_only=True, repr=False)
class PaymentMethodList(Model, Rows[PaymentMethodListItem]):
    """A payment method list, as returned by `payment_methods.list`."""

    _rows: ClassVar[tuple[str, ...]] = ("payment_methods",)

    payment_methods: list[PaymentMethodListItem]
    """Payment methods."""
    wholesale_active: bool
    """Whether wholesale methods are switched on."""
    wholesale_split_active: bool
    """Whether wholesale has methods separate from retail."""
    default_retail_method: str | None
    """GUID of the default method for retail."""
    default_wholesale_method: str | None
    """GUID of the default method for wholesale."""


@define(kw_only=True, repr=False)
class PaymentType(Model):
    """The `payment_type` of a `PaymentMethodListItem`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    code: str
    """Code of the payment method's operator."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class PaymentMethod(Model):
    """A payment method, as returned by `payment_methods.create`."""

    guid: str
    """GUID of the record."""
    name: str
    """Name that people read."""
    description: str | None
    """Description; can be HTML."""
    submethod: str | None
    """Further identification of the payment method."""
    visibility: bool
    """Whether customers see the payment method."""
    wholesale: bool
    """Whether it is for wholesale customers."""
    logo_url: str | None
    """URL of the logo."""
    payment_type: PaymentType
    """Type of payment: the operator or gateway."""


@define(kw_only=True, repr=False)
class PaymentMethodInput(Model):
    """Body of `payment_methods.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 255},
        "submethod": {"min_length": 1, "max_length": 255},
        "paymentType": {"min_length": 1},
    }

    name: str
    """Name that people read. At most 255 characters."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    submethod: str | Unset | None = UNSET
    """Further identification of the payment method. At most 255 characters."""
    payment_type: str
    """Type of payment: the operator or gateway. Not empty."""
    visibility: bool | Unset = UNSET
    """Whether customers see the payment method."""
    wholesale: bool | Unset = UNSET
    """Whether it is for wholesale customers."""
    logo: LogoInput | Unset = UNSET
    """Logo."""
