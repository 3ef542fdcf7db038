"""A list that changes while it is walked, with both clients on real sockets."""

import warnings

import pytest

from shoptet_api import PagesShiftedError, PagesShiftedWarning, Shoptet
from shoptet_api.sandbox import Sandbox
from tests.support.callers import Caller
from tests.support.client_fixtures import MakeCaller
from tests.support.held_pages import LIST, codes, helpers, newest, two_by_two

SAID = "getListOfOrders: the list had 8 rows, and has 9 as of page 3; "

pytestmark = pytest.mark.parametrize("orders", [8])


def growing(make_caller: MakeCaller, sandbox: Sandbox, page: int = 3) -> Caller:
    """A caller of a list that gets a new first row, once, before this page is asked for."""

    def grow(_: object) -> None:
        if len(sandbox.requests.to(LIST)) == page - 1:
            sandbox.shift(LIST, -1, from_page=1)

    return make_caller(base_url=sandbox.url, on_response=grow)


def shrinking(make_caller: MakeCaller, sandbox: Sandbox, page: int) -> Caller:
    """A caller of a list that loses its first row, once, before this page is requested."""

    def shrink(_: object) -> None:
        if len(sandbox.requests.to(LIST)) == page - 1:
            with Shoptet(private_token=sandbox.token, base_url=sandbox.url) as shop:
                shop.orders.delete(newest(sandbox)[0])

    return make_caller(base_url=sandbox.url, on_response=shrink)


@pytest.mark.parametrize("limit", [None, 6])
def test_a_warning_where_the_loop_stands_and_a_line_in_the_log(
    make_caller: MakeCaller, sandbox: Sandbox, caplog: pytest.LogCaptureFixture, limit: int | None
) -> None:
    caller = growing(make_caller, sandbox)
    with pytest.warns(PagesShiftedWarning) as caught:
        rows = two_by_two(caller, prefetch=0).rows(limit)
    before = newest(sandbox)
    assert codes(rows) == [*before[:4], *before[3:]][:limit]
    (warning,) = caught
    assert str(warning.message) == SAID + "rows may be missing, or come twice"
    assert warning.filename.endswith("callers.py")
    assert [(record.name, record.getMessage()) for record in caplog.records] == [
        ("shoptet_api.pages", SAID + "rows may be missing, or come twice")
    ]


def test_a_warning_that_is_an_error_ends_the_walk_where_it_goes_on(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    caller = growing(make_caller, sandbox)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(PagesShiftedWarning) as caught:
            two_by_two(caller, prefetch=0).rows()
    assert caught.value.__notes__ == [
        "the walk stopped before the rows of page 3; page=3, items_per_page=2 continues it"
    ]


@pytest.mark.parametrize(("prefetch", "page"), [(0, 3), (3, 2)])
def test_a_walk_that_starts_again_gives_no_row_twice(
    make_caller: MakeCaller, sandbox: Sandbox, caplog: pytest.LogCaptureFixture, prefetch: int, page: int
) -> None:
    before = newest(sandbox)
    caller = shrinking(make_caller, sandbox, page)
    rows = codes(two_by_two(caller, prefetch=prefetch, on_shift="restart").rows())
    assert rows == before
    assert caplog.messages == [
        f"getListOfOrders: the list had 8 rows, and has 7 as of page {page}; the walk starts again"
    ]
    assert helpers() == []


def test_a_row_that_the_list_has_twice_is_given_twice_with_a_warning(
    make_caller: MakeCaller, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    """A1: to start again does not help; the sandbox shows the new row as a second of the first one."""
    caller = growing(make_caller, sandbox)
    with pytest.warns(PagesShiftedWarning, match="page 1 repeats 1 of the rows before it; rows may be missing"):
        rows = codes(two_by_two(caller, prefetch=0, on_shift="restart").rows())
    before = newest(sandbox)
    assert sorted(rows) == sorted([before[0], *before])
    assert [line.partition("; ")[2] for line in caplog.messages] == [
        "the walk starts again",
        "the walk starts again",
        "the walk starts again",
        "rows may be missing, or come twice",
    ]


def test_a_shift_that_is_an_error(make_caller: MakeCaller, sandbox: Sandbox) -> None:
    walk = two_by_two(growing(make_caller, sandbox), prefetch=0, on_shift="raise")
    with pytest.raises(PagesShiftedError) as caught:
        walk.rows()
    assert (caught.value.page, caught.value.before, caught.value.now) == (3, 8, 9)
    assert walk.total_count() == 9
