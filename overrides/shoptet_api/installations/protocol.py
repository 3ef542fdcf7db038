"""What keeps the installations of an addon."""

from collections.abc import Sequence
from typing import Protocol

from shoptet_api.auth.installation import Installation


class InstallationStore(Protocol):
    """Keeps one installation for each shop. Called from any thread; a database of your own may be one.

    Each method is one step that is done or not, also when the process dies in the middle. What `save` and `replace`
    wrote survives a crash once they return, unless the store is in memory.
    """

    def load(self, eshop_id: int) -> Installation | None:
        """Return the installation in a shop, or None."""
        ...

    def save(self, installation: Installation) -> None:
        """Keep a new installation, in place of an earlier one in the same shop."""
        ...

    def replace(self, old: Installation, new: Installation) -> bool:
        """Keep `new` if the store still holds `old`, both of one shop; return whether it did.

        The comparison and the change are one step, so that two processes do not undo each other's changes.
        """
        ...

    def remove(self, eshop_id: int) -> bool:
        """Forget the installation in a shop, with its token and key; return whether there was one."""
        ...

    def eshop_ids(self) -> Sequence[int]:
        """Return the numbers of the shops, in ascending order."""
        ...
