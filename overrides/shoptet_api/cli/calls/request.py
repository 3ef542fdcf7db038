"""`shoptet request GET /api/…`: requests that the spec does not know, with the token, limits and errors of others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl

import click

from shoptet_api.cli.options import OUTPUT_OPTIONS, SHOP_OPTIONS, shared_options
from shoptet_api.cli.session import Session

_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


@click.command("request")
@click.argument("method", metavar="METHOD", type=click.Choice(_METHODS, case_sensitive=False))
@click.argument("path")
@click.option("--json", "json_text", metavar="JSON|@FILE|-", default=None, help='The whole body: mostly {"data": …}.')
@click.option("--param", "params", metavar="NAME=VALUE", multiple=True, default=None, help="A parameter of the query.")
@shared_options(OUTPUT_OPTIONS, SHOP_OPTIONS)
@click.pass_obj
def command(session: Session, method: str, path: str, json_text: str | None, params: Sequence[str]) -> None:
    """Send a request of your own to the API.

    PATH begins with /api, as in /api/orders/2018000057, and is percent-encoded where needed.
    """
    from shoptet_api.cli.operations.bodies import json_argument
    from shoptet_generated.runtime import UNSET

    query = dict(_parameter(one) for one in params or ())
    place, _, rest = path.partition("?")
    # The query of an address is percent-encoded; parameters are not.
    query = {**dict(parse_qsl(rest, keep_blank_values=True)), **query}
    body = UNSET if json_text is None else json_argument(json_text)
    session.result.check()
    if session.dry_run:
        from shoptet_api.cli.operations.preview import custom_preview, show_preview

        show_preview(session, custom_preview(method, place, query, body, session.options()))
        return
    if method != "GET":
        session.confirm_write(f"{method} {place}")
    response = session.client.request(method, place, query=query, body=body)
    if isinstance(response.parsed, bytes):
        session.result.write_bytes(response.parsed)
    else:
        from shoptet_api.operation_calls.json_values import plain_json

        session.write(plain_json(response.data if response.data is not None else response.parsed))


def _parameter(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not re.fullmatch(r"[A-Za-z][A-Za-z0-9_.]*", name):
        raise click.BadParameter(
            f"expected a name and a value, like itemsPerPage=10, got {text!r}", param_hint="--param"
        )
    return name, value
