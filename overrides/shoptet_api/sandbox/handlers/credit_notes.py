"""Credit notes: reading, issuing from invoices, changing, restocking, deleting, and changes."""

from collections.abc import Iterator
from decimal import Decimal

import attrs

from shoptet_api.sandbox.call import Bytes, Call, Fault, HandlerResult, RefusedError, Reply, Rows, handles, snapshots
from shoptet_api.sandbox.handlers.invoices import invoice_of
from shoptet_api.sandbox.handlers.support import moving
from shoptet_api.sandbox.handlers.support.documenting import change_head, check_head, isdoc
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.lists import Filters, changes
from shoptet_api.sandbox.handlers.support.pdf import pdf
from shoptet_api.sandbox.handlers.support.refusals import conflict, get_or_404, invalid
from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.state import reference
from shoptet_api.sandbox.state.documents import Document, credit_note_for
from shoptet_api.sandbox.state.money import Taxed, decimal_text
from shoptet_api.sandbox.state.orders import GOODS_TYPES, Item, unit_price
from shoptet_api.sandbox.state.views import documents as views

_ZERO = Decimal(0)
_MAX_RATIO = Decimal(100)
_MAX_AMOUNT = Decimal(1_000_000)
_MAX_PRICE = Decimal(100_000_000)


def _note(call: Call) -> Document:
    return get_or_404(call.shop.credit_notes, call.path["code"])


def _touch(call: Call, note: Document) -> None:
    note.changed = call.now
    call.emit("creditNote:update", note.code)


@handles("getListOfCreditNotes")
def list_notes(call: Call) -> Rows:
    """Answer with the credit notes, newest first."""
    filters = (
        Filters[Document](call)
        .equal("isValid", lambda note: note.is_valid)
        .equal("invoiceCode", lambda note: note.invoice)
        .between("creationTime", lambda note: note.created)
        .same_text("varSymbol", lambda note: note.var_symbol)
        .equal("proofPaymentCode", lambda _: None)
    )
    return filters.rows(call.shop.credit_notes, views.credit_note_list_item, newest_first=True)


@snapshots("getListOfAllCreditNotes")
def snapshot(call: Call) -> Iterator[Record]:
    """Yield credit notes in detail."""
    filters = (
        Filters[Document](call)
        .between("creationTime", lambda note: note.created)
        .between("changeTime", lambda note: note.changed)
        .between("code", lambda note: note.code)
        .between("invoiceCode", lambda note: note.invoice)
        .between("dueDate", lambda note: note.due_date)
        .is_there("hasProofPaymentCode", lambda _: None)
        .between("taxDate", lambda note: note.tax_date)
        .between("orderCode", lambda note: note.order)
        .equal("customerGuid", lambda note: note.customer)
        .same_text("varSymbol", lambda note: note.var_symbol)
        .equal("restocked", lambda note: note.restocked)
        .equal("isValid", lambda note: note.is_valid)
    )
    return (views.credit_note(note, call.include) for note in filters.apply(call.shop.credit_notes.values()))


@handles("getCreditNoteDetail")
def get_note(call: Call) -> Reply:
    """Answer with one credit note."""
    return Reply(views.credit_note(_note(call), call.include))


def _chosen_items(invoice: Document, fields: Fields) -> list[Item]:
    """Return the credited items: all items of the invoice, those with given ids, or partial amounts of them.

    Raises:
        RefusedError: 422 if the invoice has no such item, or a smaller amount of it.
    """
    amounts: dict[int, Decimal | None] = {}
    for value in _numbers(fields, "useItemIds"):
        amounts[value] = None
    for entry in fields.rows("items"):
        amounts[entry.number("invoiceItemId")] = entry.decimal_or_none("amount", minimum=_ZERO)
    if not amounts:
        return invoice.items
    items: list[Item] = []
    for number, amount in amounts.items():
        item = invoice.item(number)
        if item is None:
            raise invalid(f'The invoice has no item with id "{number}".', "integration-call")
        if amount is not None and amount > item.amount:
            text = f'Provided item amount for id "{number}" is greater than current document item amount.'
            raise invalid(text, "integration-call")
        items.append(item if amount is None else attrs.evolve(item, amount=amount))
    return items


