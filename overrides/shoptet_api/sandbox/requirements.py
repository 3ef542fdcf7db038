"""The sandbox's additional requirements, and a one-line error if they are missing."""

import sys
from importlib.util import find_spec
from itertools import pairwise
from typing import Final

_PROGRAM: Final = "shoptet_api.sandbox"
NEEDED: Final = ("starlette", "uvicorn", "jsonschema_rs")


def require() -> None:
    """Stop unless the extra is installed.

    Raises:
        ImportError: A requirement is not installed.
        SystemExit: The same under `python -m shoptet_api.sandbox`, to print one line instead of a traceback.
    """
    missing = [name for name in NEEDED if find_spec(name) is None]
    if not missing:
        return
    message = f'the sandbox needs {", ".join(missing)}: pip install "shoptet-api[sandbox]"'
    if sys.argv[:1] == ["-m"] and ("-m", _PROGRAM) in pairwise(sys.orig_argv):
        raise SystemExit(message)
    raise ImportError(message, name=missing[0])
