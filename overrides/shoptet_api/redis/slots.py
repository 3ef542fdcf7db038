"""The requests of this process that have slots or wait for them, and the thread that keeps their leases alive."""

import itertools
import logging
import os
import secrets
import threading
import weakref
from collections import deque
from collections.abc import Callable, Iterable
from typing import Final, TypeVar

import attrs

from shoptet_api.clock import Clock
from shoptet_api.error_text import one_line
from shoptet_api.errors import ShoptetError, StateUnavailableError
from shoptet_api.fork_safety import on_fork
from shoptet_api.limits.leaky_bucket import FIRST_GUESS
from shoptet_api.redis.availability import Availability, share_of
from shoptet_api.redis.limit_scripts import ASK, HELLO, LEAVE, RELEASE, RENEW
from shoptet_api.redis.listener import Listener
from shoptet_api.redis.server import RedisServer, Reply, Script
from shoptet_api.sansio.waiter import Waiter

LEASE: Final = 10.0
"""Seconds after which the slot of a process that died is free."""
_CLAIM: Final = 5.0
"""The lease of a slot that was granted to a waiting request, until its process renews it."""
_ROUND: Final = 2.0
_FAILING_ROUND: Final = 0.2
_SETTLING: Final = 3.0
"""After a restart of the server, processes say in this time what they have in flight."""
_AT_ONCE: Final = 100
_READY_WITHIN: Final = 2.0

T = TypeVar("T")

_log: Final = logging.getLogger("shoptet_api.limits")


@attrs.define(eq=False)
class Asking:
    """One request: it waits for its slots, or has them."""

    id: str
    token: str
    address: str
    operation: str
    waiter: Waiter = attrs.field(factory=Waiter)
    ticket: str = ""
    is_granted: bool = False
    asks_in: float | None = None
    """The server has said that it is worth asking again after this many seconds."""
    is_over: bool = False
    """Whether its caller has left."""
    renewed: float = 0.0


@attrs.frozen
class Answer:
    """What the server says to a request that asks."""

    reason: str
    seconds: float
    """How long to wait, if known."""
    minimum: float
    """How long to wait in any case."""


@attrs.frozen
class Report:
    """What a response has shown."""

    outcome: str = ""
    filling: int | None = None
    size: int = 0
    seconds: float = 0.0


@attrs.frozen
class SlotSettings:
    """What all processes that share the limits must have in common."""

    per_token: int
    per_address: int
    lease: float
    settling: float = _SETTLING


NOTHING: Final = Report()


