"""Enumerations that accept a value which the spec does not know."""

from __future__ import annotations

import enum
import threading
from typing import TYPE_CHECKING, Final, Self

_MAX_NOTED: Final = 100


class _Noted(threading.local):
    """The unknown values that this thread has met, while a reader wants to know them."""

    values: list[tuple[type[OpenEnum], str]] | None = None


NOTED: Final = _Noted()
"""Set `values` to a list to collect the unknown values of enumerations, and to None afterwards."""


class OpenEnum(str, enum.Enum):
    """An open enumeration of strings: the API adds values without notice.

    An unknown value becomes an instance of the class that behaves like a member: it equals its string, has the same
    hash, and has `.value`. Only `is_known` distinguishes it from a member. It is not stored: two instances of one
    unknown value are equal but not identical, and the members stay those of the spec. So compare with `==`; `is` works
    for known members only.
    """

    if TYPE_CHECKING:
        # A type checker would allow only the spec's texts as `value`, and report a comparison with another text.
        _value_: str

        def __new__(cls, value: str) -> Self:
            """Accept any text as a value."""
            ...

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
