# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""E-mail distribution lists: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset


@define(kw_only=True, repr=False)
class MailingList(Model):
    """A mailing list, as returned by `mailing_lists.list`."""

    code: str
    """Code of the mailing list."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class MailingListInput(Model):
    """Body of `mailing_lists.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "code": {"min_length": 1, "max_length": 64},
        "name": {"min_length": 1, "max_length": 64},
    }

    code: str | Unset = UNSET
    """Code of the mailing list. Default: made from the name. At most 64 characters."""
    name: str
    """Name that people read. At most 64 characters."""


@define(kw_only=True, repr=False)
class MailingListEmail(Model):
    """A mailing list email, as returned by `mailing_lists.list_emails`."""

    email: str
    """E-mail address."""
    added: datetime | None
    """When the address was added, with the shop's UTC offset."""


@define(kw_only=True, repr=False)
class MailingListResult(Model):
    """A mailing list result, as returned by `mailing_lists.add_email_many`."""

    emails_inserted: list[str]
    """Addresses that were added."""
    emails_existing: list[str]
    """Addresses that were on the list already."""
    emails_invalid: list[str]
    """Addresses that are malformed or whose domain takes no mail."""
    error_messages: list[str]
    """What was wrong with the invalid addresses."""


@define(kw_only=True, repr=False)
class MailingListChange(Model):
    """A mailing list change, as returned by `mailing_lists.list_changes`."""

    change_type: MailingListChangeType
    """Kind of the last change: `add`, `edit` or `delete`; creation counts as `edit`."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    email: str
    """E-mail address."""


class MailingListChangeType(OpenEnum):
    """Values of the argument `change_type` of `mailing_lists.list_changes`.

    The list is not complete: the API has other values too.
    """

    ADD: ClassVar[MailingListChangeType] = listed("add")
    DELETE: ClassVar[MailingListChangeType] = listed("delete")


MailingListChangeTypeLiteral: TypeAlias = Literal[
    "add",
    "delete",
]
"""The values of `MailingListChangeType` as plain text, which requests take, too."""
