"""Walking pages with both clients: paginators that lack something or are wrong, and lists of other kinds."""

import json

import pytest

from shoptet_api import (
    ApiError,
    DecodeError,
    NotFoundError,
    PagesShiftedError,
    PagesShiftedWarning,
    PartialFailureError,
)
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


@pytest.mark.parametrize("said", [{"page": 1}, {}])
def test_a_server_that_always_gives_the_same_page(caller: Caller, sandbox: Sandbox, said: Object) -> None:
    sandbox.inject("orders.list", body=envelope({"orders": ROWS, "paginator": said}), times=100)
    assert codes(caller) == ["1"]
    assert len(sandbox.requests) <= 5


@pytest.mark.parametrize("said", [{"page": 1, "pageCount": 99}, {"pageCount": 99}])
def test_a_server_that_promises_more_than_the_same_page(caller: Caller, sandbox: Sandbox, said: Object) -> None:
    """A1."""
    sandbox.inject("orders.list", body=envelope({"orders": ROWS, "paginator": said}), times=100)
    with pytest.warns(PagesShiftedWarning, match="page 2 repeats the page before it; rows may be missing"):
        assert codes(caller) == ["1"]
    assert len(sandbox.requests) <= 5


def test_more_pages_than_there_are(caller: Caller, sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    sandbox.inject("orders.list", extra={"paginator.pageCount": 99}, times=100)
    assert codes(caller) == newest(sandbox)
    assert len(sandbox.requests) <= 8
    assert caplog.messages == ["getListOfOrders: page 5 of 99 is empty; the walk ends here"]


@pytest.mark.parametrize("data", [None, {}, [], {"orders": None}, {"orders": None, "paginator": []}])
def test_data_that_is_not_a_page_is_an_error(caller: Caller, sandbox: Sandbox, data: object) -> None:
    """A3: no rows where nothing says that there are none."""
    sandbox.inject("orders.list", body=envelope(data), times=2)
    with pytest.raises(DecodeError):
        codes(caller)
    with pytest.raises(DecodeError):
        caller.walk(op.LIST).first()


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
    with pytest.raises(DecodeError, match=r"a list of rows in data\.orders"):
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


NOT_PAGES = [
    b'{"data": null}',
    b'{"data": []}',
    b'{"data": {}}',
    b'{"data": {"orders": []}}',
    b'{"data": {"orders": [{"code": "1"}]}}',
    b'{"data": {"orders": [{"code": "1"}], "paginator": "x"}}',
    b'{"data": {"orders": [{"code": "1"}], "paginator": null}}',
    b'{"data": {"paginator": {"totalCount": 40}}}',
    b"{}",
    b"[]",
    b"null",
    b"1",
    b" ",
]


@pytest.mark.parametrize("body", NOT_PAGES, ids=bytes.decode)
def test_a_later_response_that_is_not_a_page_is_an_error_that_names_the_page(
    caller: Caller, sandbox: Sandbox, body: bytes
) -> None:
    """A3."""
    sandbox.inject("orders.list", only={"page": 3}, body=body, times=100)
    for _ in range(2):  # Not only the first answer of a process is read with care.
        with pytest.raises(DecodeError) as caught:
            codes(caller)
        assert caught.value.__notes__[-1].startswith("the walk stopped before the rows of page 3; page=3, items_per")


def without_such_page(sandbox: Sandbox, page: int) -> None:
    errors = [{"errorCode": "page-not-found", "message": "Page not found", "instance": "page"}]
    sandbox.inject("orders.list", only={"page": page}, body=envelope(None, errors), status=404, times=100)


def test_a_page_that_does_not_exist_any_more_is_a_shift(caller: Caller, sandbox: Sandbox) -> None:
    """A2."""
    without_such_page(sandbox, 3)
    with pytest.warns(PagesShiftedWarning, match="page 3 of 4 does not exist any more; rows may be missing"):
        assert codes(caller) == newest(sandbox)[:20]
    with pytest.raises(PagesShiftedError) as caught:
        caller.walk(op.LIST, BY_TEN).with_options(on_shift="raise").rows()
    assert (caught.value.page, caught.value.before, caught.value.now) == (3, 40, 20)
    with pytest.raises(PagesShiftedError):
        caller.walk(op.LIST, BY_TEN).with_options(on_shift="restart").rows()


def test_a_page_that_the_caller_asked_for_is_not_found(caller: Caller, sandbox: Sandbox) -> None:
    """A2."""
    without_such_page(sandbox, 3)
    with pytest.raises(NotFoundError):
        caller.walk(op.LIST, {"page": 3, **BY_TEN}).rows()


def test_rows_that_do_not_come_are_reported(caller: Caller, sandbox: Sandbox) -> None:
    """A1."""
    sandbox.inject("orders.list", only={"page": 4}, body=rows_of_page(4, sandbox, 7), times=100)
    with pytest.warns(PagesShiftedWarning, match="page 4 of 4 has 7 of 10 rows; rows may be missing, or come twice"):
        assert len(codes(caller)) == 37
    with pytest.raises(PagesShiftedError):
        caller.walk(op.LIST, BY_TEN).with_options(on_shift="raise").rows()


def rows_of_page(number: int, sandbox: Sandbox, count: int) -> bytes:
    rows = [{"code": code} for code in newest(sandbox)[10 * number - 10 :][:count]]
    said = {"totalCount": 40, "page": number, "pageCount": 4, "itemsOnPage": 10, "itemsPerPage": 10}
    return envelope({"orders": rows, "paginator": said})
