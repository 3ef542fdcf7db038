"""What the sandbox needs beyond the client, and the one line for whoever lacks it."""

from importlib.util import find_spec
from typing import Final

NEEDED: Final = ("starlette", "uvicorn", "jsonschema_rs")


def require() -> None:
    """Refuse to go on without the extra.

    Raises:
        ImportError: Something is not installed.
    """
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise ImportError(
            f'the sandbox needs {", ".join(missing)}: pip install "shoptet-api[sandbox]"', name=missing[0]
        )
