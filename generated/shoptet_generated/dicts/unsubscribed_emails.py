# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Unsubscribed emails: request bodies as typed dictionaries."""

from __future__ import annotations

from datetime import datetime
from typing import Required, TypedDict


class UnsubscribedEmailInputDict(TypedDict, total=False):
    """Plain JSON of `UnsubscribedEmailInput`."""

    email: Required[str]
    unsubscribedAt: Required[datetime | str | None]
