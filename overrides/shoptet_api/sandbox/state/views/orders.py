"""Views of orders."""

from collections.abc import Collection

from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.state import reference
from shoptet_api.sandbox.state.moments import day_text, time_text
from shoptet_api.sandbox.state.money import decimal_text, decimal_text_or_none
from shoptet_api.sandbox.state.orders import HistoryEntry, Item, Order
from shoptet_api.sandbox.state.reference import SHOP_URL, Method
from shoptet_api.sandbox.state.shop import Shop
from shoptet_api.sandbox.state.views import addresses, prices


def _method(methods: dict[str, Method], guid: str | None) -> Json:
    return {"guid": guid, "name": methods[guid].name} if guid in methods else None


def status(number: int) -> Record:
    """Show a status."""
    return {"id": number, "name": reference.STATUSES[number].name}


def _source(number: int) -> Record:
    return {"id": number, "name": reference.SOURCES[number]}


def admin_url(order: Order) -> str:
    """Return the URL of an order in the shop's administration."""
    return f"{SHOP_URL}/admin/objednavky-detail/?code={order.code}"


def list_item(shop: Shop, order: Order) -> Record:
    """Show an order in a list."""
    return {
        "code": order.code,
        "guid": order.guid,
        "creationTime": time_text(order.created),
        "changeTime": time_text(order.changed),
        "fullName": order.billing.full_name,
        "company": order.billing.company,
        "email": order.email,
        "phone": order.phone,
        "remark": order.customer_remark,
        "customerGuid": order.customer,
        "cashDeskOrder": order.cash_desk,
        "adminUrl": admin_url(order),
        "status": status(order.status),
        "source": _source(order.source),
        "shipping": _method(shop.methods.shipping, order.shipping),
        "paymentMethod": _method(shop.methods.payment, order.payment),
        "price": prices.total(order.price, order.currency, order.exchange_rate),
        "paid": order.paid,
        "salesChannelGuid": order.sales_channel,
    }


def detail(shop: Shop, order: Order, include: Collection[str] = ()) -> Record:
    """Show an order with its items and the requested sections (named in lower case)."""
    shown: Record = {
        "code": order.code,
        "guid": order.guid,
        "externalCode": order.external_code,
        "creationTime": time_text(order.created),
        "changeTime": time_text(order.changed),
        "email": order.email,
        "phone": order.phone,
        "birthDate": day_text(order.birth_date),
        "clientIPAddress": order.ip,
        "customerGuid": order.customer,
        "cashDeskOrder": order.cash_desk,
        "stockId": order.stock,
        "addressesEqual": order.delivery is None,
        "vatPayer": order.vat_payer,
        "vatMode": order.vat_mode,
        "billingMethod": billing_method(order.billing_method),
        "paymentMethod": _method(shop.methods.payment, order.payment),
        "shipping": _method(shop.methods.shipping, order.shipping),
        "adminUrl": admin_url(order),
        "status": status(order.status),
        "source": _source(order.source),
        "salesChannelGuid": order.sales_channel,
        "price": prices.total(order.price, order.currency, order.exchange_rate),
        "paid": order.paid,
        "billingAddress": addresses.billing_address(order.billing),
        "deliveryAddress": None if order.delivery is None else addresses.address(order.delivery),
        "onlinePaymentLink": None,
        "language": order.language,
        "referer": None,
        "paymentMethods": [
            {"paymentMethod": _method(shop.methods.payment, item.method), "itemId": item.id}
            for item in order.items
            if item.type == "billing" and item.method in shop.methods.payment
        ],
        "shippings": [
            {"shipping": _method(shop.methods.shipping, item.method), "itemId": item.id}
            for item in order.items
            if item.type == "shipping" and item.method in shop.methods.shipping
        ],
        "items": [order_item(shop, order, item, include) for item in order.items],
        "completion": [line for item in order.items if item.product for line in _completion(shop, item)],
    }
    if "notes" in include:
        shown["notes"] = notes(shop, order)
    if "shippingdetails" in include:
        shown["shippingDetails"] = _branch(shop, order)
    if "paymenttransactions" in include:
        shown["paymentTransactions"] = []
    return shown


def snapshot_line(shop: Shop, order: Order, include: Collection[str] = ()) -> Record:
    """Show an order as a snapshot line: its detail."""
    return detail(shop, order, include)


def billing_method(number: int | None) -> Json:
    """Show a billing method."""
    return None if number is None else {"id": number, "name": reference.BILLING_METHODS[number]}


