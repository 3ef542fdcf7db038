"""How a generated package takes its place: the same bytes, all or nothing, and `--check` that writes nothing."""

from __future__ import annotations

import copy
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.generate import write
from codegen.generate.__main__ import main

ROOT = Path(__file__).parents[3]
SPEC = Path(__file__).parent / "data" / "small_spec.yaml"


def generate(output: Path, *arguments: str, spec: Path = SPEC) -> int:
    return main(["--spec", str(spec), "--output", str(output), *arguments])


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("generated") / "shoptet_generated"
    assert generate(output) == 0
    return output


@pytest.fixture
def spec() -> dict[str, Any]:
    return copy.deepcopy(yaml.safe_load(SPEC.read_text(encoding="utf-8")))


def test_same_spec_same_bytes(package: Path, tmp_path: Path) -> None:
    """Another process, another hash seed, another folder, another current directory."""
    output = tmp_path / "shoptet_generated"
    done = subprocess.run(
        [sys.executable, "-m", "codegen.generate", f"--spec={SPEC}", f"--output={output}"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT / "scripts"), "PYTHONHASHSEED": "4711"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert files(output) == files(package)
    assert "written" in done.stdout


def test_unchanged_files_are_left_alone(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = package.stat().st_ino
    assert generate(package) == 0
    assert "nothing changed" in capsys.readouterr().out
    assert package.stat().st_ino == before


def test_interrupted_run_leaves_the_old_files(tmp_path: Path) -> None:
    target = tmp_path / "package"
    target.mkdir()
    (target / "__init__.py").write_bytes(write.MARK)

    def interrupted(folder: Path) -> None:
        (folder / "new.py").write_text("new", encoding="utf-8")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write.replace(target, interrupted)
    assert files(tmp_path) == {"package/__init__.py": write.MARK}


def test_killed_run_is_mended_by_the_next(tmp_path: Path) -> None:
    """Killed between its two renames, a run leaves the old files in its temporary folder."""
    target = tmp_path / "package"
    left = tmp_path / ".package-x"
    (left / "old").mkdir(parents=True)
    (left / "old" / "__init__.py").write_bytes(write.MARK)

    def failing(folder: Path) -> None:
        raise NotADirectoryError

    with pytest.raises(NotADirectoryError):
        write.replace(target, failing)
    assert files(tmp_path) == {"package/__init__.py": write.MARK}


@pytest.mark.parametrize("is_folder", [True, False])
def test_what_was_not_generated_is_not_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], is_folder: bool
) -> None:
    target = tmp_path / "thesis"
    if is_folder:
        target.mkdir()
        (target / "thesis.txt").write_text("years of work", encoding="utf-8")
    else:
        target.write_text("years of work", encoding="utf-8")
    before = files(tmp_path)
    assert generate(target) == 1
    assert capsys.readouterr().err == f"{target}: is not a generated package; remove it, or choose another folder\n"
    assert files(tmp_path) == before


def test_what_left_the_spec_leaves_the_package(spec: dict[str, Any], tmp_path: Path) -> None:
    path, output = tmp_path / "spec.yaml", tmp_path / "shoptet_generated"
    path.write_text(yaml.safe_dump(spec, sort_keys=False), encoding="utf-8")
    assert generate(output, spec=path) == 0
    assert (output / "resources" / "eshop.py").exists()
    del spec["paths"]["/api/eshop"]
    path.write_text(yaml.safe_dump(spec, sort_keys=False), encoding="utf-8")
    assert generate(output, spec=path) == 0
    assert not (output / "resources" / "eshop.py").exists()
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["shoptet_generated", "spec.yaml"]


def test_check_names_what_differs(package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "shoptet_generated"
    shutil.copytree(package, output)
    (output / "__pycache__").mkdir(exist_ok=True)
    (output / "__pycache__" / "x.pyc").touch()
    assert generate(output, "--check") == 0
    assert "up to date" in capsys.readouterr().out

    edited = output / "models" / "brands.py"
    edited.write_text(
        edited.read_text(encoding="utf-8").replace("first_name: str", "first_name: int"), encoding="utf-8"
    )
    (output / "models" / "eshop.py").unlink()
    (output / "models" / "mine.py").touch()
    before = files(output)
    assert generate(output, "--check") == 1
    shown = capsys.readouterr().err
    assert "shoptet_generated/models/brands.py differs" in shown
    assert "-    first_name: int" in shown
    assert "+    first_name: str" in shown
    assert "shoptet_generated/models/eshop.py is missing" in shown
    assert "shoptet_generated/models/mine.py is not generated" in shown
    assert shown.endswith("./scripts/nox -s generate\n")
    assert files(output) == before
