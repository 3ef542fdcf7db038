"""The options that both clients take, and how a `Config` is made of them or of the environment."""

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, TypedDict, cast

from shoptet_api.calls.config import Config, PartialErrors
from shoptet_api.calls.hooks import Hooks
from shoptet_api.calls.shared import JOB_STORE, Shared
from shoptet_api.checks import unexpected
from shoptet_api.errors import ConfigurationError
from shoptet_api.paging.options import OnShift, PageOptions
from shoptet_api.secret import Secret
from shoptet_api.timeouts import Timeouts

if TYPE_CHECKING:
    from shoptet_api.auth.addon import AddonAuth
    from shoptet_api.clock import Clock
    from shoptet_api.events import DeprecationEvent, RequestEvent, ResponseEvent, RetryEvent
    from shoptet_api.jobs.store import JobStore
    from shoptet_api.limits.protocol import Limits
    from shoptet_generated.runtime import Drift


class Options(TypedDict, total=False):
    """What `Shoptet` and `AsyncShoptet` take. One of the first three is needed, all others have a default."""

    private_token: str | None
    """Private API token of the shop (Premium)."""
    access_token: str | None
    """API access token of an addon, which runs out half an hour after it was issued."""
    addon: "AddonAuth | None"
    """`AddonAuth`: asks for API access tokens and renews them."""
    base_url: str
    """Where the API is."""
    timeout: "float | Timeouts | None"
    """Seconds for each part of a request, or `Timeouts`; 10 to connect and 60 for the rest where not given."""
    deadline: float
    """Seconds for a whole call, its waits and tries included; 300 where not given."""
    max_retries: int
    """How many times a failed call is sent again, where that is safe; 5 where not given."""
    partial_errors: PartialErrors
    """`"raise"` (default): a request done in part raises `PartialFailureError`. `"return"`: the data is returned, the
    errors are logged and stand on the raw response."""
    max_response_bytes: int
    """How long an answer may be that is read in whole; 100 MiB where not given."""
    language: str | None
    """Language of names and texts in the answers, like `"cs"`; the shop's own where not given."""
    headers: Mapping[str, str] | None
    """Further headers to send."""
    strict: bool
    """Whether an answer that is not as the spec promises raises `SchemaDriftError`. By default it is read as far as it
    goes, and told in the log `shoptet_api.drift`."""
    prefetch: int
    """How many pages of a list are fetched ahead; 3 where not given, and at most three at once."""
    on_shift: OnShift
    """What happens when a list changes while it is walked: `"warn"` (default), `"restart"` or `"raise"`."""
    on_drift: "Callable[[Drift], object] | None"
    """Called once for every place where answers are not as the spec promises."""
    on_request: "Callable[[RequestEvent], object] | None"
    """Called before every request."""
    on_response: "Callable[[ResponseEvent], object] | None"
    """Called after every answer, good or bad."""
    on_retry: "Callable[[RetryEvent], object] | None"
    """Called when a request failed and will be sent again."""
    on_deprecation: "Callable[[DeprecationEvent], object] | None"
    """Called once for every operation that the API says it will take away."""
    limits: "Limits"
    """Who keeps the API's limits; all clients of the process together where not given."""
    clock: "Clock"
    """For tests: a clock that runs faster than the machine's."""
    job_store: "JobStore | None"
    """Where `shop.jobs.notify` notes what has finished, for clients in other processes that wait for it."""


_KNOWN: Final = frozenset(Options.__annotations__)
_PLAIN: Final = ("strict", "on_drift", "addon")
_UNCHANGED: Final = (
    "base_url",
    "deadline",
    "max_retries",
    "partial_errors",
    "max_response_bytes",
    "language",
    "headers",
)


