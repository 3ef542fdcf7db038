"""What happens between a method call and its result, written once and without input or output.

    operation, arguments ──▶ request ──Send──▶ answer ──▶ error, or payload

`Exchanges` prepares the request at once, so that an argument which the API would refuse is told where the call stands.
The rest is a generator (see `steps`). All that may happen between a request and its answer belongs into
`Exchanges._answer`: there a step other than `Send` would be yielded, and there an error is still open to another try.
"""

import logging
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, Generic, TypeVar, cast

import attrs

from shoptet_api.config import USER_AGENT, Config
from shoptet_api.decoding.drift import DriftReporter
from shoptet_api.decoding.shape import Decoded
from shoptet_api.details import describe
from shoptet_api.envelope import api_error, read_errors, request_id, unreadable
from shoptet_api.errors import ApiError, DecodeError, PartialFailureError, TransportError
from shoptet_api.paging import PageChoice, first_choice
from shoptet_api.plan import Plan, Plans
from shoptet_api.secret import Secret
from shoptet_api.steps import Answer, Exchange, Headers, Request, send
from shoptet_generated.runtime import UNSET, Page

if TYPE_CHECKING:
    from shoptet_generated.runtime import Operation

T = TypeVar("T")

_JSON: Final = "application/json"
_log: Final = logging.getLogger("shoptet_api.http")
# One for all clients that have no callback of their own, so that a place is told once and not once per shop.
_report: Final = DriftReporter()


@attrs.frozen(eq=False)
class Pages(Generic[T]):
    """The pages of one call, each an exchange of its own."""

    start: PageChoice
    _exchanges: "Exchanges"
    _plan: Plan[T]
    _path: str
    _query: list[tuple[str, str]]

    def fetch(self, choice: PageChoice) -> Exchange[Page[T]]:
        """The exchange for one page."""
        return self._exchanges.page(self._plan, self._path, [*self._query, *choice.parameters()])


