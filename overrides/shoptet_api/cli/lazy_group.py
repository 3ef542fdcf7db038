"""A group whose commands are imported when they are needed; their names and helps come from a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, cast

import click

from shoptet_api.cli.commands import LazyCommand
from shoptet_api.compat import override


class LazyGroup(click.Group):
    """A group of commands that are named in a table.

    Args:
        commands_table: The commands by name.
        settings: What click's groups take.
    """

    def __init__(self, *args: Any, commands_table: Mapping[str, LazyCommand], **settings: Any) -> None:
        super().__init__(*args, **settings)
        self._table = commands_table

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands."""
        return [name for name in self._table if " " not in name]

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        entry = self._table.get(cmd_name)
        return None if entry is None else load(entry)

    def sections(self) -> Iterator[tuple[str, Mapping[str, str]]]:
        """Yield the titles of the help's sections, each with the helps of its commands by name."""
        yield "Commands", {name: entry.help for name, entry in self._table.items() if " " not in name}

    @override
    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, without importing them."""
        for title, helps in self.sections():
            if not helps:
                continue
            width = formatter.width - 6 - max(map(len, helps))
            with formatter.section(title):
                formatter.write_dl([(name, shortened(text, width)) for name, text in helps.items()])

    @override
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the named command.

        Raises:
            click.UsageError: There is no such command; the message has the nearest name.
        """
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError:
            if self.get_command(ctx, args[0]) is not None:  # the fault is in the arguments of a command that exists
                raise
            import difflib

            from shoptet_api.operation_calls.near_names import did_you_mean

            hint = did_you_mean(difflib.get_close_matches(args[0].replace("_", "-"), self.list_commands(ctx), n=3))
            raise click.UsageError(f"there is no command {args[0]!r}{hint}", ctx) from None

    @override
    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[Any]:
        """Return the commands that begin so, without importing them."""
        from click.shell_completion import CompletionItem

        found = [
            CompletionItem(name, help=shortened(text, 60))
            for _, helps in self.sections()
            for name, text in helps.items()
            if name.startswith(incomplete)
        ]
        return [*found, *click.Command.shell_complete(self, ctx, incomplete)]


def load(entry: LazyCommand) -> click.Command:
    """Import a command."""
    module, _, name = entry.target.partition(":")
    return cast("click.Command", getattr(import_module(module), name))


def shortened(text: str, width: int) -> str:
    """Return the first sentence of a text, cut at a word so that it fits."""
    sentence = text.split("; ", maxsplit=1)[0].split(". ", maxsplit=1)[0].rstrip(".")
    if len(sentence) <= width:
        return sentence
    return f"{sentence[: max(width - 1, 1)].rsplit(' ', 1)[0].rstrip(',:;')}…"
