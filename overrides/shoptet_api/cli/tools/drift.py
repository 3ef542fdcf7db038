"""`shoptet drift drift.jsonl`: what a `DriftFile` has collected, a row for each place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final, cast

import click

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError
from shoptet_api.cli.options import OUTPUT_OPTIONS, shared_options
from shoptet_api.cli.session import Session

_FIELDS: Final = ("model", "path", "expected", "got")


@click.command("drift")
@click.argument("drift_file", metavar="[FILE]", default="drift.jsonl")
@shared_options(OUTPUT_OPTIONS)
@click.pass_obj
def command(session: Session, drift_file: str) -> None:
    """List the places where responses did not match the spec, as a DriftFile has noted them.

    FILE is drift.jsonl by default. Each place is listed once, with how often the file names it: once for each program.
    """
    session.result.check()
    counts: dict[tuple[str, ...], int] = {}
    for place in _places(drift_file):
        counts[place] = counts.get(place, 0) + 1
    rows = [{**dict(zip(_FIELDS, place, strict=True)), "times": times} for place, times in sorted(counts.items())]
    session.write(rows)


def _places(file: str) -> Iterator[tuple[str, ...]]:
    import json

    try:
        lines = Path(file).read_bytes().splitlines()
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror or error}", errors.USAGE) from None
    for number, line in enumerate(lines, start=1):
        try:
            found = json.loads(line) if line.strip() else None
        except ValueError:
            found = line
        if found is None:
            continue
        fields = cast("dict[str, object]", found) if isinstance(found, dict) else {}
        if not all(isinstance(fields.get(name), str) for name in _FIELDS):
            raise CommandError(f"{file}, line {number}: expected a line of a DriftFile, got another one", errors.USAGE)
        yield tuple(str(fields[name]) for name in _FIELDS)
