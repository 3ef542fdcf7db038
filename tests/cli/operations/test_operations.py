"""Operations as commands."""

from __future__ import annotations

import re

import pytest

from tests.support.command import CommandRunner

ORDER = "2026000104"


def test_a_record(cli: CommandRunner) -> None:
    done = cli("orders", "get", ORDER, "--include", "notes,images")
    assert (done.code, done.err) == (0, "")
    assert done.json["code"] == ORDER
    assert done.json["notes"] is not None


def test_by_operation_id(cli: CommandRunner) -> None:
    assert cli("call", "getOrderDetail", ORDER).json == cli("call", "orders.get", ORDER).json


def test_a_negative_number_is_a_value(cli: CommandRunner) -> None:
    rows = cli("orders", "list", "--status-id", "-1", "--all").json
    assert {row["status"]["id"] for row in rows} == {-1}


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (
            ("ordrs",),
            "there is no command 'ordrs'; did you mean orders or order-items or order-gifts?; see `shoptet --help`",
        ),
        (("orders", "gett"), "there is no command 'gett'; did you mean get?; see `shoptet orders --help`"),
        (
            ("call", "getOrder"),
            (
                "there is no operation 'getOrder'; did you mean deleteOrder or createOrder or getOrderDetail?; "
                "see `shoptet call --help`"
            ),
        ),
        (
            ("orders", "list", "--status-id", "x"),
            "Invalid value for '--status-id': expected a whole number, got 'x'; see `shoptet orders list --help`",
        ),
        *(
            (
                ("orders", "list", "--limit", given),
                (
                    f"Invalid value for '--limit': expected a whole number from 1 up, got {given!r}; "
                    "see `shoptet orders list --help`"
                ),
            )
            for given in ("0", "-1", "x", "1.5", "9" * 30)
        ),
    ],
)
def test_what_is_wrong_is_one_line(cli: CommandRunner, arguments: tuple[str, ...], line: str) -> None:
    done = cli(*arguments)
    assert (done.code, done.out, done.line) == (2, "", line)


def test_all_mistakes_of_a_body(cli: CommandRunner) -> None:
    done = cli("brands", "create", "--set", "name=", "--set", "x=1")
    assert done.code == 2
    assert done.err.splitlines() == [
        "shoptet: 2 mistakes, nothing was sent",
        "  body.name: expected text of 1 to 200 characters, got an empty text",
        "  body.x: expected a field of BrandInput, got an unknown one",
    ]


def test_a_refusal_names_the_request(cli: CommandRunner) -> None:
    done = cli("orders", "get", "nothing")
    assert done.code == 6
    assert done.line.startswith("GET /api/orders/nothing answered 404: ")
    assert "[request " in done.line


def test_what_was_done_of_a_partial_failure(cli: CommandRunner) -> None:
    body = b'{"data": {"guid": "g1", "name": "A"}, "errors": [{"errorCode": "image-refused", "message": "No image."}]}'
    cli.sandbox.inject("brands.create", body=body)
    done = cli("brands", "create", "--set", "name=A")
    assert (done.code, done.json["guid"]) == (11, "g1")
    assert "partly done, 1 skipped: image-refused" in done.line


def test_a_deprecated_operation_says_so(cli: CommandRunner) -> None:
    assert "Deprecated: the vendor will remove it." in cli("shipments", "create-from-order", "--help").out


def test_a_job_is_queued(cli: CommandRunner) -> None:
    cli(
        "request",
        "POST",
        "/api/webhooks",
        "--json",
        '{"data": [{"event": "job:finished", "url": "https://example.com/"}]}',
    )
    done = cli("orders", "snapshot", "--include", "notes")
    assert done.code == 0, done
    assert cli("jobs", "get", done.json).json["jobId"] == done.json
    cli.patch.setattr("shoptet_api.cli.terminal.is_noticed", lambda: True)
    done = cli("orders", "snapshot")
    assert done.line == f"job {done.json} is queued; `shoptet jobs watch {done.json}` waits for it"


def test_a_person_learns_that_there_are_more_pages(cli: CommandRunner) -> None:
    cli.patch.setattr("shoptet_api.cli.terminal.is_noticed", lambda: True)
    assert re.fullmatch(
        r"page 1 of \d+, \d+ rows; --all gets the rest", cli("orders", "list", "--items-per-page", "5").line
    )
    assert cli("orders", "list", "--items-per-page", "5", "--quiet").err == ""
    assert cli("brands", "delete", cli("brands", "create", "--set", "name=N1").json["guid"]).line == "done"


def test_options_of_two_resources_with_one_name(cli: CommandRunner) -> None:
    """An option of the operation is not taken for one of the command."""
    assert cli("brands", "delete", "nothing", "--delete-used", "true").code == 6
    assert cli.sandbox.requests[-1].query["deleteUsed"] == "true"
