"""What `shoptet_api.webhooks` gives, and what it does not need."""

import subprocess
import sys

import pytest

from shoptet_api import ConfigurationError, WebhookSignatureError, webhooks
from shoptet_api.webhooks.delivery.queue import InProcessQueue
from shoptet_api.webhooks.delivery.retries import DEFAULT_RETRIES, RetrySchedule


def fresh(code: str) -> str:
    run = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout.strip()


def test_all_names_exist_and_are_listed() -> None:
    for name in webhooks.__all__:
        assert getattr(webhooks, name) is not None
    assert set(webhooks.__all__) <= set(dir(webhooks))
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = webhooks.nothing  # type: ignore[attr-defined]


def test_the_error_of_parse_stands_beside_it() -> None:
    assert webhooks.WebhookSignatureError is WebhookSignatureError
    with pytest.raises(webhooks.WebhookSignatureError, match="is not signed"):
        webhooks.parse(b'{"event":"order:create"}', key="key")


def test_receiving_needs_no_http_library_and_no_framework() -> None:
    code = """
import sys
from shoptet_api.webhooks import MemoryDeliveryStore, SQLiteDeliveryStore, WebhookApp, WebhookReceiver, parse
WebhookApp(key="key"), WebhookReceiver(key="key")
parse(b'{"event":"order:create"}', unsigned="accept", on_drift=lambda _: None)
print([name for name in ("httpx", "starlette", "uvicorn", "shoptet_generated.models.orders") if name in sys.modules])
"""
    assert fresh(code) == "[]"


def test_the_import_loads_nothing() -> None:
    assert fresh("import sys, shoptet_api.webhooks; print('attrs' in sys.modules)") == "False"


def test_the_retry_schedule() -> None:
    schedule = RetrySchedule.of([1, 2.5])
    assert [schedule.after(attempt) for attempt in (1, 2, 3, 4)] == [1, 2.5, None, None]
    assert schedule.attempts == 3
    assert RetrySchedule.of([]).after(1) is None
    assert RetrySchedule().attempts == len(DEFAULT_RETRIES) + 1


@pytest.mark.parametrize("workers", [0, -1, True, 1.5, "4"])
def test_a_queue_has_at_least_one_worker(workers: object) -> None:
    with pytest.raises(ConfigurationError, match=r"^workers: expected a whole number of at least 1, got "):
        InProcessQueue(workers)  # type: ignore[arg-type]
