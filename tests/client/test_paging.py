"""Walking pages: the decision alone, then both pagers on real sockets."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoptet_api import ApiError, DecodeError, PartialFailureError
from shoptet_api.paging import PageChoice, first_choice, next_page
from shoptet_generated.runtime import InputError, Paginator
from tests.client.callers import LIST_THINGS, LIST_WITHOUT_PARAMETERS, Caller, Object
from tests.client.servers import Asked, Script, Server, Told, told


def paginator(**known: int) -> Paginator:
    names = ("total_count", "page", "page_count", "items_on_page", "items_per_page")
    return Paginator(**{name: known.get(name) for name in names})


@pytest.mark.parametrize(
    ("number", "rows", "known", "following"),
    [
        (1, 100, {"page": 1, "page_count": 3}, 2),
        (3, 7, {"page": 3, "page_count": 3}, None),
        (4, 7, {"page": 4, "page_count": 3}, None),
        (2, 0, {"page": 2, "page_count": 3}, None),
        (5, 7, {"page": 3, "page_count": 9}, None),
        (1, 100, {"page_count": 2}, 2),
        (1, 100, {"total_count": 101, "items_per_page": 100}, 2),
        (1, 100, {"total_count": 100, "items_per_page": 100}, None),
        (1, 100, {"total_count": 101, "items_per_page": 0}, 2),
        (1, 100, {}, 2),
        (1, 0, {}, None),
    ],
)
def test_the_next_page(number: int, rows: int, known: Mapping[str, int], following: int | None) -> None:
    assert next_page(number, rows, paginator(**known)) == following


def test_without_a_paginator_there_is_one_page() -> None:
    assert next_page(1, 100, None) is None


@given(total=st.integers(0, 500), size=st.integers(1, 60), start=st.integers(1, 12))
def test_the_walk_meets_every_page_from_its_start_once(total: int, size: int, start: int) -> None:
    pages = -(-total // size)
    for known in ({"page_count": pages}, {"total_count": total, "items_per_page": size}):
        seen: list[int] = []
        number: int | None = start
        while number is not None:
            seen.append(number)
            rows = max(0, min(size, total - (number - 1) * size))
            number = next_page(number, rows, paginator(**known))
        assert seen == list(range(start, max(pages, start) + 1))


def test_the_first_page_is_the_largest_unless_told_otherwise() -> None:
    assert first_choice((20, 100), {}) == PageChoice(1, 100)
    assert first_choice((20, 100), {"page": None, "items_per_page": None}) == PageChoice(1, 100)
    assert first_choice((20, 100), {"page": 3, "items_per_page": 7}) == PageChoice(3, 7)
    assert first_choice(None, {}) == PageChoice(1, None)


@pytest.mark.parametrize("name", ["page", "items_per_page"])
@pytest.mark.parametrize("value", [0, -1, True, "2", 1.0])
def test_what_is_no_page_is_refused(name: str, value: object) -> None:
    with pytest.raises(InputError, match=f"^{name}: "):
        first_choice((20, 100), {name: value})


@given(number=st.integers(1, 1000), size=st.integers(1, 1000))
def test_one_row_is_the_first_of_the_page(number: int, size: int) -> None:
    one = PageChoice(number, size).of_one_row()
    assert one.size == 1
    assert one.number - 1 == (number - 1) * size


def shelf(rows: int, *, key: str = "things", default: int = 20, wrong: Object | None = None) -> Script:
    """A list of so many rows, paged as the API pages."""

    def answer(asked: Asked) -> Told:
        query = dict(asked.query)
        page, size = int(query.get("page", 1)), int(query.get("itemsPerPage", default))
        some = [{"number": number} for number in range(rows)][(page - 1) * size : page * size]
        said: dict[str, object] = {
            "totalCount": rows,
            "page": page,
            "pageCount": -(-rows // size),
            "itemsOnPage": len(some),
            "itemsPerPage": size,
        }
        said.update(wrong or {})
        return told({key: some, "paginator": said})

    return answer


def numbers(rows: list[Object]) -> list[object]:
    return [row["number"] for row in rows]


def test_all_rows(caller: Caller, server: Server) -> None:
    server.script = shelf(250)
    walk = caller.walk(LIST_THINGS, {"status_id": -2})
    assert server.asked == []
    assert numbers(walk.rows()) == list(range(250))
    assert [asked.query for asked in server.asked] == [
        [("statusId", "-2"), ("itemsPerPage", "100")],
        [("statusId", "-2"), ("page", "2"), ("itemsPerPage", "100")],
        [("statusId", "-2"), ("page", "3"), ("itemsPerPage", "100")],
    ]


def test_pages_come_when_they_are_needed(caller: Caller, server: Server) -> None:
    server.script = shelf(250)
    assert numbers(caller.walk(LIST_THINGS).rows(100)) == list(range(100))
    assert len(server.asked) == 1
    assert numbers(caller.walk(LIST_THINGS).rows(101)) == list(range(101))
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
    assert [page.paginator and page.paginator.page for page in pages] == [1, 2, 3]


def test_a_walk_begins_where_another_broke_off(caller: Caller, server: Server) -> None:
    server.script = shelf(250)
    assert numbers(caller.walk(LIST_THINGS, {"page": 2}).rows()) == list(range(100, 250))
    assert numbers(caller.walk(LIST_THINGS, {"page": 4}).rows()) == []


def test_an_operation_that_declares_no_parameters(caller: Caller, server: Server) -> None:
    server.script = shelf(45, key="loads")
    assert numbers(caller.walk(LIST_WITHOUT_PARAMETERS).rows()) == list(range(45))
    assert [asked.query for asked in server.asked] == [[], [("page", "2")], [("page", "3")]]
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


def test_a_server_that_always_gives_its_last_page(caller: Caller, server: Server) -> None:
    answer = told({"things": [{"number": 1}], "paginator": {"page": 1, "pageCount": 99}})
    server.script = lambda _: answer
    assert len(caller.walk(LIST_THINGS).rows()) == 2


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
    server.script = lambda asked: told(None, status=500) if ("page", "2") in asked.query else whole(asked)
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
