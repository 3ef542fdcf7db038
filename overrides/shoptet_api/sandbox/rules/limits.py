"""Limits of concurrent requests: connections, the leaky bucket, and the locks."""

import math
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from datetime import timedelta
from email.utils import format_datetime
from typing import Final, Literal

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
    """Counts running requests. A changed setting applies from the next request on.

    Attributes:
        enabled: Whether the limits refuse requests; headers report the filling either way.
        per_token: Concurrent connections of one token.
        per_address: Concurrent connections from one address.
        bucket_size: Drops that the bucket holds.
        leak: Drops that leak per second.
        large_pages: What happens to a larger page size than the operation allows: it is `reduced`, as the API's
            documentation says, or `refused` with 400, as some shops do.
        lock_seconds: Maximum time that an identical write is refused while the first one runs.
    """

    def __init__(self, clock: SandboxClock, *, enabled: bool = True) -> None:
        self._clock: Final = clock
        self.enabled = enabled
        self.per_token = 3
        self.per_address = 50
        self.bucket_size = 200
        self.leak: float = 10.0
        self.lock_seconds: float = 5.0
        self.large_pages: Literal["reduced", "refused"] = "reduced"
        self._tokens: Final[Counter[str]] = Counter()
        self._addresses: Final[Counter[str]] = Counter()
        self._buckets: Final[dict[str, _Bucket]] = {}
        self._writes: Final[dict[tuple[object, ...], float]] = {}
        self._pdfs = 0

    @contextmanager
    def connection(self, token: str, address: str) -> Generator[None]:
        """Occupy a connection while a request is handled.

        Raises:
            TooManyConnectionsError: 429.
        """
        if self.enabled and self._tokens[token] >= self.per_token:
            raise refusals.too_many_connections()
        if self.enabled and self._addresses[address] >= self.per_address:
            raise refusals.too_many_connections()
        self._tokens[token] += 1
        self._addresses[address] += 1
        try:
            yield
        finally:
            self._tokens[token] -= 1
            self._addresses[address] -= 1

    def connections(self, token: str) -> int:
        """Return the number of connections that a token occupies now."""
        return self._tokens[token]

    def level(self, account: str) -> float:
        """Return how full a bucket is, in drops."""
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
        """Count a request after it ran; a larger response adds more drops."""
        drops = 1 + size // _DROP_BYTES + (_PDF_DROPS if is_pdf else 0)
        self.fill(account, min(self.level(account) + drops, self.bucket_size + drops))

    def filling(self, account: str) -> str:
        """Return the filling as in the header: `137/200`."""
        return f"{min(math.ceil(self.level(account)), self.bucket_size)}/{self.bucket_size}"

    @contextmanager
    def writing(self, *key: object) -> Generator[None]:
        """Lock out identical writes while one runs.

        Raises:
            RefusedError: 423.
        """
        now = self._clock.monotonic()
        started = self._writes.get(key)
        if self.enabled and started is not None and now - started < self.lock_seconds:
            raise refusals.locked("The same request is being processed")
        self._writes[key] = now
        try:
            yield
        finally:
            if self._writes.get(key) == now:
                del self._writes[key]

    @contextmanager
    def making_pdf(self) -> Generator[None]:
        """Allow one PDF at a time.

        Raises:
            RefusedError: 423.
        """
        if self.enabled and self._pdfs:
            raise refusals.locked("Another document is being generated")
        self._pdfs += 1
        try:
            yield
        finally:
            self._pdfs -= 1
