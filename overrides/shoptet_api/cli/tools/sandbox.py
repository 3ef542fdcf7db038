"""`shoptet sandbox`: the same as `python -m shoptet_api.sandbox`."""

from __future__ import annotations

from collections.abc import Sequence

import click

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError


@click.command(
    "sandbox",
    # The sandbox reads its own options, --help included.
    context_settings={"ignore_unknown_options": True, "help_option_names": [], "allow_interspersed_args": False},
    add_help_option=False,
)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def command(arguments: Sequence[str]) -> None:
    """Serve a made-up shop that behaves like the API, or do in a running one what its owner does with the addon."""
    try:
        from shoptet_api.sandbox.__main__ import main
    except ImportError as error:
        message = f'the sandbox needs {error.name}: pip install "shoptet-api[sandbox]"'
        raise CommandError(message, errors.USAGE) from None
    code = main(list(arguments), program="shoptet sandbox")
    if code:
        click.get_current_context().exit(code)
