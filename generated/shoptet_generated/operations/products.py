# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Products: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.products import Product, ProductChange, ProductListItem
    from shoptet_generated.runtime.transport import JobId

LIST: Final[Operation[ProductListItem]] = Operation(
    id="getListOfProducts",
    method="GET",
    path="/api/products",
    resource="products",
    name="list",
    kind="page",
    key="products",
    effect="reads",
    type="products.ProductListItem",
    query={
        "availability_id": Parameter(wire="availabilityId", kind="integer"),
        "availability_when_sold_out_id": Parameter(wire="availabilityWhenSoldOutId", kind="integer"),
        "creation_time_from": Parameter(wire="creationTimeFrom", kind="date-time"),
        "creation_time_to": Parameter(wire="creationTimeTo", kind="date-time"),
        "visibility": Parameter(
            wire="visibility",
            allowed=(
                "hidden",
                "visible",
                "blocked",
                "show-registered",
                "block-unregistered",
                "cash-desk-only",
                "detail-only",
            ),
        ),
        "type": Parameter(wire="type"),
        "brand_name": Parameter(wire="brandName"),
        "brand_code": Parameter(wire="brandCode"),
        "default_category_guid": Parameter(wire="defaultCategoryGuid"),
        "category_guid": Parameter(wire="categoryGuid"),
        "flag": Parameter(wire="flag"),
        "include": Parameter(wire="include", kind="list", allowed=("images",)),
        "product_codes": Parameter(wire="productCodes", kind="list", max_items=50),
        "product_guids": Parameter(wire="productGuids", kind="list", max_items=50),
        "supplier_guid": Parameter(wire="supplierGuid"),
        "change_time_from": Parameter(wire="changeTimeFrom", kind="date-time"),
        "change_time_to": Parameter(wire="changeTimeTo", kind="date-time"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(20, 1000),
)

CREATE: Final[Operation[Product]] = Operation(
    id="createProduct",
    method="POST",
    path="/api/products",
    resource="products",
    name="create",
    kind="value",
    key="product",
    type="products.Product",
    query={
        "include": Parameter(
            wire="include",
            kind="list",
            allowed=(
                "images",
                "variantParameters",
                "allCategories",
                "flags",
                "descriptiveParameters",
                "measureUnit",
                "surchargeParameters",
                "setItems",
                "filteringParameters",
                "recyclingFee",
                "consumptionTax",
                "warranty",
                "sortVariants",
                "relatedVideos",
                "perPricelistPrices",
            ),
        ),
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="products.ProductInput",
)

COPY: Final[Operation[Product]] = Operation(
    id="productCopy",
    method="POST",
    path="/api/products/{guid}/copy",
    resource="products",
    name="copy",
    kind="value",
    key=None,
    type="products.Product",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="products.ProductCopyInput",
)

SNAPSHOT: Final[Operation[JobId]] = Operation(
    id="getListOfAllProducts",
    method="GET",
    path="/api/products/snapshot",
    resource="products",
    name="snapshot",
    kind="job",
    key="jobId",
    effect="queues",
    type="str",
    query={
        "include": Parameter(
            wire="include",
            kind="list",
            allowed=(
                "images",
                "variantParameters",
                "allCategories",
                "flags",
                "descriptiveParameters",
                "measureUnit",
                "surchargeParameters",
                "setItems",
                "filteringParameters",
                "recyclingFee",
                "consumptionTax",
                "warranty",
                "sortVariants",
                "gifts",
                "alternativeProducts",
                "relatedProducts",
                "relatedVideos",
                "relatedFiles",
                "perStockAmounts",
                "perPricelistPrices",
            ),
        ),
        "product_codes": Parameter(wire="productCodes", kind="list", max_items=50),
        "product_guids": Parameter(wire="productGuids", kind="list", max_items=50),
        "availability_id": Parameter(wire="availabilityId", kind="integer"),
        "availability_when_sold_out_id": Parameter(wire="availabilityWhenSoldOutId", kind="integer"),
        "creation_time_from": Parameter(wire="creationTimeFrom", kind="date-time"),
        "creation_time_to": Parameter(wire="creationTimeTo", kind="date-time"),
        "visibility": Parameter(
            wire="visibility",
            allowed=(
                "hidden",
                "visible",
                "blocked",
                "show-registered",
                "block-unregistered",
                "cash-desk-only",
                "detail-only",
            ),
        ),
        "type": Parameter(wire="type"),
        "brand_name": Parameter(wire="brandName"),
        "brand_code": Parameter(wire="brandCode"),
        "default_category_guid": Parameter(wire="defaultCategoryGuid"),
        "category_guid": Parameter(wire="categoryGuid"),
        "flag": Parameter(wire="flag"),
        "supplier_guid": Parameter(wire="supplierGuid"),
        "change_time_from": Parameter(wire="changeTimeFrom", kind="date-time"),
        "change_time_to": Parameter(wire="changeTimeTo", kind="date-time"),
        "language": Parameter(wire="language"),
    },
    line="products.ProductSnapshot",
)

SNAPSHOT_WITH_PRICE_LISTS: Final[Operation[JobId]] = Operation(
    id="getListOfAllProductsAndPricelistPrices",
    method="GET",
    path="/api/products/snapshot/pricelists",
    resource="products",
    name="snapshot_with_price_lists",
    kind="job",
    key="jobId",
    effect="queues",
    type="str",
    query={
        "language": Parameter(wire="language"),
    },
    line="products.ProductPriceListSnapshot",
)

GET: Final[Operation[Product]] = Operation(
    id="getProductDetail",
    method="GET",
    path="/api/products/{guid}",
    resource="products",
    name="get",
    kind="value",
    key=None,
    effect="reads",
    type="products.Product",
    query={
        "include": Parameter(
            wire="include",
            kind="list",
            allowed=(
                "images",
                "variantParameters",
                "allCategories",
                "flags",
                "descriptiveParameters",
                "measureUnit",
                "surchargeParameters",
                "setItems",
                "filteringParameters",
                "recyclingFee",
                "consumptionTax",
                "warranty",
                "sortVariants",
                "gifts",
                "alternativeProducts",
                "relatedProducts",
                "relatedVideos",
                "relatedFiles",
                "perStockAmounts",
                "perPricelistPrices",
            ),
        ),
        "language": Parameter(wire="language"),
    },
)

UPDATE: Final[Operation[Product]] = Operation(
    id="updateProduct",
    method="PATCH",
    path="/api/products/{guid}",
    resource="products",
    name="update",
    kind="value",
    key=None,
    type="products.Product",
    query={
        "include": Parameter(
            wire="include",
            kind="list",
            allowed=(
                "images",
                "variantParameters",
                "allCategories",
                "flags",
                "descriptiveParameters",
                "measureUnit",
                "surchargeParameters",
                "setItems",
                "filteringParameters",
                "consumptionTax",
            ),
        ),
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="products.ProductUpdateInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteProduct",
    method="DELETE",
    path="/api/products/{guid}",
    resource="products",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

DELETE_BATCH: Final[Operation[JobId]] = Operation(
    id="productBatchDelete",
    method="DELETE",
    path="/api/products/batch",
    resource="products",
    name="delete_batch",
    kind="job",
    key="jobId",
    type="str",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key=None,
    body_type="common.BatchFileInput",
    batch_line="products.ProductBatchDeleteInput",
)

UPDATE_BATCH: Final[Operation[JobId]] = Operation(
    id="productBatchUpdate",
    method="PATCH",
    path="/api/products/batch",
    resource="products",
    name="update_batch",
    kind="job",
    key="jobId",
    type="str",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key=None,
    body_type="common.BatchFileInput",
    batch_line="products.ProductBatchUpdateInput",
)

GET_BY_CODE: Final[Operation[Product]] = Operation(
    id="getProductDetailByCode",
    method="GET",
    path="/api/products/code/{code}",
    resource="products",
    name="get_by_code",
    kind="value",
    key=None,
    effect="reads",
    type="products.Product",
    query={
        "include": Parameter(
            wire="include",
            kind="list",
            allowed=(
                "images",
                "variantParameters",
                "allCategories",
                "flags",
                "descriptiveParameters",
                "measureUnit",
                "surchargeParameters",
                "setItems",
                "filteringParameters",
                "recyclingFee",
                "consumptionTax",
                "perStockAmounts",
                "sortVariants",
                "perPricelistPrices",
                "warranty",
                "gifts",
                "alternativeProducts",
                "relatedProducts",
                "relatedVideos",
                "relatedFiles",
            ),
        ),
        "language": Parameter(wire="language"),
    },
)

UPDATE_BY_CODE: Final[Operation[Product]] = Operation(
    id="updateProductByCode",
    method="PATCH",
    path="/api/products/code/{code}",
    resource="products",
    name="update_by_code",
    kind="value",
    key=None,
    type="products.Product",
    query={
        "include": Parameter(
            wire="include",
            kind="list",
            allowed=(
                "images",
                "variantParameters",
                "allCategories",
                "flags",
                "descriptiveParameters",
                "measureUnit",
                "surchargeParameters",
                "setItems",
                "filteringParameters",
                "perStockAmounts",
                "perPricelistPrices",
                "recyclingFee",
                "consumptionTax",
            ),
        ),
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="products.ProductUpdateInput",
)

DELETE_VARIANT: Final[Operation[None]] = Operation(
    id="deleteProductVariant",
    method="DELETE",
    path="/api/products/code/{code}",
    resource="products",
    name="delete_variant",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

LIST_CHANGES: Final[Operation[ProductChange]] = Operation(
    id="getLastProductChanges",
    method="GET",
    path="/api/products/changes",
    resource="products",
    name="list_changes",
    kind="page",
    key="changes",
    effect="reads",
    type="products.ProductChange",
    query={
        "since": Parameter(wire="from", kind="date-time"),
        "change_type": Parameter(wire="changeType"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(1000, 1000),
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    CREATE.id: CREATE,
    COPY.id: COPY,
    SNAPSHOT.id: SNAPSHOT,
    SNAPSHOT_WITH_PRICE_LISTS.id: SNAPSHOT_WITH_PRICE_LISTS,
    GET.id: GET,
    UPDATE.id: UPDATE,
    DELETE.id: DELETE,
    DELETE_BATCH.id: DELETE_BATCH,
    UPDATE_BATCH.id: UPDATE_BATCH,
    GET_BY_CODE.id: GET_BY_CODE,
    UPDATE_BY_CODE.id: UPDATE_BY_CODE,
    DELETE_VARIANT.id: DELETE_VARIANT,
    LIST_CHANGES.id: LIST_CHANGES,
}
"""The operations above by their operationId."""
