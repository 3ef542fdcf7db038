"""Create an order once, although an answer can be lost.

create ──▶ 201                     the order
▲   │
│   ├──▶ the answer is lost      sent again: the API takes an external code once
└───┘
└──▶ 422, a duplicate        the order is looked up
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Final, cast

import attrs

from shoptet_api.errors import DecodeError, NotFoundError, UnprocessableError
from shoptet_api.sansio.steps import Exchange
from shoptet_generated.operations import orders as op
from shoptet_generated.runtime import InputError, Model

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges
    from shoptet_generated.models.orders import Order

MAX_CANDIDATES: Final = 200
"""Orders that are read until the one with the external code is found."""
_DAYS: Final = 30


def create_once(exchanges: "Exchanges", *, query: Mapping[str, object], body: object) -> "Exchange[Order]":
    """Return the exchange that creates an order or finds it.

    Raises:
        InputError: The order cannot be sent, or has no external code.
    """
    fields: object = body.to_dict() if isinstance(body, Model) else body
    order: Mapping[str, object] = cast("Mapping[str, object]", fields) if isinstance(fields, Mapping) else {}
    code = order.get("externalCode")
    if not isinstance(code, str) or not code:
        raise InputError("body.externalCode: expected the code of the order in your system, got nothing")
    call = exchanges.call(op.CREATE, (), query, body, is_idempotent=True)
    return _created_or_found(exchanges, call, order, code)


def _created_or_found(
    exchanges: "Exchanges", call: "Exchange[Order]", body: Mapping[str, object], code: str
) -> "Exchange[Order]":
    failure: UnprocessableError | DecodeError
    try:
        return (yield from call)
    except UnprocessableError as error:
        if not _is_about_external_code(error, code):
            raise
        failure = error
    except DecodeError as error:  # The API did it, and its answer cannot be read.
        failure = error
    found = yield from _found(exchanges, body, code)
    if found is None:
        failure.add_note("an order with this externalCode was looked for and not found; it may be deleted")
        raise failure
    return found


def _is_about_external_code(error: UnprocessableError, code: str) -> bool:
    texts = (f"{detail.instance} {detail.message}" for detail in error.errors)
    return any("externalcode" in text.lower().replace(" ", "") or code in text for text in texts)


def _found(exchanges: "Exchanges", body: Mapping[str, object], code: str) -> "Exchange[Order | None]":
    """Return the order with the external code; no list of the API filters by it."""
    given = body.get("code")
    if isinstance(given, str) and given:
        order = yield from _with_code(exchanges, given, code)
        if order is not None:
            return order
    pages = exchanges.pages(op.LIST, (), _filters(exchanges, body))
    number, read = pages.start.number, 0
    while read < MAX_CANDIDATES:
        page = yield from pages.fetch(attrs.evolve(pages.start, number=number))
        for row in page.rows[: MAX_CANDIDATES - read]:
            order = yield from _with_code(exchanges, row.code, code)
            if order is not None:
                return order
        read += len(page.rows)
        count = None if page.paginator is None else page.paginator.page_count
        if not page.rows or count is None or number >= count:
            break
        number += 1
    return None


def _filters(exchanges: "Exchanges", body: Mapping[str, object]) -> dict[str, object]:
    email = body.get("email")
    if isinstance(email, str) and email:
        return {"email": email}
    return {"creation_time_from": exchanges.config.clock.now() - timedelta(days=_DAYS)}


def _with_code(exchanges: "Exchanges", code: str, external_code: str) -> "Exchange[Order | None]":
    try:
        order = yield from exchanges.call(op.GET, (code,), {})
    except NotFoundError:
        return None
    return order if order.external_code == external_code else None
