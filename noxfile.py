"""Define every job that a developer or CI runs, one session each: `./scripts/nox -l` lists them."""

import os
import re
import shutil
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

import nox

ROOT = Path(__file__).resolve().parent
DIST = ROOT / "dist"
# Tests wait almost half of their time: for servers, clocks and processes.
NUMPROCESSES = f"--numprocesses={2 * (os.cpu_count() or 1)}"
PACKAGES = (ROOT / "overrides" / "shoptet_api", ROOT / "generated" / "shoptet_generated")
SDIST_HOLDS = (
    *("CHANGELOG.md", "LICENSE", "noxfile.py", "overrides/runtime", "overrides/templates"),
    *("requirements", "scripts/nox", "spec/openapi.yaml", "tests"),
)
# In this order each file is resolved under the pins of those before it, so that no tool has two versions.
REQUIREMENTS = (
    *("runtime", "sandbox", "build", "bootstrap", "generate", "lint", "test", "types", "bench", "release"),
    *("mutants", "niquests"),
)
# The parts of pyproject.toml that are locked with each file. The other files have only a `.in` source.
EXTRAS: dict[str, list[str]] = {
    "runtime": [],
    "sandbox": ["--extra=sandbox"],
    "test": ["--all-extras"],
    "types": ["--all-extras"],
    "bench": ["--all-extras"],
}
# Tests of the pipeline, which runs on one Python only, and those that need minutes: they say little about a Python.
OTHER_TESTS = ("codegen", "end_to_end", "operations", "repository", "sandbox", "support", "typing")
MAX_WHEEL = 2_000_000  # bytes; a file that has no business in the wheel shows here
SMOKE = """
import importlib.metadata, importlib.resources
import shoptet_api, shoptet_api.models, shoptet_api.webhooks
assert importlib.metadata.version("shoptet-api") == shoptet_api.__version__
for package in ("shoptet_api", "shoptet_generated"):
    assert importlib.resources.files(package).joinpath("py.typed").is_file(), package
for name in shoptet_api.models.__all__:
    getattr(shoptet_api.models, name)
with shoptet_api.Shoptet(private_token="1-p-x", base_url="http://127.0.0.1:9", max_retries=0) as shop:
    try:
        shop.eshop.get()
    except shoptet_api.ConnectError as error:
        print(f"version {shoptet_api.__version__}, {len(shoptet_api.models.__all__)} models:", error)
"""
PIPELINE = {"PYTHONPATH": "scripts"}
# Imports are read from the source, so that this needs nothing installed.
SOURCES = {"PYTHONPATH": os.pathsep.join(("generated", "overrides", "scripts"))}
# What users see: each attribute and parameter has a type written down, which no two checkers can infer differently.
DECLARED = ("shoptet_generated", "shoptet_api")

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.download_python = "never"
nox.options.error_on_missing_interpreters = True
nox.options.sessions = ["lint", "types", "spec", "build", "tests"]


def install(session: nox.Session, *names: str) -> None:
    """Install pinned requirements, every file checked against its hash."""
    session.install("--require-hashes", *(f"--requirement=requirements/{name}.txt" for name in names))


def install_wheel(session: nox.Session, wheel: Path) -> None:
    """Install a wheel of this project, replacing an older one; check that its dependencies are installed."""
    session.install("--no-deps", "--force-reinstall", str(wheel))
    if session.venv_backend == "uv":
        session.run("uv", "pip", "check", silent=True)
    else:
        session.run("python", "-m", "pip", "check", silent=True)


def build_into(session: nox.Session, target: str, directory: Path) -> Path:
    """Build the wheel or the sdist of the current directory, with the build requirements installed."""
    session.run("python", "-m", "hatchling", "build", "--target", target, "--directory", str(directory), silent=True)
    (built,) = directory.glob("*.whl" if target == "wheel" else "*.tar.gz")
    return built


def run_tests(session: nox.Session, *arguments: str) -> None:
    """Run pytest. Compiled modules are kept: hundreds of processes of the tests import the same ones."""
    session.run("pytest", *arguments, env={"PYTHONDONTWRITEBYTECODE": None})


def install_this(session: nox.Session) -> None:
    """Build the wheel of the current directory and install it."""
    directory = Path(session.virtualenv.location, "wheel")
    shutil.rmtree(directory, ignore_errors=True)
    install_wheel(session, build_into(session, "wheel", directory))


