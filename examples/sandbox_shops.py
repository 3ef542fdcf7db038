"""Sandbox shops that have the addon, for the examples with many shops: `python sandbox_shops.py 200`.

Each is noted in the Redis of the examples, `SHOPS_REDIS`. They end with Ctrl-C.
"""

import os
import sys
import threading
from contextlib import suppress

from shoptet_api import Installation, RedisState
from shoptet_api.sandbox import Sandbox

REDIS = os.environ.get("SHOPS_REDIS", "redis://127.0.0.1:6379/0")


def main(count: int) -> None:
    """Run the shops, and print the variables of the environment that the workers need."""
    with Sandbox(shops=count, products=2, orders=1) as sandbox, RedisState(REDIS) as state:
        for shop in sandbox.shops:
            eshop_id = shop.shop.eshop_id
            url = f"https://{eshop_id}.example.com/"
            state.installation_store.save(Installation(shop.addon.oauth_token, eshop_id, url, None, "api"))
        print(f"export SHOPS_REDIS={REDIS}")
        print(f"export SHOPTET_BASE_URL={sandbox.url}")
        print(f"export SHOPTET_TOKEN_URL={sandbox.addon.token_url}", flush=True)
        with suppress(KeyboardInterrupt):
            threading.Event().wait()
        for shop in sandbox.shops:
            state.installation_store.remove(shop.shop.eshop_id)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
