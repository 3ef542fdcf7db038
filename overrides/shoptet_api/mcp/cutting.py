"""Results of a bounded size: what does not fit is kept aside, and a cursor leads to it.

JSON is never cut in the middle. A list is cut between two items, an object between two fields, and a text between two
characters. Each cut says what it belongs to, how much is shown of how much, and the cursor that continues it.
"""

import json
import secrets
from collections import OrderedDict
from collections.abc import Mapping, Sequence, Sized
from typing import Any, Final, Literal, TypeAlias, TypeVar, cast

import attrs

Json: TypeAlias = dict[str, Any]
Path: TypeAlias = tuple[str | int, ...]
S = TypeVar("S")

MIN_SIZE: Final = 2_000
"""The smallest size that results can be cut to, in bytes."""

_CUT_COST: Final = 250
"""Room for the note about a cut, in bytes."""
_KEPT_RESULTS: Final = 32
_KEPT_BYTES: Final = 64 * 1024 * 1024


@attrs.frozen
class Cut:
    """A place where something was left out."""

    path: Path
    kind: Literal["list", "object", "text"]
    shown: int
    """How many items, fields or characters are shown, those before the shown part included."""
    total: int
    cursor: str

    def to_json(self) -> Json:
        """Return the note as plain JSON."""
        unit = {"list": "items", "object": "fields", "text": "characters"}[self.kind]
        place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path).lstrip(".")
        return {
            "path": place,
            "shown": self.shown,
            "left": self.total - self.shown,
            "unit": unit,
            "cursor": self.cursor,
        }


class ResultCutter:
    """Cuts results, and keeps the rest of the latest ones.

    Args:
        size: The largest size of the data in one answer, in bytes of compact JSON.
    """

    def __init__(self, size: int) -> None:
        self.size: Final = size
        self._kept: OrderedDict[str, tuple[object, int]] = OrderedDict()
        self._kept_bytes = 0

    def first(self, value: object, owner: str) -> tuple[object, Sequence[Cut]]:
        """Return what fits of a result, and the cuts.

        Args:
            value: The result, as plain JSON.
            owner: What the result belongs to. A cursor continues a result of the same owner alone.
        """
        room = _Room(value)
        fitted = room.fit(value, self.size, ())
        if room.cuts:
            self._keep(f"{owner}:{room.key}", value)
        return fitted, room.cuts

    def next(self, cursor: str, owner: str) -> tuple[object, Sequence[Cut]] | None:
        """Return what follows a cut, and the cuts in it; None if the result is not kept any more."""
        key, _, place = cursor.partition(".")
        kept = self._kept.get(f"{owner}:{key}")
        if kept is None:
            return None
        try:
            offset, *steps = json.loads(bytes.fromhex(place))
            value = kept[0]
            for step in steps:
                value = cast("Any", value)[step]
            rest = _after(value, offset)
        except (ValueError, TypeError, KeyError, IndexError, RecursionError):
            return None
        self._kept.move_to_end(f"{owner}:{key}")
        room = _Room(kept[0], key)
        return room.fit(rest, self.size, tuple(steps), offset=offset), room.cuts

    def _keep(self, key: str, value: object) -> None:
        size = length(value)
        self._kept[key] = (value, size)
        self._kept_bytes += size
        while len(self._kept) > _KEPT_RESULTS or (self._kept_bytes > _KEPT_BYTES and len(self._kept) > 1):
            _, (_, dropped) = self._kept.popitem(last=False)
            self._kept_bytes -= dropped


