# Copied from overrides/runtime/transport.py: do not edit. Change that file, then run `./scripts/nox -s generate`.
"""What the generated resources need of a client: somebody who makes the calls. `shoptet_api` implements it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Generic, Literal, NewType, Protocol, Self, TypeVar

import attrs

from .drift import is_object
from .long_running import AsyncStarting, Starting
from .model import UNSET

if TYPE_CHECKING:
    from .operation import Operation

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

JobId = NewType("JobId", str)
"""The id of an asynchronous job that a call has started."""


@attrs.frozen
class Paginator:
    """Where a page stands among its siblings. What did not come is None."""

    total_count: int | None
    """Rows on all pages together."""
    page: int | None
    """Number of this page, from 1."""
    page_count: int | None
    items_on_page: int | None
    """Rows on this page."""
    items_per_page: int | None
    """Rows on a full page."""

    @classmethod
    def from_json(cls, value: object) -> Self | None:
        """Read the `paginator` of an answer; some answers say `currentPage` where others say `page`."""
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
    """Its number as it was asked for, from 1: `list(page=number)` begins there again."""


class Pager(ABC, Generic[T_co]):
    """All rows of a paged list, page by page as they are needed. Each iteration begins at the first page asked for.

    While the caller works on a page, the next ones are fetched by up to three threads, which end with the iteration.
    """

    @abstractmethod
    def __iter__(self) -> Iterator[T_co]:
        """Walk the rows of all pages."""

    @abstractmethod
    def pages(self) -> Iterator[Page[T_co]]:
        """Walk the pages."""

    @abstractmethod
    def first(self) -> T_co | None:
        """Return the first row; None when there is none."""

    @property
    @abstractmethod
    def total_count(self) -> int | None:
        """Rows on all pages together, as the API says; asks for a page when none has come yet."""

    @abstractmethod
    def __len__(self) -> int:
        """Return the rows of a whole iteration; this asks for no page.

        Raises:
            TypeError: No page has come yet, or the API does not say how many rows there are.
        """

    @abstractmethod
    def with_options(
        self, *, prefetch: int | None = None, on_shift: Literal["warn", "restart", "raise"] | None = None
    ) -> Self:
        """Return the same list, walked in another way; what is not given stays as the client has it.

        Args:
            prefetch: How many pages to fetch ahead of the one that the caller works on; 0 for none.
            on_shift: What to do when the list changes while it is walked.
        """


class AsyncPager(ABC, Generic[T_co]):
    """All rows of a paged list, page by page as they are needed. Each iteration begins at the first page asked for.

    While the caller works on a page, the next ones are fetched by tasks, which end with the iteration. An `async for`
    that is left early ends when its iterator does: `contextlib.aclosing(pager.pages())` says when that is.
    """

    @abstractmethod
    def __aiter__(self) -> AsyncIterator[T_co]:
        """Walk the rows of all pages."""

    @abstractmethod
    def pages(self) -> AsyncIterator[Page[T_co]]:
        """Walk the pages."""

    @abstractmethod
    async def first(self) -> T_co | None:
        """Return the first row; None when there is none."""

    @abstractmethod
    async def total_count(self) -> int | None:
        """Return the rows on all pages together, as the API says; asks for a page when none has come yet."""

    @abstractmethod
    def __len__(self) -> int:
        """Return the rows of a whole iteration; this asks for no page.

        Raises:
            TypeError: No page has come yet, or the API does not say how many rows there are.
        """

    @abstractmethod
    def with_options(
        self, *, prefetch: int | None = None, on_shift: Literal["warn", "restart", "raise"] | None = None
    ) -> Self:
        """Return the same list, walked in another way; what is not given stays as the client has it.

        Args:
            prefetch: How many pages to fetch ahead of the one that the caller works on; 0 for none.
            on_shift: What to do when the list changes while it is walked.
        """


class Transport(Starting, Protocol):
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
        """Return the pages of a paged operation; nothing is called yet."""
        ...


class AsyncTransport(AsyncStarting, Protocol):
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
        """Return the pages of a paged operation; nothing is called yet."""
        ...


class _Part:
    """A part of the API, which shows what it can do."""

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
    """Read a count, which has been seen as text in other places of the API."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 20:
        return int(value)
    return None
