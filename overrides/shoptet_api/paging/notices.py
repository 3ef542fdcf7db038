"""What a walk reports besides rows: a warning, a log line, a note on an error."""

import logging
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final, TypeVar

from shoptet_api.errors import PagesShiftedWarning, warn_caller
from shoptet_api.paging.page_request import PageChoice
from shoptet_api.paging.walk import Received, Shift

T = TypeVar("T")

_log: Final = logging.getLogger("shoptet_api.pages")


def report(name: str, received: Received[T]) -> None:
    """Report what a page of the list of this name showed."""
    if received.ended_early is not None:
        _log.warning("%s: %s; the walk ends here", name, received.ended_early)
    if received.shift is not None:
        message = _message(name, received.shift)
        _log.warning("%s", message)
        if not received.shift.restarts:
            warn_caller(message, PagesShiftedWarning)


@contextmanager
def noting(choice: PageChoice) -> Generator[None, None, None]:
    """Note on an error at which page the walk stopped."""
    try:
        yield
    except Exception as error:
        size = f", items_per_page={choice.size}" if choice.size is not None else ""
        error.add_note(
            f"the walk stopped before the rows of page {choice.number}; page={choice.number}{size} continues it"
        )
        raise


def _message(name: str, shift: Shift) -> str:
    outcome = "the walk starts again" if shift.restarts else "rows may be missing, or come twice"
    return f"{name}: {shift.text}; {outcome}"
