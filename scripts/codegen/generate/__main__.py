"""The command line of the generator: `python -m codegen.generate [--check]`.

`--check` generates into a temporary folder and compares byte by byte, so that a stale package, an edited generated
file or an edited template without regeneration is found.
"""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from codegen.generate import write
from codegen.generate.build import build
from codegen.generate.package import Package
from codegen.generate.problems import GenerateError
from codegen.generate.render import NAME, render
from codegen.generate.spec import read

ROOT = Path(__file__).resolve().parents[3]
"""The repository."""

_COMMAND = "./scripts/nox -s generate"
_SHOWN = 10


def main(arguments: Sequence[str] | None = None) -> int:
    """Generate the package, or check that the package on disk is up to date.

    Returns:
        The exit code: 1 when the spec cannot be generated from, or when a check found a difference.
    """
    options = _parser().parse_args(arguments)
    started = time.perf_counter()
    try:
        package = build(read(options.spec))

        def make(folder: Path) -> None:
            render(package, options.templates, options.runtime, folder)

        done = _check(options.output, make) if options.check else _write(options.output, make)
    except GenerateError as error:
        print(error, file=sys.stderr)
        return 1
    except RecursionError:
        print(f"{options.spec}: has schemas that hold each other without end", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename or options.output}: {error.strerror or error}", file=sys.stderr)
        return 1
    if done is None:
        return 1
    print(f"{_counts(package)}: {done} in {time.perf_counter() - started:.1f} s")
    return 0


def _write(output: Path, make: Callable[[Path], None]) -> str:
    return "written" if write.replace(output, make) else "nothing changed"


def _check(output: Path, make: Callable[[Path], None]) -> str | None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / NAME
        folder.mkdir()
        make(folder)
        found = write.differences(folder, output)
    if not found:
        return "up to date"
    for name, what in list(found.items())[:_SHOWN]:
        print(f"{output.name}/{name} {what}", file=sys.stderr)
    if len(found) > _SHOWN:
        print(f"... and {len(found) - _SHOWN} files more: {' '.join(list(found)[_SHOWN:])}", file=sys.stderr)
    print(
        f"{len(found)} files of {output.name} are not up to date with the spec and overrides/: {_COMMAND}",
        file=sys.stderr,
    )
    return None


def _counts(package: Package) -> str:
    operations = sum(len(resource.operations) for resource in package.resources)
    classes = sum(len(module.items) for module in package.models)
    return f"{operations} operations in {len(package.resources)} resources, {classes} models and enumerations"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m codegen.generate", description="Write the generated package from the spec."
    )
    parser.add_argument("--spec", type=Path, default=ROOT / "spec" / "openapi.yaml", help="default: %(default)s")
    parser.add_argument("--templates", type=Path, default=ROOT / "overrides" / "templates", help="default: %(default)s")
    parser.add_argument("--runtime", type=Path, default=ROOT / "overrides" / "runtime", help="default: %(default)s")
    parser.add_argument("--output", type=Path, default=ROOT / "generated" / NAME, help="default: %(default)s")
    parser.add_argument("--check", action="store_true", help="write nothing: compare, and exit with 1 on a difference")
    return parser


def run() -> NoReturn:
    """Run the program and exit with its code."""
    # SIGTERM ends the run as Ctrl-C does: the temporary folder is removed, the old files stay.
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    try:
        code = main()
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        code = 128 + signal.SIGINT
    sys.exit(code)


if __name__ == "__main__":
    run()
