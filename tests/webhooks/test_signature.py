"""A signature is that of the raw bytes under the key, or it is none."""

import hashlib
import hmac
import json
import logging
import traceback

import pytest
from hypothesis import given, settings, strategies as st

from shoptet_api import ConfigurationError, WebhookSignatureError
from shoptet_api.webhooks import parse, verify
from shoptet_api.webhooks.signature import SigningKeys
from tests.support.deliveries import KEY, OTHER_KEY, body_of, signature_of

# Made with: printf '%s' BODY | openssl dgst -sha1 -hmac KEY
VECTORS = [
    (b"", "key", "f42bb0eeb018ebbd4597ae7213711ec60760843f"),
    (b"The quick brown fox jumps over the lazy dog", "key", "de7c9b85b8b78aa6bc8a7a36f70a90701c9db4d9"),
    (
        b'{"eshopId":222651,"event":"order:create","eventInstance":"2018000057"}',
        KEY,
        "184bb6391ca61a55d783e4f1bd6ff534da977e05",
    ),
    (
        b'{"event":"brand:create","eventInstance":"\\u017dlu\\u0165\\/1"}',
        KEY,
        "123c1386ab6e15f7423026839862209dd24b9a99",
    ),
    (b"\xff\x00\xfe", KEY, "1a85bf7d907df87782a515ae87e92180f5a05b65"),
]


@pytest.mark.parametrize(("body", "key", "signature"), VECTORS)
def test_vectors_of_another_implementation(body: bytes, key: str, signature: str) -> None:
    assert verify(body, signature, key)
    assert verify(body, signature.upper(), key)
    assert not verify(body + b" ", signature, key)


@pytest.mark.parametrize(
    "signature",
    [
        None,
        "",
        signature_of(body_of())[:-1],
        signature_of(body_of()) + "0",
        signature_of(body_of()) + "\n",
        " " + signature_of(body_of()),
        "sha1=" + signature_of(body_of()),
        signature_of(body_of())[:38] + "  ",
        signature_of(body_of())[:-1] + "g",
        signature_of(body_of())[:-1] + "é",
        "\N{FULLWIDTH DIGIT FOUR}" * 40,
        "é" * 40,
        "\ud800" * 40,
        hmac.new(KEY.encode(), body_of(), hashlib.sha256).hexdigest(),
        signature_of(body_of(), OTHER_KEY),
        signature_of(b""),
        b"0" * 40,
        1,
    ],
)
def test_what_is_no_signature_of_the_body(signature: str | None) -> None:
    assert verify(body_of(), signature, KEY) is False


def test_the_same_json_written_again_does_not_fit() -> None:
    body = body_of("brand:create", "Žluť/1")
    assert verify(body, signature_of(body), KEY)
    again = json.dumps(json.loads(body), separators=(",", ":"), ensure_ascii=False).encode()
    assert json.loads(again) == json.loads(body)
    assert not verify(again, signature_of(body), KEY)


def test_both_keys_fit_while_one_takes_over() -> None:
    body = body_of()
    for keys in ([KEY, OTHER_KEY], (OTHER_KEY, KEY)):
        assert verify(body, signature_of(body, KEY), keys)
        assert verify(body, signature_of(body, OTHER_KEY), keys)
        assert not verify(body, signature_of(body, "a third"), keys)


@settings(deadline=None)
@given(body=st.binary(max_size=200), key=st.text("0123456789abcdef", min_size=1), place=st.integers(0, 39))
def test_one_digit_is_enough_to_be_wrong(body: bytes, key: str, place: int) -> None:
    right = signature_of(body, key)
    assert verify(body, right, key)
    wrong = right[:place] + ("0" if right[place] != "0" else "1") + right[place + 1 :]
    assert not verify(body, wrong, key)


@settings(deadline=None)
@given(body=st.binary(max_size=50), signature=st.none() | st.text(max_size=50))
def test_any_text_is_judged_without_an_error(body: bytes, signature: str | None) -> None:
    assert verify(body, signature, KEY) is (signature is not None and signature.lower() == signature_of(body))


