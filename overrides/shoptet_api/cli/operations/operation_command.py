"""The command of one operation: its arguments and options come from the index."""

from __future__ import annotations

from typing import Any

import click

from shoptet_api.cli.marks import marked
from shoptet_api.cli.operations.value_types import Count, ParameterType, Text, metavar, option_name
from shoptet_api.cli.options import OUTPUT_OPTIONS, SHOP_OPTIONS, SharedOption, make_options
from shoptet_api.compat import override
from shoptet_api.operation_calls.index import IndexedOperation, IndexedParameter

_BODY = "Body"
_PAGES = "Pages"


class _Option(click.Option):
    """An option of the operation itself, or of its body or pages."""

    def __init__(self, *names: str, section: str = "Options of the operation", **settings: Any) -> None:
        if not settings.get("required"):
            # An explicit default: without one, some releases of click show their own mark for a missing value.
            settings.setdefault("default", None)
        super().__init__(names, **settings)
        self.section = section


class OperationCommand(click.Command):
    """The command of an operation."""

    def __init__(self, called: IndexedOperation, name: str | None = None) -> None:
        self.called = called
        parameters: list[click.Parameter] = [_argument(one) for one in called.path_parameters]
        parameters += [_option(one) for one in called.query_parameters]
        if called.body is not None:
            parameters += _body_options()
        # A list without pages takes the same options: its reader need not know which lists have pages.
        if called.is_paged or (called.method == "GET" and called.result.startswith("list[")):
            parameters += _page_options()
        super().__init__(
            name or called.name.replace("_", "-"),
            params=[*parameters, *make_options(OUTPUT_OPTIONS, SHOP_OPTIONS)],
            help=called.text.replace("`", ""),
            context_settings={"help_option_names": ["-h", "--help"]},
            callback=self._call,
        )

    @override
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments; a negative number is a value."""
        return super().parse_args(ctx, marked(args))

    @override
    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the operation does, what the API calls it, and what its arguments are."""
        super().format_help_text(ctx, formatter)
        called = self.called
        formatter.write_paragraph()
        if called.is_deprecated:
            with formatter.indentation():
                formatter.write_text("Deprecated: the vendor will remove it.")
            formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(f"{called.id}: {called.method} {called.path}")
        if called.path_parameters:
            with formatter.section("Arguments"):
                formatter.write_dl([(one.name.upper(), _described(one)) for one in called.path_parameters])

    @override
    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options in sections: those of the operation before those of every call."""
        sections: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx) if isinstance(parameter, click.Option) else None
            if record is not None:
                sections.setdefault(getattr(parameter, "section", SharedOption.section), []).append(record)
        for title, records in sections.items():
            with formatter.section(title):
                formatter.write_dl(records)

    def _call(self, **values: Any) -> None:
        from shoptet_api.cli.operations.run import run

        run(self.called, values)


def _argument(parameter: IndexedParameter) -> click.Argument:
    return click.Argument(
        [f"path_{parameter.name}"],
        type=ParameterType(parameter),
        metavar=parameter.name.upper(),
        required=True,
    )


def _option(parameter: IndexedParameter) -> _Option:
    return _Option(
        option_name(parameter),
        f"query_{parameter.name}",
        type=ParameterType(parameter),
        metavar=metavar(parameter),
        required=parameter.is_required,
        multiple=False,
        help=_described(parameter),
    )


def _body_options() -> list[click.Parameter]:
    return [
        _Option(
            "--json",
            "json_text",
            section=_BODY,
            type=Text(),
            metavar="JSON|@FILE|-",
            help="The body, as the API shows it inside data.",
        ),
        _Option(
            "--set",
            "assignments",
            section=_BODY,
            type=Text(),
            metavar="KEY=VALUE",
            multiple=True,
            help="Set one field of the body: price.toPay=10.50.",
        ),
        _Option(
            "--template",
            section=_BODY,
            is_flag=True,
            default=False,
            help="Print an example body with comments, and call nothing.",
        ),
    ]


def _page_options() -> list[click.Parameter]:
    return [
        _Option(
            "--all", "all_pages", section=_PAGES, is_flag=True, default=False, help="The rows of all pages, not of one."
        ),
        _Option(
            "--limit",
            section=_PAGES,
            type=Count(),
            metavar="NUMBER",
            help="As many rows at most, from as many pages as that takes.",
        ),
    ]


def _described(parameter: IndexedParameter) -> str:
    return parameter.text.replace("`", "")
