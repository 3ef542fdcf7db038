"""Invoices, proforma invoices, credit notes and delivery notes: copies of an order at a point in time."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final

import attrs

from shoptet_api.sandbox.state import reference
from shoptet_api.sandbox.state.moments import day_of
from shoptet_api.sandbox.state.money import NOTHING, Taxed
from shoptet_api.sandbox.state.order_seeds import outcome_of
from shoptet_api.sandbox.state.orders import Item, Order, order_code
from shoptet_api.sandbox.state.people import Address
from shoptet_api.sandbox.state.store import Store

DUE_DAYS: Final = 14
_MAX_SYMBOL: Final = 10


@attrs.define(eq=False)
class Document:
    """A document; fields that its kind lacks stay None."""

    code: str
    order: str | None
    created: datetime
    changed: datetime
    billing: Address
    delivery: Address | None
    items: list[Item]
    var_symbol: int
    is_valid: bool = True
    due_date: date | None = None
    tax_date: date | None = None
    const_symbol: str | None = "0308"
    spec_symbol: int | None = None
    billing_method: int | None = None
    currency: str = reference.DEFAULT_CURRENCY
    exchange_rate: Decimal = Decimal(1)
    customer: str | None = None
    email: str | None = None
    phone: str | None = None
    remark: str | None = None
    vat_mode: str = "Normal"
    paid: bool | None = None
    proformas: tuple[str, ...] = ()
    invoice: str | None = None
    """For a credit note, the invoice it corrects; for a proforma invoice, the invoice it is linked to."""
    restocked: bool = False
    reason: str | None = None

    @property
    def price(self) -> Taxed:
        """The sum of the items' prices."""
        return sum((item.price for item in self.items), NOTHING)

    @property
    def weight(self) -> Decimal:
        """The total weight of the goods in kg."""
        return sum((abs(item.amount) * (item.weight or Decimal(0)) for item in self.items), Decimal(0))

    def item(self, item_id: int) -> Item | None:
        """Return the item with this id."""
        return next((item for item in self.items if item.id == item_id), None)


def symbol_of(code: str) -> int:
    """Return the variable symbol for a code: its last ten digits."""
    digits = "".join(sign for sign in code if sign in "0123456789")
    return int(digits[-_MAX_SYMBOL:] or 0)


def document_for(order: Order, code: str, created: datetime, next_id: Iterator[int] | None = None) -> Document:
    """Copy an order into a document. With `next_id`, the items get new ids from it."""
    items = [
        attrs.evolve(item, claimed=False, id=item.id if next_id is None else next(next_id)) for item in order.items
    ]
    return Document(
        code=code,
        order=order.code,
        created=created,
        changed=created,
        billing=order.billing,
        delivery=order.delivery,
        items=items,
        var_symbol=symbol_of(order.code),
        due_date=day_of(created) + timedelta(days=DUE_DAYS),
        tax_date=day_of(created),
        billing_method=order.billing_method,
        currency=order.currency,
        exchange_rate=order.exchange_rate,
        customer=order.customer,
        email=order.email,
        phone=order.phone,
        vat_mode=order.vat_mode,
        paid=order.paid,
    )


def credit_note_for(source: Document, code: str, created: datetime) -> Document:
    """Create a credit note for a document: the same items with negative amounts."""
    items = [attrs.evolve(item, amount=-item.amount) for item in source.items]
    return attrs.evolve(
        source,
        code=code,
        created=created,
        changed=created,
        items=items,
        invoice=source.code,
        proformas=(),
        paid=None,
        due_date=day_of(created) + timedelta(days=DUE_DAYS),
        tax_date=day_of(created),
        is_valid=True,
    )


class Documents(Store[Document]):
    """The documents of one kind, keyed by code and grouped by order."""

    def __init__(self, what: str, prefix: str, seeded: Sequence[str], make: Callable[[int], Document]) -> None:
        super().__init__(what, seeded, make)
        self.prefix = prefix
        """The prefix of the number series."""
        self._by_order: dict[str, list[str]] = {code.removeprefix(prefix): [code] for code in seeded}

    def of_order(self, code: str) -> list[Document]:
        """Return the documents of an order."""
        return [self[key] for key in self._by_order.get(code, ()) if key in self]

    def add(self, key: str, record: Document) -> Document:
        """Add a document."""
        if record.order is not None and key not in self._by_order.setdefault(record.order, []):
            self._by_order[record.order].append(key)
        return super().add(key, record)


class DocumentSeeds:
    """Generator of the documents of seeded orders.

    Args:
        seed: The seed of the shop.
        orders: The number of seeded orders.
        order: Creates a new copy of a seeded order.
    """

    def __init__(self, seed: int, orders: int, order: Callable[[int], Order]) -> None:
        self._order = order
        outcomes = [outcome_of(seed, number, orders) for number in range(orders)]
        self._invoiced = [number for number, what in enumerate(outcomes) if what.has_invoice]
        self._proformas = [number for number, what in enumerate(outcomes) if what.has_proforma]
        self._sent = [number for number, what in enumerate(outcomes) if what.has_delivery_note]
        self._returned = [number for number, what in enumerate(outcomes) if what.has_credit_note]
        self._has_proforma = frozenset(self._proformas)
        self._has_invoice = frozenset(self._invoiced)

    def invoices(self) -> Documents:
        """Return the invoices, keyed by code."""
        return self._store("invoice", "FV", self._invoiced, self._invoice)

    def proforma_invoices(self) -> Documents:
        """Return the proforma invoices, keyed by code."""

        def make(number: int) -> Document:
            order = self._order(number)
            document = document_for(order, _code("ZF", number), order.created)
            document.invoice = _code("FV", number) if number in self._has_invoice else None
            return document

        return self._store("proforma-invoice", "ZF", self._proformas, make)

    def delivery_notes(self) -> Documents:
        """Return the delivery notes, keyed by code."""

        def make(number: int) -> Document:
            order = self._order(number)
            document = document_for(order, _code("DL", number), order.changed)
            document.items = [item for item in document.items if item.product]
            return document

        return self._store("delivery-note", "DL", self._sent, make)

    def credit_notes(self) -> Documents:
        """Return the credit notes, keyed by code."""

        def make(number: int) -> Document:
            source = self._invoice(number)
            document = credit_note_for(source, _code("OD", number), source.created)
            document.reason = "Vrácení zboží do 14 dnů"
            return document

        return self._store("credit-note", "OD", self._returned, make)

    def _invoice(self, number: int) -> Document:
        order = self._order(number)
        document = document_for(order, _code("FV", number), order.changed)
        document.proformas = (_code("ZF", number),) if number in self._has_proforma else ()
        return document

    @staticmethod
    def _store(what: str, prefix: str, numbers: list[int], make: Callable[[int], Document]) -> Documents:
        return Documents(
            what, prefix, [_code(prefix, number) for number in numbers], lambda index: make(numbers[index])
        )


def _code(prefix: str, number: int) -> str:
    return f"{prefix}{order_code(number)}"
