"""The page as a person has it: in a real Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import httpx
import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait

from shoptet_api.sandbox import Sandbox
from tests.sandbox.dashboard.browser import CHROMIUM, DRIVER, browsing
from tests.support.servers import Server

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None or DRIVER is None, reason="Chromium and its driver are not installed"),
    # One browser is enough for a machine.
    pytest.mark.xdist_group("chromium"),
]
SECONDS = 20
WIDTHS = [360, 420, 800, 1400]


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    with browsing(tmp_path_factory.mktemp("chromium")) as browser:
        yield browser


@pytest.fixture
def browser(chromium: Chrome, sandbox: Sandbox) -> Iterator[Chrome]:
    """The browser with the page open. Whatever it complains of fails the test."""
    chromium.get(f"{sandbox.url}/")
    wait(chromium, lambda: texts(chromium, "#orders tr"))
    yield chromium
    complaints: list[Any] = chromium.get_log("browser")  # type: ignore[no-untyped-call]
    chromium.get("about:blank")
    # A control that is refused is told by the page, and by the browser too.
    assert [one["message"] for one in complaints if "422" not in one["message"]] == []


def wait(browser: Chrome, condition: Callable[[], object]) -> None:
    """Wait until something holds of the page, which brings itself up to date."""
    WebDriverWait(browser, SECONDS, poll_frequency=0.05).until(lambda _: condition())


def texts(browser: Chrome, selector: str) -> list[str]:
    found: list[str] = browser.execute_script(
        "return [...document.querySelectorAll(arguments[0])].map((one) => one.innerText.replace(/\\s+/g, ' ').trim())",
        selector,
    )
    return found


def type_into(browser: Chrome, name: str, text: str) -> None:
    field = browser.find_element(By.NAME, name)
    field.clear()
    field.send_keys(text, Keys.ESCAPE)


def click(browser: Chrome, text: str) -> None:
    browser.find_element(By.XPATH, f"//button[text()='{text}']").click()


def test_it_shows_requests_as_they_come(browser: Chrome, api: httpx.Client) -> None:
    assert texts(browser, "#requests tr") == ["No requests yet. Requests to the API appear here."]
    api.get("/api/eshop")
    wait(browser, lambda: len(texts(browser, "#requests tr")) == 1 and "/api/eshop" in texts(browser, "#requests")[0])
    api.get("/api/orders/<b>1")
    wait(browser, lambda: len(texts(browser, "#requests tr")) == 2)
    newest, first = texts(browser, "#requests tr")
    assert first == "1 12:00:00 GET /api/eshop eshop.get 200 private token 1 1/200 1"
    assert newest == "2 12:00:00 GET /api/orders/%3Cb%3E1 orders.get 404 order-not-found private token 1 2/200 1"
    assert texts(browser, "#tokens li") == ["private token 1 bucket 2/200, slots 0/3"]


def test_it_shows_the_shop(browser: Chrome, sandbox: Sandbox) -> None:
    assert texts(browser, "#counts div") == ["orders 40", "products 60", "customers 20", "webhooks 0", "jobs 0"]
    assert [row.partition(" ")[0] for row in texts(browser, "#orders tr")] == list(sandbox.orders)[:-9:-1]
    before = texts(browser, "#products tr")
    click(browser, "Next")
    wait(browser, lambda: texts(browser, "#products-range") == ["9 to 16 of 60"])
    after = texts(browser, "#products tr")
    assert len(after) == 8
    assert not set(after) & set(before)


def test_a_fault_is_injected_by_clicking(browser: Chrome, api: httpx.Client) -> None:
    type_into(browser, "operation", "orders.list")
    Select(browser.find_element(By.NAME, "status")).select_by_visible_text("502")
    click(browser, "Inject")
    wait(browser, lambda: texts(browser, "#faults li") == ["1\N{MULTIPLICATION SIGN} orders.list: status 502"])
    assert [api.get("/api/orders").status_code for _ in range(2)] == [502, 200]
    wait(browser, lambda: not texts(browser, "#faults li"))
    wait(browser, lambda: "502 a fault was injected" in " ".join(texts(browser, "#requests tr")))


def test_a_fault_that_cannot_be_is_told(browser: Chrome, sandbox: Sandbox) -> None:
    type_into(browser, "operation", "orders.gte")
    click(browser, "Inject")
    wait(browser, lambda: "similar: orders.get" in " ".join(texts(browser, "#fault output")))
    assert sandbox.faults.waiting() == []


def test_a_webhook_is_emitted_by_clicking(browser: Chrome, sandbox: Sandbox, receiver: Server) -> None:
    sandbox.webhooks.register([("order:paid", f"{receiver.url}/paid", None)])
    type_into(browser, "event", "order:paid")
    type_into(browser, "instance", "2026000070")
    click(browser, "Emit")
    wait(browser, lambda: texts(browser, "#event output") == ["1 webhook notified."])
    wait(browser, lambda: texts(browser, "#notifications li") == ["success order:paid 2026000070 200"])
    assert texts(browser, "#webhooks li") == [f"order:paid {receiver.url}/paid"]
    (asked,) = receiver.asked
    assert b'"eventInstance":"2026000070"' in asked.body


def test_the_clock_is_put_forward_by_clicking(browser: Chrome, sandbox: Sandbox) -> None:
    sandbox.addon.api_token()
    wait(browser, lambda: len(texts(browser, "#tokens li")) == 2)
    click(browser, "+31 min")
    wait(browser, lambda: texts(browser, "#time") == ["2026-06-01 12:31:00"])
    wait(browser, lambda: len(texts(browser, "#tokens li")) == 1)


def test_every_field_has_a_label_and_every_part_a_heading(browser: Chrome) -> None:
    nameless: list[str] = browser.execute_script(
        "return [...document.querySelectorAll('input, select, button, meter')]"
        ".filter((one) => !(one.labels?.length || one.getAttribute('aria-label') || one.innerText.trim()))"
        ".map((one) => one.outerHTML)"
    )
    assert nameless == []
    assert len(texts(browser, "section")) == len(texts(browser, "section > h2")) == 8


@pytest.fixture(params=[1400, 420])
def any_width(browser: Chrome, request: pytest.FixtureRequest) -> Iterator[Chrome]:
    """The browser as wide as a screen, and as a phone."""
    metrics = {"width": request.param, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    yield browser
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_h6_a_request_is_opened_and_copied(any_width: Chrome, sandbox: Sandbox, api: httpx.Client) -> None:
    browser = any_width
    api.post("/api/brands?language=cs", json={"data": {"name": "P\N{LATIN SMALL LETTER E WITH CARON}na"}})
    wait(browser, lambda: texts(browser, "#requests button"))
    browser.find_element(By.CSS_SELECTOR, "#requests button").click()
    wait(browser, lambda: texts(browser, "dialog[open] h2"))
    assert texts(browser, "#request-title") == ["1. POST /api/brands?language=cs: 201"]
    assert "shoptet-private-api-token: ***" in texts(browser, "#request-headers")[0]
    assert '"name": "P\N{LATIN SMALL LETTER E WITH CARON}na"' in texts(browser, "#request-body")[0]
    assert "X-RateLimit-Bucket-Filling: 1/200" in texts(browser, "#response-headers")[0]
    assert '"indexName": "pena"' in texts(browser, "#response-body")[0]
    assert sandbox.token not in browser.page_source
    for name, words in (("Python", "shop.request('POST', '/api/brands'"), ("curl", "curl -X POST")):
        browser.execute_script("navigator.clipboard.writeText = (text) => { window.copied = text; }")
        click(browser, f"Copy as {name}")
        wait(browser, lambda: texts(browser, "dialog output") == ["Copied."])
        assert words in browser.execute_script("return window.copied")
    click(browser, "Close")
    wait(browser, lambda: not texts(browser, "dialog[open]"))


def has_rows(browser: Chrome, count: int) -> bool:
    return len(texts(browser, "#requests tr")) == count


def test_the_log_is_filtered(any_width: Chrome, api: httpx.Client) -> None:
    browser = any_width
    for path in ("/api/eshop", "/api/orders", "/api/orders/1"):
        api.get(path)
    wait(browser, lambda: len(texts(browser, "#requests tr")) == 3)
    field = browser.find_element(By.ID, "filter")
    for words, count in (("ORDERS", 2), ("orders 404", 1), ("order-not-found", 1), ("nothing", 1), ("", 3)):
        field.clear()
        field.send_keys(words, Keys.END)
        wait(browser, partial(has_rows, browser, count))
        if words == "nothing":
            assert texts(browser, "#requests tr") == ["No request matches the filter."]
        if not words:
            browser.execute_script("arguments[0].dispatchEvent(new Event('input'))", field)


def test_h6_the_log_is_readable_on_a_phone(browser: Chrome, api: httpx.Client) -> None:
    """A path has room for more than a letter a line, and nothing stands beside the edge."""
    metrics = {"width": 420, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    api.get("/api/orders", params={"itemsPerPage": 50, "creationTimeFrom": "2026-03-01T00:00:00+0100"})
    wait(browser, lambda: texts(browser, "#requests button"))
    widths: list[float] = browser.execute_script(
        "return [...document.querySelectorAll('#requests td.target')].map((one) => one.getBoundingClientRect().width)"
    )
    log: int = browser.execute_script(
        "const log = document.querySelector('.log'); return log.scrollWidth - log.clientWidth"
    )
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    assert min(widths) > 300
    assert log <= 0


def test_the_addon_is_controlled_by_clicking(any_width: Chrome, sandbox: Sandbox, receiver: Server) -> None:
    browser = any_width
    wait(browser, lambda: texts(browser, "#addon-state") == ["installed"])
    type_into(browser, "url", f"{receiver.url}/suspend")
    click(browser, "Suspend")
    wait(browser, lambda: texts(browser, "#addon-state") == ["suspended"])
    assert texts(browser, "#addon output") == ["The addon answered 200."]
    type_into(browser, "url", f"{receiver.url}/install")
    click(browser, "Install")
    wait(browser, lambda: texts(browser, "#addon-state") == ["installed"])
    assert [asked.path for asked in receiver.asked] == ["/suspend", "/install"]


def test_numbers_have_separators(chromium: Chrome) -> None:
    with Sandbox(products=1200, orders=3) as sandbox:
        chromium.get(f"{sandbox.url}/")
        wait(chromium, lambda: texts(chromium, "#orders tr"))
        assert "products 1,200" in texts(chromium, "#counts div")
        assert texts(chromium, "#products-range") == ["1 to 8 of 1,200"]
        grouped = chromium.execute_script("return document.querySelector('#orders').innerText")
        chromium.get("about:blank")
        chromium.get_log("browser")  # type: ignore[no-untyped-call]
    assert "1234" not in grouped


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_has_a_dark_scheme(browser: Chrome, scheme: str) -> None:
    browser.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )
    colour: str = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert colour == {"light": "rgb(244, 245, 247)", "dark": "rgb(18, 21, 27)"}[scheme]


@pytest.mark.parametrize("width", WIDTHS)
def test_it_fits_windows_of_all_widths(browser: Chrome, width: int) -> None:
    metrics = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    wide: int = browser.execute_script("return document.documentElement.scrollWidth")
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    assert wide <= width


def test_a_sandbox_that_is_gone_is_told(chromium: Chrome) -> None:
    with Sandbox() as sandbox:
        chromium.get(f"{sandbox.url}/")
        wait(chromium, lambda: texts(chromium, "#orders tr"))
        assert texts(chromium, "#offline:not([hidden])") == []
    wait(chromium, lambda: texts(chromium, "#offline:not([hidden])"))
    assert len(texts(chromium, "#orders tr")) == 8
    chromium.get("about:blank")
    chromium.get_log("browser")  # type: ignore[no-untyped-call]


def test_each_of_several_shops_is_shown(chromium: Chrome) -> None:
    with Sandbox(shops=2, orders=3) as sandbox:
        chromium.get(f"{sandbox.url}/")
        wait(chromium, lambda: texts(chromium, "#shop option"))
        names = [f"Shop {one.shop.eshop_id}" for one in sandbox.shops]
        assert texts(chromium, "#shop option") == names
        wait(chromium, lambda: texts(chromium, "#orders tr"))
        first = texts(chromium, "#orders tr")
        chromium.find_element(By.XPATH, f"//option[text()='{names[1]}']").click()
        wait(chromium, lambda: texts(chromium, "#orders tr") != first)
        httpx.get(f"{sandbox.url}/api/brands", headers={"Shoptet-Private-API-Token": sandbox.shops[1].token})
        wait(chromium, lambda: any("/api/brands" in line for line in texts(chromium, "#requests tr")))
        chromium.find_element(By.XPATH, f"//option[text()='{names[0]}']").click()
        wait(chromium, lambda: texts(chromium, "#orders tr") == first)
        chromium.get("about:blank")


def test_one_shop_has_no_choice(browser: Chrome) -> None:
    assert not browser.find_element(By.ID, "shops").is_displayed()
