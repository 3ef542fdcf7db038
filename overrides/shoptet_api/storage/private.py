"""The mode of files that only their owner may read: a shop's data is full of personal data."""

from typing import Final

OWNER_ONLY: Final = 0o600
