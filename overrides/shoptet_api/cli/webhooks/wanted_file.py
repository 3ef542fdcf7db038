"""A file that says which webhooks a shop should have, in YAML or JSON.

order:create: https://example.com/webhooks
order:update:
url: https://example.com/webhooks
payload: true
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError

if TYPE_CHECKING:
    from shoptet_api.webhooks.registration.plan import Wanted

_FIELDS: Final = frozenset({"url", "payload"})
_MAX_BYTES: Final = 1_000_000


def read(file: str) -> list[Wanted]:
    """Return the webhooks of a file.

    Raises:
        CommandError: The file cannot be read, or an entry is wrong.
    """
    from shoptet_api.webhooks.registration.plan import wanted_from
    from shoptet_generated.runtime import InputError

    found = _parsed(file)
    entries = found.get("webhooks") if list(found) == ["webhooks"] else found
    if not isinstance(entries, Mapping):
        raise CommandError(f"{file}: expected events with their URLs, got something else", errors.USAGE)
    wanted: list[Wanted] = []
    urls: dict[str, str] = {}
    payloads: dict[str, bool | None] = {}
    for event, entry in cast("Mapping[str, object]", entries).items():
        urls[event], payloads[event] = _entry(file, event, entry)
    try:
        # Together, since some events exclude each other.
        for one in wanted_from(urls, None):
            wanted += wanted_from({one.event: one.url}, payloads[one.event])
    except InputError as error:
        raise CommandError(f"{file}: {error}", errors.USAGE) from None
    return wanted


def _entry(file: str, event: object, entry: object) -> tuple[str, bool | None]:
    if isinstance(entry, str):
        return entry, None
    fields: Mapping[str, object] = cast("Mapping[str, object]", entry) if isinstance(entry, Mapping) else {}
    url, payload = fields.get("url"), fields.get("payload")
    if not isinstance(url, str) or not set(fields) <= _FIELDS or not isinstance(payload, bool | None):
        message = f"{file}: {event}: expected a URL, or `url` and `payload: true` or `false`, got something else"
        raise CommandError(message, errors.USAGE)
    return url, payload


def _parsed(file: str) -> Mapping[str, object]:
    try:
        with Path(file).open("rb") as opened:
            content = opened.read(_MAX_BYTES)
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror or error}", errors.USAGE) from None
    try:
        if file.lower().endswith(".json"):
            import json

            found: object = json.loads(content)
        else:
            found = _yaml().safe_load(content)
    except CommandError:
        raise
    except Exception as error:  # noqa: BLE001 (of either parser)
        first = (str(error).splitlines() or ["?"])[0]
        raise CommandError(f"{file}: expected YAML or JSON, got text that is not: {first}", errors.USAGE) from None
    if not isinstance(found, Mapping):
        raise CommandError(f"{file}: expected events with their URLs, got something else", errors.USAGE)
    return cast("Mapping[str, object]", found)


def _yaml() -> Any:
    try:
        import yaml
    except ImportError:
        message = 'YAML needs pyyaml: pip install "shoptet-api[scenarios]"; a .json file needs nothing'
        raise CommandError(message, errors.USAGE) from None
    return yaml
