"""Write the Python blocks of README.md and docs/ as modules, for mypy and pyright: `python document_blocks.py FOLDER`.

Each block becomes a module of its own, as the tests that execute them have it. The lines keep their numbers: the module
of a block of README.md that starts in line 90 has its first line of code in line 90, so that a complaint names the line
of the document.
"""

import ast
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
DOCUMENTS: Final = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
_FENCES: Final = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_GIVEN: Final = """
from collections.abc import Callable
from pathlib import Path

from shoptet_api import Installation, Shoptet as Shoptet
from shoptet_api.sandbox import Sandbox as Sandbox
from shoptet_api.webhooks import WebhookApp

app: WebhookApp
base_url: str
body: bytes
browser: Callable[[str], tuple[str, str]]
client_secret: str
code: str
eshop_id: int
folder: Path
installation: Installation
key: str
oauth_token: str
sandbox: Sandbox
session: dict[str, str]
shop: Shoptet
signature: str
token_url: str
"""
"""What the text around a block has made before, as a stub."""
_OF_RECIPES: Final = """
from given import Sandbox as Sandbox, Shoptet as Shoptet, folder as folder, sandbox as sandbox, shop as shop
from shoptet_api.addon import AddonApp
from shoptet_api.models import StockAmountChangeInputDict
from shoptet_api.webhooks import WebhookApp

app: AddonApp
hooks: WebhookApp
rows: list[StockAmountChangeInputDict]
"""
_STUBS: Final = {"given": _GIVEN, "given_recipes": _OF_RECIPES}
_DECLARED: Final = re.compile(r"^(\w+): ", re.MULTILINE)


def blocks(document: Path) -> Iterator[tuple[int, str]]:
    """Yield the line of each block's first line of code, and the code."""
    text = document.read_text(encoding="utf-8")
    for match in _FENCES.finditer(text):
        yield text.count("\n", 0, match.start(1)) + 1, match[1]


def given(document: Path) -> tuple[str, set[str]]:
    """Return the stub of a document, and the names in it."""
    name = f"given_{document.stem.lower()}"
    stub = name if name in _STUBS else "given"
    text = _STUBS[stub]
    return stub, {"Sandbox", "Shoptet", *_DECLARED.findall(text), *re.findall(r"(\w+) as \1\b", text)}


def module(document: Path, line: int, code: str) -> str:
    """Return the text of a block's module; what it is given is imported on one line above the code."""
    stub, known = given(document)
    tree = ast.parse(code)
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    made = {node.id for node in names if isinstance(node.ctx, ast.Store)}
    made |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    made |= {node.name for node in ast.walk(tree) if isinstance(node, ast.MatchAs) and node.name is not None}
    made |= {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    used = sorted({node.id for node in names if node.id in known} - made)
    head = f"from {stub} import {', '.join(used)}" if used else ""
    return head + "\n" * (line - 1) + code


def write(folder: Path) -> int:
    """Write all blocks and the settings of the type checkers into a folder, and return how many blocks there are."""
    folder.mkdir(parents=True, exist_ok=True)
    for stub, text in _STUBS.items():
        (folder / f"{stub}.py").write_text(text, encoding="utf-8")
    packages = [str(ROOT / "overrides"), str(ROOT / "generated")]
    pyright = {"include": ["."], "pythonVersion": "3.11", "typeCheckingMode": "strict", "extraPaths": packages}
    (folder / "pyrightconfig.json").write_text(json.dumps(pyright), encoding="utf-8")
    mypy = f"[mypy]\nstrict = True\npython_version = 3.11\nmypy_path = {':'.join(packages)}\n"
    (folder / "mypy.ini").write_text(mypy, encoding="utf-8")
    number = 0
    for document in DOCUMENTS:
        for line, code in blocks(document):
            name = f"{document.stem.lower()}_line_{line}.py"
            (folder / name).write_text(module(document, line, code), encoding="utf-8")
            number += 1
    return number


if __name__ == "__main__":
    print(write(Path(sys.argv[1])), "blocks")
