"""Answers that are a list with something beside it."""

from collections.abc import Sequence

import pytest

from shoptet_generated.models import FileList, StockList

STOCKS = {"stocks": [{"id": 1, "title": "Main"}, {"id": 2, "title": "Shop"}], "defaultStockId": 2}


def test_it_is_the_sequence_of_its_rows() -> None:
    answer = StockList.from_dict(STOCKS)
    assert isinstance(answer, Sequence)
    assert [stock.title for stock in answer] == ["Main", "Shop"]
    assert (len(answer), answer[0].id, answer[-1].id, [stock.id for stock in answer[:1]]) == (2, 1, 2, [1])
    assert answer.index(answer[1]) == 1
    assert answer[1] in answer
    assert [stock.id for stock in reversed(answer)] == [2, 1]
    with pytest.raises(IndexError):
        answer[2]


def test_what_stands_beside_the_rows_stays() -> None:
    answer = StockList.from_dict(STOCKS)
    assert answer.default_stock_id == 2
    assert answer.stocks == list(answer)
    assert answer == StockList.from_dict(STOCKS) != StockList.from_dict({**STOCKS, "defaultStockId": 1})
    assert answer.to_dict()["defaultStockId"] == 2
    assert repr(answer).startswith("StockList(stocks=[StockListItem(id=1")


def test_two_lists_of_one_class_are_walked_one_after_the_other() -> None:
    answer = FileList.from_dict({"images": [{"name": "a.png"}], "files": [{"name": "b.pdf"}]})
    assert [file.name for file in answer] == ["a.png", "b.pdf"]


@pytest.mark.parametrize("came", [{}, {"stocks": None}, {"stocks": "none"}, {"stocks": {"id": 1}}])
def test_a_list_that_did_not_come_is_empty(came: dict[str, object]) -> None:
    answer = StockList.from_dict(came)
    assert (list(answer), len(answer)) == ([], 0)
