"""The error for a value that cannot be sent, and the text of its place."""

from __future__ import annotations

from typing import TypeAlias

Where: TypeAlias = "str | tuple[Where, str | int]"
"""The place of a value: the name of the argument, or (place of the parent, key or index); text only in a message."""


class InputError(ValueError):
    """A value cannot be sent. The message names the place and says what is expected there."""


def refusal(where: Where, fault: str) -> InputError:
    """Return the error for a value that cannot be sent."""
    steps: list[str] = []
    while isinstance(where, tuple):
        where, step = where
        steps.append(f"[{step}]" if isinstance(step, int) else f".{step}")
    return InputError(f"{where}{''.join(reversed(steps))}: {fault}")
