"""What a driver is to those who only have exchanges performed: jobs, snapshots, batches, feeds, composed parts."""

from typing import TYPE_CHECKING, Protocol, TypeVar

from shoptet_api.sansio.steps import Exchange

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges

T = TypeVar("T")


class Runner(Protocol):
    """Performs exchanges on the calling thread."""

    @property
    def exchanges(self) -> "Exchanges":
        """What makes the exchanges of calls."""
        ...

    def run(self, exchange: Exchange[T]) -> T:
        """Perform an exchange to its end."""
        ...


class AsyncRunner(Protocol):
    """Performs exchanges in the running event loop."""

    @property
    def exchanges(self) -> "Exchanges":
        """What makes the exchanges of calls."""
        ...

    async def run(self, exchange: Exchange[T]) -> T:
        """Perform an exchange to its end."""
        ...
