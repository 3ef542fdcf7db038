# Copied from overrides/runtime/__init__.py: do not edit. Change that file, then run `./scripts/nox -s generate`.
"""The base of the generated package: plain Python, the same for every spec.

    model         the base of models, `UNSET`
    enums         the base of enumerations
    fields        the annotations of a model, resolved
    refusals      the error for a value that cannot be sent, and where the value is
    misfits       single values of request bodies against the spec
    faults        all mistakes of a request body
    fast_bodies   the fast way of request bodies: code that checks and writes them at once
    scalars       single values for the wire
    bodies        request bodies for the wire
    wire          queries and bodies
    kept          models as plain JSON that reads back equal
    drift         reports of places where a response differs from the spec
    values        single values from the wire
    objects       models from the wire
    reading       anything from the wire
    operation     operations and their parameters
    transport     the client as resources need it, pages and pagers
    long_running  the client as methods need it that take longer than a call
    jobs          jobs as methods return them, and their results
    snapshots     snapshots as methods return them
    batches       batches as methods return them
    feeds         feeds of changes as methods return them
    bulk          many records at once, read or written
    rows          lists that have attributes of their own
    answers       the parts of a response besides its data
    raw_answers   whole responses, and the types of methods that return them

Each name below is imported on first access, so that a program that only needs models does not load the rest.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .answers import Bucket, ErrorDetail
    from .batches import AsyncBatch, Batch, BatchResult, OnBadRow, RowResult, Uploader
    from .bulk import AsyncMany, FetchProgress, Many, OnFetch, OnWrite, RefusedRow, WriteProgress, WriteResult
    from .drift import Drift
    from .enums import OpenEnum
    from .feeds import AsyncChangeFeed, Change, ChangeFeed, CursorStore
    from .jobs import AsyncJob, AsyncJobFile, Job, JobFile, JobProgress, OnJobProgress, Target, Upload, UploadReport
    from .model import UNSET, JsonObject, Model, Unset, untyped, wire_name
    from .operation import Operation, Parameter
    from .raw_answers import RawResponse
    from .reading import read
    from .refusals import Fault, InputError
    from .scalars import (
        Decimal1,
        Decimal2,
        Decimal3,
        Decimal4,
        Decimal5,
        Decimal6,
        Decimal7,
        Decimal8,
        Decimal9,
        DecimalAny,
        DecimalNumber,
        Places,
    )
    from .snapshots import AsyncSnapshot, BadLine, OnBadLine, OnProgress, Snapshot, SnapshotProgress
    from .transport import AsyncPager, AsyncResource, AsyncTransport, JobId, Page, Pager, Paginator, Resource, Transport
    from .wire import dumps, encode_body, encode_query, plain_body

__all__ = [
    "UNSET",
    "AsyncBatch",
    "AsyncChangeFeed",
    "AsyncJob",
    "AsyncJobFile",
    "AsyncMany",
    "AsyncPager",
    "AsyncResource",
    "AsyncSnapshot",
    "AsyncTransport",
    "BadLine",
    "Batch",
    "BatchResult",
    "Bucket",
    "Change",
    "ChangeFeed",
    "CursorStore",
    "Decimal1",
    "Decimal2",
    "Decimal3",
    "Decimal4",
    "Decimal5",
    "Decimal6",
    "Decimal7",
    "Decimal8",
    "Decimal9",
    "DecimalAny",
    "DecimalNumber",
    "Drift",
    "ErrorDetail",
    "Fault",
    "FetchProgress",
    "InputError",
    "Job",
    "JobFile",
    "JobId",
    "JobProgress",
    "JsonObject",
    "Many",
    "Model",
    "OnBadLine",
    "OnBadRow",
    "OnFetch",
    "OnJobProgress",
    "OnProgress",
    "OnWrite",
    "OpenEnum",
    "Operation",
    "Page",
    "Pager",
    "Paginator",
    "Parameter",
    "Places",
    "RawResponse",
    "RefusedRow",
    "Resource",
    "RowResult",
    "Snapshot",
    "SnapshotProgress",
    "Target",
    "Transport",
    "Unset",
    "Upload",
    "UploadReport",
    "Uploader",
    "WriteProgress",
    "WriteResult",
    "dumps",
    "encode_body",
    "encode_query",
    "plain_body",
    "read",
    "untyped",
    "wire_name",
]

_MODULES: Final[Mapping[str, str]] = {
    "Bucket": "answers",
    "ErrorDetail": "answers",
    "RawResponse": "raw_answers",
    "AsyncChangeFeed": "feeds",
    "Change": "feeds",
    "ChangeFeed": "feeds",
    "CursorStore": "feeds",
    "Drift": "drift",
    "OpenEnum": "enums",
    "JsonObject": "model",
    "Model": "model",
    "UNSET": "model",
    "Unset": "model",
    "untyped": "model",
    "wire_name": "model",
    "Operation": "operation",
    "Parameter": "operation",
    "read": "reading",
    "Decimal1": "scalars",
    "Decimal2": "scalars",
    "Decimal3": "scalars",
    "Decimal4": "scalars",
    "Decimal5": "scalars",
    "Decimal6": "scalars",
    "Decimal7": "scalars",
    "Decimal8": "scalars",
    "Decimal9": "scalars",
    "DecimalAny": "scalars",
    "DecimalNumber": "scalars",
    "Fault": "refusals",
    "InputError": "refusals",
    "Places": "scalars",
    "AsyncMany": "bulk",
    "FetchProgress": "bulk",
    "Many": "bulk",
    "OnFetch": "bulk",
    "OnWrite": "bulk",
    "RefusedRow": "bulk",
    "WriteProgress": "bulk",
    "WriteResult": "bulk",
    "AsyncBatch": "batches",
    "Batch": "batches",
    "BatchResult": "batches",
    "OnBadRow": "batches",
    "RowResult": "batches",
    "Uploader": "batches",
    "AsyncJob": "jobs",
    "AsyncJobFile": "jobs",
    "Job": "jobs",
    "JobFile": "jobs",
    "JobProgress": "jobs",
    "OnJobProgress": "jobs",
    "Target": "jobs",
    "Upload": "jobs",
    "UploadReport": "jobs",
    "AsyncSnapshot": "snapshots",
    "BadLine": "snapshots",
    "OnBadLine": "snapshots",
    "OnProgress": "snapshots",
    "Snapshot": "snapshots",
    "SnapshotProgress": "snapshots",
    "AsyncPager": "transport",
    "AsyncResource": "transport",
    "AsyncTransport": "transport",
    "JobId": "transport",
    "Page": "transport",
    "Pager": "transport",
    "Paginator": "transport",
    "Resource": "transport",
    "Transport": "transport",
    "dumps": "wire",
    "encode_body": "wire",
    "encode_query": "wire",
    "plain_body": "wire",
}

if not TYPE_CHECKING:  # A type checker reads the imports above and rejects any other name.

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
