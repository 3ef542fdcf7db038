"""Reading of products and variants."""

from decimal import Decimal
from typing import Final

import attrs

from shoptet_api.sandbox.call import Call
from shoptet_api.sandbox.handlers.support import moving
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.refusals import conflict, invalid
from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.state import reference
from shoptet_api.sandbox.state.money import decimal_text
from shoptet_api.sandbox.state.prices import DEFAULT_PRICE_LIST, Price
from shoptet_api.sandbox.state.products import Product, Supply, Variant

_ZERO: Final = Decimal(0)
_MAX_AMOUNT: Final = Decimal(10_000_000)
_MAX_PRICE: Final = Decimal(100_000_000)
MAX_VARIANTS: Final = 512
_PLAIN: Final = (
    "adult",
    "shortDescription",
    "description",
    "additionalName",
    "metaTitle",
    "metaDescription",
    "conditionGrade",
    "conditionDescription",
    "internalNote",
    "preauthorizationRequired",
    "hsCode",
    "indexName",
)
_VARIANT_PLAIN: Final = (
    "ean",
    "width",
    "height",
    "depth",
    "visible",
    "manufacturerCode",
    "pluCode",
    "isbn",
    "serialNo",
    "mpn",
    "image",
    "amountDecimalPlaces",
    "atypicalBilling",
    "atypicalShipping",
    "boxRestriction",
)


def check_product(call: Call, fields: Fields, own: Product | None) -> None:
    """Refuse a product with duplicate codes or references to records that do not exist.

    Raises:
        RefusedError: 409 or 422. Nothing has changed then.
    """
    guid = fields.text_or_none("guid")
    if guid is not None and guid in call.shop.products and (own is None or guid != own.guid):
        raise conflict("product-already-exists", f'Product with guid "{guid}" already exists.', guid)
    wanted = [(name, fields.text(name)) for name in ("defaultCategoryGuid",) if fields.is_set(name)]
    for name, key in [*wanted, *(("categoryGuids", key) for key in fields.texts("categoryGuids"))]:
        if key not in call.shop.categories:
            raise invalid(f'Category "{key}" does not exist.', fields.at(name))
    if fields.is_set("brandCode") and brand_of(call, fields.text("brandCode")) is None:
        raise invalid(f'Brand "{fields.text("brandCode")}" does not exist.', fields.at("brandCode"))
    if fields.is_set("supplierGuid") and fields.text("supplierGuid") not in call.shop.suppliers:
        raise invalid(f'Supplier "{fields.text("supplierGuid")}" does not exist.', fields.at("supplierGuid"))
    for name in ("flags", "flagsManagement"):
        for flag in fields.rows(name):
            if flag.text("code") not in call.shop.flags:
                raise invalid(f'Flag "{flag.text("code")}" does not exist.', flag.at("code"))
    _check_variants(call, fields, own)


def _check_variants(call: Call, fields: Fields, own: Product | None) -> None:
    known = {variant.code for variant in own.variants} if own else set[str]()
    taken = set[str]()
    entries = fields.rows("variants")
    for entry in entries:
        code = entry.text_or_none("newCode") or entry.text_or_none("code")
        if code is not None:
            if code in taken or (code not in known and call.shop.find_variant(code) is not None):
                raise conflict("product-code-already-exists", f'Variant with code "{code}" already exists.', code)
            taken.add(code)
        _check_variant(entry)
    combinations = [_parameters(entry) for entry in entries if entry.is_set("parameters")]
    if len(combinations) != len({frozenset(combination) for combination in combinations}):
        raise invalid("Two variants have the same parameters.", fields.at("variants"))
    new = sum(entry.text("code") not in known for entry in entries)
    if new + len(known) > MAX_VARIANTS:
        raise invalid(f"A product can have at most {MAX_VARIANTS} variants.", fields.at("variants"))


def _check_variant(entry: Fields) -> None:
    for name, known in (
        ("unitId", reference.UNITS),
        ("availabilityId", reference.AVAILABILITIES),
        ("availabilityWhenSoldOutId", reference.AVAILABILITIES),
    ):
        number = entry.number_or_none(name)
        if number is not None and number not in known:
            raise invalid(f'"{number}" does not exist.', entry.at(name))
    for row in entry.rows("stocksLocations"):
        if row.number("stockId") not in reference.STOCKS:
            raise invalid(f'Stock "{row.number("stockId")}" does not exist.', row.at("stockId"))
        row.decimal_or_none("amount", minimum=-_MAX_AMOUNT, maximum=_MAX_AMOUNT)
    entry.decimal_or_none("price", minimum=-_MAX_PRICE, maximum=_MAX_PRICE)
    entry.decimal_or_none("minStockSupply", maximum=_MAX_AMOUNT)
    indexes = [index for index, _ in _parameters(entry)]
    if len(indexes) != len(set(indexes)):
        raise invalid("A variant can have each parameter only once.", entry.at("parameters"))
    currency = entry.text("currencyCode", reference.DEFAULT_CURRENCY).upper()
    if currency not in reference.CURRENCIES:
        raise invalid(f'Currency "{currency}" is not one of the shop\'s.', entry.at("currencyCode"))


def _parameters(entry: Fields) -> tuple[tuple[str, str], ...]:
    return tuple((row.text("nameIndex"), row.text("valueIndex")) for row in entry.rows("parameters"))


def brand_of(call: Call, code: str) -> str | None:
    """Return the GUID of the brand with this code, which is its index name or its GUID."""
    if code in call.shop.brands:
        return code
    found = next((brand for brand in call.shop.brands.values() if brand["indexName"] == code), None)
    return str(found["guid"]) if found else None


