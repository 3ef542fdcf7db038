"""Receive webhooks with Python's own HTTP server: for the demo, and as the smallest receiver."""

import threading
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from shoptet_api.webhooks import WebhookReceiver


@contextmanager
def receiving(hooks: WebhookReceiver) -> Generator[str]:
    """Serve a receiver on a free port of this machine and yield its URL."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            response = hooks.receive(body, self.headers, peer=self.client_address[0])
            self.send_response(response.status)
            self.end_headers()
            self.wfile.write(response.text.encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
            """Log nothing; the handlers print the events."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/webhooks"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
        hooks.close()
