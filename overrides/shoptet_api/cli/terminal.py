"""Whether a person looks at what the command writes."""

import sys


def is_shown() -> bool:
    """Return whether stdout is a terminal."""
    return sys.stdout.isatty()


def is_noticed() -> bool:
    """Return whether stderr is a terminal."""
    return sys.stderr.isatty()


def can_be_asked() -> bool:
    """Return whether somebody can answer a question."""
    return sys.stdin.isatty()
