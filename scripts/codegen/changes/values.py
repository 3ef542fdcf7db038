"""Compare two parameters or two fields: what a caller sends, or what comes back."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.changes.finding import Breaks, Kind
from codegen.changes.surface import Value
from codegen.changes.types import narrowed

Change = tuple[Kind, Breaks, str]
"""What kind of change, whom it breaks, and how it reads."""

_SHOWN = 40
_LIMITS = {
    "maximum": "at most {}",
    "minimum": "at least {}",
    "maxLength": "at most {} characters",
    "minLength": "at least {} characters",
    "maxItems": "at most {} entries",
    "minItems": "at least {} entries",
    "minProperties": "at least {} fields",
}


def sent(old: Value, new: Value) -> Iterator[Change]:
    """Yield the changes of what a caller sends."""
    if old.type != new.type:
        yield "changed", _breaks(old, new), f"is `{new.type}`, was `{old.type}`"
    if new.required and not old.required:
        yield "tightened", "wire", "is required now"
    if old.required and not new.required:
        yield "loosened", "nothing", "is optional now"
    if old.nullable and not new.nullable:
        yield "tightened", "wire", "cannot be `None` any more"
    if new.nullable and not old.nullable:
        yield "loosened", "nothing", "can be `None` now"
    for key, before, after, is_narrower in narrowed(old.limits, new.limits):
        breaks: Breaks = "wire" if is_narrower else "nothing"
        yield "tightened" if is_narrower else "loosened", breaks, limit_text(key, before, after)
    yield from _values(old, new, is_sent=True)
    if old.default != new.default:
        yield "changed", "nothing", f"is `{new.default}` by default, was `{old.default}`"
    yield from _deprecations(old.deprecated, new.deprecated)


def received(old: Value, new: Value) -> Iterator[Change]:
    """Yield the changes of what comes back; limits of answers say nothing to a caller."""
    if old.type != new.type:
        yield "changed", _breaks(old, new), f"is `{new.type}`, was `{old.type}`"
    may_miss, could_miss = new.nullable or not new.required, old.nullable or not old.required
    if may_miss and not could_miss:
        yield "changed", "python", "can be `None` now"
    if could_miss and not may_miss:
        yield "changed", "nothing", "is never `None` now"
    yield from _values(old, new, is_sent=False)
    yield from _deprecations(old.deprecated, new.deprecated)


def _breaks(old: Value, new: Value) -> Breaks:
    """Return whom another type breaks: text that Python reads in another way is the same on the wire."""
    return "python" if old.json == new.json else "wire"


def limit_text(key: str, before: object, after: object) -> str:
    """Return how a limit changed, in words."""
    entries, _, bare = key.rpartition(".")
    of = " in an entry" if entries else ""
    if bare == "pattern":
        return (
            f"has {'another pattern' if before and after else 'a pattern now' if after else 'no pattern any more'}{of}"
        )
    before_text, after_text = (_limit(bare, value) + of for value in (before, after))
    if before is None:
        return f"takes {after_text} now, before without that limit"
    if after is None:
        return f"takes any number, before {before_text}" if bare != "minLength" or before != 1 else "can be empty now"
    return f"takes {after_text}, before {before_text}"


def _limit(key: str, value: object) -> str:
    text = _LIMITS.get(key, f"{key} {{}}").format(value)
    return text.removesuffix("s") if value == 1 and text.endswith(("characters", "fields")) else text


def _values(old: Value, new: Value, *, is_sent: bool) -> Iterator[Change]:
    if not old.values or not new.values:
        return
    gone, come = (
        [one for one in old.values if one not in new.values],
        [one for one in new.values if one not in old.values],
    )
    if gone:
        yield "tightened", "wire" if is_sent else "python", f"does not have {listed(gone)} any more"
    if come:
        yield "added", "nothing", f"can be {listed(come)} too"


def _deprecations(old: bool, new: bool) -> Iterator[Change]:
    if new and not old:
        yield "deprecated", "nothing", "is deprecated"
    if old and not new:
        yield "restored", "nothing", "is not deprecated any more"


def listed(values: list[str]) -> str:
    """Return values as a list in a sentence; a long one is cut."""
    shown = [f"`{value}`" for value in values[:_SHOWN]]
    more = f" and {len(values) - _SHOWN} more" if len(values) > _SHOWN else ""
    return f"{', '.join(shown)}{more}"
