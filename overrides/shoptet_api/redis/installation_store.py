"""An addon's installations on the server."""

from collections.abc import Sequence
from typing import Final

from shoptet_api.auth.installation import Installation
from shoptet_api.auth.stores.encryption import Cipher
from shoptet_api.compat import override
from shoptet_api.installations.sealing import Sealing, check_same_shop
from shoptet_api.redis.server import RedisServer, Script
from shoptet_api.secret import SecretBytes

_NAME: Final = "installations"
# If the answer is lost, the script is sent again, and finds what it wrote itself.
_REPLACE: Final = Script(
    r"""
local found = redis.call('HGET', KEYS[1], ARGV[1])
if found == ARGV[2] then
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
  return 1
end
return found == ARGV[3] and 1 or 0
"""
)


class RedisInstallationStore:
    """Keeps installations for all processes with the same server and prefix.

    `RedisState.installation_store` returns it. Its methods raise `StateUnavailableError` while the server cannot be
    reached. The server must write a log of its changes: without an installation's token, the addon must be installed
    again.
    """

    def __init__(self, server: RedisServer, cipher: Cipher) -> None:
        self._server = server
        self._sealing = Sealing(cipher)
        self._key = server.key(_NAME)

    def load(self, eshop_id: int) -> Installation | None:
        """Return the installation in a shop, or None.

        Raises:
            ConfigurationError: It cannot be read.
        """
        found = self._found(eshop_id)
        return None if found is None else self._sealing.opened(eshop_id, found)

    def save(self, installation: Installation) -> None:
        """Keep a new installation, in place of an earlier one in the same shop.

        Raises:
            ConfigurationError: The installation does not say which shop it is in.
        """
        sealed = self._sealing.sealed(installation)
        self._server.command("HSET", self._key, installation.eshop_id, sealed)

    def replace(self, old: Installation, new: Installation) -> bool:
        """Keep `new` if the server still holds `old`.

        Raises:
            ConfigurationError: What the server holds cannot be read.
        """
        check_same_shop(old, new)
        found = self._found(old.eshop_id)
        if found is None or self._sealing.opened(old.eshop_id, found) != old:
            return False
        sealed = self._sealing.sealed(new, over=found)
        return bool(self._server.run(_REPLACE, [self._key], [new.eshop_id, found, sealed]))

    def remove(self, eshop_id: int) -> bool:
        """Forget the installation in a shop; return whether there was one."""
        return bool(self._server.command("HDEL", self._key, eshop_id))

    def eshop_ids(self) -> Sequence[int]:
        """Return the numbers of the shops, in ascending order."""
        return sorted(int(name) for name in self._server.command("HKEYS", self._key))

    def _found(self, eshop_id: int) -> SecretBytes | None:
        found: bytes | None = self._server.command("HGET", self._key, eshop_id)
        return None if found is None else SecretBytes(found)

    @override
    def __repr__(self) -> str:
        return f"RedisInstallationStore({str(self._server)!r})"
