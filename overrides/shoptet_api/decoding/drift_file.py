"""A file of places where responses differ from the spec, for those who correct the spec."""

import json
import os
import re
import threading
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from shoptet_generated.runtime.drift import Drift

_STEP: Final = re.compile(r"\[\d+\]|[^.\[\]]+")


class DriftFile:
    """Collects drift in a file, without personal data: `Shoptet(on_drift=DriftFile("drift.jsonl"))`.

    Each line is a JSON object with the model, the JSON path, the promised type and the type that came. Values are never
    part of a drift. In a path, positions in lists are left out, and so are keys that the spec does not name, because
    they can be data of a person. Clients, threads and processes can share a file: each place is one write at its end,
    once for each `DriftFile`. The file is made for its owner alone.

    Args:
        path: Where to write.
    """

    def __init__(self, path: "str | os.PathLike[str]") -> None:
        self.path: Final = os.fspath(path)
        self._seen: set[str] = set()
        self._lock = threading.Lock()

    def __call__(self, drift: "Drift") -> None:
        """Write `drift` at the end of the file, unless its place is there from before."""
        fields = {"model": drift.model, "path": _plain(drift.path), "expected": drift.expected, "got": drift.got}
        line = json.dumps(fields) + "\n"
        with self._lock:
            if line in self._seen:
                return
            self._seen.add(line)
        descriptor = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(descriptor, line.encode())
        finally:
            os.close(descriptor)


def _plain(path: str) -> str:
    """Return a JSON path without positions and without keys that the spec does not name."""
    known = _names()
    steps: list[str] = _STEP.findall(path.removeprefix("$"))
    return "$" + "".join("[]" if one.startswith("[") else f".{one}" if one in known else ".{}" for one in steps)


@cache
def _names() -> frozenset[str]:
    """Return the names of all properties in the spec, and of the envelope."""
    found = {"data", "errors", "metadata"}
    waiting: list[object] = [json.loads(resources.files("shoptet_generated").joinpath("spec.json").read_bytes())]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            held = cast("dict[str, object]", node)
            properties = held.get("properties")
            if isinstance(properties, dict):
                found.update(cast("dict[str, object]", properties))
            waiting += held.values()
        elif isinstance(node, list):
            waiting += cast("list[object]", node)
    return frozenset(found)
