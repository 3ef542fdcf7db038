"""The sandbox's registered webhooks."""

from collections.abc import Mapping
from typing import Final

from shoptet_api.sandbox import Sandbox

EXCLUSIVE: Final = [
    {"order:update", "order:cancel"},
    {"customer:update", "customer:enableOrders"},
    {"customer:update", "customer:disableOrders"},
]


class Registry:
    """The registered webhooks, and the requests that changed them."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._events: dict[int, str] = {}

    def add(self, webhooks: Mapping[str, str]) -> None:
        """Register webhooks, as another program would."""
        made = self._sandbox.webhooks.register([(event, url, None) for event, url in webhooks.items()])
        self._events |= {webhook.id: webhook.event for webhook in made}

    @property
    def urls(self) -> dict[str, str]:
        return {webhook.event: webhook.url for webhook in self._sandbox.webhooks.all()}

    @property
    def payloads(self) -> dict[str, str | None]:
        return {webhook.event: webhook.send_payload for webhook in self._sandbox.webhooks.all()}

    @property
    def writes(self) -> list[str]:
        """The method and the event of each request that changed a webhook."""
        events = self._events | {webhook.id: webhook.event for webhook in self._sandbox.webhooks.all()}
        return [
            f"{seen.method} {events[int(seen.parameters['id'])]}" if "id" in seen.parameters else seen.method
            for seen in self._sandbox.requests
            if seen.method != "GET"
        ]
