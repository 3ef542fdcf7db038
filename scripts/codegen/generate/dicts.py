"""Request bodies as typed dictionaries, whose keys are the API's own names."""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Iterator

from codegen.generate import docs, shapes
from codegen.generate.models import Models, by_home, renamed, side_of
from codegen.generate.openapi_python_client import Parsed
from codegen.generate.package import Alias, Dict, DictModule, Import, Key
from codegen.generate.payload_view import alias_of
from codegen.generate.spec import Spec, main_tags

SUFFIX = "Dict"
"""How the name of a typed dictionary ends, after the name of its model."""


class Dicts:
    """Builds the modules of typed dictionaries: one dictionary for each class that only requests have."""

    def __init__(self, spec: Spec, parsed: Parsed, models: Models) -> None:
        self._spec = spec
        self._parsed = parsed
        self._models = models

    def modules(self) -> list[DictModule]:
        """Return every module, by name."""
        items: dict[str, list[Dict | Alias]] = {}
        needs: dict[str, set[str]] = {}
        for name in self._models.emitted:
            if side_of(name) == "request":
                module = self._models.home[name]
                items.setdefault(module, []).append(self._item(name))
                needs.setdefault(module, set()).update(self._needs(name))
        titles = main_tags(self._spec)
        return [
            DictModule(
                name=module,
                title=f"{titles.get(module, 'Several tags')}: request bodies as typed dictionaries.",
                items=items[module],
                imports=self.imports((name for name in needs[module] if self.has(name)), but=module),
                model_imports=self._models.imports(self._models.taken(n for n in needs[module] if not self.has(n))),
            )
            for module in sorted(items)
        ]

    def has(self, name: str) -> bool:
        """Return whether the component has a typed dictionary."""
        return side_of(name) == "request" and name in self._models.emitted

    def imports(self, names: Iterable[str], but: str = "", taken: frozenset[str] = frozenset()) -> list[Import]:
        """Import statements for the typed dictionaries of the components `names`, except for those of `but`."""
        return by_home(names, self._models.home, but, lambda name: _imported(f"{name}{SUFFIX}", taken))

    def _item(self, name: str) -> Dict | Alias:
        alias = alias_of(self._spec.components[name])
        if alias is not None:
            same = f"Plain JSON of a `{name}`. The same as `{alias}{SUFFIX}`."
            return Alias(f"{name}{SUFFIX}", docs.summary(None, same, 0), f"{alias}{SUFFIX}")
        members = self._parsed.classes[name]
        keys: list[Key] = []
        for wire in self._models.named(name):
            annotation = shapes.plain(members[wire].type, self._name)
            keys.append(Key(wire, f"Required[{annotation}]" if members[wire].required else annotation))
        is_functional = any(not key.wire.isidentifier() or keyword.iskeyword(key.wire) for key in keys)
        return Dict(f"{name}{SUFFIX}", name, keys, is_functional)

    def _name(self, name: str) -> str:
        return f"{name}{SUFFIX}" if self.has(name) else " | ".join(self._models.taken([name]))

    def _needs(self, name: str) -> Iterator[str]:
        alias = alias_of(self._spec.components[name])
        if alias is not None:
            yield alias
        for member in self._parsed.classes.get(name, {}).values():
            yield from shapes.refs(member.type)


def _imported(name: str, taken: frozenset[str]) -> str:
    return f"{name} as {renamed(name, taken)}" if name in taken else name
