"""Brands. The path accepts the GUID and, as it used to, the index name."""

from shoptet_api.sandbox.call import Call, Reply, Rows, batches, handles
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.lists import Filters
from shoptet_api.sandbox.handlers.support.refusals import conflict, invalid, not_found
from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state.catalog import brand


def _brand(call: Call) -> Record:
    code = str(call.path["code"])
    found = call.shop.brands.get(code) or _by_index_name(call, code)
    if found is None:
        raise not_found("brand", code)
    return found


def _by_index_name(call: Call, name: str) -> Record | None:
    return next((record for record in call.shop.brands.values() if record["indexName"] == name), None)


def _check_unique(call: Call, fields: Fields, own: Record | None) -> None:
    for name in ("name", "indexName"):
        if fields.is_set(name) and any(
            record is not own and record[name] == fields.values[name] for record in call.shop.brands.values()
        ):
            raise invalid(f'Brand with {name} "{fields.values[name]}" already exists.', fields.at(name))


@handles("getListofBrands")
def list_brands(call: Call) -> Rows:
    """Answer with the brands."""
    return Filters[Record](call).rows(call.shop.brands, dict)


@handles("getDetailOfBrand")
def get_brand(call: Call) -> Reply:
    """Answer with one brand."""
    return Reply(dict(_brand(call)))


def _create(call: Call, fields: Fields) -> Record:
    _check_unique(call, fields, None)
    record = brand(call.shop.new_guid("brand"), fields.text("name"))
    record |= {
        name: fields.values[name] for name in record if name in fields and (name != "indexName" or fields.is_set(name))
    }
    call.shop.brands.add(str(record["guid"]), record)
    call.emit("brand:create", str(record["indexName"]))
    return record


@handles("createBrand")
def create_brand(call: Call) -> Reply:
    """Create a brand."""
    return Reply(dict(_create(call, Fields(call.body))))


@batches("createBrandBatch")
def create_brand_row(call: Call, row: Record) -> None:
    """Create a brand from a batch row."""
    _create(call, Fields(row))


@handles("updateBrand")
def update_brand(call: Call) -> Reply:
    """Change a brand."""
    found, fields = _brand(call), Fields(call.body)
    _check_unique(call, fields, found)
    found |= fields.values
    call.emit("brand:update", str(found["indexName"]))
    return Reply(dict(found))


@handles("deleteBrand")
def delete_brand(call: Call) -> Reply:
    """Delete a brand. One that products use needs `deleteUsed`."""
    found = _brand(call)
    guid = str(found["guid"])
    users = [product for product in call.shop.products.values() if product.brand == guid]
    if users and call.query.get("deleteUsed") is not True:
        text = f'Brand "{guid}" is still used by {len(users)} product(s); set deleteUsed=true to delete it anyway.'
        raise conflict("brand-used-by-products", text, guid)
    for product in users:
        product.brand, product.changed = None, call.now
    call.shop.brands.remove(guid, call.now)
    call.emit("brand:delete", str(found["indexName"]))
    return Reply()
