"""The address of a result: where it may lead, and where it must not show."""

import logging
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from shoptet_api import DecodeError, InputError, JobError, JobResultGoneError, TransportError
from shoptet_api.jobs.download import Pace
from shoptet_api.jobs.result_url import SignedUrl, encoded, fault_of, redirected, shown_path
from tests.support.clocks import FastWallClock
from tests.support.either_client import EitherClient
from tests.support.job_fixtures import MakeClient
from tests.support.job_shop import ShopServer
from tests.support.secret_checks import everything_about

LIVE = "https://api.myshoptet.com"
SECRETS = ("secretsignature", "SIGNED")


@pytest.mark.parametrize(
    ("base_url", "url"),
    [
        (LIVE, "https://www.shop.example.com/api-results/1-abcdefg.json"),
        (LIVE, "https://8.8.8.8/file"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8001/file"),
        ("http://localhost:8000", "http://127.0.0.1:8000/file"),
        ("http://127.0.0.1:8000", "https://www.shop.example.com/file"),
        ("http://10.1.2.3", "http://10.1.2.3/file"),
        ("https://sandbox", "https://sandbox:8443/file"),
    ],
)
def test_a_result_is_fetched_from_a_shop_or_from_beside_the_api(base_url: str, url: str) -> None:
    """Case C8."""
    assert fault_of(SignedUrl(url), base_url) is None


@pytest.mark.parametrize(
    ("base_url", "url", "fault"),
    [
        (LIVE, "http://www.shop.example.com/file", "expected https, got http"),
        ("https://10.1.2.3", "http://10.1.2.3/file", "expected https, got http"),
        ("http://127.0.0.1", "http://www.shop.example.com/file", "expected https, got http"),
        ("http://10.1.2.3", "https://10.1.2.4/file", "private network"),
        *(
            (LIVE, f"https://{host}/file", "private network")
            for host in (
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0177.0.0.1",
                "10.0.0.1:8443",
                "169.254.169.254",
                "0.0.0.0",
                "224.0.0.1",
                "[::1]",
                "[::ffff:10.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[fe80::1%25eth0]",
                "[fd00::1]",
                "localhost",
                "LOCALHOST.",
                "a.localhost",
                "metadata.google.internal",
                "intranet",
                "\uff11\uff12\uff17.0.0.1",
                "1.2.3.4.5",
            )
        ),
        *(
            (LIVE, url, "not an http address")
            for url in (
                "",
                "/file",
                "//host/file",
                "ftp://a.example.com/",
                "https://a:b@c.example.com/",
                "https://[::1",
            )
        ),
    ],
)
def test_a_result_is_not_fetched_from_elsewhere(base_url: str, url: str, fault: str) -> None:
    """Case C8."""
    found = fault_of(SignedUrl(url), base_url)
    assert found is not None
    assert fault in found


def test_an_address_shows_its_host_alone() -> None:
    """Case E2."""
    url = SignedUrl("https://user@shop.example.com/api-results/1-secretsignature.json?sig=SIGNED#x")
    assert repr(url) == "'https://shop.example.com/…'"
    assert shown_path(url) == "/api-results/…"
    assert str(encoded(url)).endswith("/api-results/1-secretsignature.json?sig=SIGNED")
    assert redirected(url, "/other?sig=SIGNED") == "https://user@shop.example.com/other?sig=SIGNED"
    assert repr(redirected(url, "/other")) == "'https://shop.example.com/…'"
    assert redirected(url, "https://[::1") == ""
    assert repr(SignedUrl("secretsignature")) == "'…'"


def file_of(client: EitherClient) -> Any:
    return client.run(client.run(client.shop.exports.documents("invoice", "pdf")).result())


@pytest.mark.parametrize(
    "target", ["http://shop.example.com/1-secretsignature?SIGNED", "https://10.0.0.1/1-secretsignature?SIGNED"]
)
def test_a_redirect_leads_nowhere_else_either(client: EitherClient, server: ShopServer, target: str) -> None:
    """Cases C8 and E2."""
    server.result, server.results.redirects = b"file", [target]
    with pytest.raises(JobError, match="its file was not fetched: its address is") as caught:
        client.run(file_of(client).read())
    shown = everything_about(caught.value)
    assert [secret for secret in SECRETS if secret in shown] == []


@pytest.mark.parametrize(
    ("refusals", "error"),
    [([404] * 2, JobResultGoneError), ([500] * 9, TransportError), ([418], JobError), ([302] * 4, JobError)],
)
def test_the_address_is_not_in_the_traceback_of_a_failed_result(
    make_client: MakeClient, server: ShopServer, refusals: list[int], error: type[Exception]
) -> None:
    """Case E2."""
    server.result, server.results.refusals = b"file", list(refusals)
    client = make_client()
    with pytest.raises(error) as caught:
        client.run(file_of(client).read())
    shown = everything_about(caught.value)
    assert "self._refused(response)" in shown or "self._retry_after(error)" in shown, "no frame was looked at"
    assert [secret for secret in SECRETS if secret in shown] == []


def test_the_address_is_neither_in_a_repr_nor_in_a_debug_log(
    client: EitherClient, server: ShopServer, caplog: pytest.LogCaptureFixture
) -> None:
    """Case E2: httpcore logs the headers of a response, and with them the target of a redirect."""
    caplog.set_level(logging.DEBUG)
    server.result = b"file"
    job = client.run(client.shop.exports.documents("invoice", "pdf"))
    kept = client.run(job.result())
    detail = client.run(client.shop.jobs.get(job.id))
    assert detail.result_url.endswith("-secretsignature.json?sig=SIGNED")
    server.results.redirects = [detail.result_url]
    assert client.run(kept.read()) == b"file"
    raw = client.run(client.shop.with_raw_response.jobs.get(job.id))
    assert raw.parsed.result_url.endswith("SIGNED")
    shown = caplog.text + repr(job) + repr(job.parts) + repr(detail) + repr(kept) + repr(raw) + repr(raw.parsed)
    assert "Location" in caplog.text
    assert [secret for secret in SECRETS if secret in shown] == []


def test_a_client_of_the_callers_own_does_not_log_the_address(
    make_client: MakeClient, server: ShopServer, caplog: pytest.LogCaptureFixture
) -> None:
    """Case E2: httpx logs the address of each request, and the path of a file is secret as well."""
    caplog.set_level(logging.DEBUG)
    server.result = b"file"
    own = httpx.Client() if make_client().runner is None else httpx.AsyncClient()
    client = make_client(httpx_client=own)
    assert client.run(file_of(client).read()) == b"file"
    if isinstance(own, httpx.Client):
        own.close()
    else:
        client.run(own.aclose())
    assert "/api-results/… " in caplog.text
    assert [secret for secret in SECRETS if secret in caplog.text] == []


def test_a_job_that_made_no_file_is_an_error_with_its_log(client: EitherClient, server: ShopServer) -> None:
    """Case A9."""
    server.log = "nothing to export"
    with pytest.raises(JobError, match="completed, but made no file; its log: nothing to export") as caught:
        client.run(file_of(client).read())
    assert type(caught.value) is JobError
    assert (caught.value.status, caught.value.log) == ("completed", "nothing to export")


@pytest.mark.parametrize("page", [b"<!DOCTYPE html><title>Oops</title>", b"\n<html><body>Oops"])
def test_a_web_page_is_not_a_file(client: EitherClient, server: ShopServer, tmp_path: Any, page: bytes) -> None:
    """Case A8."""
    server.result = page
    with pytest.raises(DecodeError, match="expected its file, got an HTML page"):
        client.run(file_of(client).read())
    with pytest.raises(DecodeError, match="expected its file, got an HTML page"):
        client.run(file_of(client).save(tmp_path / "file"))
    assert list(tmp_path.iterdir()) == []
    server.result = b'<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table/></html>'
    assert client.run(file_of(client).read()) == server.result


@pytest.mark.parametrize("job_id", ["", " ", ".", "..", "a b", "a\nb", "a\r\nERROR b", "\u00e9", "a" * 256, 7, None])
def test_what_is_not_a_job_id_is_refused_when_it_comes(client: EitherClient, server: ShopServer, job_id: Any) -> None:
    """Case C7."""
    server.answers["/api/export/invoice/pdf"] = {"jobId": job_id}
    server.answers["/api/orders/history/snapshot"] = {"jobId": job_id}
    starts: list[Callable[[], Any]] = [
        lambda: client.run(client.shop.exports.documents("invoice", "pdf")),
        lambda: client.run(client.shop.order_history.snapshot().start()),
    ]
    for start in starts:
        with pytest.raises(DecodeError) as caught:
            start()
        assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize("job_id", ["", " ", ".", "a\nb"])
def test_what_is_not_a_job_id_is_not_reported(client: EitherClient, job_id: str) -> None:
    """Case C7."""
    with pytest.raises(InputError, match="event: expected a job id, got "):
        client.run(client.shop.jobs.notify(job_id))
    event = {"event": "job:finished", "eventInstance": job_id}
    assert client.run(client.shop.jobs.notify(event)) == ()


def test_no_text_of_a_job_begins_a_line_of_its_own(
    client: EitherClient, server: ShopServer, caplog: pytest.LogCaptureFixture
) -> None:
    """Case C7."""
    caplog.set_level("INFO", logger="shoptet_api")
    job = client.run(client.shop.exports.documents("invoice", "pdf"))
    detail = {"jobId": "x\ny", "status": "failed\nERROR", "log": "a\nb", "completionTime": "2026-03-01T00:00:00+0100"}
    server.answers[f"/api/system/jobs/{job.id}"] = {"job": detail}
    with pytest.raises(JobError) as caught:
        client.run(job.wait())
    assert caught.value.job_id == job.id
    assert len(str(caught.value).splitlines()) == len(repr(job).splitlines()) == 1
    assert all("\n" not in record.getMessage() for record in caplog.records)


def test_a_result_that_drips_is_given_up(make_client: MakeClient, server: ShopServer, clock: FastWallClock) -> None:
    """Case C5: every byte arrives in time, and the whole file never would."""
    server.result = b"x" * 5000
    client = make_client(deadline=1e6)
    kept = file_of(client)
    server.results.wait = lambda: clock.advance(4e5)
    with pytest.raises(TransportError):
        client.run(kept.read())
    assert len(server.results.asked) <= 6


def test_only_the_time_of_waiting_counts_as_slow() -> None:
    """Case C5: a caller that takes its time is not a slow server."""
    clock = FastWallClock(0.0)
    pace = Pace(clock, 100.0)
    for seconds, length, is_enough in [(60, 1, True), (39, 2, True), (2, 3, False), (99, 1, True), (2, 26_000, True)]:
        clock.advance(10_000)
        pace.start()
        clock.advance(seconds)
        assert pace.is_enough(length) is is_enough


def test_a_result_that_comes_byte_by_byte_over_many_connections_is_given_up(
    client: EitherClient, server: ShopServer
) -> None:
    """Case C5: each connection adds a byte, which is not progress."""
    server.result, server.results.cuts = b"x" * 5000, [1] * 40
    with pytest.raises(TransportError):
        client.run(file_of(client).read())
    assert len(server.results.asked) == 6
