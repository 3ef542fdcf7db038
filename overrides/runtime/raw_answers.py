"""Whole responses, and the types of methods that return them."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar

import attrs

from .answers import Bucket, ErrorDetail

if TYPE_CHECKING:
    from .transport import AsyncPager, JobId, Page, Pager

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
P = ParamSpec("P")


@attrs.frozen(eq=False, slots=False, kw_only=True)
class RawResponse(Generic[T_co]):
    """A response of the API with its headers and errors."""

    status: int
    headers: Mapping[str, str] = attrs.field(repr=False)
    """Names in lower case."""
    content: bytes = attrs.field(repr=False)
    """The body, decompressed and otherwise unchanged."""
    parsed: T_co = attrs.field(repr=False)
    """The value that the method returns without `with_raw_response`; one page if that is a pager."""
    errors: Sequence[ErrorDetail] = ()
    """The errors that the response lists; empty if it does not list any."""
    request_id: str | None = None
    """The id that the vendor's support asks for."""
    bucket: Bucket | None = None
    """How full the token's bucket is; None if the response does not say."""
    seconds: float = 0.0
    """The time from sending the request to the last byte of the response."""
    read_data: Callable[[bytes], object] = attrs.field(repr=False)

    @cached_property
    def data(self) -> Any:  # noqa: ANN401 (JSON that the caller takes apart)
        """`data` of the envelope as plain JSON, including fields that the spec does not know; None if it is missing.

        A number with a decimal point is a `Decimal`.
        """
        return self.read_data(self.content)


class AnswerOf(Generic[P, T]):
    """A method with the arguments of another one that returns the whole response."""

    def __init__(self, method: Callable[Concatenate[Any, P], T]) -> None:
        self._method = method

    def __get__(self, instance: object, owner: type | None = None) -> Callable[P, RawResponse[T]]:
        """Bind the method."""
        raise NotImplementedError(_FOR_CHECKERS)


class PageOf(Generic[P, T]):
    """A method with the arguments of one that returns a pager; it returns the first requested page."""

    def __init__(self, method: Callable[Concatenate[Any, P], Pager[T]]) -> None:
        self._method = method

    def __get__(self, instance: object, owner: type | None = None) -> Callable[P, RawResponse[Page[T]]]:
        """Bind the method."""
        raise NotImplementedError(_FOR_CHECKERS)


class AsyncAnswerOf(Generic[P, T]):
    """An asynchronous method with the arguments of another one that returns the whole response."""

    def __init__(self, method: Callable[Concatenate[Any, P], Coroutine[Any, Any, T]]) -> None:
        self._method = method

    def __get__(self, instance: object, owner: type | None = None) -> Callable[P, Coroutine[Any, Any, RawResponse[T]]]:
        """Bind the method."""
        raise NotImplementedError(_FOR_CHECKERS)


class AsyncPageOf(Generic[P, T]):
    """An asynchronous method with the arguments of one that returns a pager; it returns the first requested page."""

    def __init__(self, method: Callable[Concatenate[Any, P], AsyncPager[T]]) -> None:
        self._method = method

    def __get__(
        self, instance: object, owner: type | None = None
    ) -> Callable[P, Coroutine[Any, Any, RawResponse[Page[T]]]]:
        """Bind the method."""
        raise NotImplementedError(_FOR_CHECKERS)


class QueuedOf(Generic[P]):
    """A method with the arguments of one that queues a job; it returns the response with the job's id."""

    def __init__(self, method: Callable[Concatenate[Any, P], object]) -> None:
        self._method = method

    def __get__(self, instance: object, owner: type | None = None) -> Callable[P, RawResponse[JobId]]:
        """Bind the method."""
        raise NotImplementedError(_FOR_CHECKERS)


class AsyncQueuedOf(Generic[P]):
    """An asynchronous method with the arguments of one that queues a job; it returns the response with the job's id."""

    def __init__(self, method: Callable[Concatenate[Any, P], object]) -> None:
        self._method = method

    def __get__(
        self, instance: object, owner: type | None = None
    ) -> Callable[P, Coroutine[Any, Any, RawResponse[JobId]]]:
        """Bind the method."""
        raise NotImplementedError(_FOR_CHECKERS)


_FOR_CHECKERS = "this class exists for type checkers; call the method of a client"
