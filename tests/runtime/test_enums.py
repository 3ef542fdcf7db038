from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import msgspec
import pytest

from tests.support.sample_models.orders import OrderItemType

NEW = OrderItemType("brand-new")


def test_members_are_members() -> None:
    assert OrderItemType("product") is OrderItemType.PRODUCT
    assert OrderItemType.PRODUCT.is_known
    assert repr(OrderItemType.PRODUCT) == "<OrderItemType.PRODUCT: 'product'>"
    assert str(OrderItemType.PRODUCT) == f"{OrderItemType.PRODUCT}" == "product"
    assert OrderItemType.PRODUCT.value == "product"


def test_an_unknown_value_is_like_a_member() -> None:
    assert isinstance(NEW, OrderItemType)
    assert not NEW.is_known
    assert NEW == "brand-new"
    assert OrderItemType("brand-new") == NEW
    assert OrderItemType("other") != NEW
    assert hash(NEW) == hash("brand-new")
    by_text: dict[str, int] = {NEW: 1}
    assert by_text["brand-new"] == 1
    assert NEW.value == NEW.name == str(NEW) == f"{NEW}" == "brand-new"
    assert f"{NEW:>10}" == " brand-new"
    assert repr(NEW) == "<OrderItemType unknown: 'brand-new'>"
    assert json.dumps(NEW) == '"brand-new"'


def test_an_unknown_value_is_not_registered() -> None:
    OrderItemType("brand-new")
    assert [member.value for member in OrderItemType] == ["product", "shipping", "billing"]
    assert "brand-new" not in OrderItemType.__members__
    assert OrderItemType("brand-new") is not NEW


def test_a_value_equal_to_a_members_name_is_unknown() -> None:
    assert not OrderItemType("PRODUCT").is_known


@pytest.mark.parametrize("value", [OrderItemType.PRODUCT, NEW])
def test_copies_and_pickles(value: OrderItemType) -> None:
    for again in (copy.copy(value), copy.deepcopy(value), *(pickle.loads(pickle.dumps(value, p)) for p in range(6))):
        assert again == value
        assert type(again) is OrderItemType
        assert again.is_known == value.is_known


def test_only_strings_are_values() -> None:
    wrong: tuple[Any, ...] = (None, 1, 1.5, ["product"])
    for value in wrong:
        with pytest.raises(ValueError, match="is not a valid OrderItemType"):
            OrderItemType(value)


def test_subclasses_of_str_become_plain_values() -> None:
    class Text(str):
        __slots__ = ()

    assert type(OrderItemType(Text("x")).value) is str


def test_msgspec_decodes_and_encodes_it() -> None:
    values = msgspec.json.decode(b'["product", "brand-new"]', type=list[OrderItemType])
    assert values == [OrderItemType.PRODUCT, NEW]
    assert [value.is_known for value in values] == [True, False]
    assert msgspec.json.encode(values) == b'["product","brand-new"]'
