"""The index of operations: complete, and the same as the operations of the package."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from shoptet_api.operation_calls import index
from shoptet_generated.operations import OPERATIONS
from tests.support.spec import load


def test_it_has_every_operation_in_order() -> None:
    assert sorted(one.id for one in index.operations()) == sorted(load().operations)
    assert len(index.operations()) == 328


def test_it_says_what_the_operations_say() -> None:
    for one in index.operations():
        operation = OPERATIONS[one.id]
        assert (one.resource, one.name, one.method) == (operation.resource, operation.name, operation.method)
        assert (one.path, one.result) == (operation.path, operation.type)
        assert [parameter.name for parameter in one.query_parameters] == list(operation.query)
        for parameter in one.query_parameters:
            other = operation.query[parameter.name]
            assert (parameter.wire, parameter.kind, parameter.max_items) == (other.wire, other.kind, other.max_items)
            assert tuple(parameter.allowed) == (other.allowed or ())
        assert [f"{{{parameter.name}}}" for parameter in one.path_parameters] == re.findall(r"{[^}]+}", one.path)
        assert one.is_paged is (operation.kind == "page")
        assert (one.body is not None) is operation.has_body
        assert (one.line, one.batch_line, one.page_size) == (operation.line, operation.batch_line, operation.page_size)
        assert one.is_deprecated is operation.deprecated


def test_every_operation_and_parameter_has_a_text() -> None:
    assert [one.id for one in index.operations() if not one.text] == []
    assert [one.id for one in index.operations() for parameter in one.parameters if not parameter.text] == []


def test_it_has_every_resource() -> None:
    assert sorted(index.resources()) == sorted({one.resource for one in index.operations()})
    assert index.resources()["orders"].text.startswith("Orders of the shop")


@pytest.mark.parametrize("name", ["getOrderDetail", "orders.get"])
def test_find_an_operation(name: str) -> None:
    found = index.operation(name)
    assert found is not None
    assert (found.full_name, found.id) == ("orders.get", "getOrderDetail")


@pytest.mark.parametrize("name", ["", "orders", "getOrder", "orders.", "GETORDERDETAIL", '":{"id":"', "id", "*"])
def test_find_no_operation(name: str) -> None:
    assert index.operation(name) is None


def test_operations_of_one_resource() -> None:
    assert {one.resource for one in index.operations_of("orders")} == {"orders"}
    assert len(index.operations_of("orders")) == sum(one.resource == "orders" for one in index.operations())
    assert index.operations_of("order") == []


def test_names() -> None:
    assert sorted(index.names()) == sorted(name for one in index.operations() for name in (one.id, one.full_name))


def test_it_loads_neither_models_nor_a_client() -> None:
    code = (
        "import sys; from shoptet_api.operation_calls import index; index.operations();"
        "print([name for name in sys.modules if name.startswith(('attr', 'httpx', 'msgspec', 'shoptet_generated.'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
