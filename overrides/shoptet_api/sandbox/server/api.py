"""The API as an ASGI application: each request passes all rules of the shop and becomes a response."""

import asyncio
import logging
from collections.abc import Mapping
from contextlib import ExitStack
from datetime import timedelta
from email.utils import format_datetime
from functools import partial
from typing import Any, Final
from urllib.parse import parse_qsl, unquote
from uuid import uuid4

import attrs
import msgspec
from starlette.requests import Request
from starlette.types import Message, Receive, Scope, Send

from shoptet_api.sandbox.call import Bytes, Call, Fault, RefusedError
from shoptet_api.sandbox.environment import Environment
from shoptet_api.sandbox.faults.disconnect import close_connection, cut_response
from shoptet_api.sandbox.faults.faults import NO_BODY, Injected
from shoptet_api.sandbox.json_types import Json
from shoptet_api.sandbox.request_log import LoggedRequest, port_of, without_secrets
from shoptet_api.sandbox.rules import refusals
from shoptet_api.sandbox.rules.access import Caller
from shoptet_api.sandbox.rules.conflicts import record_of
from shoptet_api.sandbox.server.request_reading import RequestReader
from shoptet_api.sandbox.server.responses import ApiResponse, ResponseBuilder
from shoptet_api.sandbox.spec.document import Operation

_log: Final = logging.getLogger("shoptet_api.sandbox")
# A Decimal is written as a JSON number, digit by digit.
_encode: Final = msgspec.json.Encoder(decimal_format="number").encode
_JSON: Final = "application/json; charset=utf-8"
_LANGUAGE: Final = "cs"
_KEPT_BYTES: Final = 64 * 1024
"""Bytes of each response that the log keeps."""
_NGINX_429: Final = Bytes(
    b"<html>\r\n<head><title>429 Too Many Requests</title></head>\r\n<body>\r\n"
    b"<center><h1>429 Too Many Requests</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n",
    "text/html",
)
_SUNSET: Final = timedelta(days=180)
"""Counted from the shop's start time, so that the same shop sends the same header on any day."""


@attrs.define(eq=False)
class _Context:
    """State of one request while it is handled."""

    logged: LoggedRequest
    headers: Mapping[str, str] = attrs.field(repr=False)
    query_string: str
    address: str
    resources: ExitStack
    """Connections and locks, held until the response is sent."""
    caller: Caller | None = None
    operation: Operation | None = None
    injected: Injected | None = None


