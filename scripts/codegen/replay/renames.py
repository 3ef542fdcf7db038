"""Names that changed although the vendor neither renamed nor removed the thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from codegen.changes.operations import identity
from codegen.changes.surface import Surface, Value
from codegen.importer.names.lock import Lock


def renames(old: Surface, new: Surface, before: Lock, after: Lock) -> Iterator[str]:
    """Yield a line for each method, argument, field and class that has another name for the same thing."""
    for one, other in identity(old, new).items():
        was, now = old.operations[one], new.operations[other]
        if was.python != now.python:
            yield f"{was.python} is {now.python}"
        yield from _values(was.python, was.parameters, now.parameters)
    for name, model in old.models.items():
        if name in new.models:
            yield from _values(name, model.fields, new.models[name].fields)
    places = {place: (name, known.shape) for name, known in after.classes.items() for place in known.places}
    for name, known in before.classes.items():
        for place in known.places:
            found = places.get(place)
            if found is not None and found[0] != name and found[1] == known.shape:
                yield f"{name} is {found[0]} at {place}"


def _values(owner: str, old: Mapping[str, Value], new: Mapping[str, Value]) -> Iterator[str]:
    for wire, value in old.items():
        if wire in new and new[wire].name != value.name:
            yield f"{owner}: {value.name} is {new[wire].name}"
