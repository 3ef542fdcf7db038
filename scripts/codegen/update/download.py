"""Downloads the vendor's document: pinned hosts, https, ETag, retries, a limit of size."""

from __future__ import annotations

import http.client
import json
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from typing import IO, Any, Final

from codegen.bounded_yaml import MAX_BYTES
from codegen.importer.problems import SpecError
from codegen.importer.source.fetch import VENDOR_URL

BUNDLE_URL: Final = "https://api.docs.shoptet.com/_bundle/Shoptet%20API/openapi.json"
"""The document as the vendor's portal shows it; the second source."""

HOSTS: Final = frozenset({"https://raw.githubusercontent.com", "https://api.docs.shoptet.com"})
TIMEOUT: Final = 60.0
_PAUSES: Final = (1.0, 4.0)
"""Seconds before the second and the third try."""


@dataclass(frozen=True)
class Downloaded:
    """A document, or the message that it has not changed since the ETag was given."""

    url: str
    raw: bytes | None
    etag: str | None


class _Pinned(urllib.request.HTTPRedirectHandler):
    """Follows a redirect only to a pinned host."""

    def __init__(self, hosts: frozenset[str]) -> None:
        self._hosts = hosts

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Return the request for the new address, or raise."""
        check_host(newurl, self._hosts)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def check_host(url: str, hosts: frozenset[str]) -> None:
    """Refuse an address that is not on a pinned host."""
    parts = urllib.parse.urlsplit(url)
    if f"{parts.scheme}://{parts.netloc}" not in hosts:
        raise SpecError(url, f"expected an address on {' or '.join(sorted(hosts))}")


def download(
    urls: Sequence[str] = (VENDOR_URL, BUNDLE_URL),
    etags: Mapping[str, str] | None = None,
    hosts: frozenset[str] = HOSTS,
    pause: Callable[[float], None] = time.sleep,
) -> Downloaded:
    """Return the document from the first address that answers.

    Raises:
        SpecError: None of them does; a line for each.
    """
    problems: list[str] = []
    for url in urls:
        check_host(url, hosts)
        for wait in (*_PAUSES, None):
            try:
                return _once(url, etags.get(url) if etags else None, hosts)
            except SpecError as problem:
                problems.append(problem.message)
                break
            except (urllib.error.URLError, OSError, http.client.HTTPException) as error:
                status = getattr(error, "code", 500)
                if wait is None or (status < 500 and status not in (408, 429)):
                    problems.append(f"{url}: cannot be fetched: {' '.join(str(error).split())}")
                    break
                pause(wait)
    raise SpecError("the vendor's document", *problems)


def read_etags(path: Path, sha256: str) -> dict[str, str]:
    """Return the ETags that were seen with the document `sha256`; those of another one say nothing."""
    try:
        kept: Any = json.loads(path.read_text(encoding="utf-8"))
        etags: dict[str, Any] = kept["etags"] if kept["sha256"] == sha256 else {}
        return {str(url): str(etag) for url, etag in etags.items()}
    except (AttributeError, OSError, ValueError, KeyError, TypeError):
        return {}


def keep_etag(path: Path, sha256: str, downloaded: Downloaded) -> None:
    """Remember the ETag of the document `sha256`, outside of what git tracks."""
    if downloaded.etag:
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = {"sha256": sha256, "etags": {**read_etags(path, sha256), downloaded.url: downloaded.etag}}
        path.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


def _once(url: str, etag: str | None, hosts: frozenset[str]) -> Downloaded:
    headers = {"User-Agent": "shoptet-api update", **({"If-None-Match": etag} if etag else {})}
    request = urllib.request.Request(url, headers=headers)  # noqa: S310 (the host is pinned)
    until = time.monotonic() + TIMEOUT
    try:
        with urllib.request.build_opener(_Pinned(hosts)).open(request, timeout=TIMEOUT) as answer:
            raw = bytearray()
            while piece := answer.read1(64 * 1024):
                raw += piece
                if len(raw) > MAX_BYTES:
                    raise SpecError(url, f"has more than {MAX_BYTES:,} bytes")
                if time.monotonic() > until:
                    raise TimeoutError(f"not complete after {TIMEOUT:g} seconds")
            return Downloaded(url, _whole(bytes(raw), answer.headers), answer.headers.get("ETag"))
    except urllib.error.HTTPError as error:
        if error.code == http.HTTPStatus.NOT_MODIFIED:
            return Downloaded(url, None, etag)
        raise


def _whole(raw: bytes, headers: Message) -> bytes:
    """Return the document if all of it came."""
    announced = headers.get("Content-Length")
    if announced is not None and announced.isdigit() and int(announced) != len(raw):
        raise http.client.IncompleteRead(raw, int(announced) - len(raw))
    return raw
