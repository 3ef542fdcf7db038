"""Price lists and the prices in them."""

from collections.abc import Iterator
from decimal import Decimal
from typing import cast

import attrs

from shoptet_api.sandbox.call import Call, Fault, RefusedError, Reply, Rows, batches, handles, snapshots
from shoptet_api.sandbox.handlers.support.fields import Fields, rows
from shoptet_api.sandbox.handlers.support.lists import Filters, LazyRows
from shoptet_api.sandbox.handlers.support.refusals import check_count, get_or_404, invalid
from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state import reference
from shoptet_api.sandbox.state.money import with_vat, without_vat
from shoptet_api.sandbox.state.prices import DEFAULT_PRICE_LIST, SALES, Action, Price
from shoptet_api.sandbox.state.products import Product, Variant
from shoptet_api.sandbox.state.views import prices as views

_MAX_ROWS = 300
_ZERO = Decimal(0)
_MAX_PRICE = Decimal(100_000_000)
_MAX_RATIO = Decimal(1000)
_PARTS = ("price", "priceWithVat", "priceWithoutVat", "orderableAmount", "sales", "prices")


def _price_list(call: Call) -> int:
    return cast("int", get_or_404(call.shop.price_lists, call.path["id"])["id"])


@handles("getListOfPriceLists")
def list_price_lists(call: Call) -> Reply:
    """Answer with the price lists."""
    return Reply([dict(record) for record in call.shop.price_lists.values()])


@handles("createPricelist")
def create_price_list(call: Call) -> Reply:
    """Create a price list. Its prices are those of the default list until they are changed."""
    number = call.shop.new_id(call.shop.price_lists)
    record: Record = {"id": number, "name": Fields(call.body).text("name")}
    call.shop.price_lists.add(str(number), record)
    call.emit("pricelist:create", str(number))
    return Reply(dict(record))


@handles("deletePricelist")
def delete_price_list(call: Call) -> Reply:
    """Delete a price list; its customers and groups move to the default list."""
    number = _price_list(call)
    if number == DEFAULT_PRICE_LIST:
        raise invalid("It is not possible to delete default pricelist.", "integration-call")
    for product in call.shop.products.values():
        for variant in product.variants:
            variant.prices.pop(number, None)
    for customer in call.shop.customers.values():
        if customer.price_list == number:
            customer.price_list, customer.changed = DEFAULT_PRICE_LIST, call.now
    for group in call.shop.customer_groups.values():
        if group["defaultPricelistId"] == number:
            group["defaultPricelistId"] = DEFAULT_PRICE_LIST
    call.shop.price_lists.remove(str(number), call.now)
    call.emit("pricelist:delete", str(number))
    return Reply()


def _entries(call: Call) -> Iterator[tuple[Product, Variant]]:
    return ((product, variant) for product in call.shop.products.values() for variant in product.variants)


@handles("getPricelistDetail")
def list_prices(call: Call) -> Rows:
    """Answer with the prices in a list."""
    number = _price_list(call)
    filters = (
        Filters[tuple[Product, Variant]](call)
        .equal("code", lambda pair: pair[1].code)
        .equal("guid", lambda pair: pair[0].guid)
    )
    found = list(filters.apply(_entries(call)))
    return Rows(LazyRows(found, lambda pair: views.entry(pair[1].code, pair[1].price_in(number))))


@snapshots("getListOfAllPricelistDetails")
def snapshot(call: Call) -> Iterator[Record]:
    """Yield the prices in a list."""
    number = _price_list(call)
    prices = ((variant.code, variant.price_in(number)) for _, variant in _entries(call))

    def from_date(entry: tuple[str, Price]) -> object:
        return entry[1].action and entry[1].action.from_date

    def to_date(entry: tuple[str, Price]) -> object:
        return entry[1].action and entry[1].action.to_date

    filters = (
        Filters[tuple[str, Price]](call)
        .between("code", lambda entry: entry[0])
        .at_least("actionPriceDateFrom", to_date)
        .at_most("actionPriceDateTo", from_date)
        .equal("vatRate", lambda entry: entry[1].vat)
        .same_text("currencyCode", lambda entry: entry[1].currency)
        .equal("orderableMinAmount", lambda entry: entry[1].minimum)
        .between("orderableMinAmount", lambda entry: entry[1].minimum)
        .equal("orderableMaxAmount", lambda entry: entry[1].maximum)
        .between("orderableMaxAmount", lambda entry: entry[1].maximum)
    )
    return (views.entry(code, price) for code, price in filters.apply(prices))


@handles("updatePricelist")
def update_prices(call: Call) -> Reply:
    """Change prices; invalid rows are skipped and reported."""
    number, entries = _price_list(call), list(rows(call.body))
    check_count(len(entries), _MAX_ROWS)
    faults: list[Fault] = []
    changed: list[str] = []
    for entry in entries:
        try:
            _update_one(call, number, entry)
            changed.append(entry.text("code"))
        except RefusedError as refused:
            faults += [attrs.evolve(fault, instance=entry.text("code")) for fault in refused.faults]
    if entries and len(faults) == len(entries):
        raise RefusedError(400, *faults)
    if len(changed) > 1:
        call.emit("productVariantPrice:massUpdate", changed)
    return Reply(faults=faults)


