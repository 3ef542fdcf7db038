"""examples/addon.py works against a shop."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from shoptet_api.sandbox import Sandbox
from shoptet_api.sandbox.server.uvicorn_thread import Server
from tests.support.waiting import until

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "addon.py"


def test_the_example_is_installed_and_handles_an_order(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with Sandbox(products=5, orders=5, limits=False) as sandbox:
        values = {
            "CLIENT_ID": sandbox.addon.client_id,
            "CLIENT_SECRET": sandbox.addon.client_secret,
            "PARTNER_URL": sandbox.url,
            "ADDON_URL": "http://127.0.0.1:1",
            "ADDON_STORE": str(tmp_path / "shops.sqlite"),
        }
        for name, value in values.items():
            monkeypatch.setenv(name, value)
        spec = importlib.util.spec_from_file_location("addon_example", EXAMPLE)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        server = Server(module.app, "127.0.0.1", 0)
        module.app._options["base_url"] = sandbox.url
        monkeypatch.setattr(module.app, "url", server.url)
        server.start()
        try:
            assert sandbox.addon.install(f"{server.url}/install") == 200
            until(lambda: any(shop.is_set_up for shop in module.app.shops()))
            code = sandbox.shop.orders.key_list()[0]
            sandbox.emit("order:create", code)
            until(lambda: sandbox.shop.orders[code].shop_remark == "seen by the addon")
        finally:
            server.stop()


def test_it_has_about_twenty_lines_of_code() -> None:
    lines = [line for line in EXAMPLE.read_text().splitlines() if line.strip() and '"""' not in line]
    assert len(lines) <= 22
