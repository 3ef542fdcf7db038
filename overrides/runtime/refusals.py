"""The error for a value that cannot be sent, and the text of its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple, TypeAlias

Where: TypeAlias = "str | tuple[Where, str | int]"
"""The place of a value: the name of the argument, or (place of the parent, key or index); text only in a message."""

_SHOWN: Final = 10
_FAULT: Final = r"(?:expected (?P<expected>.*?), got )?(?P<got>.*?)(?:; (?P<hint>.*))?"


class Fault(NamedTuple):
    """One mistake in an argument or a body. It never holds the value, which can be personal data."""

    path: str
    """The place of the value, such as `body.items[2].vatRate`."""
    expected: str
    """What can be sent there; empty if the fault is not about the kind of the value."""
    got: str
    """The kind of the value that was given, or what is wrong with it."""
    hint: str = ""
    """What to do about it."""

    def __str__(self) -> str:
        said = f"expected {self.expected}, got {self.got}" if self.expected else self.got
        return f"{self.path}: {said}; {self.hint}" if self.hint else f"{self.path}: {said}"


class InputError(ValueError):
    """A value cannot be sent. The message names the place and says what is expected there.

    Attributes:
        faults: Every mistake that was found: `path`, `expected`, `got` and `hint`.
    """

    faults: Sequence[Fault]

    def __init__(self, message: str, faults: Iterable[Fault] = ()) -> None:
        super().__init__(message)
        self.faults = tuple(faults) or (_parsed(message),)


def refusal(where: Where, fault: str) -> InputError:
    """Return the error for a value that cannot be sent."""
    return InputError(f"{path_of(where)}: {fault}")


def refusal_of(faults: Sequence[Fault], place: str = "body") -> InputError:
    """Return the error for all mistakes of a body; the message lists the first ones."""
    if len(faults) == 1:
        return InputError(str(faults[0]), faults)
    shown = "".join(f"\n  {fault}" for fault in faults[:_SHOWN])
    more = f"\n  and {len(faults) - _SHOWN} more, all in `faults` of this error" if len(faults) > _SHOWN else ""
    return InputError(f"{place}: {len(faults)} mistakes{shown}{more}", faults)


def path_of(where: Where) -> str:
    """Return the text of a place: `body.items[2].price`."""
    steps: list[str] = []
    while isinstance(where, tuple):
        where, step = where
        steps.append(f"[{step}]" if isinstance(step, int) else f".{step}")
    return f"{where}{''.join(reversed(steps))}"


def _parsed(message: str) -> Fault:
    path, _, said = message.partition(": ")
    found = re.fullmatch(_FAULT, said, re.DOTALL)
    if found is None:
        return Fault(path, "", said)
    return Fault(path, found["expected"] or "", found["got"], found["hint"] or "")
