"""Compare operations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from codegen.changes import values
from codegen.changes.finding import Finding
from codegen.changes.pairing import successor_of_operation
from codegen.changes.surface import Operation, Surface


def compare(old: Surface, new: Surface) -> Iterator[Finding]:
    """Yield the changes of operations."""
    same = dict(_same(old, new))
    taken = set(same.values())
    for operation_id, operation in old.operations.items():
        if operation_id in same:
            yield from _changed(operation, new.operations[same[operation_id]], new)
        else:
            yield _removed(operation, old, new)
    for operation_id, operation in new.operations.items():
        if operation_id not in taken:
            yield _added(operation, old)


def identity(old: Surface, new: Surface) -> Mapping[str, str]:
    """Return the new operationId of each operation that is in both specs."""
    return dict(_same(old, new))


def _same(old: Surface, new: Surface) -> Iterator[tuple[str, str]]:
    """Yield the operationIds of operations that are the same: by id, by HTTP method and path, by path alone."""
    left = [one for one in old.operations.values() if one.id not in new.operations]
    come = [one for one in new.operations.values() if one.id not in old.operations]
    yield from ((operation_id, operation_id) for operation_id in old.operations if operation_id in new.operations)
    by_wire = {one.wire: one.id for one in come}
    at_path: dict[str, list[Operation]] = {}
    for one in come:
        at_path.setdefault(one.path, []).append(one)
    for one in left:
        others = [other for other in at_path.get(one.path, ()) if other.wire not in {each.wire for each in left}]
        if one.wire in by_wire:
            yield one.id, by_wire[one.wire]
        elif len(others) == 1 and sum(each.path == one.path for each in left) == 1:
            # What was a GET is a POST at the same path.
            yield one.id, others[0].id


def _changed(old: Operation, new: Operation, surface: Surface) -> Iterator[Finding]:
    subject, methods = f"`{new.python}`", (new.python,)
    if old.python != new.python:
        yield Finding(
            "renamed", "python", f"`{old.python}`", f"is called `{new.python}` now", old=old.call(), new=new.call()
        )
    if old.path != new.path:
        left = next((one for one in surface.operations.values() if one.wire == old.wire), None)
        stays = f"; the old path stays as `{left.python}`" if left else ""
        yield Finding("moved", "nothing", subject, f"calls `{new.wire}` now, not `{old.wire}`{stays}", methods=methods)
    elif old.http != new.http:
        yield Finding("changed", "nothing", subject, f"calls `{new.wire}` now, not `{old.wire}`", methods=methods)
    yield from _parameters(old, new)
    yield from _bodies(old, new)
    if old.answer != new.answer:
        yield Finding(
            "changed", "python", subject, f"returns {_shown(new.answer)}, not {_shown(old.answer)}", methods=methods
        )
    if old.line != new.line and new.line:
        was = f", not `{old.line}`" if old.line else ""
        yield Finding("changed", "python", subject, f"has lines of `{new.line}`{was}", methods=methods)
    if gone := sorted(old.statuses - new.statuses):
        yield Finding(
            "removed", "nothing", subject, f"does not list the errors {', '.join(gone)} any more", f"errors -{gone}"
        )
    if come := sorted(new.statuses - old.statuses):
        yield Finding("added", "nothing", subject, f"lists the errors {', '.join(come)}", f"errors +{come}")
    if old.effect and new.effect and old.effect != new.effect:
        yield Finding("changed", "nothing", subject, f"{new.effect} now, and not {old.effect}", methods=methods)
    if new.deprecated and not old.deprecated:
        yield Finding("deprecated", "nothing", subject, "is deprecated", methods=methods)
    if old.deprecated and not new.deprecated:
        yield Finding("restored", "nothing", subject, "is not deprecated any more", methods=methods)


def _parameters(old: Operation, new: Operation) -> Iterator[Finding]:
    subject, methods = f"`{new.python}`", (new.python,)
    for wire, value in old.parameters.items():
        if wire not in new.parameters:
            yield Finding(
                "removed", "wire", subject, f"does not take `{value.name}` any more", f"argument {value.name} gone",
                old=old.call(f"{value.name}=…"), new=new.call(), methods=methods,
            )  # fmt: skip
            continue
        after = new.parameters[wire]
        if value.name != after.name and f"{{{wire}}}" not in new.path:
            yield Finding(
                "renamed", "python", subject, f"calls `{value.name}` `{after.name}`", f"argument {value.name}",
                old=old.call(f"{value.name}=…"), new=new.call(f"{after.name}=…"), methods=methods,
            )  # fmt: skip
        for kind, breaks, text in values.sent(value, after):
            code = (old.call(), new.call()) if text == "is required now" else ("", "")
            yield Finding(
                kind, breaks, subject, f"`{value.name}` {text}", f"argument {value.name} {text}",
                old=code[0], new=code[1], methods=methods,
            )  # fmt: skip
    for wire, value in new.parameters.items():
        if wire in old.parameters:
            continue
        if value.required:
            text = f"requires `{value.name}` (`{value.type}`)"
            yield Finding(
                "tightened", "wire", subject, text, f"argument {value.name} required", old=old.call(), new=new.call(),
                methods=methods,
            )  # fmt: skip
        else:
            text = f"takes `{value.name}` (`{value.type}`)"
            yield Finding("added", "nothing", subject, text, f"argument {value.name} new", methods=methods)


def _bodies(old: Operation, new: Operation) -> Iterator[Finding]:
    subject, methods = f"`{new.python}`", (new.python,)
    if old.body and not new.body:
        yield Finding(
            "removed", "wire", subject, "does not take a body any more", old=old.call(), new=new.call(), methods=methods
        )
    elif new.body and not old.body:
        needed = new.body_required
        verb = "requires" if needed else "takes"
        yield Finding(
            "tightened" if needed else "added", "wire" if needed else "nothing", subject,
            f"{verb} a body, `{new.body}`", old=old.call(), new=new.call(), methods=methods,
        )  # fmt: skip
    elif old.body != new.body:
        yield Finding("changed", "python", subject, f"takes a body of `{new.body}`, not `{old.body}`", methods=methods)
    elif new.body_required and not old.body_required:
        yield Finding(
            "tightened", "wire", subject, "requires its body now", old=old.call(), new=new.call(), methods=methods
        )


def _removed(gone: Operation, old: Surface, new: Surface) -> Finding:
    found = successor_of_operation(gone, old, new)
    was = ", which was deprecated," if gone.deprecated else ""
    text, call = f"(`{gone.wire}`){was} is gone", ""
    if found is not None:
        successor, is_sure = found
        call = successor.call() if is_sure else ""
        named = f"`{successor.python}` (`{successor.wire}`)"
        text += f": use {named}" if is_sure else f"; the nearest to it now is {named}"
    return Finding("removed", "wire", f"`{gone.python}`", text, old=gone.call(), new=call, methods=(gone.python,))


def _added(operation: Operation, old: Surface) -> Finding:
    deprecated = ", already deprecated" if operation.deprecated else ""
    owner = next((one for one in old.operations.values() if one.python == operation.python), None)
    if owner is not None:
        text = f"(`{operation.wire}`) is new under the name of `{owner.wire}`{deprecated}"
        return Finding("changed", "python", f"`{operation.python}`", text, methods=(operation.python,))
    # A GET whose name does not say that it gets something: a person has to look.
    unsure = ", counted as a write" if operation.http == "GET" and operation.effect == "writes" else ""
    text = f"(`{operation.wire}`) is new{deprecated}{unsure}: {operation.summary.rstrip('.')}"
    return Finding("added", "nothing", f"`{operation.python}`", text, methods=(operation.python,))


def _shown(answer: str) -> str:
    return answer if answer.startswith(("the ", "a ", "None", "pages")) else f"`{answer}`"
