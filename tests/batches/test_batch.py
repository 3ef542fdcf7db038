"""Batches: rows checked, placed and handed over, and what became of each."""

import json
import os
import time
from pathlib import Path
from typing import Any

import pytest

from shoptet_api import (
    ConfigurationError,
    ConflictError,
    DecodeError,
    InputError,
    JobFailedError,
    RowResult,
    ServerError,
)
from shoptet_api.batches import row_files as rows_module
from shoptet_api.batches.uploaders import DirectoryUploader, FsspecUploader
from shoptet_api.models import BatchFileInput, BrandBatchCreateInput, PriceListBatchUpdateInput
from tests.support.either_client import EitherClient
from tests.support.job_fixtures import MakeClient
from tests.support.job_shop import ShopJob, ShopServer

URL = "https://files.example.com/batches"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "public"
    folder.mkdir()
    return folder


@pytest.fixture
def uploader(folder: Path) -> DirectoryUploader:
    return DirectoryUploader(folder, URL + "/")


@pytest.fixture
def handed_over(server: ShopServer, folder: Path) -> list[list[Any]]:
    """The rows of each file, as the shop fetches them when the job is queued."""
    fetched: list[list[Any]] = []

    def fetch(job: ShopJob) -> None:
        name = job.body["batchFileUrlPath"].removeprefix(URL + "/")
        fetched.append([json.loads(line) for line in (folder / name).read_text().splitlines()])

    server.on_queued = fetch
    return fetched


def brands(count: int) -> list[dict[str, Any]]:
    return [{"name": f"Brand {number}"} for number in range(1, count + 1)]


def outcomes(rows: Any) -> list[tuple[int, str]]:
    return [(row.position, row.outcome) for row in rows]


def test_rows_are_placed_and_each_has_its_end(
    client: EitherClient, server: ShopServer, uploader: DirectoryUploader, folder: Path, handed_over: list[list[Any]]
) -> None:
    server.log = "1: done\n2: error: name is taken\n3: done\nBatch finished"
    batch = client.run(client.shop.brands.create_batch(iter(brands(3)), uploader=uploader))
    assert len(batch.job_ids) == 1
    result = client.run(batch.wait())
    assert handed_over == [brands(3)]
    assert outcomes(result.rows) == [(1, "done"), (2, "refused"), (3, "done")]
    assert [row.message for row in result.refused] == ["error: name is taken"]
    assert result.unread == ("Batch finished",)
    assert (result.job_ids, result.log) == (batch.job_ids, server.log)
    assert list(folder.iterdir()) == []


def test_typed_rows_are_written_as_the_api_takes_them(
    client: EitherClient, uploader: DirectoryUploader, handed_over: list[list[Any]]
) -> None:
    row = PriceListBatchUpdateInput.from_dict({"code": "10/XL", "includingVat": True})
    client.run(client.run(client.shop.price_lists.update_item_batch(1, [row], uploader=uploader)).wait())
    assert handed_over == [[{"code": "10/XL", "includingVat": True}]]


