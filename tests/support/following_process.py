"""A program that follows a feed and writes the changes to a file; a test runs and kills it."""

import os
import sys
from datetime import UTC, datetime

from shoptet_api import LocalLimits, Shoptet
from shoptet_api.feeds.cursor_store import SQLiteCursorStore


def main() -> None:
    url, database, taken = sys.argv[1:4]
    with (
        Shoptet(private_token="made-up-token", base_url=url, limits=LocalLimits()) as shop,
        open(taken, "a", encoding="utf-8") as file,  # noqa: PTH123 (appended to by one process after the other)
    ):
        feed = shop.orders.changes(since=datetime(2026, 1, 1, tzinfo=UTC), store=SQLiteCursorStore(database))
        for change in feed.follow(poll=0.01):
            file.write(f"{change.id}\n")
            file.flush()
            os.fsync(file.fileno())


if __name__ == "__main__":
    main()
