# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Templates: models and enumerations."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum
from shoptet_generated.runtime.model import Model


@define(kw_only=True, repr=False)
class HtmlCodeSnippet(Model):
    """Html code snippet: a row of `templates.list_snippets`."""

    location: HtmlCodeSnippetLocation
    """Place: of goods in the stock, of an HTML snippet in the page, or of a currency symbol."""
    html: str
    """HTML of the snippet, at most 8192 characters."""


class HtmlCodeSnippetLocation(OpenEnum):
    """Html code snippet location: `location` of `HtmlCodeSnippet`."""

    COMMON_HEADER = "common-header"
    COMMON_FOOTER = "common-footer"
    ORDER_CONFIRMED = "order-confirmed"


@define(kw_only=True, repr=False)
class HtmlCodesInput(Model):
    """Html codes input: what `templates.save_snippets` takes."""

    snippets: Sequence[HtmlCodesSnippetInput]
    """HTML snippets with their places in the page."""


@define(kw_only=True, repr=False)
class HtmlCodesSnippetInput(Model):
    """Html codes snippet input: `snippets` of `HtmlCodesInput`."""

    location: HtmlCodesSnippetLocation
    """Place: of goods in the stock, of an HTML snippet in the page, or of a currency symbol."""
    html: str
    """HTML of the snippet, at most 8192 characters."""


class HtmlCodesSnippetLocation(OpenEnum):
    """Html codes snippet location: `location` of `HtmlCodesSnippetInput`.

    The list is not complete: the API has other values, too.
    """

    COMMON_FOOTER = "common-footer"
    COMMON_HEADER = "common-header"
    ORDER_CONFIRMED = "order-confirmed"


class HtmlCodeLocation(OpenEnum):
    """Html code location: `location` of `templates.delete_snippet`.

    The list is not complete: the API has other values, too.
    """

    COMMON_FOOTER = "common-footer"
    COMMON_HEADER = "common-header"
    ORDER_CONFIRMED = "order-confirmed"