def order_item(shop: Shop, order: Order, item: Item, include: Collection[str] = ()) -> Record:
    """Show an item of an order."""
    found = shop.find_variant(item.code) if item.code else None
    shown: Record = {
        "productGuid": item.product,
        "code": item.code,
        "ean": found[1].fields.get("ean") if found else None,
        "itemType": item.type,
        "productType": found[0].type if found else None,
        "name": item.name,
        "variantName": item.variant_name,
        "brand": item.brand,
        "remark": item.remark,
        "weight": decimal_text_or_none(item.weight, 3),
        "additionalField": item.additional,
        "amount": decimal_text(item.amount, 3),
        "amountUnit": item.unit,
        "priceRatio": decimal_text(item.ratio, 4),
        "status": status(item.status),
        "itemPrice": prices.item_price(item.price, item.vat),
        "unitPrice": prices.item_price(item.unit_price, item.vat),
        "displayPrices": [prices.item_price(item.price, item.vat)],
        "purchasePrice": purchase_price(item),
        "recyclingFee": None,
        "supplierName": item.supplier,
        "itemId": item.id,
        "warrantyDescription": item.warranty,
        "amountCompleted": decimal_text_or_none(item.completed, 3),
        "surchargeParametersTexts": [surcharge.name for surcharge in item.surcharges],
        "consumptionTax": None,
    }
    if "images" in include:
        shown["mainImage"] = _main_image(shop, item)
    if "stocklocation" in include:
        supply = found[1].supplies.get(order.stock) if found else None
        shown["stockLocation"] = supply.location if supply else None
    if "surchargeparameters" in include:
        shown |= surcharges(item)
    if "productflags" in include:
        flags = [shop.flags.get(code) for code in found[0].flags] if found else []
        shown["productFlags"] = [{name: flag[name] for name in ("code", "title", "system")} for flag in flags if flag]
    return shown


def purchase_price(item: Item) -> Json:
    """Show the purchase price of one unit of an item."""
    return None if item.purchase is None else prices.item_price(item.purchase, item.purchase_vat)


def surcharges(item: Item) -> Record:
    """Show the surcharges of an item."""
    return {
        "surchargeParameters": [
            {
                "parameterName": {"code": surcharge.parameter, "name": surcharge.name, "subscription": False},
                "parameterValue": {
                    "valueIndex": surcharge.value,
                    "description": surcharge.value or "",
                    "price": decimal_text_or_none(surcharge.price),
                },
            }
            for surcharge in item.surcharges
            if surcharge.parameter is not None
        ],
        "specificSurchargeParameters": [
            {
                "relationId": surcharge.relation,
                "name": surcharge.name,
                "price": decimal_text_or_none(surcharge.price),
            }
            for surcharge in item.surcharges
            if surcharge.parameter is None
        ],
    }


def _main_image(shop: Shop, item: Item) -> Json:
    product = shop.products.get(item.product or "")
    if product is None or not product.images:
        return None
    image = product.images[0]
    return {
        "name": image.name,
        "seoName": image.name,
        "cdnName": f"{product.number}_{image.name}",
        "signedCdnNames": None,
        "priority": image.priority,
        "description": image.description,
        "changeTime": time_text(image.changed),
    }


def _completion(shop: Shop, item: Item) -> list[Json]:
    """Show the goods that an item takes from the stock: the item itself, or the parts of a set."""
    whole: Record = {
        "productGuid": item.product,
        "code": item.code,
        "itemType": item.type,
        "name": item.name,
        "variantName": item.variant_name,
        "amount": decimal_text(item.amount, 3),
        "amountUnit": item.unit,
        "itemId": item.id,
        "amountCompleted": decimal_text_or_none(item.completed, 3),
    }
    if item.type != "product-set":
        return [whole]
    lines: list[Json] = []
    for code, factor in shop.stock.parts(item.code or ""):
        found = shop.find_variant(code)
        if found is not None and code != item.code:
            lines.append(
                whole
                | {
                    "productGuid": found[0].guid,
                    "code": code,
                    "itemType": "product-set-item",
                    "name": found[0].name,
                    "variantName": None,
                    "amount": decimal_text(item.amount * factor, 3),
                    "itemId": None,
                    "amountCompleted": decimal_text_or_none(item.completed and item.completed * factor, 3),
                    "parentProductSetItemId": item.id,
                }
            )
    return lines


def notes(shop: Shop, order: Order) -> Record:
    """Show the notes of an order."""
    method = shop.methods.shipping.get(order.shipping or "")
    url = method.tracking_url if method else None
    return {
        "customerRemark": order.customer_remark,
        "eshopRemark": order.shop_remark,
        "trackingNumber": order.tracking,
        "trackingUrl": f"{url}{order.tracking}" if url and order.tracking else None,
        "additionalFields": [
            {"index": index, "label": label, "text": order.fields.get(index)}
            for index, label in reference.ADDITIONAL_FIELDS.items()
        ],
    }


def _branch(shop: Shop, order: Order) -> Json:
    method = shop.methods.shipping.get(order.shipping or "")
    if order.branch is None:
        return None
    return {
        "branchId": order.branch.id,
        "shippingCompanyCode": method.code if method else None,
        "shippingServiceCode": None,
        "name": order.branch.name,
        "note": None,
        "place": order.branch.name,
        "street": None,
        "city": None,
        "zipCode": None,
        "countryCode": "CZ",
        "link": None,
        "latitude": None,
        "longitude": None,
        "carrierId": order.branch.carrier,
    }


def history_entry(entry: HistoryEntry) -> Record:
    """Show an entry of an order's history."""
    return {
        "id": entry.id,
        "creationTime": time_text(entry.time),
        "text": entry.text,
        "user": None if entry.is_system else {"id": "api", "name": "API"},
        "system": entry.is_system,
        "type": "system" if entry.is_system else "comment",
    }
