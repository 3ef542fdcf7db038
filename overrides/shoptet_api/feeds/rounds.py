"""A feed's rounds, as exchanges: each asks for all changes since a little before the last one.

The cursor moves when a round is over and its changes were taken: who dies in between gets them once more. A list that
changes while its pages are walked may hide a row between two of them. Then the cursor stays, and the next round is at
once; what was given is not given again.
"""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from inspect import Parameter, signature
from typing import TYPE_CHECKING, Final, Generic, TypeVar, cast

import attrs

from shoptet_api.errors import ApiError, ConfigurationError, TransportError
from shoptet_api.paging.walk import next_page
from shoptet_api.steps import Exchange, Waiter, do, wait
from shoptet_api.timeouts import check_seconds
from shoptet_generated.runtime import InputError, Operation

from .cursor import Change, Cursor, change_of
from .store import CursorStore

if TYPE_CHECKING:
    from shoptet_api.exchange import Exchanges

T = TypeVar("T")

_MOST_SHAKY: Final = 3
_LONGEST_PAUSE: Final = 900.0
_log: Final = logging.getLogger("shoptet_api.feeds")


@attrs.define(eq=False)
class _Round(Generic[T]):
    """A round under way."""

    number: int | None
    brought: list[Change[T]] = attrs.field(factory=list[Change[T]])
    totals: set[int | None] = attrs.field(factory=set[int | None])
    pages: int = 0


class Rounds(Generic[T]):
    """The rounds of one feed.

    Raises:
        ConfigurationError: An option makes no sense.
        InputError: There is nothing to begin with, or the cursor is none.
    """

    def __init__(
        self,
        exchanges: "Exchanges",
        method: object,
        query: Mapping[str, object],
        *,
        name: str | None,
        since: datetime | None,
        cursor: str | None,
        store: CursorStore | None,
        overlap: float,
    ) -> None:
        check_seconds("overlap", overlap)
        if since is not None and since.tzinfo is None:
            raise InputError("since: an aware time is due here: give a datetime with an offset")
        for own in ("from_", "page"):
            if own in query:
                raise InputError(f"{own}: is what the feed itself sets; say since= where it is to begin")
        operation = cast("Operation[T]", operation_of(method))
        self._exchanges: Final = exchanges
        self._operation: Final = operation
        self._path, self._query = _path_and_query(method, query)
        self._name: Final = name or " ".join((operation.id, *map(str, self._path)))
        self._store: Final = store
        self._overlap: Final = timedelta(seconds=overlap)
        self._stop: Final = Waiter()
        self._shaky = 0
        self._failures = 0
        self._round: _Round[T] | None = None
        kept = cursor if cursor is not None or store is None else store.load(self._name)
        self.cursor: Cursor
        if kept is not None:
            self.cursor = Cursor.from_text(kept)
        elif since is not None:
            self.cursor = Cursor(since)
        else:
            raise InputError("since: is needed where no cursor is kept yet")

    def is_stopped(self) -> bool:
        """Whether somebody wants no more."""
        return self._stop.is_done

    def stop(self) -> None:
        """Want no more; from any thread."""
        self._stop.finish()

    def next(self) -> Exchange[list[Change[T]] | None]:
        """The next changes of the round, some of them new; None when the round is over, and the cursor kept.

        Who asks has taken what was given before.
        """
        while True:
            if self._round is None:
                self._round = _Round(1)
            elif self._round.number is None:
                done, self._round = self._round, None
                if not (yield from self._end(done)):
                    continue
                return None
            changes = yield from self._page(self._round)
            if changes:
                return changes

    def begin_anew(self) -> None:
        """Forget the round under way: its changes are brought once more."""
        self._round = None

    def pause(self, poll: float) -> Exchange[None]:
        """Wait for the next round, or until somebody wants no more."""
        yield from wait(self._stop, min(poll * 2.0 ** min(self._failures, 10), max(_LONGEST_PAUSE, poll)))

    def failed(self, error: ApiError | TransportError) -> None:
        """Take note that a round failed.

        Raises:
            ShoptetError: It would fail again.
        """
        self.begin_anew()
        if not error.retryable:
            raise error
        self._failures += 1
        _log.warning("the feed %s cannot be read at the moment: %s", self._name, error)

    def _page(self, round_: _Round[T]) -> Exchange[list[Change[T]]]:
        query = {**self._query, "from_": self.cursor.since - self._overlap}
        pages = self._exchanges.pages(self._operation, self._path, query)
        number = round_.number or 1
        page = yield from pages.fetch(attrs.evolve(pages.start, number=number))
        given = self.cursor.seen | {change.key for change in round_.brought}
        changes = [change_of(row) for row in page.rows]
        round_.brought += changes
        round_.pages += 1
        round_.totals.add(page.paginator.total_count if page.paginator is not None else None)
        round_.number = next_page(number, len(page.rows), page.paginator)
        new: dict[str, Change[T]] = {}
        for change in changes:
            if change.key not in given:
                new[change.key] = change
        return list(new.values())

    def _end(self, done: _Round[T]) -> Exchange[bool]:
        """Move the cursor and keep it; whether the round counts."""
        now = self._exchanges.config.clock.now()
        if done.pages > 1 and len(done.totals) > 1 and self._shaky < _MOST_SHAKY:
            self._shaky += 1
            keys = frozenset(change.key for change in done.brought)
            self.cursor = attrs.evolve(self.cursor, seen=self.cursor.seen | keys)
            return False
        self._shaky = self._failures = 0
        self.cursor = self.cursor.after(done.brought, self._overlap, now)
        store, text = self._store, self.cursor.to_text()
        if store is not None:
            yield from do(lambda: store.save(self._name, text))
        return True


def _path_and_query(method: object, given: Mapping[str, object]) -> tuple[tuple[str | int, ...], dict[str, object]]:
    """What of the arguments is a part of the path, such as a mailing list's code, and the rest."""
    parameters = signature(cast("Callable[..., object]", method)).parameters.values()
    names = [one.name for one in parameters if one.kind is Parameter.POSITIONAL_OR_KEYWORD]
    if missing := [name for name in names if name not in given]:
        raise InputError(f"{missing[0]}: is needed, as the method for changes needs it: {missing[0]}=…")
    path = tuple(cast("str | int", given[name]) for name in names)
    return path, {name: value for name, value in given.items() if name not in names}


def operation_of(method: object) -> Operation[object]:
    """The operation behind a client's method for changes.

    Raises:
        ConfigurationError: It is no such method.
    """
    from importlib import import_module

    from shoptet_generated.resources import MODULES

    owner = type(getattr(method, "__self__", None)).__module__.rpartition(".")[2]
    if owner in MODULES and getattr(method, "__name__", "") == "changes":
        operations: list[Operation[object]] = list(
            import_module(f"shoptet_generated.operations.{owner}").BY_ID.values()
        )
        for operation in operations:
            if operation.name == "changes" and "from_" in operation.query:
                return operation
    raise ConfigurationError("changes", "is no method for changes; give one like shop.orders.changes")
