# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Unsubscribed emails: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from attrs import define

from shoptet_generated.runtime.model import Limits, Model


@define(kw_only=True, repr=False)
class UnsubscribedEmail(Model):
    """An unsubscribed email, as returned by `unsubscribed_emails.list`."""

    email: str
    """E-mail address."""
    unsubscribed_at: datetime | None
    """When the address opted out; requests may leave out the UTC offset."""


@define(kw_only=True, repr=False)
class UnsubscribedEmailInput(Model):
    """Body of `unsubscribed_emails.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "email": {"min_length": 1, "max_length": 100},
    }

    email: str
    """E-mail address. At most 100 characters."""
    unsubscribed_at: datetime | None
    """When the address opted out; requests may leave out the UTC offset."""
