"""Snapshots, batches and exports, waited for, resumed, and handed on."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from shoptet_api import Batch, Job, JobFile, Shoptet, Snapshot
from shoptet_api.batches.uploaders import DirectoryUploader
from shoptet_api.errors import JobFailedError, JobTimeoutError
from shoptet_api.models import PriceListBatchUpdateInput, PriceListItemPriceInput, ProductSnapshot


def products(shop: Shoptet) -> Iterator[ProductSnapshot]:
    with shop.products.snapshot(include=["images", "variantParameters"]) as snapshot:
        yield from snapshot


def save(shop: Shoptet, folder: Path) -> int:
    snapshot: Snapshot[ProductSnapshot] = shop.products.snapshot()
    return snapshot.save(folder / "products.jsonl.gz")


def prices(shop: Shoptet, rows: dict[str, Decimal]) -> list[str]:
    uploader = DirectoryUploader("/srv/files", "https://files.example/")
    changes = (
        PriceListBatchUpdateInput(code=code, price=PriceListItemPriceInput(price=price)) for code, price in rows.items()
    )
    batch: Batch = shop.price_lists.update_item_batch(1, changes, uploader=uploader)
    try:
        result = batch.wait(timeout=600)
    except JobTimeoutError as error:
        print(error.job_id)
        return []
    except JobFailedError as error:
        print(error.status, error.log)
        return []
    return [f"{row.position}: {row.message}" for row in result.refused]


def export(shop: Shoptet) -> bytes:
    job: Job[JobFile] = shop.exports.documents("invoice", "pdf")
    print(job.id)
    return job.result().read()
