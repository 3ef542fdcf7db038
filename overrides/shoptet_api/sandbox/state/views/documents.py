"""Views of invoices, proforma invoices, credit notes and delivery notes."""

from collections.abc import Collection

from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state.documents import Document
from shoptet_api.sandbox.state.moments import day_text, time_text
from shoptet_api.sandbox.state.money import decimal_text, decimal_text_or_none
from shoptet_api.sandbox.state.orders import Item
from shoptet_api.sandbox.state.views import addresses, prices
from shoptet_api.sandbox.state.views.orders import billing_method, purchase_price, surcharges


def _head(document: Document) -> Record:
    return {
        "code": document.code,
        "varSymbol": document.var_symbol,
        "isValid": document.is_valid,
        "orderCode": document.order,
        "creationTime": time_text(document.created),
        "changeTime": time_text(document.changed),
        "billCompany": document.billing.company,
        "billFullName": document.billing.full_name,
        "price": prices.total(document.price, document.currency, document.exchange_rate),
    }


def invoice_list_item(document: Document) -> Record:
    """Show an invoice in a list."""
    own: Record = {
        "proformaInvoiceCodes": [*document.proformas],
        "dueDate": day_text(document.due_date),
        "taxDate": day_text(document.tax_date),
        "paid": document.paid,
    }
    return _head(document) | own


def proforma_list_item(document: Document) -> Record:
    """Show a proforma invoice in a list."""
    return _head(document) | {"paid": document.paid}


def credit_note_list_item(document: Document) -> Record:
    """Show a credit note in a list."""
    return _head(document) | {
        "invoiceCode": document.invoice,
        "proofPaymentCode": None,
        "reasonRemark": document.reason,
    }


def delivery_note_list_item(document: Document) -> Record:
    """Show a delivery note in a list."""
    head = _head(document)
    return {
        name: head[name] for name in ("code", "isValid", "orderCode", "creationTime", "billCompany", "billFullName")
    }


def _common(document: Document) -> Record:
    """Show the fields that all four kinds share."""
    return {
        "code": document.code,
        "isValid": document.is_valid,
        "orderCode": document.order,
        "creationTime": time_text(document.created),
        "changeTime": time_text(document.changed),
        "billingAddress": addresses.billing_address(document.billing),
        "deliveryAddress": None if document.delivery is None else addresses.address(document.delivery),
        "addressesEqual": document.delivery is None,
        "customer": {
            "guid": document.customer,
            "phone": document.phone,
            "email": document.email,
            "remark": None,
        },
        "documentRemark": document.remark,
    }


def _priced(document: Document, include: Collection[str]) -> Record:
    """Show the fields that all kinds with prices share."""
    priced: Record = {
        "dueDate": day_text(document.due_date),
        "varSymbol": document.var_symbol,
        "constSymbol": document.const_symbol,
        "specSymbol": document.spec_symbol,
        "weight": decimal_text(document.weight, 3),
        "completePackageWeight": decimal_text(document.weight, 3),
        "billingMethod": billing_method(document.billing_method),
        "price": prices.total(document.price, document.currency, document.exchange_rate),
        "eshop": {
            "bankAccount": "123456789/0100",
            "iban": "CZ6501000000000123456789",
            "bic": "KOMBCZPP",
            "vatPayer": True,
        },
        "items": [item(line, include) for line in document.items],
        "vatPayer": True,
        "vatMode": document.vat_mode,
    }
    return _common(document) | priced


def invoice(document: Document, include: Collection[str] = ("surchargeparameters",)) -> Record:
    """Show an invoice."""
    shown = _priced(document, include)
    shown["items"] = [item(line, include) | {"recyclingFee": None, "consumptionTax": None} for line in document.items]
    own: Record = {
        "proformaInvoiceCodes": [*document.proformas],
        "taxDate": day_text(document.tax_date),
        "proofPayments": [],
        "paid": document.paid,
    }
    return shown | own


def proforma_invoice(document: Document, include: Collection[str] = ()) -> Record:
    """Show a proforma invoice."""
    return _priced(document, include) | {"paid": document.paid}


def credit_note(document: Document, include: Collection[str] = ()) -> Record:
    """Show a credit note."""
    return _priced(document, include) | {
        "invoiceCode": document.invoice,
        "proofPaymentCode": None,
        "taxDate": day_text(document.tax_date),
        "constSymbol": None if document.const_symbol is None else int(document.const_symbol),
        "restocked": document.restocked,
        "stockAmountChangeType": "restock" if document.restocked else None,
        "reasonRemark": document.reason,
    }


def delivery_note(document: Document, include: Collection[str] = ()) -> Record:
    """Show a delivery note."""
    shown = _common(document)
    shown["items"] = [_unpriced_item(line, include) for line in document.items]
    return shown


def item(line: Item, include: Collection[str] = ()) -> Record:
    """Show an item of a document with prices."""
    shown: Record = {
        "productGuid": line.product,
        "code": line.code,
        "itemType": line.type,
        "name": line.name,
        "variantName": line.variant_name,
        "brand": line.brand,
        "amount": decimal_text(line.amount, 3),
        "amountUnit": line.unit,
        "remark": line.remark,
        "priceRatio": decimal_text(line.ratio, 4),
        "weight": decimal_text_or_none(line.weight, 3),
        "additionalField": line.additional,
        "itemPrice": prices.item_price(line.price, line.vat),
        "unitPrice": prices.item_price(line.unit_price, line.vat),
        "purchasePrice": purchase_price(line),
        "displayPrices": [prices.item_price(line.price, line.vat)],
        "itemId": line.id,
    }
    return shown | surcharges(line) if "surchargeparameters" in include else shown


def _unpriced_item(line: Item, include: Collection[str]) -> Record:
    shown: Record = {
        "productGuid": line.product,
        "itemType": line.type,
        "name": line.name,
        "variantName": line.variant_name,
        "brand": line.brand,
        "amount": decimal_text(line.amount, 3),
        "amountUnit": line.unit,
        "remark": line.remark,
        "weight": decimal_text_or_none(line.weight, 3),
        "code": line.code,
    }
    if "surchargeparameters" in include:
        shown["surchargeParameters"] = [
            {
                "parameterName": {"code": surcharge.parameter, "name": surcharge.name, "subscription": False},
                "parameterValue": {"valueIndex": surcharge.value, "description": surcharge.value or ""},
            }
            for surcharge in line.surcharges
            if surcharge.parameter is not None
        ]
        shown["specificSurchargeParameters"] = [
            {"relationId": surcharge.relation, "name": surcharge.name}
            for surcharge in line.surcharges
            if surcharge.parameter is None
        ]
    return shown
