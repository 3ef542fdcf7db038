"""`python -m codegen.update [PATH]`: look for a new document of the vendor, and make the whole change for it."""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from codegen.importer.problems import SpecError
from codegen.importer.source.fetch import Source, parse, read_raw
from codegen.update import download
from codegen.update.stage import Stage, upstream

ROOT = Path(__file__).resolve().parents[3]
ETAGS = ".cache/update/etags.json"


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Run the update; return 1 when the document is refused."""
    parser = argparse.ArgumentParser(prog="update", description="Import what the vendor has changed.")
    parser.add_argument("path", nargs="?", help="a file, instead of the vendor's addresses")
    parser.add_argument("--accept-removals", action="store_true", help="the vendor has removed many operations")
    parser.add_argument("--seen", type=date.fromisoformat, help="the day for the report; today by default")
    options = parser.parse_args(arguments)
    if Stage(root).recover():
        print("finished the update that was interrupted")
    try:
        source = _source(options.path, root)
        if source is None:
            print("nothing new: the document is the one that the spec comes from")
            return 0
        return _update(source, root, options.seen or datetime.now(UTC).date(), accept_removals=options.accept_removals)
    except SpecError as problem:
        print(f"update: {problem}", file=sys.stderr)
    except RecursionError:
        print("update: the document has schemas that hold each other without end", file=sys.stderr)
    return 1


def _update(source: Source, root: Path, seen: date, *, accept_removals: bool) -> int:
    # Imported only when there is something to do: the generator takes longer to import than the rest of a quiet run.
    from codegen.generate.problems import GenerateError
    from codegen.update.run import update

    try:
        outcome = update(source, root, seen, accept_removals=accept_removals)
    except GenerateError as problem:
        print(f"update: {problem}", file=sys.stderr)
        return 1
    print(*outcome.lines, sep="\n")
    return 0


def _source(path: str | None, root: Path) -> Source | None:
    """Return the document; None when it is the one that the spec comes from."""
    known = upstream(root)
    if path is not None:
        raw, name = read_raw(path)
    else:
        found = download.download(etags=download.read_etags(root / ETAGS, known))
        if found.raw is None:
            return None
        raw, name = found.raw, found.url.rpartition("/")[2]
        if hashlib.sha256(raw).hexdigest() == known:
            download.keep_etag(root / ETAGS, known, found)
    sha256 = hashlib.sha256(raw).hexdigest()
    return None if sha256 == known else Source(parse(raw, name), name, sha256)


if __name__ == "__main__":
    sys.exit(main())
