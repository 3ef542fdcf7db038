"""Call handlers that are plain functions off the event loop."""

import asyncio
import contextvars
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

T = TypeVar("T")


async def in_daemon_thread(call: Callable[[], T]) -> T:
    """Call a function in a new thread, which does not keep the process from ending.

    Python waits for the threads of a pool when the process ends, however long they take. A handler that is cut off has
    not finished: the store offers its delivery again.
    """
    future: Future[T] = Future()
    future.set_running_or_notify_cancel()  # From here on it cannot be cancelled.
    context = contextvars.copy_context()

    def run() -> None:
        try:
            result = context.run(call)
        except StopIteration:
            future.set_exception(RuntimeError("the function raised StopIteration"))  # A future cannot carry that.
        except BaseException as error:  # noqa: BLE001 (it is raised where the call is awaited)
            future.set_exception(error)
        else:
            future.set_result(result)

    threading.Thread(target=run, name="shoptet-webhook", daemon=True).start()
    return await asyncio.wrap_future(future)
