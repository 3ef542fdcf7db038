"""A list that changes while it is walked, with both clients on real sockets."""

import warnings

import pytest

from shoptet_api import PagesShiftedError, PagesShiftedWarning
from tests.client.callers import Caller, Object
from tests.client.servers import Asked, Server, Told
from tests.client.shelves import numbers, shelf
from tests.paging.door import helpers, two_by_two

SAID = "getListOfThings: the list had 8 rows, and has 9 as of page 3; "


class Growing:
    """A list that gets a new first row, once, when page 3 is asked for."""

    def __init__(self, server: Server) -> None:
        self.rows: list[Object] = [{"number": number} for number in range(8)]
        server.script = self._answer

    def _answer(self, asked: Asked) -> Told:
        if ("page", "3") in asked.query and len(self.rows) == 8:
            self.rows.insert(0, {"number": 99})
        return shelf(self.rows)(asked)


@pytest.mark.parametrize("limit", [None, 6])
def test_a_warning_where_the_loop_stands_and_a_line_in_the_log(
    caller: Caller, server: Server, caplog: pytest.LogCaptureFixture, limit: int | None
) -> None:
    Growing(server)
    with pytest.warns(PagesShiftedWarning) as caught:
        rows = two_by_two(caller, prefetch=0).rows(limit)
    assert numbers(rows) == [0, 1, 2, 3, 3, 4, 5, 6, 7][:limit]
    (warning,) = caught
    assert str(warning.message) == SAID + "rows may be missing, or come twice"
    assert warning.filename.endswith("callers.py")
    assert [(record.name, record.getMessage()) for record in caplog.records] == [
        ("shoptet_api.pages", SAID + "rows may be missing, or come twice")
    ]


def test_a_warning_that_is_an_error_ends_the_walk_where_it_goes_on(caller: Caller, server: Server) -> None:
    Growing(server)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(PagesShiftedWarning) as caught:
            two_by_two(caller, prefetch=0).rows()
    assert caught.value.__notes__ == ["the walk stopped before the rows of page 3; page=3, items_per_page=2 goes on"]


@pytest.mark.parametrize("prefetch", [0, 3])
def test_a_walk_that_begins_anew_gives_no_row_twice(
    caller: Caller, server: Server, caplog: pytest.LogCaptureFixture, prefetch: int
) -> None:
    list_ = Growing(server)
    rows = numbers(two_by_two(caller, prefetch=prefetch, on_shift="restart").rows())
    assert sorted(rows, key=str) == sorted(numbers(list_.rows), key=str)
    assert caplog.messages == [] or "; the walk begins anew" in caplog.messages[0]
    assert prefetch or caplog.messages == [SAID + "the walk begins anew"]
    assert helpers() == []


def test_a_shift_that_is_an_error(caller: Caller, server: Server) -> None:
    Growing(server)
    walk = two_by_two(caller, prefetch=0, on_shift="raise")
    with pytest.raises(PagesShiftedError) as caught:
        walk.rows()
    assert (caught.value.page, caught.value.before, caught.value.now) == (3, 8, 9)
    assert walk.total_count() == 9
