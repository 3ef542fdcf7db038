"""Information about the shop, as far as orders and products refer to it."""

from shoptet_api.sandbox.call import Call, Reply, handles
from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.state import reference
from shoptet_api.sandbox.state.money import decimal_text
from shoptet_api.sandbox.state.prices import DEFAULT_PRICE_LIST
from shoptet_api.sandbox.state.reference import DEFAULT_CURRENCY, SHOP_URL, Method

_COUNTRIES = (("CZ", "Česká republika", "^[0-9]{3} ?[0-9]{2}$"), ("SK", "Slovensko", "^[0-9]{3} ?[0-9]{2}$"))


@handles("getEshopInfo")
def get_eshop(call: Call) -> Reply:
    """Answer with the shop."""
    price_list = call.shop.price_lists[str(DEFAULT_PRICE_LIST)]
    shown: Record = {
        "contactInformation": {
            "eshopId": call.shop.eshop_id,
            "eshopName": "Obchod na písku",
            "eshopCategory": "Dárky",
            "url": f"{SHOP_URL}/",
            "eshopTitle": "Obchod na písku",
            "eshopSubtitle": None,
            "contactPerson": "Lucie Zemanová",
            "email": "obchod@example.com",
            "phone": "+420700000001",
            "mobilePhone": None,
            "skypeAccount": None,
            "contactPhotoUrl": None,
        },
        "settings": {
            "vatPayer": True,
            "cashDeskOnly": False,
            "trackStockClaims": True,
            "maxProductAmount": 50_000,
            "maxEmailAmount": 10_000,
            "defaultPricelist": dict(price_list),
            "eshopLanguage": "cs",
            "timezone": "Europe/Prague",
            "dateFormat": "d.m.Y",
            "timeFormat": "H:i",
            "internals": "",
            "exchangeRateFlip": False,
            "negativeStockAmount": "allowed",
            "oss": False,
            "stockControlDisabled": False,
            "wholesaleSplitActive": False,
        },
        "currencies": [_currency(position, code) for position, code in enumerate(reference.CURRENCIES, 1)],
        "taxClasses": [
            {
                "title": f"{rate} %",
                "rates": [{"zone": "CZ", "vatRate": decimal_text(rate)}],
                "isDefault": rate == reference.VAT_RATES[0],
            }
            for rate in reference.VAT_RATES
        ],
        "activeModules": [],
        "urls": [{"ident": "admin-orders-list", "url": f"{SHOP_URL}/admin/prehled-objednavek/"}],
        "trial": False,
    }
    sections: dict[str, Json] = {
        "orderAdditionalFields": _additional_fields(),
        "orderStatuses": _statuses(),
        "paymentMethods": _methods(call.shop.methods.payment, "defaultPayment"),
        "shippingMethods": _methods(call.shop.methods.shipping, "defaultShipping"),
        "imageCuts": _image_cuts(),
        "countries": _countries(),
        "cashDesk": {"defaultOrderStatusId": reference.DONE},
    }
    shown |= {name: section for name, section in sections.items() if name.lower() in call.include}
    return Reply(shown)


def _currency(position: int, code: str) -> Record:
    is_default = code == DEFAULT_CURRENCY
    return {
        "code": code,
        "title": code,
        "isDefault": is_default,
        "isDefaultAdmin": is_default,
        "isDefaultDocuments": is_default,
        "isVisible": True,
        "exchangeRate": decimal_text(reference.CURRENCIES[code], 8),
        "priority": position,
        "display": {
            "text": "Kč" if is_default else "€",
            "location": "right",
            "decimalsSeparator": ",",
            "thousandsSeparator": " ",
        },
        "priceDecimalPlaces": 2,
        "documentPriceDecimalPlaces": 2,
        "rounding": "none",
        "minimalOrderValue": None,
        "bankAccount": {"accountNumber": None, "iban": None, "bic": None, "ownerName": None},
    }


def _additional_fields() -> Json:
    return [{"index": index, "label": label} for index, label in reference.ADDITIONAL_FIELDS.items()]


def _statuses() -> Json:
    statuses: list[Json] = [
        {"id": status.id, "order": position, "name": status.name, "markAsPaid": status.marks_as_paid}
        for position, status in enumerate(reference.STATUSES.values(), 1)
    ]
    return {"statuses": statuses, "defaultStatus": reference.NEW}


def _methods(methods: dict[str, Method], default: str) -> Json:
    shown: list[Json] = [
        {"guid": method.guid, "order": position, "name": method.name, "visible": True}
        for position, method in enumerate(methods.values(), 1)
    ]
    return {
        "retail": {"methods": shown, default: next(iter(methods))},
        "wholesale": {"methods": [], default: None},
        "wholesaleActive": False,
    }


def _image_cuts() -> Json:
    url = f"{SHOP_URL}/user/shop"
    return [
        {"name": name, "width": size, "height": size, "urlPath": f"{url}/{name}/", "cdnPath": f"{url}/{name}/"}
        for name, size in (("orig", None), ("big", 1024), ("detail", 360), ("related", 100))
    ]


def _countries() -> Json:
    return [
        {
            "countryCode": code,
            "countryName": name,
            "companyIdPattern": "^[0-9]{8}$",
            "companyIdExample": "12345678",
            "zipCodePattern": pattern,
        }
        for code, name, pattern in _COUNTRIES
    ]
