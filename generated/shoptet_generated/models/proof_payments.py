# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Proof payments: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar, TypeAlias

from attrs import define

from shoptet_generated.models.common import BillingMethod, ChangeType, VatMode
from shoptet_generated.models.invoices import ProofPaymentVatBreakdown
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.scalars import Decimal2


@define(kw_only=True, repr=False)
class ProofPaymentListItem(Model):
    """A proof payment list item, as returned by `proof_payments.list`."""

    code: str
    """Code of the document; text that can hold letters and dashes."""
    order_code: str | None
    """Code of the order; text that can hold letters and dashes."""
    proforma_invoice_code: str | None
    """Code of the proforma invoice; text that can hold letters and dashes."""
    issue_date: datetime | None
    """When the document was issued; requests may leave out the UTC offset."""
    bill_full_name: str | None
    """Person's full name on the document."""
    payment: Decimal | None
    """Amount of the payment, 2 decimal places, in the document's currency."""
    is_valid: bool
    """Whether the document is valid."""
    vat_mode: VatMode | None = None
    """VAT mode: `Normal`, `Reverse charge`, `Outside the EU`, `One Stop Shop` or its Mini form."""
    invoicing_exchange_rate: Decimal
    """Exchange rate to the default currency for documents, as of their time."""
    invoice_code: str | None
    """Code of the invoice; text that can hold letters and dashes."""
    closed: bool
    """Whether the proof of payment is closed and can no longer be changed."""


@define(kw_only=True, repr=False)
class ProofPayment(Model):
    """A proof payment, as returned by `proof_payments.get`."""

    code: str
    """Code of the document; text that can hold letters and dashes."""
    order_code: str | None
    """Code of the order; text that can hold letters and dashes."""
    proforma_invoice_code: str | None
    """Code of the proforma invoice; text that can hold letters and dashes."""
    created_at: datetime | None
    """When the record was created, with the shop's UTC offset."""
    updated_at: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    issue_date: datetime | None
    """When the document was issued; requests may leave out the UTC offset."""
    tax_date: date | None
    """Date of taxable supply."""
    is_valid: bool
    """Whether the document is valid."""
    currency_code: str
    """Currency (ISO 4217, such as `CZK`)."""
    payment: Decimal | None
    """Amount of the payment, 2 decimal places, in the document's currency."""
    closed: bool
    """Whether the proof of payment is closed and can no longer be changed."""
    bill_full_name: str | None
    """Person's full name on the document."""
    bill_company: str | None
    """Company name on the document."""
    bill_street: str | None
    """Street of the billing address."""
    bill_house_number: str | None
    """House number of the billing address."""
    bill_city: str | None
    """City or town on the document."""
    bill_district: str | None
    """District of the billing address."""
    bill_additional: str | None
    """Further line of the billing address."""
    bill_zip: str | None
    """Postal code on the document."""
    bill_country_code: str | None
    """Country on the document (ISO 3166-1 alpha-2)."""
    bill_region_name: str | None
    """Region of the billing address."""
    bill_region_shortcut: str | None
    """Abbreviation of the billing address's region."""
    vat_id: str | None
    """VAT id (in Czechia DIČ, in Slovakia IČ DPH)."""
    tax_id: str | None
    """Tax id; in a Czech address the same as `vatId`."""
    company_id: str | None
    """Company registration number."""
    language: str | None = None
    """Language code, such as `cs`; needs the module foreignLanguages."""
    email: str | None
    """E-mail address."""
    phone: str | None
    """Phone number, in international form such as `+420123456789`."""
    source: ProofPaymentSource
    """Where the proof of payment came from."""
    cashdesk_id: int | None
    """Id of the cash desk."""
    customer_guid: str | None
    """GUID of the registered customer, or null."""
    customer_profile_id: int | None
    """Id of the customer profile."""
    identification_number: str | None
    """Identification number. Deprecated."""
    remark: str | None
    """The shop's note on the proof, hidden from the customer."""
    var_symbol: int
    """Variable symbol of the payment, up to 10 digits."""
    const_symbol: str | None
    """Constant symbol of the payment, 1 to 4 digits."""
    spec_symbol: int | None
    """Specific symbol of the payment, up to 10 digits."""
    billing_method: BillingMethod | None
    """Billing method: how the document is to be paid."""
    bill_bank_account: str | None
    """Bank account printed on the document."""
    bill_iban: str | None
    """IBAN printed on the document."""
    bill_bic: str | None
    """Bank identifier (BIC, SWIFT) printed on the document."""
    bank_account: str | None
    """Bank account."""
    iban: str | None
    """Bank account number in the international format (IBAN)."""
    bic: str | None
    """Bank identifier (BIC, SWIFT)."""
    document_remark: str | None
    """Remark printed on the document, visible to the customer."""
    invoice_code: str | None
    """Code of the invoice; text that can hold letters and dashes."""
    vat_breakdown: ProofPaymentVatBreakdown | None
    """VAT by rate."""
    vat_mode: VatMode | None = None
    """VAT mode: `Normal`, `Reverse charge`, `Outside the EU`, `One Stop Shop` or its Mini form."""
    invoicing_exchange_rate: Decimal
    """Exchange rate to the default currency for documents, as of their time."""


