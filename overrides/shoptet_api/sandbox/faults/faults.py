"""Injected faults: error statuses, latency, cut connections, responses that differ from the spec."""

import difflib
import re
import threading
from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal, TypeAlias, cast, get_args

import attrs
import msgspec

from shoptet_api.checks import check_seconds, check_whole
from shoptet_api.errors import ConfigurationError
from shoptet_api.sandbox.arguments import mapping
from shoptet_api.sandbox.faults import drift, error_codes
from shoptet_api.sandbox.faults.disconnect import Cut
from shoptet_api.sandbox.matching import ParameterFilter, ParameterValues, matches
from shoptet_api.sandbox.spec.document import Operation, Spec

JobEnd: TypeAlias = Literal["completed", "failed", "killed", "expired", "silent"]

OAUTH: Final = (
    "oauth.token",
    "oauth.getAccessToken",
    "oauth.authorize",
    "oauth.userToken",
    "oauth.getBasicEshop",
)
"""Endpoints of the OAuth servers, by the names that faults and the request log use."""

NO_BODY: Final = frozenset({204, 205, 304})
"""Statuses whose responses never have a body, even an injected one."""

_SHOWN: Final = 3
_NAME: Final = re.compile(r"[\w!#$%&'*+.^`|~-]+", re.ASCII)
_VALUE: Final = re.compile(r"[\t\x20-\x7e\x80-\xff]*")


@attrs.define(eq=False)
class Injected:
    """A fault that waits for its operation; `times` counts the requests it still applies to."""

    operation: str | None
    """operationId, or the name of an endpoint of the OAuth servers; None: every operation."""
    times: int
    status: int | None = None
    code: str | None = None
    body: bytes | None = None
    retry_after: str | int | None = None
    headers: Mapping[str, str | None] = attrs.field(factory=dict[str, "str | None"])
    only: ParameterFilter = attrs.field(factory=dict[str, "str | None"])
    """Applies only to requests whose path and query have these values."""
    latency: float = 0.0
    cut: Cut | None = None
    missing: Sequence[str] = ()
    null: Sequence[str] = ()
    retyped: Sequence[str] = ()
    extra: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    job: JobEnd | None = None

    @property
    def replaces_response(self) -> bool:
        """Whether the fault replaces the response; the operation is then not executed."""
        return self.status is not None or self.body is not None or self.cut == "before-headers"

    @property
    def response_status(self) -> int:
        """The status of the replacing response: 200 for a body without a status."""
        return self.status or (200 if self.body is not None else 500)

    def applies_to(self, operation: str, parameters: ParameterValues) -> bool:
        """Return whether the fault applies to a request to `operation` with these values in its path and query."""
        return self.operation in {None, operation} and matches(parameters, self.only)

    def merge_headers(self, headers: Mapping[str, str]) -> dict[str, str]:
        """Return the headers of a response, with those of the fault added or replacing them."""
        replaced = {name.lower() for name in self.headers}
        kept = {name: value for name, value in headers.items() if name.lower() not in replaced}
        return {**kept, **{name: value for name, value in self.headers.items() if value is not None}}

    @property
    def media_type(self) -> str:
        """The media type of `body`, judged by its beginning."""
        return "application/json" if self.body and self.body.lstrip()[:1] in {b"{", b"["} else "text/html"

    def drift(self, data: Any) -> list[str]:  # noqa: ANN401 (any JSON)
        """Change `data` of a response and return the paths that matched nothing."""
        return drift.apply(data, missing=self.missing, null=self.null, retyped=self.retyped, extra=self.extra)


