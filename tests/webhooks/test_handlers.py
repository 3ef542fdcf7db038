"""Which functions can handle events, and which names of events they can be registered for."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial, wraps
from typing import Any

import pytest

from shoptet_api import ConfigurationError
from shoptet_api.webhooks import MemoryDeliveryStore, WebhookApp, WebhookEvent, WebhookReceiver
from tests.support.deliveries import KEY, OTHER_KEY, Collector, body_of, sending_to, served, signed
from tests.support.waiting import until


def generator(event: WebhookEvent) -> Iterator[int]:
    yield 1


async def async_generator(event: WebhookEvent) -> AsyncIterator[int]:
    yield 1


async def coroutine(*_: object) -> str:
    return OTHER_KEY


class Methods:
    def generator(self, event: WebhookEvent) -> Iterator[int]:
        yield 1

    async def async_generator(self, event: WebhookEvent) -> AsyncIterator[int]:
        yield 1

    async def coroutine(self, *_: object) -> bool:
        return True


class CalledGenerator:
    def __call__(self, event: WebhookEvent) -> Iterator[int]:
        yield 1


class CalledCoroutine:
    async def __call__(self, *_: object) -> bool:
        return True


def two(more: int, event: WebhookEvent) -> Iterator[int]:
    yield more


@pytest.mark.parametrize(
    "handler",
    [
        generator,
        async_generator,
        Methods().generator,
        Methods().async_generator,
        CalledGenerator(),
        partial(two, 1),
        partial(partial(two, 1)),
        partial(Methods().generator),
        5,
        None,
    ],
    ids=[
        "generator",
        "async",
        "method",
        "async-method",
        "object",
        "partial",
        "partial-twice",
        "partial-method",
        "5",
        "None",
    ],
)
def test_a_handler_whose_body_would_not_run_is_refused(handler: Any) -> None:
    """B3: a call of a generator function only makes a generator, so that every event would count as handled."""
    app = WebhookApp(key=KEY)
    for register in (app.on("order:create"), app.on_any):
        with pytest.raises(ConfigurationError, match=r"^handler: expected a function") as caught:
            register(handler)
        assert caught.value.argument == "handler"
    assert app._handlers.of("order:create") == ()


def test_a_handler_that_returns_a_generator_has_failed() -> None:
    """B3: a decorator hides that the function is a generator function."""

    def decorated(function: Callable[[WebhookEvent], object]) -> Callable[[WebhookEvent], object]:
        @wraps(function)
        def call(event: WebhookEvent) -> object:
            return function(event)

        return call

    app = WebhookApp(key=KEY, retries=[])
    app.on("order:create")(decorated(generator))
    app.on("order:update")(decorated(async_generator))
    with served(app) as url, sending_to(url) as shop:
        shop.send(body_of("order:create"))
        shop.send(body_of("order:update"))
        until(lambda: len(app.dead()) == 2)
    assert {dead.error for dead in app.dead()} == {
        "TypeError: the handler returned a generator, whose body has not run"
    }


def test_coroutine_functions_in_any_dress_are_awaited() -> None:
    seen = Collector()

    class Handler:
        async def method(self, event: WebhookEvent) -> None:
            await asyncio.sleep(0)
            seen("method")

        async def __call__(self, event: WebhookEvent) -> None:
            await asyncio.sleep(0)
            seen("object")

    async def function(name: str, event: WebhookEvent) -> None:
        await asyncio.sleep(0)
        seen(name)

    app = WebhookApp(key=KEY)
    for handler in (Handler().method, Handler(), partial(function, "partial"), lambda event: function("lambda", event)):
        app.on_any(handler)
    with served(app) as url, sending_to(url) as shop:
        shop.send(body_of())
        assert seen.wait_for(4) == ["method", "object", "partial", "lambda"]


@pytest.mark.parametrize("argument", ["key", "allow", "on_error", "on_drift"])
@pytest.mark.parametrize(
    "function",
    [coroutine, Methods().coroutine, CalledCoroutine(), partial(coroutine, 1)],
    ids=["function", "method", "object", "partial"],
)
def test_functions_that_answer_at_once_must_not_be_coroutine_functions(argument: str, function: Any) -> None:
    """B3: the coroutine of `allow` would count as a yes, that of `key` as no key."""
    with pytest.raises(ConfigurationError, match="expected a plain function, got a coroutine function") as caught:
        WebhookApp(**{"key": KEY, argument: function})
    assert caught.value.argument == argument


@pytest.mark.filterwarnings("ignore:coroutine .* was never awaited:RuntimeWarning")
def test_an_awaitable_that_only_a_call_shows_lets_nothing_in(caplog: pytest.LogCaptureFixture) -> None:
    """B3: a plain function that calls a coroutine function."""

    def hidden(asked: object) -> object:
        return coroutine(asked)

    body = body_of()
    receiver = WebhookReceiver(key=hidden)  # type: ignore[arg-type]
    assert receiver.receive(body, signed(body)).status == 503
    assert "got one that returns an awaitable" in caplog.text
    receiver.close()
    guarded = WebhookReceiver(key=KEY, allow=hidden)  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match=r"^allow: expected a function that returns True or False"):
        guarded.receive(body, signed(body), peer="203.0.113.1")
    guarded.close()
    assert guarded.waiting() == 0


def test_a_delivery_that_ends_each_attempt_without_an_outcome_is_dead() -> None:
    """B2: in one process, with the outcomes lost; test_killed_server has the process that dies."""
    store, seen, errors = MemoryDeliveryStore(), Collector(), Collector()
    lost = store.accept("lost", body_of(instance="lost"), now=0, due=0, window=1)
    for number in (1, 2, 3):
        assert lost is not None
        assert store.take(lost, due=number) is not None
        (lost,) = store.due(now=number, due=number + 0.5, limit=10)
    app = WebhookApp(
        key=KEY, store=store, retries=[0.01, 0.01], on_error=lambda event, error: errors((event.instance, str(error)))
    )
    app.on_any(seen)
    with served(app) as url, sending_to(url) as shop:
        shop.send(body_of(instance="good"))
        until(lambda: bool(app.dead()) and bool(seen.all))
        (dead,) = app.dead()
        reason = "no outcome of 3 attempts was stored: the process ended, or the store failed"
        assert (dead.key, dead.attempts, dead.error) == ("lost", 3, f"RuntimeError: {reason}")
        assert errors.all == [("lost", reason)]
        assert [event.instance for event in seen.all] == ["good"]
        # With all its attempts, as any other that is dead.
        assert app.revive("lost")
        assert [event.instance for event in seen.wait_for(2)] == ["good", "lost"]


@pytest.mark.parametrize(
    ("event", "hint"),
    [
        ("order:creat", "; did you mean 'order:create'? new=True"),
        ("orders:create", "; did you mean 'order:create'? new=True"),
        ("order:massUpdated", "; did you mean 'order:massUpdate'? new=True"),
        ("addon:uninstalled", "; did you mean 'addon:uninstall'? new=True"),
        ("teapot:boiled", "; new=True takes names that the spec lacks"),
    ],
)
def test_a_misspelt_event_is_refused_with_the_nearest_name(event: str, hint: str) -> None:
    """B8: its handler would never be called."""
    app = WebhookApp(key=KEY)
    with pytest.raises(ConfigurationError, match=r"^event: expected an event that the spec knows, got ") as caught:
        app.on("order:create", event)  # type: ignore[call-overload]
    assert hint in str(caught.value)
    assert app._handlers.of(event) == ()


def test_an_event_that_is_said_to_be_new_is_handled() -> None:
    """B8: the spec may be older than the API."""
    app, seen = WebhookApp(key=KEY), Collector()
    app.on("teapot:boiled", "order:create", new=True)(seen)
    with served(app) as url, sending_to(url) as shop:
        shop.send(body_of("teapot:boiled", "1"))
        assert [event.instance for event in seen.wait_for(1)] == ["1"]
