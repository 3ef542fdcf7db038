"""The code of others, generated from our spec: the stock client, and pydantic and msgspec models.

It is generated without our extensions and without the formats that turn text into decimals and times: the peers read
text, so they do less than we do. Everything else stays, patterns included. A second set of models shows the cost
without patterns. (The stock generator takes the spec as it is; it leaves out responses that are files.)
"""

from __future__ import annotations

import hashlib
import importlib
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import yaml

SPEC: Final = Path(__file__).resolve().parents[1] / "spec" / "openapi.yaml"
TOOLS: Final = ("openapi-python-client", "datamodel-code-generator", "pydantic", "msgspec")
_FORMATS: Final = {"date", "date-time", "decimal", "email", "uri", "uuid"}
_CHECKS: Final = {"pattern", "minLength", "maxLength", "minimum", "maximum", "multipleOf", "minItems", "maxItems"}


def make(directory: Path) -> Path:
    """Generate the peers' code under `directory` unless it exists; return the directory to import it from."""
    inputs = [
        *(f"{tool}=={version(tool)}" for tool in TOOLS),
        Path(__file__).read_text("utf-8"),
        SPEC.read_text("utf-8"),
    ]
    folder = directory / hashlib.sha256("\n".join(inputs).encode()).hexdigest()[:16]
    done = folder / "done"
    if not done.exists():
        folder.mkdir(parents=True, exist_ok=True)
        _make(folder)
        done.touch()
    return folder


def load(folder: Path, module: str) -> Any:
    """Import a module of the peers."""
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    return importlib.import_module(module)


def _make(folder: Path) -> None:
    document = yaml.load(SPEC.read_text(encoding="utf-8"), yaml.CSafeLoader)
    for name, leave_out, formats in (
        ("spec", set[str](), _FORMATS),
        ("unchecked", _CHECKS, _FORMATS),
        ("typed", _CHECKS, _FORMATS - {"date-time", "decimal"}),
    ):
        plain = _plain(document, leave_out, formats)
        text = yaml.dump(plain, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    (folder / "config.yaml").write_text("post_hooks: []\n", encoding="utf-8")
    stock = ("-m", "openapi_python_client", "generate", "--path", "spec.yaml", "--meta", "none")
    _run(folder, *stock, "--output-path", "stock_client", "--overwrite", "--config", "config.yaml")
    for spec, module, kind in (
        ("spec", "pydantic_models", "pydantic_v2.BaseModel"),
        ("spec", "struct_models", "msgspec.Struct"),
        ("unchecked", "unchecked_struct_models", "msgspec.Struct"),
        ("unchecked", "unchecked_pydantic_models", "pydantic_v2.BaseModel"),
        ("typed", "typed_struct_models", "msgspec.Struct"),
    ):
        models = ("-m", "datamodel_code_generator", "--input", f"{spec}.yaml", "--input-file-type", "openapi")
        _run(folder, *models, "--output", f"{module}.py", "--output-model-type", kind, "--snake-case-field",
             "--output-datetime-class", "datetime",
             "--target-python-version", "3.11", "--disable-timestamp")  # fmt: skip


def _run(folder: Path, *arguments: str) -> None:
    run = subprocess.run([sys.executable, *arguments], cwd=folder, capture_output=True, text=True, check=False)
    if run.returncode:
        raise SystemExit(f"{' '.join(arguments)}:\n{run.stdout[-2000:]}{run.stderr[-2000:]}")


def _plain(node: Any, leave_out: set[str], formats: set[str]) -> Any:
    if isinstance(node, list):
        return [_plain(item, leave_out, formats) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: _plain(value, leave_out, formats)
        for key, value in node.items()
        if not (
            key.startswith("x-")
            or (key == "format" and value in formats)
            or (key in leave_out and not isinstance(value, dict))
        )
    }
