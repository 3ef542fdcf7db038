"""Values of enumerations: read, compared, matched, stored, and sent again."""

import json
from typing import assert_never

from shoptet_api import Shoptet
from shoptet_api.models import (
    ChangeType,
    JobStatus,
    Product,
    ProductImageGallery,
    ProductInput,
    ProductUpdateInput,
    ProductVisibility,
    QuantityDiscountInput,
)


def shown(visibility: ProductVisibility) -> bool:
    match visibility:
        case ProductVisibility.VISIBLE | ProductVisibility.SHOW_REGISTERED:
            return True
        case ProductVisibility.HIDDEN:
            return False
        case _:
            return visibility == "cash-desk-only"


def hide(shop: Shoptet, product: Product) -> None:
    before = product.visibility
    shop.products.update(product.guid, ProductUpdateInput(visibility="hidden"))
    shop.products.update(product.guid, {"visibility": before})
    for image in product.images or []:
        shop.product_images.list(product.guid, image.gallery)
    shop.product_images.list(product.guid, "shop360")
    shop.product_images.list(product.guid, ProductImageGallery.SHOP)


def copies(shop: Shoptet, product: Product) -> ProductInput:
    return ProductInput(
        name=product.name or "copy",
        default_category_guid="7f14aa96-8832-45ad-ac85-4b8a97cd0c59",
        variants=[],
        type=product.type,
    )


def states(shop: Shoptet) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for status in (JobStatus.PENDING, JobStatus.RUNNING):
        for job in shop.jobs.list(status=status):
            found.setdefault(job.status.value, []).append(job.job_id)
    return found


def discount() -> QuantityDiscountInput:
    return QuantityDiscountInput.from_dict({"title": "Three"})


def stored(change: ChangeType) -> str:
    return json.dumps({"type": change, "text": str(change), "value": change.value})


def three(kind: ProductImageGallery) -> int:
    if kind == ProductImageGallery.SHOP:
        return 1
    if kind == ProductImageGallery.SHOP360:
        return 2
    return 0


def never(answer: bool) -> int:
    if answer is True:
        return 1
    if answer is False:
        return 0
    assert_never(answer)
