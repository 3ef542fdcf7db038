# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Jobs: models and enumerations."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import Model


@define(kw_only=True, repr=False)
class JobListItem(Model):
    """A job list item, as returned by `jobs.list`."""

    job_id: str
    """Id of the job."""
    endpoint: str
    """Endpoint of the API."""
    creation_time: datetime | None
    """When the record was created, with the shop's UTC offset."""
    completion_time: datetime | None
    """When the job was completed, with the shop's UTC offset."""
    status: JobStatus
    """State of the job; one that is not listed means finished, with an unknown outcome."""
    valid_until: datetime | None
    """Until when the job's result can be fetched, with the shop's UTC offset."""
    language: str | None = None
    """Language code, such as `cs`; needs the module foreignLanguages."""


class JobStatus(OpenEnum):
    """Values of the argument `status` of `jobs.list`. The list is not complete: the API has other values too."""

    COMPLETED: ClassVar[JobStatus] = listed("completed")
    EXPIRED: ClassVar[JobStatus] = listed("expired")
    FAILED: ClassVar[JobStatus] = listed("failed")
    KILLED: ClassVar[JobStatus] = listed("killed")
    PENDING: ClassVar[JobStatus] = listed("pending")
    RUNNING: ClassVar[JobStatus] = listed("running")


JobStatusLiteral: TypeAlias = Literal[
    "completed",
    "expired",
    "failed",
    "killed",
    "pending",
    "running",
]
"""The values of `JobStatus` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class JobDetail(Model):
    """A job detail, as returned by `jobs.get`."""

    job_id: str
    """Id of the job."""
    endpoint: str
    """Endpoint of the API."""
    creation_time: datetime | None
    """When the record was created, with the shop's UTC offset."""
    completion_time: datetime | None
    """When the job was completed, with the shop's UTC offset."""
    duration: Decimal | None
    """How long the job ran, in seconds with milliseconds."""
    status: JobStatus
    """State of the job; one that is not listed means finished, with an unknown outcome."""
    result_url: str | None
    """URL of the job's result; snapshots are JSON lines packed by gzip."""
    valid_until: datetime | None
    """Until when the job's result can be fetched, with the shop's UTC offset."""
    log: str | None
    """What the job logged, such as rows that were skipped, by their position from 1."""
    language: str | None = None
    """Language code, such as `cs`; needs the module foreignLanguages."""
