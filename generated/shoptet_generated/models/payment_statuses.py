# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Payment gateways: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset


@define(kw_only=True, repr=False)
class PaymentInformation(Model):
    """Payment information, as returned by `payment_statuses.get`."""

    order_code: str
    """Code of the order; text that can hold letters and dashes."""
    return_url: str
    """URL that the gateway sends the customer to after paying."""


@define(kw_only=True, repr=False)
class PaymentStatusUpdateInput(Model):
    """Body of `payment_statuses.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "message": {"max_length": 255},
    }

    status: PaymentStatus | PaymentStatusLiteral
    """State of the payment transaction."""
    message: str | Unset | None = UNSET
    """Explanation in words. At most 255 characters."""


class PaymentStatus(OpenEnum, closed=True):
    """Values of `PaymentStatusUpdateInput.status`."""

    FAILED: ClassVar[PaymentStatus] = listed("FAILED")
    OK: ClassVar[PaymentStatus] = listed("OK")
    PENDING: ClassVar[PaymentStatus] = listed("PENDING")


PaymentStatusLiteral: TypeAlias = Literal[
    "FAILED",
    "OK",
    "PENDING",
]
"""The values of `PaymentStatus` as plain text, which requests take, too."""
