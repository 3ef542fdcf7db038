"""The outcome of each row in the log of a batch's job.

The vendor promises only that the log names rows by their position, from 1. It defines neither the form of a line nor
that every row has one. So lines are read by what they have in common, and unread lines are returned unchanged.
"""

import re
from collections.abc import Iterable
from typing import Final

import attrs

from shoptet_generated.runtime.batches import RowOutcome

_TIME: Final = re.compile(r"\s*\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?\S*\s*")
_FIRST: Final = re.compile(r"\s*[\[(#]?\s*(\d{1,9})\s*[\])]?\s*(?:[:.)\]]|-\s)\s*(.*)", re.DOTALL)
_NAMED: Final = re.compile(
    r"(?:\b(?:row|line|item|record|position|product|variant|order|brand|category|image|price)\b[^\d\n]{0,12}|#)(\d{1,9})\b",
    re.IGNORECASE,
)
_REFUSED: Final = re.compile(
    r"\b(?:error\w*|fail\w*|refus\w*|reject\w*|invalid|skip\w*|denied|cannot|could not|can't|not|unknown|missing|"
    r"exception|wrong|duplicate\w*|already)\b",
    re.IGNORECASE,
)
_DONE: Final = re.compile(
    r"\b(?:ok|done|success\w*|updated|created|deleted|removed|inserted|saved|imported|processed)\b", re.IGNORECASE
)
_COUNTS: Final = re.compile(r"\s*(?:total|processed|summary|finished|started)\b", re.IGNORECASE)


@attrs.frozen
class LoggedOutcome:
    """The outcome of a row, according to a log."""

    outcome: RowOutcome
    message: str


@attrs.frozen
class ReadLog:
    """A parsed log."""

    rows: dict[int, LoggedOutcome]
    """By position in the file, from 1."""
    unread: list[str]
    """Lines that name no row of the file."""

    def outcome(self, position: int) -> LoggedOutcome | None:
        """Return the outcome of a row of a completed job.

        If the log names only refused rows, the other rows were done. If it names no rows, or also rows that were done,
        the outcome of a row that it omits is unknown.
        """
        if outcome := self.rows.get(position):
            return outcome
        if self.rows and all(row.outcome == "refused" for row in self.rows.values()):
            return LoggedOutcome("done", "")
        return None


def read_log(log: str | None, count: int | None) -> ReadLog:
    """Parse a log; `count` is the number of rows in the file, if known."""
    rows: dict[int, LoggedOutcome] = {}
    unread: list[str] = []
    for line in (log or "").splitlines():
        text = _TIME.sub("", line, count=1) if _TIME.match(line) else line
        if not text.strip():
            continue
        found = None if _COUNTS.match(text) else (_FIRST.match(text) or _NAMED.search(text))
        position = int(found[1]) if found else 0
        if found is None or position < 1 or (count is not None and position > count):
            unread.append(line.strip())
            continue
        message = (found[2] if found.re is _FIRST else text).strip()
        rows[position] = _both(rows.get(position), LoggedOutcome(_outcome(message), message))
    return ReadLog(rows, unread)


def joined(logs: Iterable[str | None]) -> str:
    """Return the logs of several jobs as one text."""
    return "\n".join(log.strip("\n") for log in logs if log)


def _outcome(message: str) -> RowOutcome:
    if _REFUSED.search(message):
        return "refused"
    return "done" if _DONE.search(message) else "unknown"


def _both(first: LoggedOutcome | None, second: LoggedOutcome) -> LoggedOutcome:
    if first is None:
        return second
    ranks: tuple[RowOutcome, ...] = ("refused", "unknown", "done")
    outcome = ranks[min(ranks.index(first.outcome), ranks.index(second.outcome))]
    return LoggedOutcome(outcome, f"{first.message}; {second.message}")
