"""What the tools do, without the protocol: plain JSON in, plain JSON out."""

import difflib
import logging
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

from shoptet_api.mcp.cleaning import cleaned, visible
from shoptet_api.mcp.cutting import Cut, ResultCutter, only_fields
from shoptet_api.mcp.failures import RefusedError
from shoptet_api.mcp.masking import masked, masked_result
from shoptet_api.mcp.options import ServerOptions
from shoptet_api.mcp.tools import INSTRUCTIONS, ToolFacts, tools
from shoptet_api.operation_calls.arguments import arguments_of
from shoptet_api.operation_calls.index import IndexedOperation, resources
from shoptet_api.operation_calls.near_names import did_you_mean
from shoptet_api.operation_search import describe, describe_schema, find, named, nearest, nearest_resources
from shoptet_api.records.personal_fields import SECRET
from shoptet_generated.runtime import UNSET

if TYPE_CHECKING:
    from shoptet_api.client import AsyncShoptet
    from shoptet_api.operation_calls.call import CallResult
    from shoptet_generated.runtime import Paginator

Json: TypeAlias = dict[str, Any]

_log: Final = logging.getLogger("shoptet_api.mcp")
_DEFAULT_LIMIT: Final = 10


class Toolbox:
    """The tools of one server.

    Args:
        client: The shop. Without `allow_writes` a read-only copy of it is used.
        options: What the server may do.
    """

    def __init__(self, client: "AsyncShoptet", options: ServerOptions) -> None:
        self.options: Final = options
        self.tools: Final = {tool.name: tool for tool in tools(allow_writes=options.allow_writes)}
        # A second barrier: the client decides by the same facts, where the request is made.
        self._client = client if options.allow_writes else client.with_options(read_only=True)
        self._cutter = ResultCutter(options.max_bytes)

    @property
    def instructions(self) -> str:
        """What an agent reads first."""
        options = self.options
        return INSTRUCTIONS.format(
            write=" or write" if options.allow_writes else "; this server changes nothing",
            size=options.max_bytes,
            mask=" Personal data is masked." if options.mask else "",
            toolsets=f" Resources: {', '.join(sorted(options.toolsets))}." if options.toolsets else "",
        )

    async def call(self, name: str, arguments: Mapping[str, object]) -> Json:
        """Call a tool.

        Raises:
            RefusedError: The tool, or what it is asked for, does not exist or is not allowed; nothing was sent.
            InputError: An argument cannot be sent.
            ShoptetError: The call of the API failed.
        """
        tool = self.tools.get(name)
        if tool is None:
            raise RefusedError(f"{_shown(name)} is not a tool of this server; its tools are {', '.join(self.tools)}")
        _check(tool, arguments)
        if name == "search_operations":
            return self._search(arguments)
        if name == "describe_operation":
            return self._describe(arguments)
        return await self._call(tool, arguments)

    def _search(self, arguments: Mapping[str, object]) -> Json:
        resource = cast("str | None", arguments.get("resource"))
        within = self._within(resource)
        effects = None if self.options.allow_writes else {"reads"}
        query, limit = str(arguments["query"]), cast("int", arguments.get("limit", _DEFAULT_LIMIT))
        found = [_summary(one.operation) for one in find(query, within=within, limit=limit, require=effects)]
        result: Json = {"operations": found}
        if effects is not None and (other := find(query, within=within, limit=1, require={"queues", "writes"})):
            writing = other[0].operation.full_name
            result["hint"] = (
                f"Operations that write or queue jobs, like {writing}, need a server that runs with --allow-writes."
            )
        if not found:
            result["hint"] = f"Nothing fits. Resources: {', '.join(sorted(within or resources()))}."
        return result

    def _describe(self, arguments: Mapping[str, object]) -> Json:
        operation = self._operation(arguments["id"])
        name = arguments.get("schema")
        if name is None:
            return describe(operation)
        schema = describe_schema(str(name))
        if schema is None:
            raise RefusedError(f"schema: expected one of the names in `more`, got {_shown(name)}")
        return {"operation": operation.full_name, **schema}

    async def _call(self, tool: ToolFacts, arguments: Mapping[str, object]) -> Json:
        operation = self._operation(arguments["id"])
        cursor = arguments.get("cursor")
        if cursor is not None:
            return self._continued(operation, str(cursor))
        self._check_effect(tool, operation)
        if self.options.mask and _key(operation) in SECRET:
            # The old secret would be void, and nobody would see the new one.
            raise RefusedError(f"{operation.full_name} returns a secret, which this server masks; nothing was sent")
        given = cast("Mapping[str, object]", arguments.get("arguments", {}))
        fields = cast("Sequence[str]", arguments.get("fields", ()))
        path, query, body = _sorted_out(operation, given)
        call = arguments_of(operation, path, query, body)
        # Imported with the first call: to list and describe operations, no client is needed.
        from shoptet_api.operation_calls.call import acall

        if not tool.reads:
            _log.info("%s is called by an agent", operation.full_name)
        return self._result(await acall(self._client, call), fields)

    def _continued(self, operation: IndexedOperation, cursor: str) -> Json:
        found = self._cutter.next(cursor, operation.full_name)
        if found is None:
            raise RefusedError("cursor: this result is not kept any more; call the operation again")
        return _answer(operation, *found)

    def _result(self, result: "CallResult", fields: Sequence[str]) -> Json:
        operation = result.operation
        data = _file(result.data, mask=self.options.mask) if isinstance(result.data, bytes) else result.data
        errors: object = [{"code": one.code, "message": one.message, "instance": one.instance} for one in result.errors]
        data = only_fields(data, fields) if fields else data
        if self.options.mask:
            errors = masked(errors)
            data = data if isinstance(result.data, bytes) else masked_result(data, _key(operation))
        fitted, cuts = self._cutter.first(cleaned(_exact(data)), operation.full_name)
        answer = _answer(operation, fitted, cuts)
        if result.paginator is not None:
            answer["page"] = _page(result.paginator)
        if result.status == 0:
            answer["hint"] = "A dry run: this was checked, and not sent."
        if errors:
            answer["errors"] = cleaned(errors)
        if result.request_id:
            answer["request_id"] = visible(result.request_id)
        return answer

    def _operation(self, name: object) -> IndexedOperation:
        """Return an operation that this server offers.

        Raises:
            RefusedError: There is none of this name, or it is not offered.
        """
        operation = named(str(name))
        if operation is not None and self.options.offers(operation):
            return operation
        hint = did_you_mean(nearest(str(name), within=self.options.toolsets))
        if operation is None:
            raise RefusedError(f"id: expected an operation like orders.get, got {_shown(name)}{hint}")
        raise RefusedError(f"id: {operation.full_name} is not among the toolsets of this server; nothing was sent")

    def _check_effect(self, tool: ToolFacts, operation: IndexedOperation) -> None:
        """Let the tool for reading call nothing but what the spec says reads.

        Raises:
            RefusedError: The operation is for the other tool.
        """
        if tool.reads and operation.effect != "reads":
            what = "writes" if operation.effect == "writes" else "queues a job"
            how = "use the tool write" if self.options.allow_writes else "this server only reads"
            raise RefusedError(f"{operation.full_name} {what}; {how}; nothing was sent")
        if not tool.reads and operation.effect == "reads":
            raise RefusedError(f"{operation.full_name} reads; use the tool read; nothing was sent")

    def _within(self, resource: str | None) -> frozenset[str] | None:
        offered = self.options.toolsets
        if resource is None:
            return None if offered is None else frozenset(offered)
        name = resource.strip().lower().replace("-", "_").replace(" ", "_")
        if name in (resources() if offered is None else offered):
            return frozenset({name})
        hint = did_you_mean([one for one in nearest_resources(name) if offered is None or one in offered])
        raise RefusedError(f"resource: expected a resource of this server like orders, got {_shown(resource)}{hint}")


