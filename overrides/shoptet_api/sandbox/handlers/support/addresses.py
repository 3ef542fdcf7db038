"""Reading of addresses."""

from collections.abc import Mapping

import attrs

from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.state.people import Address
from shoptet_api.sandbox.state.views.addresses import BILLING_NAMES, NAMES


def changed(address: Address, fields: Fields, names: Mapping[str, str] = BILLING_NAMES) -> Address:
    """Return the address with the changes in the body: null clears a field, an omitted field stays."""
    changes = fields.renamed(names)
    if fields.is_set("streetWithNr"):
        changes["street"] = fields.text("streetWithNr")
    return attrs.evolve(address, **changes)  # type: ignore[arg-type]  # (the schema has checked the types)


def new(fields: Fields, names: Mapping[str, str] = NAMES) -> Address:
    """Return a new address."""
    return changed(Address(), fields, names)
