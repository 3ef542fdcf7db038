"""Reads a spec: a file, a revision of git, or a document of the vendor, which is imported first."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from codegen.import_spec import import_spec
from codegen.importer import write
from codegen.importer.problems import SpecError
from codegen.importer.source.fetch import Source, parse, read

ROOT = Path(__file__).resolve().parents[3]
SPEC = "spec/openapi.yaml"


class Specs:
    """Reads specs one after the other; documents of the vendor share one lock, so that names stay."""

    def __init__(self, root: Path = ROOT) -> None:
        self._root = root
        self._temporary = tempfile.TemporaryDirectory()
        self._folder = Path(self._temporary.name, "spec")
        shutil.copytree(root / "spec" / "overlays", self._folder / "overlays")
        lock = write.read_lock(root / "spec" / "names.lock")
        lock.stated.clear()  # the words of the older document count, not those of today's
        (self._folder / "names.lock").write_text(write.lock_text(lock), encoding="utf-8")
        # An operation that had another operationId in an older document is found by its path.
        shutil.copy(root / "spec" / "openapi.yaml", self._folder)

    def read(self, location: str) -> dict[str, Any]:
        """Return the spec at `location`: a path, or a revision of this repository.

        Raises:
            SpecError: There is neither, or the document cannot be imported.
        """
        if Path(location).exists():
            source = read(location)
            return source.document if "x-shoptet-untyped" in source.document else self._imported(source)
        return parse(self._of_revision(location), f"{location}:{SPEC}")

    def close(self) -> None:
        """Remove the temporary files."""
        self._temporary.cleanup()

    def _imported(self, source: Source) -> dict[str, Any]:
        return import_spec(source, self._folder).spec

    def _of_revision(self, revision: str) -> bytes:
        command = ["git", "-C", str(self._root), "show", "--end-of-options", f"{revision}:{SPEC}"]
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode:
            raise SpecError(revision, "expected a file, or a revision of git that has a spec")
        return done.stdout
