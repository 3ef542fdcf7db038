# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Templates: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import Limits, Model


@define(kw_only=True, repr=False)
class HtmlSnippet(Model):
    """An html snippet, as returned by `html_snippets.list`."""

    location: HtmlSnippetLocation
    """Place in the page: `common-header`, `common-footer` or `order-confirmed`."""
    html: str
    """HTML of the snippet, at most 8192 characters."""


class HtmlSnippetLocation(OpenEnum):
    """Values of the argument `location` of `html_snippets.delete`.

    The list is not complete: the API has other values too.
    """

    COMMON_FOOTER: ClassVar[HtmlSnippetLocation] = listed("common-footer")
    COMMON_HEADER: ClassVar[HtmlSnippetLocation] = listed("common-header")
    ORDER_CONFIRMED: ClassVar[HtmlSnippetLocation] = listed("order-confirmed")


HtmlSnippetLocationLiteral: TypeAlias = Literal[
    "common-footer",
    "common-header",
    "order-confirmed",
]
"""The values of `HtmlSnippetLocation` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class HtmlSnippetInput(Model):
    """An item of the body of `html_snippets.save_many`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "html": {"max_length": 8192},
    }

    location: HtmlSnippetLocation | HtmlSnippetLocationLiteral
    """Place in the page: `common-header`, `common-footer` or `order-confirmed`."""
    html: str
    """HTML of the snippet, at most 8192 characters."""
