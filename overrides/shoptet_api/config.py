"""What a client needs to know before its first call, checked when it is made and not when it is used.

Nothing here performs input or output, and no repr holds a token.
"""

import math
import re
import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import attrs

from shoptet_api.clock import SYSTEM_CLOCK, Clock
from shoptet_api.errors import ConfigurationError
from shoptet_api.secret import MASK, Secret
from shoptet_api.version import __version__

if TYPE_CHECKING:
    from shoptet_generated.runtime import Drift

DEFAULT_BASE_URL: Final = "https://api.myshoptet.com"
PRIVATE_TOKEN_HEADER: Final = "Shoptet-Private-API-Token"  # noqa: S105 (a header's name)
ACCESS_TOKEN_HEADER: Final = "Shoptet-Access-Token"  # noqa: S105 (a header's name)
# The API refuses a fourth connection of one token with 429, so a client's own pool does not open one.
CONNECTIONS_PER_TOKEN: Final = 3
USER_AGENT: Final = f"shoptet-api/{__version__} python/{sys.version_info.major}.{sys.version_info.minor}"

_HEADER_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_HEADER_VALUE: Final = re.compile(r"[\t -~]*")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:[_-][A-Za-z0-9]{2,8})?")
_TOKEN_HEADERS: Final = {
    PRIVATE_TOKEN_HEADER.lower(): "private_token",
    ACCESS_TOKEN_HEADER.lower(): "access_token",
}
# Each has one right value, which the exchange knows.
_RESERVED_HEADERS: Final = {"accept", "connection", "content-length", "content-type", "host", "transfer-encoding"}


@attrs.frozen
class Timeouts:
    """How long one request may take, each part in seconds.

    `connect` is for reaching the server, `read` and `write` are for the pause between two pieces of the answer or of
    the request, and `pool` is for getting a free connection when all of them are busy.
    """

    connect: float = 10.0
    read: float = 60.0
    write: float = 60.0
    pool: float = 60.0

    def __attrs_post_init__(self) -> None:
        for name in ("connect", "read", "write", "pool"):
            seconds: object = getattr(self, name)
            if isinstance(seconds, bool) or not isinstance(seconds, int | float):
                raise ConfigurationError("timeout", f"{name} is of type {type(seconds).__name__}; give seconds")
            if not (math.isfinite(seconds) and seconds > 0):
                raise ConfigurationError("timeout", f"{name} is {seconds}; give seconds above zero")

    @classmethod
    def of(cls, timeout: "float | Timeouts") -> "Timeouts":
        """The timeouts themselves, or one number of seconds for each part."""
        return timeout if isinstance(timeout, Timeouts) else cls(timeout, timeout, timeout, timeout)


def _frozen_headers(headers: Mapping[str, str] | None) -> Mapping[str, str]:
    return MappingProxyType(dict(headers or {}))


def _header_names(headers: Mapping[str, str]) -> str:
    return repr(dict.fromkeys(headers, MASK))


@attrs.frozen(kw_only=True)
class Config:
    """A client's settings. Exactly one of the two tokens is given.

    The private token is that of one shop (Premium); the access token is an addon's API access token, which runs out
    half an hour after it was issued.
    """

    private_token: Secret | None = None
    access_token: Secret | None = None
    base_url: str = DEFAULT_BASE_URL
    timeout: Timeouts = Timeouts()
    language: str | None = None
    headers: Mapping[str, str] = attrs.field(default=None, converter=_frozen_headers, repr=_header_names)
    strict: bool = False
    """Whether an answer that is not as the spec promises is an error."""
    on_drift: "Callable[[Drift], object] | None" = None
    """Called once for every place where answers are not as the spec promises."""
    clock: Clock = SYSTEM_CLOCK

    def __attrs_post_init__(self) -> None:
        _check_tokens(self.private_token, self.access_token)
        object.__setattr__(self, "base_url", _checked_base_url(self.base_url))
        _check_language(self.language)
        _check_headers(self.headers)

    def with_options(
        self, *, language: str | None, timeout: Timeouts, headers: Mapping[str, str], strict: bool
    ) -> "Config":
        """The settings with some of them changed, and with more headers."""
        names = {name.lower() for name in headers}
        kept = {name: value for name, value in self.headers.items() if name.lower() not in names}
        return attrs.evolve(self, language=language, timeout=timeout, headers={**kept, **headers}, strict=strict)

    @property
    def token(self) -> Secret:
        """The token in use."""
        token = self.private_token or self.access_token
        if token is None:  # pragma: no cover (refused at construction)
            raise ConfigurationError("private_token", "is missing")
        return token

    @property
    def token_header(self) -> str:
        """The name of the header that carries the token."""
        return PRIVATE_TOKEN_HEADER if self.private_token is not None else ACCESS_TOKEN_HEADER


def _check_tokens(private_token: Secret | None, access_token: Secret | None) -> None:
    if private_token is None and access_token is None:
        raise ConfigurationError("private_token", "or access_token must be given: the API answers nobody without one")
    if private_token is not None and access_token is not None:
        raise ConfigurationError("private_token", "and access_token are both given: a client uses one of them")
    for argument, token in (("private_token", private_token), ("access_token", access_token)):
        if token is not None and (fault := token.fault()):
            raise ConfigurationError(argument, fault)


def _checked_base_url(base_url: object) -> str:
    if not isinstance(base_url, str):
        raise ConfigurationError("base_url", f"is of type {type(base_url).__name__}; give a string")
    try:
        parts = urlsplit(base_url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise ConfigurationError("base_url", f"is no URL: {error}") from None
    example = f"write it like {DEFAULT_BASE_URL}"
    if "@" in parts.netloc:
        # Not shown: what stands before the @ is a password.
        raise ConfigurationError("base_url", f"holds a user name or password; {example}")
    if parts.scheme not in {"http", "https"}:
        raise ConfigurationError("base_url", f"{base_url!r} does not begin with https:// (or http://); {example}")
    if not host:
        raise ConfigurationError("base_url", f"{base_url!r} names no host; {example}")
    if parts.query or parts.fragment or not re.fullmatch(r"[!-~]+", base_url):
        raise ConfigurationError("base_url", f"{base_url!r} is more than scheme, host and path; {example}")
    return base_url.rstrip("/")


def _check_language(language: object) -> None:
    if language is not None and not (isinstance(language, str) and _LANGUAGE.fullmatch(language)):
        raise ConfigurationError("language", f"{language!r} is no language code; write it like 'cs' or 'en'")


def _check_headers(headers: Mapping[str, str]) -> None:
    pairs: list[tuple[object, object]] = [*headers.items()]
    for name, value in pairs:
        if not (isinstance(name, str) and _HEADER_NAME.fullmatch(name)):
            raise ConfigurationError("headers", f"{name!r} is no name of a header")
        if argument := _TOKEN_HEADERS.get(name.lower()):
            raise ConfigurationError("headers", f"{name} is set by the client: give the token as {argument}")
        if name.lower() in _RESERVED_HEADERS:
            raise ConfigurationError("headers", f"{name} is set by the client")
        if not (isinstance(value, str) and _HEADER_VALUE.fullmatch(value)):
            raise ConfigurationError("headers", f"the value of {name} is not one line of ASCII text")