def _numbers(fields: Fields, name: str) -> list[int]:
    values = fields.values.get(name)
    return [value for value in values if isinstance(value, int)] if isinstance(values, list) else []


def _check_order(call: Call, fields: Fields) -> None:
    if fields.is_set("orderCode") and fields.text("orderCode") not in call.shop.orders:
        raise invalid(f'Order "{fields.text("orderCode")}" does not exist.', fields.at("orderCode"))


@handles("createCreditNoteFromInvoice")
def create_from_invoice(call: Call) -> Reply:
    """Issue a credit note for an invoice."""
    invoice, fields = invoice_of(call), Fields(call.body)
    check_head(fields)
    _check_order(call, fields)
    code = fields.text("creditNoteCode") or call.shop.new_code(call.shop.credit_notes)
    if code in call.shop.credit_notes:
        raise conflict("credit-note-already-exists", f"Credit note code must be unique. Code {code} exists.", code)
    items = [attrs.evolve(item, id=next(call.shop.ids)) for item in _chosen_items(invoice, fields)]
    note = credit_note_for(attrs.evolve(invoice, items=items), code, call.now)
    note.order = fields.text_or_none("orderCode", note.order)
    note.reason = fields.text_or_none("reasonRemark")
    change_head(note, fields)
    call.shop.credit_notes.add(code, note)
    call.emit("creditNote:create", code)
    return Reply(views.credit_note(note, call.include))


@handles("updateCreditNote")
def update_note(call: Call) -> Reply:
    """Change the head of a credit note."""
    note, fields = _note(call), Fields(call.body)
    check_head(fields)
    _check_order(call, fields)
    note.order = fields.text_or_none("orderCode", note.order)
    note.reason = fields.text_or_none("reasonRemark", note.reason)
    change_head(note, fields)
    _touch(call, note)
    return Reply(views.credit_note(note))


@handles("deleteCreditNote")
def delete_note(call: Call) -> Reply:
    """Delete a credit note."""
    note = _note(call)
    call.shop.credit_notes.remove(note.code, call.now)
    call.emit("creditNote:delete", note.code)
    return Reply()


@handles("restockCreditNote")
def restock(call: Call) -> Reply:
    """Return the goods to the stock, once."""
    note = _note(call)
    if note.restocked:
        text = f'Credit note with code "{note.code}" already restocked.'
        raise conflict("credit-note-already-restocked", text, note.code)
    order = call.shop.orders.get(note.order or "")
    stock = order.stock if order else reference.DEFAULT_STOCK
    notes: list[Json] = []
    for item in note.items:
        if item.type in GOODS_TYPES and item.code is not None and call.shop.find_variant(item.code):
            moving.move(call, stock, item.code, -item.amount, order=note.order)
            notes.append(f"{item.name}: {decimal_text(-item.amount, 3)}")
    if notes:
        moving.emit_movement(call, stock)
    note.restocked = True
    _touch(call, note)
    return Reply(notes)


@handles("createCreditNoteItem")
def create_item(call: Call) -> Reply:
    """Add an item for shipping or payment."""
    note, fields = _note(call), Fields(call.body)
    rate = _rate(fields, reference.VAT_RATES[0])
    price = fields.decimal("price", _ZERO, minimum=-_MAX_PRICE, maximum=_MAX_PRICE)
    kind = fields.text("itemType")
    note.items.append(
        Item(
            id=next(call.shop.ids),
            type=kind,
            name=fields.text("name", kind),
            amount=fields.decimal("amount", Decimal(-1), minimum=-_MAX_AMOUNT, maximum=_MAX_AMOUNT),
            vat=rate,
            unit_price=_unit_price(fields, rate, price),
            ratio=fields.decimal("priceRatio", Decimal(1), minimum=_ZERO, maximum=_MAX_RATIO),
            remark=fields.text_or_none("remark"),
            additional=fields.text_or_none("additionalField"),
            unit=None,
        )
    )
    _touch(call, note)
    return Reply(views.credit_note(note))


