"""The API itself as an ASGI application: from a request to its answer, through all rules of the house."""

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
from shoptet_api.sandbox.faults.disconnect import cut_answer, cut_off
from shoptet_api.sandbox.faults.faults import NO_BODY, Injected
from shoptet_api.sandbox.json_types import Json
from shoptet_api.sandbox.request_log import Seen, port_of, without_secrets
from shoptet_api.sandbox.rules import refusals
from shoptet_api.sandbox.rules.access import Caller
from shoptet_api.sandbox.server.answers import Answer, Answers
from shoptet_api.sandbox.server.request_reading import Reader
from shoptet_api.sandbox.spec.document import Operation

_log: Final = logging.getLogger("shoptet_api.sandbox")
# A Decimal is written as a JSON number, digit by digit.
_encode: Final = msgspec.json.Encoder(decimal_format="number").encode
_JSON: Final = "application/json; charset=utf-8"
_LANGUAGE: Final = "cs"
_SUNSET: Final = timedelta(days=180)
"""From the moment that the shop is found in: the same shop tells the same on any day."""


@attrs.define(eq=False)
class _Work:
    """A request on its way."""

    seen: Seen
    headers: Mapping[str, str] = attrs.field(repr=False)
    query_string: str
    address: str
    held: ExitStack
    """Connections and locks, until the answer is sent."""
    caller: Caller | None = None
    operation: Operation | None = None
    injected: Injected | None = None


