"""Arguments of methods besides the API's parameters: how to read a snapshot, where to place a batch, and others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from codegen.generate import docs, naming
from codegen.generate.package import Argument
from codegen.generate.payload_view import Payload
from codegen.generate.problems import GenerateError
from codegen.generate.spec import Spec, part

_FILE: Final = "batchFileUrlPath"
_SINCE: Final = "from"
_SNAPSHOT: Final = (
    Argument(
        name="on_bad_line",
        wire="",
        annotation="OnBadLine",
        required=False,
        doc="Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a function.",
        default='"raise"',
    ),
    Argument(
        name="on_progress",
        wire="",
        annotation="OnProgress | None",
        required=False,
        doc="Function called with the numbers of bytes and rows received, about once per megabyte.",
        default="None",
    ),
    Argument(
        name="timeout",
        wire="",
        annotation="float | None",
        required=False,
        doc="Seconds to wait for the file; a little more than three hours by default.",
        default="None",
    ),
)
_BATCH: Final = (
    Argument(
        name="uploader",
        wire="",
        annotation="Uploader | None",
        required=False,
        doc="Uploads the rows to a place where the vendor can fetch them; not needed for a file that is already there.",
        default="None",
    ),
    Argument(
        name="on_bad_row",
        wire="",
        annotation="OnBadRow",
        required=False,
        doc="Treatment of a row that cannot be sent: raise an error and send nothing, or send the other rows.",
        default='"raise"',
    ),
)
_FEED: Final = (
    Argument(
        name="since",
        wire="",
        annotation="datetime | str",
        required=True,
        doc="Start of the feed: a time, or the `cursor` of an earlier feed.",
    ),
    Argument(
        name="store",
        wire="",
        annotation="CursorStore | None",
        required=False,
        doc="Store of the feed's cursor; a cursor stored there takes precedence over `since`.",
        default="None",
    ),
    Argument(
        name="name",
        wire="",
        annotation="str | None",
        required=False,
        doc="Name of the cursor in the store: the operationId by default. Two shops need two names.",
        default="None",
    ),
    Argument(
        name="overlap",
        wire="",
        annotation="float",
        required=False,
        doc="Seconds before the last change from which each round asks again, as clocks differ and changes "
        "can arrive late. Changes that were already yielded are left out.",
        default="300.0",
    ),
)


def of(spec: Spec, item: Payload) -> tuple[Argument, ...]:
    """Return the further arguments of an operation's method."""
    if item.operation.kind == "page" and any(_is_start(node) for node in item.operation.parameters):
        return _FEED
    if item.line is not None:
        return _SNAPSHOT
    if item.batch_line is None:
        return ()
    schema = spec.resolve(item.body or {})
    properties = {wire: spec.resolve(node) for wire, node in part(schema, "properties").items() if wire != _FILE}
    return (*_BATCH, *(_flag(item, wire, node) for wire, node in properties.items()))


def _is_start(parameter: Mapping[str, Any]) -> bool:
    return parameter["name"] == _SINCE and bool(parameter.get("required"))


def rows(file: str, line: str) -> Argument:
    """Return the argument for the rows of a batch, or for the file that holds them."""
    return Argument(
        name="rows",
        wire="rows",
        annotation=f"Iterable[{line}] | {file}",
        required=True,
        doc="The rows, typed or as plain JSON; or the location of a file that holds them.",
    )


def _flag(item: Payload, wire: str, node: dict[str, Any]) -> Argument:
    if node.get("type") != "boolean":
        raise GenerateError(f"{item.operation.place}: body property {wire!r} of a batch: expected a boolean")
    return Argument(
        name=naming.argument(wire),
        wire=wire,
        annotation="bool | None",
        required=False,
        doc=docs.sentence(node.get("description")),
        default="None",
    )
