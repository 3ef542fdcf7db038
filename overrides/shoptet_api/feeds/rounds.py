"""The rounds of a feed, as exchanges: each reads all changes since a little before the last one.

A round is read to its end before the caller gets its changes, in order of time and a hundred at a time. After each such
part was taken, the cursor moves behind it and is stored: a process that dies in between gets the part again, and no
other one.
"""

import logging
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Generic, TypeVar

import attrs

from shoptet_api.checks import check_seconds
from shoptet_api.clock import Deadline, until
from shoptet_api.error_text import one_line
from shoptet_api.errors import ApiError, ChangesMissedWarning, NotFoundError, TransportError, warn_caller
from shoptet_api.feeds.change_walk import Walk
from shoptet_api.feeds.cursor import Cursor, change_of, in_order
from shoptet_api.feeds.cursor_store import CursorStore
from shoptet_api.paging.page_check import is_no_such_page
from shoptet_api.sansio.steps import Exchange, run_blocking, wait
from shoptet_api.sansio.waiter import Waiter
from shoptet_generated.runtime import Change, InputError, Operation

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges

T = TypeVar("T")

_PART: Final = 100
_MAX_PAUSE: Final = 900.0
_SHOWN: Final = 80
_HISTORY: Final = timedelta(days=30)
"""How long the API keeps changes."""
_log: Final = logging.getLogger("shoptet_api.feeds")


@attrs.define(eq=False)
class _Round(Generic[T]):
    """A round that was read."""

    started: datetime
    seen: frozenset[str]
    changes: Sequence[Change[T]]
    """All changes of the round, in order of time; the caller has some of them from the round before."""
    is_whole: bool
    """Whether no change is missing among them, as far as the list says."""
    taken: int = 0

    def part(self) -> list[Change[T]]:
        """Return the next changes for the caller; an empty list at the end."""
        part: list[Change[T]] = []
        while len(part) < _PART and self.taken < len(self.changes):
            change = self.changes[self.taken]
            self.taken += 1
            if change.key not in self.seen:
                part.append(change)
        return part

    def go_back_to(self, change: Change[T]) -> None:
        """Take back the changes that were given after `change`."""
        while self.taken and self.changes[self.taken - 1] is not change:
            self.taken -= 1


class Rounds(Generic[T]):
    """The rounds of one feed.

    Raises:
        ConfigurationError: An option is not valid.
        InputError: `since`, or the text that the store has under the name, is not an aware time or a cursor.
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
        self._exchanges = exchanges
        self._operation = operation
        self._path = path
        self._query = dict(query)
        self._name = name
        self._store = store
        self._overlap = timedelta(seconds=overlap)
        self._stop = Waiter()
        self._failures = 0
        self._round: _Round[T] | None = None
        self._is_gap_reported = False
        self._stored: str | None = None
        if store is not None:
            self._stored = until(_deadline_of(exchanges), lambda: store.load(name))
        self.cursor: Cursor = begin if self._stored is None else Cursor.from_text(self._stored)

    def is_stopped(self) -> bool:
        """Return whether the feed was stopped."""
        return self._stop.is_done

    def stop(self) -> None:
        """Stop the feed. May be called from any thread."""
        self._stop.finish()

    def next(self) -> Exchange[list[Change[T]] | None]:
        """Return the next changes of the round; None when it is over.

        By this call, the caller has taken the changes of the call before.
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
        """Store the cursor behind the change that was taken last, in the middle of a part."""
        if self._round is not None:
            self._round.go_back_to(change)
            yield from self._keep(self._round)
            self._round = None

    def restart(self) -> None:
        """Drop the current round: the changes of it that were not taken come again."""
        self._round = None

    def pause(self, poll: float) -> Exchange[None]:
        """Wait for the next round, or until the feed is stopped."""
        pause = min(poll * 2.0 ** min(self._failures, 10), max(_MAX_PAUSE, poll))
        yield from wait(self._stop, pause, "changes")

    def failed(self, error: ApiError | TransportError) -> None:
        """Note that a round failed.

        Raises:
            ShoptetError: The next round would fail, too.
        """
        self.restart()
        if not error.retryable:
            raise error
        self._failures += 1
        _log.warning("the feed %s cannot be read at the moment: %s", self._name, error)

    def _read(self) -> Exchange[_Round[T]]:
        """Read all changes since the cursor."""
        started = self._exchanges.config.clock.now()
        last = max(self.cursor.read or self.cursor.since, self.cursor.since)
        if last < started - _HISTORY and not self._is_gap_reported:
            self._is_gap_reported = True
            _warn_of_gap(self._name, last)
        yield from self._store_start()
        walk: Walk[T] = Walk(self.cursor.since - self._overlap)
        while not walk.is_over:
            pages = self._exchanges.pages(self._operation, self._path, {**self._query, "since": walk.asked})
            try:
                page = yield from pages.fetch(attrs.evolve(pages.start, number=walk.number))
            except NotFoundError as error:
                if not is_no_such_page(error) or not walk.lose_page():
                    raise
            else:
                walk.take([change_of(row) for row in page.rows], page)
        if not walk.is_whole:
            fault = "the list of changes kept changing while it was read; a change may be missing"
            _warn(f"{self._name}: {fault}, so the next round reads the same time again")
        return _Round(started, self.cursor.seen, in_order(walk.brought.values()), walk.is_whole)

    def _store_start(self) -> Exchange[None]:
        """Store where the feed starts, before its first walk: a process that dies in this walk starts there again.

        Otherwise, a program that starts with the present moment would lose the changes since its first start.
        """
        if self._stored is None:
            yield from self._save()

    def _keep(self, round_: _Round[T], *, is_over: bool = False) -> Exchange[None]:
        """Move the cursor behind the changes that were taken, and store it."""
        taken = round_.changes[: round_.taken]
        if round_.is_whole:
            # Not behind the start of the round: a later change may not have been in the list yet.
            self.cursor = self.cursor.after(taken, self._overlap, round_.started)
        else:
            self.cursor = self.cursor.without_moving(taken)
        if is_over and round_.is_whole:
            self.cursor = self.cursor.read_at(round_.started)
        yield from self._save()

    def _save(self) -> Exchange[None]:
        store, text = self._store, self.cursor.to_text()
        if store is not None and text != self._stored:
            yield from run_blocking(lambda: store.save(self._name, text), deadline=_deadline_of(self._exchanges))
            self._stored = text


def _deadline_of(exchanges: "Exchanges") -> Deadline:
    return Deadline(exchanges.config.clock, exchanges.config.deadline)


def _begin(since: object) -> Cursor:
    if isinstance(since, str):
        return Cursor.from_text(since)
    if not isinstance(since, datetime) or since.tzinfo is None:
        raise InputError(
            f"since: expected a datetime with an offset or the cursor of a feed, got {one_line(repr(since), _SHOWN)}"
        )
    return Cursor(since)


def _warn_of_gap(name: str, since: datetime) -> None:
    """Warn that the API no longer has some changes that the feed should bring."""
    _warn(
        f"{name}: the feed continues from {since:%Y-%m-%d %H:%M %z}, and the API keeps changes for 30 days; "
        "earlier ones may be missing, so read all records again"
    )


def _warn(message: str) -> None:
    _log.warning("%s", message)
    warn_caller(message, ChangesMissedWarning)
