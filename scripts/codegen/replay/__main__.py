"""`python -m codegen.replay DIR`: play all revisions of the vendor's document in a folder through the pipeline.

Prints a line for each, then the figures; `--plot FILE` draws the size of the Python API. Returns 1 when a revision
failed, or a name changed without the vendor's doing.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from codegen.import_spec import ROOT, generates
from codegen.replay.history import Step, replay, revisions
from codegen.replay.plot import svg


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the replay."""
    parser = argparse.ArgumentParser(prog="replay", description="Import and generate every revision in a folder.")
    parser.add_argument("folder", type=Path, help="documents named YYYY-MM-DD….yaml or .yaml.xz, in any subfolder")
    parser.add_argument("--overlays", type=Path, default=ROOT / "spec" / "overlays", help="default: %(default)s")
    parser.add_argument("--order", nargs="*", default=(), help="names of revisions of one day, in their order")
    parser.add_argument("--plot", type=Path, help="write the size of the Python API over time to this SVG")
    options = parser.parse_args(arguments)
    paths = revisions(options.folder, options.order)
    if not paths:
        print(f"replay: {options.folder}: expected documents named YYYY-MM-DD….yaml, got none", file=sys.stderr)
        return 1
    steps: list[Step] = []
    with tempfile.TemporaryDirectory() as temporary:
        for step in replay(paths, options.overlays, Path(temporary, "spec"), generates):
            steps.append(step)
            print(_line(step), flush=True)
            print(*(f"  renamed: {line}" for line in step.renamed), sep="\n", end="\n" if step.renamed else "")
    print(*figures(steps), sep="\n")
    if options.plot:
        options.plot.write_text(svg(steps), encoding="utf-8")
    return int(any(step.failure or step.renamed for step in steps))


def figures(steps: Sequence[Step]) -> Iterator[str]:
    """Yield the figures of the whole replay."""
    done = [step for step in steps if not step.failure]
    yield ""
    yield f"{len(done)} of {len(steps)} revisions imported and generated"
    yield f"{sum(len(step.renamed) for step in steps)} names changed without the vendor's doing"
    if done:
        seconds = sorted(step.seconds for step in done)
        yield f"{seconds[len(seconds) // 2]:.1f} s for a revision in the middle, {seconds[-1]:.1f} s at most"
        yield f"{sum(step.is_quiet for step in done[1:])} of {len(done) - 1} later revisions change nothing for callers"
        yield "first: " + ", ".join(f"{number} {kind}" for kind, number in done[0].size.items())
        yield "last: " + ", ".join(f"{number} {kind}" for kind, number in done[-1].size.items())
    yield "month    breaking  additive  other"
    for month in sorted({step.day[:7] for step in done[1:]}):
        listed = [step for step in done[1:] if step.day.startswith(month)]
        breaking, additive, other = (
            sum(getattr(step, kind) for step in listed) for kind in ("breaking", "additive", "other")
        )
        yield f"{month}  {breaking:>8}  {additive:>8}  {other:>5}"


def _line(step: Step) -> str:
    if step.failure:
        return f"{step.name}: FAILED: {step.failure}"
    changes = (
        "nothing changes"
        if step.is_quiet
        else f"{step.breaking} breaking, {step.additive} additive, {step.other} other"
    )
    return f"{step.name}: {step.seconds:.1f} s, {changes}"


if __name__ == "__main__":
    sys.exit(main())
