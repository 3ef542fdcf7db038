"""Measurement of two sides in turns, so that other load on the machine affects both.

This is custom code: benchmark runners measure one side after the other, which on a busy machine compares two moments.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Awaitable, Callable
from typing import Final, Literal, TypeAlias

from attrs import define, frozen

Better: TypeAlias = Literal["lower", "higher"]
Clock: TypeAlias = Callable[[], float]

CPU: Final[Clock] = time.process_time
WALL: Final[Clock] = time.perf_counter
_WARM_UP: Final = 5


@frozen
class Row:
    """A row of the results: the medians of both sides, the median of their ratios, and the spread of the ratios."""

    name: str
    ours: float
    peer: float
    ratio: float
    spread: float
    """The distance between the first and the third quartile of the ratios."""
    bar: float | None
    better: Better
    unit: str
    part: str
    peer_name: str

    @property
    def is_met(self) -> bool | None:
        """Whether the ratio reaches its bar; None without a bar."""
        if self.bar is None:
            return None
        return self.ratio <= self.bar if self.better == "lower" else self.ratio >= self.bar


@define
class Effort:
    """The effort spent on measuring."""

    quick: bool = False

    def rounds(self, many: int) -> int:
        """Return the number of rounds: `many`, or a quarter of them in a quick run."""
        return max(3, many // 4) if self.quick else many


def row(
    part: str,
    name: str,
    samples: list[tuple[float, float]],
    *,
    peer: str,
    unit: str,
    bar: float | None = None,
    better: Better = "lower",
) -> Row:
    """Create a row from pairs measured in turns: ours, the peer's."""
    ratios = sorted(ours / other for ours, other in samples)
    # What takes minutes is measured once, and has no spread.
    first, _, third = statistics.quantiles(ratios, n=4, method="inclusive") if len(ratios) > 1 else ratios * 3
    return Row(
        part=part,
        name=name,
        peer_name=peer,
        ours=statistics.median(ours for ours, _ in samples),
        peer=statistics.median(other for _, other in samples),
        ratio=statistics.median(ratios),
        spread=third - first,
        bar=bar,
        better=better,
        unit=unit,
    )


def in_turns(
    sides: list[Callable[[], object]], rounds: int, *, clock: Clock = CPU, seconds: float = 0.02
) -> list[list[float]]:
    """Measure the sides in turns and return, for each side, the seconds per call in each round.

    Args:
        sides: The functions to call.
        rounds: The number of rounds.
        clock: The clock to measure by.
        seconds: The approximate time for one side in one round.
    """
    numbers = [_calls_in(side, seconds) for side in sides]
    taken: list[list[float]] = [[] for _ in sides]
    for turn in range(rounds):
        order = range(len(sides)) if turn % 2 == 0 else reversed(range(len(sides)))
        for index in order:
            side, number = sides[index], numbers[index]
            start = clock()
            for _ in range(number):
                side()
            taken[index].append((clock() - start) / number)
    return taken


def pairs(ours: list[float], peer: list[float]) -> list[tuple[float, float]]:
    """Pair the times of two sides in the same rounds."""
    return list(zip(ours, peer, strict=True))


async def calls_in(side: Callable[[], Awaitable[object]], seconds: float) -> int:
    """Return how many calls of an asynchronous side take about this long, after warm-up calls."""
    for _ in range(_WARM_UP):
        await side()
    start = WALL()
    for _ in range(_WARM_UP):
        await side()
    return max(1, round(_WARM_UP * seconds / (WALL() - start)))


def _calls_in(side: Callable[[], object], seconds: float) -> int:
    """Return how many calls take about this long, after warm-up calls that trigger lazy initialisation."""
    for _ in range(_WARM_UP):
        side()
    number = 1
    while True:
        start = WALL()
        for _ in range(number):
            side()
        taken = WALL() - start
        if taken >= seconds / 2:
            return max(1, round(number * seconds / taken))
        number *= 2
