"""Templates of discount coupons: the scope of the coupons."""

from shoptet_api.sandbox.call import Call, Fault, RefusedError, Reply, handles
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.product_fields import brand_of
from shoptet_api.sandbox.handlers.support.refusals import conflict, get_or_404, invalid
from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.state.coupons import template

_MAX_PRODUCTS = 1000


@handles("getTemplatesOfDiscountCoupons")
def list_templates(call: Call) -> Reply:
    """Answer with the templates."""
    return Reply(
        [
            {name: value for name, value in record.items() if name != "products"}
            for record in call.shop.coupon_templates.values()
        ]
    )


@handles("getDiscountCouponsTemplate")
def get_template(call: Call) -> Reply:
    """Answer with one template."""
    record = get_or_404(call.shop.coupon_templates, call.path["guid"])
    return Reply(dict(record))


@handles("createDiscountCouponsTemplate")
def create_template(call: Call) -> Reply:
    """Create a template."""
    fields, shop = Fields(call.body), call.shop
    products = fields.texts("productGuids")
    if len(products) > _MAX_PRODUCTS:
        text = f"Maximum number of products per coupon template is {_MAX_PRODUCTS}."
        raise RefusedError(400, Fault("validation-error", text))
    unknown = [guid for guid in products if guid not in shop.products]
    if unknown:
        raise RefusedError(400, Fault("validation-error", f'Product(s) "{", ".join(unknown)}" not found.'))
    guid = fields.text_or_none("guid") or shop.new_guid("coupon-template")
    if guid in shop.coupon_templates:
        raise conflict("discount-coupon-template-already-exists", f'Template "{guid}" already exists.', guid)
    record = template(guid, fields.text("title"))
    record |= _scope(call, fields)
    record["products"] = [{"guid": key, "name": shop.products[key].name} for key in products] or None
    shop.coupon_templates.add(guid, record)
    return Reply(dict(record))


def _scope(call: Call, fields: Fields) -> Record:
    """Return the scope of a template's coupons."""
    shop = call.shop
    group = shop.customer_groups.get(str(fields.number_or_none("customerGroupId")))
    if fields.is_set("customerGroupId") and group is None:
        raise invalid("The customer group does not exist.", fields.at("customerGroupId"))
    brands: list[Json] = []
    for code in fields.texts("brands"):
        brand = shop.brands.get(brand_of(call, code) or "")
        if brand is None:
            raise invalid(f'Brand "{code}" does not exist.', fields.at("brands"))
        brands.append({"code": brand["indexName"], "name": brand["name"]})
    categories: list[Json] = []
    for key in fields.texts("categoryGuids"):
        category = shop.categories.get(key)
        if category is None:
            raise invalid(f'Category "{key}" does not exist.', fields.at("categoryGuids"))
        categories.append({"guid": key, "name": category["name"]})
    flags: list[Json] = []
    for entry in fields.rows("productFlags"):
        flag = shop.flags.get(entry.text("code"))
        if flag is None:
            raise invalid(f'Flag "{entry.text("code")}" does not exist.', entry.at("code"))
        flags.append({"code": flag["code"], "title": flag["title"], "condition": entry.text("condition")})
    return {
        "customerGroup": group and {"id": group["id"], "name": group["name"]},
        "categories": categories or None,
        "brands": brands or None,
        "productFlags": flags or None,
        "productSelectionMode": fields.text("productSelectionMode", "parameters"),
    }


@handles("deleteDiscountCouponsTemplate")
def delete_template(call: Call) -> Reply:
    """Delete a template that no coupon uses."""
    guid = str(get_or_404(call.shop.coupon_templates, call.path["guid"])["guid"])
    if any(coupon["template"] == guid for coupon in call.shop.coupons.values()):
        text = f'Discount coupon template "{guid}" cannot be deleted because it is used.'
        raise conflict("discount-coupon-template-used", text, guid)
    call.shop.coupon_templates.remove(guid, call.now)
    return Reply()
