"""The changes of a feed as JSON lines. A line is written out before the position moves past its change."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError
from shoptet_api.cli.operations.given import current_session, given_arguments
from shoptet_api.cli.output.json_text import json_text
from shoptet_api.cli.output.target import opened
from shoptet_api.operation_calls.json_values import plain_json

if TYPE_CHECKING:
    from shoptet_api.operation_calls.index import IndexedOperation
    from shoptet_generated.runtime import Change, ChangeFeed, CursorStore


def run(called: IndexedOperation, values: Mapping[str, Any]) -> None:
    """Run the command of a feed with the values of its options."""
    session = current_session()
    if session.file not in {None, "-"} or session.output not in {None, "jsonl"} or session.query or session.columns:
        raise CommandError("changes are JSON lines on stdout; another program can take them", errors.USAGE)
    arguments = given_arguments(called, values)
    given = dict(arguments.query)
    store = _store(values["cursor_file"])
    # Two shops may share a file.
    parts = (session.profile.name, session.profile.base_url, called.id, *arguments.path)
    name = " ".join(str(part) for part in parts if part is not None)
    since = given.pop("since", None) or (datetime.now(UTC) if values["follow"] else None)
    if since is None and (store is None or (since := store.load(name)) is None):
        message = "--since: expected a time, such as 2026-03-02T08:00:00+0100, got nothing"
        raise CommandError(message, errors.USAGE)
    method = getattr(getattr(session.client, called.resource), "changes")  # noqa: B009 (not of every resource)
    feed = cast("ChangeFeed[Any]", method(*arguments.path, since=since, store=store, name=name, **given))
    with opened(None) as target:
        for change in feed.follow(poll=values["poll"]) if values["follow"] else feed:
            target.write(json_text(_as_json(change)) + b"\n")
            target.flush()
    sys.stdout.flush()


def _as_json(change: Change[Any]) -> dict[str, object]:
    time = None if change.time is None else change.time.isoformat()
    return {"id": change.id, "type": change.type, "time": time, "row": plain_json(change.row)}


def _store(file: str | None) -> CursorStore | None:
    if file is None:
        return None
    from shoptet_api.errors import ConfigurationError
    from shoptet_api.feeds.cursor_store import SQLiteCursorStore

    try:
        return SQLiteCursorStore(file)
    except ConfigurationError as error:
        raise CommandError(f"--cursor: {error}", errors.USAGE) from None
