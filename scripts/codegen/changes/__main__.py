"""`python -m codegen.changes OLD NEW [--json] [--output FILE]`: what changed between two specs.

Each is a file or a revision of git. A document of the vendor is imported first.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from codegen.changes import report
from codegen.changes.compare import compare
from codegen.changes.sources import Specs
from codegen.importer.problems import SpecError


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the report; return 1 when a spec cannot be read."""
    parser = argparse.ArgumentParser(prog="diff_spec", description="Say what changed between two specs.")
    parser.add_argument("old", help="a file, or a revision of git")
    parser.add_argument("new", help="a file, or a revision of git")
    parser.add_argument("--json", action="store_true", help="write JSON instead of Markdown")
    parser.add_argument("--output", type=Path, help="write to this file instead of the standard output")
    options = parser.parse_args(arguments)
    specs = Specs()
    try:
        findings = compare(specs.read(options.old), specs.read(options.new))
    except SpecError as problem:
        print(f"diff_spec: {problem}", file=sys.stderr)
        return 1
    finally:
        specs.close()
    names = [Path(one).name.split(".")[0] or one for one in (options.old, options.new)]
    text = (report.json_text if options.json else report.markdown)(findings, *names)
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    else:
        print(text, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
