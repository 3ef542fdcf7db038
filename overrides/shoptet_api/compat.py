"""What newer Pythons have in their standard library and Python 3.11 has not."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # The type checkers bring this module's stubs; nothing needs to be installed.
    from typing_extensions import override
else:

    def override(method: object) -> object:
        """Say that a method replaces one of a base class; the type checkers verify it."""
        return method


__all__ = ["override"]
