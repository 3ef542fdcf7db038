"""The list of endpoints: all endpoints of the spec, all of them approved."""

from typing import Final

from shoptet_api.sandbox.call import Call, Reply, handles
from shoptet_api.sandbox.json_types import Json
from shoptet_api.sandbox.spec.document import load

_ACTIONS: Final = {"POST": "add", "PUT": "edit", "PATCH": "edit", "DELETE": "delete"}


@handles("getListOfAvailableEndpoints")
def list_endpoints(call: Call) -> Reply:
    """Answer with every operation and its group, to which private tokens have rights; no operation is pending."""
    operations = [] if call.query.get("status") == "pending" else list(load().operations.values())
    groups = sorted({operation.resource for operation in operations})
    rows: list[Json] = [
        {
            "endpoint": operation.path.removeprefix("/api/"),
            "description": f"{operation.method} {operation.path}",
            "group": {"id": groups.index(operation.resource) + 1, "description": operation.resource},
            "access": "write" if operation.writes else "read",
            "action": _ACTIONS.get(operation.method),
        }
        for operation in operations
    ]
    return Reply(rows)
