# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Exports: models and enumerations."""

from __future__ import annotations

from typing import Literal, TypeAlias

ExportDocumentType: TypeAlias = Literal[
    "creditNote",
    "deliveryNote",
    "invoice",
    "proformaInvoice",
    "proofPayment",
]
"""Export document type: a value for `exports.documents`."""


ExportFileFormat: TypeAlias = Literal[
    "csvDetail",
    "csvSummary",
    "isdoc",
    "pdf",
    "xlsDetail",
    "xlsxSummary",
    "xmlMoneyS3CZ",
    "xmlMoneyS3Sk",
    "xmlPohodaCz",
    "xmlPohodaSk",
]
"""Export file format: a value for `exports.documents`."""


GeneralDocumentDownloadInclude: TypeAlias = Literal[
    "exportWithHistoricalVat",
    "exportAsForeignCurrency",
    "linkProformaInvoices",
    "descOrder",
    "onlyClosedProofPayments",
]
"""General document download include: a value for `exports.documents`."""