def config_of(options: Options) -> Config:
    """The settings that the options mean. The tokens are taken out of `options`, so that no traceback shows them.

    Raises:
        ConfigurationError: An option makes no sense; the error names it.
        TypeError: There is no such option.
    """
    private, access = Secret.of(options.pop("private_token", None)), Secret.of(options.pop("access_token", None))
    if unknown := sorted(options.keys() - _KNOWN):
        raise TypeError(f"a client takes no argument {unknown[0]!r}")
    timeout = options.get("timeout")
    settings: dict[str, object] = {name: value for name, value in options.items() if name in {*_UNCHANGED, *_PLAIN}}
    settings |= {name: value for name, value in options.items() if name in {"limits", "clock"} and value is not None}
    settings["pages"] = PageOptions().with_options(options.get("prefetch"), options.get("on_shift"))
    hooks = Hooks(
        on_request=options.get("on_request"),
        on_response=options.get("on_response"),
        on_retry=options.get("on_retry"),
        on_deprecation=options.get("on_deprecation"),
    )
    timeouts = Timeouts() if timeout is None else Timeouts.of(timeout)
    make = cast("Callable[..., Config]", Config)
    return make(private_token=private, access_token=access, timeout=timeouts, hooks=hooks, **settings)


def shared_of(options: Options) -> Shared:
    """What a client shares with its copies from the beginning: the store of finished jobs, if the options name one.

    Raises:
        ConfigurationError: The store is not one; it would be noticed in the middle of a wait.
    """
    store = options.get("job_store")
    if store is None:
        return Shared()
    if not callable(getattr(store, "finished", None)):
        fault = f"is of type {type(store).__name__}; give SQLiteJobStore, or another JobStore"
        raise ConfigurationError("job_store", fault)
    return Shared({JOB_STORE: store})


_TEXTS: Final = {
    "SHOPTET_PRIVATE_API_TOKEN": "private_token",
    "SHOPTET_ACCESS_TOKEN": "access_token",
    "SHOPTET_BASE_URL": "base_url",
    "SHOPTET_LANGUAGE": "language",
}
_NUMBERS: Final[Mapping[str, tuple[str, Callable[[str], float], str]]] = {
    "SHOPTET_TIMEOUT": ("timeout", float, "a number"),
    "SHOPTET_DEADLINE": ("deadline", float, "a number"),
    "SHOPTET_MAX_RETRIES": ("max_retries", int, "a whole number"),
}
CREDENTIALS: Final = ("private_token", "access_token", "addon")


def options_from_env(given: Options) -> Options:
    """Return the options from the environment, overridden by those given.

    Raises:
        ConfigurationError: A variable is not a number where it must be one, or nothing names a token.
    """
    # No local variable here or in the caller may hold the environment or a bare token: a traceback may show it.
    for option in CREDENTIALS:
        if isinstance(given.get(option), str):
            cast("dict[str, object]", given)[option] = Secret(cast("str", given.get(option)))
    found: dict[str, object] = {}
    for variable, option in _TEXTS.items():
        if os.environ.get(variable):
            found[option] = Secret(os.environ[variable]) if option in CREDENTIALS else os.environ[variable]
    for variable, (option, number, kind) in _NUMBERS.items():
        if text := os.environ.get(variable):
            try:
                found[option] = number(text)
            except ValueError:
                raise unexpected(variable, kind, text) from None
    oauth_token, token_url = (
        Secret.of(os.environ.get("SHOPTET_OAUTH_TOKEN") or None),
        os.environ.get("SHOPTET_TOKEN_URL"),
    )
    if oauth_token is not None and token_url and not given.keys() & {*CREDENTIALS}:
        from shoptet_api.auth.addon import AddonAuth

        found["addon"] = AddonAuth(oauth_token=oauth_token, token_url=token_url)
    if given.keys() & {*CREDENTIALS}:
        found = {option: value for option, value in found.items() if option not in CREDENTIALS}
    elif not found.keys() & {*CREDENTIALS}:
        if oauth_token is not None:
            raise ConfigurationError("SHOPTET_TOKEN_URL", "is not set; SHOPTET_OAUTH_TOKEN goes with it")
        others = "SHOPTET_ACCESS_TOKEN, and SHOPTET_OAUTH_TOKEN with SHOPTET_TOKEN_URL"
        raise ConfigurationError("SHOPTET_PRIVATE_API_TOKEN", f"is not set, and neither are {others}")
    return cast("Options", {**found, **given})
