"""A small shop with jobs on a real socket: a list, a detail that counts polls, and results that can break off.

It is handwritten because its clock runs 6000 times as fast, because each result can break off after bytes of the test's
choice or lack its tag, length or ranges, and because lists of jobs and of changes are as the test writes them, gaps
included. What the sandbox has of it is tested in tests/end_to_end.
"""

import gzip
import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import attrs

from shoptet_api.clock import Clock
from shoptet_api.compat import override

LIMIT = "job-detail-try-counter-exceeded-limit"


@attrs.define(eq=False)
class ShopJob:
    """A job of the shop."""

    id: str
    endpoint: str
    created: float
    seconds: float
    end: str
    result: bytes | None = None
    log: str | None = None
    looks: int = 0
    body: Any = None


@attrs.define(eq=False)
class Results:
    """How results are served."""

    ranges: bool = True
    tag: bool = True
    length: bool = True
    encoding: bool = False
    cuts: list[int] = attrs.field(factory=list[int])
    """The number of bytes after which each of the next responses breaks off."""
    refusals: list[int] = attrs.field(factory=list[int])
    """Statuses of the next responses."""
    redirects: list[str] = attrs.field(factory=list[str])
    """Addresses to which the next responses redirect."""
    wait: Callable[[], object] | None = None
    """Called after every byte, for a server that keeps its clients waiting."""
    asked: list[dict[str, str]] = attrs.field(factory=list[dict[str, str]])
    """Headers of the requests, names in lower case."""