class Faults:
    """The faults that wait for their operations."""

    def __init__(self, spec: Spec) -> None:
        self._spec: Final = spec
        self._waiting: Final[list[Injected]] = []
        self._lock: Final = threading.Lock()

    def add(self, operation: str | None, times: int, settings: Mapping[str, Any]) -> Injected:
        """Add a fault that waits for its operation.

        Raises:
            ConfigurationError: The operation is unknown, or a setting has an invalid value.
        """
        found = None if operation is None else self.known(operation)
        if settings.get("status") is None and settings.get("code") in error_codes.STATUSES:
            settings = {**settings, "status": error_codes.STATUSES[settings["code"]]}
        if check_whole("times", times) < 1:
            raise ConfigurationError("times", f"must be 1 or more, got {times}")
        _check_response(settings)
        for name, kinds in (("cut", get_args(Cut)), ("job", get_args(JobEnd))):
            if settings.get(name) is not None and settings[name] not in kinds:
                raise ConfigurationError(name, f"must be one of {', '.join(kinds)}, got {settings[name]!r}")
        check_seconds("latency", settings.get("latency", 0.0), may_be_zero=True)
        if settings.get("job") is not None and operation is not None and (found is None or found.kind != "job"):
            raise ConfigurationError("job", f"needs an operation that queues a job, got {operation}")
        self._check_drift(found, settings)
        if not any(value for name, value in settings.items() if name != "only"):
            raise ConfigurationError("fault", "has no effect; set a status, a latency, a cut, a drift or a job's end")
        injected = Injected(operation if found is None else found.id, times, **settings)
        with self._lock:
            self._waiting.append(injected)
        return injected

    def take(self, operation: str, parameters: ParameterValues, *, job: bool = False) -> Injected | None:
        """Return the fault that applies to a request, and count it down.

        Args:
            operation: The operationId.
            parameters: Values of the request's path and query.
            job: Whether to take a fault that decides how a job ends, or any other fault.
        """
        with self._lock:
            return self._take(operation, parameters, job=job)

    def _take(self, operation: str, parameters: ParameterValues, *, job: bool) -> Injected | None:
        for injected in self._waiting:
            if injected.applies_to(operation, parameters) and (injected.job is not None) == job:
                injected.times -= 1
                if not injected.times:
                    self._waiting.remove(injected)
                return injected
        return None

    def waiting(self) -> list[Injected]:
        """Return the faults that still apply, the next one first."""
        with self._lock:
            return list(self._waiting)

    def clear(self) -> None:
        """Remove all faults."""
        with self._lock:
            self._waiting.clear()

    def _check_drift(self, operation: Operation | None, settings: Mapping[str, Any]) -> None:
        """Refuse paths that do not exist; a fault for every operation cannot be checked against a schema."""
        for name in ("missing", "null", "retyped", "extra"):
            for path in settings.get(name, ()):
                drift.check_path(name, path)
                if name == "extra" and path.endswith("]"):
                    raise ConfigurationError(name, f"must end with the name of a property, got {path!r}")
                lead = path.rpartition(".")[0] if name == "extra" else path
                if operation is not None:
                    drift.check_resolves(name, lead, self._spec, operation.data)
        try:
            msgspec.json.encode(settings.get("extra"))
        except (TypeError, ValueError) as error:
            raise ConfigurationError("extra", f"must be JSON values: {error}") from None

    def known(self, name: str) -> Operation | None:
        """Return the operation with this name, or None for an endpoint of the OAuth servers.

        Raises:
            ConfigurationError: The name is unknown; the message lists close matches.
        """
        return None if name in OAUTH else self.named(name)

    def named(self, name: str) -> Operation:
        """Return the operation with this name.

        Raises:
            ConfigurationError: The name is unknown; the message lists close matches.
        """
        found = self._spec.named(name) if isinstance(cast("object", name), str) else None
        if found is not None:
            return found
        names = [*self._spec.by_method, *self._spec.operations, *OAUTH]
        close = difflib.get_close_matches(str(name), names, _SHOWN, 0.4)
        hint = f"; similar: {', '.join(close)}" if close else "; use a name like orders.get or getOrderDetail"
        raise ConfigurationError("operation", f"{name!r} is unknown{hint}")


def _check_response(settings: Mapping[str, Any]) -> None:
    """Refuse a replacing response that cannot be sent.

    Raises:
        ConfigurationError: A part of it has an invalid value, or would have no effect.
    """
    status = settings.get("status")
    if status is not None and not 200 <= check_whole("status", status) <= 599:
        raise ConfigurationError("status", f"must be an HTTP status from 200 to 599, got {status}")
    if settings.get("code") is not None and status is None:
        raise ConfigurationError("code", f"{settings['code']!r} is not a known code, so it needs a status as well")
    for name, value in mapping("headers", settings.get("headers", {})).items():
        if not _NAME.fullmatch(name) or not _VALUE.fullmatch(value or ""):
            raise ConfigurationError("headers", f"must be valid one-line headers, got {name!r}")
    if not isinstance(settings.get("code"), str | None):
        raise ConfigurationError("code", f"must be the text of an error code, got {settings['code']!r}")
    if not isinstance(settings.get("body"), bytes | None):
        raise ConfigurationError("body", f"must be bytes, got {settings['body']!r}")
    wait = settings.get("retry_after")
    can_be_sent = wait.isascii() and wait.isprintable() if isinstance(wait, str) else isinstance(wait, int | None)
    if not can_be_sent:
        raise ConfigurationError("retry_after", f"must be seconds or an HTTP date, got {wait!r}")
