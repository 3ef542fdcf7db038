"""Shipping and payment methods, as orders refer to them."""

from shoptet_api.sandbox.call import Call, Reply, handles
from shoptet_api.sandbox.handlers.support.refusals import not_found
from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state.money import decimal_text
from shoptet_api.sandbox.state.reference import DEFAULT_CURRENCY, VAT_RATES, Method


def _common(position: int, method: Method) -> Record:
    return {
        "guid": method.guid,
        "name": method.name,
        "description": None,
        "visible": True,
        "priority": position,
        "wholesale": False,
        "logoUrl": None,
    }


def _shipping(position: int, method: Method) -> Record:
    company: Record = {"id": position, "code": method.code, "name": method.company}
    own: Record = {"shippingCompany": company, "trackingUrl": method.tracking_url}
    return _common(position, method) | own


def _payment(position: int, method: Method) -> Record:
    kind: Record = {"id": position, "code": method.code, "name": method.company}
    own: Record = {"submethod": None, "paymentType": kind}
    return _common(position, method) | own


def _lists(methods: dict[str, Method]) -> Record:
    return {
        "wholesaleActive": False,
        "wholesaleSplitActive": False,
        "defaultRetailMethod": next(iter(methods)),
        "defaultWholesaleMethod": None,
    }


@handles("getListOfShippingMethods")
def list_shipping(call: Call) -> Reply:
    """Answer with the shipping methods."""
    methods = call.shop.methods.shipping
    shown = [_shipping(position, method) for position, method in enumerate(methods.values(), 1)]
    return Reply({"shippingMethods": [*shown], **_lists(methods)})


@handles("getShippingMethodDetail")
def get_shipping(call: Call) -> Reply:
    """Answer with one shipping method."""
    guid = str(call.path["guid"])
    for position, method in enumerate(call.shop.methods.shipping.values(), 1):
        if method.guid == guid:
            shown = _shipping(position, method)
            if "pricelist" in call.include:
                shown["priceList"] = _prices(call, method)
            return Reply(shown)
    raise not_found("shipping-method", guid)


def _prices(call: Call, method: Method) -> Record:
    return {
        "allowFreeShipping": True,
        "priceTiers": [
            {
                "countryCode": "CZ",
                "regionId": None,
                "regionName": None,
                "currencyCode": DEFAULT_CURRENCY,
                "priceFrom": "0.00",
                "priceUntil": None,
                "weightFrom": None,
                "weightUntil": None,
                "price": decimal_text(method.price),
                "includingVat": True,
                "taxClassId": 1,
                "vatRate": decimal_text(VAT_RATES[0]),
            }
        ],
        "pairedPaymentMethodGuids": list(call.shop.methods.payment),
    }


@handles("getListingOfPaymentMethods")
def list_payment(call: Call) -> Reply:
    """Answer with the payment methods."""
    methods = call.shop.methods.payment
    shown = [_payment(position, method) for position, method in enumerate(methods.values(), 1)]
    return Reply({"paymentMethods": [*shown], **_lists(methods)})
