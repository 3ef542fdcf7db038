"""Read the response of the partner's OAuth server to a request for an API access token."""

import logging
import math
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Final, TypeAlias

import attrs

from shoptet_api.auth.oauth import fault_of
from shoptet_api.calls.envelope import api_error, read_envelope
from shoptet_api.errors import (
    AddonNotInstalledError,
    AddonSuspendedError,
    ApiError,
    AuthFlowError,
    MaximumTokensError,
)
from shoptet_api.sansio.messages import Request, Response
from shoptet_api.secret import Secret

USUAL_SECONDS: Final = 1800.0
_MAX_SECONDS: Final = 86_400.0
# A token is not handed out in the last seconds of its validity: the call that uses it takes time.
_MARGIN: Final = 60.0

_BY_ERROR: Final[Mapping[str, tuple[type[AuthFlowError], str]]] = MappingProxyType(
    {
        "addon_suspended": (AddonSuspendedError, "the shop has suspended the addon"),
        "addon_not_installed": (AddonNotInstalledError, "the shop has not installed the addon, or has removed it"),
        "maximum_tokens_reached": (MaximumTokensError, "five API access tokens of this installation are valid already"),
    }
)

_log: Final = logging.getLogger("shoptet_api.auth")


@attrs.frozen
class Issued:
    """A new API access token."""

    token: Secret
    valid: float
    """Seconds until it expires."""

    @property
    def usable(self) -> float:
        """Seconds for which it is handed out."""
        return self.valid - min(_MARGIN, self.valid / 10)


Judgement: TypeAlias = "Issued | AuthFlowError | ApiError"


def judge(response: Response, request: Request, now: datetime) -> Judgement:
    """Return the meaning of a response: a token, a refusal (`AuthFlowError`), or to try again later (`ApiError`)."""
    fault = fault_of(response, request.url)
    if fault is None:
        return _issued(response, request)
    known = _BY_ERROR.get(fault.error or "")
    if known is not None:
        kind, words = known
        return kind(f"{words} ({fault.words})", error=fault.error, status=response.status)
    if response.status == 429 or response.status >= 500:
        # Its details become part of the error that the caller raises if trying again does not help.
        return api_error(request, response, now)
    return AuthFlowError(f"no API access token: {fault.words}", error=fault.error, status=response.status)


def _issued(response: Response, request: Request) -> Issued | AuthFlowError:
    token, expires_in = _fields(response.body)
    if token is None:
        fault = "the response has no access_token"
    elif (wrong := token.fault()) is not None:
        fault = f"the access_token of the response {wrong}"
    else:
        return Issued(token, _seconds(expires_in))
    return AuthFlowError(f"no API access token: {fault} (from {request.url})", status=response.status)


def _fields(body: bytes) -> tuple[Secret | None, object]:
    # Nothing is raised here, where the bare token is a local variable.
    read = read_envelope(body) or {}
    token = read.get("access_token")
    return (Secret(token) if isinstance(token, str) else None), read.get("expires_in")


def _seconds(expires_in: object) -> float:
    """Return the validity of the token. One without it is used all the same, since it counts towards the five."""
    seconds = math.nan
    if isinstance(expires_in, int | Decimal | str) and not isinstance(expires_in, bool):
        with suppress(ValueError, OverflowError):
            seconds = float(expires_in)
    if seconds > 0:
        return min(seconds, _MAX_SECONDS)
    _log.warning("an API access token came without its validity; assuming %d s", USUAL_SECONDS)
    return USUAL_SECONDS
