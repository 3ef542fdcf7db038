"""Chance that comes out the same every time: from the shop's seed and a place, whatever was asked for before."""

from hashlib import blake2b
from random import Random
from uuid import UUID


def _digest(seed: int, place: tuple[str | int, ...]) -> bytes:
    return blake2b(repr((seed, *place)).encode(), digest_size=16).digest()


def dice(seed: int, *place: str | int) -> Random:
    """Return a source of chance for one place, such as `("order", 17)`."""
    return Random(int.from_bytes(_digest(seed, place)))  # noqa: S311 (it makes up data, and has to repeat itself)


def guid(seed: int, *place: str | int) -> str:
    """Return the GUID of what stands at a place."""
    return str(UUID(bytes=_digest(seed, ("guid", *place)), version=4))
