# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Endpoints: models and enumerations."""

from __future__ import annotations

from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import Model


@define(kw_only=True, repr=False)
class Endpoint(Model):
    """An endpoint, as returned by `endpoints.list`."""

    endpoint: str
    """Endpoint of the API."""
    description: str
    """Description; can be HTML."""
    group: EndpointGroup
    """Group that it belongs to."""
    access: EndpointAccess
    """Right to the endpoint: `read`, `write` or `both`."""
    action: EndpointAction | None
    """What to do or what was asked for, such as `add`, `edit`, `delete`, `set` or `unset`."""


@define(kw_only=True, repr=False)
class EndpointGroup(Model):
    """The `group` of an `Endpoint`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    description: str
    """Description; can be HTML."""


class EndpointAccess(OpenEnum, closed=True):
    """Values of `Endpoint.access`."""

    READ: ClassVar[EndpointAccess] = listed("read")
    WRITE: ClassVar[EndpointAccess] = listed("write")
    BOTH: ClassVar[EndpointAccess] = listed("both")


class EndpointAction(OpenEnum, closed=True):
    """Values of `Endpoint.action`."""

    ADD: ClassVar[EndpointAction] = listed("add")
    EDIT: ClassVar[EndpointAction] = listed("edit")
    DELETE: ClassVar[EndpointAction] = listed("delete")


class AvailableEndpointStatus(OpenEnum):
    """Values of the argument `status` of `endpoints.list`. The list is not complete: the API has other values too."""

    APPROVED: ClassVar[AvailableEndpointStatus] = listed("approved")
    PENDING: ClassVar[AvailableEndpointStatus] = listed("pending")


AvailableEndpointStatusLiteral: TypeAlias = Literal[
    "approved",
    "pending",
]
"""The values of `AvailableEndpointStatus` as plain text, which requests take, too."""
