"""The refused rows of any result or error: one question for every way of writing many records."""

from collections.abc import Iterable, Sequence
from typing import Any, cast

from shoptet_api.bulk.placing import keys_of, place
from shoptet_api.errors import ApiError, PartialFailureError, WriteStoppedError
from shoptet_generated.runtime import InputError
from shoptet_generated.runtime.answers import ErrorDetail
from shoptet_generated.runtime.batches import BatchResult
from shoptet_generated.runtime.bulk import RefusedRow, WriteResult


def refused_rows(
    outcome: "WriteResult[Any] | BatchResult | WriteStoppedError | PartialFailureError | ApiError | InputError",
    rows: Iterable[object] = (),
) -> Sequence[RefusedRow]:
    """Return the rows that were refused, whatever wrote them.

    Args:
        outcome: The result of a `…_chunked` method or of a batch, or the error of a method that writes several records.
        rows: The rows that were given to the method: an error names them by their codes. Results do not need them.

    Returns:
        Each refused row once, in the order of the input. After a 400 all rows are refused. An error that names none of
        the rows is not there: `errors` of the outcome has it.

    Raises:
        InputError: The outcome is something else.
    """
    if isinstance(outcome, WriteStoppedError):
        return outcome.result.refused
    if isinstance(outcome, WriteResult):
        return outcome.refused
    if isinstance(outcome, BatchResult):
        return [RefusedRow(row.position - 1, _from_log(row.message)) for row in outcome.refused]
    keys = [keys_of(row) for row in rows]
    if isinstance(outcome, InputError):
        placed = place((ErrorDetail(None, str(fault), fault.path) for fault in outcome.faults), keys)
    elif isinstance(cast("object", outcome), PartialFailureError | ApiError):
        placed = place(outcome.errors, keys)
    else:
        raise InputError(f"outcome: expected a result or an error of a write, got {type(outcome).__name__}")
    named = {**placed.doubtful, **placed.rows}
    if isinstance(outcome, ApiError) and outcome.status == 400:
        named = {index: named.get(index, placed.rest) for index in range(len(keys))}
    return [RefusedRow(index, tuple(errors)) for index, errors in sorted(named.items())]


def _from_log(message: str | None) -> tuple[ErrorDetail, ...]:
    return () if message is None else (ErrorDetail(None, message, None),)
