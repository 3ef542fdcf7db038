"""The fast way of request bodies: code that checks and writes a body at once, made for each class on its first use.

The code takes what most bodies hold: models and dictionaries, lists and tuples, text, numbers, decimals and times, each
of exactly that class. It leaves everything else, and every mistake, to the slow way: `faults` names the mistakes, and
`bodies` writes a body that has none. For

    class StockQuantityInput(Model):
        product_code: str
        quantity: DecimalNumber | Unset = UNSET

the text of the writers is

    def model_3(m):
        o = {}
        v = m.product_code
        if v.__class__ is not str: raise Odd
        o["productCode"] = v
        v = m.quantity
        if v is not unset:
            c = v.__class__
            ...
            o["quantity"] = v
        return o

    def dict_3(m):
        o = m
        for k, v in m.items():
            w = fields_3[k](v)
            if w is not v:
                if o is m: o = m.copy()
                o[k] = w
        if "productCode" not in m: raise Odd
        return o

where `fields_3` has a function with the same checks for each field: a dictionary that can be sent as it is is not
copied. The text contains only attribute names (identifiers), quoted wire names, numbers, and names made here.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Any, Final, TypeAlias, cast

from .bodies import plain, write_anything
from .enums import is_closed, known_values
from .fields import Field, cached, choice, fields_of, is_array, is_enum, is_model, item_of, places_of
from .misfits import matcher, misfit
from .model import UNSET, Limits, Model, groups_of, least_of, limits_of
from .scalars import encode_datetime, encode_decimal
from .values import date_of, time_of

Write: TypeAlias = Callable[[Any], Any]

_MAX_KEPT: Final = 8192
_MAX_KEPT_TEXT: Final = 24
_LONG: Final = 1000
"""Rows of a longer list are written one by one while the encoder reaches them, so that no copy of the list exists."""
_NO_LIMITS: Final[Limits] = {}


class Odd(Exception):  # noqa: N818 (never seen by a caller)
    """A value is left to the slow way."""


LEFT: Final = (Odd, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What the fast way raises for a mistake, and for a good value that it leaves to the slow way."""


class _Numbers(dict[str, object]):
    """Decimals as they are written, by their texts: amounts repeat, and looking one up is cheap.

    The size is bounded in entries and in the length of each.
    """

    def __init__(self, hint: object, limits: Limits, read: Callable[[str], object]) -> None:
        super().__init__()
        self._hint = hint
        self._limits = limits
        self._read = read

    def __missing__(self, text: str) -> object:
        places = next(places for member in choice(self._hint).members if (places := places_of(member)) is not None)
        written = encode_decimal(self._read(text), places, "")
        if misfit(written, self._hint, self._limits):
            raise Odd
        if len(text) <= _MAX_KEPT_TEXT:
            if len(self) >= _MAX_KEPT:
                self.clear()
            self[text] = written
        return written


def _written_anything(value: object) -> object:
    return plain(write_anything(value, ""))


def _written_time(value: datetime) -> str:
    return encode_datetime(value, "")


_numbers_made: Final = itertools.count()
_names: Final[dict[str, Any]] = {
    "Odd": Odd,
    "unset": UNSET,
    "Decimal": Decimal,
    "date": date,
    "datetime": datetime,
    "partial": partial,
    "anything": _written_anything,
    "written_time": _written_time,
    "is_time": time_of,
    "is_date": date_of,
}
_made: Final[dict[type[Model], int]] = {}


@cached
def fast_writer_of(type_: object) -> Write:
    """Return the function that checks and writes a body of a type; it raises `Odd` or any error for the slow way."""
    return _function("body", _lines(type_, _NO_LIMITS), "v")


def check_length(value: object, limits: Limits) -> None:
    """Check the number of rows of a body that is a list.

    Raises:
        Odd: The body has too many or too few rows, or is another kind of sequence.
    """
    if not isinstance(value, (list, tuple)):
        raise Odd
    rows = len(cast("list[object]", value))
    if not limits.get("min_items", 0) <= rows <= limits.get("max_items", rows):
        raise Odd


