"""From the id of a job to what its method returned, in a process that knows nothing but the id."""

from __future__ import annotations

from typing import Any

import pytest

from shoptet_api import AsyncJob, AsyncSnapshot, InputError, Job, NotFoundError, Snapshot, UploadReport
from shoptet_api.clock import SYSTEM_CLOCK
from shoptet_api.jobs.records import JobRecord
from shoptet_api.jobs.state import JobState
from shoptet_api.resources.reopening import operation_of
from shoptet_api.sandbox import Sandbox
from tests.end_to_end.conftest import MakeClient
from tests.support.either_client import EitherClient


def job_id(client: EitherClient, start: Any) -> str:
    return str(client.run(start(client.shop.with_raw_response)).parsed)


def test_a_snapshot_an_export_and_an_upload_come_back(
    client: EitherClient, make_client: MakeClient, sandbox: Sandbox
) -> None:
    other = make_client()
    guid = client.rows(client.shop.products.list(), limit=1)[0].guid
    snapshot = job_id(client, lambda raw: raw.orders.snapshot(include=["notes"]))
    export = job_id(client, lambda raw: raw.exports.documents("invoice", "csvDetail", currency="CZK"))
    images = [{"sourceUrl": "https://example.com/a.jpg"}]
    upload = job_id(client, lambda raw: raw.product_images.create_many(guid, "shop", images))
    sandbox.advance(minutes=1)
    rows = other.run(other.shop.jobs.reopen(snapshot))
    assert isinstance(rows, Snapshot | AsyncSnapshot)
    orders = other.rows(rows)
    assert len(orders) == 40
    assert type(orders[0]).__name__ == "Order"
    file = other.run(other.shop.jobs.reopen(export))
    assert isinstance(file, Job | AsyncJob)
    assert other.run(file.result()) is not None
    report = other.run(other.run(other.shop.jobs.reopen(upload)).result())
    assert isinstance(report, UploadReport)


def test_a_job_that_nobody_knows(client: EitherClient) -> None:
    with pytest.raises(NotFoundError):
        client.run(client.shop.jobs.reopen("unknown"))
    with pytest.raises(InputError, match=r"^job_id: "):
        client.run(client.shop.jobs.reopen(""))


@pytest.mark.parametrize(
    ("endpoint", "operation", "path"),
    [
        ("/api/products/snapshot", "getListOfAllProducts", ()),
        ("/api/products/snapshot/pricelists", "getListOfAllProductsAndPricelistPrices", ()),
        ("/api/products/snapshot?include=images", "getListOfAllProducts", ()),
        ("/api/pricelists/7/snapshot", "getListOfAllPricelistDetails", ("7",)),
        ("/api/products/0a-1/images/shop", "createProductImages", ("0a-1", "shop")),
        ("/api/export/invoice/pdf", "generalDocumentDownload", ("invoice", "pdf")),
        ("/api/products/new/thing", None, ()),
        ("", None, ()),
        (None, None, ()),
    ],
)
def test_a_path_names_its_operation(endpoint: str | None, operation: str | None, path: tuple[str, ...]) -> None:
    state = JobState(id="1", status="completed", endpoint=endpoint)
    found = operation_of(JobRecord("1", 0, SYSTEM_CLOCK.monotonic(), state))
    assert found.path == path
    assert (None if found.operation is None else found.operation.id) == operation
