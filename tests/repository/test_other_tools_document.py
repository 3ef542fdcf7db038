"""docs/other-tools.md keeps its promises: its examples run."""

import re
from pathlib import Path
from typing import Any

from shoptet_api.calls.config import ACCESS_TOKEN_HEADER, PRIVATE_TOKEN_HEADER

PAGE = Path(__file__).resolve().parents[2] / "docs" / "other-tools.md"
BLOCKS = re.findall(r"^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def test_the_examples_run() -> None:
    """F8."""
    assert len(BLOCKS) == 3
    names: dict[str, Any] = {"__name__": "example"}
    for block in BLOCKS:
        exec(compile(block, PAGE.name, "exec"), names)
    assert names["app"].openapi()["paths"].keys() == {"/brands"}
    assert names["RECORDING"]["filter_headers"] == [PRIVATE_TOKEN_HEADER, ACCESS_TOKEN_HEADER, "Authorization"]
