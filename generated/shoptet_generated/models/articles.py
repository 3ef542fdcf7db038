# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Articles: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset


@define(kw_only=True, repr=False)
class ArticleListItem(Model):
    """An article list item, as returned by `articles.list`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    default_section_id: int | None = None
    """Id of the article's main section."""
    section_id: int | None = None
    """Id of the article section."""
    title: str
    """Title that people read."""
    url: str | None = None
    """HTTP URL of the article."""
    publish_date: datetime | None
    """When the article is published; requests may leave out the UTC offset."""
    visible: bool
    """Whether customers see it."""
    image: str | None = None
    """URL of the image."""


@define(kw_only=True, repr=False)
class Article(Model):
    """An article, as returned by `articles.get`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    default_section_id: int | None = None
    """Id of the article's main section."""
    section_ids: list[int] | None = None
    """Ids of the sections that show the article."""
    title: str
    """Title that people read."""
    language: str | None = None
    """Language code, such as `cs`; needs the module foreignLanguages."""
    index_name: str | None
    """Last part of the URL; made from the name unless given."""
    url: str | None = None
    """HTTP URL of the article."""
    urls: list[ArticleUrls] | None = None
    """URLs, each with what it leads to."""
    redirect_url: str | None
    """URL that visitors are redirected to."""
    content: str | None
    """HTML of the article."""
    meta_title: str | None
    """Title of the web page, for search engines."""
    meta_keywords: str | None
    """Deprecated: keywords of the article."""
    meta_description: str | None
    """Meta description of the web page, for search engines."""
    publish_date: datetime | None
    """When the article is published; requests may leave out the UTC offset."""
    change_date: datetime | None
    """When the article was last changed, with the shop's UTC offset."""
    visible: bool
    """Whether customers see it."""
    access: Access
    """Who may see it: `all`, `logged-in`, `logged-out` or `admin-only`."""
    image: str | None = None
    """URL of the image."""
    og_image: str | None = None
    """Image for sharing on social networks (Open Graph)."""


@define(kw_only=True, repr=False)
class ArticleUrls(Model):
    """One of the `urls` of an `Article`."""

    section_id: int
    """Id of the article section."""
    url: str
    """HTTP URL of the article."""


class Access(OpenEnum, closed=True):
    """Values of `Article.access`."""

    ALL: ClassVar[Access] = listed("all")
    LOGGED_IN: ClassVar[Access] = listed("logged-in")
    LOGGED_OUT: ClassVar[Access] = listed("logged-out")
    ADMIN_ONLY: ClassVar[Access] = listed("admin-only")


AccessLiteral: TypeAlias = Literal[
    "all",
    "logged-in",
    "logged-out",
    "admin-only",
]
"""The values of `Access` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class ArticleInput(Model):
    """Body of `articles.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "sectionIds": {"min_items": 1},
        "sourceImageName": {"max_length": 255, "pattern": "^[0-9a-zA-Z_\\-.]+$"},
        "sourceOgImageName": {"max_length": 255, "pattern": "^[0-9a-zA-Z_\\-.]+$"},
    }

    title: str
    """Title that people read."""
    language: str | Unset = UNSET
    """Language code, such as `cs`; needs the module foreignLanguages."""
    default_section_id: int
    """Id of the article's main section."""
    section_ids: Sequence[int] | Unset = UNSET
    """Ids of the sections that show the article. Not empty."""
    index_name: str | Unset = UNSET
    """Last part of the URL; made from the name unless given."""
    redirect_url: str | Unset | None = UNSET
    """URL that visitors are redirected to."""
    content: str | Unset | None = UNSET
    """HTML of the article."""
    meta_title: str | Unset | None = UNSET
    """Title of the web page, for search engines."""
    meta_keywords: str | Unset | None = UNSET
    """Deprecated: keywords of the article."""
    meta_description: str | Unset | None = UNSET
    """Meta description of the web page, for search engines."""
    publish_date: datetime | Unset | None = UNSET
    """When the article is published; requests may leave out the UTC offset."""
    visible: bool | Unset = UNSET
    """Whether customers see it."""
    access: Access | AccessLiteral | Unset = UNSET
    """Who may see it: `all`, `logged-in`, `logged-out` or `admin-only`."""
    source_image_name: str | Unset | None = UNSET
    r"""Name of an image in the temporary storage; null removes the image. At most 255 characters. Format:
    `^[0-9a-zA-Z_\-.]+$`.
    """
    source_og_image_name: str | Unset | None = UNSET
    r"""Name of an Open Graph image in the temporary storage; null removes the image. At most 255 characters. Format:
    `^[0-9a-zA-Z_\-.]+$`.
    """


ArticleSnapshot: TypeAlias = Article
"""A line of the file that `articles.snapshot` makes. The same as `Article`."""


@define(kw_only=True, repr=False)
class ArticleUpdateInput(Model):
    """Body of `articles.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "sectionIds": {"min_items": 1},
        "sourceImageName": {"max_length": 255, "pattern": "^[0-9a-zA-Z_\\-.]+$"},
        "sourceOgImageName": {"max_length": 255, "pattern": "^[0-9a-zA-Z_\\-.]+$"},
    }
    _least: ClassVar[int] = 1

    title: str | Unset = UNSET
    """Title that people read."""
    language: str | Unset = UNSET
    """Language code, such as `cs`; needs the module foreignLanguages."""
    default_section_id: int | Unset = UNSET
    """Id of the article's main section."""
    section_ids: Sequence[int] | Unset = UNSET
    """Ids of the sections that show the article. Not empty."""
    index_name: str | Unset = UNSET
    """Last part of the URL; made from the name unless given."""
    redirect_url: str | Unset | None = UNSET
    """URL that visitors are redirected to."""
    content: str | Unset | None = UNSET
    """HTML of the article."""
    meta_title: str | Unset | None = UNSET
    """Title of the web page, for search engines."""
    meta_keywords: str | Unset | None = UNSET
    """Deprecated: keywords of the article."""
    meta_description: str | Unset | None = UNSET
    """Meta description of the web page, for search engines."""
    publish_date: datetime | Unset | None = UNSET
    """When the article is published; requests may leave out the UTC offset."""
    visible: bool | Unset = UNSET
    """Whether customers see it."""
    access: Access | AccessLiteral | Unset = UNSET
    """Who may see it: `all`, `logged-in`, `logged-out` or `admin-only`."""
    source_image_name: str | Unset | None = UNSET
    r"""Name of an image in the temporary storage; null removes the image. At most 255 characters. Format:
    `^[0-9a-zA-Z_\-.]+$`.
    """
    source_og_image_name: str | Unset | None = UNSET
    r"""Name of an Open Graph image in the temporary storage; null removes the image. At most 255 characters. Format:
    `^[0-9a-zA-Z_\-.]+$`.
    """


