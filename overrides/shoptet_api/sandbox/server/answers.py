"""The good answer to a request that fits: from a handler, or made up from the schema."""

import logging
from collections.abc import Sequence
from typing import Final, cast

import attrs

from shoptet_api.sandbox.call import SNAPSHOTS, Answering, Bytes, Call, Fault, RefusedError, Reply, Rows
from shoptet_api.sandbox.environment import Environment
from shoptet_api.sandbox.fake_data.files import made_up_file
from shoptet_api.sandbox.fake_data.generator import Wanted
from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.server.pages import page_of, shifted
from shoptet_api.sandbox.spec.document import Operation, Schema

_log: Final = logging.getLogger("shoptet_api.sandbox")

_MADE_UP_ROWS: Final = 40
_MOST_LISTS: Final = 200
"""How many made-up lists are kept for the next page; the others are made again, which is the same."""


@attrs.define(eq=False)
class Answer:
    """An answer before it is written."""

    status: int
    data: Json = None
    faults: Sequence[Fault] = ()
    file: Bytes | None = None
    """Instead of an envelope."""
    is_empty: bool = False
    headers: dict[str, str] = attrs.field(factory=dict[str, str])


class Answers:
    """Makes the answers of one sandbox."""

    def __init__(self, environment: Environment) -> None:
        self._environment: Final = environment
        self._rows_of: Final[dict[tuple[str, frozenset[str]], Sequence[Record]]] = {}

    def answer(self, operation: Operation, call: Call) -> Answer:
        """Answer a call of any kind but a job's.

        Raises:
            RefusedError: The handler refuses; or 500, where a handler leaves the schema.
        """
        handler = self._environment.handlers.get(operation.id)
        with self._environment.lock:
            given = None if handler is None else handler(call)
            answer = self._from_handler(operation, call, given) if given is not None else self._made_up(operation, call)
        if answer.file is None and not answer.is_empty and operation.data:
            self._check(operation, answer.data)
        return answer

    def check_job(self, operation: Operation, call: Call) -> None:
        """Let a handler refuse a job before it is queued.

        Raises:
            RefusedError: It does.
        """
        handler = self._environment.handlers.get(operation.id)
        lines = SNAPSHOTS.get(operation.id)
        with self._environment.lock:
            if handler is not None:
                handler(call)
            if lines is not None:
                # It looks at the request at once, and makes lines when they are taken, which is the job's.
                lines(call)

    def _from_handler(self, operation: Operation, call: Call, given: Answering) -> Answer:
        match given:
            case Bytes():
                return Answer(operation.status, file=given)
            case Rows(rows=rows):
                return Answer(operation.status, self._page(operation, call, rows))
            case Reply():
                status = given.status or operation.status
                if operation.media_type is None:
                    return Answer(status, is_empty=True)
                if operation.kind == "page":
                    rows = cast("list[Record]", given.payload or [])
                    return Answer(status, self._page(operation, call, rows), given.faults)
                return Answer(status, _wrapped(operation, given.payload), given.faults)

    def _made_up(self, operation: Operation, call: Call) -> Answer:
        if operation.media_type is None:
            return Answer(operation.status, is_empty=True)
        match operation.kind:
            case "binary":
                return Answer(operation.status, file=made_up_file(operation, call))
            case "none":
                return Answer(operation.status)
            case "page":
                return Answer(operation.status, self._page(operation, call, self._rows(operation, call)))
            case _:
                return Answer(operation.status, self._value(operation, call))

    def _page(self, operation: Operation, call: Call, rows: Sequence[Record]) -> Json:
        shift = self._environment.shifts.get(operation.id)
        page = call.query.get("page", 1)
        if shift is not None and isinstance(page, int) and page >= shift.from_page:
            rows = shifted(rows, shift.rows)
        return page_of(operation, rows, call.query)

    def _rows(self, operation: Operation, call: Call) -> Sequence[Record]:
        place = f"{operation.path} {sorted(call.path.items())}"
        known = self._rows_of.get((place, call.include))
        if known is None:
            known = self._make_rows(operation, place, _wanted(operation, call))
            if len(self._rows_of) < _MOST_LISTS:
                self._rows_of[place, call.include] = known
        return known

    def _make_rows(self, operation: Operation, place: str, wanted: Wanted) -> Sequence[Record]:
        maker = self._environment.maker
        row: Schema = self._environment.spec.resolve(operation.data)["properties"][operation.key]["items"]
        count = 3 + maker.number(place) % _MADE_UP_ROWS
        return [maker.value(row, f"{place}[{index}]", operation.resource, wanted) for index in range(count)]

    def _value(self, operation: Operation, call: Call) -> Json:
        place = f"{operation.path} {sorted(call.path.items())}"
        data: Json = self._environment.maker.value(operation.data, place, operation.resource, _wanted(operation, call))
        payload = data.get(operation.key) if operation.key is not None and isinstance(data, dict) else data
        if not isinstance(payload, dict):
            return data
        # A record has the code by which it was asked for, and what was just written into it, wherever that fits.
        body: dict[str, Json] = call.body if isinstance(call.body, dict) else {}
        asked: dict[str, Json] = {name: value for name, value in call.path.items() if name in payload}
        told = {name: value for name, value in body.items() if name in payload}
        merged = _wrapped(operation, {**payload, **told, **asked})
        return merged if not self._environment.schemas.data(operation, merged) else data

    def _check(self, operation: Operation, data: Json) -> None:
        misfits = self._environment.schemas.data(operation, data)
        if misfits:
            told = "; ".join(f"{misfit.place or 'data'}: {misfit.message}" for misfit in misfits[:5])
            _log.error("the answer of %s leaves its schema: %s", operation.id, told)
            raise RefusedError(500, Fault("sandbox-error", f"The sandbox's answer leaves its schema: {told}"))


def _wanted(operation: Operation, call: Call) -> Wanted:
    return Wanted(frozenset(operation.sections), call.include)


def _wrapped(operation: Operation, payload: Json) -> Json:
    return {operation.key: payload} if operation.key is not None else payload
