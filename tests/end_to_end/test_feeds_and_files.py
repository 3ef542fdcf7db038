"""Change feeds, documents and files on the sandbox."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from shoptet_api import NotFoundError
from shoptet_api.feeds.cursor_store import SQLiteCursorStore
from shoptet_api.sandbox import Sandbox
from tests.end_to_end.conftest import NOON, MakeClient
from tests.support.either_client import EitherClient


def changed(feed: Any, client: EitherClient) -> list[tuple[str, bool]]:
    return [(change.id, change.is_deleted) for change in client.rows(feed)]


def test_a_feed_gives_each_change_once_and_tells_deletions_apart(
    make_client: MakeClient, sandbox: Sandbox, tmp_path: Path
) -> None:
    client, store = make_client(), SQLiteCursorStore(tmp_path / "cursors.sqlite")
    feed = client.shop.orders.changes(since=NOON, store=store)
    codes = sandbox.shop.orders.key_list()
    sandbox.advance(minutes=10)
    first = {change.id for change in client.rows(feed)}
    client.run(client.shop.orders.delete(codes[1]))
    sandbox.advance(minutes=1)
    assert changed(feed, client) == [(codes[1], True)]
    assert changed(feed, client) == []
    client.run(client.shop.orders.update_notes(codes[2], {"customerRemark": "Please call"}))
    sandbox.advance(minutes=1)
    again = make_client()
    later = again.shop.orders.changes(since=NOON, store=store)
    assert changed(later, again) == [(codes[2], False)]
    assert first <= set(codes)
    sandbox.requests.assert_all_good()


def test_following_waits_by_the_clock_and_bears_with_failures(client: EitherClient, sandbox: Sandbox) -> None:
    feed = client.shop.products.changes(since=NOON + timedelta(minutes=1))
    sandbox.advance(minutes=10)
    guid = sandbox.shop.products.key_list()[0]
    sandbox.inject("products.list_changes", status=500, times=2)
    client.run(client.shop.products.update(guid, {"name": "New"}))
    assert [change.id for change in client.rows(feed.follow(poll=60), 1)] == [guid]
    assert [seen.status for seen in sandbox.requests.to("products.list_changes")] == [500, 500, 200]


def test_documents_come_one_at_a_time(client: EitherClient, sandbox: Sandbox, tmp_path: Path) -> None:
    codes = sandbox.shop.invoices.key_list()[:4]
    sandbox.latency = 0.02
    paths = [tmp_path / f"{code}.pdf" for code in codes]
    if client.runner is None:
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(client.shop.invoices.save_pdf, codes, paths))
    else:

        async def save_all() -> None:
            pairs = zip(codes, paths, strict=True)
            await asyncio.gather(*(client.shop.invoices.save_pdf(code, path) for code, path in pairs))

        client.runner.run(save_all())
    assert [path.read_bytes()[:5] for path in paths] == [b"%PDF-"] * 4
    assert [seen.status for seen in sandbox.requests.to("downloadInvoiceAsPdf")] == [200] * 4


def test_a_document_that_does_not_exist_leaves_no_file(client: EitherClient, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        client.run(client.shop.invoices.save_pdf("nothing", tmp_path / "invoice.pdf"))
    assert list(tmp_path.iterdir()) == []


def test_an_isdoc_is_kept(client: EitherClient, sandbox: Sandbox, tmp_path: Path) -> None:
    code = sandbox.shop.invoices.key_list()[0]
    length = client.run(client.shop.invoices.save_isdoc(code, tmp_path / "invoice.isdoc"))
    text = (tmp_path / "invoice.isdoc").read_text(encoding="utf-8")
    assert code in text
    assert length == len(text.encode())


@pytest.mark.parametrize("format_", ["pdf", "csvDetail"])
def test_an_export_is_a_job_with_a_file(client: EitherClient, sandbox: Sandbox, tmp_path: Path, format_: str) -> None:
    job = client.run(client.shop.exports.documents("invoice", format_))
    sandbox.advance(seconds=1)
    path = tmp_path / "export"
    assert client.run(client.run(job.result()).save(path)) == path.stat().st_size > 0


def test_uploads_are_told_one_by_one(client: EitherClient, sandbox: Sandbox) -> None:
    one = client.run(client.shop.files.upload({"sourceUrl": "https://example.com/cat.png"}))
    assert one is not None
    urls = ["https://example.com/a.png", "ftp://example.com/b.png", "https://example.com/c.png"]
    job = client.run(client.shop.files.upload_many([{"sourceUrl": url} for url in urls]))
    sandbox.advance(seconds=1)
    report = client.run(job.result())
    assert [(upload.position, upload.name) for upload in report.uploads] == [(0, "a.png"), (1, None), (2, "c.png")]
    assert report.uploads[1].error.code == "file-upload-failed"
    assert report.uploads[0].created == NOON
    assert {"cat.png", "a.png", "c.png"} <= set(sandbox.shop.files.key_list())


def test_images_have_addresses(client: EitherClient, sandbox: Sandbox) -> None:
    cuts = client.run(client.shop.eshop.image_cuts())
    guid = next(product.guid for product in sandbox.shop.products.values() if product.images)
    product = client.run(client.shop.products.get(guid, include=["images"]))
    for image in cuts.images(product.images):
        assert image.url("detail").startswith("http")
        assert str(image.source.name).rpartition(".")[0] in image.shop_url("detail")
