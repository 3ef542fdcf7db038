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
    "batch": LazyCommand("shoptet_api.cli.long_work.batch:command", "Send the rows of a file as one job."),
    "call": LazyCommand("shoptet_api.cli.calls.call:command", "Call an operation by its operationId."),
    "changes": LazyCommand("shoptet_api.cli.long_work.changes:command", "Print what has changed, and follow it."),
    "completion": LazyCommand("shoptet_api.cli.completion:command", "Print the completion script of a shell."),
    "docs": LazyCommand("shoptet_api.cli.calls.docs:command", "Open the vendor's page about an operation."),
    "drift": LazyCommand("shoptet_api.cli.tools.drift:command", "List where responses did not match the spec."),
    "find": LazyCommand("shoptet_api.cli.calls.find:command", "Find operations by words, names or paths."),
    "jobs watch": LazyCommand("shoptet_api.cli.long_work.jobs:command", "Wait until jobs have ended."),
    "mcp": LazyCommand("shoptet_api.cli.agents:command", "Serve the shop to AI agents (MCP)."),
    "mirror": LazyCommand("shoptet_api.cli.long_work.mirror:command", "Bring a SQLite table in step with the shop."),
    "request": LazyCommand("shoptet_api.cli.calls.request:command", "Send a request of your own to the API."),
    "sandbox": LazyCommand("shoptet_api.cli.tools.sandbox:command", "Serve a made-up shop for tests."),
    "snapshot": LazyCommand("shoptet_api.cli.long_work.snapshot:command", "Write all records of a kind to a file."),
    "webhooks listen": LazyCommand("shoptet_api.cli.webhooks.listen:command", "Print the events that come."),
    "webhooks recover": LazyCommand(
        "shoptet_api.cli.webhooks.recover:command", "Print the deliveries that the shop gave up."
    ),
    "webhooks sync": LazyCommand(
        "shoptet_api.cli.webhooks.sync:command", "Have the webhooks that a file asks for, and no others."
    ),
}
