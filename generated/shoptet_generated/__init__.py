# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""The API's spec as Python: models, operations, and typed methods for all of them.

Nothing here knows how a request is sent: a resource is made with a transport (see `runtime`) and passes its calls to
it. Importing this package does not import the modules below; each is imported on first access.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import dicts, models, operations, resources, runtime, webhooks

__all__ = ["dicts", "models", "operations", "resources", "runtime", "webhooks"]

if not TYPE_CHECKING:  # A type checker that saw this function would accept every name.

    def __getattr__(name: str) -> object:
        """Import a part of the package on first access."""
        if name in __all__:
            return import_module(f"{__name__}.{name}")
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
