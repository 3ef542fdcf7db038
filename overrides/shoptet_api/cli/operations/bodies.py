"""Request bodies from `--json` and `--set`."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from shoptet_api.operation_calls.json_values import parse_json
from shoptet_generated.operations import OPERATIONS
from shoptet_generated.runtime import UNSET, InputError
from shoptet_generated.runtime.fields import choice, fields_of, is_array, is_model, item_of

if TYPE_CHECKING:
    from shoptet_api.operation_calls.index import IndexedOperation

_STEPS: Final = re.compile(r"([^.\[\]]+|\[[0-9]{1,4}\])(?:\.(?=[^.\[\]])|(?=\[)|$)")
_INTEGER: Final = re.compile(r"-?[0-9]{1,30}")
_WORDS: Final = {"true": True, "false": False}
_COMMENT: Final = re.compile(r'"(?:\\.|[^"\\])*"|//[^\n]*|,(?=(?:\s|//[^\n]*)*[}\]])')


def body_of(called: IndexedOperation, text: str | None, assignments: Sequence[str]) -> object:
    """Return the body; `UNSET` if no option gives one.

    Raises:
        InputError: The text is not JSON, or an assignment cannot be made; the message names the option.
    """
    body: object = UNSET if text is None else json_argument(text)
    type_ = OPERATIONS[called.id].input_type()
    for assignment in assignments:
        place, sign, value = assignment.partition("=")
        steps = _steps(place)
        if not sign or not steps:
            raise InputError(f"--set: expected a field and its value, like price.toPay=10.50, got {assignment!r}")
        body = _with(body, steps, value_of(value, _hint(type_, steps)), place)
    return body


def value_of(text: str, hint: object = object) -> object:
    """Return the value of an assignment as the field of this type takes it.

    Objects and lists are JSON; `null` clears a field that can be cleared. A decimal stays the text that it is.
    """
    taken = choice(hint)
    members = taken.members
    if text == "null" and (taken.nullable or object in members):
        return None
    if text in _WORDS and (bool in members or object in members):
        return _WORDS[text]
    if _INTEGER.fullmatch(text) and (int in members or object in members) and str not in members:
        return int(text)
    if text[:1] in {"{", "["} and str not in members:
        return parse_json(text, "--set")
    return text


def json_argument(given: str) -> object:
    """Return the JSON that an option names: itself, that of a file after `@`, or that of stdin for `-`.

    Raises:
        InputError: The file cannot be read, or the text is not JSON.
    """
    if given == "-":
        return parse_json(_without_comments(sys.stdin.buffer.read()), "--json")
    if not given.startswith("@"):
        return parse_json(given, "--json")
    try:
        content = Path(given[1:]).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"--json: {given[1:]!r} cannot be read: {reason}") from None
    return parse_json(_without_comments(content), "--json")


def _without_comments(content: bytes) -> str | bytes:
    """Return JSON without the comments and the last commas that a template has, line for line."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content  # for the error that says so
    return _COMMENT.sub(lambda found: found[0] if found[0].startswith('"') else "", text)


def _steps(place: str) -> list[str | int]:
    steps: list[str | int] = []
    end = 0
    while end < len(place):
        found = _STEPS.match(place, end)
        if found is None:
            return []
        steps.append(int(found[1][1:-1]) if found[1].startswith("[") else found[1])
        end = found.end()
    return steps


def _hint(type_: object, steps: Sequence[str | int]) -> object:
    """Return the type at a place of a body; `object` if the spec does not say."""
    for step in steps:
        members = choice(type_).members
        if isinstance(step, int):
            type_ = next((item_of(member) for member in members if is_array(member)), object)
        else:
            fields = [field for member in members if is_model(member) for field in fields_of(member)]
            type_ = next((field.hint for field in fields if field.wire == step), object)
    return type_


def _with(body: object, steps: Sequence[str | int], value: object, place: str) -> object:
    """Return the body with a value at a place; objects and lists on the way are made."""
    if not steps:
        return value
    step, *rest = steps
    if isinstance(step, int):
        items = list(cast("list[object]", body)) if isinstance(body, list) else [] if body in (UNSET, None) else None
        if items is None or step > len(items):
            length = "something else" if items is None else f"{len(items)} items"
            raise InputError(f"--set: {place}: expected a list with an item before [{step}], got {length}")
        before = items[step] if step < len(items) else UNSET
        items[step : step + 1] = [_with(before, rest, value, place)]
        return items
    fields = dict(cast("dict[str, object]", body)) if isinstance(body, dict) else {} if body in (UNSET, None) else None
    if fields is None:
        raise InputError(f"--set: {place}: expected an object that has {step!r}, got something else")
    fields[step] = _with(fields.get(step, UNSET), rest, value, place)
    return fields
