"""Tokens as they are written to disk: plain, or encrypted with a key that the caller keeps elsewhere."""

from typing import TYPE_CHECKING, Any, Final, SupportsIndex

from shoptet_api.compat import override
from shoptet_api.errors import ConfigurationError
from shoptet_api.secret import Secret, not_pickled

if TYPE_CHECKING:
    from cryptography.fernet import Fernet

_INSTALL: Final = 'pip install "shoptet-api[encryption]"'
_CHECK: Final = b"shoptet-api tokens"


def generate_key() -> str:
    """Return a new key for `SQLiteTokenStore(key=…)`: 44 characters. Keep it away from the file.

    Raises:
        ConfigurationError: The package `cryptography` is missing; the error says how to install it.
    """
    return _fernet_class().generate_key().decode()


class Cipher:
    """Encrypts tokens with Fernet (AES, HMAC), and detects data that was encrypted with another key."""

    def __init__(self, key: Secret | None) -> None:
        self._fernet = None if key is None else _fernet(key)

    def seal(self, place: str, token: Secret) -> bytes:
        """Return the token as it is written. It can be read back at this place only."""
        return self._sealed(place.encode() + b"\0" + token.reveal().encode())

    def open(self, place: str, sealed: bytes) -> Secret | None:
        """Return the token that was written at this place, or None if it cannot be read."""
        opened = self._opened(sealed)
        prefix = place.encode() + b"\0"
        return (
            Secret(opened[len(prefix) :].decode("utf-8", "replace"))
            if opened is not None and opened.startswith(prefix)
            else None
        )

    def proof(self) -> bytes:
        """Return the proof by which `fault` recognises the key."""
        return self._sealed(_CHECK)

    def fault(self, proof: bytes) -> str | None:
        """Return what is wrong with the key for a file with this proof, or None."""
        if self._opened(proof) == _CHECK:
            return None
        if self._fernet is None:
            return "is missing: the tokens in the file are encrypted; give the key that they were written with"
        if proof == _CHECK:
            return "is given, but the tokens in the file are not encrypted; leave it out, or delete the file"
        return "is not the one that the file was written with; give that one, or delete the file: it only holds tokens"

    @override
    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[Any, ...]:
        if self._fernet is not None:
            raise not_pickled(self)
        return Cipher, (None,)

    def _sealed(self, plain: bytes) -> bytes:
        return plain if self._fernet is None else self._fernet.encrypt(plain)

    def _opened(self, sealed: bytes) -> bytes | None:
        if self._fernet is None:
            return sealed
        from cryptography.fernet import InvalidToken

        try:
            return self._fernet.decrypt(sealed)
        except InvalidToken:
            return None


def _fernet_class() -> "type[Fernet]":
    try:
        from cryptography.fernet import Fernet
    except ImportError:
        raise ConfigurationError("key", f"needs the package cryptography: {_INSTALL}") from None
    return Fernet


def _fernet(key: Secret) -> "Fernet":
    fernet = _fernet_class()
    try:
        return fernet(key.reveal())
    except (ValueError, TypeError, AttributeError):
        pass
    # Outside the handler: the frames of the caught error hold the key.
    raise ConfigurationError("key", "expected a key of 44 characters, as shoptet_api.generate_key() returns it")
