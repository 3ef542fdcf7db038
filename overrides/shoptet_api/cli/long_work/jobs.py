"""`shoptet jobs watch`: wait for jobs, and say how they ended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError
from shoptet_api.cli.long_work.progress import ProgressBar
from shoptet_api.cli.options import OUTPUT_OPTIONS, SHOP_OPTIONS, shared_options
from shoptet_api.cli.output.target import check_free, writing
from shoptet_api.cli.session import Session

if TYPE_CHECKING:
    from shoptet_api.client import Shoptet

_UNFINISHED = ("pending", "running")


@click.command("watch")
@click.argument("job_ids", metavar="[JOB_ID]...", nargs=-1)
@click.option("--save", "save", metavar="FILE", default=None, help="Save the file that the job has made, as it is.")
@shared_options(OUTPUT_OPTIONS, SHOP_OPTIONS)
@click.pass_obj
def command(session: Session, job_ids: Sequence[str], save: str | None) -> None:
    """Wait until jobs have ended: the named ones, or all that the shop is working on.

    The exit code is 12 if one of them has failed.
    """
    session.result.check()
    if save is not None:
        if len(job_ids) != 1:
            raise CommandError("--save: expected the id of one job beside it", errors.USAGE)
        check_free(save, overwrite=session.overwrite)
    client = session.client
    wanted = list(job_ids) or _unfinished(client)
    ended = [_watched(session, client, job_id, save) for job_id in wanted]
    session.write(ended)
    if any(row["status"] != "completed" for row in ended):
        click.get_current_context().exit(errors.EXIT_CODES["JobError"])


def _unfinished(client: Shoptet) -> list[str]:
    return [row.job_id for status in _UNFINISHED for row in client.jobs.list(status=status)]  # type: ignore[arg-type]


def _watched(session: Session, client: Shoptet, job_id: str, save: str | None) -> dict[str, object]:
    from shoptet_api.errors import JobError, JobTimeoutError
    from shoptet_generated.runtime import Snapshot
    from shoptet_generated.runtime.batches import Batch

    opened: Any = client.jobs.reopen(job_id)
    row: dict[str, object] = {"jobId": job_id, "status": "completed"}
    with ProgressBar(session, f"job {job_id}") as bar:
        try:
            if isinstance(opened, Batch):
                from shoptet_api.cli.long_work.batch_rows import summary

                result = opened.wait(on_progress=bar.job)
                return {**row, **summary(result), "log": result.log}
            opened.wait(on_progress=bar.job)
            if save is not None:
                row["bytes" if not isinstance(opened, Snapshot) else "rows"] = _save(opened, save)
        except JobTimeoutError:
            raise
        except JobError as error:
            row |= {"status": error.status, "log": error.log}
            errors.report(session.hide(str(error)))
    return row


def _save(opened: Any, file: str) -> int:
    from shoptet_generated.runtime import Snapshot

    with writing(file):
        return int(opened.save(file) if isinstance(opened, Snapshot) else opened.result().save(file))
