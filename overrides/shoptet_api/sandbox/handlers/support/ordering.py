"""Creation of orders, changes of their status, and the effects on stock and documents."""

from decimal import Decimal

from shoptet_api.sandbox.call import Call
from shoptet_api.sandbox.handlers.support import addresses, moving
from shoptet_api.sandbox.handlers.support.documenting import issue_delivery_note, issue_invoice
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.order_items import check_status, read_item
from shoptet_api.sandbox.handlers.support.refusals import conflict, invalid
from shoptet_api.sandbox.state import reference
from shoptet_api.sandbox.state.orders import GOODS_TYPES, Branch, HistoryEntry, Item, Order
from shoptet_api.sandbox.state.people import Address
from shoptet_api.sandbox.state.reference import CANCELLED, STATUSES
from shoptet_api.sandbox.state.views.addresses import BILLING_NAMES, NAMES


def touch(call: Call, order: Order, text: str | None = None) -> None:
    """Mark an order as changed and add the text to its history."""
    order.changed = call.now
    if text is not None:
        order.history.append(HistoryEntry(next(call.shop.ids), call.now, text))
    call.shop.stock.forget_claims()


def take(call: Call, order: Order, item: Item, amount: Decimal) -> None:
    """Take goods from the stock for an item; a negative amount returns them."""
    if item.type in GOODS_TYPES and item.code is not None and amount:
        moving.move(call, order.stock, item.code, -amount, order=order.code)
        moving.emit_movement(call, order.stock)
        call.shop.stock.forget_claims()


def take_all(call: Call, order: Order) -> None:
    """Take the goods of all items from the stock; the order holds them until they are sent."""
    held = not STATUSES[order.status].resolves_claim
    for item in order.items:
        take(call, order, item, item.amount)
        item.claimed = held and item.type in GOODS_TYPES


def give_back_all(call: Call, order: Order) -> None:
    """Return the goods of all items to the stock."""
    for item in order.items:
        take(call, order, item, -item.amount)
        item.claimed = False


def set_status(call: Call, order: Order, status_id: int) -> bool:
    """Change the status with all its effects; return whether it differs from the previous one."""
    if status_id == order.status:
        return False
    before, after = STATUSES[order.status], STATUSES[status_id]
    order.status = status_id
    if after.id == CANCELLED:
        give_back_all(call, order)
    elif before.id == CANCELLED:
        take_all(call, order)
    elif before.resolves_claim != after.resolves_claim:
        for item in order.items:
            item.claimed = item.type in GOODS_TYPES and not after.resolves_claim
    for item in order.items:
        if after.changes_items:
            item.status = status_id
        if after.resolves_claim and after.id != CANCELLED and item.type in GOODS_TYPES:
            item.completed = item.amount
    touch(call, order, f"Stav objednávky změněn na {after.name}.")
    if after.marks_as_paid:
        set_paid(call, order, paid=True)
    if call.query.get("suppressDocumentGeneration") is not True:
        make_documents(call, order)
    call.emit("order:cancel" if after.id == CANCELLED else "order:update", order.code)
    return True


def set_paid(call: Call, order: Order, *, paid: bool | None) -> None:
    """Change whether an order is paid."""
    if paid != order.paid:
        order.paid = paid
        touch(call, order, "Objednávka byla zaplacena." if paid else "Objednávka není zaplacena.")
        if paid:
            call.emit("order:paid", order.code)


def make_documents(call: Call, order: Order) -> None:
    """Issue the documents that the status requires, unless they exist."""
    status = STATUSES[order.status]
    if status.invoice and not call.shop.invoices.of_order(order.code):
        issue_invoice(call, order)
    if status.delivery_note and not call.shop.delivery_notes.of_order(order.code):
        issue_delivery_note(call, order)


