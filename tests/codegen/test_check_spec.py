"""The spec that is checked in says what its overlays say, one after another."""

import shutil
from pathlib import Path

import pytest

from codegen.check_spec import FOLDER, problems


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The spec with the overlays that describe fields."""
    (tmp_path / "overlays").mkdir()
    for name in ("openapi.yaml", *(f"overlays/{one}.yaml" for one in ("glossary", "meanings", "requests"))):
        shutil.copy(FOLDER / name, tmp_path / name)
    return tmp_path


def test_an_overlay_that_was_edited_without_an_import_is_named(folder: Path) -> None:
    """Of two overlays that describe the same field, the later one counts."""
    glossary, meanings = folder / "overlays" / "glossary.yaml", folder / "overlays" / "meanings.yaml"
    action = "  - target: $.components.schemas.Brand.properties.name\n    update: {description: Made up.}\n"
    glossary.write_text(glossary.read_text(encoding="utf-8") + action, encoding="utf-8")
    meanings.write_text(meanings.read_text(encoding="utf-8") + action.replace("Made up", "Changed"), encoding="utf-8")
    assert next(problems(folder)) == "openapi.yaml: not as meanings.yaml says: components.schemas.Brand"


def test_an_overlay_that_cannot_be_read_is_named(folder: Path) -> None:
    (folder / "overlays" / "glossary.yaml").write_text("overlay: 1.0.0\nactions: 3\n", encoding="utf-8")
    assert next(problems(folder)).startswith("glossary.yaml: ")
