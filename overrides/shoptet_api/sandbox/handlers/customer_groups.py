"""Customer groups."""

from shoptet_api.sandbox.call import Call, Fault, RefusedError, Reply, handles
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.refusals import get_or_404, invalid
from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.state.customers import DEFAULT_GROUP, group
from shoptet_api.sandbox.state.people import slug
from shoptet_api.sandbox.state.reference import STATUSES


def _groups(call: Call) -> Json:
    return [dict(record) for record in call.shop.customer_groups.values()]


def _check(call: Call, fields: Fields, own: Record | None) -> None:
    name = fields.text("name")
    for record in call.shop.customer_groups.values():
        if record is not own and record["name"] == name:
            raise invalid(f'Customer group with name "{name}" already exists.', fields.at("name"))
    price_list, status = fields.number_or_none("defaultPricelistId"), fields.number_or_none("defaultOrderStatusId")
    if price_list is not None and str(price_list) not in call.shop.price_lists:
        raise invalid(f"Pricelist with ID {price_list} does not exist.", fields.at("defaultPricelistId"))
    if status is not None and status not in STATUSES:
        raise invalid(f"Order status with ID {status} does not exist.", fields.at("defaultOrderStatusId"))


@handles("getListOfCustomerGroups")
def list_groups(call: Call) -> Reply:
    """Answer with the groups."""
    return Reply(_groups(call))


@handles("createCustomerGroup")
def create_group(call: Call) -> Reply:
    """Create a group and answer with all of them."""
    fields = Fields(call.body)
    _check(call, fields, None)
    number = call.shop.new_id(call.shop.customer_groups)
    record = group(number, fields.text("name"), slug(fields.text("name")) or str(number)) | fields.values
    call.shop.customer_groups.add(str(number), record)
    call.emit("customerGroup:create", str(number))
    return Reply(_groups(call))


@handles("updateCustomerGroup")
def update_group(call: Call) -> Reply:
    """Change a group and answer with all of them."""
    record, fields = get_or_404(call.shop.customer_groups, call.path["id"]), Fields(call.body)
    _check(call, fields, record)
    record |= fields.values
    call.emit("customerGroup:update", str(record["id"]))
    return Reply(_groups(call))


@handles("deleteCustomerGroup")
def delete_group(call: Call) -> Reply:
    """Delete a group. Its customers move to the default group, which cannot be deleted."""
    number = get_or_404(call.shop.customer_groups, call.path["id"])["id"]
    if number == DEFAULT_GROUP:
        text = "The default customer group cannot be deleted."
        raise RefusedError(422, Fault("customer-group-delete-blocked", text, "payload"))
    for customer in call.shop.customers.values():
        if customer.group == number:
            customer.group, customer.changed = DEFAULT_GROUP, call.now
    call.shop.customer_groups.remove(str(number), call.now)
    call.emit("customerGroup:delete", str(number))
    return Reply()
