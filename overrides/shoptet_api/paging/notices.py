"""What a walk has to say besides rows: a warning, a log line, a note on an error."""

import logging
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final, TypeVar

from shoptet_api.errors import PagesShiftedWarning, warn_caller
from shoptet_api.paging.page_request import PageChoice
from shoptet_api.paging.walk import Came, Shift

T = TypeVar("T")

_log: Final = logging.getLogger("shoptet_api.pages")


def tell(name: str, came: Came[T]) -> None:
    """Tell what came with a page of the list of this name."""
    if came.ended_early is not None:
        _log.warning("%s: %s; the walk ends here", name, came.ended_early)
    if came.shift is not None:
        said = _words(name, came.shift)
        _log.warning("%s", said)
        if not came.shift.restarts:
            warn_caller(said, PagesShiftedWarning)


@contextmanager
def noting(choice: PageChoice) -> Generator[None, None, None]:
    """Note on an error at which page the walk stopped."""
    try:
        yield
    except Exception as error:
        size = f", items_per_page={choice.size}" if choice.size is not None else ""
        error.add_note(f"the walk stopped before the rows of page {choice.number}; page={choice.number}{size} goes on")
        raise


def _words(name: str, shift: Shift) -> str:
    then = "the walk begins anew" if shift.restarts else "rows may be missing, or come twice"
    return f"{name}: the list had {shift.before} rows, and has {shift.now} as of page {shift.page}; {then}"