def _check(tool: ToolFacts, arguments: Mapping[str, object]) -> None:
    """Compare the arguments of a tool with its schema, which is simple enough for this.

    Raises:
        RefusedError: One is missing, unknown, or of the wrong type.
    """
    properties: Mapping[str, Json] = tool.input_schema["properties"]
    for name, value in arguments.items():
        if name not in properties:
            hint = did_you_mean(difflib.get_close_matches(name, properties, n=1))
            raise RefusedError(f"{_shown(name)} is not an argument of {tool.name}{hint}")
        _check_type(name, value, properties[name])
    for name in tool.input_schema["required"]:
        if name not in arguments:
            raise RefusedError(f"{name}: expected a value, which {tool.name} needs, got nothing")


def _check_type(name: str, value: object, schema: Json) -> None:
    kinds: Mapping[str, type] = {"string": str, "object": dict, "array": list, "integer": int}
    kind: str = schema["type"]
    if not isinstance(value, kinds[kind]) or isinstance(value, bool):
        raise RefusedError(f"{name}: expected {kind}, got {type(value).__name__}")
    if isinstance(value, list):
        for item in cast("list[object]", value):
            _check_type(name, item, schema["items"])
    if isinstance(value, int) and not schema["minimum"] <= value <= schema["maximum"]:
        raise RefusedError(f"{name}: expected {schema['minimum']} to {schema['maximum']}, got {value}")


