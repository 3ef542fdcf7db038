"""Exchanges and a driver to run them in, for what cannot be brought about from a server."""

import threading
from collections.abc import Callable
from typing import TypeVar

from shoptet_api.paging.page_request import PageChoice
from shoptet_api.sansio.steps import Exchange, Sleep, Wait, Work, run_blocking
from shoptet_generated.runtime import Page
from tests.paging.lists_in_memory import page_of

T = TypeVar("T")


def run(exchange: Exchange[T]) -> T:
    """Perform the steps of an exchange as the driver for threads does."""
    try:
        step = next(exchange)
        while True:
            try:
                answer: object = None
                if isinstance(step, Work):
                    answer = step.work()
                elif isinstance(step, Wait):
                    event = threading.Event()
                    step.waiter.on_done(event.set)
                    event.wait(step.seconds)
                    answer = step.waiter.is_done
                else:
                    assert isinstance(step, Sleep)
                    assert step.seconds == 0, "nobody would wake this"
            except BaseException as error:  # noqa: BLE001 (the exchange decides)
                step = exchange.throw(error)
            else:
                step = exchange.send(answer)
    except StopIteration as end:
        result: T = end.value
        return result


def list_of(total: int, size: int, before: Callable[[int], object]) -> Callable[[PageChoice], Exchange[Page[int]]]:
    """The pages of a list; `before` is called with each page's number, on the thread that fetches it."""

    def exchange(choice: PageChoice) -> Exchange[Page[int]]:
        yield from run_blocking(lambda: before(choice.number))
        return page_of(list(range(total)), choice.number, size)

    return exchange