@settings(deadline=None)
@given(body=st.binary(min_size=1, max_size=200), data=st.data())
def test_one_changed_byte_is_enough_to_be_wrong(body: bytes, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(body) - 1))
    changed = body[:place] + bytes([body[place] ^ data.draw(st.integers(1, 255))]) + body[place + 1 :]
    assert not verify(changed, signature_of(body), KEY)


@pytest.mark.parametrize("key", ["", "  ", f"{KEY}\n", [], [KEY, ""], [None], 1.5, None, KEY.encode()])
def test_what_is_no_key_is_told(key: object) -> None:
    with pytest.raises(ConfigurationError) as caught:
        verify(body_of(), signature_of(body_of()), key)  # type: ignore[arg-type]
    assert KEY not in str(caught.value)


@pytest.mark.parametrize("body", ["{}", {"event": "order:create"}, None])
def test_a_body_that_is_not_bytes_is_told(body: object) -> None:
    with pytest.raises(TypeError, match="expected the raw bytes of the request"):
        verify(body, "0" * 40, KEY)  # type: ignore[arg-type]


def test_parse_with_a_key_takes_what_is_signed_and_nothing_else() -> None:
    body = body_of()
    assert parse(body, signature=signature_of(body), key=KEY).instance == "2018000057"
    assert parse(body, signature=signature_of(body), key=[OTHER_KEY, KEY]).instance == "2018000057"
    for signature, reason in (
        (None, "is missing"),
        ("", "is missing"),
        ("0" * 39, "not 40 hexadecimal digits"),
        (signature_of(body, OTHER_KEY), "does not match its body"),
    ):
        with pytest.raises(WebhookSignatureError, match=reason):
            parse(body, signature=signature, key=KEY)


def test_the_signature_is_looked_at_before_the_body() -> None:
    with pytest.raises(WebhookSignatureError):
        parse(b"no JSON", signature="0" * 40, key=KEY)


def test_no_key_shows(caplog: pytest.LogCaptureFixture) -> None:
    assert KEY not in repr(SigningKeys([KEY, OTHER_KEY]))
    with caplog.at_level(logging.DEBUG), pytest.raises(WebhookSignatureError) as caught:
        parse(body_of(), signature="0" * 40, key=KEY)
    reported = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    frames = [frame for frame in reported.stack if "/tests/webhooks/" not in frame.filename]
    assert frames
    assert KEY not in str([frame.locals for frame in frames]) + repr(caught.value) + caplog.text


@pytest.mark.parametrize("signature", [None, "wrong", signature_of(body_of())])
def test_parse_without_a_key_needs_an_explicit_word(signature: str | None) -> None:
    """B4: a key that is missing in the environment must not let everything pass."""
    with pytest.raises(ConfigurationError, match=r"^key: expected the key that signs webhooks, got None"):
        parse(body_of(), signature=signature)
    with pytest.raises(ConfigurationError, match=r"^unsigned: expected 'refuse' or 'accept', got 'addon'"):
        parse(body_of(), signature=signature, key=KEY, unsigned="addon")  # type: ignore[arg-type]
    assert parse(body_of(), signature=signature, unsigned="accept").instance == "2018000057"


def test_parse_checks_a_signature_that_is_there() -> None:
    """B4: also where an unsigned body would do."""
    assert parse(body_of(), key=KEY, unsigned="accept").instance == "2018000057"
    with pytest.raises(WebhookSignatureError):
        parse(body_of(), signature="0" * 40, key=KEY, unsigned="accept")


def test_a_dict_is_not_a_list_of_keys() -> None:
    """B4: its keys would be taken, which are the numbers of shops."""
    for check in (lambda key: verify(body_of(), None, key), lambda key: parse(body_of(), key=key)):
        with pytest.raises(ConfigurationError, match="got type dict"):
            check({"222651": KEY})
