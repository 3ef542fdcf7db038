"""Enumerations that survive a value which the spec does not know."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Self


class OpenEnum(str, enum.Enum):
    """A string enumeration that is open: the API gets new values without notice.

    An unknown value becomes an object like a member: of the class, equal to its string, hashing like it, with `.value`.
    Only `is_known` tells it from a member. It is not kept: two of the same value are equal, but not identical, and the
    enumeration's members stay those of the spec. So compare with `==`; `is` is right for known members only.
    """

    if TYPE_CHECKING:
        # Checkers would take `value` for one of the spec's texts, and a comparison with another text for a mistake.
        _value_: str

        def __new__(cls, value: str) -> Self:
            """Any text is a value."""
            ...

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        text = str.__str__(value)
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

    # Python's enumerations copy and pickle by member name in some of the releases that we support, and an unknown value
    # is no member.
    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce_ex__(self, proto: object) -> tuple[type[Self], tuple[str]]:
        return type(self), (str(self._value_),)
