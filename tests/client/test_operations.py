"""Operations by their names."""

import inspect

import pytest

from shoptet_api.models import Brand
from shoptet_api.sandbox import Sandbox
from shoptet_generated.operations import INDEX, OPERATIONS
from tests.support.callers import Caller, result_of
from tests.support.sandbox_clients import BRAND as KAMZIK


def test_operations_by_their_names(caller: Caller) -> None:
    operations = caller.shop.operations
    assert isinstance(result_of(caller, operations["getDetailOfBrand"](KAMZIK, language="cs")), Brand)
    assert set(operations) == set(INDEX)
    assert len(operations) == len(INDEX)
    assert all(callable(operations[name]) for name in operations)
    with pytest.raises(KeyError, match="did you mean getDetailOfBrand"):
        operations["getDetailOfBrnad"]


def test_every_operation_takes_a_language(caller: Caller, sandbox: Sandbox) -> None:
    """By the client for all calls, and by the call before the client."""
    assert all("language" in OPERATIONS[name].query for name in INDEX)
    assert all("language" in inspect.signature(caller.shop.operations[name]).parameters for name in INDEX)
    czech = caller.with_options(language="cs")
    result_of(czech, czech.shop.brands.get(KAMZIK))
    result_of(czech, czech.shop.brands.get(KAMZIK, language="en"))
    result_of(czech, czech.shop.request("GET", "/api/eshop"))
    result_of(czech, czech.shop.with_raw_response.brands.list())
    assert [seen.query["language"] for seen in sandbox.requests] == ["cs", "en", "cs", "cs"]
