"""Overlays: what is a document, what an action does, and what must not pass silently."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

from codegen.importer.overlays import apply as overlays, targets

OVERLAYS = sorted((Path(__file__).parents[3] / "spec" / "overlays").glob("*.yaml"))
HEAD = "overlay: 1.0.0\ninfo: {title: Test, version: 1.0.0}\n"


def write(folder: Path, text: str) -> Path:
    path = folder / "test.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def run(folder: Path, document: dict[str, Any], actions: str) -> list[overlays.Unmatched]:
    return overlays.apply(overlays.load(write(folder, f"{HEAD}actions:\n{actions}")), document)


def small() -> dict[str, Any]:
    return {
        "tags": [{"name": "Orders"}, {"name": "Delivery"}],
        "paths": {
            "/a": {"get": {"operationId": "getA", "summary": "old", "parameters": [{"name": "x"}, {"name": "y"}]}},
            "/b": {"get": {"operationId": "getB"}, "post": {"operationId": "postB", "parameters": [{"name": "x"}]}},
        },
    }


class TestUpdate:
    def test_objects_merge_arrays_append_scalars_are_replaced(self, tmp_path: Path) -> None:
        document = {"a": {"keep": 1, "deep": {"x": 1, "y": 2}, "list": [1], "scalar": "old"}}
        run(tmp_path, document, "- {target: $.a, update: {deep: {y: 3, z: 4}, list: [2, 3], scalar: new, added: null}}")
        assert document == {
            "a": {"keep": 1, "deep": {"x": 1, "y": 3, "z": 4}, "list": [1, 2, 3], "scalar": "new", "added": None}
        }

    def test_a_scalar_may_become_an_object_or_an_array(self, tmp_path: Path) -> None:
        document: dict[str, Any] = {"a": {"type": "string", "items": None}}
        run(tmp_path, document, "- {target: $.a, update: {type: [string, 'null'], items: {type: integer}}}")
        assert document == {"a": {"type": ["string", "null"], "items": {"type": "integer"}}}

    @pytest.mark.parametrize("update", ["{deep: 1}", "{deep: [1]}", "{list: {a: 1}}", "{list: null}"])
    def test_what_holds_something_is_not_replaced(self, tmp_path: Path, update: str) -> None:
        with pytest.raises(overlays.OverlayError, match=r"cannot be merged into an (object|array) at (deep|list)$"):
            run(tmp_path, {"a": {"deep": {}, "list": []}}, f"- {{target: $.a, update: {update}}}")

    def test_an_array_gets_one_entry(self, tmp_path: Path) -> None:
        document = small()
        run(tmp_path, document, "- {target: $.tags, update: {name: Brands}}")
        assert [tag["name"] for tag in document["tags"]] == ["Orders", "Delivery", "Brands"]

    def test_every_node_gets_a_copy_of_its_own(self, tmp_path: Path) -> None:
        document: dict[str, Any] = {"a": {}, "b": {}}
        run(tmp_path, document, "- {target: $.*, update: {list: [1]}}")
        document["a"]["list"].append(2)
        assert document["b"] == {"list": [1]}

    def test_a_node_selected_twice_is_updated_once(self, tmp_path: Path) -> None:
        document = {"a": {"list": [1]}}
        run(tmp_path, document, "- {target: \"$['a', 'a']\", update: {list: [2]}}")
        assert document == {"a": {"list": [1, 2]}}

    def test_a_scalar_is_no_target(self, tmp_path: Path) -> None:
        with pytest.raises(overlays.OverlayError, match="selects the scalar 'x'; update the object that holds it"):
            run(tmp_path, {"a": "x"}, "- {target: $.a, update: {b: 1}}")

    def test_an_object_takes_an_object(self, tmp_path: Path) -> None:
        with pytest.raises(overlays.OverlayError, match="an array cannot be merged into an object"):
            run(tmp_path, {"a": {}}, "- {target: $.a, update: [1]}")

    def test_actions_see_what_earlier_ones_did(self, tmp_path: Path) -> None:
        document: dict[str, Any] = {"a": {}}
        run(tmp_path, document, "- {target: $.a, update: {b: {}}}\n- {target: $.a.b, update: {c: 1}}")
        assert document == {"a": {"b": {"c": 1}}}

    def test_the_document_itself_is_a_target(self, tmp_path: Path) -> None:
        document: dict[str, Any] = {}
        run(tmp_path, document, "- {target: $, update: {a: 1}}")
        assert document == {"a": 1}


class TestRemove:
    def test_entries_of_one_array(self, tmp_path: Path) -> None:
        document = {"a": [1, 2, 3, 4, 5]}
        run(tmp_path, document, "- {target: '$.a[0, 2, 4]', remove: true}")
        assert document == {"a": [2, 4]}

    def test_nested_in_one_another(self, tmp_path: Path) -> None:
        document = {"a": {"x": {"x": 1}, "y": [{"x": 2}]}}
        run(tmp_path, document, "- {target: $..x, remove: true}")
        assert document == {"a": {"y": [{}]}}

    def test_a_scalar(self, tmp_path: Path) -> None:
        document = small()
        run(tmp_path, document, "- {target: \"$.paths.*[?@.operationId=='getA'].summary\", remove: true}")
        assert "summary" not in document["paths"]["/a"]["get"]

    def test_not_the_whole_document(self, tmp_path: Path) -> None:
        with pytest.raises(overlays.OverlayError, match="the whole document cannot be removed"):
            run(tmp_path, {"a": 1}, "- {target: $, remove: true}")


class TestNothingThere:
    GONE = "\"$.paths.*[?@.operationId=='getC']\""

    @pytest.mark.parametrize("change", ["update: {a: 1}", "remove: true"])
    def test_is_an_error_in_one_line(self, tmp_path: Path, change: str) -> None:
        actions = (
            f"- {{target: $.paths, update: {{}}}}\n- {{target: {self.GONE}, description: 'why\n\n  so', {change}}}"
        )
        with pytest.raises(overlays.OverlayError) as caught:
            run(tmp_path, small(), actions)
        assert str(caught.value) == (
            "test.yaml: action 2, target $.paths.*[?@.operationId=='getC'] (why so): nothing there"
        )

    def test_is_reported_where_the_action_says_so(self, tmp_path: Path) -> None:
        document = small()
        found = run(
            tmp_path,
            document,
            f"- {{target: {self.GONE}, update: {{a: 1}}, x-when-missing: report, description: why}}\n"
            "- {target: $.tags, update: {name: Brands}, x-when-missing: report}",
        )
        assert [str(unmatched) for unmatched in found] == [
            "test.yaml: action 1, target $.paths.*[?@.operationId=='getC'] (why): nothing there, left out"
        ]
        assert (found[0].action, found[0].description) == (1, "why")
        assert document["tags"][-1] == {"name": "Brands"}


class TestLoad:
    def test_what_it_exposes(self, tmp_path: Path) -> None:
        text = (
            f"{HEAD}x-shoptet-stage: vendor\nx-note: any\nactions:\n- {{target: $.a, update: {{b: 1}}, x-source: here}}"
        )
        overlay = overlays.load(write(tmp_path, text))
        assert (overlay.name, overlay.title, overlay.stage) == ("test.yaml", "Test", "vendor")
        assert [(action.number, action.target, action.update) for action in overlay.actions] == [(1, "$.a", {"b": 1})]

    def test_the_stage_is_spec_by_default(self, tmp_path: Path) -> None:
        assert overlays.load(write(tmp_path, f"{HEAD}actions: [{{target: $.a, remove: true}}]")).stage == "spec"

    @pytest.mark.parametrize(
        ("text", "problem"),
        [
            ("overlay: 1.1.0\ninfo: {title: T, version: '1'}\nactions: [{target: $, update: {}}]", "overlay: must be"),
            ("overlay: 1.0\ninfo: {title: T, version: '1'}\nactions: [{target: $, update: {}}]", "overlay: must be"),
            ("overlay: 1.0.0\nactions: [{target: $, update: {}}]", "info: must be a mapping"),
            ("overlay: 1.0.0\ninfo: {title: T}\nactions: [{target: $, update: {}}]", "info.version: must be text"),
            (
                "overlay: 1.0.0\ninfo: {title: T, version: '1', a: 1}\nactions: [{target: $, update: {}}]",
                "info: unknown",
            ),
            (HEAD, "actions: must be a list"),
            (f"{HEAD}actions: []", "actions: must be a list"),
            (f"{HEAD}actions: {{a: 1}}", "actions: must be a list"),
            (f"{HEAD}actions: [1]", "action 1: must be a mapping"),
            (f"{HEAD}action: 1\nactions: [{{target: $, update: {{}}}}]", "the document: unknown key 'action'"),
            (
                f"{HEAD}x-shoptet-stage: last\nactions: [{{target: $, update: {{}}}}]",
                "x-shoptet-stage: must be vendor or",
            ),
            (f"{HEAD}actions: [{{update: {{}}}}]", "action 1: target must be a JSONPath query"),
            (
                f"{HEAD}actions: [{{target: $.a, update: {{}}}}, {{target: a.b, update: {{}}}}]",
                "action 2: target a.b is no",
            ),
            (f"{HEAD}actions: [{{target: '$.a[', update: {{}}}}]", r"action 1: target \$.a\[ is not a JSONPath"),
            (f"{HEAD}actions: [{{target: $}}]", "action 1: needs either update or remove"),
            (f"{HEAD}actions: [{{target: $, update: {{}}, remove: true}}]", "action 1: needs either update or remove"),
            (f"{HEAD}actions: [{{target: $, remove: false}}]", "action 1: remove must be true"),
            (f"{HEAD}actions: [{{target: $, updates: {{}}}}]", "action 1: unknown key 'updates'"),
            (f"{HEAD}actions: [{{target: $, update: {{}}, description: 1}}]", "action 1: description must be text"),
            (f"{HEAD}actions: [{{target: $, update: {{}}, x-when-missing: skip}}]", "action 1: x-when-missing must be"),
            (f"{HEAD}actions: [{{target: $, target: $, update: {{}}}}]", "'target' stands twice"),
            ("- 1", "expected a YAML mapping"),
            ("a: [", "is not YAML"),
        ],
    )
    def test_refuses(self, tmp_path: Path, text: str, problem: str) -> None:
        with pytest.raises(overlays.OverlayError, match=rf"^test\.yaml[:,].*{problem}") as caught:
            overlays.load(write(tmp_path, text))
        assert len(str(caught.value).splitlines()) == len(caught.value.problems)

    def test_names_all_problems_a_line_each(self, tmp_path: Path) -> None:
        with pytest.raises(overlays.OverlayError) as caught:
            overlays.load(write(tmp_path, "overlay: 2.0.0\ninfo: {title: T, version: '1'}\nactions: [{target: $}]"))
        assert str(caught.value).splitlines() == [
            "test.yaml: overlay: must be a version 1.0.x in quotes, not '2.0.0'",
            "test.yaml: action 1: needs either update or remove",
        ]

    def test_a_missing_file(self, tmp_path: Path) -> None:
        with pytest.raises(overlays.OverlayError, match=r"^none\.yaml: cannot be read"):
            overlays.load(tmp_path / "none.yaml")

    @pytest.mark.parametrize("path", OVERLAYS, ids=lambda path: path.name)
    def test_the_repository_has_good_ones(self, path: Path) -> None:
        assert overlays.load(path).actions


def places(select: targets.Select, document: object) -> list[tuple[int, str | int, int]]:
    return [(id(node.container), node.key, id(node.value)) for node in select(document)]


NAMES = st.sampled_from(["a", "b", "c"])
TREES = st.recursive(
    st.none() | st.integers(0, 2) | NAMES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
)
STEPS = st.one_of(
    NAMES.map(lambda name: f".{name}"),
    NAMES.map(lambda name: f"['{name}']"),
    st.sampled_from([".*", "[*]"]),
    st.builds(lambda member, text: f"[?@.{member}=='{text}']", NAMES, NAMES),
)


class TestTargets:
    @pytest.mark.parametrize(
        "target",
        [
            "$",
            "$.paths",
            "$.paths.*",
            "$.paths[*].get",
            "$.paths.*[?@.operationId=='getA']",
            "$.paths.*[? @.operationId == 'postB' ].parameters[?@.name=='x']",
            "$.paths.*.*.parameters[?@.name=='x']",
            "$.paths.*.*.parameters[*].name",
            "$.tags[?@.name=='Delivery']",
            "$.paths['/a'].get.summary",
            "$.paths['/nothing'].get",
            "$.nothing.at.all",
            "$.tags.name",
            "$.tags['0']",
            "$.paths.*[?@.parameters=='x']",
        ],
    )
    def test_the_direct_walk_selects_what_the_engine_selects(self, target: str) -> None:
        document = small()
        direct = targets.direct_selector(target)
        assert direct is not None
        assert places(direct, document) == places(targets.engine_selector(target), document)

    @given(st.dictionaries(NAMES, TREES, max_size=3), st.lists(STEPS, max_size=4))
    def test_on_any_document(self, document: dict[str, object], steps: list[str]) -> None:
        target = "$" + "".join(steps)
        direct = targets.direct_selector(target)
        assert direct is not None
        assert [(node.key, node.value) for node in direct(document)] == [
            (node.key, node.value) for node in targets.engine_selector(target)(document)
        ]

    @pytest.mark.parametrize(
        "target",
        [
            "$..a",
            "$.a[0]",
            "$.a[?@.b]",
            "$.a[?@.b=='x' && @.c=='y']",
            '$["a"]',
            "$.a[?@.b==1]",
            "$['a\\'b']",
            "@.a",
            "a",
        ],
    )
    def test_the_rest_is_the_engines(self, target: str) -> None:
        assert targets.direct_selector(target) is None

    @pytest.mark.parametrize("target", ["", "a", "@.a", "$.", "$.a[?@.b='x']", "$.a b"])
    def test_what_is_no_query(self, target: str) -> None:
        with pytest.raises(targets.BadTarget):
            targets.selector(target)
