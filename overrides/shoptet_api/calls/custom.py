"""Calls of operations that the spec does not know: the caller gives the method, the path, the query and the body."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Final, cast

import attrs

from shoptet_generated.runtime import InputError, Operation, Parameter
from shoptet_generated.runtime.operation import ParameterKind
from shoptet_generated.runtime.scalars import kind as kind_of

METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE")
_PATH: Final = re.compile(r"/(?!/)[!-~]*")
_REFUSED: Final = re.compile(r"[?#{}\\]|(?<=/)\.{1,2}(?=/|$)")
# Numbers and codes of records: calls that differ only in these are one operation, for its cost and for hooks.
_WITH_A_DIGIT: Final = re.compile(r"(?<=/)[^/]*[0-9][^/]*")

ANY: Final[Operation[object]] = Operation(
    id="request",
    method="GET",
    path="/",
    resource="",
    name="request",
    kind="value",
    key=None,
    type="object",
    body_key=None,
)
"""The operation by which the responses of all such calls are read."""


def custom_operation(
    method: str, path: str, query: Mapping[str, object] | None
) -> tuple[Operation[object], Mapping[str, object]]:
    """Return the operation, and the query parameters that have a value.

    Raises:
        InputError: The method, the path or a parameter cannot be sent.
    """
    # Any string may come here at run time, whatever the checkers see.
    method = str(method).upper()
    if method not in METHODS:
        raise InputError(f"method: expected one of {', '.join(METHODS)}, got {method!r}")
    if not _PATH.fullmatch(path):
        raise InputError(f"path: expected a path like '/api/orders/2018000057', without the host, got {path!r}")
    if found := _REFUSED.search(path):
        hint = "give the rest as `query`" if found[0] == "?" else "a path cannot contain it"
        raise InputError(f"path: {path!r} contains {found[0]!r}; {hint}")
    given = {name: value for name, value in (query or {}).items() if value is not None}
    operation = attrs.evolve(
        ANY,
        id=f"{method} {_WITH_A_DIGIT.sub('…', path)}",
        method=method,
        path=path,
        effect="reads" if method == "GET" else "writes",
        query={name: Parameter(wire=name, kind=_kind(name, value)) for name, value in given.items()},
        has_body=method != "GET",
    )
    return operation, given


def _kind(name: str, value: object) -> ParameterKind:
    kinds: tuple[tuple[type | tuple[type, ...], ParameterKind], ...] = (
        (str, "string"),
        (bool, "boolean"),
        (int, "integer"),
        (Decimal, "decimal"),
        (datetime, "date-time"),
        (date, "date"),
        ((list, tuple), "list"),
    )
    if isinstance(value, Enum):
        value = cast("object", value.value)
    for types, kind in kinds:
        if isinstance(value, types):
            return kind
    raise InputError(f"{name}: expected a str, a number, a date, an aware datetime or a list, got {kind_of(value)}")
