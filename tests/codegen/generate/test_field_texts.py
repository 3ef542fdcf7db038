"""The meanings of fields in the package: a line for each schema, and none without a meaning."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from codegen.generate.field_texts import FILE, field_texts
from codegen.generate.spec import read
from tests.support.spec import PATH


def text() -> str:
    return (files("shoptet_generated") / FILE).read_text(encoding="utf-8")


def test_the_package_has_what_the_spec_makes() -> None:
    assert text() == field_texts(read(PATH))


def test_a_schema_has_the_meanings_of_its_fields() -> None:
    schemas: Any = json.loads(text())["schemas"]
    assert schemas["Brand"]["name"] == "Name of the brand."
    assert all(schemas.values())
    # A list of values has no fields.
    assert "VatMode" not in schemas
