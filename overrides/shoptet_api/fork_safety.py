"""Locks and forks: a child process has no other threads, so that a lock which one of them held is never released.

Servers fork after they have loaded an application. A lock made here is taken before a fork and released on both sides,
so that no thread of the parent is inside at that moment.
"""

import os
import sys
import threading
import weakref
from typing import Final


class ForkLock:
    """A lock that a child process can use after a fork, whoever held it in the parent."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        with _forks.guard:
            _forks.locks.add(self)

    def __enter__(self) -> None:
        self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self._lock.release()


class _Forks:
    """Every lock there is, and those that are held for the fork which is going on."""

    def __init__(self) -> None:
        self.guard = threading.Lock()
        self.locks: weakref.WeakSet[ForkLock] = weakref.WeakSet()
        self._held: list[ForkLock] = []

    def before(self) -> None:
        """Take all locks; one fork at a time."""
        self.guard.acquire()
        self._held = list(self.locks)
        for lock in self._held:
            lock.__enter__()

    def after(self) -> None:
        """Release them, in the parent and in the child."""
        held, self._held = self._held, []
        for lock in held:
            lock.__exit__()
        self.guard.release()


_forks: Final = _Forks()
if sys.platform != "win32":
    os.register_at_fork(before=_forks.before, after_in_parent=_forks.after, after_in_child=_forks.after)
