"""What `import shoptet_api` gives, and what it does not load."""

import ast
import builtins
import subprocess
import sys
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

import pytest

import shoptet_api
from shoptet_api import client, errors, models, sandbox, webhooks


def fresh(code: str) -> str:
    """What the code prints in a fresh interpreter."""
    run = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout.strip()


def test_all_names_exist_and_are_listed() -> None:
    assert len(set(shoptet_api.__all__)) == len(shoptet_api.__all__)
    for name in shoptet_api.__all__:
        assert getattr(shoptet_api, name) is not None
    assert set(shoptet_api.__all__) <= set(dir(shoptet_api))


@pytest.mark.parametrize("package", [shoptet_api, webhooks, sandbox])
def test_type_checkers_see_the_names_that_can_be_loaded(package: ModuleType) -> None:
    tree = ast.parse(Path(str(package.__file__)).read_text())
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module is not None]
    seen = {alias.asname: str(node.module) for node in imports for alias in node.names if alias.asname is not None}
    hidden = {name for name in seen if hasattr(builtins, name) or isinstance(getattr(package, name), ModuleType)}
    assert seen.keys() - hidden == set(package.__all__)
    for name, module in seen.items():
        assert getattr(package, name) is getattr(import_module(module), name)


def test_a_star_import_gives_all_names() -> None:
    code = "from shoptet_api import *; print(Shoptet.__name__, InputError.__name__, len(OPERATIONS) > 300, __version__)"
    assert fresh(code) == f"Shoptet InputError True {shoptet_api.__version__}"


@pytest.mark.parametrize("package", [shoptet_api, models, webhooks, sandbox])
def test_a_star_import_hides_no_name_of_python(package: ModuleType) -> None:
    """F9: `except TimeoutError` in a program means Python's."""
    assert not {name for name in package.__all__ if hasattr(builtins, name)}


def test_the_timeout_error_is_imported_by_name() -> None:
    """F9."""
    code = "from shoptet_api import *; from shoptet_api import TimeoutError as Late; print(TimeoutError is Late)"
    assert fresh(code) == "False"
    assert "TimeoutError" in dir(shoptet_api)


def test_tracebacks_name_input_errors_as_users_import_them() -> None:
    code = """
import pickle, traceback
from shoptet_api import ConfigurationError, InputError
error = pickle.loads(pickle.dumps(InputError("page: expected a whole number")))
print(type(error) is InputError, *traceback.format_exception_only(error))
"""
    assert fresh(code) == "True shoptet_api.InputError: page: expected a whole number"


def test_nothing_public_is_left_out() -> None:
    for module in (client, errors):
        defined = {
            name
            for name, value in vars(module).items()
            if isinstance(value, type) and value.__module__ == module.__name__ and not name.startswith("_")
        }
        assert defined <= set(dir(shoptet_api))


@pytest.mark.parametrize("module", [shoptet_api, models])
def test_names_that_do_not_exist(module: ModuleType) -> None:
    for name in ("Nothing", "_nothing"):
        with pytest.raises(AttributeError, match=f"^module {module.__name__!r} has no attribute {name!r}$"):
            getattr(module, name)


def test_the_import_loads_nothing() -> None:
    heavy = "httpx", "attrs", "msgspec", "shoptet_generated", "shoptet_api.client", "shoptet_api.errors"
    assert fresh(f"import sys, shoptet_api; print([m for m in {heavy!r} if m in sys.modules])") == "[]"


def test_a_client_loads_no_models_and_no_resources() -> None:
    code = """
import sys, shoptet_api
shoptet_api.Shoptet(private_token="t")
print([m for m in sys.modules if m.startswith(("shoptet_generated.models.", "shoptet_generated.resources.")))])
"""
    assert fresh(code.replace(")))])", "))])")) == "[]"


def test_errors_load_no_httpx() -> None:
    assert fresh("import sys; from shoptet_api import NotFoundError; print('httpx' in sys.modules)") == "False"


def test_the_version_is_that_of_the_distribution() -> None:
    assert shoptet_api.__version__ == version("shoptet-api")
