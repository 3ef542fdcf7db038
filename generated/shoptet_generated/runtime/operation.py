# Copied from overrides/runtime/operation.py: do not edit. Change that file, then run `./scripts/nox -s generate`.
"""Operations of the API: how each is called and what its response contains."""

from __future__ import annotations

import re
import types
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache, reduce
from importlib import import_module
from typing import Any, Final, Generic, Literal, NamedTuple, TypeAlias, TypeVar, cast

import attrs

from . import scalars
from .model import Limits

T_co = TypeVar("T_co", covariant=True)

Kind: TypeAlias = Literal["value", "page", "none", "job", "binary"]
"""The kind of a response: a value, one page of many rows, nothing, the id of a job, or bytes."""

Effect: TypeAlias = Literal["reads", "queues", "writes"]
"""What a call does to the shop: nothing, start a job that changes nothing, or change it."""

ParameterKind: TypeAlias = Literal["string", "integer", "boolean", "decimal", "date", "date-time", "list"]


@attrs.frozen
class Parameter:
    """A query parameter."""

    wire: str
    """Its name on the wire."""
    kind: ParameterKind = "string"
    allowed: tuple[str, ...] | None = None
    """The values that the spec lists, if it does."""
    places: int | None = None
    """Digits after the decimal point, for decimals that the API wants padded."""
    max_items: int | None = None
    """The maximum number of items of a list."""


@attrs.frozen(kw_only=True)
class Operation(Generic[T_co]):
    """An operation; `T_co` is the type of its payload, or of one row if the response is a page."""

    id: str
    """The operationId, the API's name for the operation."""
    method: str
    path: str
    """With the arguments for its values in braces, in the order of the arguments."""
    resource: str
    """The attribute of the client that has the operation."""
    name: str
    """The method of that attribute."""
    kind: Kind
    key: str | None
    """The key of the payload in `data`; None if `data` is the payload."""
    type: str
    """The payload's type as text, such as `orders.Order`; `result_type` resolves it."""
    effect: Effect = "writes"
    """What a call does to the shop; the spec says it for each operation, since the HTTP method alone does not."""
    query: Mapping[str, Parameter] = attrs.field(factory=dict[str, Parameter])
    """Python name -> query parameter."""
    has_body: bool = False
    body_key: str | None = "data"
    """The key that the body is wrapped in; None if the body is sent as it is."""
    body_list: str | None = None
    """The key of the list inside the body object, if the body is that list and nothing else."""
    body_type: str | None = None
    body_limits: Limits = attrs.field(factory=Limits)
    """The limits of the body itself, if it is a list."""
    line: str | None = None
    """The type of one line of the result of a snapshot."""
    batch_line: str | None = None
    """The type of one line of the file that a batch reads."""
    page_size: tuple[int, int] | None = None
    """Rows per page, by default and at most."""
    deprecated: bool = False

    def result_type(self) -> object:
        """Return the payload's type; the first call imports the models that it needs."""
        return resolve(self.type)

    def input_type(self) -> object:
        """Return the type of the body; `object` if the spec does not say."""
        return resolve(self.body_type or "object")

    def line_type(self) -> object:
        """Return the type of one line of the result; `object` if the result does not have lines."""
        return resolve(self.line or "object")

    def batch_line_type(self) -> object:
        """Return the type of one line of the file; `object` if the operation does not read one."""
        return resolve(self.batch_line or "object")


@cache
def resolve(text: str) -> object:
    """Return the type that a text describes.

    The text is not Python and is not evaluated. It is a small language: models (`orders.Order`, a class of the module
    `models.orders`), scalars by their Python names, `list[…]`, `Sequence[…]`, `Mapping[str, …]` and unions.

    Raises:
        ValueError: The text does not describe a type, or names a class that does not exist.
    """
    tokens = _TOKEN.findall(text)
    if "".join(tokens) != text.replace(" ", ""):
        raise ValueError(f"{text!r} is not a type")
    parsed = _union(tokens, 0, text)
    if parsed.end != len(tokens):
        raise ValueError(f"{text!r} is not a type: it continues after its end")
    return parsed.type_


_TOKEN: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)?|[\[\],|]")
_SCALARS: Final[Mapping[str, object]] = {
    "str": str,
    "int": int,
    "bool": bool,
    "bytes": bytes,
    "object": object,
    "None": None,
    "Decimal": Decimal,
    "datetime": datetime,
    "date": date,
    "JobId": str,
    "JsonObject": Mapping[str, object],
}
_GENERICS: Final[Mapping[str, Any]] = {"list": list, "Sequence": Sequence, "Mapping": Mapping}


class _Parsed(NamedTuple):
    type_: Any
    end: int


def _union(tokens: list[str], start: int, text: str) -> _Parsed:
    parsed = _term(tokens, start, text)
    members = [parsed.type_]
    while tokens[parsed.end : parsed.end + 1] == ["|"]:
        parsed = _term(tokens, parsed.end + 1, text)
        members.append(parsed.type_)
    if len(members) > 1:  # Python has no `None | None`.
        members = [types.NoneType if member is None else member for member in members]
    return _Parsed(reduce(lambda left, right: left | right, members), parsed.end)


def _term(tokens: list[str], start: int, text: str) -> _Parsed:
    name = tokens[start] if start < len(tokens) else ""
    if name in _GENERICS:
        arguments: list[Any] = []
        end = start + 1
        for opening in _opening(name):
            if tokens[end : end + 1] != [opening]:
                raise ValueError(f"{text!r} is not a type: {opening!r} is missing after {name}")
            parsed = _union(tokens, end + 1, text)
            arguments.append(parsed.type_)
            end = parsed.end
        if tokens[end : end + 1] != ["]"]:
            raise ValueError(f"{text!r} is not a type: a bracket is not closed")
        return _Parsed(_GENERICS[name][tuple(arguments)], end + 1)
    if name in _SCALARS:
        return _Parsed(_SCALARS[name], start + 1)
    module, _, attribute = name.partition(".")
    if attribute:
        return _Parsed(_model(module, attribute, text), start + 1)
    if name.startswith("Decimal") and hasattr(scalars, name):
        return _Parsed(getattr(scalars, name), start + 1)
    raise ValueError(f"{text!r} is not a type: {name or 'nothing'!r} is unknown")


def _opening(name: str) -> tuple[str, ...]:
    return ("[", ",") if name == "Mapping" else ("[",)


def _model(module: str, attribute: str, text: str) -> object:
    package = __name__.partition(".")[0]
    try:
        return cast("object", getattr(import_module(f"{package}.models.{module}"), attribute))
    except (ModuleNotFoundError, AttributeError) as error:
        raise ValueError(f"{text!r}: the models of {module} do not include {attribute}") from error
