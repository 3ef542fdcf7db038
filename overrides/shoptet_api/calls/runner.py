"""The part of a driver that jobs, snapshots, batches, feeds and composed methods need: it performs exchanges."""

from typing import TYPE_CHECKING, Protocol, TypeVar

from shoptet_api.sansio.steps import Exchange

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges

T = TypeVar("T")


class Runner(Protocol):
    """Performs exchanges on the calling thread."""

    @property
    def exchanges(self) -> "Exchanges":
        """The factory of exchanges."""
        ...

    def run(self, exchange: Exchange[T]) -> T:
        """Perform an exchange to its end."""
        ...


class AsyncRunner(Protocol):
    """Performs exchanges in the running event loop."""

    @property
    def exchanges(self) -> "Exchanges":
        """The factory of exchanges."""
        ...

    async def run(self, exchange: Exchange[T]) -> T:
        """Perform an exchange to its end."""
        ...
