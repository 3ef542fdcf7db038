"""A spec folder that a test imports into."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from codegen.import_spec import main


class SpecFolder:
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
        return main([str(source), "--spec", str(self.path)], prove=lambda _: None)

    def spec(self) -> dict[str, Any]:
        loaded: dict[str, Any] = yaml.safe_load((self.path / "openapi.yaml").read_text(encoding="utf-8"))
        return loaded

    def files(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in self.path.iterdir() if path.is_file()}
