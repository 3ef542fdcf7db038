"""`python -m codegen.release prepare|commit VERSION`: the steps of a release around the session `build`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from codegen.importer.problems import SpecError
from codegen.release.prepare import commit, prepare

ROOT = Path(__file__).resolve().parents[3]


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Run one step."""
    parser = argparse.ArgumentParser(prog="release", description="Do everything up to the tag of a release.")
    parser.add_argument("step", choices=("prepare", "commit"))
    parser.add_argument("version")
    parser.add_argument("--day", type=date.fromisoformat, help="the day of the release; today by default")
    options = parser.parse_args(arguments)
    try:
        if options.step == "prepare":
            prepare(root, options.version, str(options.day or datetime.now(UTC).date()))
        else:
            commit(root, options.version)
    except SpecError as problem:
        print(f"release: {problem}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
