"""Uploaded files. Nothing is downloaded: every URL is assumed to lead to a file of that name."""

import hashlib
from typing import Final
from urllib.parse import urlsplit

import msgspec

from shoptet_api.sandbox.call import Call, Reply, handles, works
from shoptet_api.sandbox.handlers.support.fields import Fields, rows
from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.state.moments import time_text

_IMAGES: Final = (".jpg", ".jpeg", ".png", ".gif", ".webp")


def _upload(call: Call, fields: Fields) -> Record:
    """Add a file; append a number if the name is taken."""
    try:
        path = urlsplit(fields.text("sourceUrl")).path
    except ValueError:
        path = ""
    name = fields.text("name") or path.rstrip("/").rpartition("/")[2] or "file"
    stem, dot, ending = name.rpartition(".")
    free, number = name, 1
    while free in call.shop.files:
        number += 1
        free = f"{stem}-{number}.{ending}" if dot else f"{name}-{number}"
    return call.shop.files.add(free, {"name": free, "created": time_text(call.now)})


def _is_image(record: Record) -> bool:
    return str(record["name"]).lower().endswith(_IMAGES)


@handles("getListOfUploadedFiles")
def list_files(call: Call) -> Reply:
    """Answer with the files, images separately."""
    files = list(call.shop.files.values())
    return Reply(
        {
            "images": [dict(record) for record in files if _is_image(record)],
            "files": [dict(record) for record in files if not _is_image(record)],
        }
    )


@handles("uploadFile")
def upload_file(call: Call) -> Reply:
    """Add one file."""
    record = _upload(call, Fields(call.body))
    return Reply({"image" if _is_image(record) else "file": dict(record)})


@works("uploadFiles")
def upload_files(call: Call) -> bytes:
    """Add several files; the result reports each by its index, counted from 0."""
    images: list[Json] = []
    errors: list[Json] = []
    for index, fields in enumerate(rows(call.body)):
        url = fields.text("sourceUrl")
        if not url.startswith(("http://", "https://")):
            text = f'The file "{url}" cannot be downloaded'
            errors.append({"errorCode": "file-upload-failed", "message": text, "instance": f"data[{index}]"})
            continue
        record = _upload(call, fields)
        images.append({"index": index, "md5": hashlib.md5(url.encode()).hexdigest(), "sourceUrl": url, **record})  # noqa: S324 (the API returns an MD5)
    return msgspec.json.encode({"data": {"images": images}, "errors": errors or None})
