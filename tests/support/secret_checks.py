"""Look for a token in everything that an error shows."""

import copy
import pickle
import traceback
from pathlib import Path

import shoptet_api
from tests.support.callers import TOKEN


def holds_no_token(*texts: object, token: str = TOKEN) -> None:
    for text in texts:
        assert token not in str(text)
        assert token not in repr(text)


TESTS = Path(__file__).resolve().parents[1]
PACKAGE = Path(shoptet_api.__file__).parent


def of_a_test(frame: traceback.FrameSummary) -> bool:
    """Return whether the frame belongs to a test, which knows the token. The package may lie below a `tests`, too."""
    return Path(frame.filename).resolve().is_relative_to(TESTS)


def everything_about(error: BaseException) -> str:
    """Return message, attributes, notes, and the traceback with local variables as error reporters print it."""
    texts = [str(error), repr(error), repr(error.args), repr(vars(error))]
    stack = [traceback.TracebackException.from_exception(error, capture_locals=True)]
    while stack:
        part = stack.pop()
        texts += [str(part), *(repr(frame.locals) + str(frame.line) for frame in part.stack if not of_a_test(frame))]
        stack += [inner for inner in (part.__cause__, part.__context__) if inner is not None]
    return "\n".join(texts)


def check(error: BaseException, token: str = TOKEN) -> None:
    frames = [Path(frame.filename) for frame in traceback.extract_tb(error.__traceback__) if not of_a_test(frame)]
    assert [frame for frame in frames if PACKAGE in frame.parents], "no frame of the package was looked at"
    holds_no_token(everything_about(error), copy.copy(error), token=token)
    assert token.encode() not in pickle.dumps(error)
