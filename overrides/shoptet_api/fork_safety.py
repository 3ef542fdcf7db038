"""Forks: a child process has no other threads, and shares its parent's files and sockets.

Servers fork after they have loaded an application. What has to be different in the child is of three kinds:

    ForkLock     a lock that the child can use, whoever held it in the parent
    on_fork      a function that is called in each child
    ProcessMark  tells, when something is used, whether this process made it
"""

import itertools
import os
import sys
import threading
import weakref
from collections.abc import Callable
from functools import partial
from types import MethodType
from typing import Final, cast


class ForkLock:
    """A lock that a child process can use after a fork, whoever held it in the parent.

    It is taken before a fork and released on both sides, so that no thread of the parent is inside at that moment.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        with _forks.guard:
            _forks.locks.add(self)

    def __enter__(self) -> None:
        self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self._lock.release()


class ProcessMark:
    """Knows the process that made it.

    It asks the system: a server that forks without Python, as uWSGI does, does not call what `on_fork` was given.
    What must not be used in a child for safety's sake, like a connection, has such a mark.
    """

    def __init__(self) -> None:
        self._process: Final = os.getpid()

    def is_of_parent(self) -> bool:
        """Return whether this process is a fork of the one that made the mark."""
        return self._process != os.getpid()


def on_fork(reset: Callable[[], None]) -> None:
    """Have a function called in each child process. A method does not keep its object alive."""
    resets, number = _forks.resets, next(_numbers)
    if isinstance(reset, MethodType):
        function = cast("Callable[[object], None]", reset.__func__)
        # Not a WeakMethod, which complains when the interpreter ends.
        owner = weakref.ref(reset.__self__, lambda _: resets.pop(number, None))
        resets[number] = partial(_reset, owner, function)
    else:
        resets[number] = reset


def _reset(owner: "weakref.ref[object]", function: Callable[[object], None]) -> None:
    if (alive := owner()) is not None:
        function(alive)


class _Forks:
    """Every lock there is, those that are held for the fork under way, and what is called in the child."""

    def __init__(self) -> None:
        self.guard = threading.Lock()
        self.locks: weakref.WeakSet[ForkLock] = weakref.WeakSet()
        self.resets: dict[int, Callable[[], None]] = {}
        self._held: list[ForkLock] | None = None

    def before(self) -> None:
        """Take all locks; one fork at a time."""
        self.guard.acquire()
        self._held = held = list(self.locks)
        for lock in held:
            lock.__enter__()

    def after(self) -> None:
        """Release them, in the parent and in the child."""
        if self._held is None:
            return  # A server that forks without Python may call the hooks for after a fork only.
        held, self._held = self._held, None
        for lock in held:
            lock.__exit__()
        self.guard.release()

    def in_child(self) -> None:
        """Release them, and reset what was asked for."""
        self.after()
        for reset in list(self.resets.values()):
            reset()


_numbers: Final = itertools.count()
_forks: Final = _Forks()
if sys.platform != "win32":
    os.register_at_fork(before=_forks.before, after_in_parent=_forks.after, after_in_child=_forks.in_child)
