"""What is replaced in a cassette, and by what."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, strategies as st

from shoptet_api.sandbox.cassettes.scrubbing import Scrubber, mask, pseudonyms

REPLACE = pseudonyms(b"a key")


@pytest.mark.parametrize(
    ("value", "form"),
    [
        ("Jan Novák", r"[A-Z][a-z]{2} [A-Z][a-z]{4}"),
        ("+420 777 123 456", r"\+\d{3} \d{3} \d{3} \d{3}"),
        ("jan.novak@firma.cz", r"[a-z]{3}\.[a-z]{5}@example\.com"),
        ("1990-12-13", r"19\d\d-(0\d|1[012])-(0[1-9]|1\d|2[0-8])"),
        ("13-12-1990", r"(0[1-9]|1\d|2[0-8])-(0\d|1[012])-19\d\d"),
        ("CZ12345678", r"[A-Z]{2}\d{8}"),
        ("10.1.2.3", r"192\.0\.2\.\d{1,3}"),
        ("2a00:1450::1", r"2001:db8::[0-9a-f]{1,2}"),
        ("", ""),
    ],
    ids=["name", "phone", "e-mail", "date", "date, reversed", "VAT id", "IPv4", "IPv6", "empty"],
)
def test_a_substitute_has_the_form_of_the_value(value: str, form: str) -> None:
    assert re.fullmatch(form, REPLACE(value))


@given(st.text())
def test_substitutes_are_deterministic_and_keep_the_length_of_other_texts(text: str) -> None:
    assert REPLACE(text) == REPLACE(text)
    if "@" not in text and not any(character.isdigit() for character in text):
        assert len(REPLACE(text)) == len(text)


def test_another_key_gives_other_substitutes() -> None:
    assert pseudonyms(b"another")("Jan Novák") != REPLACE("Jan Novák")


@pytest.mark.parametrize(
    ("value", "replaced"),
    [
        ({"fullName": "Jan"}, {"fullName": "*"}),
        (
            {"customer": {"name": "Jan"}, "product": {"name": "Hrnek"}},
            {"customer": {"name": "*"}, "product": {"name": "Hrnek"}},
        ),
        ({"accounts": [{"name": "Jan", "code": "7"}]}, {"accounts": [{"name": "*", "code": "7"}]}),
        ({"emails": ["a@b.cz", "c@d.cz"]}, {"emails": ["*", "*"]}),
        ({"changedBy": "by jan@firma.cz, today"}, {"changedBy": "by *, today"}),
        ({"companyId": 12345678}, {"companyId": "*"}),
        ({"email": "required", "phone": None, "zip": ""}, {"email": "required", "phone": None, "zip": ""}),
        ({"signatureKey": "abc"}, {"signatureKey": "*"}),
        ({"code": "2026000104", "guid": "7f14", "price": {"withVat": "1.00"}}, None),
    ],
    ids=[
        "text",
        "name of a person",
        "list of persons",
        "list of texts",
        "inside a text",
        "number",
        "settings",
        "secret",
        "kept",
    ],
)
def test_names_of_fields_decide(value: Any, replaced: Any) -> None:
    assert Scrubber(mask).json(value) == (value if replaced is None else replaced)


def test_a_number_stays_one_of_the_same_length() -> None:
    scrubbed: Any = Scrubber(REPLACE).json({"companyId": 12345678})
    replaced = scrubbed["companyId"]
    assert isinstance(replaced, int)
    assert len(str(replaced)) == 8
    assert replaced != 12345678


def test_a_caller_adds_and_keeps_fields() -> None:
    scrubber = Scrubber(mask, also=("guid",), keep=("city", "name"))
    value: Any = {"guid": "1", "city": "Brno", "customer": {"name": "Jan"}, "street": "Dlouhá"}
    assert scrubber.json(value) == {"guid": "*", "city": "Brno", "customer": {"name": "Jan"}, "street": "*"}


def test_parameters_of_a_query_are_fields_too() -> None:
    assert Scrubber(mask).query({"email": "a@b.cz", "page": "2"}) == {"email": "*", "page": "2"}
