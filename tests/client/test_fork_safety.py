"""What a forked child has afresh: locks, what is reset, and marks of the process."""

import gc
import os
import subprocess
import sys
import weakref

import pytest

from shoptet_api.fork_safety import ProcessMark, on_fork

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")


class Kept:
    def reset(self) -> None:
        """Never called: no test forks this process."""


def test_a_method_does_not_keep_its_object_alive() -> None:
    kept = Kept()
    alive = weakref.ref(kept)
    on_fork(kept.reset)
    del kept
    gc.collect()
    assert alive() is None


def test_a_mark_is_of_this_process() -> None:
    assert not ProcessMark().is_of_parent()


def test_a_child_resets_methods_and_functions_and_has_free_locks() -> None:
    code = """
import os, threading
from shoptet_api.fork_safety import ForkLock, ProcessMark, on_fork

class Counter:
    count = 0
    def reset(self):
        self.count += 1

kept, gone, lock, mark = Counter(), Counter(), ForkLock(), ProcessMark()
on_fork(kept.reset)
on_fork(gone.reset)
on_fork(lambda: print("reset", flush=True))
del gone
child = os.fork()
if not child:
    with lock:
        print(kept.count, mark.is_of_parent(), flush=True)
    os._exit(0)
os.waitpid(child, 0)
with lock:
    print(kept.count, mark.is_of_parent())
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert (run.stdout.split("\n"), run.stderr) == (["reset", "1 True", "0 False", ""], "")


def test_a_child_imports_what_another_thread_was_importing() -> None:
    """F6: it waited for a lock of the interpreter whose holder exists only in the parent."""
    code = """
import importlib.machinery, os, signal, sys, threading
import shoptet_api.decoding, shoptet_api.fork_safety

NAME = "shoptet_api.decoding.fast"
inside, may_end, parent = threading.Event(), threading.Event(), os.getpid()

class Slow(importlib.machinery.SourceFileLoader):
    def exec_module(self, module):
        if os.getpid() == parent:
            inside.set()
            may_end.wait()
        super().exec_module(module)

class Finder:
    @staticmethod
    def find_spec(name, path, target=None):
        if name != NAME:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        spec.loader = Slow(name, spec.origin)
        return spec

sys.meta_path.insert(0, Finder)
thread = threading.Thread(target=__import__, args=(NAME,))
thread.start()
inside.wait()
child = os.fork()
if not child:
    signal.alarm(30)
    from shoptet_api.decoding.fast import fast_decoder
    print(callable(fast_decoder), flush=True)
    os._exit(0)
print(os.waitpid(child, 0)[1])
may_end.set()
thread.join()
from shoptet_api.decoding.fast import fast_decoder
print(callable(fast_decoder))
"""
    command = [sys.executable, "-W", "ignore::DeprecationWarning", "-c", code]
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (run.stdout.split(), run.stderr) == (["True", "0", "True"], "")
