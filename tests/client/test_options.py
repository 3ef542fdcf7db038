"""Options of a client and of a call, by argument and by the environment, and errors in them."""

import copy
import inspect
import pickle
import re
from pathlib import Path

import pytest

from shoptet_api import AsyncShoptet, ConfigurationError, LocalLimits, Options, Shoptet, SQLiteJobStore, Timeouts
from shoptet_api.clock import Clock
from tests.support.callers import TOKEN
from tests.support.client_fixtures import MakeCaller

HOOKS = "on_request", "on_response", "on_retry", "on_deprecation", "on_drift"


@pytest.mark.parametrize(
    ("argument", "fault"),
    [
        ("limits", " must be LocalLimits, or another Limits, got a value of type int"),
        ("clock", " must be a Clock, got a value of type int"),
        ("job_store", ": expected SQLiteJobStore or another JobStore, got int"),
        *((hook, " must be a function, got a value of type int") for hook in HOOKS),
        ("strict", " must be True or False, got a value of type int"),
    ],
)
@pytest.mark.parametrize("client", [Shoptet, AsyncShoptet])
def test_helpers_of_a_wrong_type(client: type, argument: str, fault: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        client(private_token=TOKEN, **{argument: 3})
    assert caught.value.argument == argument
    assert str(caught.value) == argument + fault


def test_right_helpers(tmp_path: Path) -> None:
    options: Options = {
        "private_token": TOKEN,
        "limits": LocalLimits(),
        "clock": Clock(),
        "job_store": SQLiteJobStore(tmp_path / "jobs.sqlite"),
        "on_request": print,
        "on_drift": str,
        "strict": True,
    }
    with Shoptet(**options) as shop:
        assert TOKEN not in repr(shop)


@pytest.mark.parametrize("client", [Shoptet, AsyncShoptet])
@pytest.mark.parametrize("doing", [pickle.dumps, copy.copy, copy.deepcopy])
def test_a_client_is_not_pickled_or_copied(client: type, doing: object) -> None:
    assert callable(doing)
    with pytest.raises(TypeError, match=f"^{client.__name__} cannot be pickled or copied: create one in each process"):
        doing(client(private_token=TOKEN))


@pytest.mark.parametrize("client", [Shoptet, AsyncShoptet])
def test_a_part_shows_its_methods(client: type) -> None:
    shown = repr(client(private_token=TOKEN).orders)
    assert shown.startswith(f"<{'Async' if client is AsyncShoptet else ''}Orders: changes, copy, create, ")
    assert TOKEN not in shown
    assert "_transport" not in shown


def test_an_oauth_token_without_its_url(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("SHOPTET_PRIVATE_API_TOKEN", "SHOPTET_ACCESS_TOKEN", "SHOPTET_TOKEN_URL"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("SHOPTET_OAUTH_TOKEN", TOKEN)
    with pytest.raises(ConfigurationError) as caught:
        Shoptet.from_env()
    assert str(caught.value) == "SHOPTET_TOKEN_URL is not set; SHOPTET_OAUTH_TOKEN goes with it"
    assert isinstance(Shoptet.from_env(private_token=TOKEN), Shoptet)


def test_options_for_a_call(make_caller: MakeCaller) -> None:
    caller = make_caller(deadline=100.0)
    changed = caller.with_options(max_retries=2, deadline=5.0, partial_errors="return", timeout=3, strict=True)
    config = changed.shop._driver.config
    assert (config.max_retries, config.deadline, config.partial_errors, config.strict) == (2, 5.0, "return", True)
    assert config.timeout == Timeouts(3, 3, 3, 3)
    assert caller.shop._driver.config.deadline == 100.0
    for bad, argument in (({"deadline": 0}, "deadline"), ({"max_retries": -1}, "max_retries")):
        with pytest.raises(ConfigurationError) as caught:
            caller.with_options(**bad)
        assert caught.value.argument == argument


VARIABLES = {
    "SHOPTET_PRIVATE_API_TOKEN": TOKEN,
    "SHOPTET_BASE_URL": "http://127.0.0.1:1",
    "SHOPTET_LANGUAGE": "cs",
    "SHOPTET_TIMEOUT": "7.5",
    "SHOPTET_DEADLINE": "60",
    "SHOPTET_MAX_RETRIES": "2",
}


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in (*VARIABLES, "SHOPTET_ACCESS_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


clients = pytest.mark.parametrize("client", [Shoptet, AsyncShoptet])


@clients
def test_settings_of_the_environment(client: type[Shoptet], environment: pytest.MonkeyPatch) -> None:
    for name, value in VARIABLES.items():
        environment.setenv(name, value)
    config = client.from_env()._driver.config
    assert config.private_token is not None
    assert config.private_token.reveal() == TOKEN
    assert (config.base_url, config.language) == ("http://127.0.0.1:1", "cs")
    assert (config.timeout, config.deadline, config.max_retries) == (Timeouts.of(7.5), 60.0, 2)
    given = client.from_env(access_token="other", language=None, max_retries=0)._driver.config
    assert (given.private_token, given.language, given.max_retries) == (None, None, 0)


@clients
def test_an_access_token_of_the_environment(client: type[Shoptet], environment: pytest.MonkeyPatch) -> None:
    environment.setenv("SHOPTET_ACCESS_TOKEN", TOKEN)
    assert client.from_env()._driver.config.source.header == "Shoptet-Access-Token"


@clients
@pytest.mark.parametrize(
    ("variables", "argument", "said"),
    [
        ({}, "SHOPTET_PRIVATE_API_TOKEN", "is not set, and neither are SHOPTET_ACCESS_TOKEN"),
        ({"SHOPTET_PRIVATE_API_TOKEN": "a", "SHOPTET_ACCESS_TOKEN": "b"}, "private_token", "are both given"),
        ({"SHOPTET_PRIVATE_API_TOKEN": f"{TOKEN}\n"}, "private_token", "line break"),
        (
            {"SHOPTET_PRIVATE_API_TOKEN": "a", "SHOPTET_TIMEOUT": "soon"},
            "SHOPTET_TIMEOUT",
            "expected a number, got 'soon'",
        ),
        (
            {"SHOPTET_PRIVATE_API_TOKEN": "a", "SHOPTET_MAX_RETRIES": "1.5"},
            "SHOPTET_MAX_RETRIES",
            "expected a whole number",
        ),
        ({"SHOPTET_PRIVATE_API_TOKEN": "a", "SHOPTET_DEADLINE": "-1"}, "deadline", "above zero"),
        ({"SHOPTET_PRIVATE_API_TOKEN": "a", "SHOPTET_BASE_URL": "host"}, "base_url", "https://"),
    ],
)
def test_an_environment_that_makes_no_sense(
    client: type[Shoptet], environment: pytest.MonkeyPatch, variables: dict[str, str], argument: str, said: str
) -> None:
    for name, value in variables.items():
        environment.setenv(name, value)
    with pytest.raises(ConfigurationError, match=said) as caught:
        client.from_env()
    assert caught.value.argument == argument
    assert TOKEN not in str(caught.value)


@pytest.mark.parametrize("client", [Shoptet, AsyncShoptet])
def test_help_shows_every_option_with_its_meaning(client: type) -> None:
    shown = inspect.signature(client).parameters
    assert list(shown) == ["httpx_client", *Options.__annotations__]
    assert {option.kind for option in shown.values()} == {inspect.Parameter.KEYWORD_ONLY}
    assert "<class" not in str(inspect.signature(client))
    assert (shown["deadline"].default, shown["on_shift"].default, shown["language"].default) == (300.0, "warn", None)
    # Python 3.13 removes the indentation itself.
    documented = re.findall(r"^ {4}(\w+): ", (inspect.getdoc(client) or "").partition("Raises:")[0], re.MULTILINE)
    assert documented == ["httpx_client", *Options.__annotations__]