def test_a_file_that_is_there_already_is_handed_over_as_before(client: EitherClient, server: ShopServer) -> None:
    server.log = "Row 7: error, no such product"
    for given in (BatchFileInput(batch_file_url_path=URL + "/1"), {"batchFileUrlPath": URL + "/1"}):
        result = client.run(client.run(client.shop.products.update_batch(given)).wait())
        assert result.rows == (RowResult(position=7, outcome="refused", message="Row 7: error, no such product"),)
    client.run(client.shop.product_images.delete_batch({"batchFileUrlPath": URL + "/1"}, remove_reference=True))
    assert server.posted[-1][2] == {"batchFileUrlPath": URL + "/1", "removeReference": True}


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (
            {"name": "a", "colour": "red"},
            "row 2: colour: expected a field of \\w+, got an unknown one",
        ),
        ({"nane": "a"}, "row 2: nane: expected .*; did you mean 'name'\\?.*row 2: name: expected text .*, got nothing"),
        ({"name": 1.5}, "row 2: .*name"),
        ("name", "row 2: expected a model or its plain JSON, got a value of type str"),
        ({"name": 5}, "row 2: name: expected text .*, got a value of type int"),
        ({"name": "\ud800"}, "row 2: contains half of a surrogate pair"),
    ],
)
def test_a_bad_row_is_named_and_nothing_is_sent(
    client: EitherClient, server: ShopServer, uploader: DirectoryUploader, folder: Path, row: Any, fault: str
) -> None:
    with pytest.raises(InputError, match=f"(?s){fault}.*nothing was sent"):
        client.run(client.shop.brands.create_batch([*brands(1), row, *brands(1)], uploader=uploader))
    assert (server.posted, list(folder.iterdir())) == ([], [])


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({"guid": "a", "variants": {}}, "variants: expected a list, got a value of type dict"),
        ({"guid": "a", "variants": ["x"]}, "variants\\[0\\]: expected .* its plain JSON, got "),
        ({"guid": "a", "variants": [{"code": "1", "weight": "heavy"}]}, "weight: expected text such as"),
        (
            {"guid": "a", "variants": [{"visible": "yes" * 20}]},
            "visible: expected true or false, got a value of type str",
        ),
        ({"guid": "a", "variants": [{"code": "1", "unitId": True}]}, "unitId: expected an int, got True"),
        ({"guid": "a", "visibility": 1}, "visibility: expected one of .*, got a value of type int"),
    ],
)
def test_a_value_of_another_type_is_named(
    client: EitherClient, server: ShopServer, uploader: DirectoryUploader, row: Any, fault: str
) -> None:
    with pytest.raises(InputError, match=f"(?s)row 1: .*{fault}.*nothing was sent"):
        client.run(client.shop.products.update_batch([row], uploader=uploader))
    good = {"guid": "a", "name": "b", "variants": [{"code": "1", "weight": "1.5", "unitId": 3, "visible": True}]}
    client.run(client.shop.products.update_batch([good], uploader=uploader))
    assert len(server.posted) == 1


def test_bad_rows_can_be_skipped_and_keep_their_positions(
    client: EitherClient, server: ShopServer, uploader: DirectoryUploader, handed_over: list[list[Any]]
) -> None:
    server.log = "#2 failed: no"
    given = [{"nane": "x"}, *brands(2), {}, *brands(1)]
    result = client.run(client.run(client.shop.brands.create_batch(given, uploader=uploader, on_bad_row="skip")).wait())
    assert handed_over == [[*brands(2), *brands(1)]]
    assert outcomes(result.rows) == [(1, "not sent"), (2, "done"), (3, "refused"), (4, "not sent"), (5, "done")]
    assert outcomes(result.refused) == [(1, "not sent"), (3, "refused"), (4, "not sent")]


