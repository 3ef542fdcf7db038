"""What each store of installations must do."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from typing import Final

import attrs

from shoptet_api.auth.installation import Installation
from shoptet_api.installations.access import changed
from shoptet_api.installations.protocol import InstallationStore

_FIRST: Final = Installation("planted-first" * 20, 222651, "https://222651.example.com/", "a@example.com", "api")
_OTHER: Final = Installation(
    "planted-other" * 20,
    7,
    "https://obchod-čaj.example.com/",
    state="suspended",
    webhook_key="planted-key",
    is_set_up=True,
    state_since=datetime(2026, 3, 1, 12, 30, 15, 250, timezone(timedelta(hours=1))),
)


class InstallationStoreTests:
    """Tests of an `InstallationStore`; the fixture `store` returns an empty one."""

    def test_an_installation_is_kept_as_it_was(self, store: InstallationStore) -> None:
        """With its token, and with fields that the OAuth server left out."""
        assert store.load(222651) is None
        store.save(_FIRST)
        store.save(_OTHER)
        assert store.load(222651) == _FIRST
        assert store.load(7) == _OTHER

    def test_shops_are_listed_in_ascending_order(self, store: InstallationStore) -> None:
        """However they came, and whatever their state is."""
        assert list(store.eshop_ids()) == []
        store.save(_FIRST)
        store.save(_OTHER)
        assert list(store.eshop_ids()) == [7, 222651]

    def test_a_new_installation_replaces_the_old_one(self, store: InstallationStore) -> None:
        """The old token is dead, and the old key with it."""
        store.save(attrs.evolve(_FIRST, webhook_key="planted-key", is_set_up=True))
        again = Installation("planted-again" * 20, 222651, _FIRST.eshop_url, None, "api")
        store.save(again)
        assert store.load(222651) == again
        assert list(store.eshop_ids()) == [222651]

    def test_an_installation_is_replaced_if_it_is_still_the_same(self, store: InstallationStore) -> None:
        """What another process has changed meanwhile is not undone."""
        store.save(_FIRST)
        suspended = attrs.evolve(_FIRST, state="suspended")
        assert store.replace(_FIRST, suspended)
        assert store.load(222651) == suspended
        assert not store.replace(_FIRST, attrs.evolve(_FIRST, is_set_up=True))
        assert store.load(222651) == suspended

    def test_an_installation_that_is_gone_is_not_replaced(self, store: InstallationStore) -> None:
        """The addon was uninstalled meanwhile."""
        assert not store.replace(_FIRST, attrs.evolve(_FIRST, is_set_up=True))
        assert store.load(222651) is None
        assert list(store.eshop_ids()) == []

    def test_changes_of_several_threads_are_all_kept(self, store: InstallationStore) -> None:
        """Each of them is tried again until it meets no other change."""
        store.save(attrs.evolve(_FIRST, scope=""))

        def add(letter: str) -> None:
            for _ in range(5):
                changed(store, 222651, lambda current: attrs.evolve(current, scope=f"{current.scope}{letter}"))

        with ThreadPoolExecutor(4) as threads:
            list(threads.map(add, "abcd"))
        kept = store.load(222651)
        assert kept is not None
        assert sorted(kept.scope or "") == sorted("abcd" * 5)

    def test_a_removed_installation_is_gone(self, store: InstallationStore) -> None:
        """The others stay."""
        store.save(_FIRST)
        store.save(_OTHER)
        assert store.remove(7)
        assert not store.remove(7)
        assert store.load(7) is None
        assert store.load(222651) == _FIRST

    def test_no_repr_shows_a_token(self, store: InstallationStore) -> None:
        """Logs and tracebacks show objects."""
        store.save(_FIRST)
        store.save(_OTHER)
        assert "planted" not in repr(store) + repr(store.load(222651)) + repr(store.load(7))
