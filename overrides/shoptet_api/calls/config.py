"""The settings of a client, checked when the client is made and not when they are used.

Nothing here performs input or output, and no repr holds a token.
"""

import re
import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, cast
from urllib.parse import urlsplit

import attrs

from shoptet_api.calls.hooks import Hooks
from shoptet_api.calls.token_source import StaticToken, TokenSource
from shoptet_api.checks import check_seconds, check_whole
from shoptet_api.clock import SYSTEM_CLOCK, Clock
from shoptet_api.errors import ConfigurationError
from shoptet_api.limits.local import PROCESS_LIMITS
from shoptet_api.limits.protocol import Limits
from shoptet_api.networks import check_base_url
from shoptet_api.paging.options import PageOptions
from shoptet_api.secret import MASK, Secret
from shoptet_api.timeouts import Timeouts
from shoptet_api.version import __version__

if TYPE_CHECKING:
    from shoptet_api.calls.guards import ShopGuard
    from shoptet_generated.runtime import Drift

DEFAULT_BASE_URL: Final = "https://api.myshoptet.com"
PRIVATE_TOKEN_HEADER: Final = "Shoptet-Private-API-Token"  # noqa: S105 (a header's name)
ACCESS_TOKEN_HEADER: Final = "Shoptet-Access-Token"  # noqa: S105 (a header's name)
USER_AGENT: Final = f"shoptet-api/{__version__} python/{sys.version_info.major}.{sys.version_info.minor}"
DEADLINE: Final = 300.0
MAX_RETRIES: Final = 5
MAX_RESPONSE_BYTES: Final = 100 * 2**20

PartialErrors: TypeAlias = Literal["raise", "return"]
"""The reaction to a request that the API executed in part: an error, or only the data and a log line.

The errors that are not raised are in `errors` of the whole response, which `with_raw_response` returns.
"""

_HEADER_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_HEADER_VALUE: Final = re.compile(r"[\t -~]*")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:[_-][A-Za-z0-9]{2,8})?")
_TOKEN_HEADERS: Final = {
    PRIVATE_TOKEN_HEADER.lower(): "private_token",
    ACCESS_TOKEN_HEADER.lower(): "access_token",
}
# Each has one correct value, which the exchange knows.
_RESERVED_HEADERS: Final = {
    *("accept", "accept-encoding", "connection", "content-length", "content-type", "host", "transfer-encoding"),
}


def _frozen_headers(headers: Mapping[str, str] | None) -> Mapping[str, str]:
    return MappingProxyType(dict(headers or {}))


def _header_names(headers: Mapping[str, str]) -> str:
    return repr(dict.fromkeys(headers, MASK))


@attrs.frozen(kw_only=True)
class Config:
    """A client's settings. Exactly one of the two tokens is given, or a source of tokens.

    The private token is that of one shop (Premium); the access token is an addon's API access token, which expires
    half an hour after it was issued; a source of tokens requests a new one in time.
    """

    private_token: Secret | None = None
    access_token: Secret | None = None
    addon: TokenSource | None = None
    base_url: str = DEFAULT_BASE_URL
    timeout: Timeouts = attrs.field(factory=Timeouts)
    deadline: float = DEADLINE
    """Seconds for a call with all its waits and tries."""
    max_retries: int = MAX_RETRIES
    """How many times a failed call is repeated, where that is safe."""
    partial_errors: PartialErrors = "raise"
    max_response_bytes: int = MAX_RESPONSE_BYTES
    """Maximum length of a response that is read into memory."""
    language: str | None = None
    headers: Mapping[str, str] = attrs.field(default=None, converter=_frozen_headers, repr=_header_names)
    check_bodies: bool = True
    """Whether bodies are compared with the spec before they are sent."""
    strict: bool = False
    """Whether a response that is not as the spec promises is an error."""
    read_only: bool = False
    """Whether every write is refused before anything is sent."""
    dry_run: bool = False
    """Whether writes are checked and logged, and not sent."""
    shop_guard: "ShopGuard | None" = None
    """The only shop to work on."""
    on_drift: "Callable[[Drift], object] | None" = None
    """Called once for every place where responses are not as the spec promises."""
    pages: PageOptions = attrs.field(factory=PageOptions)
    """Options of the iteration over lists."""
    hooks: Hooks = attrs.field(factory=Hooks)
    limits: Limits = PROCESS_LIMITS
    clock: Clock = SYSTEM_CLOCK

    source: TokenSource = attrs.field(init=False)
    """The source of the token of each request."""
    origin: str = attrs.field(init=False)
    """Scheme, host and port of the API."""

    def __attrs_post_init__(self) -> None:
        source = _source(self.private_token, self.access_token, self.addon)
        base_url = check_base_url(_checked_base_url(self.base_url))
        parts = urlsplit(base_url)
        set_once = object.__setattr__
        set_once(self, "source", source)
        set_once(self, "base_url", base_url)
        set_once(self, "origin", f"{parts.scheme}://{parts.netloc}".lower())
        check_seconds("deadline", self.deadline)
        check_whole("max_retries", self.max_retries, 0)
        check_whole("max_response_bytes", self.max_response_bytes, 1)
        if self.partial_errors not in {"raise", "return"}:
            raise ConfigurationError("partial_errors", f"must be 'raise' or 'return', got {self.partial_errors!r}")
        for argument in ("strict", "check_bodies", "read_only", "dry_run"):
            given: object = getattr(self, argument)
            if not isinstance(given, bool):
                raise ConfigurationError(argument, f"must be True or False, got a value of type {type(given).__name__}")
        _check_language(self.language)
        _check_headers(self.headers)
        _check_helpers(self)
        if self.shop_guard is not None and isinstance(source, StaticToken):
            self.shop_guard.needs_proof(source.secret)  # A token for another shop is refused at once.

    def changed(self, settings: Mapping[str, object]) -> "Config":
        """Return a copy with some settings changed.

        Raises:
            ConfigurationError: A setting is invalid.
        """
        evolve = cast("Callable[..., Config]", attrs.evolve)
        return evolve(self, **settings)

    def with_more_headers(self, headers: Mapping[str, str]) -> Mapping[str, str]:
        """Return the headers with others added; an added one replaces another of its name."""
        names = {name.lower() for name in headers}
        kept = {name: value for name, value in self.headers.items() if name.lower() not in names}
        return {**kept, **headers}


