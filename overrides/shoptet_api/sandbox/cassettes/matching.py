"""Which recorded request a client sends: the same method, path, query and body, whatever personal data they hold."""

import difflib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias
from urllib.parse import quote, unquote

import msgspec

from shoptet_api.sandbox.cassettes.document import Interaction
from shoptet_api.sandbox.cassettes.scrubbing import Scrubber, mask
from shoptet_api.sandbox.json_types import Json

Key: TypeAlias = tuple[str, str, str, str]
"""Method, path, query and body, in a form that equal requests share."""

_MAX_SHOWN: Final = 3


class Matcher:
    """Finds the interaction of a request: in any order, but equal requests in the order in which they were recorded."""

    def __init__(self, interactions: Sequence[Interaction], *, also: Sequence[str] = ()) -> None:
        self._masking: Final = Scrubber(mask, also=also)
        self._recorded: Final[dict[Key, list[Interaction]]] = defaultdict(list)
        self._used: Final[dict[Key, int]] = defaultdict(int)
        for one in interactions:
            self._recorded[self.key(one.method, one.path, one.query, one.body)].append(one)

    def key(self, method: str, path: str, query: Mapping[str, str], body: Json) -> Key:
        """Return what requests have in common that are the same."""
        masked = sorted(self._masking.query(query).items())
        content = msgspec.json.encode(self._masking.json(body), order="deterministic").decode()
        return (method, same_path(self._masking, path), "&".join(f"{name}={value}" for name, value in masked), content)

    def take(self, key: Key) -> Interaction | None:
        """Return the next interaction of a request, or None without one."""
        left = self._recorded.get(key, [])[self._used[key] :]
        if not left:
            return None
        self._used[key] += 1
        return left[0]

    def unused(self) -> list[str]:
        """Return the recorded requests that were not sent."""
        return [shown(key) for key, found in self._recorded.items() for _ in found[self._used[key] :]]

    def explain(self, key: Key) -> str:
        """Return why a request has no response."""
        if times := len(self._recorded.get(key, ())):
            return f"{shown(key)} was recorded {times} time{'s' if times > 1 else ''}, and is sent once more"
        method, path, query, _ = key
        same = [other for other in self._recorded if other[:2] == (method, path)]
        if not same:
            near = difflib.get_close_matches(shown(key), {shown(other) for other in self._recorded}, _MAX_SHOWN)
            return f"{shown(key)} was not recorded" + (f"; the nearest are {', '.join(near)}" if near else "")
        if any(other[2] == query for other in same):
            return f"{shown(key)} was recorded with another body"
        others = ", ".join(f"?{other[2]}" if other[2] else "no query" for other in same[:_MAX_SHOWN])
        return f"{shown(key)} was recorded with another query: {others}"


def same_path(scrubber: Scrubber, path: str) -> str:
    """Return a path in the one way of quoting, with its e-mail addresses replaced."""
    return "/".join(quote(scrubber.text(unquote(part)), safe="*") for part in path.split("/"))


def shown(key: Key) -> str:
    """Return a request for a message."""
    method, path, query, _ = key
    return f"{method} {path}{f'?{query}' if query else ''}"
