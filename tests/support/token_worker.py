"""A program that shares tokens with the test: `python -m tests.support.token_worker TASK ARGUMENTS`."""

import itertools
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

from shoptet_api import AddonAuth, RedisState, SQLiteTokenStore, TokenStore
from shoptet_api.clock import SYSTEM_CLOCK, Deadline
from shoptet_api.secret import Secret
from shoptet_api.transport.first_use import SyncFirstUse
from shoptet_api.transport.sync_driver import SyncDriver
from tests.support.oauth_partner import OAUTH_TOKEN, exchanges


def fetch(token_url: str, path: str, threads: str) -> None:
    """Get the token in many threads once a line is read; print the distinct tokens. The path may be a Redis's URL."""
    is_shared = path.startswith("redis:")
    store: TokenStore = RedisState(path).token_store if is_shared else SQLiteTokenStore(path)
    addon = AddonAuth(oauth_token=OAUTH_TOKEN, token_url=token_url, store=store)
    driver = SyncDriver(exchanges(), SyncFirstUse())
    barrier = threading.Barrier(int(threads))

    def one(_: int) -> str:
        barrier.wait()
        return driver.run(addon.token(Deadline(SYSTEM_CLOCK, 60))).reveal()

    print("ready", flush=True)
    sys.stdin.readline()
    with ThreadPoolExecutor(int(threads)) as pool:
        print(*sorted(set(pool.map(one, range(int(threads))))))
    driver.close()


def write(path: str) -> None:
    """Save tokens until killed; print the number of each saved one."""
    store = SQLiteTokenStore(path)
    for number in itertools.count():
        token = Secret(f"{number:08d}-" + "t" * 40)
        store.acquire("shop", "claim", 30)
        store.save("shop", "claim", token, 1000 + number, 2000 + number)
        print(number, flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "fetch":
        fetch(*sys.argv[2:])
    else:
        write(*sys.argv[2:])
