"""What a dry run shows: the request as it would be sent, the token hidden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from shoptet_api.calls.guards import check_may_write
from shoptet_api.calls.prepared import PreparedOperation
from shoptet_api.cli.errors import report, visible
from shoptet_api.options import config_of
from shoptet_api.secret import MASK
from shoptet_generated.operations import OPERATIONS

if TYPE_CHECKING:
    from shoptet_api.calls.config import Config
    from shoptet_api.cli.session import Session
    from shoptet_api.operation_calls.arguments import Arguments
    from shoptet_api.options import Options


def show_preview(session: Session, text: str) -> None:
    """Write the request of a dry run, and say that it was not sent."""
    click.echo(text)
    if not session.quiet:
        report("dry run: nothing was sent")


def preview(arguments: Arguments, options: Options) -> str:
    """Return the request of an operation as text.

    Raises:
        InputError: An argument cannot be sent; `faults` has all mistakes of a body.
        ReadOnlyError: The request is a write, and the client would refuse it.
    """
    operation = OPERATIONS[arguments.operation.id]
    query, page = arguments.query, list[tuple[str, str]]()
    if operation.kind == "page":
        from shoptet_api.paging.page_request import filters_of, first_choice

        page = first_choice(operation.page_size, query).parameters()
        query = filters_of(query)
    return _shown(config_of(options), PreparedOperation(operation), arguments.path, query, page, arguments.body)


def custom_preview(method: str, path: str, query: Mapping[str, object], body: object, options: Options) -> str:
    """Return a request that the spec does not know as text.

    Raises:
        InputError: An argument cannot be sent.
        ReadOnlyError: The request is a write, and the client would refuse it.
    """
    from shoptet_api.calls.custom import custom_operation

    operation, given = custom_operation(method, path, query)
    return _shown(config_of(options), PreparedOperation(operation), (), given, [], body)


def _shown(
    config: Config,
    prepared: PreparedOperation[Any],
    path_values: tuple[str | int, ...],
    query_values: Mapping[str, object],
    page: Sequence[tuple[str, str]],
    body: object,
) -> str:
    import msgspec

    operation = prepared.operation
    path = prepared.path(path_values)
    check_may_write(operation, path, read_only=config.read_only)
    query = [*prepared.query(query_values), *page]
    if config.language is not None and "language" not in dict(query):
        query.append(("language", config.language))
    url = config.base_url + path + ("?" if query else "") + "&".join(f"{name}={value}" for name, value in query)
    lines = [f"{operation.method} {url}", f"{config.source.header}: {MASK}", "Content-Type: application/json"]
    content = prepared.content(body, is_checked=config.check_bodies)
    if content is not None:
        lines += ["", msgspec.json.format(content, indent=2).decode()]
    return visible("\n".join(lines), keep="\n")