@define(kw_only=True, repr=False)
class ArticleSectionListItem(Model):
    """An article section list item, as returned by `articles.list_sections`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    title: str
    """Title that people read."""
    language: str | None = None
    """Language code, such as `cs`; needs the module foreignLanguages."""


@define(kw_only=True, repr=False)
class ArticleSection(Model):
    """An article section, as returned by `articles.get_section`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    parent_id: int | None = None
    """Id of the parent; null at the top."""
    title: str
    """Title that people read."""
    language: str | None = None
    """Language code, such as `cs`; needs the module foreignLanguages."""
    index_name: str | None = None
    """Last part of the URL; made from the name unless given."""
    url: str | None = None
    """HTTP URL of the section."""
    description: str | None = None
    """Description; can be HTML."""
    second_description: str | None = None
    """Description below the list of what the page holds."""
    limit: int | None = None
    """How many articles the section lists."""
    homepage_limit: int | None = None
    """How many articles the home page shows."""
    sorting: ArticleSectionSorting | None = None
    """Order of articles: `alphabetically`, `newest-first` or `oldest-first`."""
    perex_limit: int | None = None
    """How many characters of an article its lead (perex) shows."""
    hide_publish_date: bool | None = None
    """Whether lists of articles leave out the publishing date."""
    show_prev_next: bool | None = None
    """Whether links to the next and the previous article are shown."""
    show_on_homepage: bool | None = None
    """Whether the home page shows its articles."""
    link_text: str | None = None
    """Text of the link in the menu."""
    meta_title: str | None = None
    """Title of the web page, for search engines."""
    meta_description: str | None = None
    """Meta description of the web page, for search engines."""
    canonical_link_url: str | None = None
    """Canonical URL."""
    visible: bool | None = None
    """Whether customers see it."""
    access: Access | None = None
    """Who may see it: `all`, `logged-in`, `logged-out` or `admin-only`."""
    image: str | None = None
    """URL of the image."""
    og_image: str | None = None
    """Image for sharing on social networks (Open Graph)."""


class ArticleSectionSorting(OpenEnum, closed=True):
    """Values of `ArticleSection.sorting`."""

    ALPHABETICALLY: ClassVar[ArticleSectionSorting] = listed("alphabetically")
    NEWEST_FIRST: ClassVar[ArticleSectionSorting] = listed("newest-first")
    OLDEST_FIRST: ClassVar[ArticleSectionSorting] = listed("oldest-first")


