# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Categories: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.categories import Category, CategoryProduct
    from shoptet_generated.runtime.transport import JobId

LIST: Final[Operation[Category]] = Operation(
    id="getListOfProductCategories",
    method="GET",
    path="/api/categories",
    resource="categories",
    name="list",
    kind="page",
    key="categories",
    effect="reads",
    type="categories.Category",
    query={
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(500, 1000),
)

CREATE: Final[Operation[Category]] = Operation(
    id="createProductCategory",
    method="POST",
    path="/api/categories",
    resource="categories",
    name="create",
    kind="value",
    key=None,
    type="categories.Category",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="categories.CategoryInput",
)

GET: Final[Operation[Category]] = Operation(
    id="getProductCategoryDetail",
    method="GET",
    path="/api/categories/{guid}",
    resource="categories",
    name="get",
    kind="value",
    key=None,
    effect="reads",
    type="categories.Category",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE: Final[Operation[Category]] = Operation(
    id="updateProductCategory",
    method="PATCH",
    path="/api/categories/{guid}",
    resource="categories",
    name="update",
    kind="value",
    key=None,
    type="categories.Category",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="categories.CategoryUpdateInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteProductCategory",
    method="DELETE",
    path="/api/categories/{guid}",
    resource="categories",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "delete_used": Parameter(wire="deleteUsed", kind="boolean"),
        "delete_children": Parameter(wire="deleteChildren", kind="boolean"),
        "language": Parameter(wire="language"),
    },
)

UPDATE_BATCH: Final[Operation[JobId]] = Operation(
    id="updateProductCategoryBatch",
    method="PATCH",
    path="/api/categories/batch",
    resource="categories",
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
    batch_line="categories.CategoryBatchUpdateInput",
)

UPDATE_PRODUCT_PRIORITY_BATCH: Final[Operation[JobId]] = Operation(
    id="updateCategoryProductsPriorityBatch",
    method="PATCH",
    path="/api/categories/products-priority/batch",
    resource="categories",
    name="update_product_priority_batch",
    kind="job",
    key="jobId",
    type="str",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key=None,
    body_type="common.BatchFileInput",
    batch_line="categories.CategoryPriorityBatchInput",
)

LIST_PRODUCT_PRIORITIES: Final[Operation[CategoryProduct]] = Operation(
    id="getListOfProductsOrderInCategory",
    method="GET",
    path="/api/categories/{guid}/productsPriority",
    resource="categories",
    name="list_product_priorities",
    kind="page",
    key="categoryProducts",
    effect="reads",
    type="categories.CategoryProduct",
    query={
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(500, 2000),
)

UPDATE_PRODUCT_PRIORITY_MANY: Final[Operation[None]] = Operation(
    id="updateProductOrderInCategory",
    method="PATCH",
    path="/api/categories/{guid}/productsPriority",
    resource="categories",
    name="update_product_priority_many",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="list[categories.CategoryProductPriorityInput]",
    body_limits={"max_items": 300},
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    CREATE.id: CREATE,
    GET.id: GET,
    UPDATE.id: UPDATE,
    DELETE.id: DELETE,
    UPDATE_BATCH.id: UPDATE_BATCH,
    UPDATE_PRODUCT_PRIORITY_BATCH.id: UPDATE_PRODUCT_PRIORITY_BATCH,
    LIST_PRODUCT_PRIORITIES.id: LIST_PRODUCT_PRIORITIES,
    UPDATE_PRODUCT_PRIORITY_MANY.id: UPDATE_PRODUCT_PRIORITY_MANY,
}
"""The operations above by their operationId."""
