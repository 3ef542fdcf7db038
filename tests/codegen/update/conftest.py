"""A small project that a test updates: our templates and runtime, a spec of a few operations, its package."""

from __future__ import annotations

import copy
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.generate.__main__ import main as generate
from codegen.import_spec import import_spec
from codegen.importer.source.fetch import Source, read

ROOT = Path(__file__).resolve().parents[3]
SMALL = ROOT / "tests" / "codegen" / "importer" / "data" / "vendor_small.yaml"
SEEN = date(2026, 3, 1)

Tree = dict[str, bytes]


def tree(root: Path) -> Tree:
    """The contents of every file that git would see."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not {".cache", ".git", "__pycache__"} & set(path.relative_to(root).parts)
    }


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "commit.gpgsign=false")
    command = ["git", *identity, *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="session")
def small_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("project")
    (root / "spec" / "overlays").mkdir(parents=True)
    (root / "overrides" / "shoptet_api").mkdir(parents=True)
    for part in ("templates", "runtime"):
        shutil.copytree(ROOT / "overrides" / part, root / "overrides" / part)
    (root / "overrides" / "shoptet_api" / "__init__.py").touch()
    for part in ("webhooks", "sandbox"):
        (root / "overrides" / "shoptet_api" / part).mkdir()
        (root / "overrides" / "shoptet_api" / part / "__init__.py").touch()
    (root / "overrides" / "shoptet_api" / "version.py").write_text('__version__ = "1.0.0"\n', encoding="utf-8")
    (root / "pyproject.toml").write_text('[project]\nversion = "1.0.0"\n', encoding="utf-8")
    (root / ".gitignore").write_text(".cache/\n__pycache__/\n", encoding="utf-8")
    import_spec(read(str(SMALL)), root / "spec")
    package = root / "generated" / "shoptet_generated"
    assert generate(["--spec", str(root / "spec" / "openapi.yaml"), "--output", str(package)]) == 0
    return root


@pytest.fixture
def project(small_project: Path, tmp_path: Path) -> Path:
    return shutil.copytree(small_project, tmp_path / "project")


@pytest.fixture
def vendor() -> dict[str, Any]:
    return copy.deepcopy(yaml.safe_load(SMALL.read_text(encoding="utf-8")))


@pytest.fixture
def source(tmp_path: Path) -> Callable[[dict[str, Any] | str], Source]:
    """Read a document as an update would."""

    def made(document: dict[str, Any] | str) -> Source:
        text = document if isinstance(document, str) else yaml.safe_dump(document, sort_keys=False)
        path = tmp_path / "vendor.yaml"
        path.write_text(text, encoding="utf-8")
        return read(str(path))

    return made
