"""Articles, their sections, pages and files, in the shape of the API."""

from datetime import datetime, timedelta

from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state import words
from shoptet_api.sandbox.state.moments import time_text
from shoptet_api.sandbox.state.people import slug
from shoptet_api.sandbox.state.reference import SHOP_URL
from shoptet_api.sandbox.state.store import Store

FIRST_SECTION = 1


def section(number: int, title: str) -> Record:
    """Return a section with its default values."""
    return {
        "id": number,
        "parentId": None,
        "title": title,
        "language": "cs",
        "indexName": slug(title),
        "url": f"{SHOP_URL}/{slug(title)}/",
        "description": None,
        "secondDescription": None,
        "limit": 10,
        "homepageLimit": None,
        "sorting": "newest-first",
        "perexLimit": None,
        "hidePublishDate": False,
        "showPrevNext": True,
        "showOnHomepage": False,
        "linkText": None,
        "metaTitle": None,
        "metaDescription": None,
        "canonicalLinkUrl": None,
        "visible": True,
        "access": "all",
        "image": None,
        "ogImage": None,
    }


def article(number: int, title: str, section_id: int, now: datetime) -> Record:
    """Return an article with its default values."""
    url = f"{SHOP_URL}/{slug(title)}/"
    return {
        "id": number,
        "defaultSectionId": section_id,
        "sectionIds": [section_id],
        "title": title,
        "language": "cs",
        "indexName": slug(title),
        "url": url,
        "urls": [{"sectionId": section_id, "url": url}],
        "redirectUrl": None,
        "content": None,
        "metaTitle": None,
        "metaKeywords": None,
        "metaDescription": None,
        "publishDate": time_text(now),
        "changeDate": time_text(now),
        "visible": True,
        "access": "all",
        "image": None,
        "ogImage": None,
    }


def page(number: int, title: str) -> Record:
    """Return a page with its default values."""
    return {
        "id": number,
        "language": "cs",
        "title": title,
        "content": None,
        "url": f"{SHOP_URL}/{slug(title)}/",
        "linkText": None,
        "metaTitle": None,
        "metaDescription": None,
        "canonicalUrl": None,
        "visible": True,
        "access": "all",
        "ogImage": None,
    }


def sections() -> Store[Record]:
    """Return the sections of articles, keyed by id as text."""
    store = Store[Record]("article-section")
    for number, title in enumerate(("Blog", "Návody"), FIRST_SECTION):
        store.add(str(number), section(number, title))
    return store


def articles(now: datetime) -> Store[Record]:
    """Return the articles, keyed by id as text."""
    store = Store[Record]("article")
    for number, title in enumerate(words.ARTICLES, 1):
        written = now - timedelta(days=30 * (len(words.ARTICLES) - number) + 1)
        record = article(number, title, FIRST_SECTION + number % 2, written)
        record["content"] = f"<p>{title}: co jsme se naučili v naší dílně.</p>"
        store.add(str(number), record)
    return store


def pages() -> Store[Record]:
    """Return the pages, keyed by id as text."""
    store = Store[Record]("article-page")
    for number, title in enumerate(words.PAGES, 1):
        record = page(number, title)
        record["content"] = f"<h2>{title}</h2>"
        store.add(str(number), record)
    return store


def files() -> Store[Record]:
    """Return the uploaded files, keyed by name."""
    return Store[Record]("file")
