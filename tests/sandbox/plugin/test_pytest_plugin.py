"""The plugin of pytest, in test suites of users: each is a directory with a pytest process of its own."""

from __future__ import annotations

import pytest

pytest_plugins = ["pytester"]

TESTS = """
    import asyncio

    import pytest

    from shoptet_api import AsyncShoptet, ConfigurationError, Shoptet
    from shoptet_api.limits.local import PROCESS_LIMITS
    from shoptet_api.sandbox import Sandbox

    used = []


    @pytest.mark.parametrize("time", range(3))
    def test_each_test_has_a_shop_of_its_own(shoptet_sandbox: Sandbox, shop: Shoptet, time: int) -> None:
        assert "Pelle" not in [brand.name for brand in shop.brands.list()]
        shop.brands.create({"name": "Pelle"})
        shoptet_sandbox.requests.assert_called("brands.create", times=1)


    def test_no_limits_are_shared_with_other_tests(shop: Shoptet, async_shop: AsyncShoptet) -> None:
        limits = {client._driver.config.limits for client in (shop, async_shop)}
        assert len(limits) == 2
        assert PROCESS_LIMITS not in limits


    def test_the_client_goes_by_the_time_of_the_sandbox(shoptet_sandbox: Sandbox, shop: Shoptet) -> None:
        shop.jobs.ensure_job_webhook("http://127.0.0.1:1/")
        shoptet_sandbox.jobs.duration = 3600
        job = shop.exports.documents("invoice", "pdf")
        shoptet_sandbox.advance(hours=2)
        assert job.wait(timeout=60).status == "completed"


    @pytest.mark.anyio
    @pytest.mark.parametrize("time", range(2))
    async def test_asynchronously(shoptet_sandbox: Sandbox, async_shop: AsyncShoptet, time: int) -> None:
        used.append(async_shop)
        await async_shop.brands.create({"name": "Pelle"})
        assert "Pelle" in [brand.name async for brand in async_shop.brands.list()]
        shoptet_sandbox.requests.assert_all_good()


    def test_in_a_loop_of_its_own(async_shop: AsyncShoptet) -> None:
        used.append(async_shop)

        async def ask() -> None:
            await asyncio.gather(*(async_shop.eshop.get() for _ in range(10)))

        asyncio.run(ask())


    def test_clients_are_closed_with_their_tests() -> None:
        for shop in used:
            with pytest.raises(ConfigurationError, match="closed"):
                asyncio.run(shop.eshop.get())
"""
STRICT = """
    [pytest]
    filterwarnings = error
"""
CONFTEST = """
    import pytest

    @pytest.fixture
    def anyio_backend():
        return "asyncio"
"""


@pytest.fixture
def suite(pytester: pytest.Pytester) -> pytest.Pytester:
    pytester.makefile(".ini", pytest=STRICT)
    pytester.makeconftest(CONFTEST)
    return pytester


@pytest.mark.parametrize("arguments", [(), ("--numprocesses=2",)], ids=["one process", "xdist"])
def test_the_fixtures_do_what_they_say(suite: pytest.Pytester, arguments: tuple[str, ...]) -> None:
    """Nothing is left open either: every warning is an error there."""
    suite.makepyfile(test_shop=TESTS)
    suite.runpytest_subprocess("-p", "no:randomly", *arguments).assert_outcomes(passed=9)


def test_a_suite_can_have_fixtures_of_these_names(suite: pytest.Pytester) -> None:
    suite.makepyfile("""
        import pytest

        from shoptet_api.sandbox import Sandbox


        @pytest.fixture
        def shoptet_sandbox():
            with Sandbox(seed=2, orders=3) as sandbox:
                yield sandbox


        def test_the_client_calls_the_sandbox_of_the_suite(shop):
            assert shop.orders.list().total_count() == 3
            assert len(list(shop.orders.list())) == 3


        class TestOfAnotherShop:
            @pytest.fixture
            def shop(self):
                return "another shop"

            def test_it_has_this_one(self, shop):
                assert shop == "another shop"
    """)
    suite.runpytest_subprocess().assert_outcomes(passed=2)


def test_nothing_is_imported_before_a_fixture_is_asked_for(suite: pytest.Pytester) -> None:
    suite.makepyfile("""
        import sys


        def test_of_something_else(request):
            ours = {name for name in sys.modules if name.startswith("shoptet")}
            assert ours == {"shoptet_api", "shoptet_api.lazy", "shoptet_api.pytest_plugin", "shoptet_api.version"}
            assert request.config.pluginmanager.has_plugin("shoptet_sandbox")
            assert not {"uvicorn", "jsonschema_rs", "msgspec", "httpcore"} & {*sys.modules} - before


        before = {*sys.modules}
    """)
    suite.runpytest_subprocess().assert_outcomes(passed=1)


def test_without_the_extra_a_test_says_what_to_install(suite: pytest.Pytester) -> None:
    """And only a test that asks for the sandbox: pytest itself starts, and others run."""
    suite.makepyfile("""
        import sys

        sys.modules["jsonschema_rs"] = None


        def test_of_the_shop(shop): ...
        def test_of_something_else(): ...
    """)
    result = suite.runpytest_subprocess()
    result.assert_outcomes(errors=1, passed=1)
    result.stdout.fnmatch_lines(['the sandbox needs jsonschema_rs: pip install "shoptet-api[[]sandbox]"'])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_the_fixtures_are_listed_with_what_they_are(suite: pytest.Pytester) -> None:
    result = suite.runpytest_subprocess("--fixtures")
    result.stdout.re_match_lines_random(
        [
            r"shoptet_sandbox -- .*pytest_plugin\.py:\d+",
            r" +A sandbox shop for one test.*",
            r"shop -- .*pytest_plugin\.py:\d+",
            r"async_shop -- .*pytest_plugin\.py:\d+",
        ]
    )
