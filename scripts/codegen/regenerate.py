"""Generates again, or with `--check` compares: `python -m codegen.regenerate [--check]`.

`--check` generates into a temporary folder and compares byte by byte, so that a stale package, an edited generated
file or an edited template without regeneration is found.
"""

from __future__ import annotations

from codegen.generate.__main__ import run

if __name__ == "__main__":
    run("python -m codegen.regenerate")
