"""An installation as stores write it: JSON, plain or encrypted.

Fields of a newer version are ignored, and kept where a record is replaced, so that processes of two versions can share
a store while an addon is updated.
"""

import json
from datetime import datetime
from typing import Annotated, Any, Final, cast, get_args

import attrs
import msgspec

from shoptet_api.auth.installation import Installation, InstallationState
from shoptet_api.auth.stores.encryption import Cipher
from shoptet_api.checks import unexpected
from shoptet_api.errors import ConfigurationError
from shoptet_api.secret import Secret, SecretBytes

_NUMBER: Final = "eshop_id"
_LARGEST: Final = 2**63 - 1
"""The largest number that databases can have as a key."""
_TEXTS: Final = ("eshop_url", "contact_email", "scope", "webhook_key")


class _Written(msgspec.Struct):
    """The fields that are written. The number of the shop is the name of the record."""

    oauth_token: str
    # None if the OAuth server left it out.
    eshop_url: str | None
    contact_email: str | None = None
    scope: str | None = None
    state: InstallationState = "installed"
    webhook_key: str | None = None
    is_set_up: bool = False
    state_since: Annotated[datetime, msgspec.Meta(tz=True)] | None = None


class Sealing:
    """Turns installations into what is written, and back. No frame that raises an error holds a token."""

    def __init__(self, cipher: Cipher) -> None:
        self._cipher = cipher

    def sealed(self, installation: Installation, over: SecretBytes | None = None) -> SecretBytes:
        """Return what is written of an installation.

        Args:
            installation: The installation.
            over: What is written now, whose unknown fields stay.

        Raises:
            ConfigurationError: The installation cannot be kept: it does not say which shop it is in, for one.
        """
        check_installation(installation)
        eshop_id = installation.eshop_id
        unknown = {} if over is None else self._fields(eshop_id, over) or {}
        since = installation.state_since
        fields = {**unknown, **attrs.asdict(installation), "state_since": None if since is None else since.isoformat()}
        del fields[_NUMBER]
        return SecretBytes(self._cipher.seal(_place(eshop_id), Secret(json.dumps(fields))))

    def opened(self, eshop_id: int, sealed: SecretBytes) -> Installation:
        """Return the installation that was written.

        Raises:
            ConfigurationError: It cannot be read.
        """
        installation = self._opened(eshop_id, sealed)
        if installation is None:
            why = "as if it was edited by hand, or written with another key or by a newer version"
            raise ConfigurationError("store", f"the installation in shop {eshop_id} cannot be read, {why}")
        return installation

    def _opened(self, eshop_id: int, sealed: SecretBytes) -> Installation | None:
        try:
            written = msgspec.convert(self._fields(eshop_id, sealed), _Written)
        except msgspec.ValidationError:
            return None
        fields = {name: getattr(written, name) for name in written.__struct_fields__}
        installation = Installation(eshop_id=eshop_id, **fields)
        return None if _fault(installation) else installation

    def _fields(self, eshop_id: int, sealed: SecretBytes) -> dict[str, Any] | None:
        opened = self._cipher.open(_place(eshop_id), sealed.reveal())
        try:
            found: object = None if opened is None else json.loads(opened.reveal())
        except (ValueError, RecursionError):
            return None
        return cast("dict[str, Any]", found) if isinstance(found, dict) else None


def check_installation(installation: Installation) -> None:
    """Check that an installation can be kept: it has a token, and the number of its shop.

    Raises:
        ConfigurationError: It cannot.
    """
    if not is_number(installation.eshop_id):
        # The OAuth server left it out, or the record was made by hand.
        raise unexpected(_NUMBER, "the number of a shop", installation.eshop_id)
    if fault := _fault(installation):
        raise ConfigurationError("oauth_token", fault)
    if installation.state not in get_args(InstallationState):
        raise unexpected("state", "installed, suspended or terminated", installation.state)
    if installation.state_since is not None and not _is_aware(installation.state_since):
        raise unexpected("state_since", "a time with a UTC offset, or None", installation.state_since)
    for name in _TEXTS:
        text: object = getattr(installation, name)
        if text is not None and type(text) is not str:
            raise ConfigurationError(name, f"expected text or None, got {type(text).__name__}")


def check_same_shop(old: Installation, new: Installation) -> None:
    """Check that an installation can replace one in the same shop.

    Raises:
        ConfigurationError: It cannot.
    """
    check_installation(new)
    if old.eshop_id != new.eshop_id:
        raise ConfigurationError("new", f"expected an installation in shop {old.eshop_id}, got one in {new.eshop_id}")


def is_number(eshop_id: object) -> bool:
    """Return whether a value can be the number of a shop."""
    return isinstance(eshop_id, int) and not isinstance(eshop_id, bool) and 0 < eshop_id <= _LARGEST


def _is_aware(moment: object) -> bool:
    return isinstance(moment, datetime) and moment.utcoffset() is not None


def _fault(installation: Installation) -> str | None:
    return Secret(installation.oauth_token).fault()


def _place(eshop_id: int) -> str:
    return f"installation {eshop_id}"
