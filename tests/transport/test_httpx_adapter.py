"""The short ways to httpx's objects give what httpx's own ways give."""

from urllib.parse import quote

import httpx
import pytest
from hypothesis import given, strategies

from shoptet_api.transport.httpx_adapter import plain_headers, url_of

ORIGINS = ["https://api.myshoptet.com", "http://127.0.0.1:8123", "http://[::1]:8123", "https://API.example:443"]
SEGMENTS = strategies.one_of(
    strategies.sampled_from(
        ["api", "orders", ".", "..", "", ".hidden", "a.b", "2018000057", "a b", "č", "%2F", "%", "~"]
    ),
    strategies.text(max_size=5),
)
QUERIES = strategies.one_of(
    strategies.none(),
    strategies.sampled_from(
        ["", "page=1", "a=%C4%8D&b=+", "a=%", "a=%zz", "a=b c", "a#b", "x=[1]", "since=2026-01-01T00:00:00Z"]
    ),
    strategies.text(max_size=8),
)


@pytest.mark.parametrize("origin", ORIGINS)
@given(segments=strategies.lists(SEGMENTS, max_size=4), query=QUERIES, is_quoted=strategies.booleans())
def test_an_address_is_the_one_that_httpx_parses(
    origin: str, segments: list[str], query: str | None, is_quoted: bool
) -> None:
    path = "".join(f"/{quote(one, safe='') if is_quoted else one}" for one in segments)
    url = origin + path + ("" if query is None else f"?{query}")
    try:
        expected = httpx.URL(url)
    except (httpx.InvalidURL, UnicodeError) as error:
        with pytest.raises(type(error)):
            url_of(url, origin)
        return
    made = url_of(url, origin)
    assert made == expected
    assert (made.raw_scheme, made.raw_host, made.port, made.raw_path, made.netloc) == (
        *(expected.raw_scheme, expected.raw_host, expected.port, expected.raw_path, expected.netloc),
    )


def test_an_address_that_httpx_refuses_is_refused() -> None:
    origin = "https://api.myshoptet.com"
    with pytest.raises(httpx.InvalidURL, match="too long"):
        url_of(f"{origin}/api/orders?language={'x' * 70_000}", origin)


def test_the_usual_address_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise another httpx would make every call slower without a word."""
    origin = "https://api.myshoptet.com"
    url_of(f"{origin}/api", origin)

    def refuse(*arguments: object, **named: object) -> None:
        raise AssertionError("parsed")

    monkeypatch.setattr(httpx.URL, "__init__", refuse)
    assert url_of(f"{origin}/api/orders/2018000057?include=notes%2Cimages", origin).raw_path == (
        b"/api/orders/2018000057?include=notes%2Cimages"
    )
    with pytest.raises(AssertionError, match="parsed"):
        url_of(f"{origin}/api/orders/../eshop", origin)


NAMES = strategies.sampled_from([b"X-One", b"x-one", b"Two", b"ETag"])
TEXTS = strategies.sampled_from([b"", b"1", b"a, b", "č".encode(), "č".encode("cp1250"), b"\xff"])


@given(
    strategies.lists(
        strategies.tuples(strategies.sampled_from([b"X-One", b"x-one", b"Two", b"ETag"]), TEXTS), max_size=5
    )
)
def test_headers_read_as_httpx_reads_them(pairs: list[tuple[bytes, bytes]]) -> None:
    response = httpx.Response(200, headers=pairs)
    assert plain_headers(response) == dict(response.headers.items())