@define(kw_only=True, repr=False)
class ProofPaymentSource(Model):
    """The `source` of a `ProofPayment`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class ProofPaymentInput(Model):
    """Body of `proof_payments.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "currencyCode": {"pattern": "^[a-zA-Z]{3}$"},
        "varSymbol": {"minimum": 0, "maximum": 9999999999},
        "constSymbol": {"pattern": "^[0-9]{1,4}$"},
        "specSymbol": {"minimum": 0, "maximum": 9999999999},
    }
    _least: ClassVar[int] = 1

    proforma_invoice_code: str | Unset = UNSET
    """Code of the proforma invoice; text that can hold letters and dashes."""
    order_code: str | Unset = UNSET
    """Code of the order; text that can hold letters and dashes."""
    payment: Decimal2 | None
    """Amount of the payment, 2 decimal places, in the document's currency."""
    currency_code: str
    """Currency (ISO 4217, such as `CZK`). Format: `^[a-zA-Z]{3}$`."""
    var_symbol: int
    """Variable symbol of the payment, up to 10 digits. 0 to 9999999999."""
    issue_date: datetime | Unset | None = UNSET
    """When the document was issued; requests may leave out the UTC offset."""
    tax_date: date | Unset | None = UNSET
    """Date of taxable supply."""
    const_symbol: str | Unset | None = UNSET
    """Constant symbol of the payment, 1 to 4 digits. Format: `^[0-9]{1,4}$`."""
    spec_symbol: int | Unset | None = UNSET
    """Specific symbol of the payment, up to 10 digits. 0 to 9999999999."""
    invoice_billing_method_id: int | Unset = UNSET
    """Billing method: 1 cash on delivery, 2 wire transfer, 3 cash, 4 card."""
    bill_bank_account: str | Unset | None = UNSET
    """Bank account printed on the document."""
    bill_iban: str | Unset | None = UNSET
    """IBAN printed on the document."""
    bill_bic: str | Unset | None = UNSET
    """Bank identifier (BIC, SWIFT) printed on the document."""
    document_remark: str | Unset | None = UNSET
    """Remark printed on the document, visible to the customer."""


@define(kw_only=True, repr=False)
class ProofPaymentUpdateInput(Model):
    """Body of `proof_payments.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "varSymbol": {"minimum": 0, "maximum": 9999999999},
        "constSymbol": {"pattern": "^[0-9]{1,4}$"},
        "specSymbol": {"minimum": 0, "maximum": 9999999999},
    }
    _least: ClassVar[int] = 1

    tax_date: date | Unset = UNSET
    """Date of taxable supply."""
    issue_date: datetime | Unset | None = UNSET
    """When the document was issued; requests may leave out the UTC offset."""
    var_symbol: int | Unset = UNSET
    """Variable symbol of the payment, up to 10 digits. 0 to 9999999999."""
    const_symbol: str | Unset | None = UNSET
    """Constant symbol of the payment, 1 to 4 digits. Format: `^[0-9]{1,4}$`."""
    spec_symbol: int | Unset | None = UNSET
    """Specific symbol of the payment, up to 10 digits. 0 to 9999999999."""
    invoice_billing_method_id: int | Unset = UNSET
    """Billing method: 1 cash on delivery, 2 wire transfer, 3 cash, 4 card."""
    bill_bank_account: str | Unset | None = UNSET
    """Bank account printed on the document."""
    bill_iban: str | Unset | None = UNSET
    """IBAN printed on the document."""
    bill_bic: str | Unset | None = UNSET
    """Bank identifier (BIC, SWIFT) printed on the document."""
    bank_account: str | Unset | None = UNSET
    """Bank account."""
    iban: str | Unset | None = UNSET
    """Bank account number in the international format (IBAN)."""
    bic: str | Unset | None = UNSET
    """Bank identifier (BIC, SWIFT)."""
    is_valid: bool | Unset = UNSET
    """Whether the document is valid."""
    document_remark: str | Unset | None = UNSET
    """Remark printed on the document, visible to the customer."""


ProofPaymentSnapshot: TypeAlias = ProofPayment
"""A line of the file that `proof_payments.snapshot` makes. The same as `ProofPayment`."""


@define(kw_only=True, repr=False)
class ProofPaymentDocumentSettingsInput(Model):
    """Body of `proof_payments.update_document_settings`."""

    _least: ClassVar[int] = 1

    unlink: bool | Unset = UNSET
    """Whether to undo the link between the proof of payment and its invoice."""
    closed: bool | Unset = UNSET
    """Whether the proof of payment is closed and can no longer be changed."""


@define(kw_only=True, repr=False)
class ProofPaymentChange(Model):
    """A proof payment change, as returned by `proof_payments.list_changes`."""

    change_type: ChangeType
    """Kind of the last change: `add`, `edit` or `delete`; creation counts as `edit`."""
    change_time: datetime
    """When the record was last changed, with the shop's UTC offset."""
    code: str
    """Code of the document; text that can hold letters and dashes."""