@nox.session
def lint(session: nox.Session) -> None:
    """Lint and check imports and the format of everything, generated code included; `-- --fix` corrects what it can."""
    install(session, "lint")
    fix = "--fix" in session.posargs
    session.run("ruff", "check", *(["--fix"] if fix else []))
    session.run("ruff", "format", *([] if fix else ["--diff"]))
    session.run("lint-imports", "--no-cache", "--no-logo", env=SOURCES)
    workflows = sorted(str(path) for path in Path(".github", "workflows").glob("*.yml"))
    session.run("actionlint", "-no-color", *workflows)
    session.run("zizmor", "--offline", "--no-progress", "--quiet", ".github/workflows")


@nox.session
def types(session: nox.Session) -> None:
    """Type-check the code and the documents' examples with mypy and pyright, and that every public type is declared."""
    install(session, "types", "build")
    session.run("mypy")
    session.run("mypy", "scripts/nox")
    session.run("pyright", "--warnings")
    blocks = Path(session.create_tmp()) / "blocks"
    session.run("python", "tests/typing/document_blocks.py", str(blocks))
    session.run("mypy", "--config-file", str(blocks / "mypy.ini"), str(blocks))
    session.run("pyright", "--warnings", "--project", str(blocks))
    install_this(session)
    for module in DECLARED:
        session.run("pyright", "--ignoreexternal", "--verifytypes", module, silent=True)


@nox.session
def import_spec(session: nox.Session) -> None:
    """Turn a revision of the vendor's document (`-- PATH_OR_URL`) into spec/openapi.yaml."""
    install(session, "generate")
    session.run("python", "-m", "codegen.import_spec", *session.posargs, env=PIPELINE)


@nox.session
def import_drift(session: nox.Session) -> None:
    """Turn what a `DriftFile` has collected (`-- FILE`) into proposed corrections of the vendor's document."""
    install(session, "generate")
    session.run("python", "-m", "codegen.import_drift", *session.posargs, env=PIPELINE)


@nox.session
def generate(session: nox.Session) -> None:
    """Write generated/ from spec/openapi.yaml."""
    install(session, "generate")
    session.run("python", "-m", "codegen.generate", *session.posargs, env=PIPELINE)


@nox.session
def regenerate(session: nox.Session) -> None:
    """Write generated/ again; `-- --check` reports differences and does not change anything."""
    install(session, "generate")
    session.run("python", "-m", "codegen.generate", *session.posargs, env=PIPELINE)


@nox.session
def update(session: nox.Session) -> None:
    """Import what the vendor has changed: spec, package, changelog and version, or nothing (`-- PATH` takes a file)."""
    install(session, "generate")
    session.run("python", "-m", "codegen.update", *session.posargs, env=PIPELINE)


@nox.session
def replay(session: nox.Session) -> None:
    """Import and generate every revision of the vendor's document in a folder (`-- DIR`), and print the figures."""
    install(session, "generate")
    session.run("python", "-m", "codegen.replay", *session.posargs, env=PIPELINE)


@nox.session
def diff_spec(session: nox.Session) -> None:
    """Say what changed between two specs (`-- OLD NEW`, each a file or a revision of git), and whom it breaks."""
    install(session, "generate")
    session.run("python", "-m", "codegen.changes", *session.posargs, env=PIPELINE)


@nox.session
def compatibility(session: nox.Session) -> None:
    """Compare the public Python API and the spec with the last release; fail if the version is too small for that."""
    install(session, "generate")
    session.run("python", "-m", "codegen.compatibility", *session.posargs, env=PIPELINE)


@nox.session
def spec(session: nox.Session) -> None:
    """Check that spec/openapi.yaml is valid OpenAPI and agrees with the overlays."""
    install(session, "generate")
    session.run("python", "-m", "codegen.check_spec", env=PIPELINE)


