"""A TCP proxy that delays, loses or cuts what passes through it."""

import select
import socket
import threading
import time
from collections import deque
from types import TracebackType
from typing import Final, Self


class FlakyLink:
    """Listens on a free port and passes everything on to another one.

    Args:
        port: The port behind the link.
        delay: Seconds that each piece takes, in each direction.
    """

    def __init__(self, port: int, delay: float = 0.0) -> None:
        self.behind = port
        """The port that new connections lead to."""
        self.delay = delay
        self.lose_replies = 0
        """The number of connections, from now on, that are cut when a reply comes."""
        self._listening: Final = socket.create_server(("127.0.0.1", 0))
        self.port: Final[int] = self._listening.getsockname()[1]
        self._ended = threading.Event()
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    def _accept(self) -> None:
        while not self._ended.is_set():
            readable, _, _ = select.select([self._listening], [], [], 0.1)
            if readable:
                near, _ = self._listening.accept()
                try:
                    far = socket.create_connection(("127.0.0.1", self.behind))
                except OSError:
                    near.close()
                    continue
                for one in (near, far):
                    one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                thread = threading.Thread(target=self._carry, args=(near, far), daemon=True)
                self._threads.append(thread)
                thread.start()

    def _carry(self, near: socket.socket, far: socket.socket) -> None:
        under_way: deque[tuple[float, socket.socket, bytes]] = deque()
        with near, far:
            while not self._ended.is_set():
                pause = max(0.0, under_way[0][0] - time.monotonic()) if under_way else 0.1
                readable, _, _ = select.select([near, far], [], [], min(pause, 0.1))
                for source in readable:
                    try:
                        piece = source.recv(65536)
                    except OSError:
                        return
                    if not piece:
                        return
                    if source is far and self.lose_replies > 0:
                        self.lose_replies -= 1
                        return
                    under_way.append((time.monotonic() + self.delay, far if source is near else near, piece))
                while under_way and under_way[0][0] <= time.monotonic():
                    _, target, piece = under_way.popleft()
                    try:
                        target.sendall(piece)
                    except OSError:
                        return

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._ended.set()
        for thread in self._threads:
            thread.join(5)
        self._listening.close()
