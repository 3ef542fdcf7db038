"""The progress of an import in a store: which rows are finished, and which may have been sent when the program died.

The store is one for cursors. A call is noted before it is sent, and its outcome afterwards. So a program that was
killed in between finds the rows whose outcome it does not know, and does not send them again.
"""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

import attrs

from shoptet_api.bulk.chunks import Row
from shoptet_api.errors import ConfigurationError
from shoptet_api.sansio.steps import Exchange, run_blocking
from shoptet_generated.runtime import CursorStore, Model
from shoptet_generated.runtime.answers import ErrorDetail
from shoptet_generated.runtime.bulk import RefusedRow


@attrs.define
class Outcome:
    """The outcome of the rows so far."""

    count: int = 0
    refused: dict[int, tuple[ErrorDetail, ...]] = attrs.field(factory=dict[int, tuple[ErrorDetail, ...]])
    unknown: list[int] = attrs.field(factory=list[int])
    is_finished: bool = False

    def rows(self) -> list[RefusedRow]:
        """Return the refused rows, in order."""
        return [RefusedRow(index, errors) for index, errors in sorted(self.refused.items())]


class WriteLog:
    """Keeps an outcome in a store; without a store, in memory.

    Args:
        store: The store.
        name: The name of the import.
        call: What all calls of the import have in common.
    """

    def __init__(self, store: CursorStore | None, name: str, call: object) -> None:
        self._store = store
        self._name = name
        self._call = "" if store is None else hashlib.sha256(_written(call)).hexdigest()
        self._digest = hashlib.sha256()
        self.outcome: Outcome = Outcome()
        self._expected = ""
        self._known_call = ""
        self._sending = 0

    def load(self) -> Exchange[int]:
        """Read the outcome of an earlier process; return how many rows it finished or may have sent.

        Raises:
            ConfigurationError: The store holds something else under this name.
        """
        store = self._store
        if store is None:
            return 0
        text = yield from run_blocking(lambda: store.load(self._name))
        if text is None:
            return 0
        try:
            self._read_text(json.loads(text))
        except (ValueError, TypeError, KeyError, AttributeError):
            fault = f"{self._name!r} in the store is not the progress of a write of rows"
            raise ConfigurationError("name", fault) from None
        if self._known_call != self._call:
            fault = f"{self._name!r} in the store is the progress of another call: choose another name"
            raise ConfigurationError("name", fault)
        return self._sending

    def skipped(self, row: Row) -> None:
        """Take note of a row that an earlier process finished or may have sent.

        Raises:
            ConfigurationError: The rows are not those of the earlier process.
        """
        self._read(row)
        if row.index + 1 < self._sending:
            return
        if self._digest.hexdigest() != self._expected:
            fault = f"the first {self._sending} rows are not those that were sent as {self._name!r} before"
            raise ConfigurationError("rows", fault)
        lost = [index for index in range(self.outcome.count, self._sending) if index not in self.outcome.refused]
        self.outcome.unknown += lost
        self.outcome.count = self._sending

    def too_few(self, count: int) -> ConfigurationError:
        """Return the error for an input that is shorter than what was sent before."""
        return ConfigurationError(
            "rows", f"expected at least the {self._sending} rows that were sent as {self._name!r} before, got {count}"
        )

    def too_many(self) -> ConfigurationError:
        """Return the error for an input that is longer than that of the finished import."""
        return ConfigurationError(
            "rows", f"expected the {self._sending} rows that were sent as {self._name!r} before, got more"
        )

    def sending(self, rows: Iterable[Row]) -> Exchange[None]:
        """Note, before a call, which rows it sends."""
        if self._store is not None:
            for row in rows:
                if row.index >= self._sending:
                    self._read(row)
                    self._sending = row.index + 1
            yield from self._save()

    def done(self, count: int) -> Exchange[None]:
        """Note that the first rows are finished."""
        self.outcome.count = count
        yield from self._save()

    def finish(self) -> Exchange[None]:
        """Note that all rows are finished."""
        self.outcome.is_finished = True
        yield from self._save()

    def _save(self) -> Exchange[None]:
        store, outcome = self._store, self.outcome
        if store is None:
            return
        text = json.dumps(
            {
                "count": outcome.count,
                "sending": max(self._sending, outcome.count),
                "digest": self._digest.hexdigest(),
                "call": self._call,
                "refused": [
                    [index, [[one.code, one.message, one.instance] for one in errors]]
                    for index, errors in sorted(outcome.refused.items())
                ],
                "unknown": outcome.unknown,
                "finished": outcome.is_finished,
            },
            separators=(",", ":"),
        )
        yield from run_blocking(lambda: store.save(self._name, text))

    def _read_text(self, found: dict[str, Any]) -> None:
        refused = {int(index): tuple(ErrorDetail(*one) for one in errors) for index, errors in found["refused"]}
        unknown = [int(index) for index in found["unknown"]]
        is_finished = found["finished"] is True
        self.outcome = Outcome(int(found["count"]), refused, unknown, is_finished)
        self._expected, self._sending = str(found["digest"]), int(found["sending"])
        self._known_call = str(found["call"])

    def _read(self, row: Row) -> None:
        value: object = row.value.to_dict() if isinstance(row.value, Model) else row.value
        self._digest.update(_written(value) + b"\n")


def _written(value: object) -> bytes:
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), default=_text)
    return text.encode("utf-8", "surrogatepass")


def _text(value: object) -> object:
    return value.to_dict() if isinstance(value, Model) else str(value)
