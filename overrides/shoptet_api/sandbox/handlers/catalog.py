"""Flags, suppliers, units and availabilities of products."""

from shoptet_api.sandbox.call import Call, Reply, Rows, handles
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.lists import Filters
from shoptet_api.sandbox.handlers.support.refusals import get_or_404, invalid
from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.state import reference
from shoptet_api.sandbox.state.people import slug


def _flags(call: Call) -> Json:
    return [dict(flag) for flag in call.shop.flags.values()]


@handles("getListOfProductsFlags")
def list_flags(call: Call) -> Reply:
    """Answer with the flags."""
    return Reply(_flags(call))


@handles("createProductFlag")
def create_flag(call: Call) -> Reply:
    """Create a flag and answer with all of them."""
    fields = Fields(call.body)
    code = slug(fields.text("title")) or "flag"
    if code in call.shop.flags:
        raise invalid(f'Flag "{code}" already exists.', fields.at("title"))
    call.shop.flags.add(
        code,
        {
            "code": code,
            "title": fields.text("title"),
            "system": False,
            "color": fields.text_or_none("color"),
            "showInDetail": True,
            "showInCategory": True,
        },
    )
    return Reply(_flags(call))


@handles("updateProductFlag")
def update_flag(call: Call) -> Reply:
    """Change a flag and answer with all of them."""
    flag = get_or_404(call.shop.flags, call.path["code"])
    flag |= Fields(call.body).values
    return Reply(_flags(call))


@handles("deleteProductFlag")
def delete_flag(call: Call) -> Reply:
    """Delete a flag; products lose it."""
    flag = get_or_404(call.shop.flags, call.path["code"])
    code = str(flag["code"])
    if flag["system"]:
        raise invalid(f'Flag "{code}" is a system flag.', code)
    call.shop.flags.remove(code, call.now)
    for product in call.shop.products.values():
        if product.flags.pop(code, None) is not None:
            product.changed = call.now
    return Reply()


@handles("getListOfSuppliers")
def list_suppliers(call: Call) -> Rows:
    """Answer with the suppliers."""
    return Filters[Record](call).rows(call.shop.suppliers, dict)


@handles("getListOfProductUnits")
def list_units(_: Call) -> Reply:
    """Answer with the units that products are sold in."""
    return Reply([{"id": number, "name": name, "system": True} for number, name in reference.UNITS.items()])


@handles("getListOfProductsAvailabilities")
def list_availabilities(_: Call) -> Reply:
    """Answer with the availabilities."""
    return Reply(
        {
            "availabilities": [
                {
                    "id": number,
                    "name": name,
                    "indexName": slug(name),
                    "description": None,
                    "color": None,
                    "system": number < 0,
                    "onStockInHours": None,
                    "deliveryInHours": None,
                    "googleAvailability": None,
                }
                for number, name in reference.AVAILABILITIES.items()
            ],
            "defaultAvailabilities": {
                "onStock": -1,
                "soldOutNegativeStockAllowed": -3,
                "soldOutNegativeStockForbidden": -2,
            },
        }
    )
