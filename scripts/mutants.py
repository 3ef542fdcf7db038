"""Changes modules a little and runs their tests: a change that no test notices is a gap in the tests.

`./scripts/nox -s mutants -- MODULE… --tests PATH… [--sample 20] [--minutes 10] [--seed N]`

It works in a copy of the tree. Each run draws another sample, unless a seed is given. It prints each change that
survived; some of them mean the same as the original, which only a reader can tell.
"""

import argparse
import os
import random
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from cosmic_ray.commands.init import init
from cosmic_ray.mutating import mutate_and_test
from cosmic_ray.work_db import WorkDB
from cosmic_ray.work_item import MutationSpec, WorkerOutcome

ROOT: Final = Path(__file__).resolve().parents[1]
SOURCES: Final = ("overrides", "generated", "scripts")
LEFT_OUT: Final = shutil.ignore_patterns(".*", "dist", "__pycache__")
# A bar between types is an annotation, which nothing evaluates.
HARMLESS: Final = ("core/ReplaceBinaryOperator_BitOr",)
PYTEST: Final = (sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider")


def mutations(modules: Sequence[Path], folder: Path) -> list[MutationSpec]:
    """Return the changes that can be made to some modules."""
    db = WorkDB(folder / "work.sqlite", WorkDB.Mode.create)
    try:
        init(modules, db, {})
        found = [mutation for item in db.work_items for mutation in item.mutations]
    finally:
        db.close()
    return [one for one in found if not one.operator_name.startswith(HARMLESS)]


def outcomes(chosen: Sequence[MutationSpec], tests: Sequence[str], seconds: float, until: float) -> Iterator[str]:
    """Try changes until a moment, print those that survive, and yield the outcome of each."""
    command = shlex.join((*PYTEST, *tests))
    for mutation in chosen:
        if time.monotonic() > until:
            return
        result = mutate_and_test([mutation], command, seconds)
        if result.worker_outcome is WorkerOutcome.NO_TEST:
            continue
        outcome = "survived" if result.test_outcome is None else result.test_outcome.value
        print(f"{outcome}: {mutation.module_path}, line {mutation.start_pos[0]}, {mutation.operator_name}", flush=True)
        if outcome == "survived":
            print(result.diff or result.output, flush=True)
        yield outcome


def main() -> None:
    """Print what became of a sample of changes."""
    parser = argparse.ArgumentParser(prog="mutants")
    parser.add_argument("modules", nargs="+", help="modules to change, relative to the root of the repository")
    parser.add_argument("--tests", nargs="+", required=True, help="the tests that concern them")
    parser.add_argument("--sample", type=int, default=20, help="how many changes to try")
    parser.add_argument("--minutes", type=float, default=10.0, help="when to stop in any case")
    parser.add_argument("--seed", type=int, help="draws the same sample again")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        tree = shutil.copytree(ROOT, Path(directory, "tree"), ignore=LEFT_OUT)
        os.chdir(tree)
        paths = (*(str(tree / source) for source in SOURCES), os.environ.get("PYTHONPATH", ""))
        # Compiled files would be taken for those of the changed text, which is often as long and as old.
        os.environ.update(PYTHONPATH=os.pathsep.join(paths), PYTHONDONTWRITEBYTECODE="1")
        began = time.monotonic()
        subprocess.run([*PYTEST, *options.tests], check=True, stdout=subprocess.DEVNULL)
        seconds = time.monotonic() - began
        found = mutations([Path(module) for module in options.modules], Path(directory))
        chosen = random.Random(options.seed).sample(found, min(options.sample, len(found)))  # noqa: S311 (nothing secret is drawn)
        counts = Counter(outcomes(chosen, options.tests, 3 * seconds + 10, began + 60 * options.minutes))
    noticed = counts.total() - counts["survived"]
    print(f"{noticed} of {counts.total()} changes noticed, of {len(found)} possible; tests take {seconds:.1f} s")


if __name__ == "__main__":
    main()
