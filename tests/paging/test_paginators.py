"""Walking pages with both clients: paginators that lack something or are wrong, and lists of other kinds."""

import json

import pytest

from shoptet_api import ApiError, DecodeError, PartialFailureError
from shoptet_api.sandbox import Sandbox
from shoptet_generated.operations import orders as op
from tests.support.callers import Caller
from tests.support.client_fixtures import MakeCaller
from tests.support.made_up_operations import LIST_WITHOUT_PARAMETERS, Object
from tests.support.servers import CannedResponse, ReceivedRequest, Server, canned

ROWS = [{"code": "1"}]
BY_TEN = {"items_per_page": 10}


@pytest.fixture
def orders() -> int:
    """More orders than fit on a page, as many as a sandbox has by default."""
    return 40


def envelope(data: object, errors: object = None) -> bytes:
    return json.dumps({"data": data, "errors": errors}).encode()


def codes(caller: Caller) -> list[str | None]:
    return [row.code for row in caller.walk(op.LIST, BY_TEN).rows()]


def newest(sandbox: Sandbox) -> list[str]:
    return sorted(sandbox.orders, reverse=True)


def test_an_operation_that_declares_no_parameters(make_caller: MakeCaller, server: Server) -> None:
    """By a hand-made server: every list of the spec has parameters for its pages."""
    loads = [{"number": number} for number in range(45)]

    def page(asked: ReceivedRequest) -> CannedResponse:
        number = int(dict(asked.query).get("page", 1))
        paginator = {"totalCount": 45, "page": number, "pageCount": 3, "itemsOnPage": 20, "itemsPerPage": 20}
        return canned({"loads": loads[20 * number - 20 : 20 * number], "paginator": paginator})

    server.script = page
    caller = make_caller(base_url=server.url)
    assert caller.walk(LIST_WITHOUT_PARAMETERS).rows() == loads
    assert sorted(asked.query for asked in server.asked) == [[], [("page", "2")], [("page", "3")]]
    assert caller.walk(LIST_WITHOUT_PARAMETERS).first() == {"number": 0}
    assert server.last.query == []


@pytest.mark.parametrize("lacking", [["pageCount"], ["pageCount", "totalCount", "page"]])
def test_a_paginator_that_lacks_something(caller: Caller, sandbox: Sandbox, lacking: list[str]) -> None:
    sandbox.inject("orders.list", null=[f"paginator.{name}" for name in lacking], times=100)
    assert codes(caller) == newest(sandbox)


def test_current_page(caller: Caller, sandbox: Sandbox) -> None:
    sandbox.inject("orders.list", missing=["paginator.page"], extra={"paginator.currentPage": 1})
    (page,) = caller.walk(op.LIST).pages()
    assert page.paginator is not None
    assert page.paginator.page == 1


@pytest.mark.parametrize("said", [{"page": 1, "pageCount": 99}, {"pageCount": 99}, {"page": 1}, {}])
def test_a_server_that_always_gives_the_same_page(caller: Caller, sandbox: Sandbox, said: Object) -> None:
    sandbox.inject("orders.list", body=envelope({"orders": ROWS, "paginator": said}), times=100)
    assert codes(caller) == ["1"]
    assert len(sandbox.requests) <= 5


def test_more_pages_than_there_are(caller: Caller, sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    sandbox.inject("orders.list", extra={"paginator.pageCount": 99}, times=100)
    assert codes(caller) == newest(sandbox)
    assert len(sandbox.requests) <= 8
    assert caplog.messages == ["getListOfOrders: page 5 of 99 is empty; the walk ends here"]


@pytest.mark.parametrize("data", [None, {}, [], {"orders": None}, {"orders": None, "paginator": []}])
def test_data_that_is_no_page_is_the_end(caller: Caller, sandbox: Sandbox, data: object) -> None:
    sandbox.inject("orders.list", body=envelope(data))
    assert codes(caller) == []


@pytest.mark.parametrize(
    "data",
    [
        {"orders": {"0": {}}},
        {"orders": "none"},
        {"paginator": {"totalCount": 3}},
        {"paginator": {"totalCount": 3}, "orders": None},
    ],
)
def test_rows_that_are_missing_are_an_error(caller: Caller, sandbox: Sandbox, data: object) -> None:
    sandbox.inject("orders.list", body=envelope(data))
    with pytest.raises(DecodeError, match=r"no list of rows in data\.orders"):
        codes(caller)


def test_an_error_in_the_middle(caller: Caller, sandbox: Sandbox) -> None:
    sandbox.inject("orders.list", only={"page": 2}, status=404)
    with pytest.raises(ApiError) as caught:
        codes(caller)
    assert "page=2" in caught.value.url
    # More than once: a page that the first walk gave up may still be on its way.
    sandbox.inject("orders.list", body=envelope({"orders": []}, "some were left out"), times=100)
    with pytest.raises(PartialFailureError):
        codes(caller)


def test_the_clients_language(caller: Caller, sandbox: Sandbox) -> None:
    caller.with_options(language="cs").walk(op.LIST).rows()
    (seen,) = sandbox.requests
    assert seen.query == {"itemsPerPage": "50", "language": "cs"}
