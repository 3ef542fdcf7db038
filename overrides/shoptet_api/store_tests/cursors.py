"""What each store of cursors must do."""

from shoptet_api.feeds.cursor_store import CursorStore


class CursorStoreTests:
    """Tests of a `CursorStore`; the fixture `store` returns an empty one."""

    def test_a_cursor_that_was_never_stored_is_none(self, store: CursorStore) -> None:
        """A feed begins then."""
        assert store.load("orders") is None

    def test_the_last_cursor_of_each_name_is_kept(self, store: CursorStore) -> None:
        """Names do not disturb each other."""
        store.save("orders", '{"since": "2026-01-01"}')
        store.save("shop 1/orders", "příšera 🛒")
        store.save("orders", '{"since": "2026-02-02"}')
        assert store.load("orders") == '{"since": "2026-02-02"}'
        assert store.load("shop 1/orders") == "příšera 🛒"
        assert store.load("ORDERS") is None

    def test_a_long_cursor_is_kept(self, store: CursorStore) -> None:
        """A second with many changes makes one."""
        store.save("orders", "x" * 300_000)
        assert store.load("orders") == "x" * 300_000
