"""The list of endpoints: those of the addon's rights; the ones that wait for the shop's approval are pending."""

from collections.abc import Collection, Mapping
from typing import Final, Protocol

from shoptet_api.sandbox.call import Call, Handler, Reply
from shoptet_api.sandbox.json_types import Json
from shoptet_api.sandbox.spec.document import load

_ACTIONS: Final = {"POST": "add", "PUT": "edit", "PATCH": "edit", "DELETE": "delete"}


class Approvals(Protocol):
    """What the shop has approved."""

    @property
    def rights(self) -> Mapping[str, str] | None:
        """Rights by endpoint group; None: everything."""
        ...

    @property
    def pending(self) -> Collection[str]:
        """Operations that wait for approval."""
        ...


def endpoint_handlers(approvals: Approvals) -> Mapping[str, Handler]:
    """Return the handlers, keyed by operationId."""

    def list_endpoints(call: Call) -> Reply:
        """Answer with the operations and their groups, approved or pending."""
        every = list(load().operations.values())
        groups = sorted({operation.resource for operation in every})
        rows: list[Json] = []
        for operation in every:
            right = "write" if operation.writes else "read"
            is_pending = operation.method_name in approvals.pending
            has_right = approvals.rights is None or right in approvals.rights.get(operation.resource, "")
            if not has_right or is_pending != (call.query.get("status") == "pending"):
                continue
            rows.append(
                {
                    "endpoint": operation.path.removeprefix("/api/"),
                    "description": f"{operation.method} {operation.path}",
                    "group": {"id": groups.index(operation.resource) + 1, "description": operation.resource},
                    "access": right,
                    "action": _ACTIONS.get(operation.method),
                }
            )
        return Reply(rows)

    return {"getListOfAvailableEndpoints": list_endpoints}
