"""Exchanges with the settings of a test, which drives them step by step."""

from shoptet_api.calls.config import Config
from shoptet_api.calls.exchanges import Exchanges
from shoptet_api.limits.local import LocalLimits
from shoptet_api.secret import Secret
from tests.support.callers import TOKEN


def exchanges(**settings: object) -> Exchanges:
    arguments: dict[str, object] = {
        "private_token": Secret(TOKEN),
        "base_url": "https://host/base",
        # Every test has its own limits, so that a 429 in one stops no other.
        "limits": LocalLimits(),
        "max_retries": 0,
        **settings,
    }
    return Exchanges(Config(**arguments))  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
