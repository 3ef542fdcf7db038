"""Find the rows that the errors of a response mean.

The API names a row in two ways: by a path into the body (`data.items[3].code`), or by the row's key (its code, GUID or
e-mail address). An error that names neither belongs to the request, unless the request has one row only.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, cast

import attrs

from shoptet_generated.runtime import Model
from shoptet_generated.runtime.answers import ErrorDetail

_KEYS: Final = ("code", "productCode", "couponCode", "guid", "productGuid", "id", "email", "event", "url")
_INDEX: Final = re.compile(r"(?:data|body)?(?:\.?[A-Za-z]\w*)?\[(\d{1,6})\]")
_MIN_KEY: Final = 4
_QUOTED: Final = re.compile(r"""["'„“”`]([^"'„“”`]{1,255})["'„“”`]""")


def keys_of(row: object) -> frozenset[str]:
    """Return the values by which the API can name a row."""
    if isinstance(row, str | int) and not isinstance(row, bool):
        return frozenset((str(row),))
    fields: object = row.to_dict() if isinstance(row, Model) else row
    if not isinstance(fields, Mapping):
        return frozenset()
    values = (cast("Mapping[str, object]", fields).get(name) for name in _KEYS)
    return frozenset(str(value) for value in values if isinstance(value, str | int) and not isinstance(value, bool))


@attrs.frozen
class Placed:
    """The errors of a response by the rows that they mean, each row by its index in the request."""

    rows: Mapping[int, Sequence[ErrorDetail]]
    doubtful: Mapping[int, Sequence[ErrorDetail]]
    """Rows that share a key, where the errors name it less often than there are rows with it."""
    rest: Sequence[ErrorDetail]
    """Errors that name none of the rows."""


def place(errors: Iterable[ErrorDetail], keys: Sequence[frozenset[str]]) -> Placed:
    """Find the rows that errors mean.

    Args:
        errors: The errors of the response.
        keys: The keys of each row of the request.
    """
    by_key: dict[str, list[int]] = {}
    for index, names in enumerate(keys):
        for key in names:
            by_key.setdefault(key, []).append(index)
    placed: dict[int, list[ErrorDetail]] = {}
    shared: dict[str, list[ErrorDetail]] = {}
    rest: list[ErrorDetail] = []
    for error in errors:
        row = _by_path(error, by_key, len(keys))
        named = [] if row is not None else _by_key(error, by_key)
        if row is not None:
            placed.setdefault(row, []).append(error)
        elif not named:
            rest.append(error)
        for key in named:
            if len(by_key[key]) == 1:
                placed.setdefault(by_key[key][0], []).append(error)
            else:
                shared.setdefault(key, []).append(error)
    return Placed(placed, _share_out(shared, by_key, placed), rest)


def _share_out(
    shared: Mapping[str, list[ErrorDetail]],
    by_key: Mapping[str, Sequence[int]],
    placed: dict[int, list[ErrorDetail]],
) -> Mapping[int, Sequence[ErrorDetail]]:
    """Place errors of keys that several rows share, one for each row; return the rows with too few errors."""
    doubtful: dict[int, Sequence[ErrorDetail]] = {}
    for key, errors in shared.items():
        rows = by_key[key]
        others = [index for index in rows if index not in placed]
        if len(errors) < len(rows):
            doubtful.update(dict.fromkeys(others, errors))
        else:
            placed.update((index, [errors[rows.index(index)]]) for index in others)
    return doubtful


def _by_path(error: ErrorDetail, by_key: Mapping[str, object], rows: int) -> int | None:
    instance = error.instance or ""
    match = None if instance in by_key else _INDEX.match(instance)
    return int(match[1]) if match is not None and int(match[1]) < rows else None


def _by_key(error: ErrorDetail, by_key: Mapping[str, object]) -> list[str]:
    """Return the keys that an error names: its instance, or those in its message, which can list several."""
    if error.instance in by_key:
        return [cast("str", error.instance)]
    message = error.message or ""
    # A key outside quotes must look like one: a short number or a word is part of the sentence.
    words = (word.strip(".:()") for word in re.split(r"[\s,;]+", message))
    likely = [word for word in words if len(word) >= _MIN_KEY and not word.isalpha()]
    return list(dict.fromkeys(text for text in (*_QUOTED.findall(message), *likely) if text in by_key))
