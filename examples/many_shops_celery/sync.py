"""Have all shops synced by the workers, and wait for them: `python sync.py`."""

import os

from celery import group
from tasks import REDIS, sync_shop

from shoptet_api import RedisState


def main() -> None:
    """Queue a task for each shop, and print how many were done."""
    with RedisState(REDIS) as state:
        eshop_ids = state.installation_store.eshop_ids()
    queued = group(sync_shop.s(eshop_id) for eshop_id in eshop_ids).apply_async()
    done = queued.get(timeout=float(os.environ.get("SYNC_SECONDS", "600")))
    print(f"{len(done)} shops, {sum(products for products, _ in done)} products")


if __name__ == "__main__":
    main()
