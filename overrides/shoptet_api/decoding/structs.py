"""The structs that msgspec fills for models, and the code that makes a model of a filled struct.

msgspec reads JSON fastest into its own `Struct`s. So every model class gets a private struct with the same fields, by
wire name and type, and a *converter*, which makes a model of a filled struct by moving the values. For

    class OrderItem(Model):
        unit_price: Price
        name: str | None = None
        tags: list[Tag] | None = None

the struct has the fields `f0` (`unitPrice` on the wire, of the type of the struct for `Price`), `f1` and `f2`, and the
text of the converter is

    def convert_7(s):
        o = new(class_7)
        v0 = s.f0
        o.unit_price = convert_8(v0)
        o.name = s.f1
        v0 = s.f2
        if v0 is None:
            o.tags = v0
        else:
            a0 = o.tags = []
            for x0 in v0:
                ...

where the dots make a `Tag` and append it. The code that makes a small model is inserted in place of a call.

The text contains only attribute names (identifiers) and names made here. It is compiled for the first struct of its
class: many sections of a response are included only on demand.

msgspec parses a value of a type that it cannot distinguish, such as a union of models, without converting it. The
tolerant reader then converts the value, and must not find any drift.
"""

from __future__ import annotations

import threading
import types
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, Final, NamedTuple, TypeAlias, TypeGuard, cast

import msgspec

from shoptet_api.decoding.json_values import number_of
from shoptet_generated.runtime.fields import choice, fields_of, is_array, is_enum, is_mapping, is_model, item_of
from shoptet_generated.runtime.model import UNSET
from shoptet_generated.runtime.objects import is_simple
from shoptet_generated.runtime.reading import reader_of
from shoptet_generated.runtime.values import decimal_of

if TYPE_CHECKING:
    from shoptet_generated.runtime.drift import Place
    from shoptet_generated.runtime.fields import Choice
    from shoptet_generated.runtime.model import Model
    from shoptet_generated.runtime.reading import Drift, Reader

Convert: TypeAlias = Callable[[Any], Any]

_AWARE: Final = Annotated[datetime, msgspec.Meta(tz=True)]
_SAME: Final[Mapping[object, object]] = {
    str: str,
    int: int,
    bool: bool,
    date: date,
    datetime: _AWARE,
    object: Any,
}
_HERE: Final[Place] = "$"
_MAX_INLINE: Final = 10
_MAX_KEPT: Final = 4096
_MAX_KEPT_TEXT: Final = 24


class DriftingError(Exception):
    """A value is not as promised; the tolerant way reads the response again and reports it."""


class _Decimals:
    """The first decimals by their texts: common amounts repeat, and looking one up costs a fifth of making it.

    Only texts are keys: 1, True and Decimal("1.00") are equal, but are not the same decimal. The table is bounded in
    entries and in the length of each. A full table stays as it is: replacing its entries costs more than it saves
    where most amounts are new, as in a snapshot.
    """

    def __init__(self, names: dict[str, Any]) -> None:
        self._kept: dict[str, Decimal] = {}
        self._names = names
        names["known"] = self._kept.get
        names["decimal"] = self.make

    def make(self, value: object) -> Decimal:
        """Return the decimal of a value that the table lacks.

        Raises:
            ValueError: The value is not a decimal.
        """
        number = decimal_of(value)
        if isinstance(value, str) and len(value) <= _MAX_KEPT_TEXT:
            self._kept[value] = number
            if len(self._kept) >= _MAX_KEPT:
                # From here on the converters do without this method: a call of it costs a third of making a decimal.
                self._names["decimal"] = decimal_of
        return number


class _Made(NamedTuple):
    struct: type[msgspec.Struct]
    number: int


