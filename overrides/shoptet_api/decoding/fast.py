"""Reading well-formed answers fast: msgspec decodes the bytes straight into the attrs classes.

msgspec knows attrs classes, but it takes a field's name on the wire for the name of the attribute. Ours differ
(`creationTime`, `creation_time`), and attrs has no place for a second name. So every model class gets a *twin*, which
msgspec is shown instead:

- The twin is a subclass of the model without slots of its own, so its objects have the same layout.
- It has `__attrs_attrs__` and `__annotations__` with the wire names, and for each wire name the slot's own descriptor:
  setting `creationTime` on an object of the twin fills the slot `creation_time`.
- It has an `__attrs_post_init__`, which msgspec calls when an object is filled. It turns the object into one of the
  model (`object.__class__ = model`), which Python allows for equal layouts.

The model itself is never touched: no attribute comes or goes, no thread sees a class in between, `attrs.fields`,
`repr`, `type(x) is Order` are as ever, and a program that gives our models to msgspec gets what msgspec makes of them.
It costs one short call per object. A model of single words and simple types, such as one of `id` and `name`, needs no
twin.

All of it is built on public behaviour of attrs and Python, and on how msgspec looks at an attrs class (0.19 to 0.22),
which is not documented. So the first use tries it on two small models; when anything is not as expected, `usable` says
no, every answer goes the tolerant way, and nothing but the speed changes. The same goes for types that msgspec refuses,
such as a union of models. (Without the GIL it is not used: changing an object's class then stops all threads.)

What msgspec accepts must mean the same as in `shoptet_generated.runtime.reading`; `tests/decoding/test_one_meaning.py`
compares the two.
"""

from __future__ import annotations

import inspect
import logging
import sys
import threading
import types
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Final, Protocol, cast

import msgspec

from shoptet_generated.runtime.fields import choice, fields_of, is_array, is_enum, is_mapping, is_model, item_of
from shoptet_generated.runtime.objects import is_simple
from shoptet_generated.runtime.transport import Paginator

from .parsing import number_of
from .shape import Decoded

if TYPE_CHECKING:
    from collections.abc import Callable

    from shoptet_generated.runtime.model import Model

    from .shape import Kind

_log: Final = logging.getLogger(__name__)

_AWARE: Final = Annotated[datetime, msgspec.Meta(tz=True)]
_SAME: Final[Mapping[object, object]] = {
    str: str,
    int: int,
    bool: bool,
    Decimal: Decimal,
    date: date,
    datetime: _AWARE,
    object: Any,
}

_lock: Final = threading.RLock()
twins: Final[dict[type, type]] = {}
"""The twins made so far, by their models. Read and written under the lock only."""


class UnsuitedError(Exception):
    """A type that msgspec cannot read the way we mean it; the tolerant way reads it."""


class Decode(Protocol):
    """Decodes the bytes of an answer, or raises whatever msgspec raises for one that is not as promised."""

    def __call__(self, body: bytes) -> Decoded:
        """Decode `body`."""
        ...


def fast_decoder(type_: object, kind: Kind, key: str | None) -> Decode | None:
    """Return the fast decoder for answers of a kind, or None where there can be none.

    One pass over the bytes gives the payload and what stands around it.
    """
    if not usable():
        return None
    try:
        with _lock:
            return _envelope_decoder(type_, kind, key)
    except Exception:  # noqa: BLE001 - a type that msgspec refuses, annotations that lead nowhere: see the other way
        _log.debug("no fast decoder for %s", type_, exc_info=True)
        return None


@cache
def usable() -> bool:
    """Whether twins work with the Python, attrs and msgspec that run; tried once."""
    if not getattr(sys, "_is_gil_enabled", lambda: True)():
        return False
    try:
        from .trial import works

        return works()
    except Exception:  # noqa: BLE001 - whatever it is that does not work, the tolerant way does
        _log.debug("answers are read the tolerant way only", exc_info=True)
        return False


def model_decoder(type_: object) -> Callable[[bytes], object]:
    """Return the function that decodes bytes into `type_`, without an envelope.

    Raises:
        UnsuitedError: The type is none that msgspec reads the way we mean it.
        TypeError: msgspec refuses the type.
    """
    with _lock:
        return _decoder(_twin_type(type_))


