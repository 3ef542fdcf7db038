"""docs/jobs.md keeps its promises: its examples run, one after the other, and print what they say."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import shoptet_api
from shoptet_api import LocalLimits, Shoptet
from shoptet_api.clock import Clock
from tests.jobs.shop import ShopJob, packed, running_shop

DOCUMENT = (Path(__file__).resolve().parents[2] / "docs" / "jobs.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```\n(?:```text\n(.*?)^```\n)?", DOCUMENT, re.MULTILINE | re.DOTALL)
REMARK = {"creationTime": "2026-02-28T10:00:00+0100", "user": None, "system": True, "type": "comment"}
UPLOADED = {"data": {"images": [{"index": 0, "name": "a.png"}]}, "errors": []}
CUT = {"name": "detail", "width": 360, "height": 270}
FOLDERS = {"urlPath": "https://example.com/user/shop/detail/", "cdnPath": "https://cdn.example.com/user/shop/detail/"}
IMAGE = {"name": "cat.png", "signedCdnNames": [{"type": "detail", "name": "cat.png?5f1a"}]}
GUID = "5a3b1c2d-0000-11ee-8c99-0242ac120002"
ANSWERS = {
    "/api/eshop": {"contactInformation": {}, "settings": {}, "imageCuts": [{**CUT, **FOLDERS}]},
    f"/api/products/{GUID}": {"guid": GUID, "images": [IMAGE]},
}


def queued(job: ShopJob) -> None:
    """Give each kind of job what it makes."""
    told = ((1, "paid"), (2, "sent"))
    remarks = [{**REMARK, "id": number, "orderCode": f"202600000{number}", "text": text} for number, text in told]
    made = {"/api/orders/history/snapshot": packed(remarks), "/api/system/files": json.dumps(UPLOADED).encode()}
    job.result = made.get(job.endpoint, b"%PDF-1.4 made up")
    job.log = "1: done\n2: error: the name is taken"


def test_examples_run_and_print_what_they_say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(BLOCKS) == DOCUMENT.count("```python") >= 8
    with running_shop(Clock()) as server:
        server.seconds, server.on_queued, server.webhooks = 0.0, queued, []
        server.answers = ANSWERS
        time = (datetime.now(UTC) - timedelta(hours=1)).isoformat(timespec="seconds")
        server.changes = [
            {"code": "2026000001", "changeTime": time, "changeType": "edit"},
            {"code": "2026000002", "changeTime": time, "changeType": "delete"},
        ]
        with Shoptet(private_token="made-up-token", base_url=server.url, limits=LocalLimits()) as shop:
            names: dict[str, Any] = {"shop": shop, "folder": tmp_path}
            for code, printed in BLOCKS:
                exec(code, names)
                assert capsys.readouterr().out == printed


def test_the_errors_named_are_there() -> None:
    named = set(re.findall(r"`(\w+Error)`", DOCUMENT))
    assert named <= set(shoptet_api.__all__)
    kinds = {name for name in shoptet_api.__all__ if name.startswith("Job") and name.endswith("Error")}
    assert kinds - {"JobError"} <= named
