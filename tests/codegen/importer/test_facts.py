"""Small functions of the importer, each called directly: facts in prose, scalars, names, payloads."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.importer.facts import payloads, prose, scalars
from codegen.importer.facts.schemas import Walker
from codegen.importer.names import classes
from codegen.importer.names.class_sites import Site

TABLE = "Value | Section\n----- | -------\n`lids` | their lids\n\n`spouts` | their spouts\n"
OTHER_TABLE = "Code | Meaning of it\n---- | ----------\nred | a colour\n"


@pytest.mark.parametrize(
    ("operation", "parameter", "names"),
    [
        ({}, {"schema": {"type": "string", "enum": ["lids", "spouts"]}}, ["lids", "spouts"]),
        ({}, {"description": "one of `lids`, or `spouts,handles`; see `GET /x`"}, ["lids", "spouts", "handles"]),
        ({"description": TABLE}, {}, ["lids", "spouts"]),
        ({"description": "Includes | x\n--- | ---\n`lids` | 1\nnot a name | 2\n"}, {}, ["lids"]),
        ({"description": OTHER_TABLE}, {}, []),
        ({"description": "call it with include=handles&page=1"}, {}, ["handles"]),
        ({}, {"example": "lids, spouts"}, ["lids", "spouts"]),
        ({}, {"example": "lids and spouts"}, []),
        ({"description": TABLE}, {"schema": {"enum": ["spouts", "feet"]}}, ["spouts", "feet", "lids"]),
    ],
)
def test_include_names(operation: dict[str, Any], parameter: dict[str, Any], names: list[str]) -> None:
    assert prose.include_names(operation, parameter) == names


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Default value is 20. Max value is 1000.", prose.PageSize(20, 1000)),
        ("default and maximum value is 50", prose.PageSize(50, 50)),
        ("Default 30", prose.PageSize(30, 30)),
        ("max. 70 rows", prose.PageSize(70, 70)),
        ("maximum is 90, default value 10", prose.PageSize(10, 90)),
        ("how many rows", None),
    ],
)
def test_page_size(text: str, size: prose.PageSize | None) -> None:
    assert prose.page_size(text) == size


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("Use max. 50 codes separated by a comma.", 50),
        ("separated by commas", 0),
        ("comma-separated", 0),
        ("max 5", None),
    ],
)
def test_list_limit(text: str, limit: int | None) -> None:
    assert prose.list_limit(text) == limit


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Possible values: `a`, `b`. Others such as `c` come later.", ["a", "b"]),
        ("supported values are `a` and `b`\n\nsee `c`", ["a", "b"]),
        ("the value `a`", []),
    ],
)
def test_listed_values(text: str, values: list[str]) -> None:
    assert prose.listed_values(text) == values


def test_code_lists_end_with_their_chapter() -> None:
    text = (
        "# Code lists\n\n## Tea kinds\n\nValue | Description\n----- | -----\ngreen | a\nblack (*) | b\n\n"
        "## Nothing here\n\nNo table.\n\n# Errors\n\n## Error codes\n\nCode | Text\n---- | ----\ne1 | broken\n"
    )
    assert prose.code_lists({"info": {"description": text}}) == {"tea-kinds": ["green", "black"]}
    assert prose.code_lists({"info": {"description": "# Errors\n"}}) == {}
    assert prose.code_lists({}) == {}


def test_two_tables_with_and_without_text_between() -> None:
    """Both tables keep their header, whether text or only a blank line stands between them."""
    parted = "A | B\n--- | ---\na1 | b1\n\nText between.\n\nC | D\n--- | ---\nc1 | d1\n"
    joined = "A | B\n--- | ---\na1 | b1\n\nC | D\n--- | ---\nc1 | d1\n"
    expected = [(["A", "B"], [["a1", "b1"]]), (["C", "D"], [["c1", "d1"]])]
    assert list(prose._tables(parted)) == expected
    assert list(prose._tables(joined)) == expected


@pytest.mark.parametrize(
    ("schema", "name", "converted"),
    [
        # A pattern or an enumeration says more than an example.
        ({"type": "string", "pattern": "^x", "example": "2018-05-29"}, "day", {"type": "string", "pattern": "^x"}),
        ({"type": "string", "enum": ["1.50"], "example": "1.50"}, "price", {"type": "string"}),
        ({"type": "string", "example": "2018-05-29"}, "day", {"type": "string", "format": "date"}),
        ({"type": "string", "example": "2018-05-29T10:00:00Z"}, "x", {"type": "string", "format": "date-time"}),
        ({"type": "string", "examples": ["2018-05-29", "soon"]}, "day", {"type": "string"}),
        ({"type": "string", "examples": ["2018-05-29T10:00:00Z", "2018-05-29"]}, "x", {"type": "string"}),
        ({"type": "string"}, "changeTime", {"type": "string", "format": "date-time"}),
        ({"type": "string"}, "openingTime", {"type": "string"}),
        ({"type": "string", "examples": ["1.50", "2.00"]}, "price", {"type": "string", "format": "decimal"}),
        ({"type": "string", "examples": ["1.50", "free"]}, "price", {"type": "string"}),
        ({"type": "string", "examples": ["free", "1.50"]}, "price", {"type": "string"}),
        ({"type": "string", "example": "1.0"}, "version", {"type": "string"}),
        (
            {"type": "string", "examples": ["1", "x"], "description": "with 2 decimal places"},
            "size",
            {"type": "string"},
        ),
        (
            {"type": "string", "examples": ["1", "2.5"], "description": "with 2 decimal places"},
            "size",
            {"type": "string", "format": "decimal"},
        ),
        ({"type": "number"}, "price", {"type": "number", "format": "decimal"}),
        ({"type": ["number", "null"]}, "orderId", {"type": ["integer", "null"]}),
        ({"type": "string", "maxLength": 36}, "guid", {"type": "string", "format": "uuid"}),
        ({"type": ["string", "integer"]}, "code", {"type": ["integer", "string"]}),
        ({"type": "string", "format": "date", "pattern": "^[0-9]+$"}, "x", {"type": "string", "format": "date"}),
        ({"type": "integer", "enum": [2, 1]}, "priority", {"type": "integer", "enum": [2, 1]}),
        (
            {"type": "string", "minLength": 3, "default": "abc"},
            "x",
            {"type": "string", "minLength": 3, "default": "abc"},
        ),
    ],
)
def test_scalars(schema: dict[str, Any], name: str, converted: dict[str, Any]) -> None:
    assert scalars.convert(schema, name, scalars.stated_format(schema, name)) == converted


@pytest.mark.parametrize(
    ("schema", "nullable"),
    [
        ({"type": "string"}, {"type": ["string", "null"]}),
        ({"type": ["string", "null"]}, {"type": ["string", "null"]}),
        ({"type": ["integer", "string"]}, {"type": ["integer", "string", "null"]}),
        ({"$ref": "#/x"}, {"anyOf": [{"$ref": "#/x"}, {"type": "null"}]}),
        ({"oneOf": [{"type": "string"}]}, {"anyOf": [{"oneOf": [{"type": "string"}]}, {"type": "null"}]}),
        ({"anyOf": [{"type": "string"}]}, {"anyOf": [{"type": "string"}, {"type": "null"}]}),
        ({"anyOf": [{"type": "null"}]}, {"anyOf": [{"type": "null"}]}),
        ({}, {}),
    ],
)
def test_add_null(schema: dict[str, Any], nullable: dict[str, Any]) -> None:
    assert scalars.add_null(schema) == nullable


def site(place: str, shape: str = "s", **changes: Any) -> Site:
    given = {"side": "answer", "kind": "object", "wish": "", "noun": "", "parent": None, "fingerprint": place + shape}
    return Site(place=place, shape=shape, **{**given, **changes})


def by_place(*sites: Site) -> dict[str, Site]:
    return {each.place: each for each in sites}


def test_the_lock_follows_the_shape() -> None:
    """The newest shape of a class that changed twice distinguishes it from its equals, not the first."""
    lock = {"Lid": classes.LockedClass("first", ["a", "b"])}
    assert classes.assign(by_place(site("a", "second"), site("b", "second")), lock) == {"a": "Lid", "b": "Lid"}
    assert lock["Lid"].shape == "second"
    names = classes.assign(by_place(site("a", "third", wish="Lid"), site("b", "second")), lock)
    assert names["b"] == "Lid"
    assert names["a"] != "Lid"


def test_a_component_has_the_plain_name() -> None:
    """Of two places that wish for one name, the component gets it, wherever it stands in the document."""
    operation, component = site("getPot.200", "1", wish="Pot"), site("components.pot", "2", wish="Pot")
    for sites in ((operation, component), (component, operation)):
        names = classes.assign(by_place(*sites), {})
        assert names["components.pot"] == "Pot"
        assert names["getPot.200"] == "PotDetail"


def test_an_answer_goes_before_a_request() -> None:
    request = site("components.pot(input)", "1", wish="Mode", side="input", kind="enum")
    names = classes.assign(by_place(request, site("getPot.200", "2", wish="Mode")), {})
    assert names == {"getPot.200": "Mode", "components.pot(input)": "ModeInput"}


def test_a_row_has_the_plain_name_only_alone() -> None:
    """Only an answer's wish claims a name: a request for the same thing does not make the row a list item."""
    row = site("getPots.200.pots[]", "1", wish="Pot?")
    assert classes.assign(by_place(row), {})[row.place] == "Pot"
    assert classes.assign(by_place(row, site("getPot.200", "2", wish="Pot")), {})[row.place] == "PotListItem"
    request = site("createPot.body", "3", wish="Pot", side="input")
    assert classes.assign(by_place(row, request), {}) == {row.place: "Pot", request.place: "PotInput"}


