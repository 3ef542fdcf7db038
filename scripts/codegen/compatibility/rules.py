"""Compares two public APIs: what breaks code, and what is new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from codegen.compatibility.items import Api, Argument, Item

Effect: TypeAlias = Literal["breaks", "adds", "ends"]
"""`ends`: it goes, and was deprecated in the last release."""


@dataclass(frozen=True)
class Change:
    """A difference that callers can notice."""

    effect: Effect
    name: str
    text: str

    def __str__(self) -> str:
        return f"`{self.name}` {self.text}"


def compare(old: Api, new: Api) -> list[Change]:
    """Return what changed, in alphabetical order; the parts of a class that is gone or new are not listed."""
    return sorted(_changes(old, new), key=lambda change: (change.name, change.text))


def _changes(old: Api, new: Api) -> Iterator[Change]:
    for name, item in old.items():
        owner = name.rpartition(".")[0]
        if name in new:
            yield from _changed(name, item, new[name])
        elif owner not in old or owner in new:
            after = new.get(owner)
            if after is None or after.kind != "alias":
                yield Change("ends" if item.is_deprecated else "breaks", name, "is gone")
    for name in new:
        owner = name.rpartition(".")[0]
        if name not in old and (owner not in new or owner in old):
            yield Change("adds", name, "is new")
            if new[name].is_required:
                yield Change("breaks", name, "must be given")


def _changed(name: str, old: Item, new: Item) -> Iterator[Change]:
    if old.kind != new.kind:
        if not (old.kind == "class" and new.kind == "alias"):
            yield Change("breaks", name, f"is of another kind: {new.kind}, was {old.kind}")
        return
    if old.kind == "function":
        yield from _arguments(name, old.arguments, new.arguments)
        if not _narrower(new.type, old.type):
            yield Change("breaks", name, f"returns {_shown(new.type)}, not {_shown(old.type)}")
        return
    if old.is_sent:
        if not _narrower(old.type, new.type):
            yield Change("breaks", name, f"takes {_shown(new.type)}, not {_shown(old.type)}")
        if new.is_required and not old.is_required:
            yield Change("breaks", name, "must be given")
    elif not _narrower(new.type, old.type):
        yield Change("breaks", name, f"is {_shown(new.type)}, was {_shown(old.type)}")
    if old.value and old.value != new.value:
        yield Change("breaks", name, f"has the value {new.value}, had {old.value}")


def _arguments(name: str, old: tuple[Argument, ...], new: tuple[Argument, ...]) -> Iterator[Change]:
    after = {argument.name: argument for argument in new}
    takes_any = any(argument.kind == "variadic" for argument in new)
    for argument in old:
        if argument.name not in after:
            if not (takes_any and argument.kind == "keyword"):
                yield Change("breaks", name, f"does not take `{argument.name}` any more")
            continue
        now = after[argument.name]
        if now.is_required and not argument.is_required:
            yield Change("breaks", name, f"requires `{argument.name}`")
        if now.kind not in (argument.kind, "either"):
            yield Change("breaks", name, f"takes `{argument.name}` as {now.kind}, not as {argument.kind}")
        if not _narrower(argument.type, now.type):
            change = f"takes {_shown(now.type)} for `{argument.name}`, not {_shown(argument.type)}"
            yield Change("breaks", name, change)
    known = {argument.name for argument in old}
    for argument in new:
        if argument.name not in known and argument.kind != "variadic":
            verb = "requires" if argument.is_required else "takes"
            yield Change("breaks" if argument.is_required else "adds", name, f"{verb} `{argument.name}`")
    before_order = [one.name for one in old if one.kind in ("positional", "either") and one.name in after]
    after_order = [one.name for one in new if one.kind in ("positional", "either")]
    if before_order != after_order[: len(before_order)]:
        yield Change("breaks", name, f"takes its arguments in another order: {', '.join(after_order)}")


def _narrower(inner: frozenset[str], outer: frozenset[str]) -> bool:
    """Return whether every value of the type `inner` is one of `outer`; what has no type says nothing."""
    return not inner or not outer or inner <= outer or bool({"Any", "object"} & outer)


def _shown(type_: frozenset[str]) -> str:
    return f"`{' | '.join(sorted(type_, key=lambda one: (one == 'None', one)))}`"
