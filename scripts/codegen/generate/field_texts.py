"""The meanings of fields as data in the package, for programs that describe requests and responses.

One line for each schema that has meanings. `spec_json` has the facts, and `operation_index` the texts of operations.
"""

from __future__ import annotations

from collections.abc import Mapping

from codegen.generate.spec import Node, Spec, part
from codegen.generate.spec_json import lines

FILE = "field_texts.json"
"""Its name in the package."""


def field_texts(spec: Spec) -> str:
    """Return the text of the file."""
    texts = {name: _texts(schema) for name, schema in spec.components.items()}
    head = {"version": spec.document["info"]["version"]}
    return "".join(lines(head, {"schemas": {name: found for name, found in texts.items() if found}}))


def _texts(schema: Node) -> Mapping[str, str]:
    properties = part(schema, "properties")
    return {name: str(node["description"]) for name, node in properties.items() if node.get("description")}
