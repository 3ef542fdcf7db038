# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Delivery notes: request bodies as typed dictionaries."""

from __future__ import annotations

from datetime import date
from typing import Required, TypedDict


class DeliveryNoteFromOrderInputDict(TypedDict, total=False):
    """Plain JSON of `DeliveryNoteFromOrderInput`."""

    code: Required[str]
    date: date | str
