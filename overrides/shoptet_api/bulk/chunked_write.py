"""Send any number of rows in calls of a limited size, one after the other.

rows ──▶ chunk ──▶ note ──▶ call ──▶ note the outcome ──▶ next chunk
│
├─ some rows refused        they are noted by their positions
├─ all refused, rows named  the others are sent again: nothing was done
├─ the answer is lost       the rows are unknown, and never sent again
└─ any other error          the write stops; the rows were not written
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, Generic, TypeVar, cast

from shoptet_api.bulk.chunks import Chunks, Row
from shoptet_api.bulk.placing import place
from shoptet_api.bulk.write_log import WriteLog
from shoptet_api.checks import unexpected
from shoptet_api.errors import (
    ApiError,
    DecodeError,
    PartialFailureError,
    TransportError,
    WriteStoppedError,
    may_repeat,
)
from shoptet_api.sansio.steps import Exchange
from shoptet_generated.runtime import CursorStore, InputError
from shoptet_generated.runtime.answers import ErrorDetail
from shoptet_generated.runtime.bulk import OnWrite, WriteProgress, WriteResult

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges
    from shoptet_generated.runtime import Operation

T = TypeVar("T")

# The API did nothing, and its errors name records of the request.
_NOTHING_DONE: Final = frozenset({400, 404, 409, 422})


class ChunkedWrite(Generic[T]):
    """A write of any number of rows, for both clients.

    Raises:
        InputError: An argument cannot be sent; nothing was sent.
        ConfigurationError: An option is invalid.
    """

    def __init__(
        self,
        exchanges: "Exchanges",
        operation: "Operation[T]",
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        rows: object,
        *,
        store: CursorStore | None,
        name: str | None,
        on_progress: OnWrite | None,
    ) -> None:
        if store is not None and not (isinstance(cast("object", name), str) and name):
            raise unexpected("name", "a name for the import, which goes with the store", name)
        if on_progress is not None and not callable(on_progress):
            raise unexpected("on_progress", "a function", on_progress)
        exchanges.check_write(operation, path)
        # Partial failures are an error here, whatever the client does with them, so that none is only logged.
        self._exchanges = exchanges.with_config(exchanges.config.changed({"partial_errors": "raise"}))
        self._operation = operation
        self._path = path
        self._query = query
        self._chunks = Chunks(cast("Operation[object]", operation), rows)
        # A dry run does nothing that a later run must not repeat.
        call = [operation.id, path, query, self._chunks.around]
        self._log = WriteLog(None if exchanges.config.dry_run else store, name or "", call)
        self._on_progress = on_progress
        self._results: list[T] = []
        self._unplaced: list[ErrorDetail] = []
        self._sent: Sequence[Row] = ()

    def run(self) -> Exchange[WriteResult[T]]:
        """Send all rows, and return their outcome."""
        before = yield from self._log.load()
        skipped = 0
        for row in self._chunks.skip(before):
            self._log.skipped(row)
            skipped += 1
        if skipped < before:
            raise self._log.too_few(skipped)
        if self._log.outcome.is_finished:
            # Other rows under an old name must not seem to be written.
            if self._chunks.take():
                raise self._log.too_many()
            return self._result()
        try:
            yield from self._send_all()
            yield from self._log.finish()
        except Exception as error:
            if self._sent and _may_be_done(error):
                outcome = self._log.outcome
                outcome.unknown += [row.index for row in self._sent if row.index not in outcome.refused]
                yield from self._log.done(self._sent[-1].index + 1)
            raise WriteStoppedError(self._result(), error) from error
        return self._result()

    def _send_all(self) -> Exchange[None]:
        outcome = self._log.outcome
        while rows := self._chunks.take():
            self._sent = rows
            yield from self._send(rows)
            yield from self._log.done(rows[-1].index + 1)
            self._sent = ()
            if self._on_progress is not None:
                progress = WriteProgress(outcome.count, len(outcome.refused), len(outcome.unknown))
                self._on_progress(progress)

    def _send(self, rows: Sequence[Row]) -> Exchange[None]:
        """Send the rows of one call; those that are not refused are sent again without the others if nothing was done.

        Raises:
            ShoptetError: The call failed as a whole.
        """
        while rows:
            yield from self._log.sending(rows)
            try:
                call = self._exchanges.call(self._operation, self._path, self._query, self._chunks.body(rows))
            except InputError as error:
                placed = self._mistakes(error, len(rows))
                rows = self._without(rows, placed)
                continue
            try:
                self._results.append((yield from call))
            except PartialFailureError as error:
                self._results.append(cast("T", error.data))
                self._note_partial(rows, error.errors)
                return
            except ApiError as error:
                if error.status not in _NOTHING_DONE:
                    raise
                rows = self._without(rows, self._refused(error, rows))
            else:
                return

    def _note_partial(self, rows: Sequence[Row], errors: Sequence[ErrorDetail]) -> None:
        """Note the outcome of a call that was done in part."""
        placed = place(errors, [row.keys for row in rows])
        others = self._without(rows, placed.rows)
        self._unplaced += placed.rest
        # An error that names no row can be about any of the others.
        lost = others if placed.rest else [rows[index] for index in sorted(placed.doubtful)]
        self._log.outcome.unknown += [row.index for row in lost]

    @staticmethod
    def _refused(error: ApiError, rows: Sequence[Row]) -> Mapping[int, Sequence[ErrorDetail]]:
        """Return the rows that a call names that did nothing.

        Raises:
            ApiError: It names none: the call is wrong as a whole.
        """
        placed = place(error.errors, [row.keys for row in rows])
        if named := {**placed.doubtful, **placed.rows}:
            return named
        # 400 is the answer when every record failed.
        if error.status == 400 or (len(rows) == 1 and error.status != 404):
            return dict.fromkeys(range(len(rows)), placed.rest)
        raise error

    def _mistakes(self, error: InputError, rows: int) -> dict[int, list[ErrorDetail]]:
        """Return the mistakes of each row; a row that cannot be sent is refused like one that the API refuses."""
        placed: dict[int, list[ErrorDetail]] = {}
        for fault in error.faults:
            index = self._chunks.place(fault.path)
            if index is None or index >= rows:
                raise error
            placed.setdefault(index, []).append(ErrorDetail(None, str(fault), None))
        return placed

    def _without(self, rows: Sequence[Row], placed: Mapping[int, Sequence[ErrorDetail]]) -> list[Row]:
        for index, errors in placed.items():
            self._log.outcome.refused[rows[index].index] = tuple(errors)
        return [row for index, row in enumerate(rows) if index not in placed]

    def _result(self) -> WriteResult[T]:
        outcome = self._log.outcome
        return WriteResult(
            count=outcome.count,
            refused=tuple(outcome.rows()),
            unknown=tuple(outcome.unknown),
            results=tuple(self._results),
            unplaced=tuple(self._unplaced),
        )


def _may_be_done(error: Exception) -> bool:
    """Return whether a call that failed may have been executed."""
    if isinstance(error, TransportError):
        return error.sent
    if isinstance(error, ApiError):
        # Of the others, 408 alone says that the API stopped waiting for itself.
        return (error.status >= 500 or error.status == 408) and not may_repeat(error, "POST")
    return isinstance(error, DecodeError)
