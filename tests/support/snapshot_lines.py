"""Lines of a made-up snapshot: remarks in the history of orders."""

import random
from typing import Any

from shoptet_api.models import OrderRemarkSnapshot


def line(number: int, text: str = "") -> dict[str, Any]:
    """Return a line that fits the spec."""
    return {
        "id": number,
        "creationTime": "2026-02-28T10:00:00+0100",
        "text": text or f"remark {number} with a háček and random words {random.Random(number).random()}",
        "user": {"id": str(number % 7), "name": "Anna"},
        "system": number % 2 == 0,
        "type": "comment",
        "orderCode": f"2026{number:06}",
    }


def lines(count: int) -> list[dict[str, Any]]:
    """Return this many lines."""
    return [line(number) for number in range(count)]


def ids(rows: list[OrderRemarkSnapshot]) -> list[int]:
    """Return the ids of the rows."""
    return [row.id for row in rows]
