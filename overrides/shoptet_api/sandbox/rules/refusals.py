"""Refusals of a request before any handler runs, with the API's error codes."""

from collections.abc import Mapping
from typing import Final

from shoptet_api.sandbox.call import Fault, RefusedError


class RefusedWithHeadersError(RefusedError):
    """A refusal that needs headers."""

    def __init__(self, status: int, fault: Fault, headers: Mapping[str, str]) -> None:
        super().__init__(status, fault)
        self.headers: Final = headers


def missing_token() -> RefusedError:
    """Build the 401 for a missing token."""
    text = "Access token is missing. Send it in the header `Shoptet-Access-Token` or `Shoptet-Private-API-Token`."
    return RefusedError(401, Fault("missing-access-token", text, "unknown"))


def unknown_token() -> RefusedError:
    """Build the 401 for an unknown token."""
    return RefusedError(401, Fault("invalid-token", "The access token is not valid.", "unknown"))


def expired_token() -> RefusedError:
    """Build the 401 for an expired token."""
    return RefusedError(401, Fault("expired-token", "The access token has expired. Request a new one.", "unknown"))


def no_rights(group: str, right: str) -> RefusedError:
    """Build the 403 for a token without the right to a group."""
    text = f'The access token has no right to {right} in the group "{group}".'
    return RefusedError(403, Fault("invalid-token-no-rights", text, "access-token"))


def missing_module(module: str) -> RefusedError:
    """Build the 403 for a module that the shop lacks."""
    return RefusedError(403, Fault("missing-module", f'The module "{module}" is not active in this shop.', module))


def unknown_path(path: str) -> RefusedError:
    """Build the 404 for a path that the API does not have."""
    return RefusedError(404, Fault("endpoint-not-found", f"There is no endpoint at {path}", "unknown"))


def wrong_method(method: str, allowed: str) -> RefusedWithHeadersError:
    """Build the 405 for a path that supports other methods only."""
    text = f"This endpoint does not support {method}; it supports {allowed}"
    return RefusedWithHeadersError(405, Fault("method-not-allowed", text, "unknown"), {"Allow": allowed})


def locked(reason: str) -> RefusedError:
    """Build the 423 for a request that has to wait for another one."""
    return RefusedError(423, Fault("locked", reason, "unknown"))


def already_changed(resource: str) -> RefusedError:
    """Build the 409 for a record that was changed by another request meanwhile."""
    text = f"The record of {resource} was changed before the update."
    return RefusedError(409, Fault("record-already-changed", text, "payload"))


def categories_locked(key: str) -> RefusedError:
    """Build the 423 for a product whose categories another request is changing."""
    text = f'Another request is changing the categories of product "{key}". Send the request again.'
    return RefusedError(423, Fault("concurrent-categories-update", text, key))


def price_list_blocked(key: str) -> RefusedError:
    """Build the 423 for a price list that cannot be deleted while products are imported."""
    return RefusedError(423, Fault("pricelist-blocked", "Price lists cannot be deleted during a product import.", key))


class TooManyConnectionsError(RefusedError):
    """The web server in front of the API refuses the connection: without an envelope, and without the API's headers."""


def too_many_connections() -> TooManyConnectionsError:
    """Build the 429 of the web server."""
    return TooManyConnectionsError(429)


def too_many(reason: str, headers: Mapping[str, str]) -> RefusedWithHeadersError:
    """Build the 429 for too many requests."""
    return RefusedWithHeadersError(429, Fault("too-many-requests", reason, "unknown"), headers)
