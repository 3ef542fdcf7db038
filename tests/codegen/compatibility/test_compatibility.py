"""The public API of two versions, and the version number that their difference asks for."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.changes.finding import Finding
from codegen.compatibility import versions
from codegen.compatibility.__main__ import main
from codegen.compatibility.items import Api
from codegen.compatibility.loading import load
from codegen.compatibility.rules import Change, compare

ROOT = Path(__file__).resolve().parents[3]
SPEC = ROOT / "tests" / "codegen" / "generate" / "data" / "small_spec.yaml"

FILES = {
    "overrides/shoptet_api/__init__.py": """
from shoptet_api.client import Shop as Shop, count as count
from shoptet_api.lazy import lazy_exports
""",
    "overrides/shoptet_api/lazy.py": "def lazy_exports(): ...\n",
    "overrides/shoptet_api/webhooks/__init__.py": "",
    "overrides/shoptet_api/sandbox/__init__.py": "",
    "overrides/shoptet_api/client.py": '''
class Base:
    def close(self) -> None: ...

class Shop(Base):
    timeout: float
    def get(self, code: str, *, include: "list[str] | None" = None) -> str: ...
    def old(self) -> None:
        """Do nothing.

        Deprecated.
        """

def count(values: list[int]) -> int: ...
''',
    "generated/shoptet_generated/__init__.py": "",
    "generated/shoptet_generated/models/__init__.py": """
from .orders import Kind, Order, OrderInput, OrderSnapshot
""",
    "generated/shoptet_generated/models/orders.py": """
class Order:
    code: str
    note: str | None = None

class OrderInput:
    code: str
    note: str | Unset | None = UNSET

class Kind:
    A = 'a'
    B = 'b'

OrderSnapshot: TypeAlias = Order
""",
    "generated/shoptet_generated/resources/__init__.py": "",
    "generated/shoptet_generated/resources/orders.py": """
class Orders:
    def list(self, *, page: int | None = None) -> Pager[Order]: ...

class AsyncOrders:
    def list(self, *, page: int | None = None) -> AsyncPager[Order]: ...
""",
}


def written(folder: Path, *changes: tuple[str, str, str]) -> Path:
    """Write the small project, each change replacing a text in one file."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        for file, old, new in changes:
            if name.endswith(file):
                assert old in text
                text = text.replace(old, new)  # noqa: PLW2901 (each change acts on the result of the one before)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Api:
    return load(written(tmp_path_factory.mktemp("before")))


def test_the_public_names(before: Api) -> None:
    assert sorted(before) == [
        *("Shop", "Shop.close", "Shop.get", "Shop.old", "Shop.timeout", "count", "models.Kind", "models.Kind.A"),
        *("models.Kind.B", "models.Order", "models.Order.code", "models.Order.note", "models.OrderInput"),
        *(
            "models.OrderInput.code",
            "models.OrderInput.note",
            "models.OrderSnapshot",
            "shop.orders",
            "shop.orders.list",
        ),
    ]


