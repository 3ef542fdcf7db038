"""Answers of 200 MB: refused with a clear error, and with no more memory than was allowed, whichever way they come."""

import functools
import json
import socket
import subprocess
import sys
import zlib
from collections.abc import Callable
from typing import Final

import pytest

from tests.support.misbehaving import OK, Behaviour, Misbehaving, misbehaving, says

MIB: Final = 2**20
WHOLE: Final = 200 * MIB
BEGINNING: Final = b'{"data":{"orders":["'
# Memory that any call takes.
CALL: Final = 24 * MIB

PROGRAM: Final = """
import asyncio, json, sys, tracemalloc
from shoptet_api import ResponseTooLargeError, AsyncShoptet, Shoptet

kind, url, limit = sys.argv[1:]
options = {"private_token": "made-up", "base_url": url, "max_retries": 3}
if limit != "0":
    options["max_response_bytes"] = int(limit)

async def wait(call):
    async with AsyncShoptet(**options) as shop:
        await shop.request("GET", call)

def call(path):
    if kind == "async":
        return asyncio.run(wait(path))
    with Shoptet(**options) as shop:
        shop.request("GET", path)

call("/small")
tracemalloc.start()
try:
    call("/large")
except ResponseTooLargeError as error:
    print(json.dumps([str(error), tracemalloc.get_traced_memory()[1]]))
"""


def pieces() -> Behaviour:
    def behave(connection: socket.socket, server: Misbehaving) -> None:
        connection.sendall(OK + b"\r\n" + BEGINNING)
        for _ in range(WHOLE // MIB):
            connection.sendall(b"x" * MIB)

    return behave


def announced() -> Behaviour:
    return says(OK + b"Content-Length: %d\r\n\r\n" % WHOLE + BEGINNING)


@functools.cache
def bomb() -> Behaviour:
    packer = zlib.compressobj(wbits=31)
    content = packer.compress(BEGINNING) + b"".join(packer.compress(b"x" * MIB) for _ in range(WHOLE // MIB))
    content += packer.flush()
    return says(OK + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(content) + content)


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize(
    ("make", "limit", "memory"),
    [
        (pieces, 0, 100 * MIB + CALL),
        (pieces, MIB, MIB + CALL),
        (announced, 0, CALL),
        (bomb, 0, MIB + CALL),
        (bomb, MIB // 2, MIB + CALL),
    ],
    ids=["pieces, default", "pieces", "announced", "bomb, default", "bomb"],
)
def test_an_answer_of_200_mb(kind: str, make: Callable[[], Behaviour], limit: int, memory: int) -> None:
    large = make()

    def behave(connection: socket.socket, server: Misbehaving) -> None:
        if b"/small" in server.requests[-1]:
            connection.sendall(OK + b'Content-Length: 13\r\n\r\n{"data":null}')
        else:
            large(connection, server)

    with misbehaving(behave) as server:
        command = [sys.executable, "-W", "error", "-c", PROGRAM, kind, server.url, str(limit)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    message, grown = json.loads(done.stdout)
    fault = f"longer than the {limit or 100 * MIB:,} bytes that max_response_bytes allows"
    if make is bomb and not limit:
        fault = "too long: it unpacks to more than 100 times its length, as only a compression bomb does"
    assert message == f"GET /large: the response is {fault}"
    assert grown < memory
    assert not done.stderr
    assert len(server.requests) == 2
