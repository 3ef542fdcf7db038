"""Credentials: where they come from, which of them count, and that nobody sees them."""

from __future__ import annotations

import copy
import pickle
import stat
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from shoptet_api import ConfigurationError
from shoptet_api.cli.profiles import environment, keyring_tokens
from shoptet_api.cli.profiles.profile import Profile
from shoptet_api.sandbox import Sandbox
from tests.support.command import CommandRunner

PLANTED = "123456-p-0123456789abcdef0123456789abcdef"
OTHER = "654321-p-fedcba9876543210fedcba9876543210"


@pytest.fixture
def bare(cli: CommandRunner) -> CommandRunner:
    """The command without credentials."""
    cli.patch.delenv("SHOPTET_PRIVATE_API_TOKEN")
    cli.patch.delenv("SHOPTET_BASE_URL")
    return cli


def login(cli: CommandRunner, name: str, *options: str, token: str | None = None) -> None:
    done = cli(
        *("auth", "login", "--shop", name, "--base-url", cli.sandbox.url, *options),
        input=f"{token or cli.sandbox.token}\n",
    )
    assert done.code == 0, done
    assert (token or cli.sandbox.token) not in done.out + done.err


def test_no_credentials(bare: CommandRunner) -> None:
    done = bare("orders", "list")
    assert (done.code, done.out) == (3, "")
    assert done.line == "no credentials: `shoptet auth login` stores them, or set SHOPTET_PRIVATE_API_TOKEN"


def test_login_and_use(bare: CommandRunner) -> None:
    login(bare, "demo")
    file = bare.folder / "config" / "profiles.toml"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert bare("auth", "check").json["shop"] == 123456
    assert bare("--shop", "demo", "auth", "check").json["profile"] == "demo"
    assert bare("auth", "check", "--shop", "demo").json["allowed"] == 328


def test_the_first_login_is_the_default(bare: CommandRunner) -> None:
    login(bare, "one")
    login(bare, "two")
    assert [(row["name"], row["default"]) for row in bare("auth", "list").json] == [("one", True), ("two", False)]
    login(bare, "two", "--default")
    assert [(row["name"], row["default"]) for row in bare("auth", "list").json] == [("one", False), ("two", True)]


def test_logout(bare: CommandRunner) -> None:
    login(bare, "demo")
    assert bare("auth", "logout", "--shop", "demo").code == 0
    assert bare.sandbox.token not in (bare.folder / "config" / "profiles.toml").read_text()
    done = bare("auth", "logout", "--shop", "demo")
    assert done.code == 3
    assert done.line.startswith("there is no shop 'demo' in ")


def test_a_name_that_somebody_has_written_by_hand(bare: CommandRunner) -> None:
    file = bare.folder / "config" / "profiles.toml"
    file.parent.mkdir()
    file.write_text(f'[shops."a \\u001b[31m.b"]\nprivate_token = "{PLANTED}"\n')
    file.chmod(0o600)
    login(bare, "demo")
    assert [row["name"] for row in bare("auth", "list").json] == ["a \x1b[31m.b", "demo"]
    done = bare("auth", "logout", "--shop", "a \x1b[31m.b")
    assert (done.code, done.out) == (0, "shop a \\x1b[31m.b is removed\n")


def test_an_unknown_shop_and_its_nearest_name(bare: CommandRunner) -> None:
    login(bare, "demo")
    done = bare("orders", "list", "--shop", "dmo")
    assert done.code == 3
    assert done.line.startswith("there is no shop 'dmo' in ")
    assert done.line.endswith("; did you mean demo?")


def test_the_profile_of_the_environment_variable(bare: CommandRunner) -> None:
    login(bare, "demo")
    login(bare, "other", token=OTHER)
    bare.patch.setenv("SHOPTET_PROFILE", "other")
    assert bare("auth", "check").code == 4
    assert bare("auth", "check", "--shop", "demo").code == 0


def test_the_named_shop_wins_over_the_environment(bare: CommandRunner) -> None:
    login(bare, "demo")
    bare.patch.setenv("SHOPTET_PRIVATE_API_TOKEN", PLANTED)
    assert bare("auth", "check", "--shop", "demo").code == 0
    bare.patch.setenv("SHOPTET_BASE_URL", bare.sandbox.url)
    assert bare("auth", "check").code == 4


def test_a_file_env(bare: CommandRunner) -> None:
    (bare.folder / ".env").write_text(
        f"# mine\nexport SHOPTET_PRIVATE_API_TOKEN='{bare.sandbox.token}' # token\n"
        f"SHOPTET_BASE_URL={bare.sandbox.url}\nOTHER=1\n"
    )
    assert bare("auth", "check").json["profile"] == ".env"


def test_a_foreign_address_does_not_get_the_token(bare: CommandRunner) -> None:
    """A file `.env` of somebody else's folder, with an address and no token, changes nothing."""
    (bare.folder / ".env").write_text("SHOPTET_BASE_URL=http://127.0.0.1:9/\n")
    login(bare, "demo")
    assert bare("auth", "check").json["profile"] == "demo"
    bare.use_environment()
    assert bare("auth", "check").json["profile"] == "environment"


