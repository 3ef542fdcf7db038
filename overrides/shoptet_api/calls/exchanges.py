"""What happens between a method call and its result, written once and without input or output.

    operation, arguments ──▶ request ──attempts──▶ good response ──▶ payload, or error

`Exchanges` prepares the request at once, so that a wrong argument raises where the caller passes it. The rest is a
generator (see `steps`). Everything between a request and its good response is in `attempts`. Code that few programs
need is imported on first use, so that the others start sooner.
"""

import logging
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final, Generic, TypeVar, cast

import attrs

from shoptet_api.calls.attempts import Attempts
from shoptet_api.calls.config import Config
from shoptet_api.calls.envelope import (
    errors_of,
    is_document,
    is_json,
    is_json_start,
    read_envelope,
    read_errors,
    request_id,
    unreadable,
)
from shoptet_api.calls.guards import check_may_write, is_write, rehearse
from shoptet_api.calls.prepared import PreparedOperation, PreparedOperations
from shoptet_api.calls.shared import Shared
from shoptet_api.decoding.drift_reporter import DriftReporter
from shoptet_api.error_text import ErrorDetail, describe
from shoptet_api.errors import DecodeError, DryRunError, NotFoundError, PartialFailureError
from shoptet_api.sansio.messages import Request, Response
from shoptet_api.sansio.response_headers import bucket
from shoptet_api.sansio.steps import Exchange
from shoptet_generated.runtime import UNSET

if TYPE_CHECKING:
    from shoptet_api.paging.page_request import PageChoice
    from shoptet_generated.runtime import Operation, Page, RawResponse
    from shoptet_generated.runtime.jobs import Target

T = TypeVar("T")

_MAX_RESTARTS: Final = 3
_log: Final = logging.getLogger("shoptet_api.http")
# One for all clients without a callback, so that a place is reported once and not once per shop.
_report: Final = DriftReporter()


@attrs.frozen(eq=False)
class Pages(Generic[T]):
    """The pages of one call; each is a separate exchange."""

    start: "PageChoice"
    _exchanges: "Exchanges"
    _prepared: PreparedOperation[T]
    _path: str
    _query: list[tuple[str, str]]

    def fetch(self, choice: "PageChoice") -> "Exchange[Page[T]]":
        """Return the exchange for one page."""
        return self._exchanges.page(self._prepared, self._path, [*self._query, *choice.parameters()])


