"""Articles and their sections."""

from collections.abc import Iterator
from datetime import datetime
from typing import cast

from shoptet_api.sandbox.call import Call, Reply, Rows, handles, snapshots
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.lists import Filters, LazyRows
from shoptet_api.sandbox.handlers.support.refusals import conflict, get_or_404, invalid
from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.state.content import article, section
from shoptet_api.sandbox.state.moments import time_text
from shoptet_api.sandbox.state.people import slug
from shoptet_api.sandbox.state.reference import SHOP_URL


def _url(record: Record) -> str:
    return f"{SHOP_URL}/{slug(str(record['indexName'] or record['title'])) or record['id']}/"


def _images(record: Record, fields: Fields) -> None:
    for wire, name in (("sourceImageName", "image"), ("sourceOgImageName", "ogImage")):
        if wire in fields:
            record[name] = fields.text_or_none(wire)


def _sections_of(record: Record) -> list[Json]:
    numbers = record["sectionIds"]
    return numbers if isinstance(numbers, list) else []


def _list_item(record: Record) -> Record:
    names = ("id", "defaultSectionId", "title", "url", "publishDate", "visible", "image")
    return {name: record[name] for name in names} | {"sectionId": record["defaultSectionId"]}


@handles("getListOfArticles")
def list_articles(call: Call) -> Rows:
    """Answer with the articles."""
    keys = call.shop.articles.key_list()
    return Rows(LazyRows(keys, lambda key: _list_item(call.shop.articles[key])))


@snapshots("getListAllArticles")
def snapshot(call: Call) -> Iterator[Record]:
    """Yield articles in detail."""

    def moment(name: str, record: Record) -> datetime | None:
        value = record[name]
        return datetime.fromisoformat(value) if isinstance(value, str) else None

    filters = (
        Filters[Record](call)
        .between("id", lambda record: record["id"])
        .equal("articleLanguage", lambda record: record["language"])
        .between("publishDate", lambda record: moment("publishDate", record))
        .between("changeDate", lambda record: moment("changeDate", record))
        .equal("visible", lambda record: record["visible"])
    )
    return (dict(record) for record in filters.apply(call.shop.articles.values()))


@handles("getDetailOfArticle")
def get_article(call: Call) -> Reply:
    """Answer with one article."""
    record = get_or_404(call.shop.articles, call.path["articleId"])
    return Reply(dict(record))


def _change_article(call: Call, record: Record, fields: Fields) -> None:
    numbers = fields.values.get("sectionIds")
    wanted = list(numbers) if isinstance(numbers, list) else _sections_of(record)
    default = fields.number("defaultSectionId", cast("int", record["defaultSectionId"]))
    for number in (default, *wanted):
        if str(number) not in call.shop.sections:
            raise invalid(f'Article section "{number}" does not exist.', fields.at("sectionIds"))
    published = fields.moment("publishDate", call.now) if fields.is_set("publishDate") else None
    record |= {name: value for name, value in fields.values.items() if name in record}
    if "publishDate" in fields:
        record["publishDate"] = None if published is None else time_text(published)
    _images(record, fields)
    record["sectionIds"] = list(dict.fromkeys((default, *wanted)))
    record["changeDate"] = time_text(call.now)
    url = _url(record)
    record["url"] = url
    record["urls"] = [{"sectionId": number, "url": url} for number in _sections_of(record)]


@handles("createArticle")
def create_article(call: Call) -> Reply:
    """Create an article."""
    fields = Fields(call.body)
    number = call.shop.new_id(call.shop.articles)
    record = article(number, fields.text("title"), fields.number("defaultSectionId"), call.now)
    _change_article(call, record, fields)
    call.shop.articles.add(str(number), record)
    return Reply(dict(record))


@handles("updateArticle")
def update_article(call: Call) -> Reply:
    """Change an article."""
    record = get_or_404(call.shop.articles, call.path["articleId"])
    _change_article(call, record, Fields(call.body))
    return Reply(dict(record))


@handles("deleteArticle")
def delete_article(call: Call) -> Reply:
    """Delete an article."""
    call.shop.articles.remove(str(get_or_404(call.shop.articles, call.path["articleId"])["id"]), call.now)
    return Reply()


@handles("getListOfArticleSections")
def list_sections(call: Call) -> Reply:
    """Answer with the sections."""
    return Reply(
        [{name: record[name] for name in ("id", "title", "language")} for record in call.shop.sections.values()]
    )


@handles("getDetailOfArticleSection")
def get_section(call: Call) -> Reply:
    """Answer with one section."""
    record = get_or_404(call.shop.sections, call.path["articleSectionId"])
    return Reply(dict(record))


def _change_section(record: Record, fields: Fields) -> None:
    record |= {name: value for name, value in fields.values.items() if name in record}
    _images(record, fields)
    record["url"] = _url(record)


@handles("createArticleSection")
def create_section(call: Call) -> Reply:
    """Create a section."""
    fields = Fields(call.body)
    parent = fields.number_or_none("parentId")
    if parent is not None and str(parent) not in call.shop.sections:
        raise invalid(f'Article section "{parent}" does not exist.', fields.at("parentId"))
    number = call.shop.new_id(call.shop.sections)
    record = section(number, fields.text("title"))
    _change_section(record, fields)
    call.shop.sections.add(str(number), record)
    call.emit("sectionArticle:create", str(number))
    return Reply(dict(record))


@handles("updateArticleSection")
def update_section(call: Call) -> Reply:
    """Change a section."""
    record = get_or_404(call.shop.sections, call.path["articleSectionId"])
    _change_section(record, Fields(call.body))
    call.emit("sectionArticle:update", str(record["id"]))
    return Reply(dict(record))


@handles("deleteArticleSection")
def delete_section(call: Call) -> Reply:
    """Delete a section. One with articles needs `force`, and the articles that default to it are deleted too."""
    number = get_or_404(call.shop.sections, call.path["articleSectionId"])["id"]
    inside = [record for record in call.shop.articles.values() if record["defaultSectionId"] == number]
    if inside and call.query.get("force") is not True:
        text = f'Article section "{number}" cannot be deleted, because it contains {len(inside)} article(s).'
        raise conflict("article-section-contains-articles", text, str(number))
    for record in inside:
        call.shop.articles.remove(str(record["id"]), call.now)
    for record in call.shop.articles.values():
        record["sectionIds"] = [other for other in _sections_of(record) if other != number]
    call.shop.sections.remove(str(number), call.now)
    call.emit("sectionArticle:delete", str(number))
    return Reply()
