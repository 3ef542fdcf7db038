"""Documents, uploads and images."""

import io
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from shoptet_api import DecodeError, ErrorDetail, InputError, LockedError, NotFoundError, UploadReport
from shoptet_api.files.images import ImageCuts
from shoptet_api.jobs.uploads import read_report
from shoptet_api.models import Eshop, Product
from tests.jobs.conftest import MakeSide
from tests.jobs.shop import ShopServer
from tests.jobs.sides import Side


def test_a_document_is_written_as_it_comes(side: Side, server: ShopServer, tmp_path: Path) -> None:
    server.document = b"%PDF" + bytes(3_000_000)
    path = tmp_path / "invoice.pdf"
    assert side.run(side.shop.invoices.save_pdf("2018000057", path)) == len(server.document)
    assert path.read_bytes() == server.document
    assert path.stat().st_mode & 0o777 == 0o600
    file = io.BytesIO()
    side.run(side.shop.orders.save_pdf("2018000057", file))
    assert file.getvalue() == server.document
    assert side.run(side.shop.orders.pdf("2018000057")) == server.document


def test_a_document_that_does_not_come_leaves_nothing(side: Side, server: ShopServer, tmp_path: Path) -> None:
    path = tmp_path / "invoice.pdf"
    path.write_text("the one before")
    server.document = b""
    with pytest.raises(DecodeError, match="not the file that was due"):
        side.run(side.shop.invoices.save_pdf("2018000057", path))
    server.fail = lambda *_: 404
    with pytest.raises(NotFoundError):
        side.run(side.shop.invoices.save_isdoc("2018000057", path))
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("invoice.pdf", "the one before")]


@pytest.mark.parametrize("to", [7, None, io.StringIO()])
def test_a_place_that_takes_no_bytes_is_refused(side: Side, to: Any) -> None:
    with pytest.raises(InputError, match="to: a path or a file that is open for writing bytes is due"):
        side.run(side.shop.invoices.save_pdf("2018000057", to))


def test_documents_of_a_shop_are_fetched_one_at_a_time(side: Side, server: ShopServer, tmp_path: Path) -> None:
    seen = threading.Barrier(2)

    def hold() -> None:
        try:
            seen.wait(0.05)  # It is never passed: a second request comes only after the first.
        except threading.BrokenBarrierError:
            seen.reset()

    server.on_document = hold
    if side.runner is None:
        with ThreadPoolExecutor(6) as pool:
            list(pool.map(side.shop.invoices.pdf, map(str, range(6))))
    else:
        import asyncio

        async def all_at_once() -> None:
            await asyncio.gather(
                *(side.shop.invoices.pdf(str(number)) for number in range(3)),
                *(side.shop.orders.save_pdf(str(number), tmp_path / str(number)) for number in range(3)),
            )

        side.runner.run(all_at_once())
    assert server.most_running == 1


@pytest.mark.parametrize("method", ["pdf", "save_pdf"])
def test_documents_that_another_program_fetches_are_waited_for(
    make_side: MakeSide, server: ShopServer, tmp_path: Path, method: str
) -> None:
    side = make_side(max_retries=2)
    free = server.clock.monotonic() + 600
    server.refuse_document = lambda: 423 if server.clock.monotonic() < free else None
    to = [tmp_path / "invoice.pdf"] if method == "save_pdf" else []
    assert side.run(getattr(side.shop.invoices, method)("1", *to)) in (server.document, len(server.document))
    server.refuse_document = lambda: 423
    for options in ({"max_retries": 2, "deadline": 600}, {"max_retries": 0}):
        with pytest.raises(LockedError):
            side.run(getattr(make_side(**options).shop.invoices, method)("1", *to))


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
    job = side.run(side.shop.product_images.create_many("guid", "shop", [{"sourceUrl": "https://e.com/a"}]))
    report = side.run(job.result())
    assert report == UploadReport((), (ErrorDetail(message="image 2 cannot be fetched"),))


def test_a_result_that_leaves_the_spec_loses_no_error() -> None:
    report = read_report({"data": {"images": ["no image"]}, "errors": [{"message": "all is lost"}]})
    assert report.uploads == ()
    assert report.errors == (ErrorDetail(message="all is lost"),)
    with pytest.raises(DecodeError):
        read_report([])


def test_images_have_addresses_in_every_cut() -> None:
    eshop = Eshop.from_dict(
        {
            "imageCuts": [
                {"name": cut, "urlPath": f"https://shop.cz/user/shop/{cut}/", "cdnPath": f"https://cdn.cz/{cut}/"}
                for cut in ("big", "detail", "orig")
            ]
        }
    )
    cuts = ImageCuts.of(eshop)
    product = Product.from_dict(
        {
            "images": [
                {
                    "name": "106 č.png",
                    "cdnName": "106.png?sg=big",
                    "signedCdnNames": [{"type": "detail", "name": "106.png?ff=1&sg=detail"}],
                }
            ]
        }
    )
    (image,) = cuts.images(product.images)
    assert image.url("detail") == "https://cdn.cz/detail/106.png?ff=1&sg=detail"
    assert image.url("big") == "https://cdn.cz/big/106.png?sg=big"
    assert image.url("orig") == image.shop_url("orig") == "https://shop.cz/user/shop/orig/106%20%C4%8D.png"
    with pytest.raises(InputError, match="cut: the shop has no 'tiny', but big, detail, orig"):
        image.url("tiny")
    with pytest.raises(InputError, match='include=\\["imageCuts"\\]'):
        ImageCuts.of(Eshop.from_dict({}))
    assert cuts.images(None) == []
