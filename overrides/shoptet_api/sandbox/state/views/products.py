"""Views of products."""

from collections.abc import Callable, Collection
from typing import Final

from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.state import reference, words
from shoptet_api.sandbox.state.moments import time_text
from shoptet_api.sandbox.state.money import decimal_text, decimal_text_or_none
from shoptet_api.sandbox.state.orders import variant_name
from shoptet_api.sandbox.state.people import slug
from shoptet_api.sandbox.state.products import PARAMETERS, Image, Product, Variant
from shoptet_api.sandbox.state.reference import SHOP_URL
from shoptet_api.sandbox.state.shop import Shop
from shoptet_api.sandbox.state.views import prices

COLOUR_CODES: Final = {value: color for value, _, color in words.COLOURS}


def brand(shop: Shop, product: Product) -> Json:
    """Show a product's brand."""
    record = shop.brands.get(product.brand or "")
    return record and {"code": record["indexName"], "name": record["name"]}


def _category(shop: Shop, product: Product) -> Record:
    record = shop.categories.get(product.category)
    if record is None:
        return {"guid": None, "name": None, "visible": None}
    return {name: record[name] for name in ("guid", "name", "visible")}


def _supplier(shop: Shop, product: Product) -> Json:
    record = shop.suppliers.get(product.supplier or "")
    return None if record is None else dict(record)


def _index_name(product: Product) -> str:
    name = product.fields.get("indexName")
    return name if isinstance(name, str) else slug(product.name)


def _url(product: Product) -> str:
    return f"{SHOP_URL}/{_index_name(product)}/"


def _image(product: Product, image: Image) -> Record:
    return {
        "name": image.name,
        "seoName": image.name,
        "cdnName": f"{product.number}_{image.name}",
        "signedCdnNames": None,
        "priority": image.priority,
        "description": image.description,
        "changeTime": time_text(image.changed),
    }


def gallery_image(product: Product, image: Image) -> Record:
    """Show an image of a product."""
    main = next((other for other in product.images if other.gallery == "shop"), None)
    return _image(product, image) | {"isMainImage": image is main, "gallery": image.gallery}


def list_item(shop: Shop, product: Product, include: Collection[str] = ()) -> Record:
    """Show a product in a list."""
    shown: Record = {
        "guid": product.guid,
        "name": product.name,
        "type": product.type,
        "url": _url(product),
        "visibility": product.visibility,
        "creationTime": time_text(product.created),
        "changeTime": time_text(product.changed),
        "brand": brand(shop, product),
        "supplier": _supplier(shop, product),
        "defaultCategory": _category(shop, product),
        "voteAverageScore": None,
        "voteCount": 0,
    }
    if "images" in include:
        main = next((image for image in product.images if image.gallery == "shop"), None)
        shown["mainImage"] = None if main is None else _image(product, main)
    return shown


def detail(shop: Shop, product: Product, include: Collection[str] = ()) -> Record:
    """Show a product with its variants and the requested sections (named in lower case)."""
    shown: Record = {
        "guid": product.guid,
        "type": product.type,
        "name": product.name,
        "indexName": _index_name(product),
        "brand": brand(shop, product),
        "supplier": _supplier(shop, product),
        "visibility": product.visibility,
        "creationTime": time_text(product.created),
        "changeTime": time_text(product.changed),
        "shortDescription": None,
        "description": None,
        "metaDescription": None,
        "url": _url(product),
        "conditionGrade": None,
        "conditionDescription": None,
        "internalNote": None,
        "hsCode": None,
        "defaultCategory": _category(shop, product),
        "additionalName": None,
        "xmlFeedName": None,
        "metaTitle": product.name,
        "adult": False,
        "atypicalBilling": False,
        "atypicalShipping": False,
        "voteAverageScore": None,
        "voteCount": 0,
        "isVariant": len(product.variants) > 1,
    }
    shown |= {name: value for name, value in product.fields.items() if name in _PLAIN and value is not None}
    shown["variants"] = [_variant(shop, product, variant, include) for variant in product.variants]
    for name, (field, section) in _SECTIONS.items():
        if name in include:
            shown[field] = section(shop, product)
    return shown


snapshot_line = detail
"""A snapshot line is the detail."""

_PLAIN = frozenset(
    {
        "shortDescription",
        "description",
        "metaDescription",
        "conditionGrade",
        "conditionDescription",
        "internalNote",
        "hsCode",
        "additionalName",
        "metaTitle",
        "adult",
        "preauthorizationRequired",
    }
)
"""The fields that are shown as they were sent."""


def _images(_: Shop, product: Product) -> Json:
    return [gallery_image(product, image) for image in product.images]


def _categories(shop: Shop, product: Product) -> Json:
    records = [shop.categories.get(guid) for guid in product.categories]
    return [{name: record[name] for name in ("guid", "name", "parentGuid")} for record in records if record]


def _flags(shop: Shop, product: Product) -> Json:
    known = [(shop.flags.get(code), days) for code, days in product.flags.items()]
    return [{"code": flag["code"], "title": flag["title"], **days} for flag, days in known if flag]


def _set_items(_: Shop, product: Product) -> Json:
    if product.type != "product-set":
        return None
    return [{"guid": guid, "code": code, "amount": decimal_text(amount, 3)} for guid, code, amount in product.parts]