class Service:
    """Answers every path of the API."""

    def __init__(self, environment: Environment) -> None:
        self._environment: Final = environment
        self._reader: Final = Reader(environment.spec, environment.schemas)
        self._answers: Final = Answers(environment)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        request = Request(scope, receive)
        content = await request.body()
        raw: bytes = scope.get("raw_path") or request.url.path.encode()
        query_string = scope["query_string"].decode("latin-1")
        headers = {name.lower(): value for name, value in request.headers.items()}
        seen = Seen(
            method=request.method,
            path=raw.partition(b"?")[0].decode("latin-1"),
            query=dict(parse_qsl(query_string, keep_blank_values=True)),
            headers=without_secrets(request.headers),
            content=content,
            at=self._environment.clock.now(),
            port=port_of(request),
            request_id=str(uuid4()),
        )
        self._environment.requests.add(seen)
        with ExitStack() as held:
            work = _Work(seen, headers, query_string, request.client.host if request.client else "", held)
            answer = await self._answer(work)
            await self._send(work, answer, scope, receive, send)

    async def _answer(self, work: _Work) -> Answer:
        try:
            return await self._good_answer(work)
        except RefusedError as refused:
            headers = dict(refused.headers) if isinstance(refused, refusals.StoppedError) else {}
            return Answer(refused.status, None, refused.faults, headers=headers)
        except Exception as error:  # noqa: BLE001 - it is logged, and answered as what it is
            _log.exception("%s %s failed", work.seen.method, work.seen.path)
            return Answer(500, None, [Fault("sandbox-error", f"The sandbox failed: {type(error).__name__}: {error}")])

    async def _good_answer(self, work: _Work) -> Answer:
        environment, seen = self._environment, work.seen
        caller = work.caller = environment.access.caller(work.headers)
        seen.token = caller.name
        operation, texts = self._operation(work)
        environment.limits.check_bucket(caller.account)
        work.held.enter_context(environment.limits.connection(caller.token, work.address))
        seen.connections = environment.limits.connections(caller.token)
        caller.check(operation)
        path = self._reader.path(operation, texts)
        query = self._reader.query(operation, work.query_string)
        environment.modules.check(operation, query.include, query.language)
        body = self._reader.body(operation, seen.content)
        seen.given = {**seen.query, **dict(zip(operation.path_parameters, map(unquote, texts), strict=True))}
        # A request that is refused for what it says leaves the fault to the next one, which it can strike.
        injected = work.injected = environment.faults.take(operation.id, seen.given)
        if operation.writes:
            work.held.enter_context(
                environment.limits.writing(caller.token, seen.method, seen.path, work.query_string, seen.content)
            )
        if operation.is_pdf:
            work.held.enter_context(environment.limits.making_pdf())
        await environment.gate.passed(seen.given)
        await environment.gate.delayed(environment.latency + (injected.latency if injected is not None else 0.0))
        if injected is not None and injected.is_instead:
            seen.notes.append("a fault was injected")
            return _injected(injected)
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
            return await self._job(operation, call, seen)
        return self._answers.answer(operation, call)

    async def _job(self, operation: Operation, call: Call, seen: Seen) -> Answer:
        jobs = self._environment.jobs
        jobs.check(operation)
        self._answers.check_job(operation, call)
        # Whoever has the file may live in this very event loop.
        content = await asyncio.to_thread(jobs.fetch, call.body) if operation.is_batch else None
        job = jobs.queue(operation, call, seen, content)
        return Answer(operation.status, {operation.key or "jobId": job.id})

    def _operation(self, work: _Work) -> tuple[Operation, Any]:
        seen = work.seen
        found = self._environment.spec.find(seen.method, seen.path)
        if found is None:
            allowed = ", ".join(self._environment.spec.methods(seen.path))
            raise refusals.wrong_method(seen.method, allowed) if allowed else refusals.unknown_path(seen.path)
        work.operation = found[0]
        seen.operation, seen.operation_id = found[0].method_name, found[0].id
        return found

    async def _send(self, work: _Work, answer: Answer, scope: Scope, receive: Receive, send: Send) -> None:
        seen, injected = work.seen, work.injected
        if injected is not None and injected.cut == "before-headers":
            seen.notes.append("cut: before-headers")
            await cut_off(scope, receive, at_once=True)
            return
        content, media_type = self._content(work, answer)
        headers = self._headers(work, answer, len(content))
        if media_type is not None:
            headers["Content-Type"] = media_type
        if injected is not None:
            headers = injected.changed(headers)
        seen.status, seen.codes = answer.status, tuple(fault.code for fault in answer.faults)
        raw = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
        start: Message = {"type": "http.response.start", "status": answer.status, "headers": raw}
        if injected is not None and injected.cut is not None:
            seen.notes.append(f"cut: {injected.cut}")
            await cut_answer(scope, receive, send, injected.cut, start, content)
            return
        await send(start)
        await send({"type": "http.response.body", "body": content})

    def _content(self, work: _Work, answer: Answer) -> tuple[bytes, str | None]:
        if answer.is_empty or answer.status in NO_BODY:
            return b"", None
        if answer.file is not None:
            return answer.file.content, answer.file.media_type
        data = answer.data
        if work.injected is not None:
            # Handlers may hand out what they keep; a change for this answer must not be one for the shop.
            data = msgspec.json.decode(_encode(data))
            nowhere = work.injected.drift(data)
            work.seen.notes += [f"no {path} to change" for path in nowhere]
        errors: list[Json] = [
            {"errorCode": fault.code, "message": fault.message, "instance": fault.instance or "unknown"}
            for fault in answer.faults
        ]
        metadata = {"requestId": work.seen.request_id}
        return _encode({"data": data, "errors": errors or None, "metadata": metadata}), _JSON

    def _headers(self, work: _Work, answer: Answer, size: int) -> dict[str, str]:
        environment, operation = self._environment, work.operation
        headers = {
            "Date": format_datetime(environment.clock.now().replace(microsecond=0), usegmt=True),
            "Content-Length": str(size),
            "X-Request-ID": work.seen.request_id,
            **answer.headers,
        }
        if work.injected is not None and work.injected.retry_after is not None:
            headers["Retry-After"] = str(work.injected.retry_after)
        if work.caller is not None:
            if answer.status != 429:
                environment.limits.count(work.caller.account, size, is_pdf=operation is not None and operation.is_pdf)
            work.seen.bucket = headers["X-RateLimit-Bucket-Filling"] = environment.limits.filling(work.caller.account)
        if operation is not None and (operation.deprecated or operation.id in environment.deprecated):
            sunset = environment.deprecated.get(operation.id) or environment.shop.now + _SUNSET
            headers["X-Shoptet-Deprecated"] = f"{operation.method} {operation.path}"
            headers["Sunset"] = format_datetime(sunset.replace(microsecond=0), usegmt=True)
        return headers


def _emit(environment: Environment, event: str, instance: Any) -> None:  # noqa: ANN401 - as `Emit` says
    if event not in environment.spec.events:
        raise ValueError(f"{event} is no event of the API")
    environment.webhooks.emit(event, instance)


def _injected(injected: Injected) -> Answer:
    if injected.body is not None:
        return Answer(injected.answered, file=Bytes(injected.body, injected.media_type))
    return Answer(injected.answered, None, [Fault(injected.code or "injected", "A fault was injected")])
