# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Proof payments: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import proof_payments as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins
    from collections.abc import Iterable
    from datetime import datetime

    from shoptet_generated.dicts.proof_payments import (
        ProofPaymentDocumentSettingsInputDict,
        ProofPaymentInputDict,
        ProofPaymentUpdateInputDict,
    )
    from shoptet_generated.models.common import ChangeType, ChangeTypeLiteral
    from shoptet_generated.models.proof_payments import (
        ProofPayment,
        ProofPaymentChange,
        ProofPaymentDocumentSettingsInput,
        ProofPaymentInput,
        ProofPaymentListItem,
        ProofPaymentSnapshot,
        ProofPaymentUpdateInput,
    )
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch
    from shoptet_generated.runtime.feeds import AsyncChangeFeed, ChangeFeed, CursorStore
    from shoptet_generated.runtime.jobs import Target
    from shoptet_generated.runtime.snapshots import AsyncSnapshot, OnBadLine, OnProgress, Snapshot
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class ProofPayments(Resource):
    """Proofs of payment: documents about money received for an order or a proforma invoice."""

    def list(
        self,
        *,
        code: str | None = None,
        order_code: str | None = None,
        proforma_invoice_code: str | None = None,
        invoice_code: str | None = None,
        issue_date: datetime | None = None,
        is_valid: bool | None = None,
        closed: bool | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[ProofPaymentListItem]:
        """List proofs of payment.

        `getListOfProofPayments`: https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/getlistofproofpayments

        Args:
            code: Only the proof of payment with this code.
            order_code: Only records of the order with this code.
            proforma_invoice_code: Only documents that belong to the proforma invoice with this code.
            invoice_code: Only documents that belong to the invoice with this code.
            issue_date: Only documents issued on this day, given as a time with UTC offset (ISO 8601).
            is_valid: Only valid documents (`true`) or only those that are not (`false`).
            closed: Only closed proofs of payment (`true`) or only open ones (`false`).
            items_per_page: Rows on one page: 20 unless given, 100 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST,
            (),
            {
                "code": code,
                "order_code": order_code,
                "proforma_invoice_code": proforma_invoice_code,
                "invoice_code": invoice_code,
                "issue_date": issue_date,
                "is_valid": is_valid,
                "closed": closed,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def create(self, body: ProofPaymentInput | ProofPaymentInputDict, *, language: str | None = None) -> ProofPayment:
        """Issue a proof of payment for an order or a proforma invoice.

        `createProofPayment`: https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/createproofpayment

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The proof payment.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CREATE, (), {"language": language}, body)

    def get(self, code: str, *, language: str | None = None) -> ProofPayment:
        """Read one proof of payment.

        `getProofPaymentDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/getproofpaymentdetail

        Args:
            code: Code of the proof of payment; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The proof payment.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.GET, (code,), {"language": language})

    def get_many(
        self,
        codes: Iterable[str],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> Many[str, ProofPayment]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            codes: Code of the proof of payment; text that can hold letters and dashes, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET, codes, {"language": language}, concurrency=concurrency, ordered=ordered, on_progress=on_progress
        )

    def update(
        self, code: str, body: ProofPaymentUpdateInput | ProofPaymentUpdateInputDict, *, language: str | None = None
    ) -> ProofPayment:
        """Change a proof of payment; refused with 409 once it is closed.

        `updateProofPayment`: https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/updateproofpayment

        Args:
            code: Code of the proof of payment; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The proof payment.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return self._transport.call(op.UPDATE, (code,), {"language": language}, body)

    def delete(self, code: str, *, language: str | None = None) -> None:
        """Delete a proof of payment; refused with 409 once it is closed.

        `deleteProofPayment`: https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/deleteproofpayment

        Args:
            code: Code of the proof of payment; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return self._transport.call(op.DELETE, (code,), {"language": language})

    def snapshot(
        self,
        *,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        change_time_from: datetime | None = None,
        change_time_to: datetime | None = None,
        tax_date_from: datetime | None = None,
        tax_date_to: datetime | None = None,
        is_valid: bool | None = None,
        currency_code: str | None = None,
        closed: bool | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> Snapshot[ProofPaymentSnapshot]:
        """Queue a snapshot of proofs of payment in full detail; filters narrow it.

        `getListOfAllProofPayments`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/getlistofallproofpayments

        Args:
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            change_time_from: Only records last changed since this time, with UTC offset (ISO 8601).
            change_time_to: Only records last changed until this time, with UTC offset (ISO 8601).
            tax_date_from: Lower bound on the tax date (date of taxable supply), in ISO 8601.
            tax_date_to: Upper bound on the tax date (date of taxable supply), in ISO 8601.
            is_valid: Only valid documents (`true`) or only those that are not (`false`).
            currency_code: Only records in this currency (ISO 4217, such as `CZK`).
            closed: Only closed proofs of payment (`true`) or only open ones (`false`).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `with` it, iterate, or save it. A row is a `ProofPaymentSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "change_time_from": change_time_from,
                "change_time_to": change_time_to,
                "tax_date_from": tax_date_from,
                "tax_date_to": tax_date_to,
                "is_valid": is_valid,
                "currency_code": currency_code,
                "closed": closed,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    def list_by_order(self, order_code: str, *, language: str | None = None) -> builtins.list[ProofPayment]:
        """List the proofs of payment of an order.

        `getProofPaymentDetailByOrderCode`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/getproofpaymentdetailbyordercode

        Args:
            order_code: Order code; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProofPayment`.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.LIST_BY_ORDER, (order_code,), {"language": language})

    def create_from_order(self, order_code: str, *, language: str | None = None) -> ProofPayment:
        """Issue a proof of payment for an order, without further data.

        `createProofPaymentByOrderCode`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/createproofpaymentbyordercode

        Args:
            order_code: Order code; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The proof payment.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CREATE_FROM_ORDER, (order_code,), {"language": language})

    def list_by_proforma_invoice(
        self, proforma_invoice_code: str, *, language: str | None = None
    ) -> builtins.list[ProofPayment]:
        """List the proofs of payment of a proforma invoice.

        `getProofPaymentDetailByProformaInvoiceCode`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/getproofpaymentdetailbyproformainvoicecode

        Args:
            proforma_invoice_code: Code of the proforma invoice; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProofPayment`.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.LIST_BY_PROFORMA_INVOICE, (proforma_invoice_code,), {"language": language})

    def create_from_proforma_invoice(self, proforma_invoice_code: str, *, language: str | None = None) -> ProofPayment:
        """Issue a proof of payment for a proforma invoice, without further data.

        `createProofPaymentByProformaInvoiceCode`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/createproofpaymentbyproformainvoicecode

        Args:
            proforma_invoice_code: Code of the proforma invoice; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The proof payment.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CREATE_FROM_PROFORMA_INVOICE, (proforma_invoice_code,), {"language": language})

    def update_document_settings(
        self,
        code: str,
        body: ProofPaymentDocumentSettingsInput | ProofPaymentDocumentSettingsInputDict,
        *,
        language: str | None = None,
    ) -> ProofPayment:
        """Close or reopen a proof of payment, or unlink it from its invoice, whose price then rises.

        `proofPaymentDocumentSettings`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/proofpaymentdocumentsettings

        Args:
            code: Code of the proof of payment; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The proof payment.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return self._transport.call(op.UPDATE_DOCUMENT_SETTINGS, (code,), {"language": language}, body)

    def pdf(self, code: str, *, language: str | None = None) -> bytes:
        """Download a proof of payment as PDF; a shop makes one at a time, others meanwhile get 423.

        `downloadProofOfPaymentPdf`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/downloadproofofpaymentpdf

        Args:
            code: Code of the proof of payment; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The file as it came (application/pdf).

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.PDF, (code,), {"language": language})

    def save_pdf(self, code: str, to: Target, *, language: str | None = None) -> int:
        """Write the file that `pdf` returns to a path, whole or not at all, or to an open file.

        Returns:
            The length of the file in bytes.
        """
        return self._transport.download(op.PDF, (code,), {"language": language}, to)

    def isdoc(self, code: str, *, language: str | None = None) -> bytes:
        """Download a proof of payment as ISDOC; a shop makes one at a time, others meanwhile get 423.

        `downloadProofPaymentAsIsdoc`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/downloadproofpaymentasisdoc

        Args:
            code: Code of the proof of payment; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The file as it came (application/octet-stream).

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.ISDOC, (code,), {"language": language})

    def save_isdoc(self, code: str, to: Target, *, language: str | None = None) -> int:
        """Write the file that `isdoc` returns to a path, whole or not at all, or to an open file.

        Returns:
            The length of the file in bytes.
        """
        return self._transport.download(op.ISDOC, (code,), {"language": language}, to)

    def list_changes(
        self,
        *,
        since: datetime,
        change_type: ChangeType | ChangeTypeLiteral | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[ProofPaymentChange]:
        """List proofs of payment created, changed or deleted since a time; the history goes back 30 days.

        `getLastProofPaymentsChanges`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/getlastproofpaymentschanges

        Args:
            since: Time with UTC offset (ISO 8601): records from then until now; changes are kept for 30 days.
            change_type: Only records last edited (`edit`, creation included) or only deleted ones (`delete`).
            items_per_page: Rows on one page: 20 unless given, 20 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed. `changes` follows the same
                changes from a cursor that can be stored.
        """
        return self._transport.paginate(
            op.LIST_CHANGES,
            (),
            {
                "since": since,
                "change_type": change_type,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def changes(
        self,
        *,
        since: datetime | str,
        store: CursorStore | None = None,
        name: str | None = None,
        overlap: float = 300.0,
        change_type: ChangeType | ChangeTypeLiteral | None = None,
        language: str | None = None,
    ) -> ChangeFeed[ProofPaymentChange]:
        """.

        List proofs of payment created, changed or deleted since a time; the history goes back 30 days, as a feed.

        `getLastProofPaymentsChanges`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/getlastproofpaymentschanges

        Args:
            since: Start of the feed: a time, or the `cursor` of an earlier feed.
            store: Store of the feed's cursor; a cursor stored there takes precedence over `since`.
            name: Name of the cursor in the store: the operationId by default. Two shops need two names.
            overlap: Seconds before the last change from which each round asks again, as clocks differ and changes can
                arrive late. Changes that were already yielded are left out.
            change_type: Only records last edited (`edit`, creation included) or only deleted ones (`delete`).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A feed: each `for` is one round, from a cursor that can be stored; `follow()` polls without end.
        """
        return self._transport.changes(
            op.LIST_CHANGES,
            (),
            {"change_type": change_type, "language": language},
            since=since,
            store=store,
            name=name,
            overlap=overlap,
        )


class AsyncProofPayments(AsyncResource):
    """Proofs of payment: documents about money received for an order or a proforma invoice."""

    def list(
        self,
        *,
        code: str | None = None,
        order_code: str | None = None,
        proforma_invoice_code: str | None = None,
        invoice_code: str | None = None,
        issue_date: datetime | None = None,
        is_valid: bool | None = None,
        closed: bool | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[ProofPaymentListItem]:
        """List proofs of payment.

        `getListOfProofPayments`: https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/getlistofproofpayments

        Args:
            code: Only the proof of payment with this code.
            order_code: Only records of the order with this code.
            proforma_invoice_code: Only documents that belong to the proforma invoice with this code.
            invoice_code: Only documents that belong to the invoice with this code.
            issue_date: Only documents issued on this day, given as a time with UTC offset (ISO 8601).
            is_valid: Only valid documents (`true`) or only those that are not (`false`).
            closed: Only closed proofs of payment (`true`) or only open ones (`false`).
            items_per_page: Rows on one page: 20 unless given, 100 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST,
            (),
            {
                "code": code,
                "order_code": order_code,
                "proforma_invoice_code": proforma_invoice_code,
                "invoice_code": invoice_code,
                "issue_date": issue_date,
                "is_valid": is_valid,
                "closed": closed,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    async def create(
        self, body: ProofPaymentInput | ProofPaymentInputDict, *, language: str | None = None
    ) -> ProofPayment:
        """Issue a proof of payment for an order or a proforma invoice.

        `createProofPayment`: https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/createproofpayment

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The proof payment.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.CREATE, (), {"language": language}, body)

    async def get(self, code: str, *, language: str | None = None) -> ProofPayment:
        """Read one proof of payment.

        `getProofPaymentDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/getproofpaymentdetail

        Args:
            code: Code of the proof of payment; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The proof payment.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.GET, (code,), {"language": language})

    def get_many(
        self,
        codes: Iterable[str],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> AsyncMany[str, ProofPayment]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            codes: Code of the proof of payment; text that can hold letters and dashes, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `async for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET, codes, {"language": language}, concurrency=concurrency, ordered=ordered, on_progress=on_progress
        )

    async def update(
        self, code: str, body: ProofPaymentUpdateInput | ProofPaymentUpdateInputDict, *, language: str | None = None
    ) -> ProofPayment:
        """Change a proof of payment; refused with 409 once it is closed.

        `updateProofPayment`: https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/updateproofpayment

        Args:
            code: Code of the proof of payment; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The proof payment.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return await self._transport.call(op.UPDATE, (code,), {"language": language}, body)

    async def delete(self, code: str, *, language: str | None = None) -> None:
        """Delete a proof of payment; refused with 409 once it is closed.

        `deleteProofPayment`: https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/deleteproofpayment

        Args:
            code: Code of the proof of payment; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return await self._transport.call(op.DELETE, (code,), {"language": language})

    def snapshot(
        self,
        *,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        change_time_from: datetime | None = None,
        change_time_to: datetime | None = None,
        tax_date_from: datetime | None = None,
        tax_date_to: datetime | None = None,
        is_valid: bool | None = None,
        currency_code: str | None = None,
        closed: bool | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> AsyncSnapshot[ProofPaymentSnapshot]:
        """Queue a snapshot of proofs of payment in full detail; filters narrow it.

        `getListOfAllProofPayments`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/getlistofallproofpayments

        Args:
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            change_time_from: Only records last changed since this time, with UTC offset (ISO 8601).
            change_time_to: Only records last changed until this time, with UTC offset (ISO 8601).
            tax_date_from: Lower bound on the tax date (date of taxable supply), in ISO 8601.
            tax_date_to: Upper bound on the tax date (date of taxable supply), in ISO 8601.
            is_valid: Only valid documents (`true`) or only those that are not (`false`).
            currency_code: Only records in this currency (ISO 4217, such as `CZK`).
            closed: Only closed proofs of payment (`true`) or only open ones (`false`).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `async with` it, iterate, or save it. A row is a
                `ProofPaymentSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "change_time_from": change_time_from,
                "change_time_to": change_time_to,
                "tax_date_from": tax_date_from,
                "tax_date_to": tax_date_to,
                "is_valid": is_valid,
                "currency_code": currency_code,
                "closed": closed,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    async def list_by_order(self, order_code: str, *, language: str | None = None) -> builtins.list[ProofPayment]:
        """List the proofs of payment of an order.

        `getProofPaymentDetailByOrderCode`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/getproofpaymentdetailbyordercode

        Args:
            order_code: Order code; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProofPayment`.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.LIST_BY_ORDER, (order_code,), {"language": language})

    async def create_from_order(self, order_code: str, *, language: str | None = None) -> ProofPayment:
        """Issue a proof of payment for an order, without further data.

        `createProofPaymentByOrderCode`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/createproofpaymentbyordercode

        Args:
            order_code: Order code; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The proof payment.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.CREATE_FROM_ORDER, (order_code,), {"language": language})

    async def list_by_proforma_invoice(
        self, proforma_invoice_code: str, *, language: str | None = None
    ) -> builtins.list[ProofPayment]:
        """List the proofs of payment of a proforma invoice.

        `getProofPaymentDetailByProformaInvoiceCode`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/getproofpaymentdetailbyproformainvoicecode

        Args:
            proforma_invoice_code: Code of the proforma invoice; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProofPayment`.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.LIST_BY_PROFORMA_INVOICE, (proforma_invoice_code,), {"language": language})

    async def create_from_proforma_invoice(
        self, proforma_invoice_code: str, *, language: str | None = None
    ) -> ProofPayment:
        """Issue a proof of payment for a proforma invoice, without further data.

        `createProofPaymentByProformaInvoiceCode`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/createproofpaymentbyproformainvoicecode

        Args:
            proforma_invoice_code: Code of the proforma invoice; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The proof payment.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(
            op.CREATE_FROM_PROFORMA_INVOICE, (proforma_invoice_code,), {"language": language}
        )

    async def update_document_settings(
        self,
        code: str,
        body: ProofPaymentDocumentSettingsInput | ProofPaymentDocumentSettingsInputDict,
        *,
        language: str | None = None,
    ) -> ProofPayment:
        """Close or reopen a proof of payment, or unlink it from its invoice, whose price then rises.

        `proofPaymentDocumentSettings`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/proofpaymentdocumentsettings

        Args:
            code: Code of the proof of payment; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The proof payment.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return await self._transport.call(op.UPDATE_DOCUMENT_SETTINGS, (code,), {"language": language}, body)

    async def pdf(self, code: str, *, language: str | None = None) -> bytes:
        """Download a proof of payment as PDF; a shop makes one at a time, others meanwhile get 423.

        `downloadProofOfPaymentPdf`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/downloadproofofpaymentpdf

        Args:
            code: Code of the proof of payment; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The file as it came (application/pdf).

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.PDF, (code,), {"language": language})

    async def save_pdf(self, code: str, to: Target, *, language: str | None = None) -> int:
        """Write the file that `pdf` returns to a path, whole or not at all, or to an open file.

        Returns:
            The length of the file in bytes.
        """
        return await self._transport.download(op.PDF, (code,), {"language": language}, to)

    async def isdoc(self, code: str, *, language: str | None = None) -> bytes:
        """Download a proof of payment as ISDOC; a shop makes one at a time, others meanwhile get 423.

        `downloadProofPaymentAsIsdoc`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/downloadproofpaymentasisdoc

        Args:
            code: Code of the proof of payment; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The file as it came (application/octet-stream).

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.ISDOC, (code,), {"language": language})

    async def save_isdoc(self, code: str, to: Target, *, language: str | None = None) -> int:
        """Write the file that `isdoc` returns to a path, whole or not at all, or to an open file.

        Returns:
            The length of the file in bytes.
        """
        return await self._transport.download(op.ISDOC, (code,), {"language": language}, to)

    def list_changes(
        self,
        *,
        since: datetime,
        change_type: ChangeType | ChangeTypeLiteral | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[ProofPaymentChange]:
        """List proofs of payment created, changed or deleted since a time; the history goes back 30 days.

        `getLastProofPaymentsChanges`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/getlastproofpaymentschanges

        Args:
            since: Time with UTC offset (ISO 8601): records from then until now; changes are kept for 30 days.
            change_type: Only records last edited (`edit`, creation included) or only deleted ones (`delete`).
            items_per_page: Rows on one page: 20 unless given, 20 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed. `changes` follows the
                same changes from a cursor that can be stored.
        """
        return self._transport.paginate(
            op.LIST_CHANGES,
            (),
            {
                "since": since,
                "change_type": change_type,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def changes(
        self,
        *,
        since: datetime | str,
        store: CursorStore | None = None,
        name: str | None = None,
        overlap: float = 300.0,
        change_type: ChangeType | ChangeTypeLiteral | None = None,
        language: str | None = None,
    ) -> AsyncChangeFeed[ProofPaymentChange]:
        """.

        List proofs of payment created, changed or deleted since a time; the history goes back 30 days, as a feed.

        `getLastProofPaymentsChanges`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proof-payments/getlastproofpaymentschanges

        Args:
            since: Start of the feed: a time, or the `cursor` of an earlier feed.
            store: Store of the feed's cursor; a cursor stored there takes precedence over `since`.
            name: Name of the cursor in the store: the operationId by default. Two shops need two names.
            overlap: Seconds before the last change from which each round asks again, as clocks differ and changes can
                arrive late. Changes that were already yielded are left out.
            change_type: Only records last edited (`edit`, creation included) or only deleted ones (`delete`).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A feed: each `async for` is one round, from a cursor that can be stored; `follow()` polls without end.
        """
        return self._transport.changes(
            op.LIST_CHANGES,
            (),
            {"change_type": change_type, "language": language},
            since=since,
            store=store,
            name=name,
            overlap=overlap,
        )
