"""A text with a closed set of values is an enumeration wherever the spec has it, so that a value read can be sent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import yaml

ROOT = Path(__file__).resolve().parents[2]
SPEC: dict[str, Any] = yaml.load((ROOT / "spec/openapi.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
SCHEMAS: dict[str, Any] = SPEC["components"]["schemas"]

FREE = {
    ("OrderPaymentTransaction", "status"): "a word of the payment gateway",
    ("ShippingRequestStatus", "status"): "the name of an order's status",
    ("SignedCdnName", "type"): "a cut of images, which depends on the template",
    ("ProductVariant", "unit"): "the name of a unit, which a shop chooses",
    ("ProductVariantPerStockAmount", "location"): "a place in the stock",
    ("ProductVariantStocksLocationInput", "location"): "a place in the stock",
    ("ProductUpdateVariantStocksLocationInput", "location"): "a place in the stock",
    ("StockSupply", "location"): "a place in the stock",
}
"""Texts that share the name of an enumeration, and why they are none."""


def values(node: dict[str, Any]) -> list[str]:
    """Return the values of an enumeration of texts, also as one of several types or of a list."""
    found: list[str] = [value for value in node.get("enum") or node.get("x-extensible-enum") or () if value is not None]
    if "$ref" in node:
        return found or values(SCHEMAS[node["$ref"].rpartition("/")[2]])
    for keyword in ("anyOf", "oneOf", "allOf"):
        for one in node.get(keyword, ()):
            found += values(one)
    return [*found, *values(node["items"])] if "items" in node else found


def is_plain_text(node: dict[str, Any]) -> bool:
    named: Any = node.get("type")
    types = cast("list[str]", named) if isinstance(named, list) else [str(named)]
    if "array" in types:
        return is_plain_text(node.get("items", {}))
    return "string" in types and "format" not in node and not values(node)


def places() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield every property and parameter: owner, name and schema."""
    for owner, schema in SCHEMAS.items():
        for name, node in schema.get("properties", {}).items():
            yield owner, name, node
    for item in SPEC["paths"].values():
        for operation in item.values():
            for parameter in operation.get("parameters", ()):
                if "name" in parameter:
                    yield operation["operationId"], parameter["name"], parameter["schema"]


def test_a_name_that_is_an_enumeration_is_one_everywhere() -> None:
    # The settings of a form say of each field whether it is required: those are fields of other records. So is `name`,
    # of which only that of a template is one of a few.
    names = {name for owner, name, node in places() if not owner.startswith("CustomerFields") and values(node)}
    listed = names - {"name"}
    texts = {(owner, name) for owner, name, node in places() if name in listed and is_plain_text(node)}
    assert texts == set(FREE)


def test_the_kinds_of_quantity_discounts_are_listed() -> None:
    for owner in ("QuantityDiscountSettings", "QuantityDiscountSettingsInput"):
        assert values(SCHEMAS[owner]["properties"]["discountType"]) == ["fixed", "percentual"]
