"""Whether a `CancelledError` is meant for the task that gets it."""

import asyncio


def is_being_cancelled() -> bool:
    """Return whether the running task itself is being cancelled, and not something that it waited for."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0
