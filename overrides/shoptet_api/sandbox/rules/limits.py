"""How much at once: connections, the leaky bucket, and the locks."""

import math
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from datetime import timedelta
from email.utils import format_datetime
from typing import Final

import attrs

from shoptet_api.sandbox.clock import SandboxClock
from shoptet_api.sandbox.rules import refusals

_DROP_BYTES: Final = 16 * 1024
_PDF_DROPS: Final = 5


@attrs.define(eq=False)
class _Bucket:
    level: float
    at: float


class Limits:
    """Counts what is going on. Whatever is set here holds from the next request on.

    Attributes:
        enabled: Whether anything is refused at all; headers tell the filling either way.
        per_token: Connections at once for one token.
        per_address: Connections at once from one address.
        bucket_size: Drops that the bucket holds.
        leak: Drops that leak in a second.
        lock_seconds: How long an identical write is refused at most, while the first one runs.
    """

    def __init__(self, clock: SandboxClock, *, enabled: bool = True) -> None:
        self._clock: Final = clock
        self.enabled = enabled
        self.per_token = 3
        self.per_address = 50
        self.bucket_size = 200
        self.leak: float = 10.0
        self.lock_seconds: float = 5.0
        self._tokens: Final[Counter[str]] = Counter()
        self._addresses: Final[Counter[str]] = Counter()
        self._buckets: Final[dict[str, _Bucket]] = {}
        self._writes: Final[dict[tuple[object, ...], float]] = {}
        self._pdfs = 0

    @contextmanager
    def connection(self, token: str, address: str) -> Generator[None]:
        """Hold a connection while a request is worked on.

        Raises:
            RefusedError: 429.
        """
        if self.enabled and self._tokens[token] >= self.per_token:
            raise refusals.too_many(f"A token has {self.per_token} connections at once at most", {})
        if self.enabled and self._addresses[address] >= self.per_address:
            raise refusals.too_many(f"An address has {self.per_address} connections at once at most", {})
        self._tokens[token] += 1
        self._addresses[address] += 1
        try:
            yield
        finally:
            self._tokens[token] -= 1
            self._addresses[address] -= 1

    def connections(self, token: str) -> int:
        """How many connections a token holds right now."""
        return self._tokens[token]

    def level(self, account: str) -> float:
        """How full a bucket is, in drops."""
        bucket = self._buckets.get(account)
        if bucket is None:
            return 0.0
        return max(0.0, bucket.level - (self._clock.monotonic() - bucket.at) * self.leak)

    def fill(self, account: str, level: float) -> None:
        """Set how full a bucket is."""
        self._buckets[account] = _Bucket(float(level), self._clock.monotonic())

    def check_bucket(self, account: str) -> None:
        """Refuse a request whose bucket is full.

        Raises:
            RefusedError: 429, with `Retry-After` as an HTTP date.
        """
        over = self.level(account) - self.bucket_size
        if not self.enabled or over < 0:
            return
        seconds = max(1, math.ceil(over / self.leak)) if self.leak else 60
        moment = (self._clock.now() + timedelta(seconds=seconds)).replace(microsecond=0) + timedelta(seconds=1)
        headers = {"Retry-After": format_datetime(moment, usegmt=True)}
        raise refusals.too_many("The bucket is full", headers)

    def count(self, account: str, size: int, *, is_pdf: bool = False) -> None:
        """Count a request after it ran; a heavier answer is more drops."""
        drops = 1 + size // _DROP_BYTES + (_PDF_DROPS if is_pdf else 0)
        self.fill(account, min(self.level(account) + drops, self.bucket_size + drops))

    def filling(self, account: str) -> str:
        """How the header tells it: `137/200`."""
        return f"{min(math.ceil(self.level(account)), self.bucket_size)}/{self.bucket_size}"

    @contextmanager
    def writing(self, *key: object) -> Generator[None]:
        """Lock a write for identical ones while it runs.

        Raises:
            RefusedError: 423.
        """
        now = self._clock.monotonic()
        started = self._writes.get(key)
        if self.enabled and started is not None and now - started < self.lock_seconds:
            raise refusals.locked("The same request is being worked on")
        self._writes[key] = now
        try:
            yield
        finally:
            if self._writes.get(key) == now:
                del self._writes[key]

    @contextmanager
    def making_pdf(self) -> Generator[None]:
        """Make one PDF at a time.

        Raises:
            RefusedError: 423.
        """
        if self.enabled and self._pdfs:
            raise refusals.locked("Another document is being made")
        self._pdfs += 1
        try:
            yield
        finally:
            self._pdfs -= 1
