"""What is loaded with a model or with a call, and what is not."""

import subprocess
import sys

import pytest


def modules_after(code: str) -> set[str]:
    """The modules of ours that a fresh interpreter has loaded after the code."""
    listing = "import sys; print(*(name for name in sys.modules if name.startswith('shoptet_')))"
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", f"{code}\n{listing}"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return set(run.stdout.split())


def parts(modules: set[str], package: str) -> set[str]:
    """The modules of a generated package."""
    prefix = f"shoptet_generated.{package}."
    return {name.removeprefix(prefix) for name in modules if name.startswith(prefix)}


def test_a_model_loads_its_module_and_what_that_needs() -> None:
    modules = modules_after("from shoptet_api.models import Order")
    assert "orders" in parts(modules, "models")
    assert len(parts(modules, "models")) < 6
    assert parts(modules, "resources") == parts(modules, "operations") == set()
    assert not {name for name in modules if name.startswith(("shoptet_api.decoding", "shoptet_api.client"))}


@pytest.mark.parametrize("name", ["Brand", "Customer", "Product", "Webhook"])
def test_one_model_does_not_load_the_world(name: str) -> None:
    modules = modules_after(f"from shoptet_api.models import {name}")
    assert 1 <= len(parts(modules, "models")) < 8
    assert not parts(modules, "resources") | parts(modules, "operations")


def test_a_resource_loads_its_own_part_and_no_model() -> None:
    modules = modules_after("from shoptet_api import Shoptet\nShoptet(private_token='t').brands")
    assert parts(modules, "resources") == {"brands"}
    assert parts(modules, "operations") == {"brands"}
    assert parts(modules, "models") == set()


def test_a_model_is_read_and_written_without_a_client() -> None:
    modules = modules_after("from shoptet_api.models import Brand\nBrand.from_dict({}).to_dict")
    assert not {name for name in modules if name.startswith(("shoptet_api.client", "shoptet_api.calls.exchanges"))}
    assert parts(modules, "resources") == set()


def test_a_client_that_is_only_made_loads_no_reader_and_no_writer() -> None:
    modules = modules_after("from shoptet_api import Shoptet\nShoptet(private_token='t')")
    assert not parts(modules, "runtime") & {"bodies", "fields", "objects", "reading", "values", "wire"}
    assert not modules & {"shoptet_api.decoding.decoder", "shoptet_api.decoding.fast", "shoptet_api.decoding.structs"}
