"""Delivery notes: reading and issuing."""

from collections.abc import Iterator
from datetime import UTC, datetime, time

from shoptet_api.sandbox.call import Call, HandlerResult, Reply, Rows, handles, snapshots
from shoptet_api.sandbox.handlers.orders import order_of
from shoptet_api.sandbox.handlers.support.documenting import issue_delivery_note, refuse_cancelled
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.lists import Filters
from shoptet_api.sandbox.handlers.support.pdf import pdf
from shoptet_api.sandbox.handlers.support.refusals import conflict, get_or_404, invalid
from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state.documents import Document
from shoptet_api.sandbox.state.views import documents as views

_YEARS = range(1970, 2101)


def _note(call: Call) -> Document:
    return get_or_404(call.shop.delivery_notes, call.path["code"])


@handles("getListOfDeliveryNotes")
def list_notes(call: Call) -> Rows:
    """Answer with the delivery notes, newest first."""
    filters = (
        Filters[Document](call).equal("isValid", lambda note: note.is_valid).equal("orderCode", lambda note: note.order)
    )
    return filters.rows(call.shop.delivery_notes, views.delivery_note_list_item, newest_first=True)


@snapshots("getListOfAllDeliveryNotes")
def snapshot(call: Call) -> Iterator[Record]:
    """Yield delivery notes in detail."""
    filters = (
        Filters[Document](call)
        .between("creationTime", lambda note: note.created)
        .between("changeTime", lambda note: note.changed)
        .between("code", lambda note: note.code)
        .between("orderCode", lambda note: note.order)
        .equal("customerGuid", lambda note: note.customer)
        .equal("isValid", lambda note: note.is_valid)
    )
    return (views.delivery_note(note, call.include) for note in filters.apply(call.shop.delivery_notes.values()))


@handles("getDetailOfDeliveryNote")
def get_note(call: Call) -> Reply:
    """Answer with one delivery note."""
    return Reply(views.delivery_note(_note(call), call.include))


@handles("deliveryNoteFromOrder")
def create_from_order(call: Call) -> Reply:
    """Issue a delivery note for an order."""
    order, fields = order_of(call), Fields(call.body)
    refuse_cancelled(order, "delivery note")
    code = fields.text("code") or None
    if code in call.shop.delivery_notes:
        raise conflict("delivery-note-already-exist", "Delivery note code must be unique.", code or "")
    day = fields.day_or_none("date")
    if day is not None and day.year not in _YEARS:
        raise invalid(f"The year must be between {_YEARS[0]} and {_YEARS[-1]}.", fields.at("date"))
    note = issue_delivery_note(call, order, code)
    if day is not None:
        note.created = datetime.combine(day, time(12), UTC)
    return Reply(views.delivery_note(note))


@handles("downloadDeliveryNoteAsPdf")
def note_pdf(call: Call) -> HandlerResult:
    """Answer with the delivery note as a PDF."""
    return pdf(f"Dodací list {_note(call).code}")
