"""What each token store must do."""

import threading
import time
from typing import Final

from shoptet_api.auth.stores.protocol import Busy, Found, Leased, TokenStore
from shoptet_api.secret import Secret

_A: Final = Secret("planted-a" * 5)
_B: Final = Secret("planted-b" * 5)
_SHORT: Final = 0.2
"""A lease that a test waits for."""


class TokenStoreTests:
    """Tests of a `TokenStore`; the fixture `store` returns an empty one."""

    def test_one_caller_gets_the_lease_and_the_others_wait(self, store: TokenStore) -> None:
        """A lease is for one holder of one installation."""
        assert store.acquire("shop", "me", 30) == Leased()
        waiting = store.acquire("shop", "you", 30)
        assert isinstance(waiting, Busy)
        assert 0 < waiting.seconds <= 30
        assert store.acquire("shop", "me", 30) == Leased()
        assert store.acquire("other shop", "you", 30) == Leased()

    def test_a_lease_ends_by_itself(self, store: TokenStore) -> None:
        """A process that died does not keep the others from fetching."""
        assert store.acquire("shop", "me", _SHORT) == Leased()
        time.sleep(1.5 * _SHORT)
        assert store.acquire("shop", "you", 30) == Leased()

    def test_a_saved_token_is_handed_out(self, store: TokenStore) -> None:
        """Saving ends the lease, and everyone gets the token."""
        store.acquire("shop", "me", 30)
        store.save("shop", "me", _A, usable=100, valid=160)
        found = store.acquire("shop", "you", 30)
        assert isinstance(found, Found)
        assert found.token == _A
        assert 90 < found.seconds <= 100
        (left,) = store.valid("shop")
        assert 150 < left <= 160
        assert store.acquire("other shop", "you", 30) == Leased()

    def test_a_token_that_is_not_usable_any_more_is_kept_back(self, store: TokenStore) -> None:
        """It counts as valid still."""
        store.save("shop", "me", _A, usable=_SHORT, valid=160)
        time.sleep(1.5 * _SHORT)
        assert store.acquire("shop", "you", 30) == Leased()
        assert len(store.valid("shop")) == 1

    def test_a_token_that_is_not_valid_any_more_is_not_counted(self, store: TokenStore) -> None:
        """The API has forgotten it."""
        store.save("shop", "me", _A, usable=_SHORT / 2, valid=_SHORT)
        time.sleep(1.5 * _SHORT)
        assert store.valid("shop") == ()

    def test_only_its_holder_ends_a_lease(self, store: TokenStore) -> None:
        """Whoever comes late has no say."""
        store.release("shop", "nobody")
        store.acquire("shop", "me", 30)
        store.release("shop", "you")
        assert isinstance(store.acquire("shop", "you", 30), Busy)
        store.release("shop", "me")
        assert store.acquire("shop", "you", 30) == Leased()

    def test_a_refused_token_is_forgotten_only_if_it_is_the_one_that_is_kept(self, store: TokenStore) -> None:
        """A caller that still had an older token does not remove the new one."""
        store.save("shop", "me", _A, usable=100, valid=160)
        kept = store.acquire("shop", "me", 30, refused=_B)
        assert isinstance(kept, Found)
        assert store.acquire("shop", "me", 30, refused=_A) == Leased()
        assert store.valid("shop") == ()
        store.save("shop", "me", _B, usable=100, valid=160)
        newer = store.acquire("shop", "me", 30, refused=_A)
        assert isinstance(newer, Found)
        assert newer.token == _B

    def test_a_late_token_counts_and_ends_no_lease_but_its_own(self, store: TokenStore) -> None:
        """Both tokens are valid; the one that is usable longer is handed out."""
        store.acquire("shop", "slow", _SHORT)
        time.sleep(1.5 * _SHORT)
        assert store.acquire("shop", "quick", 30) == Leased()
        store.save("shop", "slow", _A, usable=100, valid=160)
        store.save("shop", "quick", _B, usable=200, valid=260)
        store.save("shop", "late", _A, usable=50, valid=60)
        found = store.acquire("shop", "third", 30)
        assert isinstance(found, Found)
        assert found.token == _B
        first, second = store.valid("shop")
        assert first < second

    def test_one_of_many_threads_gets_the_lease(self, store: TokenStore) -> None:
        """Each step is atomic."""
        barrier = threading.Barrier(8)
        leased: list[int] = []

        def run(number: int) -> None:
            barrier.wait()
            if isinstance(store.acquire("shop", f"holder {number}", 30), Leased):
                leased.append(number)

        threads = [threading.Thread(target=run, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(leased) == 1

    def test_no_repr_shows_a_token(self, store: TokenStore) -> None:
        """Logs and tracebacks show objects."""
        store.save("shop", "me", _A, usable=100, valid=160)
        assert "planted" not in repr(store) + repr(store.acquire("shop", "me", 30))
