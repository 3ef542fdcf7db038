# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Credit notes: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import credit_notes as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from shoptet_generated.dicts.credit_notes import (
        CreditNoteFromInvoiceInputDict,
        CreditNoteFromProofPaymentInputDict,
        CreditNoteItemInputDict,
        CreditNoteItemUpdateInputDict,
        CreditNoteUpdateInputDict,
    )
    from shoptet_generated.models.common import ChangeType, ChangeTypeLiteral
    from shoptet_generated.models.credit_notes import (
        CreateCreditNoteFromInvoiceInclude,
        CreditNote,
        CreditNoteChange,
        CreditNoteFromInvoiceInput,
        CreditNoteFromProofPaymentInput,
        CreditNoteInclude,
        CreditNoteItemInput,
        CreditNoteItemUpdateInput,
        CreditNoteListItem,
        CreditNoteSnapshot,
        CreditNoteSnapshotInclude,
        CreditNoteUpdateInput,
        DocumentItem,
    )
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch
    from shoptet_generated.runtime.feeds import AsyncChangeFeed, ChangeFeed, CursorStore
    from shoptet_generated.runtime.jobs import Target
    from shoptet_generated.runtime.snapshots import AsyncSnapshot, OnBadLine, OnProgress, Snapshot
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class CreditNotes(Resource):
    """Credit notes for invoices and proofs of payment, their items and restocking."""

    def list(
        self,
        *,
        is_valid: bool | None = None,
        invoice_code: str | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        var_symbol: str | None = None,
        proof_payment_code: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[CreditNoteListItem]:
        """List credit notes.

        `getListOfCreditNotes`: https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/getlistofcreditnotes

        Args:
            is_valid: Only valid documents (`true`) or only those that are not (`false`).
            invoice_code: Only documents that belong to the invoice with this code.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            var_symbol: Only documents with this variable symbol.
            proof_payment_code: Only credit notes that belong to the proof of payment with this code.
            items_per_page: Rows on one page: 20 unless given, 20 at most.
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
                "is_valid": is_valid,
                "invoice_code": invoice_code,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "var_symbol": var_symbol,
                "proof_payment_code": proof_payment_code,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def snapshot(
        self,
        *,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        change_time_from: datetime | None = None,
        change_time_to: datetime | None = None,
        code_from: str | None = None,
        code_to: str | None = None,
        invoice_code_from: str | None = None,
        invoice_code_to: str | None = None,
        due_date_from: datetime | None = None,
        due_date_to: datetime | None = None,
        has_proof_payment_code: bool | None = None,
        tax_date_from: datetime | None = None,
        tax_date_to: datetime | None = None,
        order_code_from: str | None = None,
        order_code_to: str | None = None,
        customer_guid: str | None = None,
        var_symbol: str | None = None,
        restocked: bool | None = None,
        is_valid: bool | None = None,
        include: Sequence[CreditNoteSnapshotInclude] | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> Snapshot[CreditNoteSnapshot]:
        """Queue a snapshot of credit notes in full detail; filters narrow it.

        `getListOfAllCreditNotes`: https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/getlistofallcreditnotes

        Args:
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            change_time_from: Only records last changed since this time, with UTC offset (ISO 8601).
            change_time_to: Only records last changed until this time, with UTC offset (ISO 8601).
            code_from: Lower bound on the code of the records.
            code_to: Upper bound on the code of the records.
            invoice_code_from: Lower bound on the code of the invoice that the credit note belongs to.
            invoice_code_to: Upper bound on the code of the invoice that the credit note belongs to.
            due_date_from: Lower bound on the due date, in ISO 8601.
            due_date_to: Upper bound on the due date, in ISO 8601.
            has_proof_payment_code: Only credit notes with the code of a proof of payment (`true`) or without one
                (`false`).
            tax_date_from: Lower bound on the tax date (date of taxable supply), in ISO 8601.
            tax_date_to: Upper bound on the tax date (date of taxable supply), in ISO 8601.
            order_code_from: Lower bound on the code of the order that the document belongs to.
            order_code_to: Upper bound on the code of the order that the document belongs to.
            customer_guid: Only records of the customer with this GUID.
            var_symbol: Only documents with this variable symbol.
            restocked: Only credit notes whose goods went back in stock (`true`) or only the others (`false`).
            is_valid: Only valid documents (`true`) or only those that are not (`false`).
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `with` it, iterate, or save it. A row is a `CreditNoteSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "change_time_from": change_time_from,
                "change_time_to": change_time_to,
                "code_from": code_from,
                "code_to": code_to,
                "invoice_code_from": invoice_code_from,
                "invoice_code_to": invoice_code_to,
                "due_date_from": due_date_from,
                "due_date_to": due_date_to,
                "has_proof_payment_code": has_proof_payment_code,
                "tax_date_from": tax_date_from,
                "tax_date_to": tax_date_to,
                "order_code_from": order_code_from,
                "order_code_to": order_code_to,
                "customer_guid": customer_guid,
                "var_symbol": var_symbol,
                "restocked": restocked,
                "is_valid": is_valid,
                "include": include,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    def get(
        self, code: str, *, include: Sequence[CreditNoteInclude] | None = None, language: str | None = None
    ) -> CreditNote:
        """Read one credit note with its items, parties and totals.

        `getCreditNoteDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/getcreditnotedetail

        Args:
            code: Code of the credit note; text that can hold letters and dashes.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The credit note.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.GET, (code,), {"include": include, "language": language})

    def get_many(
        self,
        codes: Iterable[str],
        *,
        include: Sequence[CreditNoteInclude] | None = None,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> Many[str, CreditNote]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            codes: Code of the credit note; text that can hold letters and dashes, of each record.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET,
            codes,
            {"include": include, "language": language},
            concurrency=concurrency,
            ordered=ordered,
            on_progress=on_progress,
        )

    def update(
        self, code: str, body: CreditNoteUpdateInput | CreditNoteUpdateInputDict, *, language: str | None = None
    ) -> CreditNote:
        """Change the symbols, dates, billing method, order or reason of a credit note.

        `updateCreditNote`: https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/updatecreditnote

        Args:
            code: Code of the credit note; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The credit note.

        Raises:
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.UPDATE, (code,), {"language": language}, body)

    def delete(self, code: str, *, language: str | None = None) -> None:
        """Delete a credit note.

        `deleteCreditNote`: https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/deletecreditnote

        Args:
            code: Code of the credit note; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.DELETE, (code,), {"language": language})

    def restock(self, code: str, *, language: str | None = None) -> builtins.list[str]:
        """Put the items of a credit note back in stock; notes name products that no longer exist.

        `restockCreditNote`: https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/restockcreditnote

        Args:
            code: Code of the credit note; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The answer's `notes`.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return self._transport.call(op.RESTOCK, (code,), {"language": language})

    def create_from_invoice(
        self,
        invoice_code: str,
        body: CreditNoteFromInvoiceInput | CreditNoteFromInvoiceInputDict,
        *,
        include: Sequence[CreateCreditNoteFromInvoiceInclude] | None = None,
        language: str | None = None,
    ) -> CreditNote:
        """Issue a credit note for an invoice: all items, or only chosen items and amounts.

        `createCreditNoteFromInvoice`:
        https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/createcreditnotefrominvoice

        Args:
            invoice_code: Invoice code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The credit note.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(
            op.CREATE_FROM_INVOICE, (invoice_code,), {"include": include, "language": language}, body
        )

    def create_from_proof_payment(
        self,
        proof_payment_code: str,
        body: CreditNoteFromProofPaymentInput | CreditNoteFromProofPaymentInputDict,
        *,
        language: str | None = None,
    ) -> CreditNote:
        """Issue a credit note for a proof of payment with all its items.

        `createCreditNoteFromProofOfPayment`:
        https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/createcreditnotefromproofofpayment

        Args:
            proof_payment_code: Code of the proof of payment; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The credit note.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CREATE_FROM_PROOF_PAYMENT, (proof_payment_code,), {"language": language}, body)

    def create_item(
        self, code: str, body: CreditNoteItemInput | CreditNoteItemInputDict, *, language: str | None = None
    ) -> CreditNote:
        """Add a billing or shipping item to a credit note.

        `createCreditNoteItem`: https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/createcreditnoteitem

        Args:
            code: Code of the credit note; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The credit note.
        """
        return self._transport.call(op.CREATE_ITEM, (code,), {"language": language}, body)

    def update_item(
        self,
        code: str,
        item_id: int,
        body: CreditNoteItemUpdateInput | CreditNoteItemUpdateInputDict,
        *,
        language: str | None = None,
    ) -> DocumentItem:
        """Change a product or product set item of a credit note.

        `updateCreditNoteItem`: https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/updatecreditnoteitem

        Args:
            code: Code of the credit note; text that can hold letters and dashes.
            item_id: Id of the item: `itemId` in the credit note's detail.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The document item.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.UPDATE_ITEM, (code, item_id), {"language": language}, body)

    def delete_item(self, code: str, item_id: int, *, language: str | None = None) -> None:
        """Delete a product or product set item of a credit note.

        `deleteCreditNoteItem`: https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/deletecreditnoteitem

        Args:
            code: Code of the credit note; text that can hold letters and dashes.
            item_id: Id of the item: `itemId` in the credit note's detail.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.DELETE_ITEM, (code, item_id), {"language": language})

    def pdf(self, code: str, *, language: str | None = None) -> bytes:
        """Download a credit note as PDF; a shop makes one at a time, others meanwhile get 423.

        `downloadCreditNotePdf`: https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/downloadcreditnotepdf

        Args:
            code: Code of the credit note; text that can hold letters and dashes.
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
        """Download a credit note as ISDOC; a shop makes one at a time, others meanwhile get 423.

        `downloadCreditNoteAsIsdoc`:
        https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/downloadcreditnoteasisdoc

        Args:
            code: Code of the credit note; text that can hold letters and dashes.
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
    ) -> Pager[CreditNoteChange]:
        """List credit notes created, changed or deleted since a time; the history goes back 30 days.

        `getLastCreditNoteChanges`:
        https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/getlastcreditnotechanges

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
    ) -> ChangeFeed[CreditNoteChange]:
        """List credit notes created, changed or deleted since a time; the history goes back 30 days, as a feed.

        `getLastCreditNoteChanges`:
        https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/getlastcreditnotechanges

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


class AsyncCreditNotes(AsyncResource):
    """Credit notes for invoices and proofs of payment, their items and restocking."""

    def list(
        self,
        *,
        is_valid: bool | None = None,
        invoice_code: str | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        var_symbol: str | None = None,
        proof_payment_code: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[CreditNoteListItem]:
        """List credit notes.

        `getListOfCreditNotes`: https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/getlistofcreditnotes

        Args:
            is_valid: Only valid documents (`true`) or only those that are not (`false`).
            invoice_code: Only documents that belong to the invoice with this code.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            var_symbol: Only documents with this variable symbol.
            proof_payment_code: Only credit notes that belong to the proof of payment with this code.
            items_per_page: Rows on one page: 20 unless given, 20 at most.
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
                "is_valid": is_valid,
                "invoice_code": invoice_code,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "var_symbol": var_symbol,
                "proof_payment_code": proof_payment_code,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def snapshot(
        self,
        *,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        change_time_from: datetime | None = None,
        change_time_to: datetime | None = None,
        code_from: str | None = None,
        code_to: str | None = None,
        invoice_code_from: str | None = None,
        invoice_code_to: str | None = None,
        due_date_from: datetime | None = None,
        due_date_to: datetime | None = None,
        has_proof_payment_code: bool | None = None,
        tax_date_from: datetime | None = None,
        tax_date_to: datetime | None = None,
        order_code_from: str | None = None,
        order_code_to: str | None = None,
        customer_guid: str | None = None,
        var_symbol: str | None = None,
        restocked: bool | None = None,
        is_valid: bool | None = None,
        include: Sequence[CreditNoteSnapshotInclude] | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> AsyncSnapshot[CreditNoteSnapshot]:
        """Queue a snapshot of credit notes in full detail; filters narrow it.

        `getListOfAllCreditNotes`: https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/getlistofallcreditnotes

        Args:
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            change_time_from: Only records last changed since this time, with UTC offset (ISO 8601).
            change_time_to: Only records last changed until this time, with UTC offset (ISO 8601).
            code_from: Lower bound on the code of the records.
            code_to: Upper bound on the code of the records.
            invoice_code_from: Lower bound on the code of the invoice that the credit note belongs to.
            invoice_code_to: Upper bound on the code of the invoice that the credit note belongs to.
            due_date_from: Lower bound on the due date, in ISO 8601.
            due_date_to: Upper bound on the due date, in ISO 8601.
            has_proof_payment_code: Only credit notes with the code of a proof of payment (`true`) or without one
                (`false`).
            tax_date_from: Lower bound on the tax date (date of taxable supply), in ISO 8601.
            tax_date_to: Upper bound on the tax date (date of taxable supply), in ISO 8601.
            order_code_from: Lower bound on the code of the order that the document belongs to.
            order_code_to: Upper bound on the code of the order that the document belongs to.
            customer_guid: Only records of the customer with this GUID.
            var_symbol: Only documents with this variable symbol.
            restocked: Only credit notes whose goods went back in stock (`true`) or only the others (`false`).
            is_valid: Only valid documents (`true`) or only those that are not (`false`).
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `async with` it, iterate, or save it. A row is a `CreditNoteSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "change_time_from": change_time_from,
                "change_time_to": change_time_to,
                "code_from": code_from,
                "code_to": code_to,
                "invoice_code_from": invoice_code_from,
                "invoice_code_to": invoice_code_to,
                "due_date_from": due_date_from,
                "due_date_to": due_date_to,
                "has_proof_payment_code": has_proof_payment_code,
                "tax_date_from": tax_date_from,
                "tax_date_to": tax_date_to,
                "order_code_from": order_code_from,
                "order_code_to": order_code_to,
                "customer_guid": customer_guid,
                "var_symbol": var_symbol,
                "restocked": restocked,
                "is_valid": is_valid,
                "include": include,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    async def get(
        self, code: str, *, include: Sequence[CreditNoteInclude] | None = None, language: str | None = None
    ) -> CreditNote:
        """Read one credit note with its items, parties and totals.

        `getCreditNoteDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/getcreditnotedetail

        Args:
            code: Code of the credit note; text that can hold letters and dashes.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The credit note.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.GET, (code,), {"include": include, "language": language})

    def get_many(
        self,
        codes: Iterable[str],
        *,
        include: Sequence[CreditNoteInclude] | None = None,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> AsyncMany[str, CreditNote]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            codes: Code of the credit note; text that can hold letters and dashes, of each record.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `async for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET,
            codes,
            {"include": include, "language": language},
            concurrency=concurrency,
            ordered=ordered,
            on_progress=on_progress,
        )

    async def update(
        self, code: str, body: CreditNoteUpdateInput | CreditNoteUpdateInputDict, *, language: str | None = None
    ) -> CreditNote:
        """Change the symbols, dates, billing method, order or reason of a credit note.

        `updateCreditNote`: https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/updatecreditnote

        Args:
            code: Code of the credit note; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The credit note.

        Raises:
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.UPDATE, (code,), {"language": language}, body)

    async def delete(self, code: str, *, language: str | None = None) -> None:
        """Delete a credit note.

        `deleteCreditNote`: https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/deletecreditnote

        Args:
            code: Code of the credit note; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.DELETE, (code,), {"language": language})

    async def restock(self, code: str, *, language: str | None = None) -> builtins.list[str]:
        """Put the items of a credit note back in stock; notes name products that no longer exist.

        `restockCreditNote`: https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/restockcreditnote

        Args:
            code: Code of the credit note; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The answer's `notes`.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return await self._transport.call(op.RESTOCK, (code,), {"language": language})

    async def create_from_invoice(
        self,
        invoice_code: str,
        body: CreditNoteFromInvoiceInput | CreditNoteFromInvoiceInputDict,
        *,
        include: Sequence[CreateCreditNoteFromInvoiceInclude] | None = None,
        language: str | None = None,
    ) -> CreditNote:
        """Issue a credit note for an invoice: all items, or only chosen items and amounts.

        `createCreditNoteFromInvoice`:
        https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/createcreditnotefrominvoice

        Args:
            invoice_code: Invoice code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The credit note.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(
            op.CREATE_FROM_INVOICE, (invoice_code,), {"include": include, "language": language}, body
        )

    async def create_from_proof_payment(
        self,
        proof_payment_code: str,
        body: CreditNoteFromProofPaymentInput | CreditNoteFromProofPaymentInputDict,
        *,
        language: str | None = None,
    ) -> CreditNote:
        """Issue a credit note for a proof of payment with all its items.

        `createCreditNoteFromProofOfPayment`:
        https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/createcreditnotefromproofofpayment

        Args:
            proof_payment_code: Code of the proof of payment; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The credit note.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(
            op.CREATE_FROM_PROOF_PAYMENT, (proof_payment_code,), {"language": language}, body
        )

    async def create_item(
        self, code: str, body: CreditNoteItemInput | CreditNoteItemInputDict, *, language: str | None = None
    ) -> CreditNote:
        """Add a billing or shipping item to a credit note.

        `createCreditNoteItem`: https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/createcreditnoteitem

        Args:
            code: Code of the credit note; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The credit note.
        """
        return await self._transport.call(op.CREATE_ITEM, (code,), {"language": language}, body)

    async def update_item(
        self,
        code: str,
        item_id: int,
        body: CreditNoteItemUpdateInput | CreditNoteItemUpdateInputDict,
        *,
        language: str | None = None,
    ) -> DocumentItem:
        """Change a product or product set item of a credit note.

        `updateCreditNoteItem`: https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/updatecreditnoteitem

        Args:
            code: Code of the credit note; text that can hold letters and dashes.
            item_id: Id of the item: `itemId` in the credit note's detail.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The document item.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.UPDATE_ITEM, (code, item_id), {"language": language}, body)

    async def delete_item(self, code: str, item_id: int, *, language: str | None = None) -> None:
        """Delete a product or product set item of a credit note.

        `deleteCreditNoteItem`: https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/deletecreditnoteitem

        Args:
            code: Code of the credit note; text that can hold letters and dashes.
            item_id: Id of the item: `itemId` in the credit note's detail.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.DELETE_ITEM, (code, item_id), {"language": language})

    async def pdf(self, code: str, *, language: str | None = None) -> bytes:
        """Download a credit note as PDF; a shop makes one at a time, others meanwhile get 423.

        `downloadCreditNotePdf`: https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/downloadcreditnotepdf

        Args:
            code: Code of the credit note; text that can hold letters and dashes.
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
        """Download a credit note as ISDOC; a shop makes one at a time, others meanwhile get 423.

        `downloadCreditNoteAsIsdoc`:
        https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/downloadcreditnoteasisdoc

        Args:
            code: Code of the credit note; text that can hold letters and dashes.
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
    ) -> AsyncPager[CreditNoteChange]:
        """List credit notes created, changed or deleted since a time; the history goes back 30 days.

        `getLastCreditNoteChanges`:
        https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/getlastcreditnotechanges

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
    ) -> AsyncChangeFeed[CreditNoteChange]:
        """List credit notes created, changed or deleted since a time; the history goes back 30 days, as a feed.

        `getLastCreditNoteChanges`:
        https://api.docs.shoptet.com/shoptet-api/openapi/credit-notes/getlastcreditnotechanges

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
