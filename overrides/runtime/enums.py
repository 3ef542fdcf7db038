"""Enumerations that accept a value which the spec does not know.

Type checkers see a class of strings with constants instead of an `enum.Enum`. Of an enumeration they would believe that
it has the listed members alone: they would report a comparison with another text, and accept a `match` that handles
only the listed ones.
"""

from __future__ import annotations

import enum
import threading
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

E = TypeVar("E")

_MAX_NOTED: Final = 100


class _Noted(threading.local):
    """The unknown values that this thread has met, while a reader wants to know them."""

    values: list[tuple[type[OpenEnum], str]] | None = None


NOTED: Final = _Noted()
"""Set `values` to a list to collect the unknown values of enumerations, and to None afterwards."""


def listed(value: str) -> Any:  # noqa: ANN401 (the class that is being defined)
    """Return the value of a member, for the body of the class; the enumeration makes a member of it."""
    return value


if TYPE_CHECKING:

    class _Members(type):
        """What an enumeration offers besides its members."""

        @property
        def __members__(cls: type[E]) -> Mapping[str, E]:
            """The members of the spec by their names."""
            ...

        def __iter__(cls: type[E]) -> Iterator[E]:
            """Iterate over the members of the spec."""
            ...

        def __len__(cls) -> int: ...

        def __contains__(cls, value: object) -> bool: ...

        def __getitem__(cls: type[E], name: str) -> E: ...

    class OpenEnum(str, metaclass=_Members):
        """An open enumeration of strings: it also takes values that the spec does not list."""

        __slots__ = ()

        _value2member_map_: ClassVar[Mapping[str, Any]]
        _is_closed: ClassVar[bool]

        def __init_subclass__(cls, *, closed: bool = False) -> None: ...

        def __new__(cls, value: str) -> Self:
            """Accept any text as a value."""
            ...

        @property
        def name(self) -> str:
            """The name of the member; of an unknown value, the value."""
            ...

        @property
        def value(self) -> str:
            """The text that the API sends and takes."""
            ...

        @property
        def is_known(self) -> bool:
            """Whether the spec lists this value."""
            ...

else:

    class OpenEnum(str, enum.Enum):
        """An open enumeration of strings: the API adds values without notice.

        An unknown value becomes an instance of the class that behaves like a member: it equals its string, has the same
        hash, and has `.value`. Only `is_known` distinguishes it from a member. It is not stored: two instances of one
        unknown value are equal but not identical, and the members stay those of the spec. So compare with `==`; `is`
        works for known members only.

        A closed enumeration reads unknown values, too; only request bodies do not take them.
        """

        def __init_subclass__(cls, *, closed: bool = False) -> None:
            super().__init_subclass__()
            cls._is_closed = closed

        @classmethod
        def _missing_(cls, value: object) -> Self | None:
            if not isinstance(value, str):
                return None
            text = str.__str__(value)
            if (noted := NOTED.values) is not None and len(noted) < _MAX_NOTED:
                noted.append((cls, text))
            unknown = str.__new__(cls, text)
            unknown._name_ = text
            unknown._value_ = text
            return unknown

        @property
        def is_known(self) -> bool:
            """Whether the spec lists this value."""
            return self._value_ in type(self)._value2member_map_

        def __str__(self) -> str:
            return str(self._value_)

        def __format__(self, format_spec: str) -> str:
            return format(str(self._value_), format_spec)

        def __repr__(self) -> str:
            if self.is_known:
                return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"
            return f"<{type(self).__name__} unknown: {self._value_!r}>"

        # Some supported releases of Python copy and pickle enumerations by member name, and an unknown value is not a
        # member.
        def __copy__(self) -> Self:
            return self

        def __deepcopy__(self, memo: object) -> Self:
            return self

        def __reduce_ex__(self, proto: object) -> tuple[type[Self], tuple[str]]:
            return type(self), (str(self._value_),)


def known_values(cls: type[OpenEnum]) -> Mapping[str, Any]:
    """Return the values that the spec lists, each with its member."""
    return cls._value2member_map_  # pyright: ignore[reportPrivateUsage]


def is_closed(cls: type[OpenEnum]) -> bool:
    """Return whether request bodies take the listed values alone."""
    return cls._is_closed  # pyright: ignore[reportPrivateUsage]
