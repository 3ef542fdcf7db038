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
"""Values of the argument `type` of `exports.documents`."""


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
"""Values of the argument `format` of `exports.documents`."""


GeneralDocumentDownloadInclude: TypeAlias = Literal[
    "exportWithHistoricalVat",
    "exportAsForeignCurrency",
    "linkProformaInvoices",
    "descOrder",
    "onlyClosedProofPayments",
]
"""Values of the argument `include` of `exports.documents`."""
