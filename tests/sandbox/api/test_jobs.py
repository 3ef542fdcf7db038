"""Jobs: queued, looked at, ended by the clock; snapshots and batches."""

from __future__ import annotations

import gzip
import json
from typing import Any

import httpx
import pytest

from shoptet_api import JobWebhookMissingError
from shoptet_api.sandbox import Sandbox
from shoptet_api.sandbox.call import BATCHES, SNAPSHOTS, WORKS, Call, Fault, RefusedError
from shoptet_api.sandbox.json_types import Record
from tests.support.sandbox_clients import client_of
from tests.support.schema_check import SchemaCheck
from tests.support.servers import CannedResponse, Server
from tests.support.spec import load

SPEC = load()


def queue(api: httpx.Client, path: str = "/api/articles/snapshot", **arguments: Any) -> str:
    answer = api.get(path, **arguments)
    assert answer.status_code == 202, answer.text
    job_id: str = answer.json()["data"]["jobId"]
    return job_id


def detail(api: httpx.Client, job_id: str) -> Any:
    return api.get(f"/api/system/jobs/{job_id}").json()["data"]["job"]


def code(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["errors"][0]["errorCode"]


def test_nothing_is_queued_without_a_webhook_for_finished_jobs(sandbox: Sandbox, api: httpx.Client) -> None:
    assert api.get("/api/articles/snapshot").status_code == 403
    assert sandbox.jobs.all() == []
    with (
        client_of(sandbox) as shop,
        pytest.raises(JobWebhookMissingError),
    ):
        shop.articles.snapshot().start()


def test_a_job_goes_its_way_by_the_clock(hooked: Sandbox, api: httpx.Client, receiver: Server) -> None:
    hooked.jobs.delay, hooked.jobs.duration = 10, 60
    job_id = queue(api)
    assert detail(api, job_id)["status"] == "pending"
    hooked.advance(seconds=11)
    running = detail(api, job_id)
    assert (running["status"], running["completionTime"], running["resultUrl"]) == ("running", None, None)
    assert receiver.asked == []
    hooked.advance(seconds=60)
    done = detail(api, job_id)
    assert (done["status"], done["duration"], done["endpoint"]) == ("completed", "60.000", "/api/articles/snapshot")
    assert done["creationTime"] == "2026-03-02T12:00:00+0100"
    assert done["completionTime"] == "2026-03-02T12:01:10+0100"
    assert done["validUntil"] == "2026-03-03T12:01:10+0100"
    assert [asked.json() for asked in receiver.asked] == [
        {
            "eshopId": 123456,
            "event": "job:finished",
            "eventCreated": "2026-03-02T12:01:10+0100",
            "eventInstance": job_id,
        }
    ]


def test_an_unfinished_job_is_looked_at_ten_times_and_no_more(hooked: Sandbox, api: httpx.Client) -> None:
    hooked.jobs.duration = 60
    job_id = queue(api)
    for _ in range(20):
        assert api.get("/api/system/jobs").json()["data"]["jobs"][0]["status"] in {"pending", "running"}
    answers = [api.get(f"/api/system/jobs/{job_id}") for _ in range(11)]
    assert [answer.status_code for answer in answers] == [200] * 10 + [403]
    assert code(answers[-1]) == (403, "job-detail-try-counter-exceeded-limit")
    hooked.advance(minutes=2)
    assert [detail(api, job_id)["status"] for _ in range(12)] == ["completed"] * 12


@pytest.mark.parametrize("end", ["failed", "killed", "expired"])
def test_a_job_that_fails_is_told_of_too(hooked: Sandbox, api: httpx.Client, receiver: Server, end: Any) -> None:
    hooked.inject("articles.snapshot", job=end)
    job_id = queue(api)
    hooked.advance(seconds=1)
    failed = detail(api, job_id)
    assert (failed["status"], failed["resultUrl"]) == (end, None)
    assert failed["log"]
    assert len(receiver.asked) == 1


def test_a_job_that_breaks_is_told_of_by_nobody(hooked: Sandbox, api: httpx.Client, receiver: Server) -> None:
    hooked.inject("articles.snapshot", job="silent")
    job_id = queue(api)
    hooked.advance(hours=2, minutes=59)
    assert detail(api, job_id)["status"] == "running"
    hooked.advance(minutes=2)
    assert detail(api, job_id)["status"] == "failed"
    assert receiver.asked == []


def test_results_stay_a_day_and_records_a_month(hooked: Sandbox, api: httpx.Client) -> None:
    job_id = queue(api)
    hooked.advance(seconds=1)
    url = detail(api, job_id)["resultUrl"]
    assert httpx.get(url).status_code == 200
    hooked.advance(hours=24)
    assert httpx.get(url).status_code == 404
    assert detail(api, job_id)["resultUrl"] is None
    hooked.advance(days=30)
    assert code(api.get(f"/api/system/jobs/{job_id}")) == (404, "job-not-found")
    assert api.get("/api/system/jobs").json()["data"]["jobs"] == []


def test_jobs_have_ids_of_their_own_after_others_are_gone(hooked: Sandbox, api: httpx.Client) -> None:
    first = queue(api)
    hooked.advance(days=20)
    second = queue(api)
    hooked.advance(days=15)
    third = queue(api)
    assert len({first, second, third}) == 3
    assert [job.id for job in hooked.jobs.all()] == [second, third]


def test_jobs_are_listed_by_state_and_time(hooked: Sandbox, api: httpx.Client) -> None:
    hooked.inject("articles.snapshot", job="failed")
    first = queue(api)
    hooked.advance(hours=1)
    second = queue(api)
    hooked.advance(seconds=1)

    def listed(**params: str) -> list[str]:
        return [job["jobId"] for job in api.get("/api/system/jobs", params=params).json()["data"]["jobs"]]

    assert listed() == [first, second]
    assert listed(status="failed") == [first]
    assert listed(creationTimeFrom="2026-03-02T12:30:00+0100") == [second]
    assert listed(completionTimeTo="2026-03-02T12:30:00+0100") == [first]
    assert listed(completionTimeFrom="2026-03-02T14:30:00+0100") == []


def result_of(sandbox: Sandbox, api: httpx.Client, path: str = "/api/articles/snapshot", **arguments: Any) -> str:
    job_id = queue(api, path, **arguments)
    sandbox.advance(seconds=1)
    url: str = detail(api, job_id)["resultUrl"]
    return url


def test_a_snapshot_is_packed_lines_of_json_that_fit_the_schema(hooked: Sandbox, api: httpx.Client) -> None:
    answer = httpx.get(result_of(hooked, api))
    assert "Content-Encoding" not in answer.headers
    lines = [json.loads(line) for line in gzip.decompress(answer.content).splitlines()]
    check = SchemaCheck(SPEC)
    reference = SPEC.document["paths"]["/api/articles/snapshot"]["get"]["x-shoptet-line"]
    assert len(lines) > 1
    assert [fault for made in lines for fault in check.faults({"$ref": reference}, made)] == []


@pytest.mark.parametrize("packed", [True, False])
def test_results_are_served_the_way_that_was_asked_for(hooked: Sandbox, api: httpx.Client, packed: bool) -> None:
    hooked.results.gzip = packed
    hooked.results.content_encoding = True
    answer = httpx.get(result_of(hooked, api))
    assert answer.headers.get("Content-Encoding") == ("gzip" if packed else None)
    assert json.loads(answer.text.splitlines()[0])


def test_a_snapshot_of_what_is_not_there_queues_nothing(hooked: Sandbox, api: httpx.Client) -> None:
    assert code(api.get("/api/pricelists/99/snapshot")) == (404, "pricelist-not-found")
    assert hooked.jobs.all() == []


def test_parts_of_a_result_can_be_asked_for(hooked: Sandbox, api: httpx.Client) -> None:
    url = result_of(hooked, api)
    whole = httpx.get(url).content
    part = httpx.get(url, headers={"Range": "bytes=10-"})
    assert (part.status_code, part.content) == (206, whole[10:])
    hooked.results.ranges = False
    again = httpx.get(url, headers={"Range": "bytes=10-"})
    assert (again.status_code, again.content) == (200, whole)
    assert "Accept-Ranges" not in again.headers


def test_a_result_can_break_off(hooked: Sandbox, api: httpx.Client) -> None:
    url = result_of(hooked, api)
    hooked.results.cut_after = 20
    got: list[bytes] = []
    with httpx.stream("GET", url) as answer, pytest.raises(httpx.RemoteProtocolError):
        got.extend(answer.iter_raw())
    assert len(b"".join(got)) == 20


def test_lines_come_from_the_shop_where_it_has_them(
    hooked: Sandbox, api: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = hooked._environment.generator.value({"$ref": "#/schemas/QuantityDiscount"}, "$", "discounts")
    operation = "getListOfAllQuantityDiscounts"
    monkeypatch.setitem(SNAPSHOTS, operation, lambda call: [made] * 3)
    path = "/api/quantity-discounts/snapshot"
    lines = gzip.decompress(httpx.get(result_of(hooked, api, path)).content).splitlines()
    assert [json.loads(line) for line in lines] == [made] * 3


def test_a_line_that_leaves_the_schema_fails_the_job(
    hooked: Sandbox, api: httpx.Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(SNAPSHOTS, "getListAllArticles", lambda call: [{"nothing": 1}])
    job_id = queue(api)
    hooked.advance(seconds=1)
    assert detail(api, job_id)["status"] == "failed"
    assert "a line of getListAllArticles does not match its schema at" in caplog.text


def batch(api: httpx.Client, url: str) -> httpx.Response:
    return api.post("/api/brands/batch", json={"batchFileUrlPath": url})


def test_a_batch_does_its_rows_one_by_one_and_logs_the_bad_ones(
    hooked: Sandbox, api: httpx.Client, receiver: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[Record] = []

    def add(call: Call, row: Record) -> None:
        if row["name"] == "Nikdo":
            raise RefusedError(409, Fault("conflict", "Nikdo is there already", "name"))
        done.append(row)

    monkeypatch.setitem(BATCHES, "createBrandBatch", add)
    lines = [b'{"name": "Pelle"}', b"{", b"[]", b'{"name": 5}', b"", b'{"name": "Nikdo"}', '{"name": "Žito"}'.encode()]
    receiver.script = lambda asked: CannedResponse(b"\n".join(lines) if asked.path == "/rows.jsonl" else b"")
    answer = batch(api, f"{receiver.url}/rows.jsonl")
    assert answer.status_code == 202
    assert code(batch(api, f"{receiver.url}/rows.jsonl")) == (409, "batch-job-already-running")
    hooked.advance(seconds=1)
    job = detail(api, answer.json()["data"]["jobId"])
    log = job["log"].splitlines()
    assert (job["status"], job["resultUrl"]) == ("completed", None)
    assert [line.partition(":")[0] for line in log] == ["1", "2", "3", "4", "6", "7"]
    assert [line.endswith("done") for line in log] == [True, False, False, False, False, True]
    assert "name" in log[3]
    assert "Nikdo is there already" in log[4]
    assert [row["name"] for row in done] == ["Pelle", "Žito"]


@pytest.mark.parametrize("url", ["", "nothing", "https://shop.example/rows.jsonl", "http://127.0.0.1:1/rows.jsonl"])
def test_a_file_that_cannot_be_had_queues_nothing(hooked: Sandbox, api: httpx.Client, url: str) -> None:
    assert code(batch(api, url)) == (404, "file-not-found")
    assert hooked.jobs.all() == []


def test_a_file_that_is_not_there_queues_nothing(hooked: Sandbox, api: httpx.Client, receiver: Server) -> None:
    receiver.script = lambda asked: CannedResponse(b"no", 404)
    assert code(batch(api, receiver.url)) == (404, "file-not-found")


def test_other_jobs_do_their_work_when_they_end(
    hooked: Sandbox, api: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked: list[object] = []

    def work(call: Call) -> str:
        worked.append(call.path)
        return "done"

    monkeypatch.setitem(WORKS, "generalDocumentDownload", work)
    job_id = queue(api, "/api/export/invoice/pdf")
    assert worked == []
    hooked.advance(seconds=1)
    assert worked == [{"type": "invoice", "format": "pdf"}]
    assert detail(api, job_id)["log"] == "done"