def _source(private_token: Secret | None, access_token: Secret | None, addon: TokenSource | None) -> TokenSource:
    sources: tuple[tuple[str, object], ...] = (
        ("private_token", private_token),
        ("access_token", access_token),
        ("addon", addon),
    )
    given = [argument for argument, value in sources if value is not None]
    if not given:
        fault = "or access_token or addon must be given: the API does not answer without a token"
        raise ConfigurationError("private_token", fault)
    if len(given) > 1:
        raise ConfigurationError(given[0], f"and {' and '.join(given[1:])} are both given: a client uses one of them")
    if addon is not None:
        if not callable(getattr(addon, "token", None)):
            raise ConfigurationError("addon", f"must be an AddonAuth, got a value of type {type(addon).__name__}")
        return addon
    if private_token is not None:
        return _static(PRIVATE_TOKEN_HEADER, "private_token", private_token)
    return _static(ACCESS_TOKEN_HEADER, "access_token", cast("Secret", access_token))


def _static(header: str, argument: str, token: Secret) -> StaticToken:
    if fault := token.fault():
        raise ConfigurationError(argument, fault)
    return StaticToken(header, token)


def _checked_base_url(base_url: object) -> str:
    if not isinstance(base_url, str):
        raise ConfigurationError("base_url", f"must be a str, got a value of type {type(base_url).__name__}")
    try:
        parts = urlsplit(base_url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise ConfigurationError("base_url", f"is not a URL: {error}") from None
    example = f"write it like {DEFAULT_BASE_URL}"
    if "@" in parts.netloc:
        # Not shown: the part before the @ is a password.
        raise ConfigurationError("base_url", f"contains a user name or password; {example}")
    if parts.scheme not in {"http", "https"}:
        raise ConfigurationError("base_url", f"{base_url!r} does not begin with https:// (or http://); {example}")
    if not host:
        raise ConfigurationError("base_url", f"{base_url!r} does not name a host; {example}")
    if parts.query or parts.fragment or not re.fullmatch(r"[!-~]+", base_url):
        raise ConfigurationError("base_url", f"{base_url!r} is more than scheme, host and path; {example}")
    return base_url.rstrip("/")


def _check_helpers(config: Config) -> None:
    """Check the objects that are called later: a wrong one would fail in the middle of a call."""
    given = config.hooks
    hooks: tuple[tuple[str, object], ...] = (
        ("on_request", given.on_request),
        ("on_response", given.on_response),
        ("on_retry", given.on_retry),
        ("on_deprecation", given.on_deprecation),
        ("on_drift", config.on_drift),
    )
    for argument, hook in hooks:
        if hook is not None and not callable(hook):
            raise ConfigurationError(argument, f"must be a function, got a value of type {type(hook).__name__}")
    helpers: tuple[tuple[str, object, str, str], ...] = (
        ("limits", config.limits, "admit", "LocalLimits, or another Limits"),
        ("clock", config.clock, "monotonic", "a Clock"),
    )
    for argument, helper, method, expected in helpers:
        if not callable(getattr(helper, method, None)):
            raise ConfigurationError(argument, f"must be {expected}, got a value of type {type(helper).__name__}")


def _check_language(language: object) -> None:
    if language is not None and not (isinstance(language, str) and _LANGUAGE.fullmatch(language)):
        raise ConfigurationError("language", f"must be a language code like 'cs' or 'en', got {language!r}")


def _check_headers(headers: Mapping[str, str]) -> None:
    pairs: list[tuple[object, object]] = [*headers.items()]
    for name, value in pairs:
        if not (isinstance(name, str) and _HEADER_NAME.fullmatch(name)):
            raise ConfigurationError("headers", f"{name!r} is not a header name")
        if argument := _TOKEN_HEADERS.get(name.lower()):
            raise ConfigurationError("headers", f"{name} is set by the client; pass the token as {argument}")
        if name.lower() in _RESERVED_HEADERS:
            raise ConfigurationError("headers", f"{name} is set by the client")
        if not (isinstance(value, str) and _HEADER_VALUE.fullmatch(value)):
            raise ConfigurationError("headers", f"the value of {name} must be one line of ASCII text")
