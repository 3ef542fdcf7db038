"""An addon's installations on the server."""

from collections.abc import Sequence
from typing import Final

import msgspec

from shoptet_api.auth.installation import Installation
from shoptet_api.auth.stores.encryption import Cipher
from shoptet_api.compat import override
from shoptet_api.errors import ConfigurationError
from shoptet_api.redis.server import RedisServer
from shoptet_api.secret import Secret

_NAME: Final = "installations"


class _Record(msgspec.Struct, array_like=True):
    """An installation as it is written."""

    token: bytes
    eshop_url: str
    contact_email: str | None
    scope: str | None


class RedisInstallationStore:
    """Keeps installations for all processes with the same server and prefix.

    `RedisState.installation_store` returns it. Its methods raise `StateUnavailableError` while the server cannot be
    reached. The server must write a log of its changes: without an installation's token, the addon must be installed
    again.
    """

    def __init__(self, server: RedisServer, cipher: Cipher) -> None:
        self._server = server
        self._cipher = cipher
        self._key = server.key(_NAME)

    def load(self, eshop_id: int) -> Installation | None:
        """Return the installation in a shop, or None.

        Raises:
            ConfigurationError: Its token cannot be read.
        """
        found: bytes | None = self._server.command("HGET", self._key, eshop_id)
        if found is None:
            return None
        record = msgspec.msgpack.decode(found, type=_Record)
        token = self._cipher.open(_place(eshop_id), record.token)
        if token is None:
            fault = f"the token of shop {eshop_id} cannot be read; was it written with another key?"
            raise ConfigurationError("key", fault)
        return Installation(token.reveal(), eshop_id, record.eshop_url, record.contact_email, record.scope)

    def save(self, installation: Installation) -> None:
        """Keep an installation, in place of an earlier one in the same shop."""
        sealed = self._cipher.seal(_place(installation.eshop_id), Secret(installation.oauth_token))
        record = _Record(sealed, installation.eshop_url, installation.contact_email, installation.scope)
        self._server.command("HSET", self._key, installation.eshop_id, msgspec.msgpack.encode(record))

    def remove(self, eshop_id: int) -> bool:
        """Forget the installation in a shop; return whether there was one."""
        return bool(self._server.command("HDEL", self._key, eshop_id))

    def eshop_ids(self) -> Sequence[int]:
        """Return the numbers of the shops, in ascending order."""
        return sorted(int(name) for name in self._server.command("HKEYS", self._key))

    @override
    def __repr__(self) -> str:
        return f"RedisInstallationStore({str(self._server)!r})"


def _place(eshop_id: int) -> str:
    return f"installation {eshop_id}"
