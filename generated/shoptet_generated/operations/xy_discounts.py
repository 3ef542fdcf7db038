# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""XY discounts: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.xy_discounts import XYDiscount, XYDiscountListItem, XYDiscountSettings

LIST: Final[Operation[XYDiscountListItem]] = Operation(
    id="getListOfXYDiscounts",
    method="GET",
    path="/api/xy-discounts",
    resource="xy_discounts",
    name="list",
    kind="page",
    key="discounts",
    effect="reads",
    type="xy_discounts.XYDiscountListItem",
    query={
        "customer_group_code": Parameter(wire="customerGroupCode"),
        "valid_from": Parameter(wire="validFrom", kind="date"),
        "valid_to": Parameter(wire="validTo", kind="date"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(20, 20),
)

CREATE: Final[Operation[XYDiscount]] = Operation(
    id="createXYDiscount",
    method="POST",
    path="/api/xy-discounts",
    resource="xy_discounts",
    name="create",
    kind="value",
    key="discount",
    type="xy_discounts.XYDiscount",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="xy_discounts.XYDiscountInput",
)

GET: Final[Operation[XYDiscount]] = Operation(
    id="getDetailOfXYDiscounts",
    method="GET",
    path="/api/xy-discounts/{id}",
    resource="xy_discounts",
    name="get",
    kind="value",
    key="discount",
    effect="reads",
    type="xy_discounts.XYDiscount",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE: Final[Operation[XYDiscount]] = Operation(
    id="updateXYDiscount",
    method="PATCH",
    path="/api/xy-discounts/{id}",
    resource="xy_discounts",
    name="update",
    kind="value",
    key="discount",
    type="xy_discounts.XYDiscount",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="xy_discounts.XYDiscountUpdateInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteXYDiscount",
    method="DELETE",
    path="/api/xy-discounts/{id}",
    resource="xy_discounts",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

GET_SETTINGS: Final[Operation[XYDiscountSettings]] = Operation(
    id="getXYDiscountsSettings",
    method="GET",
    path="/api/xy-discounts/settings",
    resource="xy_discounts",
    name="get_settings",
    kind="value",
    key=None,
    effect="reads",
    type="xy_discounts.XYDiscountSettings",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE_SETTINGS: Final[Operation[XYDiscountSettings]] = Operation(
    id="updateXYDiscountSettings",
    method="PATCH",
    path="/api/xy-discounts/settings",
    resource="xy_discounts",
    name="update_settings",
    kind="value",
    key=None,
    type="xy_discounts.XYDiscountSettings",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="xy_discounts.XYDiscountSettingsUpdateInput",
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    CREATE.id: CREATE,
    GET.id: GET,
    UPDATE.id: UPDATE,
    DELETE.id: DELETE,
    GET_SETTINGS.id: GET_SETTINGS,
    UPDATE_SETTINGS.id: UPDATE_SETTINGS,
}
"""The operations above by their operationId."""
