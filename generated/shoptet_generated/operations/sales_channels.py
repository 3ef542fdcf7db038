# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Sales channels: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.sales_channels import SalesChannel, SalesChannelListItem

LIST: Final[Operation[list[SalesChannelListItem]]] = Operation(
    id="getSalesChannels",
    method="GET",
    path="/api/sales-channels",
    resource="sales_channels",
    name="list",
    kind="value",
    key="salesChannels",
    effect="reads",
    type="list[sales_channels.SalesChannelListItem]",
    query={
        "type": Parameter(wire="type"),
        "language": Parameter(wire="language"),
    },
)

GET: Final[Operation[SalesChannel]] = Operation(
    id="getSalesChannelsDetail",
    method="GET",
    path="/api/sales-channels/{guid}",
    resource="sales_channels",
    name="get",
    kind="value",
    key=None,
    effect="reads",
    type="sales_channels.SalesChannel",
    query={
        "language": Parameter(wire="language"),
    },
)

GET_BY_ID: Final[Operation[SalesChannel]] = Operation(
    id="getSalesChannelsDetailById",
    method="GET",
    path="/api/sales-channels/id/{id}",
    resource="sales_channels",
    name="get_by_id",
    kind="value",
    key=None,
    effect="reads",
    type="sales_channels.SalesChannel",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    GET.id: GET,
    GET_BY_ID.id: GET_BY_ID,
}
"""The operations above by their operationId."""
