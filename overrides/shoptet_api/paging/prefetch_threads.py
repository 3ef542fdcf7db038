"""Fetch pages, or records by their keys, ahead of the caller on threads."""

import _thread
import sys
import threading
from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from contextvars import copy_context
from functools import partial
from queue import Empty, SimpleQueue
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast

from shoptet_api.fork_safety import ProcessMark
from shoptet_api.paging.cancellation import Stop
from shoptet_api.paging.options import AT_ONCE

if TYPE_CHECKING:
    from shoptet_api.sansio.steps import Exchange

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")

# How long a loop that was left waits for the requests in flight. Past this they end on their threads, by their own
# timeouts: a server that hangs must not hold the caller.
_PARTING_SECONDS: Final = 5.0


class Threads(Generic[K, T]):
    """The pages of one walk that are in flight or ready, by their references. Used by one thread at a time.

    No thread exists before there is something to fetch ahead, or after there is nothing more. A page that is not in
    flight is fetched on the calling thread: the first page, all pages after a fork (threads do not survive it), and all
    pages once no thread can be started any more.
    """

    def __init__(
        self, run: "Callable[[Exchange[T]], T]", exchange: "Callable[[K], Exchange[T]]", at_once: int = AT_ONCE
    ) -> None:
        self._run = run
        self._exchange = exchange
        self._at_once = at_once
        self._crew: _Crew | None = None
        self._fetches: dict[K, _Fetch[T]] = {}
        self._ready: SimpleQueue[K] = SimpleQueue()

    def next_ready(self, wanted: Sequence[K]) -> K:
        """Return the one of these that is ready first; wait for it. The first one if none is in flight."""
        self._forget_after_fork()
        if not any(ref in self._fetches for ref in wanted):
            return wanted[0]
        while (ref := self._ready.get()) not in self._fetches:
            pass
        return ref

    def take(self, ref: K) -> T:
        """Return the page; wait for it."""
        self._forget_after_fork()
        fetch = self._fetches.get(ref)
        return self._run(self._exchange(ref)) if fetch is None else fetch.take()

    def follow(self, wanted: Sequence[K]) -> None:
        """Have these pages in flight, in this order, and no others."""
        self._forget_after_fork()
        if not wanted:
            self.end()
            return
        for ref in [ref for ref in self._fetches if ref not in wanted]:
            self._fetches.pop(ref).is_over = True
        if self._crew is None:
            self._crew = _Crew(self._at_once)
        for ref in wanted:
            if ref not in self._fetches:
                fetch = self._crew.start(partial(self._fetch, ref), partial(self._ready.put, ref))
                if fetch is None:
                    return
                self._fetches[ref] = fetch

    def end(self) -> None:
        """End all threads, if the requests in flight end soon."""
        self._forget_after_fork()
        crew, self._crew = self._crew, None
        self._fetches.clear()
        if crew is not None:
            crew.end()

    def _fetch(self, ref: K, stop: Stop) -> T:
        return self._run(stop.guard(self._exchange(ref)))

    def _forget_after_fork(self) -> None:
        if self._crew is not None and self._crew.process.is_of_parent():
            # Untouched: a lock in there may have been held by a thread that does not exist here.
            self._crew = None
            self._fetches.clear()


class _Fetch(Generic[T]):
    """One page that a thread fetches, or has fetched."""

    def __init__(self, fetch: Callable[[Stop], T], on_done: Callable[[], object]) -> None:
        # In the caller's context, so that traces know whom the request belongs to.
        self._context = copy_context()
        self._fetch = fetch
        self._on_done = on_done
        self._outcome: SimpleQueue[tuple[T | None, BaseException | None]] = SimpleQueue()
        self.is_over: bool = False
        """Whether no thread has anything to do for it any more."""

    def perform(self, stop: Stop) -> None:
        """Fetch the page."""
        if self.is_over:
            return
        outcome: tuple[T | None, BaseException | None]
        try:
            outcome = self._context.run(self._fetch, stop), None
        except BaseException as error:  # noqa: BLE001 (raised where the page is taken)
            outcome = None, error
        self.is_over = True
        self._outcome.put(outcome)
        self._on_done()

    def take(self) -> T:
        """Wait for the page, and return it or raise its error."""
        page, error = self._outcome.get()
        try:
            if error is not None:
                raise error
            return cast("T", page)
        finally:
            del error, self  # The error's traceback holds this frame.


class _Crew:
    """Some threads, for as long as there is something to do for them.

    A signal handler can raise on the calling thread at any moment, also inside methods of `threading` and
    `concurrent.futures` that are written in Python: a lock would stay taken, and a thread would wait for it for ever.
    So the calling thread only uses queues, which are the interpreter's, and starts each thread from another one.
    """

    def __init__(self, at_once: int) -> None:
        self.process = ProcessMark()
        self._at_once = at_once
        self._stop = Stop()
        self._inbox: SimpleQueue[_Fetch[Any] | None] = SimpleQueue()
        self._left: SimpleQueue[None] = SimpleQueue()
        self._members: set[int] = set()
        self._threads: list[threading.Thread] = []
        self._launched = 0
        self._fetches: list[_Fetch[Any]] = []

    def start(self, fetch: Callable[[Stop], T], on_done: Callable[[], object]) -> "_Fetch[T] | None":
        """Have a page fetched; return None if no thread can be started."""
        self._fetches = [earlier for earlier in self._fetches if not earlier.is_over]
        if self._launched < min(len(self._fetches) + 1, self._at_once):
            try:
                _thread.start_new_thread(self._launch, (f"shoptet_api pages_{self._launched}",))
            except RuntimeError:  # The interpreter is exiting, or the system has no more threads.
                return None
            self._launched += 1
        made = _Fetch(fetch, on_done)
        self._fetches.append(made)
        self._inbox.put(made)
        return made

    def end(self) -> None:
        """End the threads."""
        # First, so that the threads end even if a signal handler raises below.
        self._inbox.put(None)
        self._stop.set()
        for fetch in self._fetches:
            fetch.is_over = True
        # The garbage collector may have found the walk on one of these threads, which cannot wait for itself.
        if sys.is_finalizing() or threading.get_ident() in self._members:
            return
        until = monotonic() + _PARTING_SECONDS
        # An interrupt may have come between starting one and counting it, so that one of them has not begun.
        with suppress(Empty, RuntimeError):
            for _ in range(self._launched):
                self._left.get(timeout=max(0.0, until - monotonic()))
            for thread in self._threads:
                thread.join()

    def _launch(self, name: str) -> None:
        # They do not hold up the end of the program: what they fetch is for a walk that has ended by then.
        thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._threads.append(thread)
        try:
            thread.start()
        except RuntimeError:  # As above; this one has started.
            self._threads.remove(thread)
            self._work()

    def _work(self) -> None:
        self._members.add(threading.get_ident())
        try:
            for fetch in iter(self._inbox.get, None):
                fetch.perform(self._stop)
                del fetch
            self._inbox.put(None)  # For the next one.
        finally:
            self._left.put(None)