def _envelope_decoder(type_: object, kind: Kind, key: str | None) -> Decode:
    around = [("errors", Any, None), ("metadata", Any, None)]
    if kind == "none":
        decode = _decoder(msgspec.defstruct("Envelope", around))

        def decode_none(body: bytes) -> Decoded:
            answer = decode(body)
            return Decoded(None, answer.errors, answer.metadata, None)

        return decode_none
    payload = _twin_type(types.GenericAlias(list, (type_,)) if kind == "page" else type_)
    if key is None:
        decode = _decoder(msgspec.defstruct("Envelope", [("data", payload), *around]))

        def decode_whole(body: bytes) -> Decoded:
            answer = decode(body)
            return Decoded(answer.data, answer.errors, answer.metadata, None)

        return decode_whole
    inner = [("payload", payload), ("paginator", Any, None)] if kind == "page" else [("payload", payload)]
    data = msgspec.defstruct("Data", cast("Any", inner), rename={"payload": key})
    decode = _decoder(msgspec.defstruct("Envelope", [("data", data), *around]))

    def decode_value(body: bytes) -> Decoded:
        answer = decode(body)
        return Decoded(answer.data.payload, answer.errors, answer.metadata, None)

    def decode_page(body: bytes) -> Decoded:
        answer = decode(body)
        paginator = Paginator.from_json(answer.data.paginator)
        return Decoded(answer.data.payload, answer.errors, answer.metadata, paginator)

    return decode_page if kind == "page" else decode_value


def _decoder(shown: object) -> Callable[[bytes], Any]:
    return msgspec.json.Decoder(cast("Any", shown), float_hook=number_of).decode


def _twin_type(hint: object) -> object:
    """Return the type to show to msgspec for `hint`."""
    taken = choice(hint)
    if not taken.members:
        return Any
    if len(taken.members) != 1:
        raise UnsuitedError(hint)
    shown = _shown(taken.members[0])
    return cast("Any", shown) | None if taken.nullable else shown


def _shown(member: object) -> object:
    if member in _SAME:
        return _SAME[member]
    if is_model(member):
        return _twin(member)
    if is_enum(member):
        return member
    if is_array(member):
        return types.GenericAlias(list, (_twin_type(item_of(member)),))
    if is_mapping(member):
        return types.GenericAlias(dict, (str, _twin_type(item_of(member))))
    raise UnsuitedError(member)


def _twin(cls: type[Model]) -> type:
    """Return the class to show to msgspec for a model: the model itself where no name or type has to differ."""
    if cls in twins:
        return twins[cls]
    if _is_plain(cls) and all(field.wire == field.name and _is_same(field.hint) for field in fields_of(cls)):
        return cls
    begun = len(twins)
    try:
        return _make_twin(cls)
    except BaseException:
        for half_made in list(twins)[begun:]:
            del twins[half_made]
        raise


def _make_twin(cls: type[Model]) -> type:
    if not _is_plain(cls):
        raise UnsuitedError(cls)

    def become(model: object) -> None:
        model.__class__ = cls

    body = {"__slots__": (), "__module__": cls.__module__, "__qualname__": cls.__qualname__, "__doc__": cls.__doc__}
    twin = twins[cls] = type(cls.__name__, (cls,), body)  # known before it is whole, since models may hold themselves
    # The model's own names stay among the annotations, as anything, so that msgspec does not resolve them once more.
    annotations: dict[str, object] = {name: Any for base in cls.__mro__ for name in _annotated(base)}
    shown: list[types.SimpleNamespace] = []
    slots: dict[str, object] = {}
    for field in fields_of(cls):
        annotations[field.wire] = _twin_type(field.hint)
        shown.append(types.SimpleNamespace(name=field.wire, default=field.default, validator=None))
        slots[field.wire] = _slot(cls, field.name)
    hooks = {"__annotations__": annotations, "__attrs_attrs__": tuple(shown), "__attrs_post_init__": become}
    for name, value in {**slots, **hooks}.items():
        setattr(twin, name, value)
    return twin


def _is_same(hint: object) -> bool:
    """Whether msgspec may read the annotation of a field as it stands."""
    taken = choice(hint)
    only = taken.members[0] if len(taken.members) == 1 else None
    return only is not datetime and (only in _SAME or is_enum(only))


def _annotated(base: type) -> tuple[str, ...]:
    return tuple(inspect.get_annotations(base))


def _slot(cls: type, name: str) -> object:
    """Return the descriptor through which an object of `cls` stores the attribute."""
    for base in cls.__mro__:
        if name in base.__dict__:
            found = base.__dict__[name]
            if isinstance(found, types.MemberDescriptorType):
                return found
    raise UnsuitedError(cls)


def _is_plain(cls: type[Model]) -> bool:
    """Whether an object of the class is nothing but its slots, filled as they come."""
    return is_simple(cls) and cls.__dictoffset__ == 0 and cast("object", cls.__setattr__) is object.__setattr__
