"""The body of a response: one content coding, decompressed in bounded pieces (C1)."""

import gzip
import zlib
from typing import Final

import pytest
from hypothesis import given, strategies as st

from shoptet_api import DecodeError, ResponseTooLargeError, ServerError, TransportError
from shoptet_api.clock import SYSTEM_CLOCK, Deadline
from shoptet_api.sansio.messages import Request
from shoptet_api.timeouts import Timeouts
from shoptet_api.transport.response_body import ResponseBody
from tests.support.client_fixtures import MakeCaller
from tests.support.made_up_operations import GET_THING
from tests.support.misbehaving import misbehaving, says

TEXT: Final = b'{"data":{"thing":{"a":1}}}'


def bare(content: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(content) + packer.flush()


def said(coding: str, content: bytes, status: str = "200 OK") -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Encoding: {coding}\r\n"
    return head.encode() + b"Content-Length: %d\r\n\r\n" % len(content) + content


def body_of(coding: str, content: bytes, size: int = 7, max_bytes: int = 1000, status: int = 200) -> bytes:
    request = Request("GET", "/thing", "https://api.example/thing", "getThing", None, Timeouts(), max_bytes)
    body = ResponseBody(status, {"content-encoding": coding}, request, Deadline(SYSTEM_CLOCK, None))
    for start in range(0, len(content), size):
        body.feed(content[start : start + size])
    return body.end()


# Each member is longer than a piece, and different from the others.
LONG: Final = [b"%d" % digit * 100_000 for digit in range(7)]


@pytest.mark.parametrize("size", [100, 65_536, 10_000_000])
def test_long_members_come_once_each(size: int) -> None:
    """What follows a member was kept twice when the member ended with a full piece before it."""
    content = b"".join(gzip.compress(member) for member in LONG)
    assert body_of("gzip", content, size, max_bytes=1_000_000) == b"".join(LONG)


def test_what_unpacks_to_more_than_a_hundred_times_its_length_is_refused() -> None:
    """C1: but the first mebibyte is allowed whatever it comes from."""
    assert body_of("gzip", gzip.compress(bytes(1_048_576)), 100_000, max_bytes=10**9) == bytes(1_048_576)
    with pytest.raises(ResponseTooLargeError, match="more than 100 times its length, as only a compression bomb does"):
        body_of("gzip", gzip.compress(bytes(1_048_577)), 100_000, max_bytes=10**9)
    text = b"".join(b"%d" % number for number in range(600_000))
    assert body_of("gzip", gzip.compress(text), 100_000, max_bytes=10**9) == text


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_the_body_of_an_error_that_is_too_long_is_dropped(coding: str) -> None:
    """C1 and C2: the status says what happened."""
    pack = gzip.compress if coding == "gzip" else zlib.compress
    assert body_of(coding, pack(bytes(10_000)), max_bytes=1000, status=404) == b""
    assert body_of(coding, pack(bytes(10_000_000)), 10_000, max_bytes=10**9, status=503) == b""
    assert body_of("identity", bytes(2000), max_bytes=1000, status=500) == b""


READABLE: Final = {
    "gzip": ("gzip", gzip.compress(TEXT)),
    "upper case": ("GZip", gzip.compress(TEXT)),
    "x-gzip": ("x-gzip", gzip.compress(TEXT)),
    "with identity": ("identity, gzip ,", gzip.compress(TEXT)),
    "two members": ("gzip", gzip.compress(TEXT[:9]) + gzip.compress(TEXT[9:])),
    "an empty member": ("gzip", gzip.compress(b"") + gzip.compress(TEXT)),
    "zeros behind": ("gzip", gzip.compress(TEXT) + bytes(20)),
    "a line break behind": ("gzip", gzip.compress(TEXT) + b"\r\n"),
    "deflate": ("deflate", zlib.compress(TEXT)),
    "bare deflate": ("deflate", bare(TEXT)),
    "no coding": ("identity", TEXT),
    "a charset": ("utf-8", TEXT),
}


@pytest.mark.parametrize(("coding", "content"), READABLE.values(), ids=READABLE.keys())
@pytest.mark.parametrize("size", [1, 2, 11, 1000])
def test_one_coding_is_read(coding: str, content: bytes, size: int) -> None:
    """C1: in pieces of any size."""
    assert body_of(coding, content, size) == TEXT


@pytest.mark.parametrize(("coding", "content"), READABLE.values(), ids=READABLE.keys())
def test_both_clients_read_it(make_caller: MakeCaller, coding: str, content: bytes) -> None:
    """C1."""
    with misbehaving(says(said(coding, content))) as server:
        assert make_caller(base_url=server.url).call(GET_THING, ("1",)) == {"a": 1}


@given(st.binary(max_size=500), st.integers(1, 200), st.sampled_from([gzip.compress, zlib.compress, bare]))
def test_what_was_compressed_is_read(content: bytes, size: int, pack: object) -> None:
    """C1."""
    packed = pack(content)  # type: ignore[operator]
    assert body_of("gzip" if pack is gzip.compress else "deflate", packed, size) == content


@pytest.mark.parametrize("coding", ["gzip, gzip", "gzip,deflate", "deflate, gzip, identity", "br", "zstd", "gzip, br"])
def test_other_codings_are_refused_and_not_decompressed(make_caller: MakeCaller, coding: str) -> None:
    """C1: a few kilobytes that are packed twice can become gigabytes."""
    bomb = gzip.compress(gzip.compress(bytes(5_000_000)))
    with misbehaving(says(said(coding, bomb))) as server:
        caller = make_caller(base_url=server.url, max_retries=3)
        with pytest.raises(DecodeError, match="expected at most one content coding, gzip or deflate, got") as caught:
            caller.call(GET_THING, ("1",))
    assert str(caught.value).startswith("GET /api/things/1 answered 200: expected")
    assert len(server.requests) == 1


@pytest.mark.parametrize("coding", ["gzip, gzip", "br"])
def test_the_status_of_an_error_is_kept(make_caller: MakeCaller, coding: str) -> None:
    """C1: the body of an error that cannot be read says less than its status."""
    answer = said(coding, b"\x0b\x02\x80abc\x03", "502 Bad Gateway")
    with (
        misbehaving(says(answer)) as server,
        pytest.raises(ServerError, match="answered 502: empty response") as caught,
    ):
        make_caller(base_url=server.url).call(GET_THING, ("1",))
    assert caught.value.body == ""


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress, bare])
def test_the_length_is_counted_while_decompressing(pack: object) -> None:
    """C1: 20 kB that would become 20 MB end with the first piece beyond the limit."""
    content: bytes = pack(bytes(20_000_000))  # type: ignore[operator]
    with pytest.raises(ResponseTooLargeError, match="longer than the 200,000 bytes"):
        body_of("gzip" if pack is gzip.compress else "deflate", content, 9_000, 200_000)


@pytest.mark.parametrize("cut", [1, 9, 20])
@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress, bare])
def test_a_body_that_is_cut_short(make_caller: MakeCaller, pack: object, cut: int) -> None:
    content: bytes = pack(TEXT * 20)[:-cut]  # type: ignore[operator]
    coding = "gzip" if pack is gzip.compress else "deflate"
    with misbehaving(says(said(coding, content))) as server, pytest.raises(TransportError, match="cut short"):
        make_caller(base_url=server.url).call(GET_THING, ("1",))


def test_a_second_member_that_is_cut_short(make_caller: MakeCaller) -> None:
    content = gzip.compress(TEXT) + gzip.compress(TEXT)[:-9]
    with misbehaving(says(said("gzip", content))) as server, pytest.raises(TransportError, match="cut short"):
        make_caller(base_url=server.url).call(GET_THING, ("1",))
