"""What is wrong is told where it was written: helpers of a client, and what a client is not made for."""

import copy
import pickle
from pathlib import Path

import pytest

from shoptet_api import AsyncShoptet, ConfigurationError, LocalLimits, Options, Shoptet, SQLiteJobStore
from shoptet_api.clock import Clock

TOKEN = "123456-p-made-up-token-of-a-shop"
HOOKS = "on_request", "on_response", "on_retry", "on_deprecation", "on_drift"


@pytest.mark.parametrize(
    ("argument", "due"),
    [
        ("limits", "give LocalLimits, or another Limits"),
        ("clock", "give a Clock"),
        ("job_store", "give SQLiteJobStore, or another JobStore"),
        *((hook, "give a function") for hook in HOOKS),
        ("strict", "give True or False"),
    ],
)
@pytest.mark.parametrize("client", [Shoptet, AsyncShoptet])
def test_helpers_of_a_wrong_type(client: type, argument: str, due: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        client(private_token=TOKEN, **{argument: 3})
    assert caught.value.argument == argument
    assert str(caught.value) == f"{argument} is of type int; {due}"


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
    with pytest.raises(TypeError, match=f"^{client.__name__} is neither pickled nor copied: make one in each process"):
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
