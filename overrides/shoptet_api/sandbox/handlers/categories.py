"""Categories, their tree, and the order of products in them."""

from shoptet_api.sandbox.call import Call, Fault, RefusedError, Reply, Rows, batches, handles
from shoptet_api.sandbox.handlers.support.fields import Fields, rows
from shoptet_api.sandbox.handlers.support.lists import Filters, LazyRows
from shoptet_api.sandbox.handlers.support.refusals import check_count, conflict, get_or_404, invalid, not_found
from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state.catalog import category
from shoptet_api.sandbox.state.people import slug
from shoptet_api.sandbox.state.products import Product
from shoptet_api.sandbox.state.reference import SHOP_URL

_MAX_PRIORITIES = 300
_REFERENCES = ("parentGuid", "similarProductsCategory", "relatedProductsCategory", "sortBefore", "sortAfter")


def _category(call: Call) -> Record:
    return get_or_404(call.shop.categories, call.path["categoryGuid"])


def _ancestors(call: Call, guid: str | None) -> list[str]:
    """Return a category and all its ancestors."""
    found: list[str] = []
    while guid is not None and guid not in found:
        found.append(guid)
        record = call.shop.categories.get(guid)
        parent = record and record["parentGuid"]
        guid = parent if isinstance(parent, str) else None
    return found


def _check(call: Call, fields: Fields, own: str | None) -> None:
    for name in _REFERENCES:
        if fields.is_set(name) and fields.text(name) not in call.shop.categories:
            raise invalid(f'Category "{fields.text(name)}" does not exist.', fields.at(name))
    if own is not None and fields.is_set("parentGuid") and own in _ancestors(call, fields.text("parentGuid")):
        raise invalid("A category cannot be put below itself.", fields.at("parentGuid"))
    guid = fields.text_or_none("guid")
    if guid is not None and guid != own and guid in call.shop.categories:
        raise conflict("category-already-exists", f'Category "{guid}" already exists.', guid)


def _change(record: Record, fields: Fields) -> None:
    record |= {name: value for name, value in fields.values.items() if name in record and name != "guid"}
    if "imageName" in fields or "sourceImageName" in fields:
        record["image"] = fields.text_or_none("sourceImageName") or fields.text_or_none("imageName")
    if fields.is_set("indexName"):
        record["url"] = f"{SHOP_URL}/{slug(fields.text('indexName'))}/"


@handles("getListOfProductCategories")
def list_categories(call: Call) -> Rows:
    """Answer with the categories, parents before their children."""
    return Filters[Record](call).rows(call.shop.categories, dict)


@handles("getProductCategoryDetail")
def get_category(call: Call) -> Reply:
    """Answer with one category."""
    return Reply(dict(_category(call)))


@handles("createProductCategory")
def create_category(call: Call) -> Reply:
    """Create a category."""
    fields = Fields(call.body)
    _check(call, fields, None)
    guid = fields.text("guid") or call.shop.new_guid("category")
    record = category(guid, fields.text("name"), None, len(call.shop.categories) + 1)
    _change(record, fields)
    call.shop.categories.add(guid, record)
    call.emit("category:create", guid)
    return Reply(dict(record))


def _update(call: Call, record: Record, fields: Fields) -> None:
    guid = str(record["guid"])
    _check(call, fields, guid)
    _change(record, fields)
    call.emit("category:update", guid)


@handles("updateProductCategory")
def update_category(call: Call) -> Reply:
    """Change a category."""
    record = _category(call)
    _update(call, record, Fields(call.body))
    return Reply(dict(record))


@batches("updateProductCategoryBatch")
def update_category_row(call: Call, row: Record) -> None:
    """Change a category from a batch row."""
    fields = Fields(row)
    _update(call, get_or_404(call.shop.categories, fields.text("guid")), fields)


@handles("deleteProductCategory")
def delete_category(call: Call) -> Reply:
    """Delete a category. One with products needs `deleteUsed`, one with children `deleteChildren`."""
    guid = str(_category(call)["guid"])
    to_delete = [key for key in call.shop.categories.key_list() if guid in _ancestors(call, key)]
    users = [product for product in call.shop.products.values() if not set(to_delete).isdisjoint(product.categories)]
    faults: list[Fault] = []
    if users and call.query.get("deleteUsed") is not True:
        text = f'Category "{guid}" still contains {len(users)} product(s); set deleteUsed=true to delete it anyway.'
        faults.append(Fault("category-used-by-products", text, guid))
    if len(to_delete) > 1 and call.query.get("deleteChildren") is not True:
        text = f'Category "{guid}" has children; set deleteChildren=true to delete them too.'
        faults.append(Fault("category-has-children", text, guid))
    if faults:
        raise RefusedError(409, *faults)
    for product in users:
        _drop_categories(product, set(to_delete))
        product.changed = call.now
    for key in to_delete:
        call.shop.categories.remove(key, call.now)
        call.shop.category_order.pop(key, None)
        call.emit("category:delete", key)
    return Reply()


def _drop_categories(product: Product, to_delete: set[str]) -> None:
    product.categories = tuple(guid for guid in product.categories if guid not in to_delete)
    if product.category in to_delete:
        product.category = product.categories[0] if product.categories else ""


@handles("getListOfProductsOrderInCategory")
def list_priorities(call: Call) -> Rows:
    """Answer with the products of a category and their priorities."""
    guid = str(_category(call)["guid"])
    order = call.shop.category_order.get(guid, {})
    members = [product.guid for product in call.shop.products.values() if guid in product.categories]
    members.sort(key=lambda member: order.get(member) or 0)
    return Rows(LazyRows(members, lambda member: {"productGuid": member, "priority": order.get(member)}))


def _set_priorities(call: Call, category_guid: str, entries: list[Fields]) -> list[Fault]:
    faults: list[Fault] = []
    for entry in entries:
        if entry.is_set("productGuid") and entry.is_set("productCode"):
            raise invalid("Name a product by its GUID or by a code, not by both.", entry.location)
    for entry in entries:
        name = entry.text("productGuid") or entry.text("productCode")
        found = call.shop.find_variant(entry.text("productCode"))
        product = call.shop.products.get(entry.text("productGuid")) or (found[0] if found else None)
        if product is None or category_guid not in product.categories:
            faults.append(Fault("unknown-product", f'Product "{name}" does not exist. Skipped.', name))
        else:
            order = call.shop.category_order.setdefault(category_guid, {})
            order[product.guid] = entry.number_or_none("priority")
    if entries and len(faults) == len(entries):
        raise RefusedError(400, *faults)
    return faults


@handles("updateProductOrderInCategory")
def update_priorities(call: Call) -> Reply:
    """Change priorities; products that are not in the category are skipped and reported."""
    guid, entries = str(_category(call)["guid"]), list(rows(call.body))
    check_count(len(entries), _MAX_PRIORITIES)
    return Reply(faults=_set_priorities(call, guid, entries))


@batches("updateCategoryProductsPriorityBatch")
def update_priorities_row(call: Call, row: Record) -> None:
    """Change the priorities in one category from a batch row."""
    fields = Fields(row)
    if fields.text("categoryGuid") not in call.shop.categories:
        raise not_found("category", fields.text("categoryGuid"))
    faults = _set_priorities(call, fields.text("categoryGuid"), fields.rows("data"))
    if faults:
        raise RefusedError(400, *faults)
