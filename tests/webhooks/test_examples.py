"""The examples for FastAPI, Flask and Django, each in a process of its own, called over real HTTP as a shop calls."""

import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from shoptet_api.webhooks import SQLiteDeliveryStore
from tests.support.deliveries import KEY, body_of, sending_to, signed

ROOT = Path(__file__).resolve().parents[2]

ASGI = """
import socket, sys, uvicorn
from webhooks_{name} import app
with socket.create_server(("127.0.0.1", 0)) as listening:
    print(listening.getsockname()[1], flush=True)
    uvicorn.Server(uvicorn.Config(app, log_level="critical", ws="none")).run(sockets=[listening])
"""
WSGI = """
import sys
from wsgiref.simple_server import WSGIRequestHandler, make_server
from webhooks_{name} import app, hooks
WSGIRequestHandler.log_message = lambda *_: None
server = make_server("127.0.0.1", 0, app)
print(server.server_port, flush=True)
server.serve_forever()
"""
EXAMPLES = [
    ("fastapi", ASGI, "/shoptet/webhooks"),
    ("flask", WSGI, "/webhooks"),
    ("django", WSGI, "/webhooks"),
]


@contextmanager
def running(name: str, program: str, store: Path) -> Generator[tuple[str, "subprocess.Popen[str]"], None, None]:
    """The example, served; its output can be read."""
    environment = {**os.environ, "SHOPTET_WEBHOOK_KEY": KEY, "WEBHOOK_STORE": str(store)}
    process = subprocess.Popen(
        [sys.executable, "-c", program.format(name=name)],
        cwd=ROOT / "examples",
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}", process
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize(("name", "program", "path"), EXAMPLES)
def test_example_receives_signed_deliveries(name: str, program: str, path: str, tmp_path: Path) -> None:
    store = tmp_path / "webhooks.db"
    with running(name, program, store) as (url, process), sending_to(url + path) as shop:
        assert process.stdout is not None
        assert shop.send(body_of(), {}).status_code == 401
        assert shop.send(body_of(), signed(body_of(), "another")).status_code == 403
        assert shop.http.get(shop.url).status_code == 405
        answers = [shop.send(body_of(instance=code)) for code in ("2018000057", "2018000057", "2018000058")]
        assert [answer.status_code for answer in answers] == [200, 200, 200]
        assert [answer.text for answer in answers] == ["accepted", "accepted before", "accepted"]
        printed = {process.stdout.readline().strip() for _ in range(2)}
    assert printed == {"new order 2018000057", "new order 2018000058"}
    left = SQLiteDeliveryStore(store)
    assert left.dead() == []
    left.close()


@pytest.mark.parametrize("name", ["fastapi", "flask", "django"])
def test_it_is_some_ten_lines(name: str) -> None:
    text = (ROOT / "examples" / f"webhooks_{name}.py").read_text(encoding="utf-8")
    said = [line.strip() for line in text.splitlines()]
    assert len([line for line in said if line and not line.startswith(("import ", "from ", '"""'))]) <= 11
