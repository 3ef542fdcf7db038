"""Compare models and enumerations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from codegen.changes import values
from codegen.changes.finding import Breaks, Finding
from codegen.changes.pairing import successor_of_field
from codegen.changes.surface import Model, Surface, Value


def compare(old: Surface, new: Surface) -> Iterator[Finding]:
    """Yield the changes of classes of both specs, and the classes that are gone while their operations stay."""
    for name, model in old.models.items():
        if name in new.models:
            yield from _model(model, new.models[name], methods_of(name, old, new))
        elif name in new.aliases:
            now = new.aliases[name]
            verb = "is one class with" if now in old.models else "is called"
            text = f"{verb} `{now}` now; the former name stays for one minor version"
            yield Finding("renamed", "nothing", f"`{name}`", text, old=name, new=now)
            if now in new.models:
                yield from _model(model, new.models[now], methods_of(now, new))
        elif methods := methods_of(name, old, new):
            yield _gone_class(name, methods)
    for name, enumeration in old.enumerations.items():
        if name in new.enumerations:
            before, after = enumeration.values, new.enumerations[name].values
            gone, come = [one for one in before if one not in after], [one for one in after if one not in before]
            methods = methods_of(name, old, new)
            if gone:
                yield Finding(
                    "removed", "python", f"`{name}`", f"does not have {values.listed(gone)} any more", methods=methods
                )
            if come:
                yield Finding("added", "nothing", f"`{name}`", f"has {values.listed(come)}", methods=methods)
        elif methods := methods_of(name, old, new):
            yield _gone_class(name, methods)


def _gone_class(name: str, methods: tuple[str, ...]) -> Finding:
    text = "is gone; its methods have other types"
    return Finding("removed", "python", f"`{name}`", text, f"gone {methods}", methods=methods)


def methods_of(name: str, *surfaces: Surface) -> tuple[str, ...]:
    """Return the methods that use a class in all of `surfaces`; those of the last where it is not in all."""
    users = [surface.users.get(name, ()) for surface in surfaces]
    ids = [{operation.id for operation in every} for every in users if every]
    if not ids:
        return ()
    common = set[str].intersection(*ids)
    last = surfaces[-1].operations
    return tuple(sorted(last[one].python for one in common if one in last))


def _model(old: Model, new: Model, methods: tuple[str, ...]) -> Iterator[Finding]:
    compared = values.sent if old.is_input else values.received
    for wire, field in old.fields.items():
        subject = f"`{old.name}.{field.name}`"
        if wire not in new.fields:
            yield _removed(old, new, field, methods)
            continue
        after = _required_in(new, new.fields[wire]), _required_in(old, field)
        for kind, breaks, text in compared(after[1], after[0]):
            is_needed = text == "is required now"
            yield Finding(
                kind, breaks, subject, text, f"field {field.name} {text}",
                old=f"{new.name}(…)" if is_needed else "", new=f"{new.name}(…, {field.name}=…)" if is_needed else "",
                methods=methods,
            )  # fmt: skip
        if field.name != new.fields[wire].name:
            now = new.fields[wire].name
            yield Finding(
                "renamed", "python", subject, f"is called `{now}` in Python", f"field {field.name} called {now}",
                old=f".{field.name}", new=f".{now}", methods=methods,
            )  # fmt: skip
    for wire, field in new.fields.items():
        if wire in old.fields or any(_successor(old, new, one) is field for one in _gone(old, new)):
            continue
        required = new.is_input and field.required
        what = "required and new" if required else "new"
        extra = " and deprecated" if field.deprecated else ""
        shown = f"{field.type} | None" if field.nullable else field.type
        text = f"is {what}{extra}: `{shown}`"
        yield Finding(
            "tightened" if required else "added", "wire" if required else "nothing", f"`{new.name}.{field.name}`", text,
            f"field {field.name} {text}", old=f"{new.name}(…)" if required else "",
            new=f"{new.name}(…, {field.name}=…)" if required else "", methods=methods,
        )  # fmt: skip


def _gone(old: Model, new: Model) -> Iterable[Value]:
    return [field for wire, field in old.fields.items() if wire not in new.fields]


def _successor(old: Model, new: Model, field: Value) -> Value | None:
    return successor_of_field(field, old.fields, new.fields)


def _removed(old: Model, new: Model, field: Value, methods: tuple[str, ...]) -> Finding:
    subject = f"`{old.name}.{field.name}`"
    was = " (deprecated before)" if field.deprecated else ""
    successor = _successor(old, new, field)
    breaks: Breaks = "wire"
    if successor is None:
        text = f"is gone{was}"
        return Finding(
            "removed", breaks, subject, text, f"field {field.name} {text}",
            methods=methods,
        )  # fmt: skip
    is_new = successor.wire not in old.fields
    text = f"is called `{successor.name}` now" if is_new else f"is gone{was}: use `{successor.name}`"
    return Finding(
        "renamed", breaks, subject, text, f"field {field.name} to {successor.name}",
        old=f".{field.name}", new=f".{successor.name}", methods=methods,
    )  # fmt: skip


def _required_in(model: Model, field: Value) -> Value:
    """Return the field; one that is in every alternative of the model is required."""
    if model.alternatives and all(field.wire in one for one in model.alternatives) and not field.required:
        return replace(field, required=True)
    return field
