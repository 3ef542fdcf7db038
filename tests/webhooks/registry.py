"""The shop's list of webhooks, as the API keeps it."""

import itertools
import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from tests.client.servers import Asked, Told, told

EXCLUSIVE: Final = [
    {"order:update", "order:cancel"},
    {"customer:update", "customer:enableOrders"},
    {"customer:update", "customer:disableOrders"},
]
PAGE: Final = 7


class Registry:
    """Answers like /api/webhooks, in short pages."""

    def __init__(self, webhooks: Mapping[str, str] | None = None) -> None:
        self._ids = itertools.count(1)
        self.webhooks: dict[int, dict[str, Any]] = {}
        self.writes: list[str] = []
        self.before: Callable[[Asked], Told | None] = lambda _: None
        """May answer instead."""
        for event, url in (webhooks or {}).items():
            self.add(event, url)

    def add(self, event: str, url: str, send_payload: str | None = None) -> dict[str, Any]:
        number = next(self._ids)
        made = {
            "id": number,
            "event": event,
            "url": url,
            "created": "2026-01-08T15:13:39+0100",
            "updated": None,
            "sendPayload": send_payload,
        }
        self.webhooks[number] = made
        return made

    @property
    def urls(self) -> dict[str, str]:
        return {webhook["event"]: webhook["url"] for webhook in self.webhooks.values()}

    def __call__(self, asked: Asked) -> Told:
        if (answer := self.before(asked)) is not None:
            return answer
        name = asked.path.removeprefix("/api/webhooks").strip("/")
        if asked.method == "GET":
            return self._page(dict(asked.query))
        if asked.method == "POST":
            self.writes.append("POST")
            return self._register(json.loads(asked.body)["data"])
        self.writes.append(f"{asked.method} {self.webhooks[int(name)]['event'] if int(name) in self.webhooks else '?'}")
        if int(name) not in self.webhooks:
            return told(None, status=404, errors=[{"errorCode": "webhook-not-found", "message": "", "instance": name}])
        if asked.method == "DELETE":
            del self.webhooks[int(name)]
        else:
            self.webhooks[int(name)].update(json.loads(asked.body)["data"])
        return told(None)

    def _page(self, query: Mapping[str, str]) -> Told:
        number = int(query.get("page", "1"))
        rows = list(self.webhooks.values())
        shown = rows[(number - 1) * PAGE : number * PAGE]
        paginator = {
            "totalCount": len(rows),
            "page": number,
            "pageCount": max(1, -(-len(rows) // PAGE)),
            "itemsOnPage": len(shown),
            "itemsPerPage": PAGE,
        }
        return told({"webhooks": shown, "paginator": paginator})

    def _register(self, wanted: list[dict[str, Any]]) -> Told:
        if len(wanted) > 50:
            return told(None, status=413, errors=[{"errorCode": "too-many", "message": "", "instance": ""}])
        made, errors = [], []
        for number, webhook in enumerate(wanted):
            events = set(self.urls)
            if webhook["event"] in events:
                errors.append((422, "Webhook already exists for this event", number))
            elif any(webhook["event"] in pair and pair - {webhook["event"]} <= events for pair in EXCLUSIVE):
                errors.append((409, "excluded", number))
            else:
                made.append(self.add(webhook["event"], webhook["url"], webhook.get("sendPayload")))
        details = [{"errorCode": "x", "message": text, "instance": f"data[{number}]"} for _, text, number in errors]
        if errors and not made:
            return told(None, status=errors[0][0], errors=details)
        return told({"webhooks": made}, status=201, errors=details or None)
