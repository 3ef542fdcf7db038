"""Batches on the sandbox, which fetches the files from a folder that a web server has."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.staticfiles import StaticFiles

from shoptet_api import AsyncBatch, Batch, ConflictError, InputError, NotFoundError, refused_rows
from shoptet_api.batches.row_files import RowsFiles
from shoptet_api.batches.uploaders import DirectoryUploader
from shoptet_api.sandbox import Sandbox
from shoptet_api.sandbox.server.uvicorn_thread import Server
from tests.end_to_end.conftest import MakeClient
from tests.support.either_client import EitherClient


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "public"
    folder.mkdir()
    return folder


@pytest.fixture
def uploader(folder: Path) -> Iterator[DirectoryUploader]:
    """Places files in a folder, which is served."""
    server = Server(StaticFiles(directory=folder), "127.0.0.1", 0)
    server.start()
    yield DirectoryUploader(folder, server.url)
    server.stop()


def done(client: EitherClient, sandbox: Sandbox, started: Any) -> Any:
    """The result of a batch that a method has started."""
    batch = client.run(started)
    sandbox.advance(seconds=1)
    result = client.run(batch.wait())
    sandbox.requests.assert_all_good()
    return result


def outcomes(result: Any) -> list[tuple[int, str]]:
    return [(row.position, row.outcome) for row in result.rows]


def test_products_are_changed_and_bad_rows_are_told(
    client: EitherClient, sandbox: Sandbox, uploader: DirectoryUploader, folder: Path
) -> None:
    guids = sandbox.shop.products.key_list()
    rows = [
        {"guid": guids[0], "name": "First"},
        {"guid": "00000000-0000-0000-0000-000000000000", "name": "Nobody"},
        {"guid": guids[1], "name": "Second"},
    ]
    result = done(client, sandbox, client.shop.products.update_batch(iter(rows), uploader=uploader))
    assert outcomes(result) == [(1, "done"), (2, "refused"), (3, "done")]
    assert "00000000-0000-0000-0000-000000000000" in result.rows[1].message
    assert result.unread == ()
    assert [sandbox.shop.products[guid].name for guid in guids[:2]] == ["First", "Second"]
    assert list(folder.iterdir()) == []


def test_a_row_that_cannot_be_sent_is_named_and_nothing_is_queued(
    client: EitherClient, sandbox: Sandbox, uploader: DirectoryUploader, folder: Path
) -> None:
    guid = sandbox.shop.products.key_list()[0]
    rows = [{"guid": guid, "name": "First"}, {"guid": guid, "nam": "Second"}]
    with pytest.raises(InputError, match=r"row 2: nam: expected a field of .*; did you mean 'name'"):
        client.run(client.shop.products.update_batch(rows, uploader=uploader))
    assert sandbox.jobs.all() == []
    assert list(folder.iterdir()) == []
    result = done(client, sandbox, client.shop.products.update_batch(rows, uploader=uploader, on_bad_row="skip"))
    assert outcomes(result) == [(1, "done"), (2, "not sent")]
    assert sandbox.shop.products[guid].name == "First"


def test_products_are_deleted(client: EitherClient, sandbox: Sandbox, uploader: DirectoryUploader) -> None:
    product = next(product for product in sandbox.shop.products.values() if product.number == 5)
    rows = [{"guid": product.guid}, {"code": "nothing-like-it"}]
    result = done(client, sandbox, client.shop.products.delete_batch(rows, uploader=uploader))
    assert outcomes(result) == [(1, "done"), (2, "refused")]
    assert product.guid not in sandbox.shop.products


def test_orders_are_inserted(client: EitherClient, sandbox: Sandbox, uploader: DirectoryUploader) -> None:
    methods = sandbox.shop.methods
    code = next(product for product in sandbox.shop.products.values() if product.number == 5).variants[0].code
    order = {
        "email": "jan.novak@example.com",
        "externalCode": "E-1",
        "paymentMethodGuid": next(iter(methods.payment)),
        "shippingGuid": next(iter(methods.shipping)),
        "billingAddress": {
            "fullName": "Jan Novák",
            "street": "Rovná",
            "city": "Kutná Hora",
            "zip": "284 01",
            "countryCode": "CZ",
        },
        "currency": {"code": "CZK"},
        "items": [
            {"itemType": "product", "code": code, "vatRate": "21.00", "unitPriceWithVat": "121.00", "amount": "1"},
            {"itemType": "shipping", "name": "PPL", "vatRate": "21.00", "itemPriceWithVat": "99.00"},
            {"itemType": "billing", "name": "Převodem", "vatRate": "21.00", "itemPriceWithVat": "0"},
        ],
    }
    codes = ("B1", "B2", "B1")
    rows = [{"data": {**order, "code": code, "externalCode": f"E-{row}"}} for row, code in enumerate(codes, 1)]
    result = done(client, sandbox, client.shop.orders.create_batch(rows, uploader=uploader))
    assert outcomes(result) == [(1, "done"), (2, "done"), (3, "refused")], result.log
    assert "B1" in result.rows[2].message
    assert client.run(client.shop.orders.get("B2")).email == "jan.novak@example.com"


def test_brands_categories_prices_and_images_go_the_same_way(
    client: EitherClient, sandbox: Sandbox, uploader: DirectoryUploader
) -> None:
    shop = client.shop
    product = next(product for product in sandbox.shop.products.values() if product.images)
    category = sandbox.shop.categories.key_list()[0]
    code = product.variants[0].code
    batches: dict[str, Callable[[], Any]] = {
        "brands": lambda: shop.brands.create_batch([{"name": "Pelle"}, {"name": "Rolo"}], uploader=uploader),
        "categories": lambda: shop.categories.update_batch([{"guid": category, "name": "New"}], uploader=uploader),
        "prices": lambda: shop.price_lists.update_item_batch(
            1, [{"code": code, "price": {"price": "9.90"}}], uploader=uploader
        ),
        "one image": lambda: shop.product_images.delete_batch(
            [{"productGuid": product.guid, "gallery": "shop", "imageName": product.images[0].name}], uploader=uploader
        ),
        "images": lambda: shop.product_images.delete_batch(
            [{"productGuid": product.guid, "gallery": "shop"}], uploader=uploader
        ),
    }
    for name, start in batches.items():
        result = done(client, sandbox, start())
        assert {row.outcome for row in result.rows} == {"done"}, (name, result)
    assert sandbox.shop.categories[category]["name"] == "New"
    assert [image for image in product.images if image.gallery == "shop"] == []
    assert {"Pelle", "Rolo"} <= {brand["name"] for brand in sandbox.shop.brands.values()}


def test_two_batches_of_a_kind_do_not_run_at_once(
    client: EitherClient, sandbox: Sandbox, uploader: DirectoryUploader
) -> None:
    sandbox.jobs.duration = 60
    first = client.run(client.shop.brands.create_batch([{"name": "Pelle"}], uploader=uploader))
    with pytest.raises(ConflictError, match="batch-job-already-running"):
        # A call with more time than this waits for the first batch.
        client.run(client.shop.with_options(deadline=10).brands.create_batch([{"name": "Rolo"}], uploader=uploader))
    sandbox.advance(minutes=2)
    assert outcomes(client.run(first.wait())) == [(1, "done")]


def test_files_of_a_large_batch_are_handed_over_one_after_the_other(
    client: EitherClient, sandbox: Sandbox, uploader: DirectoryUploader, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RowsFiles.__init__, "__defaults__", (60,))
    names = [f"Brand {number:02}" for number in range(7)]
    batch = client.run(client.shop.brands.create_batch([{"name": name} for name in names], uploader=uploader))
    result = client.run(batch.wait(on_progress=lambda _: sandbox.advance(minutes=3)))
    assert outcomes(result) == [(number, "done") for number in range(1, 8)]
    assert len(batch.job_ids) == len(sandbox.jobs.all()) > 1
    assert list(folder.iterdir()) == []


def test_a_file_that_the_shop_cannot_fetch_queues_nothing(client: EitherClient, sandbox: Sandbox, folder: Path) -> None:
    nobody = DirectoryUploader(folder, "http://127.0.0.1:1/batches")
    with pytest.raises(NotFoundError, match="file-not-found"):
        client.run(client.shop.brands.create_batch([{"name": "Pelle"}], uploader=nobody))
    assert sandbox.jobs.all() == []
    assert list(folder.iterdir()) == []


def test_another_process_reopens_a_batch_by_its_job(
    client: EitherClient, make_client: MakeClient, sandbox: Sandbox, uploader: DirectoryUploader
) -> None:
    rows = [{"guid": "00000000-0000-0000-0000-000000000000", "name": "Nobody"}]
    started = client.run(client.shop.products.update_batch(rows, uploader=uploader))
    other = make_client()
    batch = other.run(other.shop.jobs.reopen(started.job_ids[0]))
    assert isinstance(batch, Batch | AsyncBatch)
    assert list(batch.job_ids) == list(started.job_ids)
    sandbox.advance(seconds=1)
    assert outcomes(other.run(batch.wait())) == [(1, "refused")]
    assert [row.index for row in refused_rows(client.run(started.wait()))] == [0]
