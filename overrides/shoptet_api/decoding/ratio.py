"""When compressed data unpacks to so much more that it can only be a bomb."""

from typing import Final

MOST: Final = 100
"""The JSON of rows compresses to a twentieth; one row over and over, or blanks, to less than a hundredth."""
ALLOWED: Final = 1024 * 1024
"""Plain bytes that may come of any number of compressed ones."""
FAULT: Final = f"it unpacks to more than {MOST} times its length, as only a compression bomb does"


def is_bomb(packed: int, plain: int) -> bool:
    """Return whether so many compressed bytes must not become so many plain ones."""
    return plain > ALLOWED and plain > MOST * packed
