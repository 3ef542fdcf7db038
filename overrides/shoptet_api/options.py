"""The options of both clients, and how they, or the environment, become a `Config`."""

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, TypedDict, cast

from shoptet_api.calls.config import (
    DEADLINE,
    DEFAULT_BASE_URL,
    MAX_RESPONSE_BYTES,
    MAX_RETRIES,
    Config,
    PartialErrors,
)
from shoptet_api.calls.guards import ShopGuard
from shoptet_api.calls.hooks import Hooks
from shoptet_api.calls.shared import JOB_STORE, Shared
from shoptet_api.checks import unexpected
from shoptet_api.clock import SYSTEM_CLOCK
from shoptet_api.errors import ConfigurationError
from shoptet_api.limits.local import LocalLimits
from shoptet_api.paging.options import OnShift, PageOptions
from shoptet_api.secret import Secret
from shoptet_api.timeouts import Timeouts

if TYPE_CHECKING:
    from inspect import Signature

    from shoptet_api.auth.addon import AddonAuth
    from shoptet_api.clock import Clock
    from shoptet_api.events import DeprecationEvent, RequestEvent, ResponseEvent, RetryEvent
    from shoptet_api.jobs.store import JobStore
    from shoptet_api.limits.protocol import Limits
    from shoptet_generated.runtime import Drift


class Options(TypedDict, total=False):
    """The arguments of `Shoptet` and `AsyncShoptet`. One of the first three is required; all others have a default."""

    private_token: str | None
    """Private API token of the shop (Premium)."""
    access_token: str | None
    """API access token of an addon, which expires half an hour after it was issued."""
    addon: "AddonAuth | None"
    """`AddonAuth`, which fetches API access tokens and renews them."""
    base_url: str
    """The address of the API."""
    timeout: "float | Timeouts | None"
    """Seconds for each part of a request, or `Timeouts`; by default 10 to connect and 60 for reads and writes."""
    deadline: float
    """Seconds for a whole call, its waits and tries included; 300 by default."""
    max_retries: int
    """How many times a failed call is sent again, where that is safe; 5 by default."""
    partial_errors: PartialErrors
    """`"raise"` (default): a request that the API did in part raises `PartialFailureError`. `"return"`: the method
    returns the data; the errors are logged, and the raw response has them."""
    max_response_bytes: int
    """The maximum length of a response that is read into memory, decompressed; 100 MiB by default."""
    language: str | None
    """Language of names and texts in responses, like `"cs"`; the shop's own by default."""
    headers: Mapping[str, str] | None
    """Further headers to send."""
    check_bodies: bool
    """Whether bodies are compared with the spec before they are sent (default). A mistake raises `InputError`."""
    strict: bool
    """Whether a response that differs from the spec raises `SchemaDriftError`. By default it is read as far as
    possible, and the log `shoptet_api.drift` names the difference."""
    read_only: bool
    """Whether every write raises `ReadOnlyError` before anything is sent; False by default."""
    dry_run: bool
    """Whether writes are checked and logged (`shoptet_api.dry_run`), and not sent; False by default."""
    expect_shop: int | str | None
    """The number of the only shop to work on: a token for another one raises `WrongShopError`."""
    prefetch: int
    """How many pages of a list are fetched ahead; 3 by default, and at most three at once."""
    on_shift: OnShift
    """What happens when a list changes while it is walked: `"warn"` (default), `"restart"` or `"raise"`."""
    on_drift: "Callable[[Drift], object] | None"
    """Called once for every place where responses differ from the spec."""
    on_request: "Callable[[RequestEvent], object] | None"
    """Called before every request."""
    on_response: "Callable[[ResponseEvent], object] | None"
    """Called after every response, success or error."""
    on_retry: "Callable[[RetryEvent], object] | None"
    """Called when a request has failed and will be sent again."""
    on_deprecation: "Callable[[DeprecationEvent], object] | None"
    """Called once for every operation that the API says it will remove."""
    limits: "Limits"
    """The keeper of the API's limits; by default all clients of the process share one. A client with a `clock` has its
    own."""
    clock: "Clock"
    """For tests: a clock that runs faster than the machine's, such as `sandbox.clock`."""
    job_store: "JobStore | None"
    """Where `shop.jobs.notify` records finished jobs, for clients in other processes that wait for them."""


