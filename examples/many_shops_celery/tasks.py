"""One task for each shop, for workers of Celery: `celery -A tasks worker --concurrency 8`."""

import os
from datetime import UTC, datetime, timedelta
from functools import cache

from celery import Celery, Task

from shoptet_api import (
    AddonNotInstalledError,
    AddonSuspendedError,
    RedisState,
    ShopPool,
    StateUnavailableError,
    TransportError,
)

REDIS = os.environ.get("SHOPS_REDIS", "redis://127.0.0.1:6379/0")

app = Celery("many_shops", broker=REDIS, backend=REDIS)
app.conf.update(
    # The task of a worker that was killed is done by another one, so a task must bear to be done twice.
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    worker_prefetch_multiplier=1,
    # Longer than the longest task, or Redis hands it to a second worker.
    broker_transport_options={"visibility_timeout": 3600},
    broker_connection_retry_on_startup=True,
    result_expires=3600,
)


@cache
def shared() -> tuple[RedisState, ShopPool]:
    """Return what all tasks of a process use; made by the first one, that is, after the fork."""
    state = RedisState(REDIS, address=os.environ.get("OUTGOING_ADDRESS", "default"))
    pool = ShopPool(
        state.installation_store,
        token_url=os.environ["SHOPTET_TOKEN_URL"],
        base_url=os.environ["SHOPTET_BASE_URL"],
        state=state,
    )
    return state, pool


@app.task(bind=True, max_retries=8)
def sync_shop(self: "Task[..., object]", eshop_id: int) -> tuple[int, int]:
    """Read a shop's products, and what has changed since the last time; return the numbers of both."""
    state, pool = shared()
    try:
        shop = pool[eshop_id]
        products = sum(1 for _ in shop.products.list())
        month = datetime.now(UTC) - timedelta(days=29)
        # The cursor is saved as the changes are taken: the next task continues there, on whichever machine.
        feed = shop.products.changes(since=month, store=state.cursor_store, name=f"{eshop_id}/products")
        changes = sum(1 for _ in feed)
    except (AddonNotInstalledError, AddonSuspendedError):
        return 0, 0  # It has no work until its next approval or installation.
    except (TransportError, StateUnavailableError) as error:
        raise self.retry(exc=error, countdown=5 * 2**self.request.retries) from error
    return products, changes
