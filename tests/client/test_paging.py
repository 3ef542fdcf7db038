"""Walking pages with both clients: what is asked for, and what comes of it."""

import pytest

from shoptet_api import ApiError, DecodeError, PartialFailureError
from tests.client.callers import LIST_THINGS, LIST_WITHOUT_PARAMETERS, Caller, Object
from tests.client.servers import Server, told
from tests.client.shelves import numbers, shelf


def test_all_rows(caller: Caller, server: Server) -> None:
    server.script = shelf(250)
    walk = caller.walk(LIST_THINGS, {"status_id": -2})
    assert server.asked == []
    assert numbers(walk.rows()) == list(range(250))
    assert sorted(asked.query for asked in server.asked) == [
        [("statusId", "-2"), ("itemsPerPage", "100")],
        [("statusId", "-2"), ("page", "2"), ("itemsPerPage", "100")],
        [("statusId", "-2"), ("page", "3"), ("itemsPerPage", "100")],
    ]


def test_pages_come_when_they_are_needed(caller: Caller, server: Server) -> None:
    server.script = shelf(250)
    walk = caller.walk(LIST_THINGS).with_options(prefetch=0)
    assert numbers(walk.rows(100)) == list(range(100))
    assert len(server.asked) == 1
    assert numbers(walk.rows(101)) == list(range(101))
    assert len(server.asked) == 3


def test_each_iteration_begins_anew(caller: Caller, server: Server) -> None:
    server.script = shelf(3)
    walk = caller.walk(LIST_THINGS)
    assert walk.rows() == walk.rows()
    assert len(server.asked) == 2


def test_pages(caller: Caller, server: Server) -> None:
    server.script = shelf(25)
    pages = caller.walk(LIST_THINGS, {"items_per_page": 10}).pages()
    assert [len(page.rows) for page in pages] == [10, 10, 5]
    assert [page.number for page in pages] == [1, 2, 3]
    assert [page.paginator and page.paginator.page for page in pages] == [1, 2, 3]


def test_a_walk_begins_where_another_broke_off(caller: Caller, server: Server) -> None:
    server.script = shelf(250)
    assert numbers(caller.walk(LIST_THINGS, {"page": 2}).rows()) == list(range(100, 250))
    assert numbers(caller.walk(LIST_THINGS, {"page": 4}).rows()) == []


def test_an_operation_that_declares_no_parameters(caller: Caller, server: Server) -> None:
    server.script = shelf(45, key="loads")
    assert numbers(caller.walk(LIST_WITHOUT_PARAMETERS).rows()) == list(range(45))
    assert sorted(asked.query for asked in server.asked) == [[], [("page", "2")], [("page", "3")]]
    assert caller.walk(LIST_WITHOUT_PARAMETERS).first() == {"number": 0}
    assert server.last.query == []


def test_no_rows(caller: Caller, server: Server) -> None:
    server.script = shelf(0)
    walk = caller.walk(LIST_THINGS)
    assert walk.rows() == []
    assert walk.pages() == []
    assert walk.first() is None
    assert walk.total_count() == 0


def test_the_first_row_costs_one_row(caller: Caller, server: Server) -> None:
    server.script = shelf(250)
    assert caller.walk(LIST_THINGS).first() == {"number": 0}
    assert server.last.query == [("itemsPerPage", "1")]
    assert caller.walk(LIST_THINGS, {"page": 3}).first() == {"number": 200}
    assert server.last.query == [("page", "201"), ("itemsPerPage", "1")]


def test_the_total_count(caller: Caller, server: Server) -> None:
    server.script = shelf(250)
    walk = caller.walk(LIST_THINGS)
    assert walk.total_count() == 250
    assert server.last.query == [("itemsPerPage", "1")]
    assert walk.total_count() == 250
    assert len(server.asked) == 1
    server.script = shelf(251)
    walk.rows(1)
    assert walk.total_count() == 251


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
