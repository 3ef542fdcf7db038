"""Files that only their owner may read: what comes from a shop is full of personal data."""

from typing import Final

OWNER_ONLY: Final = 0o600
