"""Check that the shop signed a webhook's body: hex HMAC-SHA1 of the raw bytes."""

import hashlib
import hmac
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal, TypeAlias, cast, get_args

from shoptet_api.checks import unexpected
from shoptet_api.compat import override
from shoptet_api.errors import ConfigurationError, WebhookSignatureError
from shoptet_api.secret import MASK, Secret

Key: TypeAlias = str | Sequence[str]
"""The key that `renew_signature_key` returned, or several of them while a new one replaces an old one."""

SIGNATURE_HEADER: Final = "Shoptet-Webhook-Signature"
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
_HEX: Final = re.compile(r"[0-9A-Fa-f]{40}", re.ASCII)


Unsigned: TypeAlias = Literal["refuse", "addon", "accept"]
"""Webhooks without a signature that are accepted: none, those of `addon:*` events, or all."""


class SigningKeys:
    """The keys that a signature may be made with. No repr shows them.

    Raises:
        ConfigurationError: There are no keys, or one of them cannot be a key.
    """

    __slots__ = ("_keys",)

    def __init__(self, key: Key) -> None:
        if not _may_be_keys(key):
            hint = "; for the keys of many shops give a function, like keys.get" if isinstance(key, Mapping) else ""
            fault = f"expected a key as a string, or several, got type {type(key).__name__}{hint}"
            raise ConfigurationError("key", fault)
        keys = (Secret(key),) if isinstance(key, str) else _each(key)
        del key  # A traceback that shows local variables must not show it.
        if not keys:
            raise ConfigurationError("key", "expected at least one key, got an empty sequence")
        for one in keys:
            if reason := _fault(one.reveal()):
                raise ConfigurationError("key", reason)
        self._keys = keys

    def fit(self, body: bytes, signature: str | None) -> bool:
        """Return whether `signature` is that of `body` under one of the keys.

        Its duration reveals nothing about keys or signature: every key is compared to the end.
        """
        if not isinstance(signature, str) or not _HEX.fullmatch(signature):
            return False
        given = bytes.fromhex(signature)
        fits = [hmac.compare_digest(_digest(key, body), given) for key in self._keys]
        return any(fits)

    def check(self, body: bytes, signature: str | None) -> None:
        """Raise unless the body is signed with one of the keys.

        Raises:
            WebhookSignatureError: The body is not signed with one of the keys.
        """
        if not self.fit(body, signature):
            raise WebhookSignatureError(refusal(signature))

    @override
    def __repr__(self) -> str:
        if not hasattr(self, "_keys"):
            return "<SigningKeys, not set up>"  # An error reporter shows `self` where `__init__` raised.
        return f"SigningKeys({', '.join([repr(MASK)] * len(self._keys))})"


def verify(body: bytes, signature: str | None, key: Key) -> bool:
    """Return whether a webhook comes from the shop.

    Pass the bytes as they came: parsed and encoded again they are other bytes, since the API escapes characters that
    other encoders do not. The signature's digits may be upper or lower case: they write the same 20 bytes, and
    some proxies change the case. Anything that is not a signature gives False.

    Args:
        body: The body of the request, raw.
        signature: The header `Shoptet-Webhook-Signature`; None if it is missing.
        key: The key that `shop.webhooks.renew_signature_key()` returned; several while an old key is still in use.

    Raises:
        ConfigurationError: The key is empty or not a string.
        TypeError: The body is not bytes.
    """
    keys = SigningKeys(key)
    del key
    return keys.fit(raw(body), signature)


def sign(body: bytes, key: str) -> str:
    """Return the signature of a webhook's body as the shop makes it: for tests of a receiver.

    Args:
        body: The body, raw.
        key: The signing key.

    Raises:
        ConfigurationError: The key is empty or not a string.
        TypeError: The body is not bytes.
    """
    secret = Secret(key)
    del key  # A traceback that shows local variables must not show it.
    if reason := _fault(secret.reveal()):
        raise ConfigurationError("key", reason)
    return _digest(secret, raw(body)).hex()


def check_unsigned(unsigned: object, *, has_key: bool) -> Unsigned:
    """Return which webhooks are accepted without a signature.

    Raises:
        ConfigurationError: It is not one of the words, or a key is missing though not all are accepted.
    """
    if unsigned not in get_args(Unsigned):
        raise unexpected("unsigned", "'refuse', 'addon' or 'accept'", unsigned)
    if not has_key and unsigned != "accept":
        fault = "expected the key that signs webhooks, got None; unsigned='accept' believes any caller instead"
        raise ConfigurationError("key", fault)
    return cast("Unsigned", unsigned)


def raw(body: object) -> bytes:
    """Return the body as bytes.

    Raises:
        TypeError: The body is not bytes.
    """
    if not isinstance(body, bytes | bytearray):
        raise TypeError(f"body: expected the raw bytes of the request, got type {type(body).__name__}")
    return bytes(body)


def refusal(signature: str | None) -> str:
    """Return why a signature is not accepted, on one line that does not hold it."""
    if not signature:
        return f"the webhook is not signed: the header {SIGNATURE_HEADER} is missing"
    if not _HEX.fullmatch(signature):
        return f"the webhook's signature cannot be read: {SIGNATURE_HEADER} is not 40 hexadecimal digits"
    return "the webhook's signature does not match its body: it was signed with another key, or changed in transit"


def _may_be_keys(key: object) -> bool:
    return isinstance(key, Iterable) and not isinstance(key, bytes | Mapping)


def _each(keys: Sequence[str]) -> tuple[Secret, ...]:
    return tuple(Secret(key) for key in keys)


def _digest(key: Secret, body: bytes) -> bytes:
    return hmac.new(key.reveal().encode(), body, hashlib.sha1).digest()


def _fault(value: object) -> str | None:
    if not isinstance(value, str):
        return f"expected a key as a string, got type {type(value).__name__}"
    if not value.strip():
        return "expected a key, got an empty string, which anybody could sign with"
    if _SURROGATE.search(value):
        return "expected a key, got text with a lone surrogate, which cannot be encoded"
    return (
        "expected a key without white space around it; was the end of the line copied with it?"
        if value != value.strip()
        else None
    )
