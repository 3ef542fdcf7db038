"""What each store of installations must do."""

from typing import Final

from shoptet_api.auth.installation import Installation
from shoptet_api.pool.installations import InstallationStore

_FIRST: Final = Installation("planted-first" * 20, 222651, "https://222651.example.com/", "a@example.com", "api")
_OTHER: Final = Installation("planted-other" * 20, 7, "https://obchod-čaj.example.com/", None, None)


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
        """However they came."""
        assert list(store.eshop_ids()) == []
        store.save(_FIRST)
        store.save(_OTHER)
        assert list(store.eshop_ids()) == [7, 222651]

    def test_a_new_installation_replaces_the_old_one(self, store: InstallationStore) -> None:
        """The old token is dead."""
        store.save(_FIRST)
        again = Installation("planted-again" * 20, 222651, _FIRST.eshop_url, None, "api")
        store.save(again)
        assert store.load(222651) == again
        assert list(store.eshop_ids()) == [222651]

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
        assert "planted" not in repr(store) + repr(store.load(222651))
