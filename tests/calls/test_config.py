from contextlib import suppress

import pytest
from hypothesis import given, strategies as st

from shoptet_api import AsyncShoptet, ConfigurationError, Shoptet as SyncShoptet, ShoptetError, Timeouts
from shoptet_api.calls.config import Config
from shoptet_api.secret import Secret

CLIENTS = [SyncShoptet, AsyncShoptet]


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize(
    ("arguments", "named", "said"),
    [
        ({}, "private_token", "or access_token or addon must be given"),
        ({"private_token": "a", "access_token": "b"}, "private_token", "and access_token are both given"),
        ({"private_token": ""}, "private_token", "is empty"),
        ({"access_token": ""}, "access_token", "is empty"),
        ({"access_token": "secret\n"}, "access_token", "line break"),
        ({"private_token": "sec\r\nX-Evil: 1"}, "private_token", "line break"),
        ({"private_token": "sec ret"}, "private_token", "white space"),
        ({"private_token": "sécret"}, "private_token", "visible ASCII"),
        ({"private_token": "secret\x7f"}, "private_token", "visible ASCII"),
        ({"private_token": b"secret"}, "private_token", "of type bytes"),
        ({"private_token": "t", "base_url": "api.myshoptet.com"}, "base_url", "https://"),
        ({"private_token": "t", "base_url": "ftp://api.myshoptet.com"}, "base_url", "https://"),
        ({"private_token": "t", "base_url": "https://"}, "base_url", "does not name a host"),
        ({"private_token": "t", "base_url": "https:///api"}, "base_url", "does not name a host"),
        ({"private_token": "t", "base_url": ""}, "base_url", "https://"),
        ({"private_token": "t", "base_url": "https://host:port"}, "base_url", "is not a URL"),
        ({"private_token": "t", "base_url": "https://host/?a=1"}, "base_url", "more than scheme"),
        ({"private_token": "t", "base_url": "https://host/a b"}, "base_url", "more than scheme"),
        ({"private_token": "t", "base_url": None}, "base_url", "of type NoneType"),
        ({"private_token": "t", "timeout": 0}, "timeout", "above zero"),
        ({"private_token": "t", "timeout": float("nan")}, "timeout", "above zero"),
        ({"private_token": "t", "timeout": "5"}, "timeout", "got '5'"),
        ({"private_token": "t", "timeout": True}, "timeout", "got True"),
        ({"private_token": "t", "language": "český jazyk"}, "language", "must be a language code"),
        ({"private_token": "t", "language": ""}, "language", "must be a language code"),
        ({"private_token": "t", "headers": {"shoptet-access-token": "x"}}, "headers", "pass the token as access_token"),
        ({"private_token": "t", "headers": {"Content-Type": "text/plain"}}, "headers", "set by the client"),
        ({"private_token": "t", "headers": {"X Y": "1"}}, "headers", "is not a header name"),
        ({"private_token": "t", "headers": {"X-Y": "1\r\nZ: 2"}}, "headers", "one line"),
        ({"private_token": "t", "headers": {"X-Y": 1}}, "headers", "one line"),
        ({"addon": "t"}, "addon", "must be an AddonAuth"),
        ({"private_token": "t", "addon": "t"}, "private_token", "and addon are both given"),
        ({"private_token": "t", "deadline": 0}, "deadline", "above zero"),
        ({"private_token": "t", "deadline": None}, "deadline", "got None"),
        ({"private_token": "t", "max_retries": -1}, "max_retries", "at least 0, got -1"),
        ({"private_token": "t", "max_retries": 1.5}, "max_retries", "got 1.5"),
        ({"private_token": "t", "max_response_bytes": 0}, "max_response_bytes", "at least 1, got 0"),
        ({"private_token": "t", "partial_errors": "ignore"}, "partial_errors", "'raise' or 'return'"),
        ({"private_token": "t", "httpx_client": object()}, "httpx_client", "expected an httpx."),
    ],
)
def test_what_makes_no_sense_is_told_at_construction(
    client: type, arguments: dict[str, object], named: str, said: str
) -> None:
    with pytest.raises(ConfigurationError, match=said) as caught:
        client(**arguments)
    assert caught.value.argument == named
    assert str(caught.value).startswith((f"{named} ", f"{named}: "))
    assert isinstance(caught.value, ShoptetError)
    assert isinstance(caught.value, ValueError)
    assert "\n" not in str(caught.value)


def test_a_password_in_the_base_url_is_refused_and_not_repeated() -> None:
    with pytest.raises(ConfigurationError) as caught:
        SyncShoptet(private_token="t", base_url="https://user:hunter2@host")
    assert "hunter2" not in str(caught.value)


@given(st.text())
def test_any_text_is_a_token_or_refused_without_being_repeated(text: str) -> None:
    if text and text.isascii() and text.isprintable() and " " not in text:
        assert Config(private_token=Secret(text)).private_token == Secret(text)
        return
    with pytest.raises(ConfigurationError) as caught:
        Config(private_token=Secret(text))
    assert caught.value.argument == "private_token"
    assert len(text) < 8 or text not in str(caught.value)


@given(st.text() | st.builds("{}://{}".format, st.sampled_from(["http", "https", "HTTPS", "ftp"]), st.text()))
def test_any_text_is_a_base_url_or_refused(text: str) -> None:
    with suppress(ConfigurationError):
        config = Config(private_token=Secret("t"), base_url=text)
        assert config.base_url.lower().startswith(("http://", "https://"))


def test_defaults() -> None:
    config = Config(private_token=Secret("t"))
    assert config.base_url == "https://api.myshoptet.com"
    assert config.timeout == Timeouts(connect=10, read=60, write=60, pool=300)
    assert config.language is None
    assert not config.strict


def test_one_number_is_each_part_of_the_timeout() -> None:
    assert Timeouts.of(5) == Timeouts(connect=5, read=5, write=5, pool=5)
    assert Timeouts.of(Timeouts(read=300)).read == 300


def test_a_slash_at_the_end_of_the_base_url_is_no_part_of_the_path() -> None:
    assert Config(private_token=Secret("t"), base_url="http://127.0.0.1:1/x/").base_url == "http://127.0.0.1:1/x"


def test_a_config_does_not_change_with_what_it_was_made_from() -> None:
    headers = {"X-A": "1"}
    config = Config(private_token=Secret("t"), headers=headers)
    headers["X-B"] = "2"
    assert dict(config.headers) == {"X-A": "1"}


def test_options_add_headers_and_replace_those_of_the_same_name() -> None:
    config = Config(private_token=Secret("t"), headers={"X-A": "1", "X-B": "2"})
    changed = config.changed({"language": "cs", "headers": config.with_more_headers({"x-a": "3"}), "strict": True})
    assert dict(changed.headers) == {"X-B": "2", "x-a": "3"}
    assert (changed.language, changed.strict, changed.private_token) == ("cs", True, Secret("t"))
    assert dict(config.headers) == {"X-A": "1", "X-B": "2"}


def test_secrets_are_equal_when_their_tokens_are() -> None:
    assert Secret("a") == Secret("a")
    assert Secret("a") != Secret("b")
    assert Secret("a") != "a"
    assert len({Secret("a"), Secret("a"), Secret("b")}) == 2
