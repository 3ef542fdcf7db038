# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Webhooks: request bodies as typed dictionaries."""

from __future__ import annotations

from typing import Required, TypedDict

from shoptet_generated.models.webhooks import (
    WebhookEventType,
    WebhookEventTypeLiteral,
    WebhookSendPayload,
    WebhookSendPayloadLiteral,
)


class WebhookInputDict(TypedDict, total=False):
    """Plain JSON of `WebhookInput`."""

    event: Required[WebhookEventType | WebhookEventTypeLiteral]
    url: Required[str]
    sendPayload: WebhookSendPayload | WebhookSendPayloadLiteral | None


class WebhookUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `WebhookUpdateInput`."""

    url: str
    sendPayload: WebhookSendPayload | WebhookSendPayloadLiteral | None