def test_long_batches_are_split_and_handed_over_one_after_the_other(
    client: EitherClient,
    server: ShopServer,
    uploader: DirectoryUploader,
    handed_over: list[list[Any]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rows_module.RowsFiles.__init__, "__defaults__", (60,))
    server.log = "2: error"
    refusals = iter(["made-up", "batch-job-already-running", "another-import-is-running"])
    batch = client.run(client.shop.brands.create_batch(brands(7), uploader=uploader))
    assert (len(handed_over), len(batch.job_ids)) == (1, 1)

    def fail(method: str, _path: str) -> int | None:
        code = next(refusals, None) if method == "POST" else None
        server.code = code or server.code
        return 409 if code else None

    server.fail = fail
    with pytest.raises(ConflictError, match="made-up"):
        client.run(batch.wait())
    result = client.run(batch.wait())
    assert next(refusals, None) is None
    assert [len(rows) for rows in handed_over] == [3, 3, 1]
    assert outcomes(result.refused) == [(2, "refused"), (5, "refused")]
    assert len(result.job_ids) == 3


def test_no_rows_are_nothing_to_do(client: EitherClient, server: ShopServer, uploader: DirectoryUploader) -> None:
    result = client.run(client.run(client.shop.brands.create_batch([], uploader=uploader)).wait())
    assert (result.rows, result.job_ids, server.posted) == ((), (), [])


def test_rows_need_an_uploader_and_options_that_make_sense(client: EitherClient, uploader: DirectoryUploader) -> None:
    with pytest.raises(InputError, match="uploader: expected an uploader for the rows, got nothing"):
        client.run(client.shop.brands.create_batch(brands(1)))
    with pytest.raises(
        InputError, match="uploader: expected an uploader for the rows, got a value of type str; DirectoryUploader"
    ):
        client.run(client.shop.brands.create_batch(brands(1), uploader="s3://bucket"))
    with pytest.raises(ConfigurationError, match="on_bad_row"):
        client.run(client.shop.brands.create_batch(brands(1), uploader=uploader, on_bad_row="no"))
    with pytest.raises(InputError, match="rows: expected rows or a file with them, got a value of type int"):
        client.run(client.shop.brands.create_batch(7, uploader=uploader))
    for row in ({"name": "a"}, BrandBatchCreateInput(name="a")):
        with pytest.raises(InputError, match="got one row; write it as \\[row\\]"):
            client.run(client.shop.brands.create_batch(row, uploader=uploader))


def test_a_file_that_may_have_been_handed_over_is_not_handed_over_again(
    client: EitherClient,
    server: ShopServer,
    uploader: DirectoryUploader,
    handed_over: list[list[Any]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rows_module.RowsFiles.__init__, "__defaults__", (60,))
    batch = client.run(client.shop.brands.create_batch(brands(6), uploader=uploader))
    server.fail = lambda method, _path: 500 if method == "POST" else None
    with pytest.raises(ServerError):
        client.run(batch.wait())
    server.fail = lambda *_: None
    with pytest.raises(ServerError):
        client.run(batch.wait())
    assert len(handed_over) == 1


def test_a_file_that_cannot_be_taken_away_hides_no_result(
    client: EitherClient,
    server: ShopServer,
    uploader: DirectoryUploader,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(url: str) -> None:
        raise OSError(f"{url} is in use")

    monkeypatch.setattr(uploader, "remove", fail)
    server.log = "1: done"
    result = client.run(client.run(client.shop.brands.create_batch(brands(1), uploader=uploader)).wait())
    assert outcomes(result.rows) == [(1, "done")]
    assert "could not be removed" in caplog.text


def test_files_that_were_left_go_after_two_days(
    client: EitherClient, uploader: DirectoryUploader, folder: Path
) -> None:
    client.run(client.shop.brands.create_batch(brands(1), uploader=uploader))  # Nobody waits for it.
    (left,) = folder.iterdir()
    others = [folder / name for name in ("index.html", f".{left.name}.part", "young", f"{'b' * 32}-brands.jsonl")]
    for path in others:
        path.touch()
    two_days_ago = time.time() - 2 * 86_400 - 1
    for path in (left, *others[:2]):
        os.utime(path, (two_days_ago, two_days_ago))
    uploader.remove(uploader.upload(others[2], "brands.jsonl"))
    assert set(folder.iterdir()) == {others[0], *others[2:]}


def test_a_failed_job_is_an_error(
    client: EitherClient, server: ShopServer, uploader: DirectoryUploader, folder: Path
) -> None:
    server.end, server.log = "failed", "the file cannot be read"
    batch = client.run(client.shop.brands.create_batch(brands(1), uploader=uploader))
    with pytest.raises(JobFailedError, match="the file cannot be read"):
        client.run(batch.wait())
    assert list(folder.iterdir()) == []


def test_files_can_be_placed_by_fsspec(client: EitherClient, server: ShopServer, tmp_path: Path) -> None:
    uploader = FsspecUploader(f"file://{tmp_path}/deep/folder", URL)
    seen: list[str] = []
    server.on_queued = lambda job: seen.append(
        (tmp_path / "deep/folder" / job.body["batchFileUrlPath"].rsplit("/", 1)[1]).read_text()
    )
    client.run(client.run(client.shop.brands.create_batch(brands(1), uploader=uploader)).wait())
    assert seen == ['{"name":"Brand 1"}\n']
    assert list((tmp_path / "deep/folder").iterdir()) == []


def test_a_folder_that_fsspec_cannot_write_is_told(client: EitherClient, server: ShopServer, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match="cannot be written"):
        client.run(
            client.shop.brands.create_batch(brands(1), uploader=FsspecUploader(f"file://{tmp_path}/file/a", URL))
        )
    assert server.posted == []


def test_uploaders_are_checked_when_they_are_made(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="url: expected a URL that fsspec can write to"):
        FsspecUploader("nonsense://folder", URL)
    with pytest.raises(ConfigurationError, match="expected a folder"):
        DirectoryUploader(tmp_path / "missing", URL)
    for url in ("", "ftp://example.com", "https://example.com/?a=1"):
        with pytest.raises(ConfigurationError, match="expected the URL of a folder, such as"):
            DirectoryUploader(tmp_path, url)


@pytest.mark.parametrize("given", ["rows", "file"])
def test_the_first_file_waits_for_another_batch_too(
    make_client: MakeClient, server: ShopServer, uploader: DirectoryUploader, folder: Path, given: str
) -> None:
    """409 of a running batch goes away by itself; other conflicts do not."""
    client = make_client(deadline=100_000)
    rows = brands(2) if given == "rows" else BatchFileInput(batch_file_url_path=f"{URL}/ready.jsonl")
    refusals = iter(["batch-job-already-running", "another-import-is-running", "record-already-changed"])
    answered: list[str] = []

    def fail(method: str, _path: str) -> int | None:
        code = next(refusals, None) if method == "POST" and len(answered) != 2 else None
        answered.append(code or "done")
        server.code = code or server.code
        return 409 if code else None

    server.fail = fail
    assert len(client.run(client.shop.brands.create_batch(rows, uploader=uploader)).job_ids) == 1
    assert answered == ["batch-job-already-running", "another-import-is-running", "done"]
    with pytest.raises(ConflictError, match="record-already-changed"):
        client.run(client.shop.brands.create_batch(rows, uploader=uploader))
    assert len(answered) == 4
    assert len(list(folder.iterdir())) == (1 if given == "rows" else 0)


def test_another_batch_is_waited_for_until_the_deadline_only(
    make_client: MakeClient, server: ShopServer, uploader: DirectoryUploader, folder: Path
) -> None:
    client = make_client(deadline=3_000)
    server.code, server.fail = "batch-job-already-running", lambda method, _path: 409 if method == "POST" else None
    with pytest.raises(ConflictError):
        client.run(client.shop.brands.create_batch(brands(1), uploader=uploader))
    assert list(folder.iterdir()) == []


def test_a_full_folder_keeps_no_part_of_a_file(
    client: EitherClient, uploader: DirectoryUploader, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Case F7."""

    def full(_source: Path, target: Path) -> None:
        target.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copyfile", full)
    with pytest.raises(InputError, match="No space left on device"):
        client.run(client.shop.brands.create_batch(brands(1), uploader=uploader))
    assert list(folder.iterdir()) == []


def test_a_file_whose_job_has_no_id_is_not_handed_over_again(
    client: EitherClient,
    server: ShopServer,
    uploader: DirectoryUploader,
    handed_over: list[list[Any]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Case C7: the shop took the file, whatever it called the job."""
    monkeypatch.setattr(rows_module.RowsFiles.__init__, "__defaults__", (60,))
    batch = client.run(client.shop.brands.create_batch(brands(6), uploader=uploader))
    path = next(path for _, path, _ in server.posted)
    server.answers[path] = {"jobId": "."}
    for _ in range(2):
        with pytest.raises(DecodeError, match="the job may be queued"):
            client.run(batch.wait())
        server.answers.clear()
    assert len(handed_over) == 1
