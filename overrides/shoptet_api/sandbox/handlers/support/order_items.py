"""Reading of order items."""

from decimal import Decimal
from typing import Final

from shoptet_api.sandbox.call import Call
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.refusals import invalid
from shoptet_api.sandbox.state import reference
from shoptet_api.sandbox.state.money import Taxed
from shoptet_api.sandbox.state.orders import GOODS_TYPES, Item, Order, Surcharge, unit_price, variant_name
from shoptet_api.sandbox.state.products import Product, Variant
from shoptet_api.sandbox.state.reference import STATUSES

ZERO: Final = Decimal(0)
_HUNDRED: Final = Decimal(100)
_MAX_WEIGHT: Final = Decimal("99999.999")
_MAX_AMOUNT: Final = Decimal(1_000_000)
_MAX_PRICE: Final = Decimal(100_000_000)
_SOLD_BY_CODE: Final = frozenset({"product", "bazar", "service", "product-set"})
"""The item types whose code must belong to a variant; the variant of a gift may have been deleted."""


def check_status(fields: Fields, name: str = "statusId") -> int | None:
    """Return the status in the body, if it has one.

    Raises:
        RefusedError: 422 if the status does not exist.
    """
    status = fields.number_or_none(name)
    if status is not None and status not in STATUSES:
        raise invalid(f'Invalid statusId "{status}".', fields.at(name))
    return status


def vat_rate(fields: Fields, name: str, default: Decimal) -> Decimal:
    """Return a VAT rate."""
    return fields.decimal(name, default, minimum=ZERO, maximum=_HUNDRED)


def price_of(fields: Fields, rate: Decimal, prefixes: tuple[str, ...] = ("unitPrice", "itemPrice")) -> Taxed | None:
    """Return the unit price, given under one of its names; None if the body has none.

    Raises:
        RefusedError: 422 if the body has several.
    """
    found = [
        (fields.decimal_or_none(f"{prefix}{suffix}", minimum=-_MAX_PRICE, maximum=_MAX_PRICE), suffix)
        for prefix in prefixes
        for suffix in ("WithVat", "WithoutVat")
        if fields.is_set(f"{prefix}{suffix}")
    ]
    if len(found) > 1:
        raise invalid("Only one price can be given, with or without VAT.", fields.at(f"{prefixes[0]}WithVat"))
    for price, suffix in found:
        return unit_price(rate, price, None) if suffix == "WithVat" else unit_price(rate, None, price)
    return None


def find_goods(call: Call, fields: Fields, kind: str, *, check: bool) -> tuple[Product, Variant] | None:
    """Return the variant of an item.

    Raises:
        RefusedError: 422 if `check` is true and the variant does not exist.
    """
    if kind not in GOODS_TYPES:
        return None
    code, guid = fields.text_or_none("code"), fields.text_or_none("productGuid")
    found = call.shop.find_variant(code) if code else None
    if code is None and guid is not None and (product := call.shop.products.get(guid)) is not None:
        found = product, product.variants[0]
    is_other = found is not None and guid not in {None, found[0].guid}
    if check and kind in _SOLD_BY_CODE and (found is None or is_other):
        named = f'code "{code}"' if code else f'guid "{guid}"'
        raise invalid(f"Product with {named} does not exist.", fields.at("code" if code else "productGuid"))
    return found


def read_item(call: Call, order: Order, fields: Fields, *, check: bool) -> Item:
    """Create an item from the body.

    Raises:
        RefusedError: 422 if a value is invalid.
    """
    kind = fields.text("itemType")
    found = find_goods(call, fields, kind, check=check)
    price = found[1].price if found else None
    rate = vat_rate(fields, "vatRate", price.vat if price else reference.VAT_RATES[0])
    unit = price_of(fields, rate)
    if unit is None:
        raise invalid("A price is required, with or without VAT.", fields.at("unitPriceWithVat"))
    brand = call.shop.brands.get(found[0].brand or "") if found else None
    item = Item(
        id=next(call.shop.ids),
        type=kind,
        name=fields.text("name", found[0].name if found else kind),
        amount=Decimal(1),
        vat=rate,
        unit_price=unit,
        code=fields.text_or_none("code", found[1].code if found else None),
        product=fields.text_or_none("productGuid", found[0].guid if found else None),
        variant_name=variant_name(found[1].parameters) if found else None,
        brand=str(brand["name"]) if brand else None,
        weight=found[1].weight if found else None,
        unit=reference.UNITS.get(found[1].unit) if found else None,
        status=order.status if STATUSES[order.status].changes_items else reference.NEW,
    )
    change_item(item, fields)
    item.surcharges = tuple(read_surcharge(call, entry) for entry in fields.rows("surchargeParameters"))
    return item


def change_item(item: Item, fields: Fields) -> None:
    """Change the fields in the body, except the price, which the caller changes.

    Raises:
        RefusedError: 422 if a value is invalid; nothing has changed then.
    """
    amount = fields.decimal("amount", item.amount, minimum=ZERO, maximum=_MAX_AMOUNT)
    completed = fields.decimal_or_none("amountCompleted", item.completed, minimum=ZERO, maximum=_MAX_AMOUNT)
    weight = fields.decimal_or_none("weight", item.weight, minimum=ZERO, maximum=_MAX_WEIGHT)
    ratio = fields.decimal("priceRatio", item.ratio, minimum=ZERO, maximum=_HUNDRED)
    status = check_status(fields)
    purchase_vat = vat_rate(fields, "buyPriceVatRate", item.purchase_vat)
    purchase = price_of(fields, purchase_vat, ("buyPrice",)) or item.purchase
    item.amount, item.completed, item.weight, item.ratio = amount, completed, weight, ratio
    item.status = item.status if status is None else status
    item.purchase, item.purchase_vat = purchase, purchase_vat
    item.name = fields.text("name", item.name)
    item.code = fields.text("code", item.code or "") or item.code
    for wire, name in _TEXTS.items():
        if wire in fields:
            setattr(item, name, fields.text_or_none(wire))


_TEXTS: Final = {
    "variantName": "variant_name",
    "brand": "brand",
    "supplierName": "supplier",
    "productGuid": "product",
    "remark": "remark",
    "warrantyDescription": "warranty",
    "additionalField": "additional",
    "amountUnit": "unit",
}


def read_surcharge(call: Call, fields: Fields) -> Surcharge:
    """Create a surcharge: one of the shop's parameters, or a custom one with its own name."""
    parameter = fields.text_or_none("parameterCode")
    price = fields.decimal_or_none("price", minimum=-_MAX_PRICE, maximum=_MAX_PRICE)
    return Surcharge(
        relation=str(next(call.shop.ids)),
        name=fields.text("name", parameter or ""),
        price=price,
        parameter=parameter,
        value=fields.text_or_none("valueIndex"),
    )
