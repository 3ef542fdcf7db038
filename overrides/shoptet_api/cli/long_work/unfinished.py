"""The job that makes a file, kept beside the file until that is whole: the same command continues with it."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final, cast

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError

_MAX_BYTES: Final = 1_000_000


class Unfinished:
    """What a command has begun for a file.

    Args:
        file: The file.
        work: What identifies the work, as JSON: another query or another shop is other work.
    """

    def __init__(self, file: str, work: Mapping[str, object]) -> None:
        path = Path(file)
        self.path: Final = path.with_name(f".{path.name}.job")
        self._work = cast("dict[str, object]", json.loads(json.dumps(work, default=str)))

    def job_ids(self) -> list[str] | None:
        """Return the jobs of an earlier run of the same work; none if it did not learn of one.

        None stands for no earlier run, or one with other work.
        """
        try:
            with self.path.open("rb") as file:
                kept = json.loads(file.read(_MAX_BYTES))
        except (OSError, ValueError):
            return None
        if not isinstance(kept, dict):
            return None
        found = cast("dict[str, object]", kept)
        ids = found.get("jobs")
        if found.get("work") != self._work or not isinstance(ids, list):
            return None
        return [str(one) for one in cast("list[object]", ids)]

    def keep(self, *job_ids: str) -> None:
        """Note the work and its jobs, in a file that only its owner can read.

        Raises:
            CommandError: The file cannot be written.
        """
        content = json.dumps({"jobs": job_ids, "work": self._work}).encode()
        part = self.path.with_name(f"{self.path.name}.{secrets.token_hex(6)}.part")
        try:
            # A new file: in a folder of many users, a link of that name could stand there.
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
            part.replace(self.path)
        except OSError as error:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise CommandError(f"{self.path} cannot be written: {error.strerror or error}", errors.OUTPUT) from None

    def forget(self) -> None:
        """Drop the note: the work is finished, or its job is gone."""
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