def test_an_address_alone_does_not_get_a_stored_token(bare: CommandRunner) -> None:
    login(bare, "demo")
    bare.patch.setenv("SHOPTET_BASE_URL", "http://127.0.0.1:9/")
    assert bare("auth", "check").code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666])
def test_a_file_that_others_can_read_is_refused(bare: CommandRunner, mode: int) -> None:
    login(bare, "demo")
    (bare.folder / "config" / "profiles.toml").chmod(mode)
    done = bare("orders", "list")
    assert done.code == 3
    assert done.line.endswith(f"can be read by others (mode {mode:o}); chmod 600 it, it holds tokens")


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (f'[shops.demo]\nprivate_token = "{PLANTED}', "is not TOML"),
        (f'shops = "{PLANTED}"', "expected a table [shops.NAME] for each shop"),
        (f'[shops.demo]\nprivate_token = "{PLANTED}"\ntimeout = "soon"', "expected a number, got 'soon'"),
        (f'[shops.demo]\nprivate_token = "{PLANTED}"\nproduction = "perhaps"', "expected true or false, got 'perhaps'"),
        (f'[shops.demo]\nprivate_token = "{PLANTED}"\ntoken = "x"', "is not a setting of a profile"),
        ("[shops.demo]\n", "has no token; `shoptet auth login` stores one"),
        (
            f'[shops.demo]\noauth_token = "{PLANTED}"',
            "has an OAuth token without token_url, the address that goes with it",
        ),
        (f'[shops.demo]\nprivate_token = "{PLANTED} x"', "was the end of the line copied with it?"),
        (f'[shops.a]\nprivate_token = "{PLANTED}"\n[shops.b]\nprivate_token = "{PLANTED}"', "none is the default"),
    ],
)
def test_a_file_with_a_mistake(bare: CommandRunner, text: str, end: str) -> None:
    file = bare.folder / "config" / "profiles.toml"
    file.parent.mkdir()
    file.write_text(text)
    file.chmod(0o600)
    done = bare("orders", "list")
    assert (done.code, done.out) == (3, "")
    assert end in done.line
    assert PLANTED not in done.err


@pytest.mark.parametrize(
    ("arguments", "input_", "code", "part"),
    [
        (("--shop", "../x"), "x\n", 2, "--shop: expected a name of letters, digits, `-` and `_`, got '../x'"),
        (("--shop", "demo"), "\n", 3, "token: expected one line on stdin, got nothing"),
        (("--shop", "demo", "--kind", "addon"), "x\n", 2, "an addon's token goes with --token-url"),
        (("--shop", "demo", "--expect-shop", "x"), f"{PLANTED}\n", 3, "expect_shop: expected the number of a shop"),
    ],
)
def test_a_login_with_a_mistake_stores_nothing(
    bare: CommandRunner, arguments: tuple[str, ...], input_: str, code: int, part: str
) -> None:
    done = bare("auth", "login", *arguments, input=input_)
    assert (done.code, done.out) == (code, "")
    assert part in done.line
    assert not (bare.folder / "config" / "profiles.toml").exists()


def test_the_token_is_no_argument(bare: CommandRunner) -> None:
    assert "token TEXT" not in bare("auth", "login", "--help").out
    assert bare("auth", "login", "--token", PLANTED).code == 2


def test_a_token_of_another_shop(bare: CommandRunner) -> None:
    login(bare, "demo", "--expect-shop", "654321", token=OTHER)
    file = bare.folder / "config" / "profiles.toml"
    file.write_text(file.read_text().replace(OTHER, PLANTED))
    done = bare("orders", "list")
    assert (done.code, done.line) == (3, "expect_shop: expected shop 654321, got a token for shop 123456")


def test_addon(bare: CommandRunner) -> None:
    addon = bare.sandbox.addon
    login(bare, "addon", "--kind", "addon", "--token-url", addon.token_url, token=addon.oauth_token)
    assert bare("auth", "check").json["credentials"] == "addon"
    before = len(bare.sandbox.requests)
    assert bare("auth", "check").code == 0
    # The second run took the token of the first: an installation can have five only.
    assert [one.path for one in bare.sandbox.requests[before:] if "OAuth" in one.path] == []
    assert stat.S_IMODE((bare.folder / "config" / "tokens.sqlite").stat().st_mode) == 0o600


@pytest.mark.parametrize("shop", [123456, None], ids=["with the right to the shop", "without it"])
def test_an_addon_with_few_rights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shop: int | None) -> None:
    with Sandbox() as sandbox:
        sandbox.addon.rights = {"orders": "read", "endpoints": "read", **({"eshop": "read"} if shop else {})}
        cli = CommandRunner(sandbox, tmp_path, monkeypatch)
        addon = sandbox.addon
        login(cli, "addon", "--kind", "addon", "--token-url", addon.token_url, token=addon.oauth_token)
        found = cli("auth", "check").json
        assert found["shop"] == shop
        assert found["allowed"] + found["missing"] == 328
        missing = {one["operation"] for one in cli("auth", "check", "--missing").json}
        assert len(missing) == found["missing"]
        assert {"orders.create", "brands.list"} <= missing
        assert "orders.list" not in missing
        done = cli("brands", "list")
        assert done.code == 5
        assert done.line.endswith("; `shoptet auth check` lists the missing rights")


