"""Walking pages with both clients: paginators that lack something or are wrong, and lists of other kinds."""

import pytest

from shoptet_api import ApiError, DecodeError, PartialFailureError
from tests.client.callers import LIST_THINGS, LIST_WITHOUT_PARAMETERS, Caller, Object
from tests.client.servers import Server, told
from tests.client.shelves import numbers, shelf


def test_an_operation_that_declares_no_parameters(caller: Caller, server: Server) -> None:
    server.script = shelf(45, key="loads")
    assert numbers(caller.walk(LIST_WITHOUT_PARAMETERS).rows()) == list(range(45))
    assert sorted(asked.query for asked in server.asked) == [[], [("page", "2")], [("page", "3")]]
    assert caller.walk(LIST_WITHOUT_PARAMETERS).first() == {"number": 0}
    assert server.last.query == []


@pytest.mark.parametrize("wrong", [{"pageCount": None}, {"pageCount": None, "totalCount": None, "page": None}])
def test_a_paginator_that_lacks_something(caller: Caller, server: Server, wrong: Object) -> None:
    server.script = shelf(250, wrong=wrong)
    assert len(caller.walk(LIST_THINGS).rows()) == 250


def test_current_page(caller: Caller, server: Server) -> None:
    answer = told({"things": [{"number": 1}], "paginator": {"totalCount": 1, "pageCount": 1, "currentPage": 1}})
    server.script = lambda _: answer
    (page,) = caller.walk(LIST_THINGS).pages()
    assert page.paginator is not None
    assert page.paginator.page == 1


@pytest.mark.parametrize("said", [{"page": 1, "pageCount": 99}, {"pageCount": 99}, {"page": 1}, {}])
def test_a_server_that_always_gives_the_same_page(caller: Caller, server: Server, said: Object) -> None:
    answer = told({"things": [{"number": 1}], "paginator": said})
    server.script = lambda _: answer
    assert len(caller.walk(LIST_THINGS).rows()) == 1
    assert len(server.asked) <= 5


def test_more_pages_than_there_are(caller: Caller, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    server.script = shelf(250, wrong={"pageCount": 99})
    assert len(caller.walk(LIST_THINGS).rows()) == 250
    assert len(server.asked) <= 7
    assert caplog.messages == ["getListOfThings: page 4 of 99 is empty; the walk ends here"]


@pytest.mark.parametrize("data", [None, {}, [], {"things": None}, {"things": None, "paginator": []}])
def test_data_that_is_no_page_is_the_end(caller: Caller, server: Server, data: object) -> None:
    server.script = lambda _: told(data)
    assert caller.walk(LIST_THINGS).rows() == []


@pytest.mark.parametrize(
    "data",
    [
        {"things": {"0": {}}},
        {"things": "none"},
        {"paginator": {"totalCount": 3}},
        {"paginator": {"totalCount": 3}, "things": None},
    ],
)
def test_rows_that_are_missing_are_an_error(caller: Caller, server: Server, data: object) -> None:
    server.script = lambda _: told(data)
    with pytest.raises(DecodeError, match=r"no list of rows in data\.things"):
        caller.walk(LIST_THINGS).rows()


def test_an_error_in_the_middle(caller: Caller, server: Server) -> None:
    whole = shelf(250)
    server.script = lambda asked: told(None, status=404) if ("page", "2") in asked.query else whole(asked)
    with pytest.raises(ApiError) as caught:
        caller.walk(LIST_THINGS).rows()
    assert "page=2" in caught.value.url
    server.script = lambda _: told({"things": []}, errors="some were left out")
    with pytest.raises(PartialFailureError):
        caller.walk(LIST_THINGS).rows()


def test_the_clients_language(caller: Caller, server: Server) -> None:
    server.script = shelf(1)
    caller.with_options(language="cs").walk(LIST_THINGS).rows()
    assert server.last.query == [("itemsPerPage", "100"), ("language", "cs")]
