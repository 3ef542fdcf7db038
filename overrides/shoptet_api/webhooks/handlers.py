"""The functions that handle events."""

import inspect
from collections.abc import Callable
from difflib import get_close_matches
from functools import partial
from typing import Any, Final, TypeAlias, TypeVar, cast

from shoptet_api.checks import unexpected
from shoptet_api.errors import ConfigurationError
from shoptet_api.webhooks.event import WebhookEvent
from shoptet_generated.models import WebhookEventType

Handler: TypeAlias = "Callable[[WebhookEvent[Any]], object]"
"""A function of the event, or a coroutine function. Its result is not used; an exception is a failed attempt."""

H = TypeVar("H", bound=Handler)

_LIKENESS: Final = 0.7
"""How alike a misspelt name and a suggestion are at least, from 0 to 1."""


class Handlers:
    """Handlers by event."""

    def __init__(self) -> None:
        self._by_event: dict[str, list[Handler]] = {}
        self._any: list[Handler] = []

    def add(self, events: tuple[str, ...], handler: H) -> H:
        """Register a handler for each of the events.

        Raises:
            ConfigurationError: It is not a function, or a generator function.
        """
        checked_handler(handler)
        for event in events:
            self._by_event.setdefault(str(event), []).append(handler)
        return handler

    def add_any(self, handler: H) -> H:
        """Register a handler for every event."""
        self._any.append(checked_handler(handler))
        return handler

    def events(self) -> tuple[str, ...]:
        """Return the events that have handlers of their own."""
        return tuple(self._by_event)

    def of(self, event: str) -> tuple[Handler, ...]:
        """Return the handlers of an event in the order of their registration, those of this event first."""
        return (*self._by_event.get(event, ()), *self._any)


def checked_events(events: tuple[object, ...], *, new: bool) -> tuple[str, ...]:
    """Return the events; with `new`, they may be unknown to the spec.

    Raises:
        ConfigurationError: No event is given, or one of them is not an event's name or is unknown.
    """
    if not events:
        raise ConfigurationError("event", "expected a name like 'order:create', got nothing; on_any takes all events")
    for event in events:
        if not isinstance(event, str) or ":" not in event:
            shown = repr(str(event)) if isinstance(event, str) else f"type {type(event).__name__}"
            raise ConfigurationError("event", f"expected a name like 'order:create', got {shown}")
        if not new and not WebhookEventType(event).is_known:
            raise ConfigurationError("event", _unknown(str(event)))
    return tuple(str(cast("str", event)) for event in events)


def _unknown(event: str) -> str:
    names = [known.value for known in WebhookEventType]
    nearest = get_close_matches(event, names, n=1, cutoff=_LIKENESS)
    hint = f"; did you mean {nearest[0]!r}?" if nearest else ";"
    return f"expected an event that the spec knows, got {event!r}{hint} new=True takes names that the spec lacks"


def checked_handler(handler: H) -> H:
    """Return the handler.

    Raises:
        ConfigurationError: It cannot be called, or a call would not run its body.
    """
    if not callable(cast("object", handler)):
        raise unexpected("handler", "a function of the event", handler)
    if any(inspect.isgeneratorfunction(one) or inspect.isasyncgenfunction(one) for one in _functions_of(handler)):
        fault = f"expected a function or a coroutine function, got the generator function {name_of(handler)}"
        raise ConfigurationError("handler", f"{fault}: a call would not run its body")
    return handler


def is_async(handler: Callable[..., object]) -> bool:
    """Return whether calling the function makes a coroutine."""
    return any(map(inspect.iscoroutinefunction, _functions_of(handler)))


def is_unstarted(result: object) -> bool:
    """Return whether a handler returned a generator, whose body has not run."""
    return inspect.isgenerator(result) or inspect.isasyncgen(result)


def _functions_of(handler: object) -> tuple[object, object]:
    """Return the function that a call of the handler runs, as it is and as the method that an object is called by."""
    while isinstance(handler, partial):
        handler = cast("partial[object]", handler).func
    if inspect.ismethod(handler):
        handler = handler.__func__
    method: object = getattr(type(handler), "__call__", None)  # noqa: B004 (an object that is called like a function)
    return handler, method


def name_of(handler: Handler) -> str:
    """Return a handler's name for the log."""
    return str(getattr(handler, "__qualname__", None) or type(handler).__qualname__)
