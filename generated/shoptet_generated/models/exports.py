# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Exports: models and enumerations."""

from __future__ import annotations

from typing import Literal, TypeAlias

GeneralDocumentDownloadInclude: TypeAlias = Literal[
    "exportWithHistoricalVat",
    "exportAsForeignCurrency",
    "linkProformaInvoices",
    "descOrder",
    "onlyClosedProofPayments",
]
"""Values of the argument `include` of `exports.documents`."""