def _sorted_out(
    operation: IndexedOperation, given: Mapping[str, object]
) -> tuple[Mapping[str, object], Mapping[str, object], object]:
    """Return the values of the path, those of the query, and the body.

    Raises:
        RefusedError: The operation does not take one of them.
    """
    places = {name: one.place for one in operation.parameters for name in (one.name, one.wire)}
    known = [*(one.name for one in operation.parameters), *(["body"] if operation.body else [])]
    for name in given:
        if name not in places and name != "body":
            hint = did_you_mean(difflib.get_close_matches(name, known, n=1))
            takes = ", ".join(known) or "nothing"
            raise RefusedError(f"{operation.full_name} takes {takes}, and not {_shown(name)}{hint}; nothing was sent")
    path = {name: value for name, value in given.items() if places.get(name) == "path"}
    body = given.get("body", UNSET) if "body" not in places else UNSET
    query = {
        name: value for name, value in given.items() if name not in path and not (name == "body" and body is not UNSET)
    }
    return path, query, body


def _answer(operation: IndexedOperation, data: object, cuts: Sequence[Cut]) -> Json:
    answer: Json = {"operation": operation.full_name, "untrusted": True, "data": data}
    if cuts:
        answer["cuts"] = [cut.to_json() for cut in cuts]
    return answer


def _key(operation: IndexedOperation) -> str:
    from shoptet_generated.operations import OPERATIONS

    return OPERATIONS[operation.id].key or ""


def _page(paginator: "Paginator") -> Json:
    number, pages = paginator.page, paginator.page_count
    found: Json = {"number": number, "pages": pages, "rows_in_all": paginator.total_count}
    if number is not None and pages is not None and number < pages:
        found["next"] = number + 1
    return found


def _summary(operation: IndexedOperation) -> Json:
    return {
        "operation": operation.full_name,
        "id": operation.id,
        "request": f"{operation.method} {operation.path}",
        "effect": operation.effect,
        "summary": operation.text,
    }


def _file(content: bytes, *, mask: bool) -> Json:
    """Return what an agent gets of a file: its text, if it is one; a text cannot be masked reliably."""
    found: Json = {"bytes": len(content), "is_text": False}
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return found
    if content.startswith(b"%PDF") or "\0" in text:
        return found
    return {**found, "is_text": True} if mask else {**found, "is_text": True, "text": text}


def _exact(value: object) -> object:
    """Return JSON without decimals: a number where a float has its very value, else a text with its digits."""
    if isinstance(value, Decimal):
        number = int(value) if value == value.to_integral_value() and abs(value) < 10**15 else float(value)
        return number if Decimal(repr(number)) == value else str(value)
    if isinstance(value, Mapping):
        return {key: _exact(one) for key, one in cast("Mapping[str, object]", value).items()}
    if isinstance(value, list):
        return [_exact(one) for one in cast("list[object]", value)]
    return value


def _shown(value: object) -> str:
    text = visible(str(value))
    return repr(text if len(text) <= 100 else text[:99] + "…")