class Structs:
    """The structs and converters of models, kept for all decoders. Any number of threads may use them.

    Attributes:
        lock: Must be held while msgspec makes a decoder for a type that `shown` returned: another thread may see a
            struct that msgspec has not fully inspected yet, and crash on it.
    """

    def __init__(self) -> None:
        self.lock: Final = threading.RLock()
        self._made: dict[type[Model], _Made] = {}
        self._names: dict[str, Any] = {"new": object.__new__, "unset": UNSET}
        _Decimals(self._names)

    def decoder(self, type_: object) -> Callable[[bytes], Any]:
        """Return the function that decodes JSON into `type_`.

        Raises:
            TypeError: msgspec refuses the type.
        """
        with self.lock:
            decode = json_decoder(self.shown(type_))
            convert = self.converter(type_)
        return decode if convert is None else lambda body: convert(decode(body))

    def shown(self, hint: object) -> object:
        """Return the type to show to msgspec for `hint`."""
        with self.lock:
            return self._shown(hint)

    def converter(self, hint: object) -> Convert | None:
        """Return the function that converts the result of msgspec for `hint`; None if it needs no conversion."""
        with self.lock:
            if _is_final(_only(choice(hint))):
                return None
            return self._compiled("made", ["v"], [*self._moving(hint, "made", "v", 0), "return made"])

    def _shown(self, hint: object) -> object:
        taken = choice(hint)
        member = _only(taken)
        shown: Any
        if member in _SAME:
            shown = _SAME[member]
        elif member is Decimal:
            # msgspec would take what `Decimal` takes, such as NaN and 1_000.
            return Any
        elif is_enum(member):
            shown = member
        elif is_suited(member):
            shown = self._struct(member).struct
        elif is_array(member):
            shown = types.GenericAlias(list, (self._shown(item_of(member)),))
        elif is_mapping(member):
            shown = types.GenericAlias(dict, (str, self._shown(item_of(member))))
        else:
            return Any
        return shown | None if taken.nullable and shown is not Any else shown

    def _struct(self, cls: type[Model]) -> _Made:
        if cls in self._made:
            return self._made[cls]
        fields = [(f"f{number}", field) for number, field in enumerate(fields_of(cls))]
        struct = msgspec.defstruct(
            cls.__name__,
            # A type is given as the name of an attribute of the struct: models may contain each other, so that not all
            # are known in advance. msgspec looks the name up when it makes a decoder.
            [(name, f"t_{name}") if field.required else (name, f"t_{name}", field.default) for name, field in fields],
            rename={name: field.wire for name, field in fields},
            kw_only=True,
            gc=False,
        )
        number = len(self._made)
        self._made[cls] = _Made(struct, number)
        self._names[f"class_{number}"] = cls
        self._names[f"convert_{number}"] = partial(self._compile_and_convert, cls, number)
        try:
            for name, field in fields:
                setattr(struct, f"t_{name}", self._shown(field.hint))
        except BaseException:
            # The structs made since then may refer to this one.
            for half_made in list(self._made)[number:]:
                del self._made[half_made]
            raise
        return self._made[cls]

    def _compile_and_convert(self, cls: type[Model], number: int, filled: object) -> object:
        """Convert the first struct of a class; the converter compiled here replaces this method for the others."""
        with self.lock:
            lines = [f"o = new(class_{number})", *self._filling(cls, "o", "s", 0), "return o"]
            convert = self._compiled(f"convert_{number}", ["s"], lines)
        return convert(filled)

    def _compiled(self, name: str, arguments: list[str], lines: list[str]) -> Convert:
        text = "\n    ".join([f"def {name}({', '.join(arguments)}):", *lines])
        exec(compile(text, f"<{name} of {__name__}>", "exec"), self._names)  # noqa: S102 (see the docstring above)
        return cast("Convert", self._names[name])

    def _filling(self, cls: type[Model], model: str, struct: str, depth: int) -> list[str]:
        """Return the lines that move the values of a struct to a model."""
        lines: list[str] = []
        for number, field in enumerate(fields_of(cls)):
            target, source = f"{model}.{field.name}", f"{struct}.f{number}"
            lines += self._moving(field.hint, target, source, depth, may_be_unset=field.default is UNSET)
        return lines

    def _moving(self, hint: object, target: str, source: str, depth: int, *, may_be_unset: bool = False) -> list[str]:
        """Return the lines that convert `source` into `target`; null and a missing value are moved unchanged."""
        taken = choice(hint)
        member = _only(taken)
        if _is_final(member):
            return [f"{target} = {source}"]
        value = f"v{depth}"
        making = self._making(hint, member, target, depth)
        tests = [f"{value} is None"] if taken.nullable else []
        if may_be_unset:
            tests.append(f"{value} is unset")
        if not tests:
            return [f"{value} = {source}", *making]
        there = ["else:", *(f"    {line}" for line in making)]
        return [f"{value} = {source}", f"if {' or '.join(tests)}:", f"    {target} = {value}", *there]

    def _making(self, hint: object, member: object, target: str, depth: int) -> list[str]:
        value = f"v{depth}"
        if member is Decimal:
            return [f"{target} = d if (d := known({value})) is not None else decimal({value})"]
        if is_suited(member):
            number = self._struct(member).number
            if not _is_small(member):
                return [f"{target} = convert_{number}({value})"]
            return [f"o{depth} = {target} = new(class_{number})", *self._filling(member, f"o{depth}", value, depth + 1)]
        if is_array(member):
            made, item = f"a{depth}", f"x{depth}"
            inner = self._moving(item_of(member), f"y{depth}", item, depth + 1)
            added = [f"    {line}" for line in [*inner, f"{made}.append(y{depth})"]]
            return [f"{made} = {target} = []", f"for {item} in {value}:", *added]
        if is_mapping(member):
            made, key, item = f"a{depth}", f"k{depth}", f"x{depth}"
            inner = self._moving(item_of(member), f"{made}[{key}]", item, depth + 1)
            added = [f"    {line}" for line in inner]
            return [f"{made} = {target} = {{}}", f"for {key}, {item} in {value}.items():", *added]
        return [f"{target} = {self._read(hint)}({value})"]

    def _read(self, hint: object) -> str:
        """Return the name of a function that reads as the tolerant way does, but raises for drift."""
        read: Reader = reader_of(hint)

        def read_exactly(value: object) -> object:
            return read(value, _HERE, _refuse)

        name = f"read_{len(self._names)}"
        self._names[name] = read_exactly
        return name


