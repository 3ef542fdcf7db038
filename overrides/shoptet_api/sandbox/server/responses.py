"""Successful responses to valid requests: from a handler, or fake data generated from the schema."""

import logging
from collections.abc import Sequence
from typing import Final, cast

import attrs

from shoptet_api.sandbox.call import SNAPSHOTS, Bytes, Call, Fault, HandlerResult, RefusedError, Reply, Rows
from shoptet_api.sandbox.environment import Environment
from shoptet_api.sandbox.fake_data.files import fake_file
from shoptet_api.sandbox.fake_data.generator import IncludedSections
from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.server.pages import page_of, shifted
from shoptet_api.sandbox.spec.document import Operation, Schema

_log: Final = logging.getLogger("shoptet_api.sandbox")

_FAKE_ROWS: Final = 40
_MAX_LISTS: Final = 200
"""Number of fake lists kept for their next page; any other list is generated again, with the same result."""


@attrs.define(eq=False)
class ApiResponse:
    """A response before it is encoded."""

    status: int
    data: Json = None
    faults: Sequence[Fault] = ()
    file: Bytes | None = None
    """Sent instead of an envelope."""
    is_empty: bool = False
    is_from_proxy: bool = False
    """Sent by the web server in front of the API, which adds none of the API's headers."""
    headers: dict[str, str] = attrs.field(factory=dict[str, str])


class ResponseBuilder:
    """Builds the responses of one sandbox."""

    def __init__(self, environment: Environment) -> None:
        self._environment: Final = environment
        self._rows_of: Final[dict[tuple[str, frozenset[str]], Sequence[Record]]] = {}

    def build(self, operation: Operation, call: Call) -> ApiResponse:
        """Build the response to a call that does not queue a job.

        Raises:
            RefusedError: The handler refused; or 500, if the response of the handler does not match the schema.
        """
        handler = self._environment.handlers.get(operation.id)
        with self._environment.lock:
            result = None if handler is None else handler(call)
            response = (
                self._from_handler(operation, call, result) if result is not None else self._fake(operation, call)
            )
        if response.file is None and not response.is_empty and operation.data:
            self._check(operation, response.data)
        return response

    def check_job(self, operation: Operation, call: Call) -> None:
        """Let the handler refuse a job before it is queued.

        Raises:
            RefusedError: The handler refused.
        """
        handler = self._environment.handlers.get(operation.id)
        lines = SNAPSHOTS.get(operation.id)
        with self._environment.lock:
            if handler is not None:
                handler(call)
            if lines is not None:
                # The function checks the request here; it generates the lines only when the job iterates over them.
                lines(call)

    def _from_handler(self, operation: Operation, call: Call, result: HandlerResult) -> ApiResponse:
        match result:
            case Bytes():
                return ApiResponse(operation.status, file=result)
            case Rows(rows=rows):
                return ApiResponse(operation.status, self._page(operation, call, rows))
            case Reply():
                status = result.status or operation.status
                if operation.media_type is None:
                    return ApiResponse(status, is_empty=True)
                if operation.kind == "page":
                    rows = cast("list[Record]", result.payload or [])
                    return ApiResponse(status, self._page(operation, call, rows), result.faults)
                return ApiResponse(status, _wrapped(operation, result.payload), result.faults)

    def _fake(self, operation: Operation, call: Call) -> ApiResponse:
        if operation.media_type is None:
            return ApiResponse(operation.status, is_empty=True)
        match operation.kind:
            case "binary":
                return ApiResponse(operation.status, file=fake_file(operation, call))
            case "none":
                return ApiResponse(operation.status)
            case "page":
                return ApiResponse(operation.status, self._page(operation, call, self._rows(operation, call)))
            case _:
                return ApiResponse(operation.status, self._value(operation, call))

    def _page(self, operation: Operation, call: Call, rows: Sequence[Record]) -> Json:
        shift = self._environment.shifts.get(operation.id)
        page = call.query.get("page", 1)
        if shift is not None and isinstance(page, int) and page >= shift.from_page:
            rows = shifted(rows, shift.rows)
        return page_of(operation, rows, call.query)

    def _rows(self, operation: Operation, call: Call) -> Sequence[Record]:
        path = f"{operation.path} {sorted(call.path.items())}"
        known = self._rows_of.get((path, call.include))
        if known is None:
            known = self._make_rows(operation, path, _included_sections(operation, call))
            if len(self._rows_of) < _MAX_LISTS:
                self._rows_of[path, call.include] = known
        return known

    def _make_rows(self, operation: Operation, path: str, sections: IncludedSections) -> Sequence[Record]:
        generator = self._environment.generator
        row: Schema = self._environment.spec.resolve(operation.data)["properties"][operation.key]["items"]
        count = 3 + generator.number(path) % _FAKE_ROWS
        return [generator.value(row, f"{path}[{index}]", operation.resource, sections) for index in range(count)]

    def _value(self, operation: Operation, call: Call) -> Json:
        path = f"{operation.path} {sorted(call.path.items())}"
        data: Json = self._environment.generator.value(
            operation.data, path, operation.resource, _included_sections(operation, call)
        )
        payload = data.get(operation.key) if operation.key is not None and isinstance(data, dict) else data
        if not isinstance(payload, dict):
            return data
        # The record carries the code from the path and the values from the body, if it still matches the schema then.
        body: dict[str, Json] = call.body if isinstance(call.body, dict) else {}
        requested: dict[str, Json] = {name: value for name, value in call.path.items() if name in payload}
        written = {name: value for name, value in body.items() if name in payload}
        merged = _wrapped(operation, {**payload, **written, **requested})
        return merged if not self._environment.schemas.data(operation, merged) else data

    def _check(self, operation: Operation, data: Json) -> None:
        violations = self._environment.schemas.data(operation, data)
        if violations:
            details = "; ".join(f"{violation.location or 'data'}: {violation.message}" for violation in violations[:5])
            _log.error("the response of %s does not match its schema: %s", operation.id, details)
            raise RefusedError(
                500, Fault("sandbox-error", f"The sandbox's response does not match its schema: {details}")
            )


def _included_sections(operation: Operation, call: Call) -> IncludedSections:
    return IncludedSections(frozenset(operation.sections), call.include)


def _wrapped(operation: Operation, payload: Json) -> Json:
    return {operation.key: payload} if operation.key is not None else payload
