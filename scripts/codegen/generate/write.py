"""Puts a rendered package into its place, or says how it differs from what is there."""

from __future__ import annotations

import difflib
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from codegen.generate.problems import GenerateError

_DIFF_LINES = 12

MARK = b"# Generated from the API's spec: do not edit."
"""How every generated module starts."""


def replace(target: Path, make: Callable[[Path], None]) -> bool:
    """Let `make` fill a folder, then put it in the place of `target`; False when the files are the same already.

    The folder is made next to the target, on the same disk, so that replacing it is a rename: until that moment
    the old files stay as they are. What `make` no longer writes is gone afterwards.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    _restore(target)
    _refuse_foreign(target)
    with tempfile.TemporaryDirectory(prefix=_prefix(target), dir=target.parent) as temporary:
        new, old = Path(temporary) / target.name, Path(temporary) / "old"
        new.mkdir()
        make(new)
        if target.exists() and not differences(new, target):
            return False
        try:
            if target.exists():
                target.rename(old)
            new.rename(target)
        except BaseException:
            if old.exists() and not target.exists():
                old.rename(target)
            raise
    return True


def differences(wanted: Path, found: Path) -> dict[str, str]:
    """Return the differences of `found` by file: missing, not expected, or the first lines that differ."""
    wanted_files, found_files = _files(wanted), _files(found)
    result: dict[str, str] = {}
    for name in sorted({*wanted_files, *found_files}):
        if name not in found_files:
            result[name] = "is missing"
        elif name not in wanted_files:
            result[name] = "is not generated"
        elif (old := found_files[name].read_bytes()) != (new := wanted_files[name].read_bytes()):
            result[name] = f"differs\n{_diff(old, new)}".rstrip()
    return result


def _restore(target: Path) -> None:
    """Clean up after a run that was killed: even between the two renames, the old files are still there."""
    for leftover in sorted(target.parent.glob(f"{_prefix(target)}*")):
        if not target.exists() and (leftover / "old").exists():
            (leftover / "old").rename(target)
        shutil.rmtree(leftover, ignore_errors=True)


def _refuse_foreign(target: Path) -> None:
    """Refuse to replace a folder that this program did not generate."""
    if not target.exists():
        return
    head = target / "__init__.py"
    if target.is_dir() and (not any(target.iterdir()) or (head.is_file() and head.read_bytes().startswith(MARK))):
        return
    raise GenerateError(f"{target}: is not a generated package; remove it, or choose another folder")


def _prefix(target: Path) -> str:
    return f".{target.name}-"


def _files(folder: Path) -> dict[str, Path]:
    """Return every file by its path in the folder; Python's caches do not count."""
    return {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if not path.is_dir() and "__pycache__" not in path.parts
    }


def _diff(old: bytes, new: bytes) -> str:
    before, after = (content.decode(errors="replace").splitlines() for content in (old, new))
    lines = list(difflib.unified_diff(before, after, "is", "should be", lineterm="", n=1))
    more = [f"... and {len(lines) - _DIFF_LINES} lines more"] if len(lines) > _DIFF_LINES else []
    return "\n".join([*lines[:_DIFF_LINES], *more])
