"""Fetch pages ahead of the caller on threads."""

import threading
from collections.abc import Callable, Sequence
from contextvars import copy_context
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from shoptet_api.fork_safety import ProcessMark
from shoptet_api.paging.cancellation import Stop
from shoptet_api.paging.options import AT_ONCE
from shoptet_api.paging.walk import PageRef
from shoptet_generated.runtime import Page

if TYPE_CHECKING:
    from concurrent.futures import Future

    from shoptet_api.sansio.steps import Exchange

T = TypeVar("T")

# How long a loop that was left waits for the requests in flight. Past this they end on their threads, by their own
# timeouts: a server that hangs must not hold the caller.
_PARTING_SECONDS: Final = 5.0


class Threads(Generic[T]):
    """The pages of one walk that are in flight or ready. Used by one thread at a time.

    No thread exists before there is something to fetch ahead, or after there is nothing more. A page that is not in
    flight is fetched on the calling thread: the first page, all pages after a fork (threads do not survive it), and all
    pages once no thread can be started any more.
    """

    def __init__(
        self, run: "Callable[[Exchange[Page[T]]], Page[T]]", exchange: "Callable[[PageRef], Exchange[Page[T]]]"
    ) -> None:
        self._run = run
        self._exchange = exchange
        self._crew: _Crew | None = None
        self._futures: dict[PageRef, Future[Page[T]]] = {}

    def take(self, ref: PageRef) -> Page[T]:
        """Return the page; wait for it."""
        self._forget_after_fork()
        future = self._futures.get(ref)
        try:
            return self._run(self._exchange(ref)) if future is None else future.result()
        finally:
            del future  # It holds its error, whose traceback holds this frame.

    def follow(self, wanted: Sequence[PageRef]) -> None:
        """Have these pages in flight, in this order, and no others."""
        self._forget_after_fork()
        if not wanted:
            self.end()
            return
        for ref in [ref for ref in self._futures if ref not in wanted]:
            self._futures.pop(ref).cancel()
        if self._crew is None:
            self._crew = _Crew()
        for ref in wanted:
            if ref not in self._futures:
                future = self._crew.start(self._fetch, ref)
                if future is None:
                    return
                self._futures[ref] = future

    def end(self) -> None:
        """End all threads, if the requests in flight end soon."""
        self._forget_after_fork()
        crew, self._crew = self._crew, None
        self._futures.clear()
        if crew is not None:
            crew.end()

    def _fetch(self, stop: Stop, ref: PageRef) -> Page[T]:
        return self._run(stop.guard(self._exchange(ref)))

    def _forget_after_fork(self) -> None:
        if self._crew is not None and self._crew.process.is_of_parent():
            # Untouched: a lock in there may have been held by a thread that does not exist here.
            self._crew = None
            self._futures.clear()


class _Crew:
    """Some threads, for as long as there is something to do for them."""

    def __init__(self) -> None:
        from concurrent.futures import ThreadPoolExecutor  # Not needed for lists of one page.

        self.process = ProcessMark()
        self._stop = Stop()
        self._members: set[int] = set()
        self._started: list[Future[Any]] = []
        self._executor = ThreadPoolExecutor(AT_ONCE, "shoptet_api pages", initializer=_join, initargs=(self._members,))

    def start(self, fetch: Callable[[Stop, PageRef], Page[T]], ref: PageRef) -> "Future[Page[T]] | None":
        """Have a page fetched; return None if no thread can be started."""
        try:
            # In the caller's context, so that traces know whom the request belongs to.
            future = self._executor.submit(copy_context().run, fetch, self._stop, ref)
        except RuntimeError:  # The interpreter is exiting, or the system has no more threads.
            return None
        self._started = [earlier for earlier in self._started if not earlier.done()]
        self._started.append(future)
        return future

    def end(self) -> None:
        """End the threads."""
        from concurrent.futures import wait

        self._stop.set()
        self._executor.shutdown(wait=False, cancel_futures=True)
        if threading.get_ident() in self._members:
            return  # The garbage collector found the walk on one of these threads, which cannot wait for itself.
        in_flight = [future for future in self._started if not future.cancelled()]
        if not wait(in_flight, _PARTING_SECONDS).not_done:
            self._executor.shutdown(wait=True)


def _join(members: set[int]) -> None:
    members.add(threading.get_ident())