class OptionsSignature:
    """The signature of a client, for `help` and editors: all keywords, instead of `**options`. Made when it is read."""

    def __get__(self, instance: object, owner: type | None = None) -> "Signature":
        from inspect import Parameter, Signature

        defaults: dict[str, object] = {
            "base_url": DEFAULT_BASE_URL,
            "deadline": DEADLINE,
            "max_retries": MAX_RETRIES,
            "partial_errors": "raise",
            "max_response_bytes": MAX_RESPONSE_BYTES,
            "check_bodies": True,
            "strict": False,
            "read_only": False,
            "dry_run": False,
            "prefetch": PageOptions().prefetch,
            "on_shift": PageOptions().on_shift,
        }
        names = {"httpx_client": "HttpxClient | None", **Options.__annotations__}
        return Signature(
            [
                Parameter(
                    name,
                    Parameter.KEYWORD_ONLY,
                    default=defaults.get(name),
                    annotation=_shown(annotation),
                )
                for name, annotation in names.items()
            ]
        )


def _shown(annotation: object) -> object:
    """Return an annotation as `help` shows it: a class by its name, anything else as text."""
    return annotation if isinstance(annotation, type) else str(getattr(annotation, "__forward_arg__", annotation))


_KNOWN: Final = frozenset(Options.__annotations__)
_PLAIN: Final = ("strict", "check_bodies", "read_only", "dry_run", "on_drift", "addon")
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
    """Return the settings for the options. The tokens are removed from `options`, so that no traceback shows them.

    Raises:
        ConfigurationError: An option is wrong; the error names it.
        TypeError: An option does not exist.
    """
    private, access = Secret.of(options.pop("private_token", None)), Secret.of(options.pop("access_token", None))
    if unknown := sorted(options.keys() - _KNOWN):
        raise TypeError(f"a client takes no argument {unknown[0]!r}")
    timeout = options.get("timeout")
    settings: dict[str, object] = {name: value for name, value in options.items() if name in {*_UNCHANGED, *_PLAIN}}
    settings |= {name: value for name, value in options.items() if name in {"limits", "clock"} and value is not None}
    if "limits" not in settings and settings.get("clock", SYSTEM_CLOCK) is not SYSTEM_CLOCK:
        # The limits of the process count by the machine's clock.
        settings["limits"] = LocalLimits(clock=cast("Clock", settings["clock"]))
    if (expected := options.get("expect_shop")) is not None:
        settings["shop_guard"] = ShopGuard(expected)
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
    """Return the state that a client shares with its copies: the store of finished jobs, if the options name one.

    Raises:
        ConfigurationError: The object is not a job store; without the check, a call would fail in the middle of a wait.
    """
    store = options.get("job_store")
    if store is None:
        return Shared()
    if not callable(getattr(store, "finished", None)):
        fault = f"expected SQLiteJobStore or another JobStore, got {type(store).__name__}"
        raise ConfigurationError("job_store", fault)
    return Shared({JOB_STORE: store})


_TEXTS: Final = {
    "SHOPTET_PRIVATE_API_TOKEN": "private_token",
    "SHOPTET_ACCESS_TOKEN": "access_token",
    "SHOPTET_BASE_URL": "base_url",
    "SHOPTET_LANGUAGE": "language",
    "SHOPTET_EXPECT_SHOP": "expect_shop",
}
_NUMBERS: Final[Mapping[str, tuple[str, Callable[[str], float], str]]] = {
    "SHOPTET_TIMEOUT": ("timeout", float, "a number"),
    "SHOPTET_DEADLINE": ("deadline", float, "a number"),
    "SHOPTET_MAX_RETRIES": ("max_retries", int, "a whole number"),
}
CREDENTIALS: Final = ("private_token", "access_token", "addon")


def options_from_env(given: Options) -> Options:
    """Return the options that the environment sets, overridden by those given.

    Raises:
        ConfigurationError: A variable that must be a number is not one, or no variable names a token.
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
