"""Faults on demand: error statuses, latency, cut connections, answers that leave the spec."""

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
from shoptet_api.sandbox.faults import drift
from shoptet_api.sandbox.faults.disconnect import Cut
from shoptet_api.sandbox.matching import Given, Only, is_meant
from shoptet_api.sandbox.spec.document import Operation, Spec

JobEnd: TypeAlias = Literal["completed", "failed", "killed", "expired", "silent"]

OAUTH: Final = (
    "oauth.token",
    "oauth.getAccessToken",
    "oauth.authorize",
    "oauth.userToken",
    "oauth.getBasicEshop",
)
"""Endpoints of the OAuth servers, as faults and requests name them."""

NO_BODY: Final = frozenset({204, 205, 304})
"""Statuses of answers that have no body, whatever was injected."""

_SHOWN: Final = 3
_NAME: Final = re.compile(r"[\w!#$%&'*+.^`|~-]+", re.ASCII)
_VALUE: Final = re.compile(r"[\t\x20-\x7e\x80-\xff]*")


@attrs.define(eq=False)
class Injected:
    """A fault that waits for its operation; `times` says how often it still strikes."""

    operation: str | None
    """operationId, or the name of an endpoint of the OAuth servers; None: every operation."""
    times: int
    status: int | None = None
    code: str | None = None
    body: bytes | None = None
    retry_after: str | int | None = None
    headers: Mapping[str, str | None] = attrs.field(factory=dict[str, "str | None"])
    only: Only = attrs.field(factory=dict[str, "str | None"])
    """Strikes only requests whose path and query have these values."""
    latency: float = 0.0
    cut: Cut | None = None
    missing: Sequence[str] = ()
    null: Sequence[str] = ()
    retyped: Sequence[str] = ()
    extra: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    job: JobEnd | None = None

    @property
    def is_instead(self) -> bool:
        """Whether it is answered instead of the operation, which does nothing then."""
        return self.status is not None or self.body is not None or self.cut == "before-headers"

    @property
    def answered(self) -> int:
        """The status of what is answered instead: a body alone is a good answer."""
        return self.status or (200 if self.body is not None else 500)

    def strikes(self, operation: str, given: Given) -> bool:
        """Whether a request to an operation, with such values in its path and query, is struck."""
        return self.operation in {None, operation} and is_meant(given, self.only)

    def changed(self, headers: Mapping[str, str]) -> dict[str, str]:
        """The headers of an answer with those of the fault in their places."""
        mine = {name.lower() for name in self.headers}
        kept = {name: value for name, value in headers.items() if name.lower() not in mine}
        return {**kept, **{name: value for name, value in self.headers.items() if value is not None}}

    @property
    def media_type(self) -> str:
        """What `body` looks like."""
        return "application/json" if self.body and self.body.lstrip()[:1] in {b"{", b"["} else "text/html"

    def drift(self, data: Any) -> list[str]:  # noqa: ANN401 - any JSON
        """Change `data` of an answer; the paths that led nowhere are returned."""
        return drift.change(data, missing=self.missing, null=self.null, retyped=self.retyped, extra=self.extra)


