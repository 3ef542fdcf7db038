"""Who may see the page and use its controls: whoever sits at this machine, from the page itself."""

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
"""Of every answer: nothing comes from elsewhere, and no other site shows or reads the page."""

_SECRET: Final = re.compile(r"\b\d+-[ap]-[\w-]+|[0-9a-fA-F]{24,}")


def objection(headers: Mapping[str, str], *, writes: bool) -> str | None:
    """Why a request is refused; None where it may pass.

    A name that leads to this machine is not enough: any site can let its own name lead here, and its pages could then
    read what they like.

    Args:
        headers: By lower-case name.
        writes: Whether it changes something.
    """
    host = headers.get("host", "")
    if not is_loopback(_hostname(f"http://{host}")):
        return "The page is at localhost or 127.0.0.1 only"
    if not writes:
        return None
    origin = headers.get("origin")
    if origin is not None and origin.lower() != f"http://{host.lower()}":
        return "Another site's page may change nothing here"
    if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return "Another site's page may change nothing here"
    # A form of another site cannot send it without asking first.
    if headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        return "Content-Type has to be application/json"
    return None


def without_tokens(text: str) -> str:
    """A text in which whatever looks like a token or a secret is `…`."""
    return _SECRET.sub("…", text)


def shown_url(url: str) -> str:
    """A URL without what may be a password or a key in it."""
    try:
        parts = urlsplit(url)
        place = parts.netloc.rpartition("@")[2]
    except ValueError:
        return "…"
    return without_tokens(f"{parts.scheme}://{place}{parts.path}") + ("?…" if parts.query else "")


def _hostname(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
