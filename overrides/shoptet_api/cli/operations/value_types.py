"""Types of the values of options and arguments, from the index: they convert, refuse by name, and complete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from shoptet_api.cli.marks import unmarked
from shoptet_api.compat import override
from shoptet_api.operation_calls.index import IndexedParameter

if TYPE_CHECKING:
    _Type = click.ParamType[Any]
else:
    _Type = click.ParamType  # It is generic since click 8.5 only.

_MAX_DIGITS: Final = 18
_METAVARS: Final = {
    "integer": "NUMBER",
    "decimal": "NUMBER",
    "boolean": "true|false",
    "date": "DATE",
    "date-time": "TIME",
}


class Text(_Type):
    """Any text."""

    name: str = "text"

    @override
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the text as it was given."""
        return unmarked(value) if isinstance(value, str) else value


class Count(_Type):
    """A whole number from 1 up."""

    name: str = "count"

    @override
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the number.

        Raises:
            click.BadParameter: The value is anything else.
        """
        text = unmarked(value) if isinstance(value, str) else str(value)
        if not text.isascii() or not text.isdigit() or len(text) > _MAX_DIGITS or not int(text):
            self.fail(f"expected a whole number from 1 up, got {text!r}", param, ctx)
        return int(text)


class ParameterType(_Type):
    """The type of a parameter of an operation."""

    def __init__(self, parameter: IndexedParameter) -> None:
        self.name: str = parameter.kind
        self.parameter = parameter

    @override
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the value as the method takes it.

        Raises:
            click.BadParameter: The value is of the wrong type; the message names the option.
        """
        if not isinstance(value, str):
            return value
        # Imported with the first value, since it brings decimals and times.
        from shoptet_api.operation_calls.values import converted_value

        try:
            return converted_value(self.parameter, unmarked(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)

    @override
    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return how the help shows a value."""
        return metavar(self.parameter)

    @override
    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:
        """Return the listed values that begin so; of a list, those that are not given yet."""
        from click.shell_completion import CompletionItem

        before, comma, last = incomplete.rpartition(",")
        given = before.split(",") if comma else []
        values = ("true", "false") if self.parameter.kind == "boolean" else self.parameter.allowed
        fitting = [value for value in values if value.startswith(last) and value not in given]
        return [CompletionItem(f"{before}{comma}{value}") for value in fitting]


def metavar(parameter: IndexedParameter) -> str:
    """Return how the help shows a value: its kind, or the listed values if they are few."""
    if parameter.kind == "list":
        return "NAMES" if parameter.allowed else "VALUES"
    if parameter.allowed and sum(map(len, parameter.allowed)) < 40:
        return f"[{'|'.join(parameter.allowed)}]"
    return _METAVARS.get(parameter.kind, "TEXT")


def option_name(parameter: IndexedParameter) -> str:
    """Return the option of a parameter."""
    return f"--{parameter.name.rstrip('_').replace('_', '-')}"
