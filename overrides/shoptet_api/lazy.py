"""Modules that load their names on first use."""

import builtins
import sys
from collections.abc import Iterable, Mapping
from importlib import import_module


def lazy_exports(
    module: str,
    homes: Mapping[str, Iterable[str]],
    *,
    loaded: Iterable[str] = (),
    submodules: Iterable[str] = (),
) -> None:
    """Give a module names that others define: its `__all__`, `__getattr__` and `__dir__`.

    A name that Python itself has, like `TimeoutError`, is not in `__all__`: `from module import *` would hide Python's.

    Type checkers do not see these names: the module imports them under `TYPE_CHECKING`, too.

    Args:
        module: The module, as its `__name__`.
        homes: The names by the module that defines them.
        loaded: Public names that the module already has.
        submodules: Modules of the package that are loaded by their name; they are not part of `__all__`.
    """
    namespace = vars(sys.modules[module])
    home_of = {name: home for home, names in homes.items() for name in names}
    modules = frozenset(submodules)
    exported = sorted({*loaded, *home_of})

    def load(name: str) -> object:
        """Load a public name on its first use."""
        if name in modules:
            return import_module(f"{module}.{name}")
        home = home_of.get(name)
        if home is None:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        value = namespace[name] = getattr(import_module(home), name)
        return value

    def names() -> list[str]:
        """Return the names that are loaded and those that can be."""
        there = {name for name in namespace if name.startswith("__")}
        return sorted({*there, *exported, *modules})

    starred = [name for name in exported if not hasattr(builtins, name)]
    namespace.update(__all__=starred, __getattr__=load, __dir__=names)
