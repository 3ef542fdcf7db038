"""Renders the package into a folder: Jinja for the words, ruff for the shape; the runtime is copied."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError

from codegen.generate import docs, field_texts, operation_index, quoting, spec_json
from codegen.generate.audit import audit
from codegen.generate.package import Package
from codegen.generate.problems import GenerateError

NAME = "shoptet_generated"
"""The package's import name."""

RUNTIME = "runtime"
"""The part of the package that is handwritten Python, copied as it is under a header."""

_RUNTIME_HEADER = "_header_runtime.py.jinja"

_RUFF = ("--isolated", "--no-cache", "--target-version=py311", f"--line-length={docs.WIDTH}")
# Imports in order and only where used; what a module offers, sorted.
_FIXED = (
    "--select=F401,I,RUF022",
    f'--config=lint.isort.known-first-party=["{NAME}"]',
    "--config=lint.isort.split-on-trailing-comma=false",
    "--config=lint.isort.combine-as-imports=true",
)


def render(package: Package, templates: Path, runtime: Path, folder: Path) -> None:
    """Write the package as formatted files into the empty `folder`, which has the package's name.

    Args:
        package: What the templates describe.
        templates: The folder of the templates.
        runtime: The folder of the runtime's modules.
        folder: Where to write.

    Raises:
        GenerateError: A template is broken, or rendered something that is not Python, or that no template writes.
    """
    environment = Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=True,  # Every value that a template prints goes through `quoted`.
        finalize=quoting.quoted,
    )
    filters = cast("dict[str, object]", environment.filters)  # its own type lists the filters that come with Jinja
    filters.update(quoting.FILTERS)
    try:
        for path, template, context in _files(package):
            text = environment.get_template(template).render(
                models=package.models,
                dicts=package.dicts,
                resources=package.resources,
                decimal_places=package.decimal_places,
                webhook_events=package.webhook_events,
                webhook_details=package.webhook_details,
                **context,
            )
            _write(folder / path, text)
        for module in _modules(runtime):
            header = environment.get_template(_RUNTIME_HEADER).render(module=module.name)
            _write(folder / RUNTIME / module.name, header + module.read_text(encoding="utf-8"))
    except TemplateError as error:
        place = f"{getattr(error, 'name', None) or 'template'}, line {getattr(error, 'lineno', None) or '?'}"
        raise GenerateError(f"{place}: {error.message}") from error
    (folder / "py.typed").touch()
    for file, text in (
        (spec_json.FILE, package.spec_json),
        (operation_index.FILE, package.operation_index),
        (field_texts.FILE, package.field_texts),
    ):
        (folder / file).write_text(text, encoding="utf-8", newline="\n")
    _format(folder)
    audit(folder, NAME, RUNTIME)


def _files(package: Package) -> Iterator[tuple[str, str, dict[str, object]]]:
    """Yield path in the package, template, and the values that only this file needs."""
    yield "__init__.py", "package_init.py.jinja", {}
    yield "raw.py", "raw.py.jinja", {}
    yield "webhooks.py", "webhooks.py.jinja", {}
    for part in ("dicts", "models", "operations", "resources"):
        yield f"{part}/__init__.py", f"{part}_init.py.jinja", {}
    for module in package.models:
        yield f"models/{module.name}.py", "models_module.py.jinja", {"module": module}
    for dict_module in package.dicts:
        yield f"dicts/{dict_module.name}.py", "dicts_module.py.jinja", {"module": dict_module}
    for resource in package.resources:
        yield f"operations/{resource.name}.py", "operations_module.py.jinja", {"resource": resource}
        yield f"resources/{resource.name}.py", "resources_module.py.jinja", {"resource": resource}


def _modules(runtime: Path) -> list[Path]:
    found = sorted(runtime.glob("*.py"))
    if not found:
        raise GenerateError(f"{runtime}: contains no modules")
    return found


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _format(folder: Path) -> None:
    """Run ruff over all files: once for the lint fixes, once for the format."""
    for command in (("check", "--fix-only", *_FIXED), ("format",)):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", command[0], *_RUFF, *command[1:], folder.name],
            cwd=folder.parent,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise GenerateError(*((done.stdout + done.stderr).strip() or "ruff failed").splitlines()[:20])
