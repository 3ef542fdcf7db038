"""Telling of drift once per place, not once per answer."""

from __future__ import annotations

import logging
import re
import threading
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from shoptet_generated.runtime.reading import Drift

_log: Final = logging.getLogger("shoptet_api.drift")
_INDEX: Final = re.compile(r"\[\d+\]")
_LIMIT: Final = 2000


class DriftReporter:
    """Tells of every drift that is new to it: in the log `shoptet_api.drift` and to a callback.

    A drift is new when its model, path (whatever the index in a list), promise or what came instead is. Any number of
    threads may report at once. Memory is bounded: after `limit` places nothing more is told, and the log says so.

    Args:
        on_drift: Called with every new drift. What it raises is logged and goes no further: reading goes on.
        limit: How many places are remembered.
    """

    def __init__(self, on_drift: Callable[[Drift], object] | None = None, *, limit: int = _LIMIT) -> None:
        self._on_drift = on_drift
        self._limit = limit
        self._seen: set[tuple[str, str, str, str]] = set()
        self._lock = threading.Lock()

    def __call__(self, drift: Drift) -> None:
        """Tell of `drift` if it is new."""
        key = (drift.model, _INDEX.sub("[]", drift.path), drift.expected, drift.got)
        if key in self._seen:
            return
        with self._lock:
            if key in self._seen or len(self._seen) > self._limit:
                return
            self._seen.add(key)
            over = len(self._seen) > self._limit
        if over:
            _log.warning("answers leave the spec in more than %d places; no more are told", self._limit)
            return
        _log.warning("an answer leaves the spec at %s", drift)
        if self._on_drift is not None:
            try:
                self._on_drift(drift)
            except Exception:  # noqa: BLE001 - decoding does not break because somebody's callback does
                _log.exception("the callback for drift failed")
