"""Every model and method says what its parts mean, in `help()` and in editors."""

from __future__ import annotations

import inspect
import pydoc
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from shoptet_api import AsyncShoptet, Shoptet, models
from shoptet_generated import models as generated
from shoptet_generated.runtime.model import UNSET, Model, attribute_names, limits_of, wire_name

ROOT = Path(__file__).resolve().parents[2]
SPEC: dict[str, Any] = yaml.load((ROOT / "spec/openapi.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
SCHEMAS: dict[str, Any] = SPEC["components"]["schemas"]
OPERATIONS: list[dict[str, Any]] = [
    operation for item in SPEC["paths"].values() for operation in item.values() if isinstance(operation, dict)
]
MODELS: dict[str, type[Model]] = {
    name: found
    for name in generated.__all__
    if isinstance(found := getattr(models, name), type) and issubclass(found, Model) and attribute_names(found)
}

BUSIEST = (
    "OrderInput",
    "OrderItemInput",
    "OrderStatusUpdateInput",
    "ProductInput",
    "ProductVariantInput",
    "ProductUpdateVariantInput",
    "PriceListItemUpdateInput",
    "CustomerInput",
    "StockAmountChangeInput",
    "DiscountCouponInput",
    "ProformaInvoiceFromOrderInput",
    "InvoiceFromOrderInput",
    "WebhookInput",
)
"""Bodies that are written most, whose fields have texts of their own."""


def meanings(model: type[Model]) -> dict[str, str]:
    """Return the entries of the docstring's list of fields."""
    doc = inspect.getdoc(model) or ""
    entries = re.split(r"\n    (?=\w+: )", doc.partition("\nAttributes:")[2])
    return {name: " ".join(text.split()) for name, _, text in (entry.partition(": ") for entry in entries[1:])}


def wire(model: type[Model], attribute: str) -> str:
    exceptions = model._wire_names  # pyright: ignore[reportPrivateUsage]
    return exceptions.get(attribute, wire_name(attribute))


def test_every_property_of_the_spec_is_described() -> None:
    missing = [
        f"{name}.{key}"
        for name, schema in SCHEMAS.items()
        for part in (schema, *schema.get("allOf", ()))
        for key, value in part.get("properties", {}).items()
        if not value.get("description")
    ]
    assert missing == []


@pytest.mark.parametrize("name", sorted(MODELS))
def test_help_lists_every_field_with_its_meaning(name: str) -> None:
    assert list(meanings(MODELS[name])) == list(attribute_names(MODELS[name]))


def test_help_prints_the_fields() -> None:
    page = pydoc.plain(pydoc.render_doc(models.WebhookInput))
    assert "Attributes:" in page
    assert "event: Event to be notified of, such as `order:create`; an event has at most one webhook." in " ".join(
        page.replace("|", " ").split()
    )


def test_a_subclass_lists_the_fields_that_it_inherits() -> None:
    class Payment(models.OrderPaymentInput):
        """A payment of ours."""

    doc = Payment.__doc__ or ""
    assert doc.startswith("A payment of ours.\n\nAttributes:\n    ")
    assert meanings(Payment) == meanings(models.OrderPaymentInput)


def test_without_its_source_a_class_has_its_own_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_: object) -> str:
        raise OSError("could not get source code")

    from shoptet_generated.runtime import field_docs

    monkeypatch.setattr(inspect, "getsource", gone)
    field_docs._meanings.cache_clear()  # pyright: ignore[reportPrivateUsage]
    try:
        assert models.WebhookInput.__doc__ == "An item of the body of `webhooks.create_many`."
    finally:
        field_docs._meanings.cache_clear()  # pyright: ignore[reportPrivateUsage]


@pytest.mark.parametrize("name", sorted(name for name in MODELS if name.endswith("Input")))
def test_a_field_of_a_body_names_its_limits(name: str) -> None:
    """What is refused before it is sent stands in the text of the field."""
    said = meanings(MODELS[name])
    for attribute in attribute_names(MODELS[name]):
        limits = limits_of(MODELS[name], wire(MODELS[name], attribute))
        text = said[attribute]
        if maximum := limits.get("max_length") or limits.get("max_items"):
            assert str(maximum) in text, attribute
        if (limit := limits.get("maximum")) is not None:
            assert str(limit) in text, attribute
        if limits.get("min_length") == 1 and "max_length" not in limits:
            assert "Not empty" in text, attribute


@pytest.mark.parametrize(
    ("name", "attribute", "said"),
    [
        ("OrderInput", "addresses_equal", "Default: `true`."),
        ("OrderInput", "external_code", "At most 255 characters."),
        ("OrderInput", "billing_method_code", "1 to 4."),
        ("DiscountCouponInput", "ratio", "4 decimal places."),
        ("ProformaInvoiceFromOrderInput", "const_symbol", "Format: `^[0-9]{1,4}$`."),
        ("ProductVariantInput", "width", "at most 9999.9."),
        ("ProductVariantInput", "amount_decimal_places", "One of 0, 1, 2, 3."),
        ("ProductSetItemInput", "amount", "3 decimal places."),
        ("WebhookInput", "url", "At most 2000 characters."),
    ],
)
def test_facts_of_the_schema_are_appended(name: str, attribute: str, said: str) -> None:
    assert said in meanings(MODELS[name])[attribute]


@pytest.mark.parametrize("name", BUSIEST)
def test_the_busiest_bodies_speak_of_themselves(name: str) -> None:
    """No field has the text that suits any record, and optional ones have a default or a condition."""
    neutral = ("of the record", "Name that people read", "Title that people read", "Text that people read", "HTTP URL.")
    said = meanings(MODELS[name])
    assert {field: text for field, text in said.items() if any(word in text for word in neutral)} == {}
    attributes: tuple[Any, ...] = getattr(MODELS[name], "__attrs_attrs__")  # noqa: B009 (type checkers do not know it)
    optional = [field.name for field in attributes if field.default is UNSET]
    explained = [
        field for field in optional if re.search(r"Default|[Oo]nly|needs|[Nn]ot |must|required|;", said[field])
    ]
    assert len(explained) >= min(2, len(optional))


@pytest.mark.parametrize("client", [Shoptet, AsyncShoptet], ids=["sync", "async"])
def test_the_values_of_include_stand_in_the_docstring_of_each_method(client: type[Shoptet | AsyncShoptet]) -> None:
    shop = client(private_token="123456-p-not-a-real-token", base_url="http://127.0.0.1:9")
    missing: list[str] = []
    found = 0
    for operation in OPERATIONS:
        method = getattr(getattr(shop, operation["x-shoptet-resource"]), operation["x-shoptet-method"])
        for parameter in operation.get("parameters", ()):
            if parameter.get("name") == "include":
                found += 1
                values: list[str] = parameter["schema"]["items"]["enum"]
                missing += [f"{operation['operationId']} {one}" for one in values if f"`{one}`" not in method.__doc__]
    assert found >= 20
    assert missing == []
