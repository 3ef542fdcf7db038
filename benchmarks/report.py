"""The results as results.json, docs/performance.md and its plot."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from attrs import asdict

from benchmarks.growth import CURVES, Point
from benchmarks.timing import Row

ROOT: Final = Path(__file__).resolve().parents[1]
RESULTS: Final = ROOT / "benchmarks" / "results.json"
PAGE: Final = ROOT / "docs" / "performance.md"
PLOT: Final = ROOT / "docs" / "performance.svg"
GROWTH: Final = ROOT / "docs" / "growth.svg"
NOTES: Final = ROOT / "benchmarks" / "notes.md"
_PACKAGES: Final = (
    "shoptet-api", "httpx", "attrs", "msgspec", "pydantic", "openapi-python-client", "datamodel-code-generator",
    "zlib-ng", "aiohttp", "requests", "urllib3", "pyarrow", "openai", "stripe", "PyGithub", "boto3",
)  # fmt: skip
_SCALES: Final = {"s": ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs")), "B": ((1e6, "MB"),), "/s": ((1.0, "/s"),)}


def write(rows: Sequence[Row], curves: Mapping[str, Sequence[Point]], *, quick: bool, seconds: float) -> None:
    """Write all four files."""
    result = {
        "rows": [
            {**asdict(row), "name": row.name if not row.peer_name else f"{row.name} / {row.peer_name}"} for row in rows
        ],
        "growth": {name: [point._asdict() for point in points] for name, points in curves.items()},
        "machine": machine(),
        "versions": versions(),
        "quick": quick,
        "seconds": round(seconds),
    }
    RESULTS.write_text(json.dumps(_rounded(result), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    PAGE.write_text(page(rows, curves, quick=quick), encoding="utf-8")
    plot(rows)
    plot_growth(curves)


def machine() -> dict[str, Any]:
    """Return a description of the machine."""
    return {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "processors": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
    }


def versions() -> dict[str, str]:
    """Return the versions of the compared packages."""
    return {name: version(name) for name in _PACKAGES}


def page(rows: Sequence[Row], curves: Mapping[str, Sequence[Point]], *, quick: bool) -> str:
    """Return the page of the documentation."""
    host = machine()
    known = ", ".join(f"{name} {number}" for name, number in versions().items())
    lines = [
        "# Performance",
        "",
        "Written by `./scripts/nox -s bench`; the same numbers are in `benchmarks/results.json`. Every line compares",
        "two sides, measured in turns in one run. The ratio is the median of the ratios of all rounds, and the spread",
        "is the distance from their first to their third quartile. Compare ratios between machines, not times.",
        "",
        f"Python {host['python']}, {host['system']}, {host['processors']} processors, load {host['load']}. {known}.",
        *(["A quick run with fewer rounds."] if quick else []),
        "",
        "![Ratios and bars](performance.svg)",
    ]
    for part in dict.fromkeys(row.part for row in rows):
        lines += [
            "",
            f"## {part}",
            "",
            "| ours | peer | ours | peer | ratio | spread | bar |",
            "|---|---|--:|--:|--:|--:|--:|",
        ]
        lines += [_line(row) for row in rows if row.part == part]
        if part == "Growth":
            lines += ["", *_growth(curves), "", "![Time and memory by size](growth.svg)"]
    return "\n".join(lines) + "\n\n" + NOTES.read_text(encoding="utf-8")


def plot(rows: Sequence[Row]) -> None:
    """Plot the rows that have a bar, relative to it."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "performance"
    from matplotlib import pyplot as plt

    barred = [row for row in rows if row.bar is not None][::-1]
    figure, axes = plt.subplots(figsize=(10, 0.5 * len(barred) + 1.2))
    # If lower is better, the share of the bar that is used; otherwise its inverse.
    shares = [row.ratio / row.bar if row.better == "lower" else row.bar / row.ratio for row in barred if row.bar]
    labels = [f"{row.name}\n/ {row.peer_name}" for row in barred]
    colours = ["#2a7f62" if row.is_met else "#c2452d" for row in barred]
    axes.barh(labels, shares, color=colours, xerr=[row.spread / 2 / (row.bar or 1) for row in barred])
    axes.axvline(1.0, color="black", linewidth=1)
    axes.set_xlabel("share of what the bar allows (left of 1: reached)")
    axes.tick_params(axis="y", labelsize=7)
    figure.tight_layout()
    figure.savefig(PLOT, metadata={"Date": None})


def plot_growth(curves: Mapping[str, Sequence[Point]]) -> None:
    """Plot the time per unit, and the memory that each size adds."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "growth"
    from matplotlib import pyplot as plt

    figure, places = plt.subplots(2, len(curves), figsize=(2.6 * len(curves), 5), squeeze=False)
    for (name, points), (above, below) in zip(curves.items(), places.T, strict=True):
        sizes = [point.size for point in points]
        above.loglog(sizes, [point.seconds * 1e6 for point in points], "o-", color="#2a7f62")
        above.set_title(name, fontsize=9)
        above.set_ylabel(f"µs per {CURVES[name].unit}", fontsize=7)
        below.semilogx(sizes, [point.added / 1e6 for point in points], "o-", color="#35618f")
        below.set_ylabel("MB added", fontsize=7)
        below.set_ylim(bottom=0)
        for axes in (above, below):
            axes.tick_params(labelsize=7)
    figure.tight_layout()
    figure.savefig(GROWTH, metadata={"Date": None})


def _growth(curves: Mapping[str, Sequence[Point]]) -> list[str]:
    lines = ["| work | size | time per unit | memory added |", "|---|--:|--:|--:|"]
    for name, points in curves.items():
        for point in points:
            taken = _amount(point.seconds, "s")
            lines.append(f"| {name} | {point.size:,} | {taken} per {CURVES[name].unit} | {_amount(point.added, 'B')} |")
    return lines


def _line(row: Row) -> str:
    bar = "" if row.bar is None else f"{'≤' if row.better == 'lower' else '≥'} {row.bar:g} {'✓' if row.is_met else '✗'}"
    sides = f"{_amount(row.ours, row.unit)} | {_amount(row.peer, row.unit)}"
    return f"| {row.name} | {row.peer_name} | {sides} | {row.ratio:.2f} | {row.spread:.2f} | {bar} |"


def _amount(value: float, unit: str) -> str:
    scale, name = next((pair for pair in _SCALES[unit] if value >= pair[0]), _SCALES[unit][-1])
    return f"{value / scale:,.0f} {name}" if value / scale >= 100 else f"{value / scale:.3g} {name}"


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return float(f"{value:.4g}")
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    return [_rounded(item) for item in value] if isinstance(value, list) else value
