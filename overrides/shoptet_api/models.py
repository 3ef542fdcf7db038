"""All models and enumerations: `from shoptet_api.models import Order`.

Each is loaded with its module when it is first asked for, and nothing else is.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shoptet_generated.models import *  # noqa: F403 (the re-export)
else:
    from shoptet_generated import models as _models

    __all__ = _models.__all__

    def __getattr__(name: str) -> object:
        """Load a model when it is first asked for."""
        if name.startswith("_"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        try:
            value = getattr(_models, name)
        except AttributeError:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