ArticleSectionSortingLiteral: TypeAlias = Literal[
    "alphabetically",
    "newest-first",
    "oldest-first",
]
"""The values of `ArticleSectionSorting` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class ArticleSectionInput(Model):
    """Body of `articles.create_section`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "sourceImageName": {"max_length": 255, "pattern": "^[0-9a-zA-Z_\\-.]+$"},
        "sourceOgImageName": {"max_length": 255, "pattern": "^[0-9a-zA-Z_\\-.]+$"},
    }
    _least: ClassVar[int] = 1

    title: str
    """Title that people read."""
    language: str | Unset = UNSET
    """Language code, such as `cs`; needs the module foreignLanguages."""
    parent_id: int | Unset | None = UNSET
    """Id of the parent; null at the top."""
    index_name: str | Unset | None = UNSET
    """Last part of the URL; made from the name unless given."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    second_description: str | Unset | None = UNSET
    """Description below the list of what the page holds."""
    limit: int | Unset | None = UNSET
    """How many articles the section lists."""
    homepage_limit: int | Unset | None = UNSET
    """How many articles the home page shows."""
    sorting: ArticleSectionSorting | ArticleSectionSortingLiteral | Unset = UNSET
    """Order of articles: `alphabetically`, `newest-first` or `oldest-first`."""
    perex_limit: int | Unset | None = UNSET
    """How many characters of an article its lead (perex) shows."""
    hide_publish_date: bool | Unset = UNSET
    """Whether lists of articles leave out the publishing date."""
    show_prev_next: bool | Unset = UNSET
    """Whether links to the next and the previous article are shown."""
    show_on_homepage: bool | Unset = UNSET
    """Whether the home page shows its articles."""
    link_text: str | Unset | None = UNSET
    """Text of the link in the menu."""
    meta_title: str | Unset | None = UNSET
    """Title of the web page, for search engines."""
    meta_description: str | Unset | None = UNSET
    """Meta description of the web page, for search engines."""
    visible: bool | Unset = UNSET
    """Whether customers see it."""
    access: Access | AccessLiteral | Unset = UNSET
    """Who may see it: `all`, `logged-in`, `logged-out` or `admin-only`."""
    source_image_name: str | Unset | None = UNSET
    r"""Name of an image in the temporary storage; null removes the image. At most 255 characters. Format:
    `^[0-9a-zA-Z_\-.]+$`.
    """
    source_og_image_name: str | Unset | None = UNSET
    r"""Name of an Open Graph image in the temporary storage; null removes the image. At most 255 characters. Format:
    `^[0-9a-zA-Z_\-.]+$`.
    """


@define(kw_only=True, repr=False)
class ArticleSectionUpdateInput(Model):
    """Body of `articles.update_section`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "sourceImageName": {"max_length": 255, "pattern": "^[0-9a-zA-Z_\\-.]+$"},
        "sourceOgImageName": {"max_length": 255, "pattern": "^[0-9a-zA-Z_\\-.]+$"},
    }
    _least: ClassVar[int] = 1

    title: str | Unset = UNSET
    """Title that people read."""
    language: str | Unset = UNSET
    """Language code, such as `cs`; needs the module foreignLanguages."""
    index_name: str | Unset | None = UNSET
    """Last part of the URL; made from the name unless given."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    second_description: str | Unset | None = UNSET
    """Description below the list of what the page holds."""
    limit: int | Unset | None = UNSET
    """How many articles the section lists."""
    homepage_limit: int | Unset | None = UNSET
    """How many articles the home page shows."""
    sorting: ArticleSectionSorting | ArticleSectionSortingLiteral | Unset = UNSET
    """Order of articles: `alphabetically`, `newest-first` or `oldest-first`."""
    perex_limit: int | Unset | None = UNSET
    """How many characters of an article its lead (perex) shows."""
    hide_publish_date: bool | Unset = UNSET
    """Whether lists of articles leave out the publishing date."""
    show_prev_next: bool | Unset = UNSET
    """Whether links to the next and the previous article are shown."""
    show_on_homepage: bool | Unset = UNSET
    """Whether the home page shows its articles."""
    link_text: str | Unset | None = UNSET
    """Text of the link in the menu."""
    meta_title: str | Unset | None = UNSET
    """Title of the web page, for search engines."""
    meta_description: str | Unset | None = UNSET
    """Meta description of the web page, for search engines."""
    visible: bool | Unset = UNSET
    """Whether customers see it."""
    access: Access | AccessLiteral | Unset = UNSET
    """Who may see it: `all`, `logged-in`, `logged-out` or `admin-only`."""
    source_image_name: str | Unset | None = UNSET
    r"""Name of an image in the temporary storage; null removes the image. At most 255 characters. Format:
    `^[0-9a-zA-Z_\-.]+$`.
    """
    source_og_image_name: str | Unset | None = UNSET
    r"""Name of an Open Graph image in the temporary storage; null removes the image. At most 255 characters. Format:
    `^[0-9a-zA-Z_\-.]+$`.
    """