@batches("updatePricelistBatch")
def update_prices_row(call: Call, row: Record) -> None:
    """Change a price from a batch row."""
    _update_one(call, _price_list(call), Fields(row))


def _refused(code: str, why: str) -> RefusedError:
    return invalid(f'Input data for code "{code}" is not correct. {why} Code skipped.', code)


def _update_one(call: Call, price_list: int, entry: Fields) -> None:
    code = entry.text("code")
    found = call.shop.find_variant(code)
    if found is None:
        raise _refused(code, "Product does not exist.")
    if not any(entry.is_set(name) for name in (*_PARTS, "vatRate", "includingVat", "currencyCode")):
        raise _refused(code, "There is nothing to change.")
    product, variant = found
    price = attrs.evolve(variant.price_in(price_list))
    if price_list != DEFAULT_PRICE_LIST and price_list not in variant.prices:
        # A new row is not a copy: it is without VAT, with the amounts of the default list.
        _recalculate(price, _ZERO, including=False)
        price.purchase = None
    _change(price, entry, code, is_default=price_list == DEFAULT_PRICE_LIST)
    if not call.shop.keeps_zero_prices:
        price.price, price.common = price.price or None, price.common or None
    variant.prices[price_list] = price
    product.changed = call.now
    call.emit("productVariantPrice:update", code)


def _change(price: Price, entry: Fields, code: str, *, is_default: bool) -> None:
    currency = entry.text("currencyCode", price.currency).upper()
    if currency not in reference.CURRENCIES:
        raise _refused(code, 'Invalid "currencyCode" value.')
    rate = entry.decimal("vatRate", price.vat)
    if rate not in reference.VAT_RATES:
        raise _refused(code, 'Invalid "vatRate" value.')
    price.currency = currency
    _recalculate(price, rate, including=entry.flag("includingVat", default=price.including_vat))
    for name in ("price", "priceWithVat", "priceWithoutVat"):
        if (fields := entry.inner(name)) is not None:
            _change_prices(price, fields, name)
            if fields.is_set("buyPrice") and entry.is_set("prices"):
                raise _refused(code, 'The purchase price is given twice, as "buyPrice" and as "purchasePrice".')
            if "buyPrice" in fields and is_default:
                price.purchase = fields.decimal_or_none("buyPrice", minimum=_ZERO, maximum=_MAX_PRICE)
    if (amounts := entry.inner("orderableAmount")) is not None:
        price.minimum = amounts.decimal_or_none("minimumAmount", price.minimum, minimum=_ZERO)
        price.maximum = amounts.decimal_or_none("maximumAmount", price.maximum, minimum=_ZERO)
    if (sales := entry.inner("sales")) is not None:
        price.min_ratio = sales.decimal("minPriceRatio", price.min_ratio, minimum=_ZERO, maximum=_MAX_RATIO)
        price.sales = frozenset(name for name in SALES if sales.flag(name, default=name in price.sales))
    purchase = (entry.inner("prices") or Fields({})).inner("purchasePrice")
    if purchase is not None:
        rate = purchase.decimal("vatRate", price.purchase_vat)
        if rate not in reference.VAT_RATES:
            raise _refused(code, 'Invalid "purchasePriceVatRate" value.')
        price.purchase_vat = rate
        price.purchase = purchase.decimal_or_none("price", price.purchase, minimum=_ZERO, maximum=_MAX_PRICE)
        price.purchase_including_vat = purchase.flag("includingVat", default=price.purchase_including_vat)


def _recalculate(price: Price, rate: Decimal, *, including: bool) -> None:
    """Change the VAT; the price without VAT stays."""

    def recalculated(value: Decimal | None) -> Decimal | None:
        if value is None:
            return None
        net = without_vat(value, price.vat) if price.including_vat else value
        return with_vat(net, rate) if including else net

    if (rate, including) != (price.vat, price.including_vat):
        price.price, price.common = recalculated(price.price), recalculated(price.common)
        if price.action is not None:
            price.action = attrs.evolve(price.action, price=recalculated(price.action.price) or _ZERO)
    price.vat, price.including_vat = rate, including


def _change_prices(price: Price, fields: Fields, name: str) -> None:
    def as_listed(value: Decimal | None) -> Decimal | None:
        """Convert a price, given with or without VAT, to the form in which the list keeps prices."""
        if value is None or name == "price" or (name == "priceWithVat") == price.including_vat:
            return value
        return with_vat(value, price.vat) if price.including_vat else without_vat(value, price.vat)

    if "price" in fields:
        price.price = as_listed(fields.decimal_or_none("price", minimum=_ZERO, maximum=_MAX_PRICE))
    if "commonPrice" in fields:
        price.common = as_listed(fields.decimal_or_none("commonPrice", minimum=_ZERO, maximum=_MAX_PRICE))
    price.ratio = fields.decimal("priceRatio", price.ratio, minimum=_ZERO, maximum=_MAX_RATIO)
    if "actionPrice" in fields:
        action = fields.inner("actionPrice")
        before = price.action or Action(price.price or _ZERO, None, None)
        price.action = (
            None
            if action is None
            else Action(
                as_listed(action.decimal_or_none("price", before.price, minimum=_ZERO, maximum=_MAX_PRICE)) or _ZERO,
                action.day_or_none("fromDate", before.from_date),
                action.day_or_none("toDate", before.to_date),
            )
        )
