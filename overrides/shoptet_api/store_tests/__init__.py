"""Tests of what each store must do, for stores of your own as well.

Derive a class whose name begins with `Test`, and give it a fixture `store` (for limits: `limits`) that returns an empty
store. pytest then runs every test of the class:

    class TestMyTokenStore(TokenStoreTests):
        @pytest.fixture
        def store(self) -> MyTokenStore:
            return MyTokenStore(...)

The stores in memory, in SQLite and on Redis pass the same tests. Nothing here imports pytest.
"""

from typing import TYPE_CHECKING

from shoptet_api.lazy import lazy_exports

if TYPE_CHECKING:
    from shoptet_api.store_tests.cursors import CursorStoreTests as CursorStoreTests
    from shoptet_api.store_tests.deliveries import DeliveryStoreTests as DeliveryStoreTests
    from shoptet_api.store_tests.installations import InstallationStoreTests as InstallationStoreTests
    from shoptet_api.store_tests.jobs import JobStoreTests as JobStoreTests
    from shoptet_api.store_tests.limits import LimitsTests as LimitsTests
    from shoptet_api.store_tests.tokens import TokenStoreTests as TokenStoreTests

    __all__: list[str]
else:
    lazy_exports(
        __name__,
        {
            "shoptet_api.store_tests.cursors": ("CursorStoreTests",),
            "shoptet_api.store_tests.deliveries": ("DeliveryStoreTests",),
            "shoptet_api.store_tests.installations": ("InstallationStoreTests",),
            "shoptet_api.store_tests.jobs": ("JobStoreTests",),
            "shoptet_api.store_tests.limits": ("LimitsTests",),
            "shoptet_api.store_tests.tokens": ("TokenStoreTests",),
        },
    )
