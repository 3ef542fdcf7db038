"""Models that several others use."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import ClassVar

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import Model


class VatMode(OpenEnum):
    NORMAL: ClassVar[VatMode] = listed("Normal")
    ONE_STOP_SHOP: ClassVar[VatMode] = listed("One Stop Shop")


@define(kw_only=True, repr=False)
class Price(Model):
    with_vat: Decimal | None
    without_vat: Decimal | None
    vat: Decimal | None
    vat_rate: Decimal | None


@define(kw_only=True, repr=False)
class Named(Model):
    id: int | None
    name: str | None


@define(kw_only=True, repr=False)
class Carrier(Model):
    guid: str | None
    name: str


@define(kw_only=True, repr=False)
class Address(Model):
    company: str | None
    full_name: str | None
    street: str | None
    house_number: str | None = None
    city: str | None = None
    district: str | None = None
    additional: str | None = None
    zip: str | None = None
    country_code: str | None = None
    region_name: str | None = None
    region_shortcut: str | None = None
    company_id: str | None = None
    vat_id: str | None = None
    tax_id: str | None = None


@define(kw_only=True, repr=False)
class Image(Model):
    name: str
    seo_name: str | None = None
    cdn_name: str | None = None
    signed_names: list[Named] | None = None
    priority: int | None = None
    description: str | None = None
    change_time: datetime | None = None


@define(kw_only=True, repr=False)
class Oddities(Model):
    """Rare names and types: two names swapped, a name that a method has, a keyword, an object of anything."""

    _wire_names: ClassVar[Mapping[str, str]] = {"left": "right", "right": "left", "dict_form": "to_dict", "url": "URL"}

    left: str
    right: str
    dict_form: int | None = None
    from_: str | None = None
    url: str | None = None
    anything: object = None
    extra: Mapping[str, object] | None = None
