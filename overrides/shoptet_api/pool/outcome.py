"""What became of a function that was called for many shops."""

from collections.abc import Callable, Mapping
from typing import Generic, TypeAlias, TypeVar

import attrs

R = TypeVar("R")


@attrs.frozen
class PoolProgress:
    """How far `map` is."""

    eshop_id: int
    """The shop that was finished last."""
    done: int
    """Shops for which the function has returned or raised."""
    failed: int
    total: int
    """All shops, but for those that turned out to be left out."""
    error: Exception | None = attrs.field(default=None, repr=False)
    """What was raised for this shop."""


OnPoolProgress: TypeAlias = Callable[[PoolProgress], object]


@attrs.frozen
class PoolOutcome(Generic[R]):
    """The results of `map`, by the number of the shop, in the order in which they came."""

    results: Mapping[int, R] = attrs.field(repr=lambda results: f"<{len(results)} shops>")
    errors: Mapping[int, Exception] = attrs.field(repr=lambda errors: f"<{len(errors)} shops>")
    """What was raised. One shop's error does not keep the others from being worked."""

    def raise_errors(self) -> None:
        """Raise an `ExceptionGroup` with all errors, if there are any; each has a note that names its shop."""
        if self.errors:
            raise ExceptionGroup(f"{len(self.errors)} shops failed", list(self.errors.values()))


class Collected(Generic[R]):
    """The results so far."""

    def __init__(self, total: int, on_progress: OnPoolProgress | None) -> None:
        self._total = total
        self._on_progress = on_progress
        self._results: dict[int, R] = {}
        self._errors: dict[int, Exception] = {}

    def add(self, eshop_id: int, result: R) -> None:
        """Note a result."""
        self._results[eshop_id] = result
        self._report(eshop_id, None)

    def fail(self, eshop_id: int, error: Exception) -> None:
        """Note an error."""
        error.add_note(f"shop {eshop_id}")
        self._errors[eshop_id] = error
        self._report(eshop_id, error)

    def leave_out(self) -> None:
        """Note that a listed shop is not worked: the addon may not work there."""
        self._total -= 1

    def _report(self, eshop_id: int, error: Exception | None) -> None:
        if self._on_progress is not None:
            done = len(self._results) + len(self._errors)
            self._on_progress(PoolProgress(eshop_id, done, len(self._errors), self._total, error))

    def outcome(self) -> PoolOutcome[R]:
        """Return all of them."""
        return PoolOutcome(self._results, self._errors)
