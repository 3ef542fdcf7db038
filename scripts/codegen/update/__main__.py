"""`python -m codegen.update [PATH]`: look for a new document of the vendor, and make the whole change for it."""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from codegen.generate.problems import GenerateError
from codegen.importer.problems import SpecError
from codegen.importer.source.fetch import Source, parse, read
from codegen.update import download
from codegen.update.run import update, upstream

ROOT = Path(__file__).resolve().parents[3]
ETAGS = ".cache/update/etags.json"


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Run the update; return 1 when the document is refused."""
    parser = argparse.ArgumentParser(prog="update", description="Import what the vendor has changed.")
    parser.add_argument("path", nargs="?", help="a file, instead of the vendor's addresses")
    parser.add_argument("--accept-removals", action="store_true", help="the vendor has removed many operations")
    parser.add_argument("--seen", type=date.fromisoformat, help="the day for the report; today by default")
    options = parser.parse_args(arguments)
    try:
        source = read(options.path) if options.path else _downloaded(root)
        if source is None:
            print("nothing new: the vendor's document has not changed")
            return 0
        outcome = update(
            source, root, options.seen or datetime.now(UTC).date(), accept_removals=options.accept_removals
        )
    except (SpecError, GenerateError) as problem:
        print(f"update: {problem}", file=sys.stderr)
        return 1
    except RecursionError:
        print("update: the document has schemas that hold each other without end", file=sys.stderr)
        return 1
    print(*outcome.lines, sep="\n")
    return 0


def _downloaded(root: Path) -> Source | None:
    """Return the vendor's document; None when it is the one that the spec comes from."""
    known = upstream(root)
    found = download.download(etags=download.read_etags(root / ETAGS, known))
    if found.raw is None:
        return None
    sha256 = hashlib.sha256(found.raw).hexdigest()
    if sha256 == known:
        download.keep_etag(root / ETAGS, sha256, found)
        return None
    name = found.url.rpartition("/")[2]
    return Source(parse(found.raw, name), name, sha256)


if __name__ == "__main__":
    sys.exit(main())
