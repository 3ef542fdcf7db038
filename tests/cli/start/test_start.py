"""What a start of the command loads, its help, and completion."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import click
import pytest

from shoptet_api.cli import main
from shoptet_api.cli.commands import COMMANDS
from shoptet_api.cli.lazy_group import LazyGroup, load, shortened
from shoptet_api.cli.operations.operation_command import OperationCommand
from shoptet_api.cli.options import OUTPUT_OPTIONS, SHOP_OPTIONS, make_options
from shoptet_api.cli.root import root
from shoptet_api.operation_calls.index import operations, resources
from tests.support.command import CommandRunner

HEAVY = (
    "httpx",
    "attr",
    "msgspec",
    "rich",
    "jmespath",
    "platformdirs",
    "keyring",
    "shoptet_generated.models",
)
LISTS = """
import atexit, sys
sys.argv[1:] = {arguments!r}
names = {heavy!r}
atexit.register(lambda: sys.stderr.write("LOADED " + " ".join(name for name in names if name in sys.modules)))
from shoptet_api.cli import main
main()
"""


def loaded(arguments: list[str], variables: dict[str, str], tmp_path: Path) -> tuple[str, int]:
    """Return what a run has loaded of the heavy modules, and its exit code."""
    code = LISTS.format(arguments=arguments, heavy=HEAVY)
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, **variables},
    )
    return done.stderr.rpartition("LOADED ")[2], done.returncode


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--help"], 0),
        (["orders", "--help"], 0),
        (["orders", "list", "--help"], 0),
        (["auth", "--help"], 0),
        (["completion", "bash"], 0),
        (["ordrs"], 2),
        (["orders", "lits"], 2),
        (["orders", "get", "1", "--include", "x"], 2),
        (["call", "getOrder"], 2),
        (["docs", "orders.get"], 0),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_help_and_errors_of_usage_load_nothing_heavy(arguments: list[str], expected: int, tmp_path: Path) -> None:
    assert loaded(arguments, {}, tmp_path) == ("", expected)


@pytest.mark.parametrize("words", ["shoptet ord", "shoptet orders l", "shoptet orders list --st"])
def test_completion_loads_nothing_heavy(words: str, tmp_path: Path) -> None:
    variables = {"_SHOPTET_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    assert loaded([], variables, tmp_path) == ("", 0)


def test_without_click_it_says_what_to_install(tmp_path: Path) -> None:
    code = "import sys; sys.modules['click'] = None; from shoptet_api.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (
        3,
        'shoptet: this command needs an extra: pip install "shoptet-api[cli]"\n',
    )


def complete(cli: CommandRunner, words: str) -> list[str]:
    """Return what bash would be offered."""
    cli.patch.setenv("_SHOPTET_COMPLETE", "bash_complete")
    cli.patch.setenv("COMP_WORDS", words)
    cli.patch.setenv("COMP_CWORD", str(words.count(" ")))
    out = cli().out
    cli.patch.delenv("_SHOPTET_COMPLETE")
    return [name for line in out.splitlines() if (name := line.partition(",")[2])]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("shoptet ord", ["order-gifts", "order-history", "order-items", "order-payments", "order-shippings", "orders"]),
        ("shoptet orders up", ["update-status-many", "update-head", "update-notes", "update-status"]),
        ("shoptet orders list --cust", ["--customer-guid"]),
        ("shoptet orders get 1 --include no", ["notes"]),
        ("shoptet orders get 1 --include notes,im", ["notes,images"]),
        ("shoptet orders list --output c", ["csv"]),
        ("shoptet call getOrderD", ["getOrderDetail"]),
        ("shoptet call orders.pd", ["orders.pdf"]),
        ("shoptet docs orders.pd", ["orders.pdf"]),
        ("shoptet auth lo", ["login", "logout"]),
        ("shoptet invoices list --is-valid t", ["true"]),
        ("shoptet completion f", ["fish"]),
    ],
)
def test_completion(cli: CommandRunner, words: str, offered: list[str]) -> None:
    assert complete(cli, words) == offered


def test_completion_of_shops(cli: CommandRunner) -> None:
    assert cli("auth", "login", "--shop", "demo", input=f"{cli.sandbox.token}\n").code == 0
    assert complete(cli, "shoptet --shop d") == ["demo"]
    (cli.folder / "config" / "profiles.toml").chmod(0o644)
    assert complete(cli, "shoptet --shop d") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(cli: CommandRunner, shell: str) -> None:
    cli.patch.setattr("click.shell_completion.BashComplete._check_version", lambda _self: None)
    out = cli("completion", shell).out
    assert f"_SHOPTET_COMPLETE={shell}_complete" in out


def commands() -> list[click.Command]:
    """Every command that is not an operation, and some operations."""
    found: list[click.Command] = []
    waiting: list[click.Command] = [load(entry) for entry in COMMANDS.values()]
    while waiting:
        one = waiting.pop()
        found.append(one)
        if isinstance(one, LazyGroup):
            waiting += [load(entry) for entry in one._table.values()]
    return [*found, *(OperationCommand(one) for one in operations())]


def test_no_two_options_of_a_command_are_the_same() -> None:
    for command in commands():
        names = [name for parameter in command.params if isinstance(parameter, click.Option) for name in parameter.opts]
        assert sorted(set(names)) == sorted(names), command.name


def test_every_help_fits_into_eighty_columns() -> None:
    for command in commands():
        context = click.Context(command, info_name=f"shoptet x {command.name}", terminal_width=80, max_content_width=80)
        text = command.get_help(context)
        assert max(map(len, text.splitlines())) <= 80, text
        assert "`" not in text, text


def test_every_command_has_a_help_in_one_line() -> None:
    for name, entry in COMMANDS.items():
        assert entry.help.endswith("."), name
        assert len(entry.help) <= 80, name


def test_the_root_lists_everything(cli: CommandRunner) -> None:
    out = cli("--help").out
    for name in (*(name for name in COMMANDS if " " not in name), *resources()):
        assert re.search(rf"^  {name.replace('_', '-')} ", out, re.MULTILINE), name
    assert max(map(len, out.splitlines())) <= 80


def test_a_resource_lists_its_operations(cli: CommandRunner) -> None:
    out = cli("credit-notes", "--help").out
    for one in operations():
        if one.resource == "credit_notes":
            assert re.search(rf"^  {one.name.replace('_', '-')} ", out, re.MULTILINE), one.name
    assert cli("credit_notes", "--help").out.replace("credit_notes", "credit-notes") == out


def test_shared_options_before_and_after_the_command(cli: CommandRunner) -> None:
    for arguments in (("--output", "jsonl", "price-lists", "list"), ("price-lists", "list", "--output", "jsonl")):
        assert cli(*arguments).out.startswith('{"id":1')
    assert cli("--output", "csv", "price-lists", "list", "--output", "jsonl").out.startswith('{"id":1')


def test_shared_options_have_helps() -> None:
    assert [one.name for one in make_options(OUTPUT_OPTIONS, SHOP_OPTIONS) if not one.help] == []


def test_nothing_is_a_usage_error(cli: CommandRunner) -> None:
    done = cli()
    assert done.code == 2
    assert done.err.startswith("Usage: shoptet")


def test_the_installed_command_is_this_one() -> None:
    path = Path(__file__).resolve().parents[3] / "pyproject.toml"
    module, _, name = tomllib.loads(path.read_text(encoding="utf-8"))["project"]["scripts"]["shoptet"].partition(":")
    assert getattr(import_module(module), name) is main


def test_version(cli: CommandRunner) -> None:
    assert re.fullmatch(r"shoptet \d+\.\d+\.\d+\n", cli("--version").out)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("One two. Three.", 80, "One two"),
        ("One two three", 9, "One two…"),
        ("One; two", 80, "One"),
        ("Onetwothree", 5, "Onet…"),
    ],
)
def test_shortened(text: str, width: int, expected: str) -> None:
    assert shortened(text, width) == expected


def test_docs(cli: CommandRunner) -> None:
    assert (
        cli("docs", "getOrderDetail").out == "https://api.docs.shoptet.com/shoptet-api/openapi/orders/getorderdetail\n"
    )
    done = cli("docs", "orders.gett")
    assert (done.code, done.out) == (2, "")
    assert "did you mean orders.get" in done.line


def test_find(cli: CommandRunner) -> None:
    assert cli("find", "credit note", "--limit", "2").json[0]["command"] == "credit-notes list"
    assert cli("find", "getOrderDetail").json[0]["command"] == "orders get"
    assert cli("find", "/api/orders/2018000057").json[0]["command"] == "orders get"
    assert {one["effect"] for one in cli("find", "order", "--reading").json} <= {"reads", "queues"}
    done = cli("find", "xyzzyq")
    assert (done.code, done.line) == (6, "no operation matches 'xyzzyq'")


def test_the_root_is_a_click_group() -> None:
    assert isinstance(root, click.Group)
