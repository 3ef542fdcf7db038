"""The outcome of each uploaded file. The result of such a job is shaped like a response of the API."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final, cast

from shoptet_api.calls.envelope import read_errors
from shoptet_api.error_text import ErrorDetail
from shoptet_api.errors import DecodeError
from shoptet_api.jobs.records import JobRecord
from shoptet_api.jobs.result import read_all
from shoptet_api.sansio.steps import Exchange
from shoptet_generated.runtime.jobs import Upload, UploadReport

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges

_POSITION: Final = re.compile(r"\[(\d{1,6})\]")


def report(exchanges: "Exchanges", record: JobRecord) -> Exchange[UploadReport]:
    """Read the job's file and return its report; without a file, return the log as an error.

    Raises:
        DecodeError: The file is not a report of uploads.
    """
    if record.state.result_url is None:
        log = record.state.log
        return UploadReport((), (ErrorDetail(message=log),) if log and log.strip() else ())
    body = yield from read_all(exchanges, record)
    from shoptet_api.decoding.json_values import parse

    return read_report(parse(body))


def read_report(response: object) -> UploadReport:
    """Return the report in a parsed result.

    Raises:
        DecodeError: The result is not a report.
    """
    if not isinstance(response, Mapping):
        raise DecodeError("the job's file is not a report of uploads: expected a JSON object")
    fields = cast("Mapping[str, object]", response)
    found: dict[int, Upload] = {}
    for number, image in enumerate(_images(fields.get("data"))):
        position = image.get("index")
        upload = Upload(
            position=position if isinstance(position, int) else number,
            name=_text(image.get("name")),
            source_url=_text(image.get("sourceUrl")),
            md5=_text(image.get("md5")),
            created=_moment(image.get("created")),
        )
        found[upload.position] = upload
    loose: list[ErrorDetail] = []
    for error in read_errors(fields.get("errors")):
        match = _POSITION.search(error.instance or "")
        if match is None:
            loose.append(error)
        else:
            found[int(match[1])] = Upload(position=int(match[1]), error=error)
    return UploadReport(tuple(found[position] for position in sorted(found)), tuple(loose))


def _images(data: object) -> list[Mapping[str, object]]:
    rows = cast("Mapping[str, object]", data).get("images") if isinstance(data, Mapping) else None
    listed = cast("list[object]", rows) if isinstance(rows, list) else []
    return [cast("Mapping[str, object]", row) for row in listed if isinstance(row, Mapping)]


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _moment(value: object) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None
