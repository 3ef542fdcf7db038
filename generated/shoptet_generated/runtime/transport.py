# Copied from overrides/runtime/transport.py: do not edit. Change that file, then run `./scripts/nox -s generate`.
"""The client as generated resources need it: it makes the calls. `shoptet_api` implements it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Generic, Literal, NewType, NoReturn, Protocol, Self, TypeVar

import attrs

from .drift import is_object
from .long_running import AsyncLongRunning, LongRunning
from .model import UNSET

if TYPE_CHECKING:
    from .operation import Operation

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

JobId = NewType("JobId", str)
"""The id of a job that a call has queued."""


@attrs.frozen
class Paginator:
    """The position of a page in its list. A number that the response lacks is None."""

    total_count: int | None
    """Number of rows on all pages."""
    page: int | None
    """Number of this page, from 1."""
    page_count: int | None
    items_on_page: int | None
    """Number of rows on this page."""
    items_per_page: int | None
    """Number of rows on a full page."""

    @classmethod
    def from_json(cls, value: object) -> Self | None:
        """Read the `paginator` of a response; some responses say `currentPage` where others say `page`."""
        if not is_object(value):
            return None
        return cls(
            total_count=_count(value.get("totalCount")),
            page=_count(value.get("page", value.get("currentPage"))),
            page_count=_count(value.get("pageCount")),
            items_on_page=_count(value.get("itemsOnPage")),
            items_per_page=_count(value.get("itemsPerPage")),
        )


@attrs.frozen
class Page(Generic[T_co]):
    """One page of a list."""

    rows: Sequence[T_co]
    paginator: Paginator | None
    number: int = 1
    """The number that was requested, from 1: `list(page=number)` starts there again."""


class Pager(ABC, Generic[T_co]):
    """All rows of a paged list, fetched page by page as needed. Each iteration starts at the first requested page.

    While the caller works on a page, up to three threads fetch the next ones; the threads end with the iteration.
    """

    @abstractmethod
    def __iter__(self) -> Iterator[T_co]:
        """Iterate over the rows of all pages."""

    @abstractmethod
    def pages(self) -> Iterator[Page[T_co]]:
        """Iterate over the pages."""

    @abstractmethod
    def first(self) -> T_co | None:
        """Return the first row, or None if the list is empty."""

    @abstractmethod
    def total_count(self) -> int | None:
        """Return the number of rows on all pages, as the API says; fetch a page unless one has been fetched."""

    @abstractmethod
    def __bool__(self) -> bool:
        """Return whether the list has rows. The first call fetches the first page, and the next iteration uses it."""

    @abstractmethod
    def with_options(
        self, *, prefetch: int | None = None, on_shift: Literal["warn", "restart", "raise"] | None = None
    ) -> Self:
        """Return a pager of the same list with other options; an omitted option stays as the client has it.

        Args:
            prefetch: Number of pages to fetch ahead of the one that the caller works on; 0 turns it off.
            on_shift: What to do when the list changes during an iteration.
        """


class AsyncPager(ABC, Generic[T_co]):
    """All rows of a paged list, fetched page by page as needed. Each iteration starts at the first requested page.

    While the caller works on a page, tasks fetch the next ones; the tasks end with the iteration. After an early exit
    from `async for` they end when the iterator is closed: `contextlib.aclosing(pager.pages())` closes it at once.
    """

    @abstractmethod
    def __aiter__(self) -> AsyncIterator[T_co]:
        """Iterate over the rows of all pages."""

    @abstractmethod
    def pages(self) -> AsyncIterator[Page[T_co]]:
        """Iterate over the pages."""

    @abstractmethod
    async def first(self) -> T_co | None:
        """Return the first row, or None if the list is empty."""

    @abstractmethod
    async def total_count(self) -> int | None:
        """Return the number of rows on all pages, as the API says; fetch a page unless one has been fetched."""

    def __bool__(self) -> NoReturn:
        """Refuse to tell whether the list has rows: that takes a request, and a request has to be awaited.

        Raises:
            TypeError: Always.
        """
        raise TypeError("an AsyncPager has no truth value; ask `await pager.first() is not None`")

    @abstractmethod
    def with_options(
        self, *, prefetch: int | None = None, on_shift: Literal["warn", "restart", "raise"] | None = None
    ) -> Self:
        """Return a pager of the same list with other options; an omitted option stays as the client has it.

        Args:
            prefetch: Number of pages to fetch ahead of the one that the caller works on; 0 turns it off.
            on_shift: What to do when the list changes during an iteration.
        """


class Transport(LongRunning, Protocol):
    """Makes calls."""

    def call(
        self,
        operation: Operation[T],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        body: object = UNSET,
    ) -> T:
        """Call the operation and return its payload."""
        ...

    def paginate(self, operation: Operation[T], path: tuple[str | int, ...], query: Mapping[str, object]) -> Pager[T]:
        """Return a pager of a paged operation; this sends no request yet."""
        ...


class AsyncTransport(AsyncLongRunning, Protocol):
    """Makes calls, asynchronously."""

    async def call(
        self,
        operation: Operation[T],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        body: object = UNSET,
    ) -> T:
        """Call the operation and return its payload."""
        ...

    def paginate(
        self, operation: Operation[T], path: tuple[str | int, ...], query: Mapping[str, object]
    ) -> AsyncPager[T]:
        """Return a pager of a paged operation; this sends no request yet."""
        ...


class _Part:
    """A part of the API; its `repr` lists the methods."""

    __slots__ = ()

    def __repr__(self) -> str:
        methods = [name for name in dir(type(self)) if not name.startswith("_")]
        return f"<{type(self).__name__}: {', '.join(methods)}>"


class Resource(_Part):
    """Base of the generated classes whose methods are the operations of one part of the API."""

    __slots__ = ("_transport",)

    def __init__(self, transport: Transport) -> None:
        self._transport = transport


class AsyncResource(_Part):
    """Base of the generated classes whose asynchronous methods are the operations of one part of the API."""

    __slots__ = ("_transport",)

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport


def _count(value: object) -> int | None:
    """Read a count; other places of the API send counts as text."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 20:
        return int(value)
    return None
