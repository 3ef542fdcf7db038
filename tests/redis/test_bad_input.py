"""What is wrong with a server, or with an argument, is said in one line."""

import json
import logging
import socketserver
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest

from shoptet_api import ConfigurationError, RedisState
from tests.support.redis_server import RedisProgram, needs_redis, running_redis
from tests.support.servers import closed_port

pytestmark = needs_redis
PASSWORD = "planted-password-0123456789"


def fault(make: Callable[[], object]) -> str:
    with pytest.raises(ConfigurationError) as caught:
        make()
    shown = traceback.StackSummary.extract(traceback.walk_tb(caught.tb), capture_locals=True)
    assert "planted" not in str([frame.locals for frame in shown if frame.filename != __file__])
    assert caught.value.__context__ is None
    assert "planted" not in str(caught.value)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    "url",
    ["", "127.0.0.1:6379", "http://127.0.0.1", f"redis://:{PASSWORD}@", f"redis://:{PASSWORD}@127.0.0.1:port"],
    ids=["empty", "no-scheme", "another-scheme", "no-host", "port"],
)
def test_a_url(url: str) -> None:
    assert fault(lambda: RedisState(url)).startswith("server: expected a URL like redis://127.0.0.1:6379/0, got ")


def test_a_host_that_does_not_exist() -> None:
    expected = "server redis://no-such-host.invalid:6379: there is no such host"
    assert fault(lambda: RedisState(f"redis://:{PASSWORD}@no-such-host.invalid")) == expected


def test_a_database_that_does_not_exist(server: RedisProgram) -> None:
    assert "there is no such database" in fault(lambda: RedisState(server.url.replace("/0", "/99")))


def test_a_wrong_password_or_none() -> None:
    with running_redis("--requirepass", PASSWORD) as locked:
        for url in (locked.url, locked.url.replace("//", "//:planted-wrong@")):
            assert fault(partial(RedisState, url)) == (
                f"server redis://127.0.0.1:{locked.port}: the user name or password is wrong, "
                "or the user may not run the command"
            )
        with RedisState(locked.url.replace("//", f"//:{PASSWORD}@")) as state:
            state.cursor_store.save("a", "b")
            assert PASSWORD not in repr(state) + repr(state.cursor_store) + repr(state.limits)


@contextmanager
def answering(information: bytes, other: bytes = b"+OK\r\n") -> Iterator[int]:
    """Serve something that says what it is, and answers all other commands alike; yield its port."""

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            while line := self.rfile.readline():
                words = [self.rfile.readline() + self.rfile.readline() for _ in range(int(line[1:]))]
                is_question = words[0].endswith(b"INFO\r\n")
                self.wfile.write(b"$%d\r\n%s\r\n" % (len(information), information) if is_question else other)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()
            thread.join()


def test_a_server_that_is_too_old() -> None:
    with answering(b"# Server\r\nredis_version:5.0.14\r\n") as port:
        expected = f"server redis://127.0.0.1:{port}: expected Redis 6.2 or newer, or Valkey, got Redis 5.0.14"
        assert fault(lambda: RedisState(f"redis://127.0.0.1:{port}")) == expected


def test_a_server_that_may_drop_keys_or_keeps_no_log(caplog: pytest.LogCaptureFixture) -> None:
    options = ("--maxmemory", "100mb", "--maxmemory-policy", "allkeys-lru")
    with (
        running_redis(*options, is_persistent=False) as server,
        caplog.at_level(logging.WARNING),
        RedisState(server.url) as state,
    ):
        assert state.delivery_store.waiting() == 0
        assert state.installation_store.eshop_ids() == []
        assert state.installation_store is state.installation_store
    dropping, deliveries, installations = (record.getMessage() for record in caplog.records)
    assert "set maxmemory-policy noeviction" in dropping
    lost = "are lost when it is started again; set appendonly yes"
    assert deliveries.endswith(f"accepted deliveries {lost}")
    assert installations.endswith(f": installations {lost}")


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        pytest.param("volatile-ttl", ["leases and deliveries can vanish"], id="keys-with-an-end"),
        pytest.param("noeviction", [], id="nothing"),
    ],
)
def test_a_server_that_may_drop_keys_with_an_end(
    policy: str, expected: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    with (
        running_redis("--maxmemory", "100mb", "--maxmemory-policy", policy) as server,
        caplog.at_level(logging.WARNING),
        RedisState(server.url),
    ):
        pass
    assert [text for record in caplog.records for text in expected if text in record.getMessage()] == expected
    assert len(caplog.records) == len(expected)


def test_one_node_of_a_cluster_by_its_url() -> None:
    with (
        answering(b"redis_version:7.2.0\r\ncluster_enabled:1\r\n", b"-MOVED 3999 10.0.0.6:6379\r\n") as port,
        RedisState(f"redis://127.0.0.1:{port}") as state,
    ):
        assert fault(lambda: state.cursor_store.load("orders")) == (
            f"server redis://127.0.0.1:{port}: this is one node of a cluster, and another one has the key: "
            "pass a redis.cluster.RedisCluster"
        )


def test_a_server_that_is_not_there_yet_is_not_an_error(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING), RedisState(f"redis://127.0.0.1:{closed_port()}"):
        pass
    (record,) = caplog.records
    assert record.getMessage().endswith("work begins without it")


@pytest.mark.parametrize(
    ("argument", "value"),
    [
        ("prefix", "{a}b"),
        ("prefix", ""),
        ("prefix", "x" * 65),
        ("address", ""),
        ("address", "a\nb"),
        ("lease", 0),
        ("lease", "10"),
        ("grace", -1),
        ("timeout", 0),
        ("per_token", 0),
        ("per_address", 1.5),
        ("key", "short"),
    ],
)
def test_an_argument(server: RedisProgram, argument: str, value: object) -> None:
    options: dict[str, Any] = {argument: value}
    assert fault(lambda: RedisState(server.url, **options)).startswith(argument)


def test_clients_that_cannot_be_used(server: RedisProgram) -> None:
    import redis
    import redis.asyncio

    decoding = redis.Redis(port=server.port, decode_responses=True)
    waiting = redis.asyncio.Redis(port=server.port)
    assert "without decode_responses" in fault(lambda: RedisState(decoding))
    assert "an async client of redis" in fault(lambda: RedisState(waiting))  # type: ignore[arg-type]
    assert "got int" in fault(lambda: RedisState(7))  # type: ignore[arg-type]


def test_a_client_of_the_caller_is_used_and_stays_open(server: RedisProgram) -> None:
    client = server.client()
    with RedisState(client) as state:
        state.cursor_store.save("a", json.dumps({"since": 1}))
    assert client.ping()
    client.close()
