"""Reports of drift, once per place and not once per response."""

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
    """Reports every new drift in the log `shoptet_api.drift` and to a callback.

    A drift is new if its model, path (without indices of lists), promised type or actual type is. Any number of threads
    may report at once. Memory is bounded: after `limit` places no more are reported, and the log says so.

    Args:
        on_drift: Called with every new drift. An exception of it is logged and not passed on.
        limit: How many places are remembered.
    """

    def __init__(self, on_drift: Callable[[Drift], object] | None = None, *, limit: int = _LIMIT) -> None:
        self._on_drift = on_drift
        self._limit = limit
        self._seen: set[tuple[str, str, str, str]] = set()
        self._met: set[tuple[object, ...]] = set()
        self._lock = threading.Lock()

    def is_new(self, *subject: object) -> bool:
        """Return true the first time for a subject: a reason to read a response closely. Memory is bounded."""
        if subject in self._met or len(self._met) > self._limit:
            return False
        with self._lock:
            is_new = subject not in self._met
            self._met.add(subject)
        return is_new

    def __call__(self, drift: Drift) -> None:
        """Report `drift` if it is new."""
        key = (drift.model, _INDEX.sub("[]", drift.path), drift.expected, drift.got)
        if key in self._seen:
            return
        with self._lock:
            if key in self._seen or len(self._seen) > self._limit:
                return
            self._seen.add(key)
            over = len(self._seen) > self._limit
        if over:
            _log.warning("responses differ from the spec in more than %d places; no more are reported", self._limit)
            return
        _log.warning("a response differs from the spec at %s", drift)
        if self._on_drift is not None:
            try:
                self._on_drift(drift)
            except Exception:  # noqa: BLE001 (a callback's fault must not break decoding)
                _log.exception("the callback for drift failed")
