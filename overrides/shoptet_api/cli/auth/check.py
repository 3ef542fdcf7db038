"""`shoptet auth check`: which shop a token is for, what it may do, and what it may not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, cast

import click

from shoptet_api.cli.options import OUTPUT_OPTIONS, SHOP_OPTIONS, shared_options
from shoptet_api.cli.session import Session
from shoptet_api.operation_calls.index import IndexedOperation, operations

_PARAMETER: Final = re.compile(r"\{[^}]*\}")


@click.command("check")
@click.option("--missing", is_flag=True, default=False, help="List the operations that the token has no right to.")
@shared_options(OUTPUT_OPTIONS, SHOP_OPTIONS)
@click.pass_obj
def command(session: Session, *, missing: bool) -> None:
    """Say which shop a token is for, which access it gives, and which rights it lacks."""
    from shoptet_api.errors import PermissionDeniedError
    from shoptet_api.operation_calls.call import call, prepare
    from shoptet_api.operation_calls.json_values import plain_json

    shop: Mapping[str, object]
    try:
        shop = cast("Mapping[str, object]", call(session.client, prepare("eshop.get")).data)
    except PermissionDeniedError:
        shop = {}  # The right to read about the shop is one of those that may be missing.
    contact = cast("Mapping[str, object]", shop.get("contactInformation") or {})
    listed = cast("list[Mapping[str, object]]", call(session.client, prepare("endpoints.list")).data or [])
    lacking = list(without_right(operations(), listed))
    if missing:
        session.write([{"operation": one.full_name, "method": one.method, "path": one.path} for one in lacking])
        return
    session.write(
        plain_json(
            {
                "profile": session.profile.name,
                "credentials": session.profile.kind,
                "shop": contact.get("eshopId"),
                "name": contact.get("eshopName"),
                "url": contact.get("url"),
                "production": session.profile.is_production,
                "readOnly": session.profile.is_read_only or session.read_only,
                "operations": len(operations()),
                "allowed": len(operations()) - len(lacking),
                "missing": len(lacking),
                "missingResources": sorted({one.resource for one in lacking}),
            }
        )
    )


def without_right(
    known: Iterable[IndexedOperation], listed: Iterable[Mapping[str, object]]
) -> Iterator[IndexedOperation]:
    """Yield the operations that the API's list of approved endpoints does not allow.

    The API promises no form of an endpoint's name: mostly it is the path behind /api/, or the first part of it. Where
    the list names whole paths, they are compared; otherwise the first parts are.
    """
    allowed: dict[str, set[str]] = {}
    for one in listed:
        allowed.setdefault(_comparable(str(one.get("endpoint") or "")), set()).add(str(one.get("access")))
    has_paths = any("{}" in endpoint for endpoint in allowed)
    firsts: dict[str, set[str]] = {}
    for endpoint, accesses in allowed.items():
        firsts.setdefault(endpoint.partition("/")[0], set()).update(accesses)
    for operation in known:
        path = _comparable(operation.path)
        found = allowed.get(path) if has_paths or path in allowed else firsts.get(path.partition("/")[0])
        wanted = "read" if operation.method == "GET" else "write"
        if not found or found.isdisjoint({wanted, "both"}):
            yield operation


def _comparable(endpoint: str) -> str:
    """Return an endpoint without /api/ and the names of its parameters."""
    return _PARAMETER.sub("{}", endpoint.strip().strip("/")).removeprefix("api/").lower()
