"""What each store of webhook deliveries must do."""

import threading
from typing import Final

from shoptet_api.webhooks.stores.protocol import Delivery, DeliveryStore, Taken

_BODY: Final = b'{"event":"order:create"}'
_WINDOW: Final = 100.0


def _accept(store: DeliveryStore, key: str = "a", now: float = 0.0) -> Delivery | None:
    return store.accept(key, _BODY, now=now, due=now + 10, window=_WINDOW)


def _taken(store: DeliveryStore, key: str = "a", now: float = 0.0) -> Taken:
    delivery = _accept(store, key, now)
    assert delivery is not None
    found = store.take(delivery, due=now + 10)
    assert found is not None
    return found


class DeliveryStoreTests:
    """Tests of a `DeliveryStore`; the fixture `store` returns an empty one."""

    def test_a_delivery_is_accepted_worked_and_known(self, store: DeliveryStore) -> None:
        """It is known while it waits, while it is in work, and afterwards."""
        delivery = _accept(store)
        assert delivery is not None
        assert _accept(store) is None
        work = store.take(delivery, due=20)
        assert work is not None
        assert (work.body, work.attempt) == (_BODY, 1)
        assert _accept(store) is None
        store.done(work)
        assert store.waiting() == 0
        assert store.next_due() is None
        assert _accept(store, now=_WINDOW - 1) is None

    def test_after_the_window_it_is_a_new_one(self, store: DeliveryStore) -> None:
        """A body that comes again much later is another event."""
        store.done(_taken(store))
        again = _accept(store, now=_WINDOW + 1)
        assert again is not None
        assert store.take(again, due=_WINDOW + 20) is not None

    def test_what_waits_longer_than_the_window_is_still_known(self, store: DeliveryStore) -> None:
        """What was not handled yet is never accepted twice."""
        _accept(store)
        assert _accept(store, now=10 * _WINDOW) is None
        assert store.waiting() == 1

    def test_one_has_it_however_often_it_stands_in_queues(self, store: DeliveryStore) -> None:
        """Each offer makes the earlier ones void."""
        delivery = _accept(store)
        assert delivery is not None
        assert store.take(delivery, due=20) is not None
        assert store.take(delivery, due=20) is None
        (offered,) = store.due(now=25, due=35, limit=10)
        assert store.take(delivery, due=45) is None
        assert store.take(offered, due=45) is not None

    def test_what_a_worker_left_is_offered_when_the_lease_is_over(self, store: DeliveryStore) -> None:
        """A worker that was killed loses it."""
        work = _taken(store)
        assert store.due(now=9, due=99, limit=10) == []
        assert store.next_due() == 10
        (offered,) = store.due(now=10, due=20, limit=10)
        assert store.next_due() == 20
        again = store.take(offered, due=30)
        assert again is not None
        assert again.attempt == 2
        # The first worker comes back too late: nothing that it says counts.
        assert not store.extend(work, due=100)
        store.failed(work, due=None, error="late")
        store.release(work, due=0)
        store.done(work)
        assert store.waiting() == 1
        store.done(again)
        assert store.waiting() == 0

    def test_what_was_begun_and_has_no_outcome_is_suspect(self, store: DeliveryStore) -> None:
        """It may be what killed the worker, and is handled alone, however often it is offered before."""
        delivery = _accept(store)
        assert delivery is not None
        assert not delivery.is_suspect
        (offered,) = store.due(now=10, due=20, limit=10)
        assert not offered.is_suspect
        assert store.take(offered, due=30) is not None
        (offered,) = store.due(now=30, due=40, limit=10)
        assert offered.is_suspect
        (offered,) = store.due(now=40, due=50, limit=10)
        assert offered.is_suspect
        work = store.take(offered, due=60)
        assert work is not None
        store.failed(work, due=70, error="ValueError: a")
        (offered,) = store.due(now=70, due=80, limit=10)
        assert not offered.is_suspect
        work = store.take(offered, due=90)
        assert work is not None
        store.release(work, due=95)
        (offered,) = store.due(now=95, due=105, limit=10)
        assert not offered.is_suspect

    def test_a_revived_delivery_is_not_suspect(self, store: DeliveryStore) -> None:
        """Somebody has decided that it may run."""
        store.failed(_taken(store), due=None, error="ValueError: a")
        assert store.revive("a", now=50)
        (offered,) = store.due(now=50, due=60, limit=10)
        assert not offered.is_suspect

    def test_a_kept_lease_is_not_offered(self, store: DeliveryStore) -> None:
        """A worker that is still at it keeps it."""
        work = _taken(store)
        assert store.extend(work, due=50)
        assert store.due(now=49, due=99, limit=10) == []
        store.done(work)

    def test_given_back_it_does_not_count_as_an_attempt(self, store: DeliveryStore) -> None:
        """A worker that ends gives back what it has not begun."""
        store.release(_taken(store), due=5)
        (offered,) = store.due(now=5, due=20, limit=10)
        again = store.take(offered, due=30)
        assert again is not None
        assert again.attempt == 1

    def test_the_dead_are_kept_until_somebody_decides(self, store: DeliveryStore) -> None:
        """A dead delivery is neither offered nor forgotten."""
        for number, key in enumerate("ab"):
            store.failed(_taken(store, key, number), due=None, error=f"ValueError: {key}")
        assert [(dead.key, dead.body, dead.attempts, dead.accepted, dead.error) for dead in store.dead()] == [
            ("a", _BODY, 1, 0, "ValueError: a"),
            ("b", _BODY, 1, 1, "ValueError: b"),
        ]
        assert "ValueError" not in repr(store.dead())
        assert store.waiting() == 0
        assert store.due(now=10**6, due=10**7, limit=10) == []
        assert _accept(store, now=10 * _WINDOW) is None
        assert store.revive("a", now=50)
        assert not store.revive("a", now=50)
        (offered,) = store.due(now=50, due=60, limit=10)
        again = store.take(offered, due=70)
        assert again is not None
        assert (again.attempt, again.body) == (1, _BODY)
        assert store.forget("b")
        assert not store.forget("b")
        assert store.dead() == []
        assert _accept(store, "b") is not None

    def test_the_oldest_are_offered_first_and_no_more_than_asked_for(self, store: DeliveryStore) -> None:
        """First come, first served."""
        for number in range(5):
            _accept(store, str(number), now=number)
        assert [delivery.key for delivery in store.due(now=100, due=200, limit=3)] == ["0", "1", "2"]
        assert [delivery.key for delivery in store.due(now=100, due=200, limit=3)] == ["3", "4"]

    def test_a_delivery_of_another_store_is_an_error(self, store: DeliveryStore) -> None:
        """A queue can carry a delivery to the wrong process."""
        try:
            found = store.take(Delivery("elsewhere", 1), due=10)
        except LookupError:
            return
        raise AssertionError(found)

    def test_many_threads_get_each_delivery_once(self, store: DeliveryStore) -> None:
        """Each step is atomic."""
        accepted: list[Delivery] = []
        worked: list[str] = []

        def run() -> None:
            for number in range(20):
                delivery = _accept(store, str(number))
                if delivery is not None:
                    accepted.append(delivery)
            for offered in store.due(now=50, due=60, limit=100):
                if (work := store.take(offered, due=70)) is not None:
                    worked.append(work.key)
                    store.done(work)

        threads = [threading.Thread(target=run) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for offered in store.due(now=500, due=600, limit=100):
            if (work := store.take(offered, due=700)) is not None:
                worked.append(work.key)
                store.done(work)
        assert sorted(delivery.key for delivery in accepted) == sorted(map(str, range(20)))
        assert sorted(worked) == sorted(map(str, range(20)))

    def test_what_a_clock_that_was_ahead_has_noted_is_offered(self, store: DeliveryStore) -> None:
        """A clock that is set back must not put deliveries off for hours."""
        _accept(store, "ahead", now=10_000)
        _accept(store, "now", now=0)
        offered = store.due(now=20, due=30, limit=10, latest=1000)
        assert sorted(delivery.key for delivery in offered) == ["ahead", "now"]

    def test_bodies_and_errors_of_any_bytes_are_kept(self, store: DeliveryStore) -> None:
        """A body need not be text."""
        body = bytes(range(256))
        delivery = store.accept("any", body, now=0, due=10, window=_WINDOW)
        assert delivery is not None
        work = store.take(delivery, due=20)
        assert work is not None
        assert work.body == body
        store.failed(work, due=None, error="ValueError: příšera\n🛒")
        (dead,) = store.dead()
        assert (dead.body, dead.error) == (body, "ValueError: příšera\n🛒")
