"""What the sandbox needs beyond the client, and the one line for whoever lacks it."""

import sys
from importlib.util import find_spec
from itertools import pairwise
from typing import Final

_PROGRAM: Final = "shoptet_api.sandbox"
NEEDED: Final = ("starlette", "uvicorn", "jsonschema_rs")


def require() -> None:
    """Refuse to go on without the extra.

    Raises:
        ImportError: Something is not installed.
        SystemExit: The same, for `python -m shoptet_api.sandbox`, whose user is to see the one line and no traceback.
    """
    missing = [name for name in NEEDED if find_spec(name) is None]
    if not missing:
        return
    message = f'the sandbox needs {", ".join(missing)}: pip install "shoptet-api[sandbox]"'
    if sys.argv[:1] == ["-m"] and ("-m", _PROGRAM) in pairwise(sys.orig_argv):
        raise SystemExit(message)
    raise ImportError(message, name=missing[0])
