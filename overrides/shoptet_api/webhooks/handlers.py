"""The functions that handle events."""

import inspect
import logging
from collections.abc import Callable
from functools import partial
from typing import Final, TypeAlias, TypeVar, cast

from shoptet_api.checks import unexpected
from shoptet_api.errors import ConfigurationError
from shoptet_api.webhooks.event import WebhookEvent
from shoptet_generated.models import WebhookEventType

Handler: TypeAlias = Callable[[WebhookEvent], object]
"""A function of the event, or a coroutine function. Its result is not used; an exception is a failed attempt."""

H = TypeVar("H", bound=Handler)

_log: Final = logging.getLogger("shoptet_api.webhooks")


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

    def of(self, event: str) -> tuple[Handler, ...]:
        """Return the handlers of an event in the order of their registration, those of this event first."""
        return (*self._by_event.get(event, ()), *self._any)


def checked_events(events: tuple[object, ...]) -> tuple[str, ...]:
    """Return the events. One that the spec does not know is logged: it may be new, or a slip.

    Raises:
        ConfigurationError: No event is given, or one of them is not an event's name.
    """
    if not events:
        raise ConfigurationError("event", "expected a name like 'order:create', got nothing; on_any takes all events")
    for event in events:
        if not isinstance(event, str) or ":" not in event:
            shown = repr(str(event)) if isinstance(event, str) else f"type {type(event).__name__}"
            raise ConfigurationError("event", f"expected a name like 'order:create', got {shown}")
        if not WebhookEventType(event).is_known:
            _log.warning("a handler is registered for %r, an event that the spec does not know", str(event))
    return tuple(str(cast("str", event)) for event in events)


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
