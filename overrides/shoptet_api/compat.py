"""Parts of newer standard libraries that Python 3.11 lacks."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Type checkers bring this module's stubs; nothing needs to be installed.
    from typing_extensions import override
else:

    def override(method: object) -> object:
        """Mark a method that replaces one of a base class; type checkers verify it."""
        return method


__all__ = ["override"]
