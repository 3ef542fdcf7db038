"""The commands beside the operations, by name: where each is, and its help in one line.

A name of two words is a command of a resource: `webhooks sync` stands beside the operations of webhooks. A command is
imported when it is called or when its own help is shown.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple


class LazyCommand(NamedTuple):
    """A command that is not imported yet."""

    target: str
    """`module:object`, where the object is a click command."""
    help: str
    """What it does, in one line."""


COMMANDS: Final[Mapping[str, LazyCommand]] = {
    "auth": LazyCommand("shoptet_api.cli.auth.commands:auth", "Store and check credentials of shops."),
    "call": LazyCommand("shoptet_api.cli.calls.call:command", "Call an operation by its operationId."),
    "completion": LazyCommand("shoptet_api.cli.completion:command", "Print the completion script of a shell."),
    "docs": LazyCommand("shoptet_api.cli.calls.docs:command", "Open the vendor's page about an operation."),
    "find": LazyCommand("shoptet_api.cli.calls.find:command", "Find operations by words, names or paths."),
    "mcp": LazyCommand("shoptet_api.cli.agents:command", "Serve the shop to AI agents (MCP)."),
    "request": LazyCommand("shoptet_api.cli.calls.request:command", "Send a request of your own to the API."),
}