def _rate(fields: Fields, default: Decimal) -> Decimal:
    rate = fields.decimal("vatRate", default)
    if rate not in reference.VAT_RATES:
        known_rates = ", ".join(decimal_text(rate) for rate in reference.VAT_RATES)
        text = f'Unsupported "tax" value "{rate}" given. Supported values are "{known_rates}".'
        raise RefusedError(422, Fault("credit-note-item-invalid-vat-rate", text, fields.at("vatRate")))
    return rate


def _unit_price(fields: Fields, rate: Decimal, price: Decimal) -> Taxed:
    return unit_price(rate, price, None) if fields.flag("includingVat") else unit_price(rate, None, price)


def _item(call: Call, note: Document) -> Item:
    number = call.path["id"]
    item = note.item(int(number))
    if item is None:
        text = f'Credit note "{note.code}" has no item {number}.'
        raise RefusedError(404, Fault("credit-note-item-not-found", text, str(number)))
    return item


@handles("updateCreditNoteItem")
def update_item(call: Call) -> Reply:
    """Change an item within the limits of the invoice: the amount stays negative, the price at most the sale price."""
    note, fields = _note(call), Fields(call.body)
    item = _item(call, note)
    rate = _rate(fields, item.vat)
    amount = fields.decimal("amount", item.amount)
    if amount >= 0:
        text = "Amount must be lower than zero."
        raise RefusedError(422, Fault("credit-note-item-amount-greater-than-zero", text, fields.at("amount")))
    sold = call.shop.invoices.get(note.invoice or "")
    lowest = max((-entry.amount for entry in sold.items if entry.code == item.code), default=None) if sold else None
    if lowest is not None and amount < lowest:
        text = "Amount must be equal or greater than that of the invoice."
        raise RefusedError(422, Fault("credit-note-item-amount-lower-than-invoice", text, fields.at("amount")))
    if fields.is_set("price"):
        price = fields.decimal("price", _ZERO)
        if price < 0:
            text = "Price must be greater or equal than zero."
            raise RefusedError(422, Fault("credit-note-item-price-lower-than-zero", text, fields.at("price")))
        new = _unit_price(fields, rate, min(price, _MAX_PRICE))
        if new.with_vat > item.unit_price.with_vat:
            text = "Price must be equal or lower than that of the invoice."
            raise RefusedError(422, Fault("credit-note-item-greater-than-invoice", text, fields.at("price")))
        item.unit_price = new
    elif rate != item.vat:
        item.unit_price = unit_price(rate, item.unit_price.with_vat, None)
    item.vat, item.amount = rate, amount
    _touch(call, note)
    return Reply(views.item(item))


@handles("deleteCreditNoteItem")
def delete_item(call: Call) -> Reply:
    """Delete an item."""
    note = _note(call)
    note.items.remove(_item(call, note))
    _touch(call, note)
    return Reply()


@handles("downloadCreditNotePdf")
def note_pdf(call: Call) -> HandlerResult:
    """Answer with the credit note as a PDF."""
    note = _note(call)
    return pdf(f"Opravný daňový doklad {note.code}, {decimal_text(note.price.with_vat)} {note.currency}")


@handles("downloadCreditNoteAsIsdoc")
def note_isdoc(call: Call) -> Bytes:
    """Answer with the credit note as ISDOC."""
    return isdoc(_note(call), 2)


@handles("getLastCreditNoteChanges")
def note_changes(call: Call) -> Rows:
    """Answer with the changes."""
    return changes(call.shop.credit_notes, call, "code", lambda note: note.changed)
