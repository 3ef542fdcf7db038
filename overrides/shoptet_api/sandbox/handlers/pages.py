"""Pages."""

from shoptet_api.sandbox.call import Call, Reply, Rows, handles
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.lists import LazyRows
from shoptet_api.sandbox.handlers.support.refusals import get_or_404
from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state.content import page
from shoptet_api.sandbox.state.reference import SHOP_URL

_LISTED = ("id", "title", "url", "visible", "ogImage")


def _page(call: Call) -> Record:
    return get_or_404(call.shop.pages, call.path["pageId"])


@handles("getListOfPages")
def list_pages(call: Call) -> Rows:
    """Answer with the pages."""
    pages = call.shop.pages
    return Rows(LazyRows(pages.key_list(), lambda key: {name: pages[key][name] for name in _LISTED}))


@handles("getDetailOfPage")
def get_page(call: Call) -> Reply:
    """Answer with one page."""
    return Reply(dict(_page(call)))


def _change(record: Record, fields: Fields) -> None:
    record |= {name: value for name, value in fields.values.items() if name in record}
    if "description" in fields:
        record["content"] = fields.text_or_none("description")
    if "sourceOgImageName" in fields:
        record["ogImage"] = fields.text_or_none("sourceOgImageName")
    if fields.is_set("indexName"):
        record["url"] = f"{SHOP_URL}/{fields.text('indexName')}/"


@handles("createPage")
def create_page(call: Call) -> Reply:
    """Create a page."""
    fields = Fields(call.body)
    number = call.shop.new_id(call.shop.pages)
    record = page(number, fields.text("title"))
    _change(record, fields)
    call.shop.pages.add(str(number), record)
    return Reply(dict(record))


@handles("updatePage")
def update_page(call: Call) -> Reply:
    """Change a page."""
    record = _page(call)
    _change(record, Fields(call.body))
    return Reply(dict(record))


@handles("deletePage")
def delete_page(call: Call) -> Reply:
    """Delete a page."""
    call.shop.pages.remove(str(_page(call)["id"]), call.now)
    return Reply()
