"""Whether a webhook's body was signed by the shop: hex HMAC-SHA1 of the raw bytes."""

import hashlib
import hmac
import re
from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

from shoptet_api.compat import override
from shoptet_api.errors import ConfigurationError, WebhookSignatureError
from shoptet_api.secret import MASK, Secret

Key: TypeAlias = str | Sequence[str]
"""The key that `renew_signature_key` gave, or several of them while one takes over from the other."""

SIGNATURE_HEADER: Final = "Shoptet-Webhook-Signature"
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
_HEX: Final = re.compile(r"[0-9A-Fa-f]{40}", re.ASCII)


class SigningKeys:
    """The keys that a signature may be made with. They show in no repr.

    Raises:
        ConfigurationError: There is none, or one of them cannot be a key.
    """

    __slots__ = ("_keys",)

    def __init__(self, key: Key) -> None:
        if not _may_be_keys(key):
            raise ConfigurationError("key", f"is of type {type(key).__name__}; give the key as a string, or several")
        keys = (Secret(key),) if isinstance(key, str) else _each(key)
        del key  # A traceback that shows local variables must not show it.
        if not keys:
            raise ConfigurationError("key", "holds no key: nothing can be signed with none")
        for one in keys:
            if fault := _fault(one.reveal()):
                raise ConfigurationError("key", fault)
        self._keys = keys

    def fit(self, body: bytes, signature: str | None) -> bool:
        """Whether `signature` is that of `body` under one of the keys.

        How long it takes tells nothing about keys or signature: every key is tried to its end.
        """
        if not isinstance(signature, str) or not _HEX.fullmatch(signature):
            return False
        came = bytes.fromhex(signature)
        fits = [hmac.compare_digest(_digest(key, body), came) for key in self._keys]
        return any(fits)

    def check(self, body: bytes, signature: str | None) -> None:
        """Let pass what is signed.

        Raises:
            WebhookSignatureError: It is not.
        """
        if not self.fit(body, signature):
            raise WebhookSignatureError(refusal(signature))

    @override
    def __repr__(self) -> str:
        if not hasattr(self, "_keys"):
            return "<SigningKeys, not set up>"  # An error reporter shows `self` where `__init__` raised.
        return f"SigningKeys({', '.join([repr(MASK)] * len(self._keys))})"


def verify(body: bytes, signature: str | None, key: Key) -> bool:
    """Whether a webhook comes from the shop.

    Give the bytes as they came: parsed and written again they are other bytes, since the API escapes what other
    encoders do not. The digits of the signature may be upper or lower case: they write the same 20 bytes, and some
    proxies change the case. Anything else that is no signature is False.

    Args:
        body: The body of the request, raw.
        signature: The header `Shoptet-Webhook-Signature`; None when it did not come.
        key: What `shop.webhooks.renew_signature_key()` gave. Several while an old key is still in use.

    Raises:
        ConfigurationError: The key is empty or no text.
        TypeError: The body is not bytes.
    """
    keys = SigningKeys(key)
    del key
    return keys.fit(raw(body), signature)


def raw(body: object) -> bytes:
    """The body itself, which is bytes.

    Raises:
        TypeError: It is not.
    """
    if not isinstance(body, bytes | bytearray):
        raise TypeError(f"body is of type {type(body).__name__}; give the raw bytes of the request")
    return bytes(body)


def refusal(signature: str | None) -> str:
    """Why a signature is not accepted, on one line that does not hold it."""
    if not signature:
        return f"the webhook is not signed: the header {SIGNATURE_HEADER} is missing"
    if not _HEX.fullmatch(signature):
        return f"the webhook's signature is none: {SIGNATURE_HEADER} is not 40 hexadecimal digits"
    return "the webhook's signature does not fit its body: it was not signed with this key, or changed on its way"


def _may_be_keys(key: object) -> bool:
    return isinstance(key, Iterable) and not isinstance(key, bytes)


def _each(keys: Sequence[str]) -> tuple[Secret, ...]:
    return tuple(Secret(key) for key in keys)


def _digest(key: Secret, body: bytes) -> bytes:
    return hmac.new(key.reveal().encode(), body, hashlib.sha1).digest()


def _fault(value: object) -> str | None:
    if not isinstance(value, str):
        return f"is of type {type(value).__name__}; give the key as a string"
    if not value.strip():
        return "is empty: anybody could sign with that"
    if _SURROGATE.search(value):
        return "contains a lone surrogate, which cannot be encoded"
    return "has white space around it; was the end of the line copied with it?" if value != value.strip() else None