def _lines(hint: object, limits: Limits) -> list[str]:
    """Return the lines that check `v`, and make of it what is written."""
    taken = choice(hint)
    members = taken.members
    if len(members) == 1 and members[0] is not object:
        lines = _lines_of(members[0], hint, limits)
    elif members and all(map(is_model, members)):
        lines = _union_lines([member for member in members if is_model(member)])
    elif not members or object in members:
        return ["v = anything(v)"]
    else:
        lines = ["raise Odd"]
    if taken.nullable:
        return ["if v is not None:", *(f"    {line}" for line in lines)]
    return lines


def _lines_of(member: object, hint: object, limits: Limits) -> list[str]:
    if is_model(member):
        number = _number(member)
        return [
            f"if v.__class__ is class_{number}: v = model_{number}(v)",
            f"elif v.__class__ is dict: v = dict_{number}(v)",
            "else: raise Odd",
        ]
    if is_array(member):
        return _list_lines(item_of(member), limits)
    if is_enum(member):
        known = _named("values", frozenset(known_values(member)))
        lines = [f"if v.__class__ is {_named('enum', member)}: v = v._value_", "elif v.__class__ is not str: raise Odd"]
        return [*lines, f"if v not in {known}: raise Odd"] if is_closed(member) else lines
    if places_of(member) is not None:
        texts, numbers = (_named("numbers", _Numbers(hint, limits, read)) for read in (str, Decimal))
        return [
            "c = v.__class__",
            f"if c is str: v = {texts}[v]",
            f"elif c is Decimal or c is int: v = {numbers}[str(v)]",
            "else: raise Odd",
        ]
    if member is bool:
        return ["if v.__class__ is not bool: raise Odd"]
    if member is int:
        return ["if v.__class__ is not int: raise Odd", *_bounds(limits, hint)]
    if member is str:
        return ["if v.__class__ is not str: raise Odd", *_text_rules(limits)]
    if member is datetime:
        return [
            "if v.__class__ is datetime: v = written_time(v)",
            "elif v.__class__ is not str or not is_time(v): raise Odd",
        ]
    if member is date:
        return ["if v.__class__ is date: v = v.isoformat()", "elif v.__class__ is not str or not is_date(v): raise Odd"]
    return ["raise Odd"]


def _text_rules(limits: Limits) -> Iterator[str]:
    least, most = limits.get("min_length", 0), limits.get("max_length")
    if most is not None:
        yield f"if not {int(least)} <= len(v) <= {int(most)}: raise Odd"
    elif least:
        yield f"if len(v) < {int(least)}: raise Odd"
    if "pattern" in limits:
        yield f"if not {_named('matches', matcher(limits['pattern']).search)}(v): raise Odd"


def _bounds(limits: Limits, hint: object) -> list[str]:
    if not limits:
        return []
    least, most = limits.get("minimum"), limits.get("maximum")
    if limits.keys() <= {"minimum", "maximum"} and not isinstance(least, str) and not isinstance(most, str):
        low, high = ("" if least is None else f"{int(least)} <= "), ("" if most is None else f" <= {int(most)}")
        return [f"if not {low}v{high}: raise Odd"]

    def is_wrong(value: object) -> bool:
        return misfit(value, hint, limits) is not None

    return [f"if {_named('is_wrong', is_wrong)}(v): raise Odd"]


def _list_lines(item: object, limits: Limits) -> list[str]:
    least, most = limits.get("min_items", 0), limits.get("max_items")
    lines = ["if v.__class__ is not list and v.__class__ is not tuple: raise Odd"]
    if least:
        lines.append(f"if len(v) < {int(least)}: raise Odd")
    if most is not None:
        lines.append(f"if len(v) > {int(most)}: raise Odd")
    write = _named("item", None)
    _names[write] = _function(write, _lines(item, limits.get("items", _NO_LIMITS)), "v")
    if any(map(is_model, choice(item).members)):
        return [*lines, f"v = [{write}(x) for x in v] if len(v) < {_LONG} else [partial({write}, x) for x in v]"]
    lines.append(f"v = [{write}(x) for x in v]")
    return [*lines, "if len(set(v)) < len(v): raise Odd"] if limits.get("unique") else lines