@nox.session
def build(session: nox.Session) -> None:
    """Build sdist and wheel into dist/, check what they hold and that a second build has the same bytes."""
    install(session, "build", "release")
    shutil.rmtree(DIST, ignore_errors=True)
    sdist = build_into(session, "sdist", DIST)
    wheel = build_into(session, "wheel", DIST)
    session.run("twine", "check", "--strict", str(sdist), str(wheel))
    session.run("check-wheel-contents", str(wheel))
    with tempfile.TemporaryDirectory() as directory:
        if build_into(session, "sdist", Path(directory, "sdist")).read_bytes() != sdist.read_bytes():
            session.error(f"a second {sdist.name} is another one")
        with tarfile.open(sdist) as archive:
            archive.extractall(Path(directory, "unpacked"), filter="data")
        (unpacked,) = Path(directory, "unpacked").iterdir()
        with session.chdir(unpacked):
            again = build_into(session, "wheel", Path(directory, "again"))
        if again.read_bytes() != wheel.read_bytes():
            session.error(f"a wheel built from {sdist.name} is not the one built from the tree")
        if missing := [place for place in SDIST_HOLDS if not (unpacked / place).exists()]:
            session.error(f"{sdist.name} lacks {', '.join(missing)}")
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
        licensed = any(name.endswith(".dist-info/licenses/LICENSE") for name in archive.namelist())
        metadata = archive.read(
            next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        ).decode()
    if not licensed:
        session.error(f"{wheel.name} lacks the licence")
    if dead := re.findall(r"\]\((?![a-z]+:|#)[^)]*\)", metadata):
        session.error(f"the README of {wheel.name} links to {dead[0]}, which a package index does not have")
    if wheel.stat().st_size > MAX_WHEEL:
        session.error(f"{wheel.name} has more than {MAX_WHEEL:,} bytes")
    files = {(package, path) for package in PACKAGES for path in package.rglob("*") if path.is_file()}
    expected = {path.relative_to(package.parent).as_posix() for package, path in files if path.suffix != ".pyc"}
    expected |= {f"{package.name}/py.typed" for package in PACKAGES}
    if held != expected:
        session.error(f"{wheel.name} and the tree differ in {', '.join(sorted(held ^ expected))}")
    session.log(f"{wheel.name}: {len(held)} files, {wheel.stat().st_size:,} bytes; {sdist.name} builds the same wheel")


@nox.session
def smoke(session: nox.Session) -> None:
    """Install the wheel of dist/ with what it needs and nothing else, import all of it, and try a call."""
    install(session, "runtime")
    install_wheel(session, next(DIST.glob("*.whl")))
    with session.chdir(session.create_tmp()):
        session.run("python", "-P", "-c", SMOKE)


@nox.session
def sbom(session: nox.Session) -> None:
    """Write dist/sbom/, the bill of materials (CycloneDX) of the wheel with what it needs."""
    install(session, "release")
    (DIST / "sbom").mkdir(parents=True, exist_ok=True)
    (wheel,) = DIST.glob("*.whl")
    python = Path(session.virtualenv.location).parent / "smoke" / "bin" / "python"
    session.run(
        *("cyclonedx-py", "environment", "--output-reproducible", "--of", "JSON"),
        *("--output-file", str(DIST / "sbom" / f"{wheel.stem.split('-py3')[0]}.cdx.json"), str(python)),
    )


@nox.session
def release(session: nox.Session) -> None:
    """Do everything up to the tag (`-- VERSION`): version, changelog, checks, build, commit, tag. Push nothing."""
    (version,) = session.posargs
    this = (sys.executable, "-P", "-m", "nox", "--noxfile", __file__)
    install(session, "generate", "release")
    session.run("python", "-m", "codegen.release", "prepare", version, env=PIPELINE)
    for step in ("lint", "types", "spec", "tests", "build", "smoke", "sbom"):
        session.run(*this, "--session", step, external=True)
    session.run("python", "-m", "codegen.release", "commit", version, env=PIPELINE)
    session.log(f"the tag v{version} is ready: push it, and the workflow publishes what it builds from it")


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests on the installed wheel; `-- ARGUMENTS` go to pytest (`-- --cov` measures coverage)."""
    install(session, "test", "build")
    install_this(session)
    run_tests(session, *(session.posargs or [NUMPROCESSES, "--dist=loadgroup"]))


@nox.session(python=["3.12", "3.13", "3.14"])
def tests_python(session: nox.Session) -> None:
    """Run the tests of the package's own parts on another Python."""
    install(session, "test", "build")
    install_this(session)
    folders = sorted(str(path) for path in Path("tests").iterdir() if path.is_dir() and path.name not in OTHER_TESTS)
    run_tests(session, *(session.posargs or [*folders, NUMPROCESSES, "--dist=loadgroup"]))


@nox.session
def tests_newest(session: nox.Session) -> None:
    """Run the tests of decoding with the newest releases, within our bounds, of what the package stands on."""
    install(session, "test", "build")
    install_this(session)
    needed: list[str] = nox.project.load_toml("pyproject.toml")["project"]["dependencies"]
    session.install("--upgrade", *needed)
    for name in (re.split(r"[<>=]", entry)[0] for entry in needed):
        session.run("python", "-c", f"from importlib.metadata import version; print('{name}', version('{name}'))")
    run_tests(session, *(session.posargs or ["tests/decoding", "--numprocesses=auto"]))


@nox.session
def tests_lowest(session: nox.Session) -> None:
    """Run the tests of decoding with the lowest releases, within our bounds, of what the package stands on."""
    install(session, "test", "build")
    install_this(session)
    needed: list[str] = nox.project.load_toml("pyproject.toml")["project"]["dependencies"]
    session.install(*(re.sub(r">=([\d.]+).*", r"==\1.*", entry) for entry in needed))
    for name in (re.split(r"[<>=]", entry)[0] for entry in needed):
        session.run("python", "-c", f"from importlib.metadata import version; print('{name}', version('{name}'))")
    run_tests(session, *(session.posargs or ["tests/decoding", "--numprocesses=auto"]))