CHANGES = {
    "method removed": ("client.py", "def close(self)", "def _close(self)", "breaks", "`Shop.close` is gone"),
    "deprecated method removed": ("client.py", "def old(self)", "def _old(self)", "ends", "`Shop.old` is gone"),
    "method added": ("client.py", "    timeout", "    def run(self): ...\n    timeout", "adds", "`Shop.run` is new"),
    "argument removed": (
        "client.py",
        ", *, include",
        ", *, sections",
        "breaks",
        "`Shop.get` does not take `include` any more",
    ),
    "argument required": (
        "client.py",
        "code: str, *,",
        "code: str, *, language: str,",
        "breaks",
        "`Shop.get` requires `language`",
    ),
    "argument added": (
        "client.py",
        '] | None" = None)',
        '] | None" = None, n: int = 1)',
        "adds",
        "`Shop.get` takes `n`",
    ),
    "None no longer taken": (
        "client.py",
        '"list[str] | None" = None',
        "list[str] = ()",
        "breaks",
        "`Shop.get` takes `list[str]` for `include`, not `list[str] | None`",
    ),
    "returns less": (
        "client.py",
        "values: list[int]) -> int",
        "values: list[int]) -> bool",
        "breaks",
        "`count` returns `bool`, not `int`",
    ),
    "returns None too": (
        "client.py",
        "-> str: ...",
        "-> str | None: ...",
        "breaks",
        "`Shop.get` returns `str | None`, not `str`",
    ),
    "keyword only": (
        "client.py",
        "count(values",
        "count(*, values",
        "breaks",
        "`count` takes `values` as keyword, not as either",
    ),
    "field of an answer may be None": (
        "models/orders.py",
        "class Order:\n    code: str",
        "class Order:\n    code: str | None",
        "breaks",
        "`models.Order.code` is `str | None`, was `str`",
    ),
    "field of an answer is never None": ("models/orders.py", "    note: str | None = None", "    note: str", "", ""),
    "field of a body required": (
        "models/orders.py",
        "    note: str | Unset | None = UNSET",
        "    note: str | Unset | None",
        "breaks",
        "`models.OrderInput.note` must be given",
    ),
    "new required field of a body": (
        "models/orders.py",
        "class OrderInput:",
        "class OrderInput:\n    n: int",
        "breaks",
        "`models.OrderInput.n` must be given",
    ),
    "field of a body takes more": (
        "models/orders.py",
        "class OrderInput:\n    code: str",
        "class OrderInput:\n    code: str | int",
        "",
        "",
    ),
    "field of a body takes less": (
        "models/orders.py",
        "str | Unset | None = UNSET",
        "str | Unset = UNSET",
        "breaks",
        "`models.OrderInput.note` takes `Unset | str`, not `Unset | str | None`",
    ),
    "another value": ("models/orders.py", "A = 'a'", "A = 'x'", "breaks", "`models.Kind.A` has the value 'x', had 'a'"),
    "another target": (
        "models/orders.py",
        "TypeAlias = Order",
        "TypeAlias = OrderInput",
        "breaks",
        "`models.OrderSnapshot` is `OrderInput`, was `Order`",
    ),
    "another row": (
        "resources/orders.py",
        "Pager[Order]",
        "Pager[Row]",
        "breaks",
        "`shop.orders.list` returns `Pager[Row]`, not `Pager[Order]`",
    ),
    "a private name": ("client.py", "class Base:", "def _f(): ...\nclass Base:", "", ""),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_breaks_code(name: str, before: Api, tmp_path: Path) -> None:
    file, old, new, effect, text = CHANGES[name]
    found = compare(before, load(written(tmp_path, (file, old, new))))
    if not effect:
        assert found == []
        return
    assert (effect, text) in [(change.effect, str(change)) for change in found]
    assert all(change.effect in (effect, "adds") for change in found)


def test_a_class_that_became_an_alias_is_still_there(before: Api, tmp_path: Path) -> None:
    alias = "OrderSnapshot: TypeAlias = Order\nOrderInput: TypeAlias = OrderBody\n"
    change = ("models/orders.py", "OrderSnapshot: TypeAlias = Order\n", alias)
    renamed = ("models/orders.py", "class OrderInput:", "class OrderBody:")
    exported = ("models/__init__.py", "OrderInput", "OrderBody, OrderInput")
    found = compare(before, load(written(tmp_path, change, renamed, exported)))
    assert [str(one) for one in found] == ["`models.OrderBody` is new"]


BREAK, ADDITION, END = (Change(effect, "x", "y") for effect in ("breaks", "adds", "ends"))
TIGHTER, NEW, QUIET = (
    Finding("tightened", "wire", "x", "y"),
    Finding("added", "nothing", "x", "y"),
    Finding("deprecated", "nothing", "x", "y"),
)


@pytest.mark.parametrize(
    ("changes", "findings", "needed"),
    [
        ([BREAK, ADDITION], [], "major"),
        ([ADDITION], [], "minor"),
        ([END], [], "minor"),
        ([], [TIGHTER], "minor"),
        ([], [NEW], "minor"),
        ([], [QUIET], "patch"),
        ([], [], "none"),
    ],
)
def test_the_part_of_the_version_that_goes_up(changes: list[Change], findings: list[Finding], needed: str) -> None:
    assert versions.level(changes, findings) == needed


@pytest.mark.parametrize(
    ("last", "needed", "smallest"),
    [
        ("1.2.3", "major", "2.0.0"),
        ("1.2.3", "minor", "1.3.0"),
        ("1.2.3", "patch", "1.2.4"),
        ("1.2.3", "none", "1.2.3"),
        ("0.2.3", "major", "0.3.0"),
        ("0.2.3", "minor", "0.2.4"),
        ("v0.9.10", "patch", "0.9.11"),
    ],
)
def test_the_smallest_version(last: str, needed: versions.Level, smallest: str) -> None:
    assert versions.text(versions.smallest(versions.parse(last), needed)) == smallest


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A clone of the small project without a release."""
    written(tmp_path)
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.0.0"\n', encoding="utf-8")
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec" / "openapi.yaml").write_bytes(SPEC.read_bytes())
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "Release")
    return tmp_path


def test_before_the_first_release_any_version_fits(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([], project) == 0
    assert capsys.readouterr().out == "There is no release yet: 1.0.0 can be the first one.\n"


def test_a_version_that_is_too_small_fails(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(project, "tag", "v1.0.0")
    assert main([], project) == 0
    spec: dict[str, Any] = yaml.safe_load(SPEC.read_text(encoding="utf-8"))
    spec["x-shoptet-webhook-events"].append("order:delete")
    (project / "spec" / "openapi.yaml").write_text(yaml.safe_dump(spec), encoding="utf-8")
    assert main([], project) == 1
    assert "Since v1.0.0: minor. The smallest version is 1.1.0, this is 1.0.0." in capsys.readouterr().out
    (project / "pyproject.toml").write_text('[project]\nversion = "1.1.0"\n', encoding="utf-8")
    assert main([], project) == 0
    written(project, ("client.py", "def close", "def _close"))
    assert main([], project) == 1
    printed = capsys.readouterr()
    assert "Breaks code:\n- `Shop.close` is gone\n" in printed.out
    assert printed.err == "compatibility: the version in pyproject.toml is too small\n"


def test_a_base_that_is_no_revision_is_one_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--base", "v9"], project) == 1
    assert capsys.readouterr().err == (
        "compatibility: v9: expected a revision of git, with the packages and the spec\n"
    )


def test_this_project_is_read_as_a_whole() -> None:
    if not (ROOT / "overrides" / "shoptet_api").is_dir():
        pytest.skip("the sources are not beside the tests")
    api = load(ROOT)
    assert {
        "Shoptet.close",
        "AsyncShoptet.aclose",
        "NotFoundError",
        "models.Order.code",
        "shop.orders.get",
    } <= api.keys()
    assert compare(api, api) == []
    assert len(api) > 5000
