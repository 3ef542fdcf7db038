"""Files that only their owner may read: what comes from a shop is full of personal data."""

import contextlib
import os
from typing import Final

OWNER_ONLY: Final = 0o600


def ensure_private(path: str) -> None:
    """Make the file, for its owner only, where there is none; one that exists is left as it is."""
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY))
