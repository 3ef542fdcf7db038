"""What was given to the command of an operation: the session of the run, and the arguments of the call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from shoptet_api.cli.session import Session
from shoptet_api.operation_calls.arguments import Arguments, arguments_of
from shoptet_generated.runtime import UNSET

if TYPE_CHECKING:
    from shoptet_api.operation_calls.index import IndexedOperation


def current_session() -> Session:
    """Return the session of the run."""
    session = click.get_current_context().find_object(Session)
    assert session is not None  # noqa: S101 (the root makes one)
    return session


def given_arguments(called: IndexedOperation, values: Mapping[str, Any], body: object = UNSET) -> Arguments:
    """Return the arguments of a call from the values of a command's parameters.

    Raises:
        InputError: An argument cannot be sent.
    """
    path = {one.name: values[f"path_{one.name}"] for one in called.path_parameters}
    query = {one.name: values[f"query_{one.name}"] for one in called.query_parameters}
    return arguments_of(called, path, query, body)
