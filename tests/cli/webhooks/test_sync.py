"""`shoptet webhooks sync`: a plan first, and no write without a yes."""

from __future__ import annotations

import json

import pytest

from tests.support.command import CommandRunner

URL = "https://example.com/hooks"
WANTED = f"order:create: {URL}\norder:update:\n  url: {URL}\n  payload: true\n"


def write(cli: CommandRunner, text: str, name: str = "hooks.yaml") -> None:
    (cli.folder / name).write_text(text, encoding="utf-8")


def registered(cli: CommandRunner) -> dict[str, str]:
    return {webhook.event: webhook.url for webhook in cli.sandbox.webhooks.all()}


def test_a_plan_then_its_changes(cli: CommandRunner) -> None:
    cli.sandbox.webhooks.register(
        [("job:finished", URL, None), ("order:update", "https://old.example.com/", None), ("brand:create", URL, None)]
    )
    write(cli, WANTED)
    done = cli("webhooks", "sync", "hooks.yaml", "--yes")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        f"- brand:create  {URL}",
        f"~ order:update  https://old.example.com/ -> {URL} with payload",
        f"+ order:create  {URL}",
        "3 changed",
    ]
    assert registered(cli) == {"job:finished": URL, "order:update": URL, "order:create": URL}
    done = cli("webhooks", "sync", "hooks.yaml")
    assert (done.code, done.out, done.err) == (0, "nothing to change\n", "")


def test_others_are_kept_if_that_is_wanted(cli: CommandRunner) -> None:
    cli.sandbox.webhooks.register([("brand:create", URL, None)])
    write(cli, json.dumps({"webhooks": {"order:create": URL}}), "hooks.json")
    assert cli("webhooks", "sync", "hooks.json", "--keep-others", "--yes").out.splitlines()[:-1] == [
        f"+ order:create  {URL}"
    ]
    assert registered(cli) == {"brand:create": URL, "order:create": URL}


def test_without_a_yes_nothing_is_written(cli: CommandRunner) -> None:
    write(cli, WANTED)
    done = cli("webhooks", "sync", "hooks.yaml")
    assert (done.code, done.line) == (14, "2 changes are not confirmed; --yes makes them without asking")
    assert len(done.out.splitlines()) == 2
    done = cli("webhooks", "sync", "hooks.yaml", "--dry-run")
    assert (done.code, done.line) == (0, "dry run: nothing was changed")
    assert registered(cli) == {}


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("n\n", 14)])
def test_a_person_is_asked(cli: CommandRunner, answer: str, code: int) -> None:
    cli.patch.setattr("shoptet_api.cli.webhooks.sync.can_be_asked", lambda: True)
    write(cli, WANTED)
    done = cli("webhooks", "sync", "hooks.yaml", input=answer)
    assert done.code == code
    assert "Make 2 changes in shop environment?" in done.err
    assert len(registered(cli)) == (2 if code == 0 else 0)


def test_a_read_only_run_shows_the_plan_and_is_refused(cli: CommandRunner) -> None:
    write(cli, WANTED)
    done = cli("webhooks", "sync", "hooks.yaml", "--read-only", "--yes")
    assert done.code == 14
    assert registered(cli) == {}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("order:create: [", "hooks.yaml: expected YAML or JSON, got text that is not: "),
        ("- order:create", "hooks.yaml: expected events with their URLs, got something else"),
        ("order:create: 1", "hooks.yaml: order:create: expected a URL, or `url` and `payload: true` or `false`"),
        (f"order:create:\n  url: {URL}\n  payloads: true", "hooks.yaml: order:create: expected a URL, or"),
        ("order:create: ftp://example.com", "hooks.yaml: order:create: expected an address like"),
        ("order:create: https://example.com:99/", "hooks.yaml: order:create: expected a"),
        (f"order:update: {URL}\norder:cancel: {URL}", "hooks.yaml: order:update and order:cancel exclude each other"),
        (f"addon:suspend: {URL}", "hooks.yaml: event: 'addon:suspend' is set up in the partner's administration"),
        ("!!python/object/apply:os.system ['true']", "hooks.yaml: expected YAML or JSON, got text that is not: "),
    ],
)
def test_what_is_wrong_is_one_line_before_anything_is_sent(cli: CommandRunner, text: str, line: str) -> None:
    write(cli, text)
    done = cli("webhooks", "sync", "hooks.yaml", "--yes")
    assert done.code == 2
    assert done.line.startswith(line)
    assert list(cli.sandbox.requests) == []


def test_a_missing_file(cli: CommandRunner) -> None:
    done = cli("webhooks", "sync")
    assert (done.code, done.line) == (2, "Missing argument 'FILE'; see `shoptet webhooks sync --help`")
    done = cli("webhooks", "sync", "hooks.yaml")
    assert (done.code, done.line) == (2, "hooks.yaml cannot be read: No such file or directory")


def test_what_was_done_before_an_error(cli: CommandRunner) -> None:
    cli.sandbox.webhooks.register([("order:update", "https://old.example.com/", None)])
    write(cli, WANTED)
    cli.sandbox.inject("webhooks.create_many", status=422, code="made-up")
    done = cli("webhooks", "sync", "hooks.yaml", "--yes")
    assert done.code == 7
    assert done.err.splitlines()[0] == "shoptet: before that: changed order:update"
