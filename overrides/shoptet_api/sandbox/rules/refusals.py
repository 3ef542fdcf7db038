"""Refusals that come before any handler, in the API's own codes."""

from collections.abc import Mapping
from typing import Final

from shoptet_api.sandbox.call import Fault, RefusedError


class StoppedError(RefusedError):
    """A refusal that needs headers."""

    def __init__(self, status: int, fault: Fault, headers: Mapping[str, str]) -> None:
        super().__init__(status, fault)
        self.headers: Final = headers


def missing_token() -> RefusedError:
    """401: no token came."""
    text = "Access token is missing. Send it in the header `Shoptet-Access-Token` or `Shoptet-Private-API-Token`."
    return RefusedError(401, Fault("missing-access-token", text, "unknown"))


def unknown_token() -> RefusedError:
    """401: nobody knows the token."""
    return RefusedError(401, Fault("invalid-token", "The access token is not valid.", "unknown"))


def expired_token() -> RefusedError:
    """401: the token has run out."""
    return RefusedError(401, Fault("expired-token", "The access token has expired. Ask for another one.", "unknown"))


def no_rights(group: str, right: str) -> RefusedError:
    """403: the token may not do this with the group."""
    text = f'The access token has no right to {right} in the group "{group}".'
    return RefusedError(403, Fault("invalid-token-no-rights", text, "access-token"))


def missing_module(module: str) -> RefusedError:
    """403: the shop has not this module."""
    return RefusedError(403, Fault("missing-module", f'The module "{module}" is not active in this shop.', module))


def unknown_path(path: str) -> RefusedError:
    """404: the API has no such address."""
    return RefusedError(404, Fault("endpoint-not-found", f"There is no endpoint at {path}", "unknown"))


def wrong_method(method: str, allowed: str) -> StoppedError:
    """405: the address takes other methods."""
    text = f"This endpoint does not take {method}; it takes {allowed}"
    return StoppedError(405, Fault("method-not-allowed", text, "unknown"), {"Allow": allowed})


def locked(why: str) -> RefusedError:
    """423: something of this kind is being worked on."""
    return RefusedError(423, Fault("locked", why, "unknown"))


def too_many(why: str, headers: Mapping[str, str]) -> StoppedError:
    """429: too much at once."""
    return StoppedError(429, Fault("too-many-requests", why, "unknown"), headers)
