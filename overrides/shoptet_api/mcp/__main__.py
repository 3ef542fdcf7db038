"""The server as a program: `python -m shoptet_api.mcp --toolsets orders,products`, with the shop of the environment."""

import argparse
import sys
from collections.abc import Sequence

from shoptet_api.errors import ConfigurationError
from shoptet_api.mcp.options import DEFAULT_SIZE, ServerOptions
from shoptet_api.mcp.running import run


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until standard input ends, or until Ctrl-C.

    Returns:
        The exit code.
    """
    given = _parser().parse_args(arguments)
    try:
        options = ServerOptions(
            allow_writes=given.allow_writes,
            toolsets=given.toolsets.split(",") if given.toolsets is not None else None,
            mask=given.mask,
            max_bytes=given.max_bytes,
        )
        from shoptet_api.client import AsyncShoptet

        run(AsyncShoptet.from_env, options, http=given.http, port=given.port)
    except ConfigurationError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m shoptet_api.mcp", description="Serve the shop of the environment to AI agents (MCP)."
    )
    parser.add_argument("--allow-writes", action="store_true", help="add the tool that changes the shop")
    parser.add_argument("--toolsets", metavar="RESOURCES", help="only these resources, as orders,products")
    parser.add_argument("--mask", action="store_true", help="hide personal data")
    parser.add_argument(
        "--max-bytes", type=int, default=DEFAULT_SIZE, help="the largest size of the data in one result"
    )
    parser.add_argument("--http", action="store_true", help="serve over HTTP on 127.0.0.1 instead of standard input")
    parser.add_argument("--port", type=int, default=0, help="the port for HTTP; a free one by default")
    return parser


if __name__ == "__main__":
    sys.exit(main())
