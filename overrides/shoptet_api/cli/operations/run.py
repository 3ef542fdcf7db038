"""What the command of an operation does: check everything, ask if need be, call, and write the result."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any, cast

import click

from shoptet_api.cli import errors, terminal
from shoptet_api.cli.errors import CommandError
from shoptet_api.cli.operations.given import current_session, given_arguments
from shoptet_api.cli.operations.value_types import option_name
from shoptet_api.cli.session import Session
from shoptet_api.operation_calls.arguments import Arguments
from shoptet_generated.runtime import UNSET, InputError

if TYPE_CHECKING:
    from shoptet_api.operation_calls.call import CallResult
    from shoptet_api.operation_calls.index import IndexedOperation


def run(called: IndexedOperation, values: Mapping[str, Any]) -> None:
    """Run the command of an operation with the values of its options."""
    session = current_session()
    if values.get("template"):
        from shoptet_api.cli.operations.templates import template

        click.echo(template(called))
        return
    body = _body(called, values)
    arguments = given_arguments(called, values, body)
    try:
        perform(session, arguments, all_pages=bool(values.get("all_pages")), limit=values.get("limit"))
    except InputError as error:
        raise _by_option(called, error) from None


def perform(session: Session, arguments: Arguments, *, all_pages: bool = False, limit: int | None = None) -> None:
    """Call an operation and write its result; or show the request, in a dry run."""
    called = arguments.operation
    session.result.check()
    if session.dry_run:
        from shoptet_api.cli.operations.preview import preview, show_preview

        show_preview(session, preview(arguments, session.options()))
        return
    if called.effect == "writes":
        session.confirm_write(f"{called.method} {called.path} ({called.full_name})")
    # What follows needs the client and its models.
    from shoptet_api.errors import PartialFailureError
    from shoptet_api.operation_calls.call import call, rows
    from shoptet_api.operation_calls.json_values import plain_json

    if called.style == "binary":
        _save(session, arguments)
    elif called.is_paged and (all_pages or limit is not None):
        found = rows(session.client, arguments)
        session.write_rows(found if limit is None else islice(found, limit), called)
    else:
        try:
            result = call(session.client, arguments)
        except PartialFailureError as error:
            # What was done is a result, too.
            session.write(plain_json(error.data), called)
            raise
        data = cast("list[object]", result.data)[:limit] if limit is not None else result.data
        session.write(data, called)
        _note_what_is_missing(session, result)


def _by_option(called: IndexedOperation, error: InputError) -> Exception:
    """Return an error that names the option, where the client names the argument of a method."""
    name, colon, rest = str(error).partition(": ")
    if len(error.faults) == 1 and colon:
        for one in called.parameters:
            if one.name == name:
                shown = option_name(one) if one.place == "query" else one.name.upper()
                return CommandError(f"{shown}: {rest}", errors.USAGE)
    return error


def _save(session: Session, arguments: Arguments) -> None:
    """Write the file that the operation responds with."""
    from shoptet_api.operation_calls.call import call, download

    if session.file is not None and session.file != "-":
        download(session.client, arguments, session.file)
        return

    if session.file is None and terminal.is_shown():
        message = f"{arguments.operation.full_name} responds with a file; name one with -o FILE"
        raise CommandError(message, errors.USAGE)
    session.result.write_bytes(cast("bytes", call(session.client, arguments).data))


def _note_what_is_missing(session: Session, result: CallResult) -> None:
    page = result.paginator
    if page is not None and page.page_count is not None and page.page is not None and page.page < page.page_count:
        session.note(f"page {page.page} of {page.page_count}, {page.total_count} rows; --all gets the rest")
    if result.operation.style in {"job", "snapshot", "batch"}:
        session.note(f"job {result.data} is queued; `shoptet jobs watch {result.data}` waits for it")


def _body(called: IndexedOperation, values: Mapping[str, Any]) -> object:
    if called.body is None:
        return UNSET
    from shoptet_api.cli.operations.bodies import body_of

    return body_of(called, values.get("json_text"), values.get("assignments") or ())
