"""Barriers around a client: refuse writes, only rehearse them, or refuse another shop than the expected one.

    read_only     a write raises before anything is sent
    dry_run       a write is checked and logged, and not sent
    expect_shop   every call is refused unless the token is for this shop

The spec says for each operation whether it writes (`Operation.effect`), since the HTTP method alone does not. An
operation that queues a job, such as a snapshot, changes nothing in the shop. A call that the spec does not know is a
write unless it is a GET.
"""

import logging
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, cast

from shoptet_api.errors import ConfigurationError, DryRunError, ReadOnlyError, WrongShopError
from shoptet_api.secret import Secret
from shoptet_generated.runtime.drift import is_object

if TYPE_CHECKING:
    from shoptet_api.sansio.messages import Request
    from shoptet_generated.runtime import Operation

_HARMLESS: Final = frozenset({"reads", "queues"})
_log: Final = logging.getLogger("shoptet_api.dry_run")
# Tokens begin with the number of their shop: `123456-a-…`. No document promises it, so that others are asked about.
_SHOP_OF_TOKEN: Final = re.compile(r"([1-9][0-9]{0,11})-[A-Za-z]-")


class ShopGuard:
    """The shop that a client and its copies may work on.

    Args:
        expected: The number of the shop.

    Raises:
        ConfigurationError: This is not the number of a shop.
    """

    def __init__(self, expected: object) -> None:
        if isinstance(expected, bool) or not isinstance(expected, int | str):
            raise ConfigurationError("expect_shop", f"expected the number of a shop, got {type(expected).__name__}")
        text = str(expected)
        if not re.fullmatch(r"[1-9][0-9]{0,11}", text):
            raise ConfigurationError("expect_shop", f"expected the number of a shop, like 123456, got {expected!r}")
        self.expected: Final = int(text)
        self._is_proven = False

    def needs_proof(self, token: Secret) -> bool:
        """Return whether only a response can say which shop the token is for.

        Raises:
            WrongShopError: The token is for another shop.
        """
        found = _SHOP_OF_TOKEN.match(token.reveal())
        if found is None:
            return not self._is_proven
        if int(found[1]) != self.expected:
            raise WrongShopError(expected=self.expected, found=int(found[1]))
        return False

    def prove(self, number: object) -> None:
        """Take the number of the shop from a response.

        Raises:
            WrongShopError: It is another shop, or the response does not say which.
        """
        found = int(number) if isinstance(number, int | str) and re.fullmatch(r"[0-9]{1,12}", str(number)) else None
        if found != self.expected:
            raise WrongShopError(expected=self.expected, found=found)
        self._is_proven = True


def is_write(operation: "Operation[Any]") -> bool:
    """Return whether an operation can change something in the shop."""
    return operation.effect not in _HARMLESS


def check_may_write(operation: "Operation[Any]", path: str, *, read_only: bool) -> None:
    """Check that a client may call an operation.

    Raises:
        ReadOnlyError: The operation is a write, and the client only reads.
    """
    if read_only and is_write(operation):
        raise ReadOnlyError(method=operation.method, path=path, operation=operation.id)


def shop_number(envelope: Mapping[str, object] | None) -> object:
    """Return the number of the shop in the response of `GET /api/eshop`; None if it is missing."""
    found: object = envelope
    for key in ("data", "contactInformation", "eshopId"):
        found = found.get(key) if is_object(found) else None
    return found


def rehearse(request: "Request", operation: "Operation[object]") -> object:
    """Log the request in place of sending it; return a result of the operation's type that holds nothing.

    Raises:
        DryRunError: The operation queues a job: there would be nothing to wait for.
    """
    size = len(request.content or b"")
    _log.info("%s %s (%s) with a body of %d bytes: not sent", request.method, request.path, request.operation, size)
    # The body can hold personal data, so that it is in the log only where someone asked for it.
    _log.debug("%s %s %s", request.method, request.url, (request.content or b"").decode("utf-8", "replace"))
    if operation.kind == "job":
        raise DryRunError(method=request.method, path=request.path, operation=request.operation)
    if operation.kind == "none":
        return None
    if operation.kind == "binary":
        return b""
    from shoptet_generated.runtime import Page, read

    type_ = operation.result_type()
    if operation.kind == "page":
        return Page(cast("list[object]", []), None)
    return read(type_, [] if getattr(type_, "__origin__", None) is list else {})
