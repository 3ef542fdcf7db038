"""Requests for every handler: samples of the spec, with the names of what the shop has where they name something."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final, cast

from shoptet_api.sandbox.state import reference
from shoptet_api.sandbox.state.shop import Shop
from tests.support.samples import Sampler
from tests.support.spec import Operation, Spec

_Pick = Callable[[Shop], Any]


def _first(store: str) -> _Pick:
    return lambda shop: getattr(shop, store).key_list()[0]


def _last(store: str) -> _Pick:
    return lambda shop: getattr(shop, store).key_list()[-1]


def _product(shop: Shop) -> Any:
    """A product that is part of no set and has no variants, so that it can be deleted and changed."""
    return next(product for product in shop.products.values() if product.number == 5)


def _order(shop: Shop) -> Any:
    """An order of an invoice."""
    return shop.orders[next(iter(shop.invoices.values())).order or ""]


def _unbilled(shop: Shop) -> str:
    found = (note.code for note in shop.proforma_invoices.values() if not shop.invoices.of_order(note.order or ""))
    return next(found)


def _without_proforma(shop: Shop) -> str:
    codes = [code for code in shop.orders.key_list() if not shop.proforma_invoices.of_order(code)]
    return next(code for code in codes if shop.orders[code].status != reference.CANCELLED)


PATHS: Final[Mapping[str, Mapping[str, _Pick]]] = {
    "products": {"guid": lambda shop: _product(shop).guid, "code": lambda shop: _product(shop).variants[0].code},
    "customers": {
        "guid": lambda shop: _customer(shop).guid,
        "accountGuid": lambda shop: _customer(shop).accounts[-1].guid,
        "addressGuid": lambda shop: _customer(shop).deliveries[0].guid,
        "id": lambda shop: _customer(shop).remarks[0].id,
    },
    "customers/groups": {"id": lambda _: 2},
    "orders": {"code": lambda shop: shop.orders.key_list()[-1]},
    "invoices": {"code": _first("invoices")},
    "proforma-invoices": {"code": _unbilled},
    "credit-notes": {
        "code": _first("credit_notes"),
        "id": lambda shop: next(iter(shop.credit_notes.values())).items[0].id,
    },
    "delivery-notes": {"code": _first("delivery_notes")},
    "pricelists": {"id": lambda _: 2},
    "stocks": {"stockId": lambda _: 1},
    "brands": {"code": _first("brands")},
    "categories": {"categoryGuid": _first("categories")},
    "products/flags": {"code": _last("flags")},
    "discount-coupons": {"code": _first("coupons")},
    "discount-coupons/use": {"code": _first("coupons")},
    "discount-coupons/templates": {"guid": lambda shop: shop.coupon_templates.key_list()[-1]},
    "articles": {"articleId": lambda _: 1},
    "articles/sections": {"articleSectionId": lambda _: 1},
    "pages": {"pageId": lambda _: 1},
    "shipments": {"guid": _first("shipments")},
    "shipments/order": {"code": _first("orders")},
    "shipments/carriers": {"code": lambda _: "ppl"},
    "shipping-methods": {"guid": lambda shop: next(iter(shop.methods.shipping))},
}


def _customer(shop: Shop) -> Any:
    return next(customer for customer in shop.customers.values() if len(customer.accounts) > 1)


BODY: Final[Mapping[str, _Pick]] = {
    "paymentMethodGuid": lambda shop: next(iter(shop.methods.payment)),
    "shippingGuid": lambda shop: next(iter(shop.methods.shipping)),
    "customerGuid": _last("customers"),
    "statusId": lambda _: -2,
    "defaultOrderStatusId": lambda _: -1,
    "sourceId": lambda _: 1,
    "stockId": lambda _: 1,
    "productCode": lambda shop: _product(shop).variants[0].code,
    "productGuid": lambda shop: _product(shop).guid,
    "productGuids": lambda shop: [_product(shop).guid],
    "defaultCategoryGuid": _last("categories"),
    "categoryGuids": lambda shop: [shop.categories.key_list()[-1]],
    "parentGuid": _last("categories"),
    "sortBefore": _last("categories"),
    "sortAfter": _last("categories"),
    "similarProductsCategory": _last("categories"),
    "relatedProductsCategory": _last("categories"),
    "brandCode": lambda shop: next(iter(shop.brands.values()))["indexName"],
    "brands": lambda shop: [next(iter(shop.brands.values()))["indexName"]],
    "supplierGuid": _first("suppliers"),
    "warrantyId": lambda _: None,
    "unitId": lambda _: 1,
    "availabilityId": lambda _: -1,
    "availabilityWhenSoldOutId": lambda _: -2,
    "billingMethodId": lambda _: 2,
    "customerGroupId": lambda _: 1,
    "customerGroupCode": lambda _: "default",
    "pricelistId": lambda _: 1,
    "defaultPricelistId": lambda _: 1,
    "template": _last("coupon_templates"),
    "orderCode": lambda shop: _order(shop).code,
    "proformaInvoiceCode": lambda _: "",
    "defaultSectionId": lambda _: 1,
    "sectionIds": lambda _: [1, 2],
    "parentId": lambda _: 1,
    "currencyCode": lambda _: "CZK",
    "currency": lambda _: "CZK",
    "vatRate": lambda _: "21.00",
    "buyPriceVatRate": lambda _: "12.00",
    "priceRatio": lambda _: "0.9000",
    "flags": lambda _: [{"code": "new", "dateFrom": None, "dateTo": "2027-01-01"}],
    "flagsManagement": lambda _: [{"action": "set", "code": "action"}],
    "productFlags": lambda _: [{"code": "new", "condition": "required"}],
}
"""What bodies name, by the name of the field; None leaves the field out."""

_ONE_OF: Final = ("WithVat", "WithoutVat")


@dataclass(frozen=True)
class Request:
    """Arguments for `Counter.ask`."""

    path: Mapping[str, Any]
    query: Mapping[str, Any]
    body: Any
    include: tuple[str, ...]


def request_for(spec: Spec, operation: Operation, shop: Shop, seed: int) -> Request:
    """Make a request that the handler can do something with; other seeds make other ones."""
    sampler = Sampler(spec, seed=seed, sparse=seed % 3 == 2, nulls=seed % 3 == 1)
    body = None
    if operation.body is not None:
        body = sampler.value(operation.body, operation.id)
        body = body if operation.body_key is None else body[operation.body_key]
        body = _SPECIAL[operation.id](shop) if operation.id in _SPECIAL else _named(body, shop)
    include = spec.resolve(operation.query["include"].schema["items"])["enum"] if "include" in operation.query else ()
    return Request(
        path={parameter.name: _path_value(operation, parameter.name, shop) for parameter in operation.path_parameters},
        query={
            name: _typed(spec, parameter.schema, sampler.value(parameter.schema, name))
            for name, parameter in operation.query.items()
            if (parameter.required or seed % 2) and name not in {"include", "page", "itemsPerPage", "language"}
            if not (seed % 2 and name in {"orderCodes", "productCodes", "productGuids", "suppressExistenceCheck"})
        },
        body=body,
        include=tuple(include) if seed % 2 == 0 else (),
    )


def _path_value(operation: Operation, name: str, shop: Shop) -> Any:
    special = _SPECIAL_PATHS.get(operation.id, {})
    if name in special:
        return special[name](shop)
    part = operation.path.removeprefix("/api/")
    prefix = max((known for known in PATHS if part.startswith(f"{known}/")), key=len)
    if name in PATHS[prefix]:
        return PATHS[prefix][name](shop)
    return {"gallery": "shop", "imageName": _product(shop).images[0].name}[name]


_SPECIAL_PATHS: Final[Mapping[str, Mapping[str, _Pick]]] = {
    "updateOrderItem": {"id": lambda shop: shop.orders[shop.orders.key_list()[-1]].items[0].id},
    "deleteOrderItem": {"id": lambda shop: shop.orders[shop.orders.key_list()[-1]].items[0].id},
    "createOrderItemSurchargeParameters": {"id": lambda shop: shop.orders[shop.orders.key_list()[-1]].items[0].id},
    "deleteOrderItemSurchargeParameters": {
        "id": lambda shop: shop.orders[shop.orders.key_list()[-1]].items[0].id,
        "relationId": lambda shop: shop.orders[shop.orders.key_list()[-1]].items[0].surcharges[0].relation,
    },
    "updateOrderPayment": {"id": lambda shop: shop.orders[shop.orders.key_list()[-1]].items[-1].id},
    "updateOrderShipping": {"id": lambda shop: shop.orders[shop.orders.key_list()[-1]].items[-2].id},
    "deleteOrderHistoryItem": {"id": lambda shop: shop.orders[shop.orders.key_list()[-1]].history[-1].id},
    "getProductDetailByCode": {"code": lambda shop: _product(shop).variants[0].code},
    "createInvoiceFromOrder": {"code": lambda shop: shop.orders.key_list()[-1]},
    "createProformaInvoiceFromOrder": {"code": _without_proforma},
    "deleteBrand": {"code": lambda shop: shop.brands.key_list()[-1]},
    "deleteProductFlag": {"code": _last("flags")},
    "deleteArticleSection": {"articleSectionId": lambda _: 3},
}


_SPECIAL: Final[Mapping[str, _Pick]] = {
    "createShipment": lambda shop: {"orderCode": shop.orders.key_list()[0], "packages": None, "cod": "10.00"},
    "bulkOrderStatusChange": lambda shop: {"orderCodes": shop.orders.key_list()[:2], "statusId": -3},
    "invoiceLinkProformaInvoices": lambda shop: {"proformaInvoiceCodes": _linkable(shop)},
    "createCreditNoteFromInvoice": lambda _: {"reasonRemark": "Vráceno", "varSymbol": 5},
    "updateCreditNoteItem": lambda _: {"amount": "-0.500", "price": "1", "includingVat": True, "vatRate": "21.00"},
    "updatePricelist": lambda shop: [{"code": _product(shop).variants[0].code, "price": {"price": "10.00"}}],
    "bulkDeleteDiscountCoupons": lambda shop: {"couponCodes": shop.coupons.key_list()[:2]},
    "bulkUpdateDiscountCoupons": lambda shop: {
        "coupons": [{"code": shop.coupons.key_list()[-1], "discountType": "fixed", "amount": "5.00"}]
    },
    "updateOrderItem": lambda shop: {
        "itemType": shop.orders[shop.orders.key_list()[-1]].items[0].type,
        "amount": "4",
        "unitPriceWithoutVat": "12.345",
    },
    "createOrderPayment": lambda shop: {"guid": next(iter(shop.methods.payment)), "vatRate": "21.00"},
    "updateOrderPayment": lambda shop: {"guid": list(shop.methods.payment)[-1], "itemPriceWithVat": "10"},
    "addOrderShipping": lambda shop: {"guid": next(iter(shop.methods.shipping)), "vatRate": "21.00"},
    "updateOrderShipping": lambda shop: {"guid": list(shop.methods.shipping)[-1], "statusId": -2},
    "getProductImagesUpdate": lambda shop: {"images": [{"name": _product(shop).images[0].name, "priority": 3}]},
    "updateProductOrderInCategory": lambda shop: [
        {"productGuid": product.guid, "priority": 5}
        for product in shop.products.values()
        if shop.categories.key_list()[0] in product.categories
    ],
}


def _linkable(shop: Shop) -> list[str]:
    invoice = next(iter(shop.invoices.values()))
    return [code for proforma in shop.proforma_invoices.of_order(invoice.order or "") for code in [proforma.code]]


def _named(value: Any, shop: Shop) -> Any:
    if isinstance(value, list):
        entries = cast("Sequence[Any]", value)
        return [_named(inner, shop) for inner in entries]
    if not isinstance(value, dict):
        return value
    made: dict[str, Any] = {}
    for name, inner in cast("dict[str, Any]", value).items():
        if name in BODY and not isinstance(inner, dict):
            if (known := BODY[name](shop)) is not None:
                made[name] = known
        else:
            made[name] = _named(inner, shop)
    return _sensible(made)


def _sensible(made: dict[str, Any]) -> dict[str, Any]:
    """Leave one price of several, and what goes with the type of a coupon."""
    prices = [name for name in made if name.endswith(_ONE_OF) and name.startswith(("unit", "item"))]
    for name in prices[1:]:
        del made[name]
    bought = [name for name in made if name.endswith(_ONE_OF) and name.startswith("buy")]
    for name in bought[1:]:
        del made[name]
    if prices:
        made[prices[0]] = "121.00"
    if made.get("itemType", "shipping") not in {"billing", "shipping"}:
        made |= {"itemType": "generic-item"}
        made.pop("productGuid", None)
    if "discountType" in made:
        made |= {"discountType": "fixed", "amount": "50.00", "currency": "CZK"}
        made = {name: value for name, value in made.items() if name not in {"ratio", "validFrom", "validTo"}}
    if "amountCompleted" in made:
        made["amountCompleted"] = "1.000"
    for name in ("weight",):
        if name in made and made[name] is not None:
            made[name] = "1.500"
    if "variants" in made:
        made["variants"] = [{**variant, "parameters": []} for variant in made["variants"][:1]]
    return made


def _typed(spec: Spec, schema: Mapping[str, Any], value: Any) -> Any:
    schema = spec.resolve(schema)
    match schema.get("format"), value:
        case "date-time", str():
            return datetime.fromisoformat(value)
        case "date", str():
            return date.fromisoformat(value)
        case "decimal", _:
            return Decimal(str(value))
        case _:
            pass
    if isinstance(value, list):
        entries = cast("Sequence[Any]", value)
        return tuple(entries)
    return value
