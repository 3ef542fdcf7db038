"""What the log of a batch's job says of each row.

The vendor promises that rows are named by their position, from 1, and no more: neither how a line is written nor that
every row has one. So lines are read by what they have in common, and what cannot be read is handed on.
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
class Said:
    """What a log says of a row."""

    outcome: RowOutcome
    message: str


@attrs.frozen
class ReadLog:
    """A log, read."""

    rows: dict[int, Said]
    """By position in the file, from 1."""
    unread: list[str]
    """Lines that name no row of the file."""

    def outcome(self, position: int) -> Said | None:
        """What became of a row of a job that was completed.

        Where the log names only rows that were refused, the others were done; where it names nothing, or rows that were
        done, too, nothing is known of one that it does not name.
        """
        if said := self.rows.get(position):
            return said
        if self.rows and all(said.outcome == "refused" for said in self.rows.values()):
            return Said("done", "")
        return None


def read_log(log: str | None, count: int | None) -> ReadLog:
    """Read a log; `count` is how many rows the file had, where that is known."""
    rows: dict[int, Said] = {}
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
        rows[position] = _both(rows.get(position), Said(_outcome(message), message))
    return ReadLog(rows, unread)


def joined(logs: Iterable[str | None]) -> str:
    """The logs of several jobs as one text."""
    return "\n".join(log.strip("\n") for log in logs if log)


def _outcome(message: str) -> RowOutcome:
    if _REFUSED.search(message):
        return "refused"
    return "done" if _DONE.search(message) else "unknown"


def _both(first: Said | None, second: Said) -> Said:
    if first is None:
        return second
    ranks: tuple[RowOutcome, ...] = ("refused", "unknown", "done")
    outcome = ranks[min(ranks.index(first.outcome), ranks.index(second.outcome))]
    return Said(outcome, f"{first.message}; {second.message}")
