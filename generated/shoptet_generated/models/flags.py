# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Flags: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define

from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset


@define(kw_only=True, repr=False)
class Flag(Model):
    """A flag, as returned by `flags.list`."""

    code: str
    """Code of the flag."""
    title: str
    """Name of the flag, as customers see it."""
    system: bool
    """Whether it is the system's own and not made by the shop."""
    color: str | None
    """Colour, hexadecimal such as `ffc702`, with or without `#`."""
    show_in_detail: bool
    """Whether details show it."""
    show_in_category: bool
    """Whether lists of products in a category show it."""


@define(kw_only=True, repr=False)
class ProductFlagInput(Model):
    """Body of `flags.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "title": {"min_length": 1, "max_length": 255},
        "color": {"pattern": "^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"},
    }

    title: str
    """Name of the flag, as customers see it. At most 255 characters."""
    color: str | Unset | None = UNSET
    """Colour, hexadecimal such as `ffc702`, with or without `#`. Format: `^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$`."""


@define(kw_only=True, repr=False)
class ProductFlagUpdateInput(Model):
    """Body of `flags.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "title": {"min_length": 1, "max_length": 255},
        "color": {"pattern": "^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"},
    }
    _least: ClassVar[int] = 1

    title: str | Unset = UNSET
    """Name of the flag, as customers see it. At most 255 characters."""
    color: str | Unset | None = UNSET
    """Colour, hexadecimal such as `ffc702`, with or without `#`. Format: `^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$`."""
