"""A program that a test kills: it serves webhooks, and looks at the file of its store through a second one.

Arguments: a store (a file, or the URL of a Redis), a file for the handled events, and the number of retries.
"""

import asyncio
import os
import signal
import socket
import sys
import threading

import uvicorn

from shoptet_api import RedisState
from shoptet_api.webhooks import DeliveryStore, SQLiteDeliveryStore, WebhookApp, WebhookEvent

KEY = "8a5e881b19ad6cc0bc986587b22e30be"


def look(path: str) -> None:
    """Open the file, look at it and close it again, as an administrator's page does with each request."""
    pause = threading.Event()
    while not pause.wait(0.02):
        store = SQLiteDeliveryStore(path)
        store.dead()
        store.waiting()
        store.close()


def main(store: str, handled: str, retries: str) -> None:
    """Print the port, and serve until killed."""
    is_shared = store.startswith("redis:")
    deliveries: DeliveryStore = RedisState(store).delivery_store if is_shared else SQLiteDeliveryStore(store)
    # On a loaded machine a lease of a shared store is renewed less often than that of a file.
    app = WebhookApp(key=KEY, store=deliveries, lease=2.0 if is_shared else 0.3, retries=[0.01] * int(retries))
    if not is_shared:
        threading.Thread(target=look, args=(store,), daemon=True).start()
    lines = os.open(handled, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    attempts: dict[str, int] = {}

    def write(event: WebhookEvent) -> None:
        os.write(lines, f"{event.instance}\n".encode())

    @app.on("order:create")
    def in_a_thread(event: WebhookEvent) -> None:
        write(event)

    @app.on("order:update")
    async def on_the_loop(event: WebhookEvent) -> None:
        await asyncio.sleep(0.001)
        code = str(event.instance)
        attempts[code] = attempts.get(code, 0) + 1
        if attempts[code] % 3 == 1:
            raise ValueError("not yet")
        write(event)

    @app.on("order:delete")
    def kills(event: WebhookEvent) -> None:
        write(event)
        os.kill(os.getpid(), signal.SIGKILL)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        print(listening.getsockname()[1], flush=True)
        uvicorn.Server(uvicorn.Config(app, log_level="critical", ws="none")).run(sockets=[listening])


if __name__ == "__main__":
    main(*sys.argv[1:])
