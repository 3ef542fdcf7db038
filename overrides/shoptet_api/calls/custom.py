"""Calls of what the spec does not know: any method and path, the query and the body as the caller gives them."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Final

import attrs

from shoptet_generated.runtime import InputError, Operation, Parameter
from shoptet_generated.runtime.operation import ParameterKind

METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE")
_PATH: Final = re.compile(r"/(?!/)[!-~]*")
_REFUSED: Final = re.compile(r"[?#{}\\]|(?<=/)\.{1,2}(?=/|$)")
# Numbers and codes of records: calls that differ in those alone are one operation, for what it costs and for hooks.
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
"""How the answers of all such calls are read."""


def custom_operation(
    method: str, path: str, query: Mapping[str, object] | None
) -> tuple[Operation[object], Mapping[str, object]]:
    """The operation, and what of the query is given.

    Raises:
        InputError: The method, the path or a parameter is none that can be sent.
    """
    # Any string may come here at run time, whatever the checkers see.
    method = str(method).upper()
    if method not in METHODS:
        raise InputError(f"method: {method!r} is none of {', '.join(METHODS)}")
    if not _PATH.fullmatch(path):
        raise InputError(f"path: {path!r} is no path; write it like '/api/orders/2018000057', without the host")
    if found := _REFUSED.search(path):
        hint = "give what follows it as `query`" if found[0] == "?" else "it has no place in a path"
        raise InputError(f"path: {path!r} holds {found[0]!r}; {hint}")
    given = {name: value for name, value in (query or {}).items() if value is not None}
    operation = attrs.evolve(
        ANY,
        id=f"{method} {_WITH_A_DIGIT.sub('…', path)}",
        method=method,
        path=path,
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
    for types, kind in kinds:
        if isinstance(value, types):
            return kind
    raise InputError(f"{name}: text, a number, a date, an aware time or a list is due, not a {type(value).__name__}")