def test_missing_rights(bare: CommandRunner) -> None:
    from shoptet_api.cli.auth.check import without_right
    from shoptet_api.operation_calls.index import operations

    known = operations()
    assert len(list(without_right(known, []))) == 328
    paths = [{"endpoint": "orders/{code}", "access": "read"}, {"endpoint": "brands", "access": "both"}]
    allowed = {one.full_name for one in known} - {one.full_name for one in without_right(known, paths)}
    assert allowed == {"orders.get", "brands.list", "brands.create"}
    firsts = [{"endpoint": "brands", "access": "read"}]
    allowed = {one.full_name for one in known} - {one.full_name for one in without_right(known, firsts)}
    assert allowed == {"brands.list", "brands.get"}


class FakeKeyring(ModuleType):
    """A keyring in memory."""

    def __init__(self) -> None:
        super().__init__("keyring")
        self.kept: dict[tuple[str, str], str] = {}
        self.errors = ModuleType("keyring.errors")
        self.errors.KeyringError = type("KeyringError", (Exception,), {})  # type: ignore[attr-defined]
        self.errors.PasswordDeleteError = type("PasswordDeleteError", (self.errors.KeyringError,), {})  # type: ignore[attr-defined]

    def get_password(self, service: str, name: str) -> str | None:
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, token: str) -> None:
        self.kept[service, name] = token

    def delete_password(self, service: str, name: str) -> None:
        del self.kept[service, name]


def test_keyring(bare: CommandRunner) -> None:
    keyring = FakeKeyring()
    bare.patch.setitem(sys.modules, "keyring", keyring)
    bare.patch.setitem(sys.modules, "keyring.errors", keyring.errors)
    login(bare, "demo", "--keyring")
    assert bare.sandbox.token not in (bare.folder / "config" / "profiles.toml").read_text()
    assert bare("auth", "check").code == 0
    assert [row["credentials"] for row in bare("auth", "list").json] == ["private API token"]
    keyring.kept.clear()
    assert bare("auth", "check").line == "the keyring has no token of shop demo"
    keyring.set_password("shoptet-api", "demo", "x")
    assert bare("auth", "logout").code == 0
    assert keyring.kept == {}


def test_no_keyring(bare: CommandRunner) -> None:
    bare.patch.setitem(sys.modules, "keyring", None)
    done = bare("auth", "login", "--shop", "demo", "--keyring", input=f"{PLANTED}\n")
    assert (done.code, done.line) == (3, "the library keyring is not installed: pip install keyring")


def test_a_keyring_that_fails_shows_nothing_of_its_own(bare: CommandRunner) -> None:
    keyring = FakeKeyring()

    def fail(*_: object) -> None:
        raise keyring.errors.KeyringError(PLANTED)

    bare.patch.setattr(keyring, "set_password", fail)
    bare.patch.setattr(keyring_tokens, "_keyring", lambda: keyring)
    done = bare("auth", "login", "--shop", "demo", "--keyring", input=f"{PLANTED}\n")
    assert (done.code, done.line) == (3, "the keyring refuses: KeyringError")


def test_a_profile_shows_no_token() -> None:
    profile = Profile("demo", "shop demo", {"private_token": PLANTED})
    assert PLANTED not in f"{profile!r} {profile} {vars(profile)}"
    with pytest.raises(TypeError, match="it holds a secret"):
        pickle.dumps(profile)
    with pytest.raises(TypeError, match="it holds a secret"):
        copy.copy(profile)


@pytest.mark.parametrize(
    ("line", "value"),
    [("SHOPTET_LANGUAGE=cs", "cs"), (' export SHOPTET_LANGUAGE = "c s" # x', "c s"), ("SHOPTET_LANGUAGE='#'", "#")],
)
def test_lines_of_a_file_env(line: str, value: str, bare: CommandRunner) -> None:
    (bare.folder / ".env").write_text(f"SHOPTET_PRIVATE_API_TOKEN={PLANTED}\n{line}\n")
    profile = environment.from_file()
    assert profile is not None
    assert profile.client_options()["language"] == value


def test_a_number_that_is_none() -> None:
    with pytest.raises(ConfigurationError, match=r"the environment: max_retries: expected a whole number, got '1\.5'"):
        Profile("e", "the environment", {"private_token": PLANTED, "max_retries": "1.5"}).client_options()


def test_the_variables_are_those_of_the_client() -> None:
    """What `Shoptet.from_env` reads, the command reads too."""
    from shoptet_api import options

    known: set[Any] = {*options._TEXTS, *options._NUMBERS, "SHOPTET_OAUTH_TOKEN", "SHOPTET_TOKEN_URL"}
    assert known <= environment.VARIABLES.keys()
