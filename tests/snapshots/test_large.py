"""A snapshot that is far larger than the memory it may take, and a process that is killed while it keeps one.

`SHOPTET_BIG_LINES` says how many lines the large one has: 100,000 of 2 kB in the common tests, 1,000,000 in the session
`tests_large_snapshot`.
"""

import json
import os
import random
import subprocess
import sys
import time
import zlib
from pathlib import Path
from typing import Any

from shoptet_api.clock import Clock
from tests.support import reading_process
from tests.support.job_shop import ShopServer, packed, running_shop
from tests.support.snapshot_lines import line, lines

LINES = int(os.environ.get("SHOPTET_BIG_LINES", "100000"))
MOST_GROWTH = 120.0
"""MB above the interpreter."""


def large(count: int) -> tuple[bytes, int]:
    """A packed file of so many lines of 2 kB, and its length unpacked."""
    chance = random.Random(7)
    texts = ["".join(chance.choices("aábcčdďeé ", k=200)) for _ in range(50)]
    packer = zlib.compressobj(1, wbits=zlib.MAX_WBITS | 16)
    pieces: list[bytes] = []
    length = 0
    for number in range(count):
        text = json.dumps(line(number, "".join(chance.choices(texts, k=7))), ensure_ascii=False).encode() + b"\n"
        length += len(text)
        pieces.append(packer.compress(text))
    return b"".join((*pieces, packer.flush())), length


def process(server: ShopServer, work: str, path: Path) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-W", "ignore", reading_process.__file__, server.url, work, str(path)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def test_a_large_snapshot_takes_little_memory_and_ten_cuts_lose_nothing(tmp_path: Path) -> None:
    with running_shop(Clock()) as server:
        server.seconds = 0.0
        server.result, length = large(LINES)
        assert length > 1_900 * LINES
        chance = random.Random(3)
        server.results.cuts = [chance.randrange(len(server.result) // 11) for _ in range(10)]
        with process(server, "read", tmp_path) as reading:
            printed: Any = json.loads(reading.communicate()[0])
        assert printed["rows"] == LINES
        assert server.results.cuts == []
        assert printed["grown"] < MOST_GROWTH


def test_a_process_killed_while_it_keeps_a_file_leaves_a_whole_one_or_none(tmp_path: Path) -> None:
    whole = packed(lines(20_000))
    chance = random.Random(5)
    with running_shop(Clock()) as server:
        server.seconds, server.result = 0.0, whole
        for number in range(4):
            folder = tmp_path / str(number)
            folder.mkdir()
            path = folder / "rows.gz"
            before = len(server.results.asked)
            with process(server, "save", path) as saving:
                while len(server.results.asked) <= before:
                    time.sleep(0.002)  # Until it is at work; the kill comes at a random moment after that.
                time.sleep(chance.random() / 10)
                saving.kill()
            if path.exists():
                assert path.read_bytes() == whole
            assert {one.name for one in folder.iterdir() if one.suffix != ".part"} <= {"rows.gz"}
