"""Products: reading, creating, changing, copying, deleting, and changes."""

from collections.abc import Iterator
from typing import cast

import attrs

from shoptet_api.sandbox.call import Call, Fault, RefusedError, Reply, Rows, batches, handles, snapshots
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.lists import Filters, LazyRows, changes
from shoptet_api.sandbox.handlers.support.product_fields import change_product, check_product
from shoptet_api.sandbox.handlers.support.refusals import conflict, get_or_404, not_found
from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state.prices import DEFAULT_PRICE_LIST
from shoptet_api.sandbox.state.products import Product, Supply, Variant
from shoptet_api.sandbox.state.views import products as views


def product_of(call: Call) -> Product:
    """Return the product that the path names.

    Raises:
        RefusedError: 404.
    """
    return get_or_404(call.shop.products, call.path["guid"])


def _by_code(call: Call) -> tuple[Product, Variant]:
    code = str(call.path["code"])
    found = call.shop.find_variant(code)
    if found is None:
        raise not_found("product", code)
    return found


def filters(call: Call) -> Filters[Product]:
    """Return the filters of the list and the snapshot."""

    def brand(product: Product, name: str) -> str:
        record = call.shop.brands.get(product.brand or "")
        return str(record[name]) if record else ""

    return (
        Filters[Product](call)
        .has("availabilityId", lambda product: (variant.availability for variant in product.variants))
        .has("availabilityWhenSoldOutId", lambda product: (entry.sold_out_availability for entry in product.variants))
        .between("creationTime", lambda product: product.created)
        .equal("visibility", lambda product: product.visibility)
        .equal("type", lambda product: product.type)
        .equal("brandName", lambda product: brand(product, "name"))
        .equal("brandCode", lambda product: brand(product, "indexName"))
        .equal("defaultCategoryGuid", lambda product: product.category)
        .has("categoryGuid", lambda product: product.categories)
        .has("flag", lambda product: product.flags)
        .equal("supplierGuid", lambda product: product.supplier)
        .between("changeTime", lambda product: product.changed)
    )


def _requested(call: Call) -> list[Product] | None:
    """Return the products requested by code or GUID; None if the query has neither."""
    codes = cast("tuple[str, ...] | None", call.query.get("productCodes"))
    guids = cast("tuple[str, ...] | None", call.query.get("productGuids"))
    if codes is not None and guids is not None:
        text = 'Use either "productCodes" or "productGuids", not both.'
        raise RefusedError(400, Fault("invalid-parameter", text, "productCodes"))
    if guids is not None:
        return [call.shop.products[guid] for guid in dict.fromkeys(guids) if guid in call.shop.products]
    if codes is not None:
        found = [call.shop.find_variant(code) for code in codes]
        return list({product[0].guid: product[0] for product in found if product}.values())
    return None


@handles("getListOfProducts")
def list_products(call: Call) -> Rows:
    """Answer with the products. Requested codes or GUIDs replace all other filters."""

    def show(product: Product) -> Record:
        return views.list_item(call.shop, product, call.include)

    requested = _requested(call)
    return filters(call).rows(call.shop.products, show) if requested is None else Rows(LazyRows(requested, show))


@snapshots("getListOfAllProducts")
def snapshot(call: Call) -> Iterator[Record]:
    """Yield products in detail."""
    requested = _requested(call)
    products = filters(call).apply(call.shop.products.values()) if requested is None else iter(requested)
    return (views.snapshot_line(call.shop, product, call.include) for product in products)


@snapshots("getListOfAllProductsAndPricelistPrices")
def price_list_snapshot(call: Call) -> Iterator[Record]:
    """Yield variants with their prices in the default price list."""
    return (line for product in call.shop.products.values() for line in views.price_list_lines(product))


@handles("getProductDetail")
def get_product(call: Call) -> Reply:
    """Answer with one product."""
    return Reply(views.detail(call.shop, product_of(call), call.include))


@handles("getProductDetailByCode")
def get_product_by_code(call: Call) -> Reply:
    """Answer with the product that has a variant with this code."""
    return Reply(views.detail(call.shop, _by_code(call)[0], call.include))


@handles("createProduct")
def create_product(call: Call) -> Reply:
    """Create a product."""
    fields = Fields(call.body)
    check_product(call, fields, None)
    product = Product(
        number=next(call.shop.next_product),
        guid=fields.text("guid") or call.shop.new_guid("product"),
        name=fields.text("name"),
        created=call.now,
        changed=call.now,
        category=fields.text("defaultCategoryGuid"),
        categories=(fields.text("defaultCategoryGuid"),),
        variants=[],
    )
    call.shop.products.add(product.guid, product)
    change_product(call, product, fields)
    call.emit("product:create", product.guid)
    return Reply(views.detail(call.shop, product, call.include))


