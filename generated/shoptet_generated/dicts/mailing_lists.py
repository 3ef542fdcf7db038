# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""E-mail distribution lists: request bodies as typed dictionaries."""

from __future__ import annotations

from typing import Required, TypedDict


class MailingListInputDict(TypedDict, total=False):
    """Plain JSON of `MailingListInput`."""

    code: str
    name: Required[str]
