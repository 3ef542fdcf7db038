"""Uploads: what became of each file."""

import pytest

from shoptet_api import DecodeError, ErrorDetail, UploadReport
from shoptet_api.jobs.upload_report import read_report
from tests.support.either_client import EitherClient
from tests.support.job_fixtures import MakeClient
from tests.support.job_shop import ShopServer

RESULT = b"""{"data": {"images": [
    {"index": 0, "md5": "072c", "name": "a.png", "created": "2026-01-16T13:19:32+0100", "sourceUrl": "https://e.com/a"},
    {"index": 2, "md5": "072d", "name": "c.png", "created": "soon", "sourceUrl": "https://e.com/c"}]},
    "errors": [{"errorCode": "file-upload-size-limit", "message": "too large", "instance": "data[1]"}]}"""


def test_uploads_tell_what_became_of_each_file(client: EitherClient, server: ShopServer) -> None:
    server.result = RESULT
    files = [{"sourceUrl": f"https://e.com/{name}"} for name in "abc"]
    report = client.run(client.run(client.shop.files.upload_many(files)).result())
    assert [upload.position for upload in report.uploads] == [0, 1, 2]
    assert [upload.name for upload in report.done] == ["a.png", "c.png"]
    assert report.uploads[0].created is not None
    assert report.uploads[2].created is None
    assert report.refused[0].error == ErrorDetail("file-upload-size-limit", "too large", "data[1]")
    assert report.errors == ()
    assert server.posted[-1][2] == {"data": files}


def test_another_process_learns_what_became_of_uploads(make_client: MakeClient, server: ShopServer) -> None:
    server.result = RESULT
    client, other = make_client(), make_client()
    job = client.run(client.shop.files.upload_many([{"sourceUrl": "https://e.com/a"}]))
    file = other.run(other.shop.jobs.resume(job.id).result())
    assert other.run(file.uploads()) == client.run(job.result())


def test_uploads_without_a_file_tell_the_log(client: EitherClient, server: ShopServer) -> None:
    server.log = "image 2 cannot be fetched"
    job = client.run(client.shop.product_images.create_many("guid", "shop", [{"sourceUrl": "https://e.com/a"}]))
    report = client.run(job.result())
    assert report == UploadReport((), (ErrorDetail(message="image 2 cannot be fetched"),))


def test_a_result_that_leaves_the_spec_loses_no_error() -> None:
    report = read_report({"data": {"images": ["no image"]}, "errors": [{"message": "all is lost"}]})
    assert report.uploads == ()
    assert report.errors == (ErrorDetail(message="all is lost"),)
    with pytest.raises(DecodeError):
        read_report([])
