"""The size of the Python API over time, as an SVG."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from codegen.replay.history import Step

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 760, 320, 50, 90, 34, 34
_COLOURS: Final = {"methods": "#1f6feb", "models": "#2da44e", "fields": "#bf3989", "values": "#9a6700"}


def svg(steps: Sequence[Step]) -> str:
    """Return the plot: each line is relative to its first value, so that all fit one scale."""
    return "\n".join(_lines([step for step in steps if step.size])) + "\n"


def _lines(steps: Sequence[Step]) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" '
        'font-size="12">'
    )
    yield f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>'
    yield f'<text x="{_LEFT}" y="20" font-size="14">Size of the Python API, first revision = 100</text>'
    if steps:
        yield from _axes(steps)
    yield "</svg>"


def _axes(steps: Sequence[Step]) -> Iterator[str]:
    days = [date.fromisoformat(step.day).toordinal() for step in steps]
    span = max(days[-1] - days[0], 1)
    lines = {kind: [100 * step.size[kind] / max(steps[0].size[kind], 1) for step in steps] for kind in _COLOURS}
    low = min(min(values) for values in lines.values()) // 10 * 10
    high = max(max(values) for values in lines.values()) // 10 * 10 + 10

    def x(day: int) -> float:
        return _LEFT + (day - days[0]) / span * (_WIDTH - _LEFT - _RIGHT)

    def y(value: float) -> float:
        return _HEIGHT - _BOTTOM - (value - low) / (high - low) * (_HEIGHT - _TOP - _BOTTOM)

    for value in sorted({low, 100, high}):
        yield f'<path d="M{_LEFT} {y(value):.1f}H{_WIDTH - _RIGHT}" stroke="#d0d7de"/>'
        yield f'<text x="{_LEFT - 6}" y="{y(value) + 4:.1f}" text-anchor="end">{value:.0f}</text>'
    for step, day, anchor in ((steps[0], days[0], "start"), (steps[-1], days[-1], "end")):
        yield f'<text x="{x(day):.1f}" y="{_HEIGHT - 10}" text-anchor="{anchor}">{step.day}</text>'
    for kind, values in lines.items():
        points = " ".join(f"{x(day):.1f},{y(value):.1f}" for day, value in zip(days, values, strict=True))
        yield f'<polyline points="{points}" fill="none" stroke="{_COLOURS[kind]}" stroke-width="2"/>'
        end = f'x="{_WIDTH - _RIGHT + 4}" y="{y(values[-1]) + 4:.1f}" fill="{_COLOURS[kind]}"'
        yield f"<text {end}>{steps[-1].size[kind]} {kind}</text>"
