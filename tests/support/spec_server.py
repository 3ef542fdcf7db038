"""A small HTTP server that speaks like the API, driven by the spec.

It checks everything about a request that the spec says anything about, and answers with samples of the operation's
answer. A request with a fault in it is answered with an error in the API's envelope; `Seen.complaints` tells why.
It is handwritten to judge the client without the sandbox's own code, and by any document: the vendor's, or a small one.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final, Self, cast

import msgspec

from tests.support.request_check import Complaint, Request, RequestCheck
from tests.support.samples import Sampler
from tests.support.spec import Operation, Spec

TOKEN_HEADER: Final = "Shoptet-Private-API-Token"
TOKEN: Final = "123456-p-654321-planted"
FILE: Final = b"%PDF-1.7 \x00\xff a sample"
ROWS: Final = 3
MOST_ROWS_ON_A_PAGE: Final = 2

# Writes a `Decimal` as a JSON number, digit by digit; the json module cannot.
_encode: Final = msgspec.json.Encoder(decimal_format="number").encode


@dataclass(frozen=True)
class Seen:
    """A request that came, and what it was answered."""

    request: Request
    operation: Operation | None
    complaints: list[Complaint]
    status: int
    answer: Any
    """JSON, with numbers that have a point as `Decimal`; bytes of a file; None for nothing."""

    @property
    def payload(self) -> Any:
        """What of the answer the caller is promised."""
        if self.operation is None or self.operation.kind in {"binary", "none"}:
            return self.answer if isinstance(self.answer, bytes) else None
        data = self.answer["data"]
        key = "jobId" if self.operation.kind == "job" else self.operation.key
        return data if key is None else data[key]


@dataclass
class SpecServer:
    """The server; `with SpecServer(spec) as server` runs it on a free port of 127.0.0.1.

    The first answer of an operation holds everything, the second has nulls in places, the third only what is promised,
    and so on in turn; so do the rows of a list, of which there are three, on pages of two at most.
    """

    spec: Spec
    _seen: list[Seen] = field(default_factory=list[Seen])
    _answered: Counter[str] = field(default_factory=Counter[str])
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self._check = RequestCheck(self.spec, TOKEN_HEADER, TOKEN)
        self._http = _HttpServer(self)
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()

    def forget(self) -> None:
        """Forget all requests, so that answers are those of a new server."""
        with self._lock:
            self._seen.clear()
            self._answered.clear()

    def take(self) -> list[Seen]:
        """Return the requests that came since the last time."""
        with self._lock:
            taken, self._seen = self._seen, []
            return taken

    def handle(self, request: Request) -> tuple[Seen, str]:
        """Answer a request; also returns its id."""
        found = self.spec.find(request.method, request.path)
        with self._lock:
            operation = found[0] if found else None
            turn = self._answered[operation.id if operation else ""]
            self._answered[operation.id if operation else ""] += 1
        request_id = f"{operation.id if operation else 'unknown'}-{turn}"
        if found is None:
            complaints = [Complaint(404, f"no operation is {request.method} {request.path}")]
        else:
            complaints = list(self._check.complaints(request, *found))
        if operation is None or complaints:
            answer: Any = _error(complaints, request_id)
            seen = Seen(request, operation, complaints, complaints[0].status, answer)
        else:
            seen = Seen(request, operation, [], operation.status, self._answer(operation, request, turn, request_id))
        with self._lock:
            self._seen.append(seen)
        return seen, request_id

    def _answer(self, operation: Operation, request: Request, turn: int, request_id: str) -> Any:
        if operation.media_type is None:
            return None
        if operation.kind == "binary":
            return FILE
        if operation.kind == "none":
            data: Any = None
        elif operation.kind == "page":
            data = self._page(operation, dict(request.query))
        else:
            data = self._sampler(turn).value(operation.answer["properties"]["data"], operation.id)
        return {"data": data, "errors": None, "metadata": {"requestId": request_id}}

    def _page(self, operation: Operation, query: Mapping[str, str]) -> Any:
        schema = operation.answer["properties"]["data"]
        size = min(int(query.get("itemsPerPage", ROWS)), MOST_ROWS_ON_A_PAGE) if operation.is_paged else ROWS
        number = int(query.get("page", 1))
        data = self._sampler(0).value(schema, operation.id)
        row = schema["properties"][operation.key]["items"]
        # The pages of one list belong together, so the rows do not depend on the turn.
        rows = [self._sampler(index).value(row, operation.id) for index in range(ROWS)]
        rows = data[operation.key] = rows[(number - 1) * size : number * size]
        data["paginator"] = {
            "totalCount": ROWS,
            "page": number,
            "pageCount": -(-ROWS // size),
            "itemsOnPage": len(rows),
            "itemsPerPage": size,
        }
        return data

    def _sampler(self, turn: int) -> Sampler:
        return Sampler(self.spec, seed=turn, sparse=turn % 3 == 2, nulls=turn % 3 == 1)


class _HttpServer(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, owner: SpecServer) -> None:
        self.owner = owner
        super().__init__(("127.0.0.1", 0), _Handler)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def parse_request(self) -> bool:
        """Let every method through to `answer`."""
        parsed = super().parse_request()
        if parsed:
            setattr(self, f"do_{self.command}", self._answer)
        return parsed

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name that the base class gives it)
        """Say nothing on the console."""

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        owner = cast("_HttpServer", self.server).owner
        seen, request_id = owner.handle(Request(self.command, self.path, headers, body))
        content, media_type = b"", "application/json"
        if isinstance(seen.answer, bytes):
            content, media_type = seen.answer, (seen.operation and seen.operation.media_type) or media_type
        elif seen.answer is not None:
            content = _encode(seen.answer)
        self.send_response(seen.status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("X-Request-ID", request_id)
        self.send_header("X-RateLimit-Bucket-Filling", "1/200")
        self.end_headers()
        self.wfile.write(content)


def _error(complaints: list[Complaint], request_id: str) -> Any:
    errors = [{"errorCode": "refused", "message": text, "instance": "request"} for _, text in complaints]
    return {"data": None, "errors": errors, "metadata": {"requestId": request_id}}
