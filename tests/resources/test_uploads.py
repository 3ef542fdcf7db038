"""Uploads: what became of each file."""

import pytest

from shoptet_api import DecodeError, ErrorDetail, UploadReport
from shoptet_api.jobs.upload_report import read_report
from tests.support.either_client import Side
from tests.support.job_fixtures import MakeSide
from tests.support.job_shop import ShopServer

RESULT = b"""{"data": {"images": [
    {"index": 0, "md5": "072c", "name": "a.png", "created": "2026-01-16T13:19:32+0100", "sourceUrl": "https://e.com/a"},
    {"index": 2, "md5": "072d", "name": "c.png", "created": "soon", "sourceUrl": "https://e.com/c"}]},
    "errors": [{"errorCode": "file-upload-size-limit", "message": "too large", "instance": "data[1]"}]}"""


def test_uploads_tell_what_became_of_each_file(side: Side, server: ShopServer) -> None:
    server.result = RESULT
    files = [{"sourceUrl": f"https://e.com/{name}"} for name in "abc"]
    report = side.run(side.run(side.shop.files.upload_many(files)).result())
    assert [upload.position for upload in report.uploads] == [0, 1, 2]
    assert [upload.name for upload in report.done] == ["a.png", "c.png"]
    assert report.uploads[0].created is not None
    assert report.uploads[2].created is None
    assert report.refused[0].error == ErrorDetail("file-upload-size-limit", "too large", "data[1]")
    assert report.errors == ()
    assert server.posted[-1][2] == {"data": files}


def test_another_process_learns_what_became_of_uploads(make_side: MakeSide, server: ShopServer) -> None:
    server.result = RESULT
    side, other = make_side(), make_side()
    job = side.run(side.shop.files.upload_many([{"sourceUrl": "https://e.com/a"}]))
    file = other.run(other.shop.jobs.resume(job.id).result())
    assert other.run(file.uploads()) == side.run(job.result())


def test_uploads_without_a_file_tell_the_log(side: Side, server: ShopServer) -> None:
    server.log = "image 2 cannot be fetched"
    job = side.run(side.shop.product_images.create("guid", "shop", {"images": [{"sourceUrl": "https://e.com/a"}]}))
    report = side.run(job.result())
    assert report == UploadReport((), (ErrorDetail(message="image 2 cannot be fetched"),))


def test_a_result_that_leaves_the_spec_loses_no_error() -> None:
    report = read_report({"data": {"images": ["no image"]}, "errors": [{"message": "all is lost"}]})
    assert report.uploads == ()
    assert report.errors == (ErrorDetail(message="all is lost"),)
    with pytest.raises(DecodeError):
        read_report([])
