"""Access control of the page: only from this machine, and its controls only from the page itself."""

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

from shoptet_api.networks import is_loopback

HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""Headers of every response: the page loads nothing from elsewhere, and no other site can embed or read it."""

_SECRET: Final = re.compile(r"\b\d+-[ap]-[\w-]+|[0-9a-fA-F]{24,}")


def refusal_reason(headers: Mapping[str, str], *, writes: bool) -> str | None:
    """Return why a request is refused, or None if it is allowed.

    A host name that resolves to this machine is not enough: any site can point its own name here, and its pages could
    then read everything (DNS rebinding).

    Args:
        headers: By lower-case name.
        writes: Whether the request changes something.
    """
    host = headers.get("host", "")
    if not is_loopback(_hostname(f"http://{host}")):
        return "The page is available at localhost or 127.0.0.1 only"
    if not writes:
        return None
    origin = headers.get("origin")
    if origin is not None and origin.lower() != f"http://{host.lower()}":
        return "Pages of other sites must not change anything here"
    if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return "Pages of other sites must not change anything here"
    # A form of another site cannot send this content type without a CORS preflight.
    if headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        return "Content-Type must be application/json"
    return None


def without_tokens(text: str) -> str:
    """Replace everything in a text that looks like a token or a secret by `…`."""
    return _SECRET.sub("…", text)


def shown_url(url: str) -> str:
    """Return a URL without the parts that may contain a password or a key."""
    try:
        parts = urlsplit(url)
        host = parts.netloc.rpartition("@")[2]
    except ValueError:
        return "…"
    return without_tokens(f"{parts.scheme}://{host}{parts.path}") + ("?…" if parts.query else "")


def _hostname(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