def test_an_entry_of_a_list_is_named_after_the_thing() -> None:
    """`StatusList.statuses` lists a Status; an enumeration under the same key is one of the statuses."""
    owner = site("getStatuses.200", "1", wish="StatusList")
    entry = site("getStatuses.200.statuses[]", "2", noun="Status", parent=owner.place)
    value = site("getStatuses.200.status", "3", noun="Status", parent=owner.place, kind="enum")
    assert classes.assign(by_place(owner, entry), {})[entry.place] == "Status"
    assert classes.assign(by_place(owner, value), {})[value.place] == "StatusStatus"


def answered(responses: dict[str, Any], operation_id: str = "getPot") -> payloads.Answer:
    return payloads.answer(Walker({}, {}), {}, operation_id, "get", "/api/pot", {"responses": responses})


def wrapped(data: dict[str, Any]) -> dict[str, Any]:
    schema = {"type": "object", "properties": {"data": data}}
    return {"description": "", "content": {"application/json": {"schema": schema}}}


def test_the_lowest_successful_status_is_the_answer() -> None:
    value = wrapped({"type": "object", "properties": {"pot": {"type": "string"}}})
    job = wrapped({"type": "object", "properties": {"jobId": {"type": "string"}}})
    found = answered({"404": {}, "202": job, "200": value})
    assert (found.status, found.kind, found.key) == ("200", "value", "pot")
    assert (answered({"202": job}).kind, answered({"202": job}).status) == ("job", "202")
    assert answered({"404": {}}).kind == "none"


@pytest.mark.parametrize(("key", "wish"), [("pot", "PotDetail"), ("lid", "Pot")])
def test_a_payload_that_holds_its_own_name_is_a_detail(key: str, wish: str) -> None:
    """`{pot: …, lids: …}` of getPot would take the name of what it holds."""
    walker = Walker({}, {})
    part = {"type": "object", "properties": {"a": {"type": "string"}}}
    data = {"type": "object", "properties": {key: part, "count": {"type": "integer"}}}
    operation = {"responses": {"200": wrapped(data)}}
    payloads.answer(walker, {}, "getPot", "get", "/api/pot", operation)
    assert walker.sites["getPot.200"].wish == wish