@nox.session
def bench(session: nox.Session) -> None:
    """Measure this client and others, and write docs/performance.md; `-- --quick` takes two minutes."""
    install(session, "bench", "build")
    install_this(session)
    peers = session.create_tmp()
    session.install("--require-hashes", "--requirement=requirements/niquests.txt", f"--target={peers}/niquests")
    session.run("python", "-m", "benchmarks", peers, *session.posargs)


@nox.session
def tests_large_snapshot(session: nox.Session) -> None:
    """Read a snapshot of a million lines, 2 GB unpacked: what the common tests do with a tenth of it."""
    install(session, "test", "build")
    install_this(session)
    session.run("pytest", "tests/snapshots/test_large.py", *session.posargs, env={"SHOPTET_BIG_LINES": "1000000"})


@nox.session
def sweep(session: nox.Session) -> None:
    """Spoil every field of every answer model and every place of a vendor's document: the common tests do a sample."""
    install(session, "test", "build")
    install_this(session)
    places = ["tests/decoding/test_mutated_answers.py", "tests/codegen/importer/test_fuzzed_document.py"]
    options = ["--numprocesses=auto", *session.posargs]
    session.run("pytest", *places, *options, env={"SHOPTET_SWEEP": "1"})


@nox.session
def mutants(session: nox.Session) -> None:
    """Change modules and see whether a test notices (`-- MODULE… --tests PATH… [--sample N] [--minutes N]`)."""
    install(session, "test", "mutants")
    session.run("python", "scripts/mutants.py", *session.posargs)


@nox.session
def interrupts(session: nox.Session) -> None:
    """Interrupt calls, token fetches, snapshots and walks 20,000 times: ten times as often as the common tests."""
    install(session, "test", "build")
    install_this(session)
    session.run("pytest", "tests/transport/test_interrupts.py", *session.posargs, env={"SHOPTET_INTERRUPTS": "10"})


@nox.session
def many_processes(session: nox.Session) -> None:
    """Call 2,000 times from twelve processes that share a Redis, through kills, restarts and a slow link; 200 shops."""
    install(session, "test", "build")
    install_this(session)
    places = ["tests/redis/test_many_processes.py", "tests/redis/test_examples.py"]
    sizes = {"SHOPTET_MANY_CALLS": "2000", "SHOPTET_MANY_SHOPS": "200"}
    session.run("pytest", *places, *session.posargs, env=sizes)


@nox.session
def screenshot(session: nox.Session) -> None:
    """Write the pictures of the sandbox's page, which need chromium and chromedriver, and of the command."""
    install(session, "test", "build")
    install_this(session)
    session.run("python", "-m", "tests.sandbox.dashboard.screenshot")
    session.run("python", "-m", "tests.cli.screenshot")


@nox.session
def demo(session: nox.Session) -> None:
    """Compare generated/ with the spec, install the built wheel, and call a sandbox from outside the source tree."""
    this = (sys.executable, "-P", "-m", "nox", "--noxfile", __file__)
    session.run(*this, "--session", "regenerate", "--", "--check", external=True)
    session.run(*this, "--session", "build", external=True)
    install(session, "sandbox")
    install_wheel(session, next(DIST.glob("*.whl")))
    with tempfile.TemporaryDirectory() as directory:
        outside = shutil.copytree(ROOT / "examples", Path(directory, "examples"))
        with session.chdir(outside):
            session.run("python", "demo.py", *session.posargs)


@nox.session(venv_backend="none")
def lock(session: nox.Session) -> None:
    """Write requirements/*.txt from their sources and keep pins that still fit; `-- --upgrade` takes the newest."""
    for number, name in enumerate(REQUIREMENTS):
        session.run(
            *(sys.executable, "-m", "uv", "pip", "compile", "--no-config", "--quiet"),
            *("--universal", "--python-version=3.11", "--generate-hashes", "--no-annotate"),
            # The machine that installs the packages decides where they come from.
            *("--no-emit-index-url", "--no-emit-find-links"),
            "--custom-compile-command=./scripts/nox -s lock",
            *(f"--constraint=requirements/{earlier}.txt" for earlier in REQUIREMENTS[:number]),
            f"--output-file=requirements/{name}.txt",
            *session.posargs,
            *([f"requirements/{name}.in"] if Path(f"requirements/{name}.in").exists() else []),
            *(["pyproject.toml", *EXTRAS[name]] if name in EXTRAS else []),
        )
