"""Whether an addon may work in a shop, and changes of its record."""

from collections.abc import Callable
from typing import Final

from shoptet_api.auth.installation import Installation
from shoptet_api.checks import unexpected
from shoptet_api.errors import AddonNotInstalledError, AddonSuspendedError, ConfigurationError, StateUnavailableError
from shoptet_api.installations.protocol import InstallationStore

_METHODS: Final = ("load", "save", "replace", "remove", "eshop_ids")
_MAX_CHANGES: Final = 100


def check_store(argument: str, store: InstallationStore) -> InstallationStore:
    """Return a store of installations.

    Raises:
        ConfigurationError: The value is anything else.
    """
    if not all(callable(getattr(store, name, None)) for name in _METHODS):
        raise unexpected(argument, "an InstallationStore, such as SQLiteInstallationStore('shops.sqlite')", store)
    return store


def usable(eshop_id: int, installation: Installation | None) -> Installation:
    """Return the installation if the addon may work in the shop.

    Raises:
        AddonNotInstalledError: There is no installation in the shop.
        AddonSuspendedError: The shop has suspended or terminated the addon.
        ConfigurationError: It is the installation in another shop.
    """
    if installation is None:
        fault = f"eshop_id: expected a shop with an installation, got {eshop_id}"
        raise AddonNotInstalledError(fault, error="addon_not_installed")
    if installation.eshop_id != eshop_id:
        # A store of the caller's can mix them up, and one shop must never get the data of another.
        fault = f"expected the installation in shop {eshop_id}, got that in shop {installation.eshop_id}"
        raise ConfigurationError("store", fault)
    if installation.state != "installed":
        raise AddonSuspendedError(f"shop {eshop_id} has {installation.state} the addon", error="addon_suspended")
    return installation


def changed(
    store: InstallationStore, eshop_id: int, change: Callable[[Installation], Installation]
) -> Installation | None:
    """Change the installation in a shop, and return what the store holds then; None without an installation.

    Args:
        store: The store.
        eshop_id: The shop.
        change: Returns the changed installation. It is called again if another process changes it meanwhile.

    Raises:
        StateUnavailableError: Others changed it each time.
    """
    for _ in range(_MAX_CHANGES):
        current = store.load(eshop_id)
        if current is None:
            return None
        new = change(current)
        if new == current or store.replace(current, new):
            return new
    raise StateUnavailableError(f"shop {eshop_id}: {_MAX_CHANGES} changes of its installation met other changes")