class Slots:
    """The requests of one process, by the address that it sends from."""

    def __init__(
        self, server: RedisServer, listener: Listener, address: str, settings: SlotSettings, clock: Clock, grace: float
    ) -> None:
        self._server = server
        self._listener = listener
        self._clock = clock
        self._grace = grace
        self._base = server.key("limits")
        self.settings: Final = settings
        self.address: Final = address
        self._forget()
        on_fork(self._forget)
        server.on_restart(self.say_hello)

    def _forget(self) -> None:
        """Reset, also in a forked child: the requests in flight are the parent's."""
        self._process = f"{os.getpid():x}-{secrets.token_hex(6)}"
        self._numbers = itertools.count(1)
        self._waiting: dict[str, Asking] = {}
        self._held: dict[str, Asking] = {}
        self._reports: deque[tuple[Asking, Report]] = deque()
        self._epoch = ""
        self._lock = threading.Lock()
        self._started = False
        self.stirred: threading.Event = threading.Event()
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None
        self.availability: Availability = Availability(self._grace)
        self.processes: tuple[int, int] = (1, 1)
        """How many share the limits: of the tokens, and of the address."""

    @property
    def is_started(self) -> bool:
        """Whether it listens and renews."""
        return self._started

    @property
    def channel(self) -> str:
        """The channel of messages to this process."""
        return f"{self._base}:wake:{self._process}"

    def start(self) -> None:
        """Start to listen and to renew, once."""
        with self._lock:
            if self._started:
                return
            self._listener.subscribe(self.channel, self._woken)
            self._listener.subscribe(f"{self._base}:lost", self._server_lost_all)
            self._listener.on_connection(self._listening)
            self._ended = threading.Event()
            self._thread = threading.Thread(
                target=_keep, args=(weakref.ref(self), self._ended), name="shoptet-redis-slots", daemon=True
            )
            self._thread.start()
            self._started = True
        # Before the first question: the server hands slots only to those that listen.
        self._listener.wait_until_ready(_READY_WITHIN)

    def asking(self, token: str, address: str, operation: str) -> Asking:
        """Return a request that has not asked yet."""
        return Asking(f"{self._process}-{next(self._numbers):x}", token, f"{self.address} {address}", operation)

    def ask(self, asking: Asking) -> Answer:
        """Ask for the slots, once or again.

        Raises:
            StateUnavailableError: The server cannot be reached.
        """
        self.flush()
        self._waiting[asking.id] = asking
        words = (asking.id, asking.token, asking.address, asking.operation, self.channel, asking.ticket)
        reason, wait, minimum, ticket, epoch = _texts(self._run(ASK, *words))
        if reason == "restarted":
            self.say_hello()
            reason, wait, minimum, ticket, epoch = _texts(self._run(ASK, *words))
        asking.ticket = ticket
        if reason == "granted":
            self._grant(asking)
        elif asking.is_over:  # It waits at the server now, and nobody waits here.
            self.leave(asking)
            self.stir()
        if epoch != self._epoch:
            self.say_hello()
        return Answer(reason, float(wait) / 1000, float(minimum) / 1000)

    def hold(self, asking: Asking) -> None:
        """Note a request that is sent without the server's consent."""
        self._waiting.pop(asking.id, None)
        self._held[asking.id] = asking
        asking.is_granted = True

    def report(self, asking: Asking, report: Report) -> None:
        """End a request now, or as soon as the server can be reached."""
        self._drop(asking)
        try:
            if self.availability.is_failing:
                raise StateUnavailableError("it did not answer the last time")
            self._release(asking, report)
        except ShoptetError:
            self._reports.append((asking, report))

    def leave(self, asking: Asking) -> None:
        """End a request without waiting for the server."""
        self._drop(asking)
        # Its slots may be granted after this: then it is ended once more.
        self._reports.append((asking, NOTHING))

    def stir(self) -> None:
        """Have the thread end soon what was left."""
        self.stirred.set()

    def flush(self) -> None:
        """End the requests whose callers did not wait for it."""
        while self._reports:
            try:
                asking, report = self._reports.popleft()
            except IndexError:  # Another thread was faster.
                return
            try:
                self._release(asking, report)
            except ShoptetError:
                self._reports.append((asking, report))
                raise

    def renew(self) -> None:
        """Renew the leases that need it, and say that this process is there.

        Raises:
            StateUnavailableError: The server cannot be reached.
        """
        now = self._clock.monotonic()
        old = [held for held in list(self._held.values()) if now - held.renewed >= self._round]
        for part in _parts(old):
            words = [word for held in part for word in (held.id, held.token, held.address)]
            kept = int(3000 * max(_ROUND, self.settings.lease))
            head = (self.channel, self.address, kept, self._lease)
            epoch, tokens, addresses = self._raw(RENEW, *head, *words)
            self.processes = (int(tokens), int(addresses))
            for held in part:
                held.renewed = now
            if epoch and epoch.decode() != self._epoch:
                self.say_hello()

    def say_hello(self) -> None:
        """Say which requests are in flight, and learn whether the server has lost its memory.

        Raises:
            StateUnavailableError: The server cannot be reached.
        """
        settling = int(1000 * self.settings.settling)
        said = list(self._held.values())
        for part in _parts(said):
            words = [word for held in part for word in (held.id, held.token, held.address, FIRST_GUESS)]
            head = (secrets.token_hex(8), "1" if self._epoch else "0", settling, self._lease)
            epoch = self._server.run_now(HELLO, [self._base], (*head, *words)).decode()
            is_forgotten, self._epoch = epoch != self._epoch, epoch
            if is_forgotten:
                self._wake_all()
        for asking in said:
            if asking.id not in self._held:  # It has ended meanwhile, and the server has just noted it.
                self._reports.append((asking, NOTHING))

    def keep(self) -> None:
        """Do what the thread does in each round.

        Raises:
            StateUnavailableError: The server cannot be reached.
        """
        if self.availability.is_failing:
            self._noted(self.say_hello)
        self.flush()
        self.renew()

    def next_round(self) -> float:
        """Return the seconds to the next round."""
        return min(self._round, _FAILING_ROUND) if self.availability.is_failing else self._round

    def close(self) -> None:
        """End the thread, and what is left."""
        with self._lock:
            self._ended.set()
            self.stirred.set()
            thread, self._thread = self._thread, None
            was_started, self._started = self._started, False
        if thread is not None and thread is not threading.current_thread():
            thread.join(2 * _ROUND)
        if was_started:
            try:
                self.flush()
                self._raw(LEAVE, self.channel, self.address)
            except ShoptetError as error:
                _log.debug("the server did not learn of the end of this process: %s", error)

    @property
    def _round(self) -> float:
        """Seconds between two rounds: several fit into a lease, so that one may fail."""
        return min(_ROUND, self.settings.lease / 4)

    @property
    def _lease(self) -> int:
        return int(1000 * self.settings.lease)

    def _run(self, script: Script, *arguments: object) -> Reply:
        settings = self.settings
        claim = int(1000 * min(_CLAIM, settings.lease))
        limits = (settings.per_token, settings.per_address, self._lease, claim, self._lease)
        return self._raw(script, *arguments, *limits, "1" if self._server.is_cluster else "0")

    def _raw(self, script: Script, *arguments: object) -> Reply:
        return self._noted(lambda: self._server.run(script, [self._base], arguments))

    def _noted(self, work: Callable[[], T]) -> T:
        """Do work with the server, and note whether it was reached.

        Raises:
            StateUnavailableError: It was not.
        """
        try:
            answer = work()
        except ShoptetError as error:
            fault = one_line(str(error), 300)
            if self.availability.failed(self._clock.monotonic()):
                self._log_away(fault)
        else:
            if self.availability.worked():
                _log.info("the server is back: requests are limited together with other processes again")
            return answer
        raise StateUnavailableError(fault)

    def _log_away(self, fault: str) -> None:
        tokens, addresses = self.shares
        _log.warning(
            "the limits are not shared (%s): until the server is back, this process sends at most %d requests of a "
            "token and %d in all at a time",
            *(fault, tokens, addresses),
        )

    @property
    def shares(self) -> tuple[int, int]:
        """What this process takes of a token's slots and of the address's while it cannot share them."""
        tokens, addresses = self.processes
        return share_of(self.settings.per_token, tokens), share_of(self.settings.per_address, addresses)

    def _release(self, asking: Asking, report: Report) -> None:
        filling = "" if report.filling is None else report.filling
        rest = (report.outcome, filling, report.size, report.seconds)
        self._run(RELEASE, asking.id, asking.token, asking.address, asking.operation, *rest)

    def _grant(self, asking: Asking) -> None:
        asking.renewed = self._clock.monotonic()
        self._held[asking.id] = asking
        self._waiting.pop(asking.id, None)
        asking.is_granted = True
        if asking.is_over:
            self.leave(asking)
            self.stir()

    def _drop(self, asking: Asking) -> None:
        asking.is_over = True
        self._waiting.pop(asking.id, None)
        self._held.pop(asking.id, None)

    def _woken(self, message: str) -> None:
        """Pass on to a request that waits that the server has granted its slots, or when to ask again."""
        request, _, milliseconds = message.partition(" ")
        asking = self._waiting.get(request)
        if asking is None:
            return
        if milliseconds:
            asking.asks_in = float(milliseconds) / 1000
        else:
            self._grant(asking)
        asking.waiter.finish()

    def _server_lost_all(self, epoch: str) -> None:
        """Say what is in flight as soon as another process has found the server without its memory."""
        if epoch != self._epoch:
            try:
                self.say_hello()
            except ShoptetError as error:
                _log.debug("the server was lost again: %s", one_line(str(error), 200))

    def _listening(self) -> None:
        """Have all that wait ask again: messages to them may be lost."""
        self.say_hello()
        self._wake_all()

    def _wake_all(self) -> None:
        for asking in list(self._waiting.values()):
            asking.waiter.finish()


def _texts(answer: Iterable[bytes]) -> list[str]:
    return [part.decode() for part in answer]


def _parts(all_of_them: list[Asking]) -> Iterable[list[Asking]]:
    """Divide requests into lists of a size for one script; one empty list if there are none."""
    for start in range(0, max(1, len(all_of_them)), _AT_ONCE):
        yield all_of_them[start : start + _AT_ONCE]


def _keep(kept: "weakref.ref[Slots]", ended: threading.Event) -> None:
    """Renew leases, and end what was left, until the slots are closed or gone."""
    while not ended.is_set() and (slots := kept()) is not None:
        stirred = slots.stirred
        try:
            slots.keep()
        except ShoptetError as error:
            _log.debug("the slots are kept later: %s", one_line(str(error), 200))
        except Exception:  # noqa: BLE001 (with the thread, leases would end)
            _log.exception("the slots could not be kept")
        seconds = slots.next_round()
        del slots
        if stirred.wait(seconds):
            stirred.clear()
