"""Warnings that point at the caller's line, however deep in this package their cause is."""

import inspect
import warnings
from typing import Final

_OURS: Final = {"shoptet_api", "shoptet_generated"}


def warn_caller(text: str, category: type[Warning]) -> None:
    """Warn as if the first frame outside this package did it."""
    frame, level = inspect.currentframe(), 1
    while frame is not None:
        if str(frame.f_globals.get("__name__", "")).partition(".")[0] not in _OURS:
            break
        frame, level = frame.f_back, level + 1
    warnings.warn(text, category, stacklevel=level if frame is not None else 1)
