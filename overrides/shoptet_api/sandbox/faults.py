"""Faults on demand: error statuses, latency, cut connections, answers that leave the spec."""

import difflib
import re
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final, Literal, TypeAlias, get_args

import attrs

from shoptet_api.errors import ConfigurationError
from shoptet_api.sandbox.choosing import Given, Only, is_meant
from shoptet_api.sandbox.shapes import as_list, as_object
from shoptet_api.sandbox.spec import Operation, Spec

Cut: TypeAlias = Literal["before-headers", "after-headers", "mid-body"]
JobEnd: TypeAlias = Literal["completed", "failed", "killed", "expired", "silent"]

OAUTH: Final = (
    "oauth.token",
    "oauth.getAccessToken",
    "oauth.authorize",
    "oauth.userToken",
    "oauth.getBasicEshop",
)
"""Endpoints of the OAuth servers, as faults and requests name them."""

_STEP: Final = re.compile(r"[^.\[\]]+|\[\d*\]")
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
        nowhere: list[str] = []
        changes: tuple[tuple[Sequence[str], Callable[[Any, Any], None]], ...] = (
            (self.missing, _remove),
            (self.null, _set_null),
            (self.retyped, _retype),
        )
        for paths, change in changes:
            for path in paths:
                places = list(_places(data, path))
                for container, key in places:
                    change(container, key)
                if not places:
                    nowhere.append(path)
        for path, value in self.extra.items():
            head, _, name = path.rpartition(".")
            holders = [data] if not head else [container[key] for container, key in _places(data, head)]
            objects = [found for holder in holders if (found := as_object(holder)) is not None]
            for found in objects:
                found[name] = value
            if not objects:
                nowhere.append(path)
        return nowhere


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
        found = None if operation is None or operation in OAUTH else self.named(operation)
        if times < 1:
            raise ConfigurationError("times", f"is {times}; a fault strikes once or more often")
        for name, kinds in (("cut", get_args(Cut)), ("job", get_args(JobEnd))):
            if settings.get(name) is not None and settings[name] not in kinds:
                raise ConfigurationError(name, f"is {settings[name]!r}; it can be {', '.join(kinds)}")
        status = settings.get("status")
        if status is not None and not 200 <= status <= 599:
            raise ConfigurationError("status", f"is {status}; an HTTP status from 200 to 599 is due")
        if settings.get("code") is not None and status is None:
            raise ConfigurationError("code", "is that of an error; give its status too")
        for name, value in settings.get("headers", {}).items():
            if not _NAME.fullmatch(name) or not _VALUE.fullmatch(value or ""):
                raise ConfigurationError("headers", f"has {name!r}, which is no header of one line")
        if settings.get("latency", 0) < 0:
            raise ConfigurationError("latency", "is negative; seconds are due")
        if settings.get("job") is not None and operation is not None and (found is None or found.kind != "job"):
            raise ConfigurationError("job", f"is set for {operation}, which queues no job")
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

    def named(self, name: str) -> Operation:
        """The operation with this name.

        Raises:
            ConfigurationError: There is none; the closest names are told.
        """
        found = self._spec.named(name)
        if found is not None:
            return found
        names = [*self._spec.by_method, *self._spec.operations, *OAUTH]
        close = difflib.get_close_matches(name, names, _SHOWN, 0.4)
        hint = f"; close to it: {', '.join(close)}" if close else "; names look like orders.get or getOrderDetail"
        raise ConfigurationError("operation", f"{name!r} is unknown{hint}")


def _places(data: Any, path: str) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - any JSON
    """Where a path leads to: `order.items[].amount`, `order.items[0].code`."""
    places: list[tuple[Any, Any]] = [({"": data}, "")]
    for step in _STEP.findall(path):
        next_places: list[tuple[Any, Any]] = []
        for container, key in places:
            items, properties = as_list(container[key]), as_object(container[key])
            if items is not None and step.startswith("["):
                indexes = range(len(items)) if step == "[]" else [int(step[1:-1])]
                next_places += [(items, index) for index in indexes if index < len(items)]
            elif properties is not None and step in properties:
                next_places.append((properties, step))
        places = next_places
    yield from places


def _remove(container: Any, key: Any) -> None:  # noqa: ANN401 - any JSON
    del container[key]


def _set_null(container: Any, key: Any) -> None:  # noqa: ANN401 - any JSON
    container[key] = None


def _retype(container: Any, key: Any) -> None:  # noqa: ANN401 - any JSON
    """A number instead of its text and the other way round, digit by digit; anything else in a list."""
    value = container[key]
    if isinstance(value, bool) or value is None or isinstance(value, (int, float, Decimal)):
        container[key] = str(value)
    elif isinstance(value, str) and re.fullmatch(r"-?\d+(\.\d+)?", value):
        container[key] = Decimal(value)
    else:
        container[key] = [value]
