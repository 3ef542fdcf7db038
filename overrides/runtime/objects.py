"""Readers for models: a careful one that reports all drift, and a quick one for objects that are as promised.

The quick reader of a class is source text, made from its fields and compiled once, after enough objects of the class
have been read; attrs makes its `__init__` the same way. A loop over the fields would spend most of its time on looking
up what to do next, and reading would take three times as long. The text contains only attribute names (identifiers),
wire names (as `repr` writes them) and names made here; the functions it calls come from the namespace. For

    class Price(Model):
        with_vat: Decimal
        currency: str | None = None
        unit: Unit | None = None

the text is

    def read_object(value, place, report):
        if value.__class__ is not dict:
            return careful(value, place, report)
        get = value.get
        self = new(cls)
        try:
            v = get('withVat', absent)
            self.with_vat = Decimal(v) if v.__class__ is str and is_plain_number(v) else number(v)
        except misfits:
            return careful(value, place, report)
        v = get('currency')
        self.currency = v if v is None or v.__class__ is str else fallback_1(v, place, report)
        v = get('unit')
        self.unit = v if v is None else reader_2(v, (place, 'unit', name), report) if v.__class__ is dict else ...
        return self

with another fallback for the dots. Fields that can fail come first, in the `try`: at that point no drift of the object
has been reported, so the careful reader can start again. Both readers give the same result; a test compares them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from .drift import is_object, mismatch, report_drift
from .enums import known_values
from .fields import Choice, Field, attributes_of, fields_of, is_enum, is_model
from .model import UNSET
from .values import Reader, date_of, decimal_of, is_plain_number, time_of

if TYPE_CHECKING:
    from .drift import Place, Report
    from .model import Model

_WORTH_COMPILING: Final = 50
_ABSENT: Final = object()
_MISFITS: Final = (ValueError, TypeError, LookupError, ArithmeticError)
_PLAIN: Final[Mapping[object, str]] = {str: "str", int: "int", bool: "bool"}


@attrs.frozen
class Step:
    """The way to read one field."""

    field: Field
    taken: Choice
    reader: Reader
    promise: str

    @property
    def only(self) -> object:
        """The only type of the field besides null; None if it has several."""
        return self.taken.members[0] if len(self.taken.members) == 1 else None


def object_reader(cls: type[Model], step_of: Callable[[Field], Step]) -> Reader:
    """Return the reader for a model class.

    The reader is made on its first call, since models may contain each other. The careful reader takes the first
    objects: compiling the quick one takes as long as reading some dozens of them. (Two threads may both compile it.)
    """
    reader: Reader | None = None
    before_compiling = _WORTH_COMPILING

    def read_object(value: object, place: Place, report: Report | None) -> object:
        nonlocal reader, before_compiling
        if reader is None:
            reader = careful_reader(cls, tuple(map(step_of, fields_of(cls))))
        elif before_compiling:
            before_compiling = max(before_compiling - 1, 0)
            if not before_compiling and is_simple(cls):
                reader = quick_reader(cls, tuple(map(step_of, fields_of(cls))), reader)
        try:
            return reader(value, place, report)
        except RecursionError:  # A model that contains itself is nested deeper than Python's stack.
            report_drift(report, place, "less nesting", "more levels than Python takes")
            return value

    return read_object


def careful_reader(cls: type[Model], steps: tuple[Step, ...]) -> Reader:
    """Return the reader that takes anything and reports where it is not as promised."""
    name = cls.__name__
    fallbacks = [(step.field, _fallback(step, name)) for step in steps]

    def read_object(value: object, place: Place, report: Report | None) -> object:
        if not is_object(value):
            return mismatch(report, place, name, value)
        get = value.get
        given: dict[str, Any] = {
            field.argument: read(found, place, report)
            for field, read in fallbacks
            if (found := get(field.wire, _ABSENT)) is not _ABSENT or field.required
        }
        return cls(**given)

    return read_object


def quick_reader(cls: type[Model], steps: tuple[Step, ...], careful: Reader) -> Reader:
    """Return the reader for objects that are as promised; it passes all others to `careful`."""
    name = cls.__name__
    namespace: dict[str, object] = {
        "Decimal": Decimal,
        "absent": _ABSENT,
        "careful": careful,
        "cls": cls,
        "day": _day,
        "is_plain_number": is_plain_number,
        "misfits": _MISFITS,
        "moment": _moment,
        "name": name,
        "new": object.__new__,
        "number": decimal_of,
    }
    for number, step in enumerate(steps):
        namespace[f"reader_{number}"] = step.reader
        namespace[f"fallback_{number}"] = _fallback(step, name)
        if is_enum(only := step.only):
            namespace[f"members_{number}"] = known_values(only)
    exec(compile(quick_source(steps), f"<reader of {name}>", "exec"), namespace)  # noqa: S102 - see the docstring above
    return cast("Reader", namespace["read_object"])


def quick_source(steps: tuple[Step, ...]) -> str:
    """Return the text of a quick reader."""
    failing: list[str] = []
    others: list[str] = []
    for number, step in enumerate(steps):
        may_fail, lines = _lines(step, number)
        (failing if may_fail else others).extend(lines)
    to_careful = "    return careful(value, place, report)"
    guarded = ["try:", *(f"    {line}" for line in failing), "except misfits:", to_careful] if failing else []
    body = ["if value.__class__ is not dict:", to_careful, "get = value.get", "self = new(cls)", *guarded, *others]
    return "\n".join(["def read_object(value, place, report):", *(f"    {line}" for line in [*body, "return self"])])


def _lines(step: Step, number: int) -> tuple[bool, list[str]]:
    """Return whether reading the field can fail, and the lines that read it."""
    field, only = step.field, step.only
    null_passes = step.taken.nullable
    # A missing optional field of a response is None, just like null.
    get = f"v = get({field.wire!r})" if null_passes and field.default is None else f"v = get({field.wire!r}, absent)"
    fallback = f"fallback_{number}(v, place, report)"
    reader = f"reader_{number}(v, (place, {field.wire!r}, name), report)"
    if only in _PLAIN:
        null = "v is None or " if null_passes else ""
        return False, [get, f"self.{field.name} = v if {null}v.__class__ is {_PLAIN[only]} else {fallback}"]
    may_fail = True
    if only is Decimal:
        made = "Decimal(v) if v.__class__ is str and is_plain_number(v) else number(v)"
    elif only is datetime:
        made = "moment(v)"
    elif only is date:
        made = "day(v)"
    elif is_enum(only):
        made = f"members_{number}[v]"
    else:
        may_fail = False
        made = f"{reader} if v.__class__ is {'dict' if is_model(only) else 'list'} else {fallback}"
    null = "v if v is None else " if null_passes else ""
    return may_fail, [get, f"self.{field.name} = {null}{made}"]


def _fallback(step: Step, name: str) -> Reader:
    """Return the reader for the value of a field, including a missing one."""
    field, nullable, inner = step.field, step.taken.nullable, step.reader

    def read_field(value: object, place: Place, report: Report | None) -> object:
        if value is _ABSENT:
            if field.required:
                report_drift(report, (place, field.wire, name), step.promise, "nothing")
            return None if field.required else field.default
        if value is None and nullable:
            return None
        return inner(value, (place, field.wire, name), report)

    return read_field


def is_simple(cls: type[Model]) -> bool:
    """Return whether making an object of the class only sets its attributes."""
    own_setup = any(hasattr(cls, hook) for hook in ("__attrs_post_init__", "__attrs_pre_init__"))
    return not own_setup and all(
        attribute.init
        and all(getattr(attribute, hook) is None for hook in ("validator", "converter"))
        and any(attribute.default is default for default in (attrs.NOTHING, None, UNSET))
        for attribute in attributes_of(cls)
    )


def _moment(value: object) -> datetime:
    moment = time_of(value) if isinstance(value, str) else None
    if moment is None:
        raise ValueError
    return moment


def _day(value: object) -> date:
    day = date_of(value) if isinstance(value, str) else None
    if day is None:
        raise ValueError
    return day
