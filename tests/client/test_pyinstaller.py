"""The hook for PyInstaller (F8): it names all that is imported by name, and all data files.

The tests do not require PyInstaller itself: the standard library imitates its two functions.
"""

import importlib
import pkgutil
import runpy
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

import shoptet_api
import shoptet_generated
from shoptet_api.pyinstaller_hooks import get_hook_dirs

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = {"shoptet_api": shoptet_api, "shoptet_generated": shoptet_generated}


def collect_submodules(name: str) -> list[str]:
    walked = pkgutil.walk_packages(PACKAGES[name].__path__, f"{name}.", onerror=lambda _: None)
    return [name, *(module.name for module in walked if "-" not in module.name)]


def collect_data_files(name: str) -> list[tuple[str, str]]:
    (place,) = (Path(path) for path in PACKAGES[name].__path__)
    files = (path for path in place.rglob("*") if path.is_file() and path.suffix not in {".py", ".pyc"})
    return [(str(path), str(path.parent.relative_to(place.parent))) for path in files]


def test_the_hook_names_what_is_imported_on_first_use(monkeypatch: pytest.MonkeyPatch) -> None:
    hooks = ModuleType("PyInstaller.utils.hooks")
    vars(hooks).update(collect_submodules=collect_submodules, collect_data_files=collect_data_files)
    monkeypatch.setitem(sys.modules, "PyInstaller.utils.hooks", hooks)
    (directory,) = get_hook_dirs()
    found = runpy.run_path(str(Path(directory, "hook-shoptet_api.py")))
    names = set(found["hiddenimports"])
    assert {"shoptet_generated.models.orders", "shoptet_generated.resources.orders", "shoptet_api.errors"} <= names
    assert {"shoptet_api.transport.async_driver", "shoptet_generated.runtime.for_pydantic"} <= names
    assert "shoptet_api.pytest_plugin" not in names
    assert len(names) > 300
    files = {Path(file).name for file, _ in found["datas"]}
    assert {"spec.json", "page.js", "index.html", "py.typed"} <= files
    assert ("shoptet_generated") in {target for _, target in found["datas"]}


def test_pyinstaller_finds_the_hook() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    module, _, function = project["entry-points"]["pyinstaller40"]["hook-dirs"].partition(":")
    assert getattr(importlib.import_module(module), function)() == get_hook_dirs()
