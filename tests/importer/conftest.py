"""What the importer's tests share: a small document in the vendor's shape, and an importer into a scratch folder."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.import_spec import main

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="session")
def vendor_text() -> str:
    return (DATA / "vendor_small.yaml").read_text(encoding="utf-8")


@pytest.fixture
def vendor(vendor_text: str) -> dict[str, Any]:
    return copy.deepcopy(yaml.safe_load(vendor_text))


class Folder:
    """A spec folder of one test's own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        (path / "overlays").mkdir(parents=True)

    def run(self, document: dict[str, Any] | str | bytes, name: str = "vendor.yaml") -> int:
        """Import `document`; the exit code."""
        source = self.path.parent / name
        if isinstance(document, bytes):
            source.write_bytes(document)
        else:
            text = document if isinstance(document, str) else yaml.safe_dump(document, sort_keys=False)
            source.write_text(text, encoding="utf-8")
        return main([str(source), "--spec", str(self.path)])

    def spec(self) -> dict[str, Any]:
        return yaml.safe_load((self.path / "openapi.yaml").read_text(encoding="utf-8"))

    def files(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in self.path.iterdir() if path.is_file()}


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "spec")


@pytest.fixture
def copied_folder(tmp_path: Path) -> Callable[[], Folder]:
    """A folder with the project's own overlays and no lock."""

    def make() -> Folder:
        made = Folder(tmp_path / "spec")
        for overlay in (Path(__file__).parents[2] / "spec" / "overlays").glob("*.yaml"):
            shutil.copy(overlay, made.path / "overlays")
        return made

    return make