class Exchanges:
    """Makes the exchanges of a client: knows its settings, and keeps what need not be made for every call."""

    def __init__(self, config: Config, plans: Plans | None = None, report: DriftReporter | None = None) -> None:
        self.config: Final = config
        self._plans: Final = plans or Plans()
        self._report: Final = report or (DriftReporter(config.on_drift) if config.on_drift else _report)
        self._headers: Final = _headers(config, _JSON)
        # A server that takes Accept at its word would refuse to send a file to someone who wants JSON.
        self._headers_for_files: Final = _headers(config, "*/*")

    def with_config(self, config: Config) -> "Exchanges":
        """The same under other settings."""
        return Exchanges(config, self._plans, self._report)

    def call(
        self,
        operation: "Operation[T]",
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        body: object = UNSET,
    ) -> Exchange[T]:
        """The exchange for one call; it returns the payload.

        Raises:
            InputError: An argument cannot be sent.
        """
        plan = self._plans.of(operation)
        return self._call(plan, self._request(plan, plan.path(path), plan.query(query), plan.content(body)))

    def pages(self, operation: "Operation[T]", path: tuple[str | int, ...], query: Mapping[str, object]) -> Pages[T]:
        """The exchanges for the pages of one call.

        Raises:
            InputError: An argument cannot be sent.
        """
        plan = self._plans.of(operation)
        start = first_choice(operation.page_size, query)
        filters = {name: value for name, value in query.items() if name not in {"page", "items_per_page"}}
        return Pages(start, self, plan, plan.path(path), plan.query(filters))

    def page(self, plan: Plan[T], path: str, query: list[tuple[str, str]]) -> Exchange[Page[T]]:
        """The exchange for one page."""
        return self._page(plan, self._request(plan, path, query, None))

    def _call(self, plan: Plan[T], request: Request) -> Exchange[T]:
        answer = yield from self._answer(request)
        return cast("T", self._payload(plan, request, answer))

    def _page(self, plan: Plan[T], request: Request) -> Exchange[Page[T]]:
        answer = yield from self._answer(request)
        decoded = self._decoded(plan, request, answer)
        return Page(cast("list[T]", decoded.data), decoded.paginator)

    def _answer(self, request: Request) -> Exchange[Answer]:
        """Send the request until it is answered well, or raise."""
        token = self.config.token
        try:
            answer = yield from send(request)
        except TransportError as error:
            _log.debug("%s %s: %s", request.method, request.path, type(error).__name__)
            raise
        good = 200 <= answer.status < 300
        # In case the server repeats what it was sent; before the answer is part of any error, log line or traceback.
        if not good or token.stands_in(answer.body):
            answer = _without(token, answer)
        if _log.isEnabledFor(logging.DEBUG):
            asked_as = token.hide(answer.headers.get("x-request-id", "-"))
            what = (request.method, request.path, answer.status, asked_as, 1000 * answer.seconds)
            _log.debug("%s %s -> %d, request %s, %.0f ms", *what)
        if not good:
            raise self._error(request, answer)
        return answer

    def _payload(self, plan: Plan[T], request: Request, answer: Answer) -> object:
        if plan.is_binary:
            if answer.headers.get("content-type", "").startswith((_JSON, "text/html")) or not answer.body:
                raise self._unreadable(request, answer, DecodeError("the answer is not the file that was due"))
            return answer.body
        if plan.operation.kind == "none" and not answer.body:
            return None
        data = self._decoded(plan, request, answer).data
        if plan.operation.kind == "job" and not isinstance(data, str):
            raise self._unreadable(request, answer, DecodeError("the answer does not hold the id of a job"))
        return data

    def _decoded(self, plan: Plan[T], request: Request, answer: Answer) -> Decoded:
        try:
            decoded = plan.decoder.decode(answer.body, strict=self.config.strict, report=self._report)
        except DecodeError as error:
            raise self._unreadable(request, answer, error) from None
        if decoded.errors and (errors := read_errors(decoded.errors)):
            if request.method == "GET" and (decoded.data or decoded.paginator is not None):
                # Nothing was to be done, so nothing was left undone; the vendor says that these need not be read.
                what = (request.method, request.path, describe(errors))
                _log.warning("%s %s answered with errors beside the data: %s", *what)
                return decoded
            raise PartialFailureError(
                data=decoded.data,
                errors=errors,
                status=answer.status,
                method=request.method,
                path=request.path,
                url=request.url,
                request_id=self._request_id({"metadata": decoded.metadata}, answer),
            )
        return decoded

    def _request_id(self, envelope: Mapping[str, object] | None, answer: Answer) -> str | None:
        found = request_id(envelope, answer.headers)
        return found and self.config.token.hide(found)

    def _request(self, plan: Plan[T], path: str, query: list[tuple[str, str]], content: bytes | None) -> Request:
        config = self.config
        if config.language is not None and not any(name == "language" for name, _ in query):
            query = [*query, ("language", config.language)]
        url = config.base_url + path
        if query:
            url += "?" + "&".join(f"{name}={value}" for name, value in query)
        headers = self._headers_for_files if plan.is_binary else self._headers
        return Request(plan.operation.method, path, url, headers, content, config.timeout)

    def _error(self, request: Request, answer: Answer) -> ApiError:
        return api_error(
            status=answer.status,
            headers=answer.headers,
            body=answer.body,
            method=request.method,
            path=request.path,
            url=request.url,
            now=datetime.now(UTC),
        )

    def _unreadable(self, request: Request, answer: Answer, error: DecodeError) -> DecodeError:
        return unreadable(
            error,
            status=answer.status,
            request_id=self._request_id(None, answer),
            headers=answer.headers,
            body=answer.body,
            method=request.method,
            path=request.path,
        )


def _headers(config: Config, accept: str) -> Headers:
    """What every request carries; the API wants a content type even where there is no content."""
    headers = {
        config.token_header: config.token.reveal(),
        "Content-Type": _JSON,
        "Accept": accept,
        "User-Agent": USER_AGENT,
    }
    for name, value in config.headers.items():
        headers["User-Agent" if name.lower() == "user-agent" else name] = value
    return Headers(tuple(headers.items()))


def _without(token: Secret, answer: Answer) -> Answer:
    headers = {name.lower(): token.hide(value) for name, value in answer.headers.items()}
    return Answer(answer.status, headers, token.hide_in(answer.body), answer.seconds)
