"""Call an operation by its name, with plain JSON: one response, the rows of all pages, or a file.

Each call is one of the client's methods, so that everything a client does holds: the checks of bodies, the limits,
retries, paging and errors.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

import attrs

from shoptet_api.error_text import ErrorDetail
from shoptet_api.operation_calls.arguments import Arguments, arguments_of, named_operation
from shoptet_api.operation_calls.index import IndexedOperation
from shoptet_api.operation_calls.json_values import plain_json
from shoptet_generated.runtime import UNSET, Bucket, Page, Paginator

if TYPE_CHECKING:
    from shoptet_api.client import AsyncShoptet, Shoptet
    from shoptet_generated.runtime import AsyncPager, Pager, RawResponse
    from shoptet_generated.runtime.jobs import Target


@attrs.frozen(kw_only=True)
class CallResult:
    """The result of one call."""

    operation: IndexedOperation
    data: object = attrs.field(repr=False)
    """The payload as plain JSON: an object, a list, the id of a job, or None. The rows, if the operation is paged. The
    bytes of a file, if it responds with one."""
    paginator: Paginator | None = None
    """The place of the page in its list, if the operation is paged."""
    errors: Sequence[ErrorDetail] = ()
    """The errors that the response lists beside the data."""
    status: int = 0
    """The HTTP status; 0 if a dry run sent nothing."""
    request_id: str | None = None
    bucket: Bucket | None = None


def prepare(
    name: str,
    path: Mapping[str, object] | Sequence[object] = (),
    query: Mapping[str, object] | None = None,
    body: object = UNSET,
) -> Arguments:
    """Check the arguments of a call, without a client.

    Args:
        name: The operationId, or the name with the resource, like `orders.get`.
        path: The values of the path, in its order or by name.
        query: The values of the query, by their names in Python or in URLs.
        body: The body as plain JSON.

    Raises:
        InputError: There is no such operation, or an argument is missing, unknown, or of the wrong type.
    """
    return arguments_of(named_operation(name), path, query, body)


def call(client: Shoptet, arguments: Arguments) -> CallResult:
    """Make one request. Of a paged operation it brings the page that the arguments ask for, or the first one.

    A snapshot or a batch is queued, and the result is the id of its job.

    Raises:
        InputError: An argument cannot be sent; `faults` has all mistakes of a body.
        ShoptetError: The call failed.
    """
    return _result(arguments, _invoke(client.with_raw_response, arguments))


async def acall(client: AsyncShoptet, arguments: Arguments) -> CallResult:
    """Make one request, as `call` does."""
    return _result(arguments, await _invoke(client.with_raw_response, arguments))


def rows(client: Shoptet, arguments: Arguments) -> Iterator[object]:
    """Yield the rows of all pages as plain JSON; pages are fetched while rows are read.

    Raises:
        InputError: An argument cannot be sent, or the operation is not paged.
        ShoptetError: A call failed.
    """
    for row in cast("Pager[object]", _invoke(client, arguments)):
        yield plain_json(row)


async def arows(client: AsyncShoptet, arguments: Arguments) -> AsyncIterator[object]:
    """Yield the rows of all pages, as `rows` does."""
    async for row in cast("AsyncPager[object]", _invoke(client, arguments)):
        yield plain_json(row)


def download(client: Shoptet, arguments: Arguments, to: Target) -> int:
    """Write the file that an operation responds with to a path, whole or not at all; return its length.

    Raises:
        InputError: The file cannot be written.
        ShoptetError: The call failed.
    """
    called = arguments.operation
    save = getattr(getattr(client, called.resource), f"save_{called.name}")
    return cast("int", save(*arguments.path, to, **arguments.query))


def _invoke(client: object, arguments: Arguments) -> Any:  # noqa: ANN401 (what the method returns)
    called = arguments.operation
    method = getattr(getattr(client, called.resource), called.name)
    body = () if arguments.body is UNSET else (arguments.body,)
    return method(*arguments.path, *body, **arguments.query)


def _result(arguments: Arguments, response: RawResponse[object]) -> CallResult:
    parsed = response.parsed
    return CallResult(
        operation=arguments.operation,
        data=parsed if isinstance(parsed, bytes) else plain_json(parsed),
        paginator=cast("Page[object]", parsed).paginator if isinstance(parsed, Page) else None,
        errors=tuple(response.errors),
        status=response.status,
        request_id=response.request_id,
        bucket=response.bucket,
    )
