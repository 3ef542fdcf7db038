"""One way to call operations that is the same for both clients."""

import asyncio
import inspect
from collections.abc import AsyncGenerator
from contextlib import aclosing
from functools import cached_property
from itertools import islice
from types import MappingProxyType
from typing import Any, Final, Generic, Protocol, TypeAlias, TypeVar, cast

import attrs

from shoptet_api import AsyncShoptet, Shoptet
from shoptet_generated.runtime import (
    UNSET,
    AsyncPager,
    AsyncResource,
    Operation,
    Page,
    Pager,
    Resource,
)
from tests.support.made_up_operations import Object

T = TypeVar("T")
Path: TypeAlias = tuple[str | int, ...]

TOKEN: Final = "123456-a-789-SECRET/secretSECRETsecret"

NOTHING: Final[Object] = MappingProxyType({})


class Things(Resource):
    def call(self, operation: Operation[T], path: Path, query: Object, body: object) -> T:
        return self._transport.call(operation, path, query, body)

    def paginate(self, operation: Operation[T], path: Path, query: Object) -> Pager[T]:
        return self._transport.paginate(operation, path, query)


class AsyncThings(AsyncResource):
    async def call(self, operation: Operation[T], path: Path, query: Object, body: object) -> T:
        return await self._transport.call(operation, path, query, body)

    def paginate(self, operation: Operation[T], path: Path, query: Object) -> AsyncPager[T]:
        return self._transport.paginate(operation, path, query)


class Shop(Shoptet):
    @cached_property
    def things(self) -> Things:
        return Things(self._transport)


class AsyncShop(AsyncShoptet):
    @cached_property
    def things(self) -> AsyncThings:
        return AsyncThings(self._transport)


class Walk(Protocol[T]):
    """A sync or an async pager."""

    @property
    def pager(self) -> Pager[T] | AsyncPager[T]: ...
    def rows(self, limit: int | None = None) -> list[T]: ...
    def pages(self) -> list[Page[T]]: ...
    def first(self) -> T | None: ...
    def total_count(self) -> int | None: ...
    def with_options(self, **options: Any) -> "Walk[T]": ...


class Caller(Protocol):
    """A sync or an async client, as the tests use it."""

    @property
    def shop(self) -> Shop | AsyncShop: ...

    def call(self, operation: Operation[T], path: Path = (), query: Object = NOTHING, body: object = UNSET) -> T: ...
    def walk(self, operation: Operation[T], query: Object = NOTHING) -> Walk[T]: ...
    def with_options(self, **options: object) -> "Caller": ...
    def close(self) -> None: ...


@attrs.frozen
class SyncWalk(Generic[T]):
    pager: Pager[T]

    def rows(self, limit: int | None = None) -> list[T]:
        return list(islice(self.pager, limit))

    def pages(self) -> list[Page[T]]:
        return list(self.pager.pages())

    def first(self) -> T | None:
        return self.pager.first()

    def total_count(self) -> int | None:
        return self.pager.total_count()

    def with_options(self, **options: Any) -> "SyncWalk[T]":
        return SyncWalk(self.pager.with_options(**options))


@attrs.frozen
class SyncCaller:
    shop: Shop

    def call(self, operation: Operation[T], path: Path = (), query: Object = NOTHING, body: object = UNSET) -> T:
        return self.shop.things.call(operation, path, query, body)

    def walk(self, operation: Operation[T], query: Object = NOTHING) -> SyncWalk[T]:
        return SyncWalk(self.shop.things.paginate(operation, (), query))

    def with_options(self, **options: Any) -> "SyncCaller":
        return SyncCaller(self.shop.with_options(**options))

    def close(self) -> None:
        self.shop.close()


@attrs.frozen
class AsyncWalk(Generic[T]):
    pager: AsyncPager[T]
    runner: asyncio.Runner

    def rows(self, limit: int | None = None) -> list[T]:
        return self.runner.run(self._rows(limit))

    def pages(self) -> list[Page[T]]:
        return self.runner.run(self._pages())

    def first(self) -> T | None:
        return self.runner.run(self.pager.first())

    def total_count(self) -> int | None:
        return self.runner.run(self.pager.total_count())

    def with_options(self, **options: Any) -> "AsyncWalk[T]":
        return AsyncWalk(self.pager.with_options(**options), self.runner)

    async def _rows(self, limit: int | None) -> list[T]:
        rows: list[T] = []
        if limit == 0:
            return rows
        async with aclosing(cast("AsyncGenerator[T, None]", aiter(self.pager))) as walk:
            async for row in walk:
                rows.append(row)
                if len(rows) == limit:
                    break
        return rows

    async def _pages(self) -> list[Page[T]]:
        return [page async for page in self.pager.pages()]


@attrs.frozen
class AsyncCaller:
    shop: AsyncShop
    runner: asyncio.Runner

    def call(self, operation: Operation[T], path: Path = (), query: Object = NOTHING, body: object = UNSET) -> T:
        return self.runner.run(self.shop.things.call(operation, path, query, body))

    def walk(self, operation: Operation[T], query: Object = NOTHING) -> AsyncWalk[T]:
        return AsyncWalk(self.shop.things.paginate(operation, (), query), self.runner)

    def with_options(self, **options: Any) -> "AsyncCaller":
        return AsyncCaller(self.shop.with_options(**options), self.runner)

    def close(self) -> None:
        self.runner.run(self.shop.aclose())


def result_of(caller: Caller, value: Any) -> Any:
    """Return what a method returned, awaited if it is a coroutine."""
    return cast("AsyncCaller", caller).runner.run(value) if inspect.iscoroutine(value) else value
