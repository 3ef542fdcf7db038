"""The base of methods that make several calls: written once, as an exchange, and run by either client."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

from shoptet_api.sansio.steps import Exchange
from shoptet_generated.runtime import AsyncResource, Resource

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges
    from shoptet_api.calls.runner import AsyncRunner, Runner

T = TypeVar("T")


class Composed(Resource):
    """Base of parts whose methods make several calls."""

    __slots__ = ()

    @property
    def _driver(self) -> "Runner":
        return cast("Runner", self._transport)

    @property
    def _exchanges(self) -> "Exchanges":
        return self._driver.exchanges

    def _run(self, exchange_of: "Callable[[Exchanges], Exchange[T]]") -> T:
        return self._driver.run(exchange_of(self._exchanges))


class AsyncComposed(AsyncResource):
    """Base of asynchronous parts whose methods make several calls."""

    __slots__ = ()

    @property
    def _driver(self) -> "AsyncRunner":
        return cast("AsyncRunner", self._transport)

    @property
    def _exchanges(self) -> "Exchanges":
        return self._driver.exchanges

    async def _run(self, exchange_of: "Callable[[Exchanges], Exchange[T]]") -> T:
        return await self._driver.run(exchange_of(self._exchanges))
