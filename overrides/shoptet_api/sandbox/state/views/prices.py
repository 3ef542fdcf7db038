"""Views of prices."""

from decimal import Decimal

from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.state.moments import day_text
from shoptet_api.sandbox.state.money import Taxed, decimal_text, decimal_text_or_none
from shoptet_api.sandbox.state.prices import SALES, Action, Price


def item_price(value: Taxed, rate: Decimal) -> Record:
    """Show the price of an item."""
    return {
        "withVat": decimal_text(value.with_vat),
        "withoutVat": decimal_text(value.without_vat),
        "vat": decimal_text(value.vat),
        "vatRate": decimal_text(rate),
    }


def total(value: Taxed, currency: str, exchange_rate: Decimal) -> Record:
    """Show the total of an order or a document."""
    rate = decimal_text(exchange_rate, 8)
    return {
        "vat": decimal_text(value.vat),
        "toPay": decimal_text(value.with_vat),
        "currencyCode": currency,
        "withoutVat": decimal_text(value.without_vat),
        "withVat": decimal_text(value.with_vat),
        "exchangeRate": rate,
        "invoicingExchangeRate": rate,
    }


def action(value: Action | None) -> Json:
    """Show a price that is valid for a limited period."""
    if value is None:
        return None
    return {
        "price": decimal_text(value.price),
        "fromDate": day_text(value.from_date),
        "toDate": day_text(value.to_date),
    }


def purchase(value: Price) -> Record:
    """Show the purchase price of a variant."""
    return {
        "purchasePrice": {
            "price": decimal_text_or_none(value.purchase),
            "vatRate": decimal_text(value.purchase_vat),
            "includingVat": value.purchase_including_vat,
        }
    }


def entry(code: str, value: Price) -> Record:
    """Show the price of a variant in a price list."""
    return {
        "code": code,
        "currencyCode": value.currency,
        "includingVat": value.including_vat,
        "vatRate": decimal_text(value.vat),
        "price": {
            "price": decimal_text_or_none(value.price),
            "commonPrice": decimal_text_or_none(value.common),
            "buyPrice": decimal_text_or_none(value.purchase),
            "priceRatio": decimal_text(value.ratio, 3),
            "actionPrice": action(value.action),
        },
        "orderableAmount": {
            "minimumAmount": decimal_text_or_none(value.minimum, 3),
            "maximumAmount": decimal_text_or_none(value.maximum, 3),
        },
        "sales": {"minPriceRatio": decimal_text(value.min_ratio, 3), **{name: name in value.sales for name in SALES}},
        "prices": purchase(value),
    }
