"""Writes docs/command-line.svg: a table and a progress bar of the command, on a terminal of 80 columns.

`./scripts/nox -s screenshot` runs it.
"""

import fcntl
import io
import os
import pty
import re
import struct
import subprocess
import sys
import tempfile
import termios
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.text import Text

from shoptet_api import Shoptet
from shoptet_api.sandbox import Sandbox

PICTURE: Final = Path(__file__).resolve().parents[2] / "docs" / "command-line.svg"
COLUMNS: Final = 80
TABLE: Final = ["orders", "list", "--items-per-page", "8"]
DOWNLOAD: Final = ["snapshot", "products", "--include", "images", "-o", "products.jsonl"]
_FRAME: Final = re.compile(r"[^\r\n]*\d rows[^\r\n]*/s[^\r\n]*")
_FONTS: Final = re.compile(r"\s*@font-face \{[^}]*\}|<!--.*?-->", re.DOTALL)
_CURSOR: Final = re.compile(r"\x1b\[\??\d*[A-KSTlh]")


def shown_by(arguments: list[str], variables: dict[str, str], folder: str) -> str:
    """Return all that the command writes to a terminal."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, COLUMNS, 0, 0))
    command = [sys.executable, "-m", "shoptet_api.cli", *arguments]
    shown = b""
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=variables, cwd=folder):
        os.close(theirs)
        # Linux reports the closed end of a terminal as an error.
        try:
            while piece := os.read(ours, 4096):
                shown += piece
        except OSError:
            pass
    os.close(ours)
    return shown.decode()


def main() -> None:
    """Run both commands on a sandbox and write the picture."""
    with tempfile.TemporaryDirectory() as folder, Sandbox(products=20_000, limits=False) as sandbox:
        with Shoptet(**sandbox.options) as shop:
            shop.jobs.ensure_job_webhook("http://127.0.0.1:1/")
        variables = {
            **os.environ,
            "SHOPTET_PRIVATE_API_TOKEN": sandbox.token,
            "SHOPTET_BASE_URL": sandbox.url,
            "SHOPTET_CONFIG_DIR": folder,
            "TERM": "xterm-256color",
        }
        table = shown_by(TABLE, variables, folder)
        frames = _FRAME.findall(_CURSOR.sub("", shown_by(DOWNLOAD, variables, folder)))
    console = Console(record=True, width=COLUMNS, file=io.StringIO())
    console.print(Text(f"$ shoptet {' '.join(TABLE)}", style="bold"))
    console.print(Text.from_ansi(table.replace("\r", "")))
    console.print(Text(f"$ shoptet {' '.join(DOWNLOAD)}", style="bold"))
    console.print(Text.from_ansi(frames[len(frames) // 2]))
    # The fonts would come from another site.
    drawn = _FONTS.sub("", console.export_svg(title="shoptet", unique_id="shoptet"))
    PICTURE.write_text(drawn.replace("Fira Code", "monospace"), encoding="utf-8")


if __name__ == "__main__":
    main()