def change_product(call: Call, product: Product, fields: Fields) -> None:
    """Change the fields in the body, which `check_product` has checked."""
    product.name = fields.text("name", product.name)
    product.type = fields.text("type", product.type)
    product.visibility = fields.text("visibility", product.visibility)
    product.fields |= {name: fields.values[name] for name in _PLAIN if name in fields}
    if fields.is_set("categoryGuids"):
        product.categories = tuple(dict.fromkeys(fields.texts("categoryGuids")))
    product.category = fields.text("defaultCategoryGuid", product.category)
    if product.category not in product.categories:
        product.categories = (product.category, *product.categories)
    if "brandCode" in fields:
        product.brand = brand_of(call, fields.text("brandCode")) if fields.is_set("brandCode") else None
    product.supplier = fields.text_or_none("supplierGuid", product.supplier)
    if "flags" in fields:
        product.flags = {flag.text("code"): _days(flag) for flag in fields.rows("flags")}
    for flag in fields.rows("flagsManagement"):
        product.flags.pop(flag.text("code"), None)
        if flag.text("action") == "set":
            product.flags[flag.text("code")] = _days(flag)
    for name, show in _LISTS.items():
        if name in fields:
            product.fields[name] = [show(entry) for entry in fields.rows(name)]
    for entry in fields.rows("variants"):
        change_variant(call, product, entry)


def _days(flag: Fields) -> Record:
    return {name: flag.text_or_none(name) for name in ("dateFrom", "dateTo")}


def _descriptive(entry: Fields) -> Record:
    return {
        "name": entry.text("name"),
        "value": entry.text_or_none("value"),
        "description": entry.text_or_none("description"),
        "priority": entry.number_or_none("priority"),
    }


def _filtering(entry: Fields) -> Record:
    values: list[Json] = [
        {"valueIndex": value, "name": value, "priority": position, "color": None, "image": None}
        for position, value in enumerate(entry.texts("values"))
    ]
    code = entry.text("code")
    return {
        "code": code,
        "name": code,
        "displayName": None,
        "description": None,
        "priority": None,
        "googleMapping": None,
        "values": values,
    }


def _surcharge(entry: Fields) -> Record:
    values: list[Json] = [
        {
            "valueIndex": value.text("valueIndex"),
            "description": value.text("valueIndex"),
            "price": decimal_text(value.decimal("price", _ZERO, minimum=-_MAX_PRICE, maximum=_MAX_PRICE)),
            "priority": position,
            "visible": value.flag("visible", default=True),
        }
        for position, value in enumerate(entry.rows("values"))
    ]
    code = entry.text("code")
    return {
        "code": code,
        "name": code,
        "displayName": None,
        "description": None,
        "priority": None,
        "required": False,
        "currency": reference.DEFAULT_CURRENCY,
        "includingVat": True,
        "subscription": False,
        "values": values,
    }


def _video(entry: Fields) -> Record:
    return {"code": entry.text("code"), "title": entry.text_or_none("title"), "type": entry.text("type")}


_LISTS: Final = {
    "descriptiveParameters": _descriptive,
    "filteringParameters": _filtering,
    "surchargeParameters": _surcharge,
    "relatedVideos": _video,
}


def change_variant(call: Call, product: Product, entry: Fields) -> None:
    """Change the variant with the code in the body, or add one."""
    variant = product.variant(entry.text("code"))
    if variant is None:
        code = entry.text_or_none("newCode") or entry.text_or_none("code") or call.shop.free_code(product.number)
        variant = Variant(code, {DEFAULT_PRICE_LIST: _price(product)}, {})
        if product.type != "product-set":
            variant.supplies = {stock: Supply(_ZERO, call.now) for stock in reference.STOCKS}
        call.shop.add_variant(product, variant)
        call.emit("productVariant:create", code)
    elif entry.is_set("newCode") and entry.text("newCode") != variant.code:
        call.shop.rename_variant(product, variant, entry.text("newCode"))
    if "price" in entry:
        price = entry.decimal_or_none("price")
        variant.price.price = price if price or call.shop.keeps_zero_prices else None
    variant.price.currency = entry.text("currencyCode", variant.price.currency).upper()
    variant.weight = entry.decimal_or_none("weight", variant.weight)
    variant.unit = entry.number("unitId", variant.unit)
    variant.availability = entry.number_or_none("availabilityId", variant.availability)
    variant.sold_out_availability = entry.number_or_none("availabilityWhenSoldOutId", variant.sold_out_availability)
    variant.min_supply = entry.decimal_or_none("minStockSupply", variant.min_supply)
    if "negativeStockAllowed" in entry:
        variant.negative_allowed = entry.flag("negativeStockAllowed")
    if "parameters" in entry:
        variant.parameters = _parameters(entry)
    variant.fields |= {name: entry.values[name] for name in _VARIANT_PLAIN if name in entry}
    for row in entry.rows("stocksLocations"):
        supply = variant.supplies.setdefault(row.number("stockId"), Supply(_ZERO, call.now))
        supply.location = row.text_or_none("location", supply.location)
        if row.is_set("amount") and product.type != "product-set":
            change = row.decimal("amount", _ZERO) - supply.amount
            moving.move(call, row.number("stockId"), variant.code, change)
            moving.emit_movement(call, row.number("stockId"))


def _price(product: Product) -> Price:
    """Return the price of a new variant: that of the first variant, or no price yet."""
    if product.variants:
        return attrs.evolve(product.variants[0].price)
    return Price(reference.VAT_RATES[0], None)