def place_order(call: Call, fields: Fields, suppressed: frozenset[str]) -> Order:
    """Create an order.

    Args:
        call: The call.
        fields: The order.
        suppressed: The steps to skip, named as in the query parameters.

    Raises:
        RefusedError: 409 if the code is taken; 422 if a referenced record does not exist. Nothing has changed then.
    """
    shop = call.shop
    code = fields.text_or_none("code")
    if code is not None and code in shop.orders:
        raise conflict("order-already-exists", f'Order with code "{code}" already exists.', code)
    external_code = fields.text_or_none("externalCode")
    if external_code is not None and external_code in shop.external_codes:
        # Also after the first order with it was deleted.
        raise invalid(f'Order with external code "{external_code}" already exists.', fields.at("externalCode"))
    created = fields.moment("creationTime", call.now)
    is_old = (call.now - created).total_seconds() > 86_400
    _check_mandatory(fields, suppressed if is_old else frozenset())
    payment, shipping = fields.text_or_none("paymentMethodGuid"), fields.text_or_none("shippingGuid")
    for name, guid, known in (
        ("paymentMethodGuid", payment, shop.methods.payment),
        ("shippingGuid", shipping, shop.methods.shipping),
        ("customerGuid", fields.text_or_none("customerGuid"), shop.customers),
    ):
        if guid is not None and guid not in known:
            raise invalid(f'"{guid}" does not exist.', fields.at(name))
    _check_numbers(fields)
    currency = fields.inner("currency") or Fields({})
    currency_code = currency.text("code", reference.DEFAULT_CURRENCY).upper()
    if currency_code not in reference.CURRENCIES:
        raise invalid(f'Currency "{currency_code}" is not one of the shop\'s.', currency.at("code"))
    notes, branch = fields.inner("notes") or Fields({}), fields.inner("shippingDetails")
    method = shop.methods.payment.get(payment or "")
    order = Order(
        code=code or shop.new_code(shop.orders),
        guid=shop.new_guid("order"),
        created=created,
        changed=call.now,
        billing=_address(fields.inner("billingAddress")),
        items=[],
        external_code=external_code,
        delivery=_delivery(fields),
        email=fields.text_or_none("email"),
        phone=fields.text_or_none("phone"),
        birth_date=fields.day_or_none("birthDate"),
        ip=fields.text_or_none("clientIPAddress"),
        customer=fields.text_or_none("customerGuid"),
        cash_desk=fields.flag("cashDeskOrder"),
        stock=fields.number("stockId", reference.DEFAULT_STOCK),
        vat_payer=fields.flag("vatPayer", default=True),
        vat_mode=fields.text("vatMode", "Normal"),
        billing_method=fields.number_or_none("billingMethodCode", method.billing_method if method else None),
        payment=payment,
        shipping=shipping,
        status=fields.number("statusId", reference.NEW),
        source=fields.number_or_none("sourceId") or reference.API_SOURCE,
        sales_channel=fields.text_or_none("salesChannelGuid"),
        currency=currency_code,
        exchange_rate=currency.decimal(
            "exchangeRate", reference.CURRENCIES[currency_code], minimum=Decimal("0.00000001")
        ),
        paid=fields.flag("paid"),
        language=fields.text("language", "cs"),
        branch=Branch(branch.text("branchId"), branch.text_or_none("branchName"), branch.number_or_none("carrierId"))
        if branch
        else None,
        customer_remark=notes.text_or_none("customerRemark"),
        shop_remark=notes.text_or_none("eshopRemark"),
        tracking=notes.text_or_none("trackingNumber"),
        fields={entry.number("index"): entry.text("text") for entry in notes.rows("additionalFields")},
    )
    check = "suppressProductChecking" not in suppressed
    order.items = [read_item(call, order, entry, check=check) for entry in fields.rows("items")]
    for kind, guid in (("shipping", shipping), ("billing", payment)):
        for item in order.items:
            item.method = guid if item.type == kind else item.method
    shop.orders.add(order.code, order)
    if external_code is not None:
        shop.external_codes.add(external_code)
    if "suppressStockMovements" not in suppressed and order.status != CANCELLED:
        take_all(call, order)
    touch(call, order, "Objednávka byla vytvořena přes API.")
    order.paid = order.paid or STATUSES[order.status].marks_as_paid
    if "suppressDocumentGeneration" not in suppressed:
        make_documents(call, order)
    call.emit("order:create", order.code)
    return order


def _check_mandatory(fields: Fields, suppressed: frozenset[str]) -> None:
    """Refuse an order of the e-shop without the fields that its customers must fill in."""
    if fields.flag("cashDeskOrder"):
        return
    address = fields.inner("billingAddress")
    wanted = {
        "email": "suppressHistoricalMandatoryFields",
        "billingAddress": "suppressHistoricalMandatoryFields",
        "paymentMethodGuid": "suppressHistoricalPaymentChecking",
        "shippingGuid": "suppressHistoricalShippingChecking",
    }
    for name, parameter in wanted.items():
        if parameter not in suppressed and not fields.is_set(name):
            raise invalid(f"{name} is required for an order not made at a cash desk.", fields.at(name))
    if address and "suppressHistoricalMandatoryFields" not in suppressed:
        for name in ("fullName", "street", "city", "zip"):
            if not address.is_set(name) and not (name == "street" and address.is_set("streetWithNr")):
                raise invalid(f"{name} is required for an order not made at a cash desk.", address.at(name))


def _check_numbers(fields: Fields) -> None:
    check_status(fields)
    source = fields.number_or_none("sourceId")
    if source is not None and source not in reference.SOURCES:
        raise invalid(f'Order source "{source}" does not exist.', fields.at("sourceId"))
    if fields.number("stockId", reference.DEFAULT_STOCK) not in reference.STOCKS:
        raise invalid(f'Stock "{fields.number("stockId")}" does not exist.', fields.at("stockId"))


def _address(fields: Fields | None) -> Address:
    return addresses.new(fields, BILLING_NAMES) if fields else Address()


def _delivery(fields: Fields) -> Address | None:
    address = fields.inner("deliveryAddress")
    if address is None or (fields.values.get("addressesEqual") is True):
        return None
    return addresses.new(address, NAMES)