class Faults:
    """The faults that wait."""

    def __init__(self, spec: Spec) -> None:
        self._spec: Final = spec
        self._waiting: Final[list[Injected]] = []
        self._lock: Final = threading.Lock()

    def add(self, operation: str | None, times: int, settings: Mapping[str, Any]) -> Injected:
        """Let a fault wait.

        Raises:
            ConfigurationError: The operation is unknown, or a setting has no such value.
        """
        found = None if operation is None else self.known(operation)
        if check_whole("times", times) < 1:
            raise ConfigurationError("times", f"is {times}; a fault strikes once or more often")
        _check_answer(settings)
        for name, kinds in (("cut", get_args(Cut)), ("job", get_args(JobEnd))):
            if settings.get(name) is not None and settings[name] not in kinds:
                raise ConfigurationError(name, f"is {settings[name]!r}; it can be {', '.join(kinds)}")
        check_seconds("latency", settings.get("latency", 0.0), may_be_zero=True)
        if settings.get("job") is not None and operation is not None and (found is None or found.kind != "job"):
            raise ConfigurationError("job", f"is set for {operation}, which queues no job")
        self._check_drift(found, settings)
        if not any(value for name, value in settings.items() if name != "only"):
            raise ConfigurationError("fault", "does nothing; a status, a latency, a cut, a drift or a job's end is due")
        injected = Injected(operation if found is None else found.id, times, **settings)
        with self._lock:
            self._waiting.append(injected)
        return injected

    def take(self, operation: str, given: Given, *, job: bool = False) -> Injected | None:
        """The fault that strikes a request now; those of jobs are asked for apart.

        Args:
            operation: Its operationId.
            given: What stands in its path and query.
            job: Whether the end of a job is asked for.
        """
        with self._lock:
            for injected in self._waiting:
                if injected.strikes(operation, given) and (injected.job is not None) == job:
                    injected.times -= 1
                    if not injected.times:
                        self._waiting.remove(injected)
                    return injected
        return None

    def waiting(self) -> list[Injected]:
        """Those that still strike, the next one first."""
        with self._lock:
            return list(self._waiting)

    def clear(self) -> None:
        """Let none wait."""
        with self._lock:
            self._waiting.clear()

    def _check_drift(self, operation: Operation | None, settings: Mapping[str, Any]) -> None:
        """Refuse paths that lead nowhere; where any operation can come, it is not known what its answers have."""
        for name in ("missing", "null", "retyped", "extra"):
            for path in settings.get(name, ()):
                drift.check_path(name, path)
                if name == "extra" and path.endswith("]"):
                    raise ConfigurationError(name, f"has {path!r}; a name to put the value at is due as its end")
                lead = path.rpartition(".")[0] if name == "extra" else path
                if operation is not None:
                    drift.check_leads(name, lead, self._spec, operation.data)
        try:
            msgspec.json.encode(settings.get("extra"))
        except (TypeError, ValueError) as error:
            raise ConfigurationError("extra", f"has what JSON has not: {error}") from None

    def known(self, name: str) -> Operation | None:
        """The operation with this name; None for an endpoint of the OAuth servers.

        Raises:
            ConfigurationError: There is neither; the closest names are told.
        """
        return None if name in OAUTH else self.named(name)

    def named(self, name: str) -> Operation:
        """The operation with this name.

        Raises:
            ConfigurationError: There is none; the closest names are told.
        """
        found = self._spec.named(name) if isinstance(cast("object", name), str) else None
        if found is not None:
            return found
        names = [*self._spec.by_method, *self._spec.operations, *OAUTH]
        close = difflib.get_close_matches(str(name), names, _SHOWN, 0.4)
        hint = f"; close to it: {', '.join(close)}" if close else "; names look like orders.get or getOrderDetail"
        raise ConfigurationError("operation", f"{name!r} is unknown{hint}")


def _check_answer(settings: Mapping[str, Any]) -> None:
    """Refuse an answer in the place of the good one that cannot be sent.

    Raises:
        ConfigurationError: A part of it has no such value, or would never be seen.
    """
    status = settings.get("status")
    if status is not None and not 200 <= check_whole("status", status) <= 599:
        raise ConfigurationError("status", f"is {status}; an HTTP status from 200 to 599 is due")
    if settings.get("code") is not None and status is None:
        raise ConfigurationError("code", "is part of an answer with another status; status is due beside it")
    for name, value in mapping("headers", settings.get("headers", {})).items():
        if not _NAME.fullmatch(name) or not _VALUE.fullmatch(value or ""):
            raise ConfigurationError("headers", f"has {name!r}, which is no header of one line")
    if not isinstance(settings.get("code"), str | None):
        raise ConfigurationError("code", f"is {settings['code']!r}; the text of an error code is due")
    if not isinstance(settings.get("body"), bytes | None):
        raise ConfigurationError("body", f"is {settings['body']!r}; bytes are due")
    wait = settings.get("retry_after")
    can_be_sent = wait.isascii() and wait.isprintable() if isinstance(wait, str) else isinstance(wait, int | None)
    if not can_be_sent:
        raise ConfigurationError("retry_after", f"is {wait!r}; seconds or the text of an HTTP date are due")
