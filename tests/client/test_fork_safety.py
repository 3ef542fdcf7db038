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