def _as_sent(name: str) -> Callable[[Shop, Product], Json]:
    """Return a view that shows a list as it was sent, or an empty list."""
    return lambda _, product: product.fields.get(name) or []


_SECTIONS: Final[dict[str, tuple[str, Callable[[Shop, Product], Json]]]] = {
    "images": ("images", _images),
    "allcategories": ("categories", _categories),
    "flags": ("flags", _flags),
    "setitems": ("setItems", _set_items),
    "descriptiveparameters": ("descriptiveParameters", _as_sent("descriptiveParameters")),
    "surchargeparameters": ("surchargeParameters", _as_sent("surchargeParameters")),
    "filteringparameters": ("filteringParameters", _as_sent("filteringParameters")),
    "warranty": ("warranty", lambda _, __: None),
    "gifts": ("gifts", _as_sent("gifts")),
    "alternativeproducts": ("alternativeProducts", _as_sent("alternativeProducts")),
    "relatedproducts": ("relatedProducts", _as_sent("relatedProducts")),
    "relatedvideos": ("relatedVideos", _as_sent("relatedVideos")),
    "relatedfiles": ("relatedFiles", _as_sent("relatedFiles")),
}
"""The field and the view of each section, keyed by the section's name in lower case."""


def _availability(number: int | None) -> Json:
    return None if number is None else {"id": number, "name": reference.AVAILABILITIES[number]}


def _variant(shop: Shop, product: Product, variant: Variant, include: Collection[str]) -> Record:
    price = variant.price
    shown: Record = {
        "code": variant.code,
        "ean": None,
        "stock": decimal_text(shop.stock.amount(product, variant), 3),
        "unit": reference.UNITS.get(variant.unit),
        "weight": decimal_text_or_none(variant.weight, 3),
        "width": "0.0",
        "height": "0.0",
        "depth": "0.0",
        "visible": True,
        "price": decimal_text_or_none(price.price),
        "commonPrice": decimal_text_or_none(price.common),
        "manufacturerCode": None,
        "pluCode": None,
        "isbn": None,
        "serialNo": None,
        "mpn": None,
        "includingVat": price.including_vat,
        "vatRate": decimal_text(price.vat),
        "currencyCode": price.currency,
        "minStockSupply": decimal_text_or_none(variant.min_supply, 3),
        "actionPrice": prices.action(price.action),
        "image": product.images[0].name if product.images else None,
        "isProductDefaultImage": True,
        "name": variant_name(variant.parameters),
        "amountDecimalPlaces": 0,
        "availability": _availability(variant.availability),
        "availabilityWhenSoldOut": _availability(variant.sold_out_availability),
        "negativeStockAllowed": "yes" if variant.negative_allowed else "no-global",
        "atypicalBilling": False,
        "atypicalShipping": False,
        "boxRestriction": False,
        "url": _url(product),
        "prices": prices.purchase(price),
    }
    shown |= variant.fields
    if "variantparameters" in include:
        shown["parameters"] = _parameters(variant) or None
    if "measureunit" in include:
        shown["measureUnit"] = None
    if "recyclingfee" in include:
        shown["recyclingFee"] = None
    if "consumptiontax" in include:
        shown["consumptionTax"] = None
    if "perstockamounts" in include:
        shown["perStockAmounts"] = [_supply(shop, variant, stock) for stock in variant.supplies] or None
    if "perpricelistprices" in include:
        shown["perPricelistPrices"] = [
            prices.entry(variant.code, variant.price_in(number)) | {"pricelistId": number}
            for number in map(int, shop.price_lists.key_list())
        ]
    return shown


def _supply(shop: Shop, variant: Variant, stock: int) -> Record:
    supply = variant.supplies[stock]
    return {
        "stockId": stock,
        "amount": decimal_text(supply.amount, 3),
        "claim": decimal_text(shop.stock.claim(stock, variant.code), 3),
        "location": supply.location,
        "lastAmountUpdate": time_text(supply.changed),
    }


def _parameters(variant: Variant) -> list[Json]:
    shown: list[Json] = []
    for position, (index, value) in enumerate(variant.parameters):
        name, values = PARAMETERS.get(index, (index, {}))
        shown.append(
            {
                "paramName": name,
                "paramIndex": index,
                "paramValue": values.get(value, value),
                "displayName": name,
                "rawValue": value,
                "color": COLOUR_CODES.get(value),
                "image": None,
                "valuePriority": position,
            }
        )
    return shown


def price_list_lines(product: Product) -> list[Record]:
    """Show the variants of a product as lines of the price list snapshot."""
    return [
        prices.entry(variant.code, variant.price) | {"productGuid": product.guid, "productId": product.number}
        for variant in product.variants
    ]


def supply(shop: Shop, product: Product, variant: Variant, stock: int) -> Record:
    """Show the supply of a variant in a stock."""
    entry = variant.supplies[stock]
    return {
        "productGuid": product.guid,
        "code": variant.code,
        "amount": decimal_text(entry.amount, 3),
        "claim": decimal_text(shop.stock.claim(stock, variant.code), 3),
        "location": entry.location,
        "changeTime": time_text(entry.changed),
    }
