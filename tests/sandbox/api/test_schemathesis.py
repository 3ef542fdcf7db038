"""An independent judge: schemathesis makes requests of the whole spec, and looks at every answer.

It knows RFC 3339 and nothing of decimals, so the formats of the API are told to it as patterns; all else is the spec.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import Any, Final

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
)

from shoptet_api.sandbox import Sandbox
from tests.support.servers import CannedResponse, running
from tests.support.spec import load

EXAMPLES: Final = int(os.environ.get("SCHEMATHESIS_EXAMPLES", "6"))
PATTERNS: Final = {
    "date-time": (
        r"^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][+-]0[0-9]00$"
    ),
    "decimal": r"^-?[0-9]+(\.[0-9]+)?$",
}
CHECKS: Final = [
    not_a_server_error,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


def with_patterns(node: Any) -> Any:
    """The document with the API's own formats as patterns, and with floats for what the tests read as decimals."""
    if isinstance(node, dict):
        made = {key: with_patterns(value) for key, value in node.items()}
        kinds = made.get("type")
        if made.get("format") in PATTERNS and kinds is not None and "string" in kinds:
            made.setdefault("pattern", PATTERNS[made.pop("format")])
        return made
    return [with_patterns(item) for item in node] if isinstance(node, list) else node


DOCUMENT = with_patterns(json.loads(json.dumps(load().document, default=float)))
SCHEMA = schemathesis.openapi.from_dict(DOCUMENT)


@pytest.fixture(scope="module")
def judged() -> Iterator[Sandbox]:
    """A sandbox that refuses nothing for being too much, with files for its batches."""
    with running() as files, Sandbox(limits=False) as sandbox:
        files.script = lambda _: CannedResponse(b"")
        sandbox.webhooks.register([("job:finished", files.url, None)])
        yield sandbox


@SCHEMA.parametrize()
@settings(
    max_examples=EXAMPLES,
    phases=[Phase.generate],
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
def test_no_answer_leaves_the_spec(case: schemathesis.Case[Any], judged: Sandbox) -> None:
    headers = {"Shoptet-Private-API-Token": judged.token}
    case.call_and_validate(base_url=judged.url, headers=headers, checks=CHECKS)
