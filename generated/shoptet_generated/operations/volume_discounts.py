# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Volume discounts: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.volume_discounts import VolumeDiscount

LIST: Final[Operation[VolumeDiscount]] = Operation(
    id="getListOfVolumeDiscounts",
    method="GET",
    path="/api/volume-discounts",
    resource="volume_discounts",
    name="list",
    kind="page",
    key="discounts",
    effect="reads",
    type="volume_discounts.VolumeDiscount",
    query={
        "customer_group_code": Parameter(wire="customerGroupCode"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(20, 20),
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
}
"""The operations above by their operationId."""
