"""Refusals of bodies name the place that is wrong (case H.5)."""

from __future__ import annotations

from typing import Any

import httpx
import pytest


def refused(api: httpx.Client, method: str, path: str, data: Any) -> list[tuple[str, str]]:
    answer = api.request(method, path, json={"data": data})
    assert answer.status_code == 422
    return [(error["instance"], error["message"]) for error in answer.json()["errors"]]


MOVEMENTS = "/api/stocks/1/movements"


def test_h5_the_branch_that_fits_best_is_explained(api: httpx.Client) -> None:
    """The second branch of the union wants `amountChange`, which nobody meant here."""
    found = refused(api, "PATCH", MOVEMENTS, [{"productCode": "0001/M", "quantity": None}])
    assert found == [("data[0].quantity", "Expected number, got null")]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            {"productCode": "0001/M", "amountChange": None},
            [("data[0].amountChange", "Expected number, got null")],
        ),
        (
            {"productCode": 5, "quantity": 1},
            [("data[0].productCode", "Expected string, got integer")],
        ),
        (
            {"productCode": "0001/M", "quantiti": "1", "quantity": 1},
            [("data[0].quantiti", "The property quantiti is not defined here; similar: quantity")],
        ),
        ("0001/M", [("data[0]", "Expected object, got string")]),
        (None, [("data[0]", "Expected object, got null")]),
    ],
    ids=["other branch", "wrong type", "unknown key", "text", "null"],
)
def test_unions(api: httpx.Client, row: Any, expected: list[tuple[str, str]]) -> None:
    assert refused(api, "PATCH", MOVEMENTS, [row]) == expected


def test_h5_an_unknown_key_gets_the_nearest_name(api: httpx.Client) -> None:
    found = refused(api, "POST", "/api/brands", {"name": "Pelle", "metaDescripton": "x", "zzz": 1})
    assert sorted(found) == [
        ("data.metaDescripton", "The property metaDescripton is not defined here; similar: metaDescription"),
        ("data.zzz", "The property zzz is not defined here"),
    ]


def test_h5_the_null_is_named(api: httpx.Client) -> None:
    assert refused(api, "POST", "/api/brands", {"name": None}) == [("data.name", "Expected string, got null")]


def test_what_is_missing_is_named(api: httpx.Client) -> None:
    assert ("data.name", "The property name is required") in refused(api, "POST", "/api/brands", {})
