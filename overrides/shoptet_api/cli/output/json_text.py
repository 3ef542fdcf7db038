"""JSON and JSON lines, exact: decimals keep their digits."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import IO, Final, cast

import msgspec

from shoptet_generated.runtime import InputError
from shoptet_generated.runtime.wire import dumps

# A terminal obeys the first two ranges and reorders text at the others. JSON can say all of them in ASCII.
_UNSAFE: Final = re.compile("[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")


def json_text(value: object, *, indent: int | None = None) -> bytes:
    """Return JSON text, on one line unless it is to be indented."""
    try:
        content = dumps(value)
    except InputError:
        content = dumps(_without_lone_surrogates(value))
    if indent is not None:
        content = msgspec.json.format(content, indent=indent)
    text = content.decode()
    return content if not _UNSAFE.search(text) else _UNSAFE.sub(lambda one: f"\\u{ord(one[0]):04x}", text).encode()


def write_json(file: IO[bytes], value: object) -> None:
    """Write JSON for people: indented."""
    file.write(json_text(value, indent=2) + b"\n")


def write_json_rows(file: IO[bytes], rows: Iterable[object]) -> None:
    """Write rows as one list while they arrive."""
    before = b"[\n"
    for row in rows:
        indented = json_text(row, indent=2).replace(b"\n", b"\n  ")
        file.write(before + b"  " + indented)
        before = b",\n"
    file.write(b"[]\n" if before == b"[\n" else b"\n]\n")


def write_json_lines(file: IO[bytes], rows: Iterable[object]) -> None:
    """Write each row on a line while they arrive."""
    for row in rows:
        file.write(json_text(row) + b"\n")


def _without_lone_surrogates(value: object) -> object:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        items = cast("dict[str, object]", value).items()
        return {str(_without_lone_surrogates(key)): _without_lone_surrogates(item) for key, item in items}
    if isinstance(value, list):
        return [_without_lone_surrogates(item) for item in cast("list[object]", value)]
    return value
