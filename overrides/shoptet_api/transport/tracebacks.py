"""Errors that leave a call keep the lines of their tracebacks and lose the local variables.

Error reporters print local variables. Those of a call hold what must not be printed: headers with the token, the body
of a response with the address of a job's file, a buffer of the HTTP library. An error can come from any line: a signal
handler raises between any two, and hooks and stores are code of the caller's.
"""

from traceback import clear_frames
from typing import cast


def forget_locals(error: BaseException, outside: BaseException | None) -> None:
    """Clear the local variables of all frames that an error and its causes have passed, except those that still run.

    Args:
        error: The error.
        outside: The error that the caller was handling before the call. It is left as it is.
    """
    rest: list[BaseException | None] = [error]
    seen = {id(None), id(outside)}
    while rest:
        one = rest.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        clear_frames(one.__traceback__)
        rest += [one.__cause__, one.__context__]
        if isinstance(one, BaseExceptionGroup):
            rest += cast("BaseExceptionGroup[BaseException]", one).exceptions