class Exchanges:
    """Makes the exchanges of a client, with its settings and with what its calls share."""

    def __init__(
        self,
        config: Config,
        operations: PreparedOperations | None = None,
        report: DriftReporter | None = None,
        shared: Shared | None = None,
    ) -> None:
        self.config = config
        self.attempts: Final = Attempts(config)
        self._operations = operations or PreparedOperations()
        self.shared: Final = shared or Shared()
        self.report: Final = report or (DriftReporter(config.on_drift) if config.on_drift else _report)

    def with_config(self, config: Config) -> "Exchanges":
        """Return the factory with other settings."""
        return Exchanges(config, self._operations, self.report, self.shared)

    def call(
        self,
        operation: "Operation[T]",
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        body: object = UNSET,
        *,
        is_idempotent: bool = False,
    ) -> Exchange[T]:
        """Return the exchange for one call; its result is the payload.

        Args:
            operation: The operation.
            path: The values of its path.
            query: The values of its query.
            body: Its body.
            is_idempotent: Whether the API refuses to do the same request twice, so that it can be sent again.

        Raises:
            InputError: An argument cannot be sent.
        """
        prepared = self._operations.of(operation)
        request = self._request(prepared, prepared.path(path), prepared.query(query), self._content(prepared, body))
        request.is_idempotent = is_idempotent
        if self._is_rehearsed(prepared.operation):
            return self._rehearsed(prepared, request)
        return (
            self._alone(request, partial(self._call, prepared, request))
            if prepared.is_binary
            else self._call(prepared, request)
        )

    def download(
        self, operation: "Operation[bytes]", path: tuple[str | int, ...], query: Mapping[str, object], to: "Target"
    ) -> Exchange[int]:
        """Return the exchange for one call that downloads a file; its result is the length.

        Raises:
            InputError: An argument cannot be sent.
        """
        from shoptet_api.calls.documents import download

        prepared = self._operations.of(operation)
        request = self._request(prepared, prepared.path(path), prepared.query(query), None)
        return self._alone(request, partial(download, self.attempts, self.config, request, to))

    def pages(self, operation: "Operation[T]", path: tuple[str | int, ...], query: Mapping[str, object]) -> Pages[T]:
        """Return the exchanges for the pages of one call.

        Raises:
            InputError: An argument cannot be sent.
        """
        from shoptet_api.paging.page_request import filters_of, first_choice

        prepared = self._operations.of(operation)
        start = first_choice(operation.page_size, query)
        return Pages(start, self, prepared, prepared.path(path), prepared.query(filters_of(query)))

    def page(self, prepared: PreparedOperation[T], path: str, query: list[tuple[str, str]]) -> "Exchange[Page[T]]":
        """Return the exchange for one page."""
        return cast("Exchange[Page[T]]", self._call(prepared, self._request(prepared, path, query, None)))

    def raw_call(
        self,
        operation: "Operation[T]",
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        body: object = UNSET,
    ) -> "Exchange[RawResponse[T]]":
        """Return the exchange for one call; its result is the whole response.

        Raises:
            InputError: An argument cannot be sent.
        """
        prepared = self._operations.of(operation)
        request = self._request(prepared, prepared.path(path), prepared.query(query), self._content(prepared, body))
        if self._is_rehearsed(prepared.operation):
            return self._raw_rehearsed(prepared, request)
        return (
            self._alone(request, partial(self._raw, prepared, request))
            if prepared.is_binary
            else self._raw(prepared, request)
        )

    def raw_page(
        self, operation: "Operation[T]", path: tuple[str | int, ...], query: Mapping[str, object]
    ) -> "Exchange[RawResponse[Page[T]]]":
        """Return the exchange for the first requested page; its result is the whole response.

        Raises:
            InputError: An argument cannot be sent.
        """
        from shoptet_api.paging.page_request import filters_of, first_choice

        prepared = self._operations.of(operation)
        choice = first_choice(operation.page_size, query)
        parameters = [*prepared.query(filters_of(query)), *choice.parameters()]
        request = self._request(prepared, prepared.path(path), parameters, None)
        return cast("Exchange[RawResponse[Page[T]]]", self._raw(prepared, request))

    def custom(
        self, method: str, path: str, query: Mapping[str, object] | None, body: object = UNSET
    ) -> "Exchange[RawResponse[object]]":
        """Return the exchange for a call that the spec does not know; its result is the whole response.

        Raises:
            InputError: An argument cannot be sent.
        """
        from shoptet_api.calls.custom import ANY, custom_operation

        operation, given = custom_operation(method, path, query)
        prepared = PreparedOperation(operation, ANY)
        request = self._request(prepared, path, prepared.query(given), self._content(prepared, body))
        return (
            self._raw_rehearsed(prepared, request)
            if self._is_rehearsed(prepared.operation)
            else self._custom(prepared, request)
        )

    def check_write(self, operation: "Operation[T]", path: tuple[str | int, ...]) -> None:
        """Check that the client may call an operation, for work that begins before the call.

        Raises:
            InputError: An argument cannot be sent.
            ReadOnlyError: The operation is a write, and the client only reads.
        """
        place = self._operations.of(operation).path(path)
        check_may_write(operation, place, read_only=self.config.read_only)

    def check_job(self, operation: "Operation[T]", path: tuple[str | int, ...]) -> None:
        """Check that the client may queue a job, for work that has an effect before the job's request.

        Raises:
            ReadOnlyError: The operation is a write, and the client only reads.
            DryRunError: The operation is a write, and the client is in a dry run.
        """
        self.check_write(operation, path)
        if self.config.dry_run and is_write(operation):
            place = self._operations.of(operation).path(path)
            raise DryRunError(method=operation.method, path=place, operation=operation.id)

    def _is_rehearsed(self, operation: "Operation[T]") -> bool:
        return self.config.dry_run and is_write(operation)

    def _rehearsed(self, prepared: PreparedOperation[T], request: Request) -> Exchange[T]:
        yield from ()
        return cast("T", rehearse(request, cast("Operation[object]", prepared.operation)))

    def _raw_rehearsed(self, prepared: PreparedOperation[T], request: Request) -> "Exchange[RawResponse[T]]":
        """Return an exchange whose response has the status 0, since nothing was sent."""
        payload = yield from self._rehearsed(prepared, request)
        return _whole(Response(0, {}, b"", 0.0), payload, (), None)

    def _alone(self, request: Request, make: Callable[[], Exchange[T]]) -> Exchange[T]:
        """Return the exchange, which starts when no other document of the shop is in progress."""
        from shoptet_api.calls.documents import one_at_a_time

        return one_at_a_time(self.config, request, make)

    def _custom(self, prepared: PreparedOperation[object], request: Request) -> "Exchange[RawResponse[object]]":
        response = yield from self.attempts.send(request)
        body = response.body
        declared = is_json(response.headers)
        if not body or not (declared or is_json_start(body)):
            return _whole(response, body or None, (), None)
        envelope = read_envelope(body)
        if envelope is not None and (declared or "data" in envelope or errors_of(envelope)):
            return self._raw_of(prepared, request, response)
        return self._raw_without_envelope(prepared, request, response, is_declared=declared)

    def _raw_without_envelope(
        self, prepared: PreparedOperation[object], request: Request, response: Response, *, is_declared: bool
    ) -> "RawResponse[object]":
        """Return a custom response that is not an envelope: JSON of another shape, or a file.

        Raises:
            DecodeError: The response declares JSON and is not JSON; or it is JSON but not an envelope, after a write,
                so that it does not say whether the write was executed completely.
        """
        from shoptet_api.decoding.json_values import parse

        try:
            value = parse(response.body)
        except DecodeError as error:
            if is_declared:
                raise unreadable(error, request, response) from None
            return _whole(response, response.body, (), None)
        if request.method == "GET":
            return _whole(response, value if is_declared else response.body, (), None)
        return self._raw_of(prepared, request, response)

    def _call(self, prepared: PreparedOperation[T], request: Request) -> Exchange[T]:
        response = yield from self.attempts.send(request)
        data, errors, asked_as = self._payload(prepared, request, response)
        if data is None and errors and prepared.operation.kind != "none":
            # `partial_errors="return"` is about data with errors beside it. Here the caller would get None as a result.
            raise _partial_failure(request, response, errors, asked_as, data)
        return cast("T", data)

    def _raw(self, prepared: PreparedOperation[T], request: Request) -> "Exchange[RawResponse[T]]":
        response = yield from self.attempts.send(request)
        return self._raw_of(prepared, request, response)

    def _raw_of(self, prepared: PreparedOperation[T], request: Request, response: Response) -> "RawResponse[T]":
        payload, errors, asked_as = self._payload(prepared, request, response)
        return _whole(response, cast("T", payload), errors, asked_as)

    def _payload(
        self, prepared: PreparedOperation[T], request: Request, response: Response
    ) -> tuple[object, tuple[ErrorDetail, ...], str | None]:
        """Return the payload, the errors beside it, and the request id if the body contains it."""
        operation = prepared.operation
        if prepared.is_binary:
            if not response.body or not is_document(response.headers, response.body):
                raise unreadable(DecodeError("the response is not a file"), request, response)
            return response.body, (), None
        if operation.kind == "none" and not response.body:
            return None, (), None
        decoder, body, strict = prepared.decoder, response.body, self.config.strict
        if strict and request.method != "GET" and errors_of(read_envelope(body) or {}):
            # What was not done matters more to the caller than drift beside it.
            strict = False
        try:
            decoded = decoder.decode(body, strict=strict, report=self.report)
        except DecodeError as error:
            raise unreadable(error, request, response) from None
        data = decoded.data
        errors = read_errors(decoded.errors)
        asked_as = request_id({"metadata": decoded.metadata}, response.headers) if decoded.metadata else None
        if errors:
            self._handle_errors(request, response, errors, asked_as, data, is_page=decoded.paginator is not None)
        if operation.kind == "page":
            from shoptet_generated.runtime import Page

            return Page(cast("list[object]", data), decoded.paginator), errors, asked_as
        if operation.kind == "job" and not isinstance(data, str):
            raise unreadable(DecodeError("the response does not contain a job id"), request, response)
        return data, errors, asked_as

    def _handle_errors(
        self,
        request: Request,
        response: Response,
        errors: tuple[ErrorDetail, ...],
        asked_as: str | None,
        data: object,
        *,
        is_page: bool,
    ) -> None:
        """Raise for what was not done; only log it after a read, or if the caller does not want an error.

        Raises:
            PartialFailureError: Some records were skipped.
        """
        # A GET changes nothing; the vendor says that its errors need not be read.
        is_read = request.method == "GET" and (bool(data) or is_page)
        if is_read or self.config.partial_errors == "return":
            what = (request.method, request.path, describe(errors))
            _log.warning("%s %s: the response lists errors beside the data: %s", *what)
            return
        raise _partial_failure(request, response, errors, asked_as, data)

    def _content(self, prepared: PreparedOperation[T], body: object) -> bytes | None:
        return prepared.content(body, is_checked=self.config.check_bodies)

    def _request(
        self, prepared: PreparedOperation[T], path: str, query: list[tuple[str, str]], content: bytes | None
    ) -> Request:
        config = self.config
        check_may_write(prepared.operation, path, read_only=config.read_only)
        if config.language is not None and not any(name == "language" for name, _ in query):
            query = [*query, ("language", config.language)]
        url = config.base_url + path
        if query:
            url += "?" + "&".join(f"{name}={value}" for name, value in query)
        operation = prepared.operation
        return Request(
            operation.method,
            path,
            url,
            operation.id,
            content,
            config.timeout,
            config.max_response_bytes,
            is_file=prepared.is_binary,
            creates_job=operation.kind == "job",
        )


