"""A feed's rounds, as exchanges: each asks for all changes since a little before the last one.

A round is read to its end before its changes are given, in order of time and a hundred at a time. Each time that such a
part was taken the cursor moves behind it and is kept: who dies in between gets the part once more, and no others.
"""

import logging
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Generic, TypeVar

import attrs

from shoptet_api.checks import check_seconds
from shoptet_api.errors import ApiError, ChangesMissedWarning, TransportError, warn_caller
from shoptet_api.feeds.change_walk import Walk
from shoptet_api.feeds.cursor import Cursor, change_of, in_order
from shoptet_api.feeds.cursor_store import CursorStore
from shoptet_api.sansio.steps import Exchange, run_blocking, wait
from shoptet_api.sansio.waiter import Waiter
from shoptet_generated.runtime import Change, InputError, Operation

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges

T = TypeVar("T")

_PART: Final = 100
_LONGEST_PAUSE: Final = 900.0
_HISTORY: Final = timedelta(days=30)
"""For so long the API keeps changes."""
_log: Final = logging.getLogger("shoptet_api.feeds")


@attrs.define(eq=False)
class _Round(Generic[T]):
    """A round that was read."""

    began: datetime
    seen: frozenset[str]
    changes: Sequence[Change[T]]
    """All that it brought, in order of time; some were given in the round before."""
    taken: int = 0

    def part(self) -> list[Change[T]]:
        """The next changes to give; none at the end."""
        part: list[Change[T]] = []
        while len(part) < _PART and self.taken < len(self.changes):
            change = self.changes[self.taken]
            self.taken += 1
            if change.key not in self.seen:
                part.append(change)
        return part

    def go_back_to(self, change: Change[T]) -> None:
        """Take back what was given behind a change."""
        while self.taken and self.changes[self.taken - 1] is not change:
            self.taken -= 1


class Rounds(Generic[T]):
    """The rounds of one feed.

    Raises:
        ConfigurationError: An option makes no sense.
        InputError: Where to begin is no aware time and no cursor, or the store has none under the name of one.
    """

    def __init__(
        self,
        exchanges: "Exchanges",
        operation: Operation[T],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        *,
        name: str,
        since: datetime | str,
        store: CursorStore | None,
        overlap: float,
    ) -> None:
        check_seconds("overlap", overlap)
        begin = _begin(since)
        self._exchanges: Final = exchanges
        self._operation: Final = operation
        self._path: Final = path
        self._query: Final = dict(query)
        self._name: Final = name
        self._store: Final = store
        self._overlap: Final = timedelta(seconds=overlap)
        self._stop: Final = Waiter()
        self._failures = 0
        self._round: _Round[T] | None = None
        self._is_gap_told = False
        self._kept: str | None = None if store is None else store.load(name)
        self.cursor: Cursor = begin if self._kept is None else Cursor.from_text(self._kept)

    def is_stopped(self) -> bool:
        """Whether somebody wants no more."""
        return self._stop.is_done

    def stop(self) -> None:
        """Want no more; from any thread."""
        self._stop.finish()

    def next(self) -> Exchange[list[Change[T]] | None]:
        """The next changes of the round; None when it is over.

        Who asks has taken what was given before.
        """
        if self._round is None:
            self._round = yield from self._read()
            self._failures = 0
        else:
            yield from self._keep(self._round)
        part = self._round.part()
        if part:
            return part
        yield from self._keep(self._round, is_over=True)
        self._round = None
        return None

    def leave(self, change: Change[T]) -> Exchange[None]:
        """Keep the cursor behind the change that was taken last, in the middle of what was given."""
        if self._round is not None:
            self._round.go_back_to(change)
            yield from self._keep(self._round)
            self._round = None

    def restart(self) -> None:
        """Forget the round under way: what of it was not taken is brought once more."""
        self._round = None

    def pause(self, poll: float) -> Exchange[None]:
        """Wait for the next round, or until somebody wants no more."""
        yield from wait(self._stop, min(poll * 2.0 ** min(self._failures, 10), max(_LONGEST_PAUSE, poll)))

    def failed(self, error: ApiError | TransportError) -> None:
        """Take note that a round failed.

        Raises:
            ShoptetError: It would fail again.
        """
        self.restart()
        if not error.retryable:
            raise error
        self._failures += 1
        _log.warning("the feed %s cannot be read at the moment: %s", self._name, error)

    def _read(self) -> Exchange[_Round[T]]:
        """Read all that has changed since."""
        began = self._exchanges.config.clock.now()
        last = max(self.cursor.read or self.cursor.since, self.cursor.since)
        if last < began - _HISTORY and not self._is_gap_told:
            self._is_gap_told = True
            _warn_of_gap(self._name, last)
        walk: Walk[T] = Walk(self.cursor.since - self._overlap)
        while not walk.is_over:
            pages = self._exchanges.pages(self._operation, self._path, {**self._query, "since": walk.asked})
            page = yield from pages.fetch(attrs.evolve(pages.start, number=walk.number))
            walk.take([change_of(row) for row in page.rows], page)
        if not walk.is_whole:
            _log.warning("the feed %s: the list of changes did not hold still; one may be missing", self._name)
        return _Round(began, self.cursor.seen, in_order(walk.brought.values()))

    def _keep(self, round_: _Round[T], *, is_over: bool = False) -> Exchange[None]:
        """Move the cursor behind what was taken, and keep it."""
        # Not behind the moment at which the round was begun: what changed later may not have been seen.
        self.cursor = self.cursor.after(round_.changes[: round_.taken], self._overlap, round_.began)
        if is_over:
            self.cursor = self.cursor.read_at(round_.began)
        store, text = self._store, self.cursor.to_text()
        if store is not None and text != self._kept:
            yield from run_blocking(lambda: store.save(self._name, text))
            self._kept = text


def _begin(since: object) -> Cursor:
    if isinstance(since, str):
        return Cursor.from_text(since)
    if not isinstance(since, datetime) or since.tzinfo is None:
        raise InputError("since: an aware time is due here, a datetime with an offset, or the cursor of a feed")
    return Cursor(since)


def _warn_of_gap(name: str, since: datetime) -> None:
    """Warn that the API has forgotten changes which the feed should bring."""
    message = (
        f"{name}: the feed goes on from {since:%Y-%m-%d %H:%M %z}, and the API keeps changes for 30 days; "
        "earlier ones may be missing, so read all records once more"
    )
    _log.warning("%s", message)
    warn_caller(message, ChangesMissedWarning)
