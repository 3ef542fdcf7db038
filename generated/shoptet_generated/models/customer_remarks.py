# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customer remarks: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define

from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset


@define(kw_only=True, repr=False)
class CustomerRemarkInput(Model):
    """Body of `customer_remarks.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "rating": {"min_length": 1, "max_length": 255},
        "remark": {"min_length": 1},
    }

    rating: str
    """Rating: 1 to 5 stars in a review, a word such as `positive` in a remark. At most 255 characters."""
    remark: str
    """Text of the remark about the customer. Not empty."""


@define(kw_only=True, repr=False)
class CustomerRemarkUpdateInput(Model):
    """Body of `customer_remarks.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "rating": {"min_length": 1, "max_length": 255},
        "remark": {"min_length": 1},
    }
    _least: ClassVar[int] = 1

    rating: str | Unset = UNSET
    """Rating: 1 to 5 stars in a review, a word such as `positive` in a remark. At most 255 characters."""
    remark: str | Unset = UNSET
    """Text of the remark about the customer. Not empty."""