def json_decoder(shown: object) -> Callable[[bytes], Any]:
    """Return msgspec's function that decodes JSON into `shown`, with exact numbers."""
    return msgspec.json.Decoder(cast("Any", shown), float_hook=number_of).decode


def is_suited(member: object) -> TypeGuard[type[Model]]:
    """Return whether a type is a model whose objects consist of their attributes alone, which are set unchanged."""
    return (
        is_model(member)
        and is_simple(member)
        and member.__dictoffset__ == 0
        and cast("object", member.__setattr__) is object.__setattr__
    )


def _is_final(member: object) -> bool:
    """Return whether the result of msgspec for a type needs no conversion."""
    if is_array(member) or is_mapping(member):
        return _is_final(_only(choice(item_of(member))))
    return member in _SAME or is_enum(member)


def _is_small(cls: type[Model]) -> bool:
    """Return whether to insert the code that makes a model: a call would double its cost."""
    fields = fields_of(cls)
    members = [_only(choice(field.hint)) for field in fields]
    return len(fields) <= _MAX_INLINE and all(member is Decimal or _is_final(member) for member in members)


def _only(taken: Choice) -> object:
    """Return the only type of a value besides null; `object` if it may have any type, None if it has several."""
    if not taken.members:
        return object
    return taken.members[0] if len(taken.members) == 1 else None


def _refuse(drift: Drift) -> None:
    raise DriftingError(drift)
