# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Exports: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import exports as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from shoptet_generated.models.exports import ExportDocumentType, ExportFileFormat, GeneralDocumentDownloadInclude
    from shoptet_generated.runtime.jobs import AsyncJob, AsyncJobFile, Job, JobFile


class Exports(Resource):
    """Exports of documents in accounting, table and print formats."""

    def documents(
        self,
        document_type: ExportDocumentType,
        file_format: ExportFileFormat,
        *,
        currency: str | None = None,
        code_from: str | None = None,
        code_to: str | None = None,
        date_from: date | None = None,
        date_to: date | None = None,
        tax_date_from: date | None = None,
        tax_date_to: date | None = None,
        include: Sequence[GeneralDocumentDownloadInclude] | None = None,
        language: str | None = None,
    ) -> Job[JobFile]:
        """Queue an export of invoices or other documents in an accounting, table or print format.

        `generalDocumentDownload`: https://api.docs.shoptet.com/shoptet-api/openapi/exports/generaldocumentdownload

        Args:
            document_type: Documents to export: `invoice`, `proformaInvoice`, `creditNote`, `proofPayment` or
                `deliveryNote`.
            file_format: File format, such as `pdf`, `isdoc`, `csvDetail`, `xlsxSummary` or `xmlPohodaCz`; the type
                limits the choice.
            currency: Currency code, such as `czk`; required for all but delivery notes.
            code_from: Only documents from this code on.
            code_to: Only documents up to this code.
            date_from: Only documents dated since this day (`YYYY-MM-DD`).
            date_to: Only documents dated until this day (`YYYY-MM-DD`).
            tax_date_from: Lower bound on the tax date (date of taxable supply), in ISO 8601.
            tax_date_to: Upper bound on the tax date (date of taxable supply), in ISO 8601.
            include: Options of the export, such as historical VAT rates, foreign currency or the order of documents.
                Sections: `exportWithHistoricalVat`, `exportAsForeignCurrency`, `linkProformaInvoices`, `descOrder`,
                `onlyClosedProofPayments`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The job, queued; `job.result()` waits for it and returns the file that it made.
        """
        return self._transport.start(
            op.DOCUMENTS,
            (document_type, file_format),
            {
                "currency": currency,
                "code_from": code_from,
                "code_to": code_to,
                "date_from": date_from,
                "date_to": date_to,
                "tax_date_from": tax_date_from,
                "tax_date_to": tax_date_to,
                "include": include,
                "language": language,
            },
        )


class AsyncExports(AsyncResource):
    """Exports of documents in accounting, table and print formats."""

    async def documents(
        self,
        document_type: ExportDocumentType,
        file_format: ExportFileFormat,
        *,
        currency: str | None = None,
        code_from: str | None = None,
        code_to: str | None = None,
        date_from: date | None = None,
        date_to: date | None = None,
        tax_date_from: date | None = None,
        tax_date_to: date | None = None,
        include: Sequence[GeneralDocumentDownloadInclude] | None = None,
        language: str | None = None,
    ) -> AsyncJob[AsyncJobFile]:
        """Queue an export of invoices or other documents in an accounting, table or print format.

        `generalDocumentDownload`: https://api.docs.shoptet.com/shoptet-api/openapi/exports/generaldocumentdownload

        Args:
            document_type: Documents to export: `invoice`, `proformaInvoice`, `creditNote`, `proofPayment` or
                `deliveryNote`.
            file_format: File format, such as `pdf`, `isdoc`, `csvDetail`, `xlsxSummary` or `xmlPohodaCz`; the type
                limits the choice.
            currency: Currency code, such as `czk`; required for all but delivery notes.
            code_from: Only documents from this code on.
            code_to: Only documents up to this code.
            date_from: Only documents dated since this day (`YYYY-MM-DD`).
            date_to: Only documents dated until this day (`YYYY-MM-DD`).
            tax_date_from: Lower bound on the tax date (date of taxable supply), in ISO 8601.
            tax_date_to: Upper bound on the tax date (date of taxable supply), in ISO 8601.
            include: Options of the export, such as historical VAT rates, foreign currency or the order of documents.
                Sections: `exportWithHistoricalVat`, `exportAsForeignCurrency`, `linkProformaInvoices`, `descOrder`,
                `onlyClosedProofPayments`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The job, queued; `await job.result()` waits for it and returns the file that it made.
        """
        return await self._transport.start(
            op.DOCUMENTS,
            (document_type, file_format),
            {
                "currency": currency,
                "code_from": code_from,
                "code_to": code_to,
                "date_from": date_from,
                "date_to": date_to,
                "tax_date_from": tax_date_from,
                "tax_date_to": tax_date_to,
                "include": include,
                "language": language,
            },
        )
