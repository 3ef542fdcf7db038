# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Pages: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define

from shoptet_generated.models.articles import Access, AccessLiteral
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset


@define(kw_only=True, repr=False)
class WebPageListItem(Model):
    """A web page list item, as returned by `pages.list`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    title: str
    """Title that people read."""
    url: str | None = None
    """HTTP URL of the page."""
    visible: bool | None = None
    """Whether customers see it."""
    og_image: str | None = None
    """Image for sharing on social networks (Open Graph)."""


@define(kw_only=True, repr=False)
class WebPage(Model):
    """A web page, as returned by `pages.get`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    language: str | None = None
    """Language code, such as `cs`; needs the module foreignLanguages."""
    title: str
    """Title that people read."""
    content: str | None
    """HTML of the page."""
    url: str
    """HTTP URL of the page."""
    link_text: str | None
    """Text of the link in the menu."""
    meta_title: str | None
    """Title of the web page, for search engines."""
    meta_description: str | None
    """Meta description of the web page, for search engines."""
    canonical_url: str | None
    """Canonical URL of the page."""
    visible: bool
    """Whether customers see it."""
    access: Access
    """Who may see it: `all`, `logged-in`, `logged-out` or `admin-only`."""
    og_image: str | None
    """Image for sharing on social networks (Open Graph)."""


@define(kw_only=True, repr=False)
class WebPageInput(Model):
    """Body of `pages.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "title": {"min_length": 1, "max_length": 255},
        "indexName": {"min_length": 1, "max_length": 255, "pattern": "^[a-zA-Z0-9\\-]*$"},
        "sourceOgImageName": {"max_length": 255, "pattern": "^[0-9a-zA-Z_\\-.]+$"},
    }
    _least: ClassVar[int] = 1

    title: str
    """Title that people read. At most 255 characters."""
    index_name: str | Unset = UNSET
    r"""Last part of the URL; made from the name unless given. At most 255 characters. Format: `^[a-zA-Z0-9\-]*$`."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    link_text: str | Unset | None = UNSET
    """Text of the link in the menu."""
    meta_title: str | Unset | None = UNSET
    """Title of the web page, for search engines."""
    meta_description: str | Unset | None = UNSET
    """Meta description of the web page, for search engines."""
    canonical_url: str | Unset | None = UNSET
    """Canonical URL of the page."""
    visible: bool | Unset = UNSET
    """Whether customers see it."""
    access: Access | AccessLiteral | Unset = UNSET
    """Who may see it: `all`, `logged-in`, `logged-out` or `admin-only`."""
    source_og_image_name: str | Unset | None = UNSET
    r"""Name of an Open Graph image in the temporary storage; null removes the image. At most 255 characters. Format:
    `^[0-9a-zA-Z_\-.]+$`.
    """


@define(kw_only=True, repr=False)
class WebPageUpdateInput(Model):
    """Body of `pages.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "title": {"min_length": 1, "max_length": 255},
        "indexName": {"min_length": 1, "max_length": 255, "pattern": "^[a-zA-Z0-9\\-]*$"},
        "sourceOgImageName": {"max_length": 255, "pattern": "^[0-9a-zA-Z_\\-.]+$"},
    }
    _least: ClassVar[int] = 1

    title: str | Unset = UNSET
    """Title that people read. At most 255 characters."""
    index_name: str | Unset = UNSET
    r"""Last part of the URL; made from the name unless given. At most 255 characters. Format: `^[a-zA-Z0-9\-]*$`."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    link_text: str | Unset | None = UNSET
    """Text of the link in the menu."""
    meta_title: str | Unset | None = UNSET
    """Title of the web page, for search engines."""
    meta_description: str | Unset | None = UNSET
    """Meta description of the web page, for search engines."""
    canonical_url: str | Unset | None = UNSET
    """Canonical URL of the page."""
    visible: bool | Unset = UNSET
    """Whether customers see it."""
    access: Access | AccessLiteral | Unset = UNSET
    """Who may see it: `all`, `logged-in`, `logged-out` or `admin-only`."""
    source_og_image_name: str | Unset | None = UNSET
    r"""Name of an Open Graph image in the temporary storage; null removes the image. At most 255 characters. Format:
    `^[0-9a-zA-Z_\-.]+$`.
    """