def length(value: object) -> int:
    """Return the length of a value as compact JSON, in bytes."""
    return len(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"))


def only_fields(value: object, fields: Sequence[str]) -> object:
    """Return only some fields of an object, or of each object of a list; a name can have dots, as `price.toPay`."""
    if isinstance(value, list):
        return [only_fields(one, fields) for one in cast("list[object]", value)]
    if not isinstance(value, Mapping):
        return value
    members = cast("Mapping[str, object]", value)
    below: dict[str, list[str]] = {}
    kept: set[str] = set()
    for field in fields:
        name, _, rest = field.partition(".")
        if rest:
            below.setdefault(name, []).append(rest)
        else:
            kept.add(name)
    return {
        name: one if name in kept else only_fields(one, below[name])
        for name, one in members.items()
        if name in kept or name in below
    }


class _Room:
    """One answer that is filled."""

    def __init__(self, value: object, key: str | None = None) -> None:
        self.value = value
        self.key = key or secrets.token_hex(8)
        self.cuts: list[Cut] = []

    def fit(self, value: object, size: int, path: Path, *, offset: int = 0) -> object:
        """Return what fits of a value; `offset` is how much of it came earlier."""
        if length(value) <= size:
            return value
        if isinstance(value, str):
            return self._text(value, size, path, offset)
        if isinstance(value, list):
            return self._list(cast("list[object]", value), size, path, offset)
        if isinstance(value, dict):
            return self._object(cast("Json", value), size, path, offset)
        return value

    def _text(self, value: str, size: int, path: Path, offset: int) -> str:
        shown = value[: max(size - 2, 0)]
        while length(shown) > size and shown:
            shown = shown[: len(shown) * size // (length(shown) + 1)]
        return self._cut("text", value, shown, len(shown), path, offset)

    def _list(self, value: list[object], size: int, path: Path, offset: int) -> list[object]:
        shown: list[object] = []
        used = 2
        for item in value:
            needed = length(item) + 1
            if used + needed > size:
                break
            shown.append(item)
            used += needed
        if not shown and size - _CUT_COST > _CUT_COST:
            # An item that is larger than a whole answer is cut itself, so that every answer brings something new.
            shown.append(self.fit(value[0], size - _CUT_COST, (*path, offset)))
        return self._cut("list", value, shown, len(shown), path, offset)

    def _object(self, value: Json, size: int, path: Path, offset: int) -> Json:
        """Share the room among the fields, the small ones first, so that one long field does not push out the rest."""
        sizes = {key: length(key) + length(one) + 2 for key, one in value.items()}
        fitted: Json = {}
        remaining, waiting = size - 2, len(sizes)
        for key in sorted(sizes, key=lambda key: sizes[key]):
            share = remaining // waiting
            if sizes[key] <= share:
                fitted[key] = value[key]
            elif share > 2 * _CUT_COST and isinstance(value[key], str | list | dict):
                room = share - length(key) - 2 - _CUT_COST
                fitted[key] = self.fit(value[key], room, (*path, key))
            else:
                break
            waiting -= 1
            remaining -= min(sizes[key], share)
        if len(fitted) == len(value):
            return {key: fitted[key] for key in value}
        # The fields are too many: the first ones are shown, in the order of the API.
        self.cuts = [cut for cut in self.cuts if cut.path[: len(path)] != path or len(cut.path) <= len(path)]
        fitted, used = {}, 2
        for key, one in value.items():
            if used + sizes[key] > size:
                break
            fitted[key] = one
            used += sizes[key]
        if not fitted and size - _CUT_COST > _CUT_COST:
            key = next(iter(value))
            fitted[key] = self.fit(value[key], size - _CUT_COST - length(key), (*path, key))
        return self._cut("object", value, fitted, len(fitted), path, offset)

    def _cut(
        self, kind: Literal["list", "object", "text"], whole: Sized, shown: S, count: int, path: Path, offset: int
    ) -> S:
        if count == len(whole):
            # All of it is shown, but for what is cut inside of it.
            return shown
        end = offset + count
        place = json.dumps([end, *path], separators=(",", ":")).encode().hex()
        self.cuts.append(Cut(path, kind, end, offset + len(whole), f"{self.key}.{place}"))
        return shown


def _after(value: object, offset: object) -> object:
    """Return what follows the first items, fields or characters of a value.

    Raises:
        ValueError: Nothing follows.
    """
    if not isinstance(offset, int) or offset < 0:
        raise ValueError("not an offset")
    is_object = isinstance(value, dict)
    rest = dict(list(cast("Json", value).items())[offset:]) if is_object else cast("Any", value)[offset:]
    if not rest:
        raise ValueError("nothing follows")
    return cast("object", rest)
