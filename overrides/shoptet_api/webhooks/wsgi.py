"""A receiver for programs without an event loop: Flask, Django, and anything else that speaks WSGI."""

from typing import Final

from shoptet_api.fork_safety import ForkLock
from shoptet_api.webhooks.admission import HeaderItems, Incoming, Received
from shoptet_api.webhooks.delivery.loop_thread import LoopThread
from shoptet_api.webhooks.endpoint import unavailable
from shoptet_api.webhooks.receiving import ReceiverBase
from shoptet_api.webhooks.signature import raw

_START_WITHIN: Final = 10.0
_END_WITHIN: Final = 5.0
_starting: Final = ForkLock()


class WebhookReceiver(ReceiverBase):
    """Receives webhooks in a view function, and handles them in a background thread.

        hooks = WebhookReceiver(key=os.environ["SHOPTET_WEBHOOK_KEY"], store=SQLiteDeliveryStore("webhooks.db"))

        @hooks.on("order:create")
        def new_order(event: WebhookEvent) -> None: ...

        @app.post("/webhooks")  # Flask
        def webhooks():
            response = hooks.receive(request.get_data(), request.headers, peer=request.remote_addr)
            return response.text, response.status

    The work begins with the first `receive` of a process, or with `start`; deliveries that an earlier process left are
    handled too. `close` ends the work gracefully.
    """

    _thread: "LoopThread | None" = None

    def receive(
        self, body: bytes, headers: HeaderItems, *, peer: str | None = None, method: str = "POST", path: str = "/"
    ) -> Received:
        """Accept a request or refuse it. Respond with the result's `text` and `status`.

        When this returns, an accepted delivery is in the store; `event` holds it. Handlers run afterwards.

        Args:
            body: The body of the request, raw.
            headers: The headers of the request.
            peer: The address at the other end of the connection, if callers are checked by address.
            method: The HTTP method, if the framework lets more than POST through.
            path: The path, if `path` was given to the receiver.

        Raises:
            TypeError: The body is not bytes.
        """
        body = raw(body)
        incoming = Incoming.of(method=method, path=path, peer=peer, headers=headers.items())
        if refused := self._endpoint.refusal(incoming):
            return Received.refused(refused)
        if refused := self._endpoint.stopping():
            return Received.refused(refused)
        self.start()
        try:
            received, delivery = self._endpoint.admit(body, incoming.signature)
        except Exception as error:  # noqa: BLE001 (whatever the store raises, the shop must send it again)
            return Received.refused(unavailable(error))
        thread = self._thread
        if delivery is not None and thread is not None:
            # A loop that has just ended leaves the delivery to the next one: it is in the store.
            thread.post(self._endpoint.worker.put(delivery))
        return received

    def start(self) -> None:
        """Begin to handle accepted deliveries, those of an earlier process included. Repeated calls do nothing."""
        with _starting:
            self._endpoint.is_stopped = False
            if self._thread is None or not self._thread.is_alive():
                self._thread = LoopThread.working(self._endpoint.worker.start(), _START_WITHIN)

    def close(self) -> None:
        """Let current work end, within `stop_within` seconds, and end the thread."""
        with _starting:
            thread, self._thread = self._thread, None
            self._endpoint.is_stopped = True
        if thread is not None and thread.is_alive():
            within = self._endpoint.stop_within
            thread.run(self._endpoint.worker.stop(within)).result(within + _END_WITHIN + _START_WITHIN)
            thread.end()
