# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Payment gateways: request bodies as typed dictionaries."""

from __future__ import annotations

from typing import Required, TypedDict

from shoptet_generated.models.payment_statuses import PaymentStatus, PaymentStatusLiteral


class PaymentStatusUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `PaymentStatusUpdateInput`."""

    status: Required[PaymentStatus | PaymentStatusLiteral]
    message: str | None
