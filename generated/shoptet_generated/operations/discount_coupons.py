# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Discount coupons: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.discount_coupons import (
        DiscountCoupon,
        DiscountCouponSetItem,
        DiscountCouponTemplate,
        DiscountCouponTemplateListItem,
    )
    from shoptet_generated.runtime.transport import JobId

LIST: Final[Operation[DiscountCoupon]] = Operation(
    id="getListOfDiscountCoupons",
    method="GET",
    path="/api/discount-coupons",
    resource="discount_coupons",
    name="list",
    kind="page",
    key="coupons",
    effect="reads",
    type="discount_coupons.DiscountCoupon",
    query={
        "template": Parameter(wire="template"),
        "creation_time_from": Parameter(wire="creationTimeFrom", kind="date-time"),
        "creation_time_to": Parameter(wire="creationTimeTo", kind="date-time"),
        "reusable": Parameter(wire="reusable", kind="boolean"),
        "valid_from": Parameter(wire="validFrom", kind="date"),
        "valid_to": Parameter(wire="validTo", kind="date"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(1000, 1000),
)

CREATE_MANY: Final[Operation[list[DiscountCoupon]]] = Operation(
    id="createDiscountCoupons",
    method="POST",
    path="/api/discount-coupons",
    resource="discount_coupons",
    name="create_many",
    kind="value",
    key="coupons",
    type="list[discount_coupons.DiscountCoupon]",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_list="coupons",
    body_type="list[discount_coupons.DiscountCouponInput]",
    body_limits={"min_items": 1, "max_items": 999},
)

UPDATE_MANY: Final[Operation[list[DiscountCoupon]]] = Operation(
    id="bulkUpdateDiscountCoupons",
    method="PATCH",
    path="/api/discount-coupons",
    resource="discount_coupons",
    name="update_many",
    kind="value",
    key="coupons",
    type="list[discount_coupons.DiscountCoupon]",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_list="coupons",
    body_type="list[discount_coupons.DiscountCouponUpdateInput]",
    body_limits={"min_items": 1, "max_items": 999},
)

DELETE_MANY: Final[Operation[None]] = Operation(
    id="bulkDeleteDiscountCoupons",
    method="DELETE",
    path="/api/discount-coupons",
    resource="discount_coupons",
    name="delete_many",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_list="couponCodes",
    body_type="list[str]",
    body_limits={"min_items": 1, "max_items": 200},
)

SNAPSHOT: Final[Operation[JobId]] = Operation(
    id="getListOfAllDiscountCoupons",
    method="GET",
    path="/api/discount-coupons/snapshot",
    resource="discount_coupons",
    name="snapshot",
    kind="job",
    key="jobId",
    effect="queues",
    type="str",
    query={
        "code_from": Parameter(wire="codeFrom"),
        "code_to": Parameter(wire="codeTo"),
        "creation_time_from": Parameter(wire="creationTimeFrom", kind="date-time"),
        "creation_time_to": Parameter(wire="creationTimeTo", kind="date-time"),
        "discount_type": Parameter(
            wire="discountType",
            allowed=(
                "percentual",
                "fixed",
            ),
        ),
        "valid_from": Parameter(wire="validFrom", kind="date"),
        "valid_to": Parameter(wire="validTo", kind="date"),
        "reusable": Parameter(wire="reusable", kind="boolean"),
        "template": Parameter(wire="template"),
        "currency": Parameter(wire="currency"),
        "shipping_price": Parameter(
            wire="shippingPrice",
            allowed=(
                "cart",
                "free",
                "beforeDiscount",
            ),
        ),
        "language": Parameter(wire="language"),
    },
    line="discount_coupons.DiscountCouponSnapshot",
)

GET: Final[Operation[DiscountCoupon]] = Operation(
    id="getDetailOfDiscountCoupon",
    method="GET",
    path="/api/discount-coupons/{code}",
    resource="discount_coupons",
    name="get",
    kind="value",
    key="coupon",
    effect="reads",
    type="discount_coupons.DiscountCoupon",
    query={
        "language": Parameter(wire="language"),
    },
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteDiscountCoupon",
    method="DELETE",
    path="/api/discount-coupons/{code}",
    resource="discount_coupons",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

CREATE_SET: Final[Operation[list[DiscountCouponSetItem]]] = Operation(
    id="createDiscountCouponsSet",
    method="POST",
    path="/api/discount-coupons/set",
    resource="discount_coupons",
    name="create_set",
    kind="value",
    key="coupons",
    type="list[discount_coupons.DiscountCouponSetItem]",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="discount_coupons.DiscountCouponsSetInput",
)

USE: Final[Operation[None]] = Operation(
    id="updateDiscountCouponsUsage",
    method="PATCH",
    path="/api/discount-coupons/use/{code}",
    resource="discount_coupons",
    name="use",
    kind="none",
    key=None,
    type="None",
    query={
        "suppress_order_checking": Parameter(wire="suppressOrderChecking", kind="boolean"),
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="discount_coupons.DiscountCouponsUsageUpdateInput",
)

LIST_TEMPLATES: Final[Operation[list[DiscountCouponTemplateListItem]]] = Operation(
    id="getTemplatesOfDiscountCoupons",
    method="GET",
    path="/api/discount-coupons/templates",
    resource="discount_coupons",
    name="list_templates",
    kind="value",
    key="couponTemplates",
    effect="reads",
    type="list[discount_coupons.DiscountCouponTemplateListItem]",
    query={
        "language": Parameter(wire="language"),
    },
)

CREATE_TEMPLATE: Final[Operation[DiscountCouponTemplate]] = Operation(
    id="createDiscountCouponsTemplate",
    method="POST",
    path="/api/discount-coupons/templates",
    resource="discount_coupons",
    name="create_template",
    kind="value",
    key=None,
    type="discount_coupons.DiscountCouponTemplate",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="discount_coupons.DiscountCouponsTemplateInput",
)

GET_TEMPLATE: Final[Operation[DiscountCouponTemplate]] = Operation(
    id="getDiscountCouponsTemplate",
    method="GET",
    path="/api/discount-coupons/templates/{template_guid}",
    resource="discount_coupons",
    name="get_template",
    kind="value",
    key=None,
    effect="reads",
    type="discount_coupons.DiscountCouponTemplate",
    query={
        "language": Parameter(wire="language"),
    },
)

DELETE_TEMPLATE: Final[Operation[None]] = Operation(
    id="deleteDiscountCouponsTemplate",
    method="DELETE",
    path="/api/discount-coupons/templates/{template_guid}",
    resource="discount_coupons",
    name="delete_template",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    CREATE_MANY.id: CREATE_MANY,
    UPDATE_MANY.id: UPDATE_MANY,
    DELETE_MANY.id: DELETE_MANY,
    SNAPSHOT.id: SNAPSHOT,
    GET.id: GET,
    DELETE.id: DELETE,
    CREATE_SET.id: CREATE_SET,
    USE.id: USE,
    LIST_TEMPLATES.id: LIST_TEMPLATES,
    CREATE_TEMPLATE.id: CREATE_TEMPLATE,
    GET_TEMPLATE.id: GET_TEMPLATE,
    DELETE_TEMPLATE.id: DELETE_TEMPLATE,
}
"""The operations above by their operationId."""
