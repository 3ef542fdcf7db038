"""Exchange a code for a token: the common part of installing an addon and verifying a user."""

import random
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

from shoptet_api.auth.oauth import Fault, ask, fault_of, post, unreached
from shoptet_api.calls.envelope import api_error, read_envelope
from shoptet_api.calls.retry_policy import Failure, GiveUp, decide
from shoptet_api.checks import check_seconds
from shoptet_api.clock import SYSTEM_CLOCK, Deadline
from shoptet_api.errors import (
    ApiError,
    AuthFlowError,
    ConfigurationError,
    InstallCodeError,
    ShoptetError,
    TransportError,
)
from shoptet_api.sansio.messages import Request, Response
from shoptet_api.sansio.steps import Exchange, sleep
from shoptet_api.secret import Secret

_MAX_RETRIES: Final = 2
_UNKNOWN: Final = (
    "the OAuth server does not know the code: it was used before, belongs to another addon, or is incomplete"
)
# The server's words are searched in this order, since it has one name (`invalid_grant`) for most reasons.
_REASONS: Final[tuple[tuple[str, tuple[str, ...], str], ...]] = (
    ("expired", ("expired",), "the code has expired: it must be used at once"),
    ("used", ("already", "been used", "was used", "redeemed"), "the code was used before: each works once"),
    ("unknown", ("exist", "not found"), _UNKNOWN),
    ("redirect_uri", ("redirect",), "redirect_uri differs from the one set for the addon"),
    (
        "foreign",
        ("client", "another addon"),
        "the code belongs to another addon, or client_id and client_secret are not this addon's",
    ),
    ("unknown", ("invalid_grant", "code"), _UNKNOWN),
)


def checked_code(code: Secret) -> Secret:
    """Return the code.

    Raises:
        ConfigurationError: It cannot be a code.
    """
    if fault := code.fault():
        raise ConfigurationError("code", fault.replace("token", "code"))
    return code


def checked_secret(client_secret: Secret | None) -> Secret | None:
    """Return the client's secret; older partners do not have one.

    Raises:
        ConfigurationError: It cannot be a secret.
    """
    if client_secret is not None and (fault := client_secret.fault()):
        raise ConfigurationError("client_secret", fault.replace("token", "secret"))
    return client_secret


def deadline_of(seconds: float) -> Deadline:
    """Return the deadline of a call without a client.

    Raises:
        ConfigurationError: This is not a number of seconds.
    """
    check_seconds("deadline", seconds)
    return Deadline(SYSTEM_CLOCK, seconds)


def exchange_code(
    url: str,
    code: Secret,
    fields: Mapping[str, str | Secret | None],
    deadline: Deadline,
    what: str,
) -> Exchange[Response]:
    """Exchange the code for a token and return the response that holds it.

    Raises:
        InstallCodeError: The server refuses the code.
        AuthFlowError: It answered something else.
        TransportError: No complete response arrived.
    """
    secrets = (code, *(value for value in fields.values() if isinstance(value, Secret)))
    request = post(url, {"code": code, "grant_type": "authorization_code", **fields}, "token")
    return (yield from answered(request, deadline, secrets, what))


def answered(request: Request, deadline: Deadline, secrets: tuple[Secret, ...], what: str) -> Exchange[Response]:
    """Send the request until it succeeds, repeating it only if that cannot do anything twice.

    Raises:
        InstallCodeError: The server refuses the code.
        AuthFlowError: It answered something else.
        TransportError: No complete response arrived.
    """
    tries = 0
    while True:
        tries += 1
        failure: ApiError | TransportError
        final: ShoptetError
        try:
            response = yield from ask(request, deadline, secrets)
        except TransportError as error:
            failure, final = error, _lost(error, request, what)
        else:
            fault = fault_of(response, request.url)
            if fault is None:
                return response
            refusal = _refusal(fault, response, what)
            if isinstance(refusal, InstallCodeError) or response.status not in {423, 429, 503}:
                raise refusal
            failure, final = api_error(request, response, datetime.now(UTC)), refusal
        remaining, jitter = deadline.remaining(), random.random()  # noqa: S311 (a pause, not a secret)
        step = decide(
            Failure(
                error=failure,
                method=request.method,
                tries=tries,
                max_retries=_MAX_RETRIES,
                remaining=remaining,
                jitter=jitter,
            )
        )
        if isinstance(step, GiveUp):
            raise final
        yield from sleep(step.seconds)


def _lost(error: TransportError, request: Request, what: str) -> TransportError:
    lost = unreached(error, request.url, what)
    if error.sent and request.method == "POST":
        # Unlike a call that needed a token first, this request itself may have arrived.
        lost = type(lost)(f"{what}: no response; the code may be used up by now", sent=True)
        lost.__cause__ = error
    return lost


def _refusal(fault: Fault, response: Response, what: str) -> AuthFlowError:
    # Refusals come with 200, 400 or 401. Statuses from 423 up have nothing to do with the code.
    if fault.error is not None and response.status < 423:
        for reason, signs, words in _REASONS:
            if any(sign in fault.message for sign in signs):
                message = f"{what}: {words} ({fault.words})"
                return InstallCodeError(message, reason=reason, error=fault.error, status=response.status)
    return AuthFlowError(f"{what}: {fault.words}", error=fault.error, status=response.status)


def token_of(response: Response) -> Secret | None:
    """Return the access token of a response, or None."""
    # Nothing is raised here, where the bare token is a local variable.
    token = (read_envelope(response.body) or {}).get("access_token")
    return Secret(token) if isinstance(token, str) else None