class Service:
    """Handles every path of the API."""

    def __init__(self, environment: Environment) -> None:
        self._environment: Final = environment
        self._reader: Final = RequestReader(environment.spec, environment.schemas, environment.limits)
        self._responses: Final = ResponseBuilder(environment)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        request = Request(scope, receive)
        content = await request.body()
        raw: bytes = scope.get("raw_path") or request.url.path.encode()
        query_string = scope["query_string"].decode("latin-1")
        headers = {name.lower(): value for name, value in request.headers.items()}
        logged = LoggedRequest(
            method=request.method,
            path=raw.partition(b"?")[0].decode("latin-1"),
            query=dict(parse_qsl(query_string, keep_blank_values=True)),
            headers=without_secrets(request.headers),
            content=content,
            at=self._environment.clock.now(),
            port=port_of(request),
            request_id=str(uuid4()),
        )
        self._environment.requests.add(logged)
        with ExitStack() as resources:
            context = _Context(logged, headers, query_string, request.client.host if request.client else "", resources)
            response = await self._respond(context)
            await self._send(context, response, scope, receive, send)

    async def _respond(self, context: _Context) -> ApiResponse:
        try:
            return await self._handle(context)
        except refusals.TooManyConnectionsError as refused:
            context.logged.notes.append("refused by the web server")
            return ApiResponse(refused.status, file=_NGINX_429, is_from_proxy=True)
        except RefusedError as refused:
            headers = dict(refused.headers) if isinstance(refused, refusals.RefusedWithHeadersError) else {}
            return ApiResponse(refused.status, None, refused.faults, headers=headers)
        except Exception as error:  # noqa: BLE001 (logged, and sent as a response with status 500)
            _log.exception("%s %s failed", context.logged.method, context.logged.path)
            return ApiResponse(
                500, None, [Fault("sandbox-error", f"The sandbox failed: {type(error).__name__}: {error}")]
            )

    async def _handle(self, context: _Context) -> ApiResponse:
        environment, logged = self._environment, context.logged
        caller = context.caller = environment.access.caller(context.headers)
        logged.token = caller.name
        operation, texts = self._operation(context)
        environment.limits.check_bucket(caller.account)
        context.resources.enter_context(environment.limits.connection(caller.token, context.address))
        logged.connections = environment.limits.connections(caller.token)
        caller.check(operation)
        path = self._reader.path(operation, texts)
        query = self._reader.query(operation, context.query_string)
        environment.modules.check(operation, query.include, query.language)
        body = self._reader.body(operation, logged.content)
        logged.parameters = {**logged.query, **dict(zip(operation.path_parameters, map(unquote, texts), strict=True))}
        # A request that fails validation does not consume the fault; the next valid request does.
        injected = context.injected = environment.faults.take(operation.id, logged.parameters)
        if operation.writes:
            context.resources.enter_context(
                environment.limits.writing(
                    caller.token, logged.method, logged.path, context.query_string, logged.content
                )
            )
        record = record_of(operation, path)
        version = environment.conflicts.version(record)
        if environment.limits.enabled:
            key = "" if record is None else record[1]
            context.resources.enter_context(environment.conflicts.changing_categories(operation, key, body))
        if operation.is_pdf:
            context.resources.enter_context(environment.limits.making_pdf())
        await environment.gate.wait_until_open(logged.parameters)
        await environment.gate.delay(environment.latency + (injected.latency if injected is not None else 0.0))
        if injected is not None and injected.replaces_response:
            logged.notes.append("a fault was injected")
            return _injected_response(injected)
        environment.conflicts.check(operation, record, version)
        call = Call(
            operation=operation.id,
            path=path,
            query=query.values,
            body=body,
            include=query.include,
            language=query.language or _LANGUAGE,
            now=environment.clock.now(),
            shop=environment.shop,
            emit=partial(_emit, environment),
        )
        if operation.kind == "job":
            return await self._job(operation, call, logged)
        environment.jobs.check_import(operation)
        response = self._responses.build(operation, call)
        environment.conflicts.changed(record)
        environment.journal.add(operation, logged, context.query_string)
        return response

    async def _job(self, operation: Operation, call: Call, logged: LoggedRequest) -> ApiResponse:
        jobs = self._environment.jobs
        jobs.check(operation)
        self._responses.check_job(operation, call)
        # The server of the file may run in this event loop, so the fetch must not block it.
        content = await asyncio.to_thread(jobs.fetch, call.body) if operation.is_batch else None
        job = jobs.queue(operation, call, logged, content)
        return ApiResponse(operation.status, {operation.key or "jobId": job.id})

    def _operation(self, context: _Context) -> tuple[Operation, Any]:
        logged = context.logged
        found = self._environment.spec.find(logged.method, logged.path)
        if found is None:
            allowed = ", ".join(self._environment.spec.methods(logged.path))
            raise refusals.wrong_method(logged.method, allowed) if allowed else refusals.unknown_path(logged.path)
        context.operation = found[0]
        logged.operation, logged.operation_id = found[0].method_name, found[0].id
        return found

    async def _send(self, context: _Context, response: ApiResponse, scope: Scope, receive: Receive, send: Send) -> None:
        logged, injected = context.logged, context.injected
        if injected is not None and injected.cut == "before-headers":
            logged.notes.append("cut: before-headers")
            await close_connection(scope, receive, at_once=True)
            return
        content, media_type = self._content(context, response)
        headers = self._headers(context, response, len(content))
        if media_type is not None:
            headers["Content-Type"] = media_type
        if injected is not None:
            headers = injected.merge_headers(headers)
        logged.status, logged.codes = response.status, tuple(fault.code for fault in response.faults)
        logged.response_headers, logged.response_content = dict(headers), content[:_KEPT_BYTES]
        raw = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
        start: Message = {"type": "http.response.start", "status": response.status, "headers": raw}
        if injected is not None and injected.cut is not None:
            logged.notes.append(f"cut: {injected.cut}")
            await cut_response(scope, receive, send, injected.cut, start, content)
            return
        await send(start)
        await send({"type": "http.response.body", "body": content})

    def _content(self, context: _Context, response: ApiResponse) -> tuple[bytes, str | None]:
        if response.is_empty or response.status in NO_BODY:
            return b"", None
        if response.file is not None:
            return response.file.content, response.file.media_type
        data = response.data
        if context.injected is not None:
            # A handler may return the shop's own objects: copy them, so that drift changes only this response.
            data = msgspec.json.decode(_encode(data))
            unmatched = context.injected.drift(data)
            context.logged.notes += [f"no {path} to change" for path in unmatched]
        errors: list[Json] = [
            {"errorCode": fault.code, "message": fault.message, "instance": fault.instance or "unknown"}
            for fault in response.faults
        ]
        metadata = {"requestId": context.logged.request_id}
        return _encode({"data": data, "errors": errors or None, "metadata": metadata}), _JSON

    def _headers(self, context: _Context, response: ApiResponse, size: int) -> dict[str, str]:
        environment, operation = self._environment, context.operation
        headers = {
            "Date": format_datetime(environment.clock.now().replace(microsecond=0), usegmt=True),
            "Content-Length": str(size),
            **response.headers,
        }
        if response.is_from_proxy:
            return headers
        headers["X-Request-ID"] = context.logged.request_id
        if context.injected is not None and context.injected.retry_after is not None:
            headers["Retry-After"] = str(context.injected.retry_after)
        if context.caller is not None:
            if response.status != 429:
                environment.limits.count(
                    context.caller.account, size, is_pdf=operation is not None and operation.is_pdf
                )
            context.logged.bucket = headers["X-RateLimit-Bucket-Filling"] = environment.limits.filling(
                context.caller.account
            )
        if operation is not None and (operation.deprecated or operation.id in environment.deprecated):
            sunset = environment.deprecated.get(operation.id) or environment.shop.now + _SUNSET
            headers["X-Shoptet-Deprecated"] = f"{operation.method} {operation.path}"
            headers["Sunset"] = format_datetime(sunset.replace(microsecond=0), usegmt=True)
        return headers


def _emit(environment: Environment, event: str, instance: Any) -> None:  # noqa: ANN401 (as `Emit` says)
    if event not in environment.spec.events:
        raise ValueError(f"expected an event of the API, got {event}")
    payload = environment.payloads.of(event, instance) if environment.webhooks.wants_payload(event) else None
    environment.webhooks.emit(event, instance, payload=payload)


def _injected_response(injected: Injected) -> ApiResponse:
    if injected.body is not None:
        return ApiResponse(injected.response_status, file=Bytes(injected.body, injected.media_type))
    return ApiResponse(injected.response_status, None, [Fault(injected.code or "injected", "A fault was injected")])
