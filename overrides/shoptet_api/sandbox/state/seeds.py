"""Random values that repeat: they depend only on the seed of the shop and a key, not on earlier calls."""

from hashlib import blake2b
from random import Random
from uuid import UUID


def _digest(seed: int, key: tuple[str | int, ...]) -> bytes:
    return blake2b(repr((seed, *key)).encode(), digest_size=16).digest()


def seeded_random(seed: int, *key: str | int) -> Random:
    """Return a random generator for one key, such as `("order", 17)`."""
    return Random(int.from_bytes(_digest(seed, key)))  # noqa: S311 (it makes up data and must repeat)


def guid(seed: int, *key: str | int) -> str:
    """Return the GUID for a key."""
    return str(UUID(bytes=_digest(seed, ("guid", *key)), version=4))