def all_rows(
    exchanges: Exchanges, operation: "Operation[T]", path: tuple[str | int, ...], query: Mapping[str, object]
) -> Exchange[list[T]]:
    """Return the exchange for the rows of all pages, for short lists.

    Raises:
        NotFoundError: The list became shorter in each of several walks.
    """
    from shoptet_api.paging.page_check import is_no_such_page
    from shoptet_api.paging.walk import next_page

    pages = exchanges.pages(operation, path, query)
    rows: list[T] = []
    number: int | None = pages.start.number
    restarts = 0
    while number is not None:
        try:
            page = yield from pages.fetch(attrs.evolve(pages.start, number=number))
        except NotFoundError as error:
            if number == pages.start.number or not is_no_such_page(error):
                raise
            if restarts == _MAX_RESTARTS:
                error.add_note(f"the list kept getting shorter while it was read; page {number} had been there before")
                raise
            # Rows may have moved to pages that were read already.
            restarts, rows, number = restarts + 1, [], pages.start.number
            continue
        rows += page.rows
        number = next_page(number, len(page.rows), page.paginator)
    return rows


def _partial_failure(
    request: Request, response: Response, errors: tuple[ErrorDetail, ...], asked_as: str | None, data: object
) -> PartialFailureError:
    return PartialFailureError(
        data=data,
        errors=errors,
        status=response.status,
        method=request.method,
        path=request.path,
        url=request.url,
        request_id=asked_as or request_id(None, response.headers),
    )


def _whole(response: Response, parsed: T, errors: tuple[ErrorDetail, ...], asked_as: str | None) -> "RawResponse[T]":
    from shoptet_generated.runtime import RawResponse

    return RawResponse(
        status=response.status,
        headers={name.lower(): value for name, value in response.headers.items()},
        content=response.body,
        parsed=parsed,
        errors=errors,
        request_id=asked_as or request_id(None, response.headers),
        bucket=bucket(response.headers),
        seconds=response.seconds,
        read_data=_data_of,
    )


def _data_of(body: bytes) -> object:
    envelope = read_envelope(body)
    return envelope.get("data") if envelope is not None else None
