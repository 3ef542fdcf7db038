"""Exchanges of calls with settings of a test, to be driven by hand."""

from shoptet_api.calls.config import Config
from shoptet_api.calls.exchanges import Exchanges
from shoptet_api.limits.local import LocalLimits
from shoptet_api.secret import Secret
from tests.support.callers import TOKEN


def exchanges(**settings: object) -> Exchanges:
    arguments: dict[str, object] = {
        "private_token": Secret(TOKEN),
        "base_url": "https://host/base",
        # Every test has limits of its own: a 429 in one of them stops nobody else.
        "limits": LocalLimits(),
        "max_retries": 0,
        **settings,
    }
    return Exchanges(Config(**arguments))  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
