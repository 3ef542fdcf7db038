"""What every store does alike."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from shoptet_api import MemoryTokenStore, SQLiteTokenStore, TokenStore
from shoptet_api.auth.stores.protocol import Busy, Found, Leased
from shoptet_api.secret import Secret
from tests.support.oauth_partner import ManualClock

A, B = Secret("planted-a" * 5), Secret("planted-b" * 5)


def test_the_first_claims_and_the_others_wait(store: TokenStore, clock: ManualClock) -> None:
    assert store.acquire("shop", "me", 30) == Leased()
    assert store.acquire("shop", "you", 30) == Busy(30.0)
    assert store.acquire("shop", "me", 30) == Leased()
    assert store.acquire("other shop", "you", 30) == Leased()
    clock.advance(29)
    assert isinstance(store.acquire("shop", "you", 30), Busy)
    clock.advance(1)
    assert store.acquire("shop", "you", 30) == Leased()


def test_a_saved_token_is_found_until_it_is_not_usable(store: TokenStore, clock: ManualClock) -> None:
    store.acquire("shop", "me", 30)
    store.save("shop", "me", A, usable=100, valid=160)
    assert store.acquire("shop", "you", 30) == Found(A, 100.0)
    clock.advance(99)
    assert isinstance(store.acquire("shop", "you", 30), Found)
    clock.advance(1)
    assert store.acquire("shop", "you", 30) == Leased()
    assert store.valid("shop") == (60.0,)
    clock.advance(60)
    assert store.valid("shop") == ()


def test_a_released_claim_is_free_and_only_its_holder_releases_it(store: TokenStore) -> None:
    store.release("shop", "nobody")
    store.acquire("shop", "me", 30)
    store.release("shop", "you")
    assert isinstance(store.acquire("shop", "you", 30), Busy)
    store.release("shop", "me")
    assert store.acquire("shop", "you", 30) == Leased()


def test_a_refused_token_is_forgotten_only_if_it_is_the_one_that_is_kept(store: TokenStore) -> None:
    store.save("shop", "me", A, usable=100, valid=160)
    assert store.acquire("shop", "me", 30, refused=B) == Found(A, 100.0)
    assert store.acquire("shop", "me", 30, refused=A) == Leased()
    assert store.valid("shop") == ()
    store.save("shop", "me", B, usable=100, valid=160)
    assert store.acquire("shop", "me", 30, refused=A) == Found(B, 100.0)


def test_a_late_save_is_kept_and_ends_no_claim_but_its_own(store: TokenStore, clock: ManualClock) -> None:
    store.acquire("shop", "slow", 30)
    clock.advance(31)
    store.acquire("shop", "quick", 30)
    store.save("shop", "slow", A, usable=100, valid=160)
    assert store.acquire("shop", "third", 30) == Found(A, 100.0)
    clock.advance(10)
    store.save("shop", "quick", B, usable=100, valid=160)
    assert store.acquire("shop", "third", 30) == Found(B, 100.0)
    assert store.valid("shop") == (150.0, 160.0)
    store.save("shop", "late", A, usable=50, valid=60)
    assert store.acquire("shop", "third", 30) == Found(B, 100.0)


def test_no_repr_shows_a_token(store: TokenStore) -> None:
    store.save("shop", "me", A, usable=100, valid=160)
    assert "planted" not in repr(store) + repr(store.acquire("shop", "me", 30))
    assert type(store).__name__ in repr(store)


def test_memory_forgets_installations_that_have_nothing_left(clock: ManualClock) -> None:
    store = MemoryTokenStore(clock)
    store.save("kept", "me", A, usable=10_000, valid=10_000)
    for number in range(5000):
        store.acquire(f"shop {number}", "me", 1)
        clock.advance(0.5)
    assert len(store._entries) < 4100
    assert isinstance(store.acquire("kept", "me", 1), Found)


KEYS = st.sampled_from(["shop", "other"])
CLAIMS = st.sampled_from(["me", "you"])
TOKENS = st.sampled_from([A, B])
SECONDS = st.integers(1, 100)
STEPS = st.one_of(
    st.tuples(st.just("acquire"), KEYS, CLAIMS, SECONDS, st.none() | TOKENS),
    st.tuples(st.just("save"), KEYS, CLAIMS, TOKENS, SECONDS, SECONDS),
    st.tuples(st.just("release"), KEYS, CLAIMS),
    st.tuples(st.just("valid"), KEYS),
    st.tuples(st.just("advance"), SECONDS),
)


@given(st.lists(STEPS, max_size=20))
@settings(max_examples=60, deadline=None)
def test_both_stores_answer_alike(steps: list[tuple[object, ...]]) -> None:
    clock = ManualClock()
    with tempfile.TemporaryDirectory() as folder:
        stores: list[TokenStore] = [MemoryTokenStore(clock), SQLiteTokenStore(Path(folder, "tokens"), clock=clock)]
        for name, *arguments in steps:
            if name == "advance":
                clock.advance(*arguments)  # type: ignore[arg-type]
                continue
            one, two = (getattr(store, str(name))(*arguments) for store in stores)
            assert type(one) is type(two)
            assert getattr(one, "token", None) == getattr(two, "token", None)
            seconds = [getattr(result, "seconds", result or ()) for result in (one, two)]
            assert seconds[0] == pytest.approx(seconds[1]) if not isinstance(one, Leased) else True
