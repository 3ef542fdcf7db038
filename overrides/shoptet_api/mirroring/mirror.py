"""One pass that brings a table in step with a resource.

    nothing stored ──▶ note the time ──▶ snapshot ──▶ upsert each row ──┐
                                                                        ▼
    stored ────────────────────────────────────▶ changes since ──▶ upsert or delete ──▶ store the cursor

The two functions differ only in how they wait.
"""

import inspect
from collections.abc import Callable
from contextlib import aclosing, closing, contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar, cast

import attrs

from shoptet_api.checks import unexpected
from shoptet_api.errors import ConfigurationError, JobError, JobTimeoutError, NotFoundError, ShoptetError
from shoptet_api.mirroring.progress import Progress

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Generator, Sequence
    from datetime import datetime

    from shoptet_api.calls.runner import AsyncRunner, Runner
    from shoptet_generated.runtime import AsyncChangeFeed, AsyncSnapshot, ChangeFeed, CursorStore, Snapshot

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_METHODS: Final = ("snapshot", "changes", "get")


class Mirrored(Protocol[T_co]):
    """A resource with snapshots, a feed of changes and details: orders, products, customers, documents."""

    def snapshot(self) -> "Snapshot[T_co]":
        """Return all records."""
        ...

    def changes(
        self, *, since: "datetime | str", store: "CursorStore | None" = None, name: str | None = None
    ) -> "ChangeFeed[Any]":
        """Return the changes."""
        ...

    def get(self, key: str, /) -> T_co:
        """Return one record."""
        ...


class AsyncMirrored(Protocol[T_co]):
    """A resource of an asynchronous client with snapshots, a feed of changes and details."""

    def snapshot(self) -> "AsyncSnapshot[T_co]":
        """Return all records."""
        ...

    def changes(
        self, *, since: "datetime | str", store: "CursorStore | None" = None, name: str | None = None
    ) -> "AsyncChangeFeed[Any]":
        """Return the changes."""
        ...

    async def get(self, key: str, /) -> T_co:
        """Return one record."""
        ...


@attrs.frozen(kw_only=True)
class MirrorReport:
    """What one pass did."""

    is_full: bool
    """Whether the pass took a snapshot, or finished one."""
    upserted: int
    deleted: int


def mirror(
    resource: Mirrored[T],
    *,
    upsert: Callable[[T], object],
    delete: Callable[[str], object],
    store: "CursorStore",
    name: str,
    include: "Sequence[str] | None" = None,
    on_full: Callable[[], object] | None = None,
) -> MirrorReport:
    """Bring a table of yours in step with a resource; call it again for what has changed since.

        mirror(shop.orders, upsert=save_order, delete=delete_order, store=SQLiteCursorStore("m.sqlite"), name="orders")

    The first pass takes a snapshot and then reads the changes since before it, so that no change is missed. Later ones
    read the changes alone. A pass that dies continues in the next one. Therefore your functions can get the same record
    again, and delete a key that the table does not have. If no pass succeeded for 29 days, the table begins again.

    Args:
        resource: `shop.orders`, `shop.products`, `shop.customers`, or a kind of documents.
        upsert: Writes a record to the table, in place of the one with its key.
        delete: Deletes the record with this key: an order's code, a product's GUID.
        store: Keeps the progress. Save the table before `upsert` returns: the progress moves on afterwards.
        name: The name of the table in the store; two shops need two, and two resources.
        include: Sections that the records should have.
        on_full: Called when the snapshot is made, before its rows, and again after a crash: empty the table there, or
            mark its rows, since a snapshot does not name deleted records.

    Raises:
        ConfigurationError: The store holds something else under this name, or an argument is invalid.
        Exception: Whatever your functions raise; the next pass repeats that record.
    """
    steps = _Steps(resource, store, name, include)
    upserted = deleted = 0
    is_full = steps.begin()
    while not steps.progress.is_whole:
        try:
            upserted += _load(steps, upsert, on_full)
            break
        except _LostError as lost:
            error = lost.error
        steps.again(error)
    synced = steps.now()
    for change in steps.changes():
        record = None if change.is_deleted else _got(partial(steps.get, change.id))
        if record is None:
            delete(change.id)
            deleted += 1
        else:
            upsert(record)
            upserted += 1
    steps.end(synced)
    return MirrorReport(is_full=is_full, upserted=upserted, deleted=deleted)


async def amirror(
    resource: AsyncMirrored[T],
    *,
    upsert: Callable[[T], "object | Awaitable[object]"],
    delete: Callable[[str], "object | Awaitable[object]"],
    store: "CursorStore",
    name: str,
    include: "Sequence[str] | None" = None,
    on_full: Callable[[], "object | Awaitable[object]"] | None = None,
) -> MirrorReport:
    """Bring a table of yours in step with a resource of an asynchronous client; see `mirror`.

    Your functions may be coroutine functions.
    """
    steps = _Steps(resource, store, name, include)
    upserted = deleted = 0
    is_full = steps.begin()
    while not steps.progress.is_whole:
        try:
            upserted += await _aload(steps, upsert, on_full)
            break
        except _LostError as lost:
            error = lost.error
        steps.again(error)
    synced = steps.now()
    async for change in steps.changes():
        record = None
        if not change.is_deleted:
            try:
                record = await steps.get(change.id)
            except NotFoundError:
                record = None
        if record is None:
            await _awaited(delete(change.id))
            deleted += 1
        else:
            await _awaited(upsert(record))
            upserted += 1
    steps.end(synced)
    return MirrorReport(is_full=is_full, upserted=upserted, deleted=deleted)


