"""Writes that are shown, asked about or refused; arguments that stay in their place; secrets that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

import click
import pytest

from tests.support.command import CommandRunner

ORDER = "2026000104"


def login(cli: CommandRunner, *options: str) -> None:
    options = ("auth", "login", "--shop", "live", "--base-url", cli.sandbox.url, *options)
    assert cli(*options, input=f"{cli.sandbox.token}\n").code == 0


def test_a_dry_run_shows_the_request(cli: CommandRunner) -> None:
    before = len(cli.sandbox.requests)
    done = cli("brands", "create", "--set", "name=Šíp", "--language", "cs", "--dry-run")
    assert (done.code, done.line) == (0, "dry run: nothing was sent")
    assert done.out == (
        f"POST {cli.sandbox.url}/api/brands?language=cs\n"
        "Shoptet-Private-API-Token: ***\n"
        "Content-Type: application/json\n"
        "\n"
        '{\n  "data": {\n    "name": "Šíp"\n  }\n}\n'
    )
    assert len(cli.sandbox.requests) == before


def test_a_dry_run_of_a_list(cli: CommandRunner) -> None:
    out = cli("orders", "list", "--status-id", "-1", "--page", "2", "--dry-run", "--quiet")
    assert out.out.startswith(f"GET {cli.sandbox.url}/api/orders?statusId=-1&page=2&itemsPerPage=50\n")
    assert out.err == ""


def test_a_dry_run_checks_the_body(cli: CommandRunner) -> None:
    done = cli("brands", "create", "--set", "name=", "--dry-run")
    assert (done.code, done.line) == (2, "body.name: expected text of 1 to 200 characters, got an empty text")


@pytest.mark.parametrize(
    "command",
    [("brands", "delete", "x"), ("request", "DELETE", "/api/brands/x"), ("brands", "delete", "x", "--dry-run")],
    ids=["operation", "request", "dry run"],
)
def test_read_only(cli: CommandRunner, command: tuple[str, ...]) -> None:
    before = len(cli.sandbox.requests)
    done = cli("--read-only", *command)
    assert (done.code, done.out) == (14, "")
    assert "the client is read-only; nothing was sent" in done.line
    assert len(cli.sandbox.requests) == before


def test_a_read_only_profile(cli: CommandRunner) -> None:
    login(cli, "--read-only")
    assert cli("brands", "delete", "x", "--shop", "live").code == 14
    assert cli("brands", "list", "--shop", "live").code == 0


def test_production_needs_a_yes(cli: CommandRunner) -> None:
    login(cli, "--production")
    done = cli("brands", "create", "--set", "name=P1", "--shop", "live")
    assert (done.code, done.out) == (14, "")
    assert done.line == "POST /api/brands (brands.create): shop live is in production; --yes writes without asking"
    done = cli("brands", "create", "--set", "name=P1", "--shop", "live", "--yes")
    assert done.code == 0
    assert cli("request", "DELETE", f"/api/brands/{done.json['guid']}", "--shop", "live").code == 14
    assert cli("brands", "delete", done.json["guid"], "--shop", "live", "--yes").code == 0
    assert cli("brands", "list", "--shop", "live").code == 0
    assert cli("orders", "snapshot", "--shop", "live", "--dry-run").code == 0


@pytest.mark.parametrize(
    ("answer", "code", "line"),
    [(KeyboardInterrupt(), 130, "interrupted"), (EOFError(), 14, "not confirmed"), ("n", 14, "not confirmed")],
    ids=["Ctrl-C", "Ctrl-D", "no"],
)
def test_answers_to_a_question(cli: CommandRunner, answer: object, code: int, line: str) -> None:
    def asked(_prompt: str) -> str:
        if isinstance(answer, BaseException):
            raise answer
        return str(answer)

    login(cli, "--production")
    cli.patch.setattr("shoptet_api.cli.terminal.can_be_asked", lambda: True)
    cli.patch.setattr("click.confirm", partial(confirm, asked))
    done = cli("brands", "delete", "x", "--shop", "live")
    assert (done.code, done.err.splitlines()[-1]) == (code, f"shoptet: {line}")


def confirm(asked: Callable[[str], str], text: str, *, abort: bool, err: bool) -> bool:
    """Ask as click does, without its streams."""
    assert abort
    assert err
    try:
        answer = asked(text)
    except (KeyboardInterrupt, EOFError):
        raise click.Abort from None
    if answer != "y":
        raise click.Abort
    return True


@pytest.mark.parametrize("code", ["../eshop", "..%2Feshop", "%2e%2e/eshop", "a/b", "x?y=1", "č%", "a b#c", "-1"])
def test_an_argument_stays_in_its_place(cli: CommandRunner, code: str) -> None:
    done = cli("orders", "get", code)
    assert done.code == 6
    assert cli.sandbox.requests[-1].operation == "orders.get"


@pytest.mark.parametrize("code", ["..", ".", "", " "])
def test_an_argument_that_is_no_part_of_a_path(cli: CommandRunner, code: str) -> None:
    before = len(cli.sandbox.requests)
    done = cli("orders", "get", code)
    assert (done.code, done.line) == (2, f"CODE: expected a non-empty part of the path, got {code!r}")
    assert len(cli.sandbox.requests) == before


def test_an_argument_after_dashes(cli: CommandRunner) -> None:
    assert cli("orders", "get", "--", "--all").code == 6


def test_a_query_value_stays_in_its_place(cli: CommandRunner) -> None:
    assert cli("orders", "list", "--email", "a&itemsPerPage=1#x", "--all").json == []


def test_a_request_of_ones_own(cli: CommandRunner) -> None:
    assert cli("request", "get", f"/api/orders/{ORDER}?include=notes").json["order"]["code"] == ORDER
    rows = cli("request", "GET", "/api/orders?phone=%2B420%20x", "--query", "orders").json
    assert rows == []
    assert cli.sandbox.requests[-1].query["phone"] == "+420 x"
    rows = cli("request", "GET", "/api/orders", "--param", "itemsPerPage=2", "--query", "orders[].code").json
    assert len(rows) == 2
    done = cli("request", "POST", "/api/brands", "--json", '{"data": {"name": "R1"}}')
    assert done.code == 0
    assert cli("request", "DELETE", f"/api/brands/{done.json['guid']}").code == 0


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("GET", "https://example.com/api"), "path: expected a path like '/api/orders/2018000057', without the host"),
        (("GET", "//example.com/api"), "path: expected a path like '/api/orders/2018000057', without the host"),
        (("GET", "/api/../x"), "contains '..'"),
        (("FETCH", "/api/x"), "Invalid value for 'METHOD': 'FETCH' is not one of"),
        (("GET", "/api/orders", "--param", "x"), "expected a name and a value, like itemsPerPage=10, got 'x'"),
        (("POST", "/api/brands", "--json", "{"), "--json: expected JSON, got text that is not"),
    ],
)
def test_a_request_that_cannot_be_sent(cli: CommandRunner, arguments: tuple[str, ...], part: str) -> None:
    before = len(cli.sandbox.requests)
    done = cli("request", *arguments)
    assert (done.code, done.out) == (2, "")
    assert part in done.line
    assert len(cli.sandbox.requests) == before


def test_a_dry_run_of_a_request(cli: CommandRunner) -> None:
    done = cli("request", "PATCH", "/api/orders/1", "--json", '{"data": {}}', "--dry-run")
    assert done.out.startswith(f"PATCH {cli.sandbox.url}/api/orders/1\nShoptet-Private-API-Token: ***\n")


COMMANDS = (
    ("orders", "list"),
    ("orders", "get", "nothing"),
    ("orders", "get", ORDER, "--dry-run"),
    ("brands", "create", "--set", "name="),
    ("auth", "check"),
    ("auth", "list"),
    ("orders", "list", "--query", "a["),
    ("request", "GET", "/api/nothing"),
)


@pytest.mark.parametrize("debug", [False, True], ids=["plain", "debug"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_token_is_in_no_output(cli: CommandRunner, command: tuple[str, ...], debug: bool) -> None:
    login(cli)
    for shop in ((), ("--shop", "live")):
        done = cli(*command, *shop, *(["--debug"] if debug else []))
        assert cli.sandbox.token not in done.out + done.err
        assert cli.sandbox.token[10:] not in done.out + done.err


@pytest.mark.parametrize("debug", [False, True], ids=["plain", "debug"])
def test_a_token_that_the_api_repeats_is_hidden(cli: CommandRunner, debug: bool) -> None:
    """The token comes back in a refusal, and as the argument of the user."""
    done = cli("orders", "get", cli.sandbox.token, *(["--debug"] if debug else []))
    assert done.code == 6
    assert cli.sandbox.token not in done.out + done.err


def test_debug_shows_the_requests(cli: CommandRunner) -> None:
    done = cli("orders", "get", ORDER, "--debug")
    assert done.code == 0
    assert f"GET /api/orders/{ORDER}" in done.err
    assert cli("orders", "get", "nothing", "--debug").err.count("Traceback") == 1


def test_an_error_that_nobody_expects_is_one_line(cli: CommandRunner) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError(f"x\x1b[31m{cli.sandbox.token}")

    cli.patch.setattr("shoptet_api.cli.operations.run.given_arguments", broken)
    cli.patch.setattr(
        "shoptet_api.cli.session.Session.hide", lambda _self, text: text.replace(cli.sandbox.token, "***")
    )
    done = cli("orders", "get", "1")
    assert (done.code, done.line) == (1, "unexpected error: RuntimeError: x\\x1b[31m***; --debug shows where")


def test_a_person_learns_of_a_wait(cli: CommandRunner) -> None:
    cli.sandbox.inject("orders.get", status=503, code="maintenance", times=1)
    assert cli("orders", "get", ORDER).err == ""
    cli.sandbox.inject("orders.get", status=503, code="maintenance", times=1)
    cli.patch.setattr("shoptet_api.cli.terminal.is_noticed", lambda: True)
    done = cli("orders", "get", ORDER)
    assert done.code == 0
    assert re.fullmatch(r"GET /api/orders/.* answered 503.*; trying again in \d+\.\d s", done.line), done.line
