"""A script for a server with a leaky bucket, as the API's is: a request's drops are counted after it ran.

It is handwritten because the sandbox's clock does not run 250 times as fast, and because the sandbox sets the price of
its requests: here thousands of drops leak in seconds, at prices that change.
"""

import math
import threading
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Final

import attrs

from shoptet_api import Clock
from tests.support.servers import CannedResponse, ReceivedRequest, canned

LEAK: Final = 10.0


@attrs.define
class BucketScript:
    """Answers, or refuses because the bucket is full."""

    clock: Clock
    costs: dict[str, float]
    """Drops by method."""
    size: int = 200
    runs: float = 0.3
    """Seconds a request takes."""
    foreign: float = 0.0
    """Drops a second that other programs add, 20 at a time, if they fit."""
    has_header: bool = True
    level: float = 0.0
    refused: int = 0
    spent: float = 0.0
    answered: int = 0
    began: float = 0.0
    ended: float = 0.0
    _at: float = 0.0
    _foreign_due: float = 0.0
    _lock: threading.Lock = attrs.field(factory=threading.Lock)

    def __attrs_post_init__(self) -> None:
        self.began = self._at = self.clock.monotonic()

    @property
    def seconds(self) -> float:
        """From the start to the last response."""
        return self.ended - self.began

    def _leak(self) -> None:
        now = self.clock.monotonic()
        self._foreign_due += self.foreign * (now - self._at)
        self.level = max(0.0, self.level - LEAK * (now - self._at))
        self._at = now
        while self._foreign_due >= 20 and self.level <= self.size - 20:
            self._foreign_due -= 20
            self.level += 20

    def __call__(self, asked: ReceivedRequest) -> CannedResponse:
        with self._lock:
            self._leak()
            if self.level >= self.size:
                self.refused += 1
                return self._refusal()
        threading.Event().wait(self.clock.real_seconds(self.runs))
        cost = self.costs[asked.method]
        with self._lock:
            self._leak()
            self.level += cost
            self.spent += cost
            self.answered += 1
            self.ended = self._at
            return canned({"thing": {}}, headers=self._header())

    def _refusal(self) -> CannedResponse:
        seconds = math.ceil((self.level - self.size) / LEAK) + 1
        until = format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)
        return canned(None, status=429, headers={"Retry-After": until, **self._header()})

    def _header(self) -> dict[str, str]:
        return {"X-RateLimit-Bucket-Filling": f"{self.level:.0f}/{self.size}"} if self.has_header else {}
