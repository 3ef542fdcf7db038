"""Messages of the server, received by one thread for all parts of a process that want some.

A message is a hint: it can be lost while the connection is made again. Whoever waits for one asks again in a while.
"""

import logging
import threading
import time
import weakref
from collections.abc import Callable
from typing import Final

from shoptet_api.error_text import one_line
from shoptet_api.errors import ShoptetError
from shoptet_api.fork_safety import on_fork
from shoptet_api.redis.server import Messages, RedisServer

_LOOK: Final = 1.0
_FIRST_PAUSE: Final = 0.05
_LAST_PAUSE: Final = 1.0

_log: Final = logging.getLogger("shoptet_api.redis")


class Listener:
    """The thread. It starts with the first subscription, and ends with `close` or when nobody refers to this object."""

    def __init__(self, server: RedisServer) -> None:
        self.server: Final = server
        self._forget()
        on_fork(self._forget)

    def _forget(self) -> None:
        """Reset, also in a forked child: the thread exists in the parent only, and so do its subscribers."""
        self._lock = threading.Lock()
        self._callbacks: dict[str, list[Callable[[str], object]]] = {}
        self._connected: list[Callable[[], object]] = []
        self._ready = threading.Event()
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    def subscribe(self, channel: str, callback: Callable[[str], object]) -> None:
        """Have a function called in the thread with each message of a channel, until it returns False."""
        with self._lock:
            if channel not in self._callbacks:
                self._ready.clear()
            self._callbacks[channel] = [*self._callbacks.get(channel, ()), callback]
            self._start()

    def on_connection(self, function: Callable[[], object]) -> None:
        """Have a function called in the thread each time it is connected again."""
        self._connected.append(function)

    def wait_until_ready(self, seconds: float) -> bool:
        """Wait until all channels are subscribed; return whether they are."""
        return self._ready.wait(seconds)

    def lost(self) -> None:
        """Note that the connection is lost: no channel is subscribed."""
        self._ready.clear()

    def close(self) -> None:
        """End the thread."""
        with self._lock:
            self._ended.set()
            thread, self._thread = self._thread, None
        if thread is not None and thread is not threading.current_thread():
            thread.join(2 * _LOOK)

    def receive(self, messages: Messages, subscribed: set[str]) -> float:
        """Subscribe to what is missing, and pass on the messages of the next moment; return how long to pause."""
        with self._lock:
            wanted = set(self._callbacks)
        if not wanted:
            return _LOOK
        if missing := wanted - subscribed:
            messages.subscribe(*missing)
        until = time.monotonic() + _LOOK
        while time.monotonic() < until:
            message = messages.get_message(timeout=0.2)
            if message is None:
                # Looks for new subscriptions now and then.
                if self._callbacks.keys() - subscribed:
                    break
                continue
            kind, channel = message["type"], _text(message["channel"])
            if kind == "subscribe":
                subscribed.add(channel)
                if subscribed >= self._callbacks.keys():
                    self._ready.set()
                    self._call_connected()
            elif kind == "message":
                self._call(channel, _text(message["data"]))
        return 0.0

    def _call(self, channel: str, message: str) -> None:
        for callback in self._callbacks.get(channel, ()):
            if callback(message) is False:
                with self._lock:
                    self._remove(channel, callback)

    def _remove(self, channel: str, callback: Callable[[str], object]) -> None:
        self._callbacks[channel] = [one for one in self._callbacks[channel] if one is not callback]

    def _call_connected(self) -> None:
        for function in self._connected:
            try:
                function()
            except ShoptetError as error:
                _log.debug("the server was lost again: %s", one_line(str(error), 200))

    def _start(self) -> None:
        if self._thread is None:
            self._ended = threading.Event()
            self._thread = threading.Thread(
                target=_listen, args=(weakref.ref(self), self._ended), name="shoptet-redis-listener", daemon=True
            )
            self._thread.start()


def _listen(listening: "weakref.ref[Listener]", ended: threading.Event) -> None:
    """Receive messages until the listener is closed or gone."""
    seconds = _FIRST_PAUSE
    messages: Messages | None = None
    subscribed: set[str] = set()
    try:
        while not ended.is_set() and (listener := listening()) is not None:
            try:
                if messages is None:
                    messages, subscribed = listener.server.messages(), set()
                seconds_left = listener.receive(messages, subscribed)
                seconds = _FIRST_PAUSE
            except Exception as error:  # noqa: BLE001 (whatever the connection raises: it is made again)
                _log.debug("messages of the server are not received: %s", one_line(str(error), 200))
                listener.lost()
                _close(messages)
                messages, seconds_left = None, seconds
                seconds = min(2 * seconds, _LAST_PAUSE)
            del listener
            if seconds_left:
                ended.wait(seconds_left)
    finally:
        _close(messages)


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _close(messages: Messages | None) -> None:
    if messages is not None:
        try:
            messages.close()
        except Exception as error:  # noqa: BLE001 (it is not used any more)
            _log.debug("a connection for messages could not be closed: %s", one_line(str(error), 200))
