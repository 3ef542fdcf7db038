"""Several places that a person made one class: which values and limits the class has."""

from typing import Any, Literal

from codegen.importer.facts.enumerations import enumerated
from codegen.importer.names import classes
from codegen.importer.names.class_sites import Site, loosest


def site(
    place: str, schema: dict[str, Any], *, parent: str | None = None, wish: str = "", chosen: bool = False
) -> Site:
    kind: Literal["object", "enum"] = "object" if schema["type"] == "object" else "enum"
    own = wish or place
    return Site(place, "answer", kind, wish, "Kind", parent, own, "shape", schema, chosen=chosen)


def test_the_values_of_all_places_count_and_one_open_place_leaves_the_list_open() -> None:
    closed = site("a", {"type": "string", "enum": ["product", "service"]}, wish="Kind", chosen=True)
    listed = site("b", {"type": "string", "x-extensible-enum": ["gift", "product"]}, wish="Kind", chosen=True)
    assert enumerated([closed, listed]) == {"type": "string", "x-extensible-enum": ["gift", "product", "service"]}
    other = site("c", {"type": "string", "enum": ["gift"]}, wish="Kind", chosen=True)
    assert enumerated([closed, other]) == {"type": "string", "enum": ["product", "service", "gift"]}


def test_places_that_nobody_chose_are_what_is_declared() -> None:
    closed = site("a", {"type": "string", "enum": ["product", "service"]})
    listed = site("b", {"type": "string", "x-extensible-enum": ["gift", "product"]})
    assert enumerated([closed, listed]) == {"type": "string", "enum": ["product", "service"]}


def test_limits_let_pass_what_either_place_lets_pass() -> None:
    def schema(**limits: int) -> dict[str, Any]:
        return {"type": "object", "required": ["name"], "properties": {"name": {"type": "string", **limits}}}

    assert loosest(schema(minLength=5, maxLength=100), schema(minLength=1, maxLength=255)) == schema(
        minLength=1, maxLength=255
    )
    assert loosest(schema(minLength=1, maxLength=255), schema(maxLength=100)) == schema(maxLength=255)
    named = {"type": "object", "properties": {"maxLength": {"type": "integer"}}}
    assert loosest(named, named) == named


def test_a_part_of_one_class_has_one_name_at_all_places_of_the_class() -> None:
    values = {"type": "string", "enum": ["fixed", "percentual"]}
    sites = {
        each.place: each
        for each in (
            site("components.coupon", {"type": "object"}, wish="Coupon"),
            site("components.coupon.kind", values, wish="DiscountKind", chosen=True),
            site("create.201", {"type": "object"}, wish="Coupon"),
            site("create.201.kind", values, parent="create.201"),
        )
    }
    given = classes.assign(sites, {})
    assert given["create.201.kind"] == given["components.coupon.kind"] == "DiscountKind"
