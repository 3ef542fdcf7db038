# Copied from overrides/runtime/model.py: do not edit. Change that file, then run `./scripts/nox -s generate`.
"""The base of every generated model: an attrs class with slots that knows its names on the wire.

A model has snake_case attributes. Its wire names follow from them by one rule (`wire_name`); a class lists only the
exceptions, in `_wire_names`. The code that reads and writes models is in `reading` and `wire`, which are imported on
first use, so that importing a model costs no more than its class.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final, Literal, Protocol, Self, TypeAlias, TypedDict

if TYPE_CHECKING:
    from collections.abc import Callable

    from .reading import Drift

JsonObject: TypeAlias = Mapping[str, object]
"""Plain JSON of an object, as the vendor's documentation shows it."""


def untyped(body: JsonObject | Iterable[JsonObject]) -> Any:  # noqa: ANN401 (the type of any body)
    """Return a body that was built elsewhere, unchanged, with a type that every method accepts.

    Type checkers accept a dictionary as a body where they see its keys: written in the call, or annotated with the
    dictionary of the body, such as `OrderInputDict`. This is the way for others, such as parsed JSON. A body is checked
    before it is sent all the same.
    """
    return body


# A library that encodes the attributes of a model, such as msgspec, names this type in its error. A value that it can
# encode, such as text, would be sent in place of every field that was left out.
_NotSent: Final = type("UNSET, a field that is not sent: encode model.to_dict() instead", (), {})


class Unset(enum.Enum):
    """The type of `UNSET`: an enumeration, so that type checkers narrow `is UNSET` and pickle preserves identity."""

    UNSET = _NotSent()

    def __reduce_ex__(self, protocol: object) -> tuple[object, tuple[type[Unset], str]]:
        return getattr, (Unset, "UNSET")

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __str__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
"""The value of a field of a request body that is left out. (`None` is sent, as null.)"""


_SECRET: Final = frozenset({"result_url"})
"""Attributes that a repr does not show: whoever has the signed address of a job's file has the file."""


def wire_name(attribute: str) -> str:
    """Return the wire name that `attribute` has by rule: `creation_time` is `creationTime`, `from_` is `from`."""
    first, *rest = attribute.rstrip("_").split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in rest)


if TYPE_CHECKING:

    class Texts(Protocol):
        """Several texts, such as a list of codes. A `str` is not: it would be taken for its characters."""

        def __contains__(self, value: object, /) -> bool: ...

        def __iter__(self) -> Iterator[str]: ...

        def __len__(self) -> int: ...

    class Limits(TypedDict, total=False):
        """The limits that the spec sets for a value of a request body."""

        min_length: int
        max_length: int
        pattern: str
        """As JSON Schema has it: the text need only contain a match."""
        minimum: int | str
        maximum: int | str
        multiple_of: int | str
        values: list[int]
        """The only numbers that the API takes."""
        min_items: int
        max_items: int
        unique: bool
        items: Limits
        """The limits of the items of a list."""

else:  # Defining such classes takes as long as defining models.
    Limits = dict
    Texts = Sequence


class _Documentation:
    """The `__doc__` of a model class: its docstring, followed by its fields as soon as somebody reads it."""

    __slots__ = ("_summary",)

    def __init__(self, summary: str) -> None:
        self._summary: Final = summary

    def __get__(self, instance: object, owner: type) -> str:
        from .field_docs import documented

        return documented(owner, self._summary)


class Model:
    """Base of all models.

    Subclasses use `@attrs.define(kw_only=True, repr=False)`, which keeps the `__repr__` of this class.
    """

    __slots__ = ()

    def __init_subclass__(cls) -> None:
        """Let `help()` list the fields of the class with their meaning."""
        super().__init_subclass__()
        # attrs makes a class with slots from one without: then this is called a second time.
        if isinstance(own := vars(cls).get("__doc__"), str):
            setattr(cls, "__doc__", _Documentation(own))  # noqa: B010 (type checkers take `__doc__` for text)

    _wire_names: ClassVar[Mapping[str, str]] = {}
    """Attribute name -> wire name, where it differs from `wire_name`."""
    _limits: ClassVar[Mapping[str, Limits]] = {}
    """Limits by wire name, for a model of request bodies."""
    _least: ClassVar[int] = 0
    """How many fields a request body has at least."""
    _one_of: ClassVar[tuple[tuple[str, ...], ...]] = ()
    """Groups of wire names: a request body has all fields of one group."""

    @classmethod
    def from_dict(cls, data: JsonObject, *, on_drift: Callable[[Drift], None] | None = None) -> Self:
        """Make a model from parsed wire JSON, tolerantly: a misfit is kept unchanged, an unknown key is dropped.

        Args:
            data: A JSON object with wire names, as `json.loads` or `to_dict` returns it.
            on_drift: Called for every place where `data` differs from the model.

        Raises:
            TypeError: `data` is not a mapping.
        """
        from .reading import read_model

        return read_model(cls, data, on_drift)

    def to_dict(self) -> dict[str, object]:
        """Return wire JSON that the API accepts: decimals as padded strings, times in the API's format, no `UNSET`.

        A value that the API wants as a JSON number is an `int` if it is whole, and a `Decimal` otherwise.

        Raises:
            InputError: The value of a field cannot be sent; the message names the field.
        """
        from .wire import encode_model

        return encode_model(self)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> Any:  # noqa: ANN401 (pydantic's)
        """Let pydantic and FastAPI read a model from wire JSON, and write it as such."""
        from .for_pydantic import core_schema_of

        return core_schema_of(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: object, handler: object) -> dict[str, object]:
        """Describe a model to readers of the schemas that pydantic and FastAPI make."""
        return {"type": "object", "title": cls.__name__}

    def __repr__(self) -> str:
        """Return the `repr` of attrs without empty fields, since responses have many optional ones."""
        shown = (
            f"{name}={'…' if name in _SECRET else value!r}"
            for name in attribute_names(type(self))
            if (value := getattr(self, name, UNSET)) is not None and value is not UNSET
        )
        return f"{type(self).__qualname__}({', '.join(shown)})"


def attribute_names(cls: type[Model]) -> tuple[str, ...]:
    """Return the names of the attributes of a model class, in order."""
    attributes: tuple[object, ...] = getattr(cls, "__attrs_attrs__", ())
    return tuple(str(getattr(attribute, "name", "")) for attribute in attributes)


def limits_of(cls: type[Model], wire: str) -> Limits:
    """Return the limits of a field of a request body."""
    found: Limits = cls._limits.get(wire, _NO_LIMITS)  # pyright: ignore[reportPrivateUsage]
    return found


def least_of(cls: type[Model]) -> int:
    """Return how many fields a request body has at least."""
    return cls._least  # pyright: ignore[reportPrivateUsage]


def groups_of(cls: type[Model]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of wire names of which a request body has one."""
    return cls._one_of  # pyright: ignore[reportPrivateUsage]


_NO_LIMITS: Final[Limits] = {}
