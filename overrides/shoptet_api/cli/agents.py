"""`shoptet mcp`: the shop for AI agents, over standard input and output or over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from shoptet_api.cli.options import SHOP_OPTIONS, shared_options
from shoptet_api.cli.session import Session

if TYPE_CHECKING:
    from shoptet_api.client import AsyncShoptet


_EXAMPLES: Final = (
    "\b\n"
    "Examples:\n"
    "  shoptet mcp --toolsets orders,products --mask\n"
    "  shoptet --shop demo mcp --allow-writes --http --port 8080\n"
)
"""click keeps the lines of a paragraph that begins so."""


@click.command("mcp", epilog=_EXAMPLES)
@click.option("--allow-writes", is_flag=True, default=False, help="Add the tool that changes the shop.")
@click.option("--toolsets", metavar="RESOURCES", default=None, help="Only these resources: orders,products")
@click.option("--mask", is_flag=True, default=False, help="Hide personal data.")
@click.option(
    "--max-bytes", type=int, metavar="NUMBER", default=20_000, help="Largest size of one result's data; 20000."
)
@click.option("--http", is_flag=True, default=False, help="Serve over HTTP on 127.0.0.1.")
@click.option("--port", type=int, metavar="NUMBER", default=0, help="Port for HTTP; a free one by default.")
@shared_options(SHOP_OPTIONS)
@click.pass_obj
def command(
    session: Session, /, *, allow_writes: bool, toolsets: str | None, mask: bool, max_bytes: int, http: bool, port: int
) -> None:
    """Serve the shop to AI agents by the Model Context Protocol, over standard input and output.

    Agents find, describe and call operations. They can change nothing unless --allow-writes is given.
    """
    from shoptet_api.errors import ConfigurationError
    from shoptet_api.mcp.options import ServerOptions
    from shoptet_api.mcp.running import check_installed, run

    names = None if toolsets is None else toolsets.split(",")
    try:
        check_installed()
        options = ServerOptions(allow_writes=allow_writes, toolsets=names, mask=mask, max_bytes=max_bytes)
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from None
    if allow_writes:
        session.confirm_write("mcp --allow-writes")
    client_options = session.options()
    if session.dry_run:
        client_options["dry_run"] = True

    def make_client() -> AsyncShoptet:
        from shoptet_api.client import AsyncShoptet

        return AsyncShoptet(**client_options)

    run(make_client, options, http=http, port=port)
