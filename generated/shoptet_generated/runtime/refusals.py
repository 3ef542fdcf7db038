# Copied from overrides/runtime/refusals.py: do not edit. Change that file, then run `./scripts/nox -s generate`.
"""What is raised for a value that cannot be sent, and how its place is told."""

from __future__ import annotations

from typing import TypeAlias

Where: TypeAlias = "str | tuple[Where, str | int]"
"""The place of a value: the name of the whole, or (place of the parent, key or index). Text only in a message."""


class InputError(ValueError):
    """A value that was given to be sent cannot be sent. The message names the place and says what would be right."""


def refusal(where: Where, fault: str) -> InputError:
    """Return the error for a value that cannot be sent."""
    steps: list[str] = []
    while isinstance(where, tuple):
        where, step = where
        steps.append(f"[{step}]" if isinstance(step, int) else f".{step}")
    return InputError(f"{where}{''.join(reversed(steps))}: {fault}")
