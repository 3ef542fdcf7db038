"""Forks: a child process has one thread, and shares its parent's files and sockets.

Servers fork after they have loaded an application. Four things make objects safe to use in the child:

    ForkLock     a lock that the child can use, whichever thread held it in the parent
    ForkGuard    work to do before a fork and after it
    on_fork      a function that is called in each child
    ProcessMark  says, when an object is used, whether this process made it
"""

import _thread
import itertools
import os
import sys
import threading
import weakref
from collections.abc import Callable
from functools import partial
from types import MethodType
from typing import Final, cast


# Final in the stubs alone: the interpreter lets it be derived from.
class ForkLock(_thread.RLock):  # type: ignore[misc] # pyright: ignore[reportGeneralTypeIssues]
    """A lock that a child process can use after a fork, whichever thread held it in the parent.

    It is taken before a fork and released on both sides, so no thread of the parent holds it at that moment. It derives
    from the interpreter's own lock: a signal handler that raises inside an `__enter__` or `__exit__` written in Python
    would leave it taken for ever.
    """

    def __init__(self) -> None:
        with _forks.guard:
            _forks.locks.add(self)


class ForkGuard:
    """Work to do before each fork, and after it on both sides; it is registered as soon as it is made."""

    def __init__(self) -> None:
        with _forks.guard:
            _forks.locks.add(self)

    def acquire(self) -> object:
        """Prepare for the fork: no other thread of the process runs this at the same time."""
        raise NotImplementedError

    def release(self) -> None:
        """Undo the preparation, in the parent and in the child."""
        raise NotImplementedError


class ProcessMark:
    """Knows the process that made it.

    It asks the system: a server that forks without Python, as uWSGI does, does not call the functions of `on_fork`.
    Objects that a child must not use, like a connection, have such a mark.
    """

    def __init__(self) -> None:
        self._process = os.getpid()

    def is_of_parent(self) -> bool:
        """Return whether this process is a fork of the one that made the mark."""
        return self._process != os.getpid()


def on_fork(reset: Callable[[], None]) -> None:
    """Have a function called in each child process. A method does not keep its object alive."""
    resets, number = _forks.resets, next(_numbers)
    if isinstance(reset, MethodType):
        function = cast("Callable[[object], None]", reset.__func__)
        # Not a WeakMethod, which prints an error when the interpreter ends.
        owner = weakref.ref(reset.__self__, lambda _: resets.pop(number, None))
        resets[number] = partial(_reset, owner, function)
    else:
        resets[number] = reset


def _reset(owner: "weakref.ref[object]", function: Callable[[object], None]) -> None:
    if (alive := owner()) is not None:
        function(alive)


class _Forks:
    """All locks, those that are held for the fork in progress, and the functions to call in the child."""

    def __init__(self) -> None:
        self.guard = threading.Lock()
        self.locks: weakref.WeakSet[ForkLock | ForkGuard] = weakref.WeakSet()
        self.resets: dict[int, Callable[[], None]] = {}
        self._held: list[ForkLock | ForkGuard] | None = None

    def before(self) -> None:
        """Take all locks; one fork at a time."""
        self.guard.acquire()
        self._held = held = list(self.locks)
        for lock in held:
            lock.acquire()

    def after(self) -> None:
        """Release them, in the parent and in the child."""
        if self._held is None:
            return  # A server that forks without Python may call the hooks for after a fork only.
        held, self._held = self._held, None
        for lock in held:
            lock.release()
        self.guard.release()

    def in_child(self) -> None:
        """Release them, and call the functions of `on_fork`."""
        self.after()
        _forget_unfinished_imports()
        for reset in list(self.resets.values()):
            reset()


def _forget_unfinished_imports() -> None:
    """Let a child import what another thread of its parent was importing at the moment of the fork.

    The interpreter keeps a lock for each module that is being imported, and the child would wait for it for ever: the
    thread that holds it does not exist there. This package imports much on first use, that is, in any thread's call.
    """
    locks: dict[str, Callable[[], object]] = getattr(sys.modules.get("_frozen_importlib"), "_module_locks", {})
    for name, lock in [*locks.items()]:
        owner: object = getattr(lock(), "owner", None)
        if name.partition(".")[0] in _IMPORTED and owner not in {None, threading.get_ident()}:
            locks.pop(name, None)
            sys.modules.pop(name, None)  # It is half there.


_IMPORTED: Final = frozenset({"anyio", "attr", "attrs", "h11", "httpcore", "httpx", "shoptet_api", "shoptet_generated"})
_numbers: Final = itertools.count()
_forks: Final = _Forks()
if sys.platform != "win32":
    os.register_at_fork(before=_forks.before, after_in_parent=_forks.after, after_in_child=_forks.in_child)
