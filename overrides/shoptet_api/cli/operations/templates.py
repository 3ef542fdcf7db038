"""An example body with comments, for `--template`: a file to edit and to pass to `--json @file`."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, cast

from shoptet_api.operation_search.facts import meanings
from shoptet_generated.operations import OPERATIONS
from shoptet_generated.runtime import Model
from shoptet_generated.runtime.fields import choice, fields_of, is_array, is_enum, is_model, item_of, places_of

if TYPE_CHECKING:
    from shoptet_api.operation_calls.index import IndexedOperation

_WIDTH: Final = 78
_DEPTH: Final = 6


def template(called: IndexedOperation) -> str:
    """Return the example: required fields with values to replace, the others as comments."""
    lines = [
        f"// Body of {called.full_name}: {called.method} {called.path}",
        "// Fields in comments can be left out. Pass the edited file with --json @FILE; comments stay allowed there.",
    ]
    return "\n".join([*lines, *_value(OPERATIONS[called.id].input_type(), "", "", _DEPTH)])


def _value(hint: object, before: str, after: str, depth: int) -> Iterator[str]:
    """Yield the lines of a value, the first with what stands before it."""
    members = choice(hint).members
    model = next((member for member in members if is_model(member)), None)
    array = next((member for member in members if is_array(member)), None)
    indent = " " * (len(before) - len(before.lstrip()))
    if model is not None and depth:
        yield f"{before}{{"
        yield from _fields(model, f"{indent}  ", depth - 1)
        yield f"{indent}}}{after}"
    elif array is not None and depth:
        yield f"{before}["
        yield from _value(item_of(array), f"{indent}  ", ",", depth - 1)
        yield f"{indent}]{after}"
    else:
        yield f"{before}{json.dumps(_example(members), ensure_ascii=False)}{after}"


def _fields(model: type[Model], indent: str, depth: int) -> Iterator[str]:
    texts = meanings(model.__name__)
    for field in sorted(fields_of(model), key=lambda field: not field.required):
        text = texts.get(field.wire, "").replace("`", "")
        yield from textwrap.wrap(text, _WIDTH, initial_indent=f"{indent}// ", subsequent_indent=f"{indent}// ")
        lines = _value(
            field.hint, f"{indent}{json.dumps(field.wire)}: ", ",", depth if field.required else min(depth, 1)
        )
        if field.required:
            yield from lines
        else:
            # Comments inside would end up twice as deep.
            yield from (
                f"{indent}// {line.removeprefix(indent)}" for line in lines if not line.lstrip().startswith("//")
            )


def _example(members: tuple[object, ...]) -> object:
    for member in members:
        if is_enum(member):
            listed = [value for value in cast("list[object]", list(member)) if value is not None]
            return str(listed[0]) if listed else "text"
        places = places_of(member)
        if places is not None:
            return 10.5 if places.as_number else f"{10.5:.{2 if places.count is None else places.count}f}"
    scalars: tuple[tuple[object, object], ...] = (
        (str, "text"),
        (int, 1),
        (bool, True),
        (datetime, "2026-03-01T08:00:00+0100"),
        (date, "2026-03-01"),
    )
    return next((value for type_, value in scalars if type_ in members), None)