def _update(call: Call, product: Product, fields: Fields) -> None:
    check_product(call, fields, product)
    guid = fields.text("guid", product.guid)
    if guid != product.guid:
        call.shop.change_product_guid(product, guid)
    change_product(call, product, fields)
    product.changed = call.now
    call.emit("product:update", product.guid)


@handles("updateProduct")
def update_product(call: Call) -> Reply:
    """Change a product."""
    product = product_of(call)
    _update(call, product, Fields(call.body))
    return Reply(views.detail(call.shop, product, call.include))


@handles("updateProductByCode")
def update_product_by_code(call: Call) -> Reply:
    """Change the product that has a variant with this code."""
    product, _ = _by_code(call)
    _update(call, product, Fields(call.body))
    return Reply(views.detail(call.shop, product, call.include))


@batches("productBatchUpdate")
def update_product_row(call: Call, row: Record) -> None:
    """Change a product from a batch row, identified by its GUID or the code of a variant."""
    fields = Fields(row)
    codes = [entry.text("code") for entry in fields.rows("variants")]
    found = next((found for code in codes if (found := call.shop.find_variant(code))), None)
    product = call.shop.products.get(fields.text("guid")) or (found[0] if found else None)
    if product is None:
        raise not_found("product", fields.text("guid") or ", ".join(codes))
    _update(call, product, fields)


def _refuse_part_of_set(call: Call, key: str, codes: set[str]) -> None:
    for product in call.shop.products.values():
        if any(part in codes for _, part, _ in product.parts):
            text = f'"{key}" is part of the product set "{product.name}" and cannot be deleted before it.'
            raise conflict("product-used-in-set", text, key)


def _delete(call: Call, product: Product) -> None:
    _refuse_part_of_set(call, product.guid, {variant.code for variant in product.variants})
    call.shop.remove_product(product, call.now)
    call.emit("product:delete", product.guid)


@handles("deleteProduct")
def delete_product(call: Call) -> Reply:
    """Delete a product that is not part of a set."""
    _delete(call, product_of(call))
    return Reply()


@handles("deleteProductVariant")
def delete_variant(call: Call) -> Reply:
    """Delete a variant; deleting the last one deletes the product."""
    _delete_variant(call, *_by_code(call))
    return Reply()


def _delete_variant(call: Call, product: Product, variant: Variant) -> None:
    if len(product.variants) == 1:
        _delete(call, product)
        return
    _refuse_part_of_set(call, variant.code, {variant.code})
    call.shop.remove_variant(product, variant)
    product.changed = call.now
    call.emit("productVariant:delete", variant.code)


@batches("productBatchDelete")
def delete_product_row(call: Call, row: Record) -> None:
    """Delete a product or a variant from a batch row."""
    fields = Fields(row)
    if fields.is_set("guid"):
        _delete(call, get_or_404(call.shop.products, fields.text("guid")))
        return
    found = call.shop.find_variant(fields.text("code"))
    if found is None:
        raise not_found("product", fields.text("code"))
    _delete_variant(call, *found)


@handles("productCopy")
def copy_product(call: Call) -> Reply:
    """Copy a product under another name; the copied variants get new codes."""
    source, fields = product_of(call), Fields(call.body)
    wanted = fields.inner("copyProperties") or Fields({})
    number = next(call.shop.next_product)
    product = attrs.evolve(
        source,
        number=number,
        guid=call.shop.new_guid("product"),
        name=fields.text("name"),
        created=call.now,
        changed=call.now,
        visibility="visible" if fields.flag("isVisible") else "hidden",
        variants=[],
        flags=dict(source.flags),
        images=[attrs.evolve(image) for image in source.images] if wanted.flag("images", default=True) else [],
        fields={name: value for name, value in source.fields.items() if name != "indexName"},
    )
    call.shop.products.add(product.guid, product)
    with_stock = wanted.flag("stocks")
    for variant in source.variants:
        copied = attrs.evolve(
            variant,
            code=call.shop.free_code(number),
            prices={
                key: attrs.evolve(price)
                for key, price in variant.prices.items()
                if key == DEFAULT_PRICE_LIST or wanted.flag("pricelist", default=True)
            },
            supplies={
                stock: Supply(supply.amount * with_stock, call.now) for stock, supply in variant.supplies.items()
            },
            fields=dict(variant.fields),
        )
        call.shop.add_variant(product, copied)
    call.emit("product:create", product.guid)
    return Reply(views.detail(call.shop, product, call.include))


@handles("getLastProductChanges")
def product_changes(call: Call) -> Rows:
    """Answer with the changes."""
    return changes(call.shop.products, call, "guid", lambda product: product.changed)
