"""What the importer's tests share: a small document in the vendor's shape, and an importer into a scratch folder."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.codegen.importer.spec_folder import SpecFolder

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="session")
def vendor_text() -> str:
    return (DATA / "vendor_small.yaml").read_text(encoding="utf-8")


@pytest.fixture
def vendor(vendor_text: str) -> dict[str, Any]:
    return copy.deepcopy(yaml.safe_load(vendor_text))


@pytest.fixture
def folder(tmp_path: Path) -> SpecFolder:
    return SpecFolder(tmp_path / "spec")