def _union_lines(models: list[type[Model]]) -> list[str]:
    """Return the lines for a value of one of several classes; plain JSON is of the class that shares the most keys."""
    lines: list[str] = []
    for cls in models:
        number = _number(cls)
        word = "elif" if lines else "if"
        lines.append(f"{word} v.__class__ is class_{number}: v = model_{number}(v)")
    keys = [(frozenset(field.wire for field in fields_of(cls)), f"dict_{_number(cls)}") for cls in models]

    def write_dict(value: dict[str, object]) -> object:
        name = max(keys, key=lambda pair: len(pair[0] & value.keys()))[1]
        return _names[name](value)

    return [*lines, f"elif v.__class__ is dict: v = {_named('union', write_dict)}(v)", "else: raise Odd"]


def _number(cls: type[Model]) -> int:
    """Return the number of a class; its writers are made when the first object of the class comes.

    Two threads may both make them: the writers are alike, and either of them is kept.
    """
    number = _made.get(cls)
    if number is None:
        number = next(_numbers_made)
        _names[f"class_{number}"] = cls
        _names[f"model_{number}"] = partial(_make_and_write, cls, number, "model")
        _names[f"dict_{number}"] = partial(_make_and_write, cls, number, "dict")
        number = _made.setdefault(cls, number)
    return number


def _make_and_write(cls: type[Model], number: int, kind: str, value: Any) -> object:  # noqa: ANN401 (a model or JSON)
    name = f"{kind}_{number}"
    lines = _model_lines(cls) if kind == "model" else _dict_lines(cls, number)
    _names[name] = write = _function(name, lines, "m")
    return write(value)


def _model_lines(cls: type[Model]) -> list[str]:
    return [*_filling(cls, lambda field: f"m.{field.name}"), *_object_rules(cls, "o"), "return o"]


def _dict_lines(cls: type[Model], number: int) -> list[str]:
    fields = fields_of(cls)
    writers: dict[str, Write] = {}
    for field in fields:
        writers[field.wire] = _function(_named("field", None), _lines(field.hint, limits_of(cls, field.wire)), "v")
    _names[f"fields_{number}"] = writers
    # Where most fields are there, looking each of them up is quicker than a call for each key.
    full = [
        *_filling(cls, lambda field: f"m.get({field.wire!r}, unset)"),
        "if len(o) < len(m): raise Odd",
        *_object_rules(cls, "m"),
        "return o",
    ]
    return [
        f"if len(m) > {len(fields) // 3}:",
        *(f"    {line}" for line in full),
        "o = m",
        "for k, v in m.items():",
        "    if k.__class__ is not str: raise Odd",
        f"    w = fields_{number}[k](v)",
        "    if w is not v:",
        "        if o is m: o = m.copy()",
        "        o[k] = w",
        *(f"if {field.wire!r} not in m: raise Odd" for field in fields if field.required),
        *_object_rules(cls, "m"),
        "return o",
    ]


def _filling(cls: type[Model], source: Callable[[Field], str]) -> Iterator[str]:
    """Yield the lines that check and write all fields."""
    yield "o = {}"
    for field in fields_of(cls):
        check = _lines(field.hint, limits_of(cls, field.wire))
        yield f"v = {source(field)}"
        if field.required:
            yield from (*check, f"o[{field.wire!r}] = v")
        else:
            yield "if v is not unset:"
            yield from (f"    {line}" for line in (*check, f"o[{field.wire!r}] = v"))


def _object_rules(cls: type[Model], name: str) -> Iterator[str]:
    least, groups = least_of(cls), groups_of(cls)
    if least:
        yield f"if len({name}) < {int(least)}: raise Odd"
    if groups:
        known = _named("groups", tuple(map(frozenset, groups)))
        yield f"if not any({name}.keys() >= group for group in {known}): raise Odd"


def _named(kind: str, value: object) -> str:
    """Give a value a name in the text of the writers."""
    name = f"{kind}_{next(_numbers_made)}"
    _names[name] = value
    return name


def _function(name: str, lines: list[str], argument: str) -> Write:
    if argument == "v":
        lines = [*lines, "return v"]
    text = "\n    ".join([f"def {name}({argument}):", *lines])
    scope: dict[str, Any] = {}
    exec(compile(text, f"<{name} of {__name__}>", "exec"), _names, scope)  # noqa: S102 (see the docstring above)
    made: Write = scope[name]
    return made
