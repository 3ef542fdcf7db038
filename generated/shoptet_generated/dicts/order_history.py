# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Order history: request bodies as typed dictionaries."""

from __future__ import annotations

from typing import Required, TypedDict

from shoptet_generated.models.order_history import OrderRemarkType, OrderRemarkTypeLiteral


class OrderRemarkInputDict(TypedDict, total=False):
    """Plain JSON of `OrderRemarkInput`."""

    text: Required[str]
    type: OrderRemarkType | OrderRemarkTypeLiteral
