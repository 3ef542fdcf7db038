"""pyarrow, which has no types, as what it is for a checker: anything. It comes with the extra `arrow`."""

from importlib import import_module
from typing import Any, Final

from shoptet_api.errors import ConfigurationError

try:
    pa: Final[Any] = import_module("pyarrow")
    pq: Final[Any] = import_module("pyarrow.parquet")
except ImportError:
    raise ConfigurationError("pyarrow", 'is not installed; pip install "shoptet-api[arrow]"') from None
