"""Docstrings of methods, made of the facts of their operations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from codegen.generate import docs, naming, shapes
from codegen.generate.package import Argument, Operation
from codegen.generate.payload_view import Payload
from codegen.generate.spec import Spec, part


def lines(spec: Spec, item: Payload, made: Operation, result: shapes.Type, loop: str) -> list[str]:
    """Return the docstring; `loop` is how a pager is walked, `for` or `async for`."""
    node = item.operation.node
    link = part(node, "externalDocs").get("url")
    arguments = [*made.path_arguments, *([made.body] if made.body else []), *made.query_arguments]
    if made.style != "changes":
        arguments += made.helper_arguments
    return docs.method(
        first=_summary(item),
        about=[
            "Deprecated: the vendor will remove it." if made.deprecated else "",
            f"Each line of the file is a `{item.batch_line}`." if item.batch_line else "",
            f"`{made.id}`: {link}" if link else f"`{made.id}`",
        ],
        arguments=((argument.name, argument.doc) for argument in arguments),
        returns=_returns(spec, item, made, result, loop),
        raises=_raises(item, spec),
    )


def feed_lines(item: Payload, made: Operation, loop: str) -> list[str]:
    """Return the docstring of the feed of a list of changes."""
    link = part(item.operation.node, "externalDocs").get("url")
    arguments = [*made.path_arguments, *made.helper_arguments, *made.feed_query]
    return docs.method(
        first=f"{_summary(item).removesuffix('.')}, as a feed.",
        about=[f"`{made.id}`: {link}" if link else f"`{made.id}`"],
        arguments=((argument.name, argument.doc) for argument in arguments),
        returns=f"A feed: each `{loop}` is one round, from a cursor that can be stored; `follow()` polls without end.",
        raises=(),
    )


def many_lines(made: Operation, loop: str) -> list[str]:
    """Return the docstring of the method that reads many records."""
    key = made.path_arguments[0]
    keys = f"{docs.clean(key.doc).removesuffix('.')}, of each record."
    return docs.method(
        first=f"Read many records with `{made.name}`, several at once; a missing one is not an error.",
        about=[],
        arguments=[
            (f"{key.name}s", keys),
            *_pairs(made.query_arguments),
            ("concurrency", "How many are read at once; the API answers three at once for a token."),
            ("ordered", "Whether the records come in the order of the keys, or as they arrive."),
            ("on_progress", "Function called after each record."),
        ],
        returns=f"The records that exist, by `{loop}`; `items()` has each key with its record or None.",
        raises=(),
    )


def chunked_lines(made: Operation, rows: Argument) -> list[str]:
    """Return the docstring of the method that writes any number of rows."""
    return docs.method(
        first=f"Call `{made.name}` as often as the rows need, one call after the other.",
        about=["A refused row stops nothing. A row that may have been written is not sent again."],
        arguments=[
            *_pairs(made.path_arguments),
            (rows.name, rows.doc),
            *_pairs(made.query_arguments),
            ("store", "Store of the progress, with which a killed program continues where it stopped."),
            ("name", "Name of the import in the store: each import needs one of its own."),
            ("on_progress", "Function called after each call of the API."),
        ],
        returns="The outcome: refused rows by their positions, and rows whose answer was lost.",
        raises=[
            ("WriteStoppedError", "A call failed as a whole; `result` of the error says how far the rows got."),
        ],
    )


def _pairs(arguments: Iterable[Argument]) -> list[tuple[str, str]]:
    return [(argument.name, argument.doc) for argument in arguments]


def _summary(item: Payload) -> str:
    node = item.operation.node
    return str(node.get("summary") or naming.words(naming.pascal(naming.snake(item.operation.id))))


def _returns(spec: Spec, item: Payload, made: Operation, result: shapes.Type, loop: str) -> str:
    match made.kind:
        case "none":
            return ""
        case "page":
            pager = f"A pager: `{loop} row in pager` walks the rows of all pages, fetched when needed."
            feed = f" `{made.feed_name}` follows the same changes from a cursor that can be stored."
            return pager + (feed if made.style == "changes" else "")
        case "job":
            return _started(item, made, "await " if loop.startswith("async") else "")
        case "binary":
            return f"The file as it came ({item.content_type})."
        case _:
            otherwise = ", or None" if shapes.nullable(result) else ""
            return f"{_described(spec, made, shapes.not_null(result))}{otherwise}."


def _started(item: Payload, made: Operation, wait: str) -> str:
    """Describe what an operation that queues a job returns."""
    if made.style == "snapshot":
        start = "async with" if wait else "with"
        return f"The snapshot, requested on first use: `{start}` it, iterate, or save it. A row is a `{item.line}`."
    if made.style == "batch":
        return f"The batch, its first file submitted; `{wait}batch.wait()` returns the outcome of each row."
    brought = "the outcome of each file" if made.body else "the file that it made"
    return f"The job, queued; `{wait}job.result()` waits for it and returns {brought}."


def _described(spec: Spec, made: Operation, result: shapes.Type) -> str:
    if isinstance(result, shapes.ListOf) and isinstance(result.item, shapes.Ref):
        return f"A list of `{result.item.name}`"
    if isinstance(result, shapes.Ref):
        described = docs.clean(spec.components[result.name].get("description")).removesuffix(".")
        return described or f"The {naming.words(result.name, capital=False)}"
    return f"The answer's `{made.key}`" if made.key else "The answer's data"


def _raises(item: Payload, spec: Spec) -> Iterator[tuple[str, str]]:
    if _many_records(item, spec):
        yield "PartialFailureError", "Some records were accepted, others refused: the error holds both."
    for status, response in sorted(item.operation.node["responses"].items()):
        if status in docs.ERRORS:
            error, text = docs.ERRORS[status]
            yield error, docs.sentence(response.get("description")) or text


def _many_records(item: Payload, spec: Spec) -> bool:
    """Return whether the operation writes several records at once: its body is a list, or little more than a list."""
    if item.body is None or item.operation.method == "get" or item.operation.kind == "job":
        return False
    schema = spec.resolve(item.body)
    properties = [spec.resolve(value) for value in part(schema, "properties").values()]
    return schema.get("type") == "array" or (
        len(properties) <= 2 and any(value.get("type") == "array" for value in properties)
    )