class ShopServer:
    """Answers requests like a shop."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.jobs: dict[str, ShopJob] = {}
        self.seconds = 0.5
        self.end = "completed"
        self.result: bytes | None = None
        self.log: str | None = None
        self.webhooks: list[dict[str, Any]] = [{"id": 1, "event": "job:finished", "url": "https://example.com/hook"}]
        self.results = Results()
        self.listed = 0
        self.detailed = 0
        self.refused: list[str] = []
        """Jobs that were polled an eleventh time."""
        self.hidden_from_list: set[str] = set()
        self.fail: Callable[[str, str], int | None] = lambda _method, _path: None
        self.code = "made-up"
        """Of the errors that `fail` makes."""
        self.answers: dict[str, Any] = {}
        """Data for calls of a path that the shop does not serve itself."""
        self.changes: list[dict[str, Any]] = []
        """The changes, oldest first."""
        self.changes_asked: list[datetime] = []
        self.changes_per_page = 100
        self.on_changes: Callable[[int], object] = lambda _page: None
        self.posted: list[tuple[str, str, Any]] = []
        self.running = 0
        self.most_running = 0
        self.document = b"%PDF-1.4 made up"
        self.refuse_document: Callable[[], int | None] = lambda: None
        self.on_document: Callable[[], object] = lambda: None
        self.wait_in_document: Callable[[], object] | None = None
        """Called after every byte of a document."""
        self.on_queued: Callable[[ShopJob], object] = lambda _: None
        self._lock = threading.Lock()
        shop = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True
            wbufsize = -1

            def answer(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                body = json.loads(self.rfile.read(length)) if length else None
                parts = urlsplit(self.path)
                if parts.path.startswith("/api-results/"):
                    shop.send_result(self, parts.path)
                elif parts.path.endswith("/pdf") and "/export/" not in parts.path:
                    shop.send_document(self)
                else:
                    shop.send_json(self, self.command, parts.path, parse_qs(parts.query), body)

            do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = answer  # noqa: N815 (names that the library gives)

            @override
            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's name)
                """Keep the tests quiet."""

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.http.handle_error = lambda *_: None  # type: ignore[method-assign] # Clients may hang up.

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.http.server_port}"

    @property
    def most_looks(self) -> int:
        return max((job.looks for job in self.jobs.values()), default=0)

    def status(self, job: ShopJob) -> str:
        age = self.clock.monotonic() - job.created
        if job.end == "silent":
            return "failed" if age >= 3 * 3600 else "running"
        return job.end if age >= job.seconds else ("running" if age > 0.1 * job.seconds else "pending")

    def send_json(
        self, handler: BaseHTTPRequestHandler, method: str, path: str, query: dict[str, list[str]], body: Any
    ) -> None:
        status = self.fail(method, path)
        data: Any = None
        errors: list[dict[str, str]] | None = None
        if status is not None:
            errors = [{"errorCode": self.code, "message": "made up", "instance": "test"}]
        else:
            with self._lock:
                status, data, errors = self._answer(method, path, query, body)
        text = json.dumps({"data": data, "errors": errors, "metadata": {"requestId": "r1"}}).encode()
        handler.send_response(status)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(text)))
        handler.end_headers()
        handler.wfile.write(text)

    def _answer(
        self, method: str, path: str, query: dict[str, list[str]], body: Any
    ) -> tuple[int, Any, list[dict[str, str]] | None]:
        if path in self.answers:
            return 200, self.answers[path], None
        if path == "/api/system/jobs":
            return self._list(query)
        if path.endswith("/changes"):
            return self._changes(query)
        if path.startswith("/api/system/jobs/"):
            return self._detail(path.rsplit("/", 1)[1])
        if path == "/api/webhooks" and method == "GET":
            page = {"totalCount": len(self.webhooks), "page": 1, "pageCount": 1, "itemsOnPage": 1, "itemsPerPage": 500}
            rows = [{"created": None, "updated": None, **hook} for hook in self.webhooks]
            return 200, {"webhooks": rows, "paginator": page}, None
        if path.startswith("/api/webhooks"):
            self.posted.append((method, path, body))
            if method == "POST":
                self.webhooks += [{"id": len(self.webhooks) + 1, **hook} for hook in body["data"]]
                return 201, {"webhooks": [{"created": None, "updated": None, **self.webhooks[-1]}]}, None
            number = int(path.rsplit("/", 1)[1])
            next(hook for hook in self.webhooks if hook["id"] == number).update(body["data"])
            return 200, None, None
        if not any(hook["event"] == "job:finished" for hook in self.webhooks):
            error = {"errorCode": "webhook-not-registered", "message": "it is required", "instance": "job:finished"}
            return 403, None, [error]
        job = ShopJob(
            f"{len(self.jobs):x}job{self.http.server_port:x}",
            path,
            self.clock.monotonic(),
            self.seconds,
            self.end,
            self.result,
            self.log,
            body=body,
        )
        self.jobs[job.id] = job
        self.posted.append((method, path, body))
        self.on_queued(job)
        return 202, {"jobId": job.id}, None

    def _list(self, query: dict[str, list[str]]) -> tuple[int, Any, None]:
        self.listed += 1
        size, page = int(query.get("itemsPerPage", ["100"])[0]), int(query.get("page", ["1"])[0])
        since = query.get("creationTimeFrom")
        rows = [self._row(job) for job in self.jobs.values() if job.id not in self.hidden_from_list]
        if since:
            start = datetime.fromisoformat(since[0])
            rows = [row for row in rows if datetime.fromisoformat(row["creationTime"]) >= start]
        count = -(-len(rows) // size)
        shown = rows[(page - 1) * size : page * size]
        paginator = {"totalCount": len(rows), "page": page, "pageCount": count, "itemsPerPage": size}
        return 200, {"jobs": shown, "paginator": {**paginator, "itemsOnPage": len(shown)}}, None

    def _changes(self, query: dict[str, list[str]]) -> tuple[int, Any, None]:
        since, page = datetime.fromisoformat(query["from"][0]), int(query.get("page", ["1"])[0])
        size = self.changes_per_page
        self.on_changes(page)
        self.changes_asked.append(since)
        rows = [row for row in self.changes if datetime.fromisoformat(row["changeTime"]) >= since]
        paginator = {"totalCount": len(rows), "page": page, "pageCount": -(-len(rows) // size), "itemsPerPage": size}
        shown = rows[(page - 1) * size : page * size]
        return 200, {"changes": shown, "paginator": {**paginator, "itemsOnPage": len(shown)}}, None

    def _detail(self, job_id: str) -> tuple[int, Any, list[dict[str, str]] | None]:
        self.detailed += 1
        job = self.jobs.get(job_id)
        if job is None:
            return 404, None, [{"errorCode": "job-not-found", "message": "no such job", "instance": job_id}]
        row = self._row(job)
        if row["status"] in {"pending", "running"}:
            job.looks += 1
            if job.looks > 10:
                self.refused.append(job_id)
                return 403, None, [{"errorCode": LIMIT, "message": "too many looks", "instance": job_id}]
            return 200, {"job": {**row, "duration": None, "resultUrl": None, "log": None}}, None
        is_kept = self.clock.monotonic() < job.created + job.seconds + 86_400
        name = f"{job.id}-secretsignature.json?sig=SIGNED"
        url = f"{self.url}/api-results/{name}" if job.result is not None and is_kept else None
        return 200, {"job": {**row, "duration": "1.000", "resultUrl": url, "log": job.log}}, None

    def _row(self, job: ShopJob) -> dict[str, Any]:
        status = self.status(job)
        done = None if status in {"pending", "running"} else job.created + max(job.seconds, 0.0)
        if job.end == "silent" and done is not None:
            done = job.created + 3 * 3600
        return {
            "jobId": job.id,
            "endpoint": job.endpoint,
            "creationTime": self._time(job.created),
            "completionTime": None if done is None else self._time(done),
            "status": status,
            "validUntil": None if done is None else self._time(done + 86_400),
        }

    def _time(self, moment: float) -> str:
        return (self.clock.now() + timedelta(seconds=moment - self.clock.monotonic())).isoformat(timespec="seconds")

    def send_document(self, handler: BaseHTTPRequestHandler) -> None:
        if status := self.refuse_document():
            handler.send_response(status)
            handler.send_header("Content-Length", "0")
            handler.end_headers()
            return
        with self._lock:
            self.running += 1
            self.most_running = max(self.most_running, self.running)
        try:
            self.on_document()
            handler.send_response(200)
            handler.send_header("Content-Type", "application/pdf")
            handler.send_header("Content-Length", str(len(self.document)))
            handler.end_headers()
        finally:
            with self._lock:
                self.running -= 1
        if self.wait_in_document is None:
            handler.wfile.write(self.document)
            return
        for byte in self.document:
            handler.wfile.write(bytes([byte]))
            handler.wfile.flush()
            self.wait_in_document()

    def send_result(self, handler: BaseHTTPRequestHandler, path: str) -> None:
        with self._lock:
            self.results.asked.append({name.lower(): value for name, value in handler.headers.items()})
            refusal = self.results.refusals.pop(0) if self.results.refusals else None
            cut = self.results.cuts.pop(0) if self.results.cuts else None
            target = self.results.redirects.pop(0) if self.results.redirects else None
        if target is not None:
            handler.send_response(302)
            handler.send_header("Location", target)
            handler.send_header("Content-Length", "0")
            handler.end_headers()
            return
        job = self.jobs.get(path.rsplit("/", 1)[1].split("-", maxsplit=1)[0])
        if refusal is not None or job is None or job.result is None:
            handler.send_response(refusal or 404)
            handler.send_header("Content-Length", "0")
            handler.end_headers()
            return
        self._send_part(handler, job.result, cut)

    def _send_part(self, handler: BaseHTTPRequestHandler, whole: bytes, cut: int | None) -> None:
        start, options = 0, self.results
        tag = f'"{hashlib.md5(whole, usedforsecurity=False).hexdigest()}"'
        wanted = handler.headers.get("Range")
        condition = handler.headers.get("If-Range")
        if options.ranges and wanted and (condition is None or condition == tag):
            start = int(wanted.removeprefix("bytes=").removesuffix("-"))
            if start >= len(whole):
                handler.send_response(416)
                handler.send_header("Content-Range", f"bytes */{len(whole)}")
                handler.send_header("Content-Length", "0")
                handler.end_headers()
                return
            handler.send_response(206)
            handler.send_header("Content-Range", f"bytes {start}-{len(whole) - 1}/{len(whole)}")
        else:
            handler.send_response(200)
        if options.tag:
            handler.send_header("ETag", tag)
        if options.encoding:
            handler.send_header("Content-Encoding", "gzip")
        if options.length:
            handler.send_header("Content-Length", str(len(whole) - start))
        handler.send_header("Connection", "close")
        handler.close_connection = True
        handler.end_headers()
        end = len(whole) if cut is None else min(len(whole), start + cut)
        if options.wait is None:
            handler.wfile.write(whole[start:end])
            return
        for place in range(start, end):
            handler.wfile.write(whole[place : place + 1])
            handler.wfile.flush()
            options.wait()


@contextmanager
def running_shop(clock: Clock) -> Iterator[ShopServer]:
    """Run a shop for the time of the block."""
    shop = ShopServer(clock)
    thread = threading.Thread(target=shop.http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield shop
    finally:
        shop.http.shutdown()
        shop.http.server_close()
        thread.join()


def packed(lines: list[dict[str, Any]]) -> bytes:
    """Return the lines packed as the vendor does."""
    return gzip.compress(plain(lines), mtime=0)


def plain(lines: list[dict[str, Any]]) -> bytes:
    """Return the lines, not packed."""
    return b"".join(json.dumps(line).encode() + b"\n" for line in lines)