class _Steps:
    """The steps of a pass that do not wait for the API, for both clients."""

    def __init__(self, resource: Any, store: "CursorStore", name: str, include: "Sequence[str] | None") -> None:  # noqa: ANN401 (either kind of resource)
        if missing := [method for method in _METHODS if not callable(getattr(resource, method, None))]:
            raise unexpected("resource", f"a resource with {' and '.join(missing)}, such as shop.orders", resource)
        if not isinstance(cast("object", name), str) or not name:
            raise unexpected("name", "a name for the table", name)
        self._resource = resource
        self._store = store
        self._name = name
        self._given: dict[str, object] = {} if include is None else {"include": list(include)}
        self._kind = type(resource).__name__.removeprefix("Async")
        self._driver: Runner | AsyncRunner = resource._transport  # noqa: SLF001 (what composed methods use, too)
        self._was_resumed = False
        self._progress: Progress | None = None

    @property
    def progress(self) -> Progress:
        """The progress of this pass."""
        if self._progress is None:
            raise AssertionError
        return self._progress

    def now(self) -> "datetime":
        """Return the time by the client's clock."""
        return self._driver.exchanges.config.clock.now()

    def begin(self) -> bool:
        """Read the progress; return whether rows of a snapshot come first.

        Raises:
            ConfigurationError: The store holds something else, or the progress of a table of another resource.
        """
        now, found = self.now(), Progress.of(self._store.load(self._name), self._name)
        if found is not None and found.resource != self._kind:
            fault = f"expected that of a table of {self._kind}, got {self._name!r}, the name of one of {found.resource}"
            raise ConfigurationError("name", fault)
        if found is None or found.needs_snapshot(now):
            self._save(Progress.begin(now, found, self._kind))
        else:
            self._progress = found
        self._was_resumed = self.progress.job_id is not None
        return not self.progress.is_whole

    def again(self, error: ShoptetError) -> None:
        """Begin with another snapshot: the file of the first one is gone, or its job failed.

        Raises:
            ShoptetError: It was this pass that began it.
        """
        if not self._was_resumed:
            raise error
        self._was_resumed = False
        self._save(Progress.begin(self.now(), self.progress, self._kind))

    def snapshot(self) -> Any:  # noqa: ANN401 (of either client)
        """Return the snapshot, that of the last pass if it did not finish."""
        snapshot = self._resource.snapshot(**self._given)
        return snapshot if self.progress.job_id is None else snapshot.resume(self.progress.job_id)

    def queued(self, job_id: str) -> None:
        """Note the job of the snapshot."""
        self._save(attrs.evolve(self.progress, job_id=job_id))

    def loaded(self) -> None:
        """Note that all rows of the snapshot are in the table."""
        self._save(attrs.evolve(self.progress, is_whole=True))

    def changes(self) -> Any:  # noqa: ANN401 (of either client)
        """Return the changes since the time before the snapshot, or since the last pass."""
        name = f"{self._name} changes {self.progress.round}"
        return self._resource.changes(since=self.progress.since, store=self._store, name=name)

    def get(self, key: str) -> Any:  # noqa: ANN401 (of either client)
        """Return one record, or an awaitable of it."""
        return self._resource.get(key, **self._given)

    def end(self, synced: "datetime") -> None:
        """Note that all changes until a time are in the table."""
        self._save(attrs.evolve(self.progress, synced=synced))

    def _save(self, progress: Progress) -> None:
        self._store.save(self._name, progress.to_text())
        self._progress = progress


def _load(steps: _Steps, upsert: Callable[[Any], object], on_full: Callable[[], object] | None) -> int:
    count = 0
    snapshot = steps.snapshot()
    steps.queued(snapshot.start().job.id)
    try:
        with _of_snapshot():
            snapshot.wait()
        if on_full is not None:
            on_full()
        with closing(_rows(snapshot)) as rows:
            for row in rows:
                upsert(row)
                count += 1
    finally:
        snapshot.close()
    steps.loaded()
    return count


async def _aload(steps: _Steps, upsert: Callable[[Any], object], on_full: Callable[[], object] | None) -> int:
    count = 0
    snapshot = steps.snapshot()
    steps.queued((await snapshot.start()).job.id)
    try:
        with _of_snapshot():
            await snapshot.wait()
        if on_full is not None:
            await _awaited(on_full())
        async with aclosing(_arows(snapshot)) as rows:
            async for row in rows:
                await _awaited(upsert(row))
                count += 1
    finally:
        await snapshot.aclose()
    steps.loaded()
    return count


class _LostError(Exception):
    """The snapshot cannot be had any more. The caller's functions do not raise this."""

    def __init__(self, error: ShoptetError) -> None:
        super().__init__()
        self.error: Final = error


@contextmanager
def _of_snapshot() -> "Generator[None, None, None]":
    try:
        yield
    except JobTimeoutError:  # It may still be made: the next pass waits for the same.
        raise
    except (JobError, NotFoundError) as error:
        raise _LostError(error) from None


def _rows(snapshot: "Snapshot[T]") -> "Generator[T, None, None]":
    with _of_snapshot():
        yield from snapshot


async def _arows(snapshot: "AsyncSnapshot[T]") -> "AsyncGenerator[T, None]":
    with _of_snapshot():
        async for row in snapshot:
            yield row


def _got(get: Callable[[], T]) -> T | None:
    try:
        return get()
    except NotFoundError:
        return None


async def _awaited(result: object) -> None:
    if inspect.isawaitable(result):
        await result
