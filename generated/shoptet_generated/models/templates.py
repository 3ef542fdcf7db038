# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Templates: models and enumerations."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum
from shoptet_generated.runtime.model import Model


@define(kw_only=True, repr=False)
class HtmlCodeSnippet(Model):
    """An html code snippet, as returned by `templates.list_snippets`."""

    location: HtmlCodeSnippetLocation
    """Place: of goods in the stock, of an HTML snippet in the page, or of a currency symbol."""
    html: str
    """HTML of the snippet, at most 8192 characters."""


class HtmlCodeSnippetLocation(OpenEnum):
    """Values of `HtmlCodeSnippet.location`."""

    COMMON_HEADER = "common-header"
    COMMON_FOOTER = "common-footer"
    ORDER_CONFIRMED = "order-confirmed"


@define(kw_only=True, repr=False)
class HtmlCodesInput(Model):
    """Body of `templates.save_snippets`."""

    snippets: Sequence[HtmlCodesSnippetInput]
    """HTML snippets with their places in the page."""


@define(kw_only=True, repr=False)
class HtmlCodesSnippetInput(Model):
    """One of the `snippets` of an `HtmlCodesInput`."""

    location: HtmlCodesSnippetLocation
    """Place: of goods in the stock, of an HTML snippet in the page, or of a currency symbol."""
    html: str
    """HTML of the snippet, at most 8192 characters."""


class HtmlCodesSnippetLocation(OpenEnum):
    """Values of `HtmlCodesSnippetInput.location`. The list is not complete: the API has other values, too."""

    COMMON_FOOTER = "common-footer"
    COMMON_HEADER = "common-header"
    ORDER_CONFIRMED = "order-confirmed"


class HtmlCodeLocation(OpenEnum):
    """Values of the argument `location` of `templates.delete_snippet`.

    The list is not complete: the API has other values, too.
    """

    COMMON_FOOTER = "common-footer"
    COMMON_HEADER = "common-header"
    ORDER_CONFIRMED = "order-confirmed"
