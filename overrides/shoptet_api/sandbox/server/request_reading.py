"""Parsing and validation of requests: the values for a handler, or the refusal that the API would send."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, cast
from urllib.parse import parse_qsl, unquote_to_bytes

import attrs
import msgspec

from shoptet_api.sandbox.call import Fault, RefusedError
from shoptet_api.sandbox.json_types import Json
from shoptet_api.sandbox.rules.limits import Limits
from shoptet_api.sandbox.spec.document import Operation, Parameter, Schema, Spec
from shoptet_api.sandbox.spec.schemas import Schemas, is_date_time
from shoptet_api.sandbox.spec.values import EXPECTED, UnreadableError, convert, parse, with_decimals
from shoptet_api.sandbox.spec.violations import SchemaViolation

_LANGUAGE: Final = Parameter("language", {"type": "string"}, required=False)
_CAPPED: Final = "itemsPerPage"
_MAX_FAULTS: Final = 20


@attrs.frozen(eq=False)
class Query:
    """A parsed query."""

    values: dict[str, object]
    """By wire name; without `include` and `language`."""
    include: frozenset[str]
    """In lower case."""
    language: str | None


class RequestReader:
    """Parses requests according to the spec."""

    def __init__(self, spec: Spec, schemas: Schemas, limits: Limits) -> None:
        self._spec: Final = spec
        self._schemas: Final = schemas
        self._limits: Final = limits

    def path(self, operation: Operation, texts: Sequence[str]) -> dict[str, str | int]:
        """Parse the parameters of the path.

        Raises:
            RefusedError: 400, a text is not a value of its type.
        """
        values: dict[str, str | int] = {}
        for (name, parameter), encoded in zip(operation.path_parameters.items(), texts, strict=True):
            text = _decoded(encoded, name)
            value = self._value(operation, parameter, text)
            values[name] = value if isinstance(value, int) and not isinstance(value, bool) else text
        return values

    def query(self, operation: Operation, query_string: str) -> Query:
        """Parse the query.

        Raises:
            RefusedError: 400, a parameter is missing, unknown or not a value of its type.
        """
        try:
            texts = dict(parse_qsl(query_string, keep_blank_values=True, errors="strict"))
        except ValueError:
            raise _invalid_parameter("query", "The query is not UTF-8") from None
        for name, parameter in operation.query.items():
            if parameter.required and name not in texts:
                raise RefusedError(400, Fault("missing-parameter", f'Missing value for parameter "{name}"', name))
        values: dict[str, object] = {}
        include = frozenset[str]()
        for name, text in texts.items():
            known = operation.query.get(name) or (_LANGUAGE if name == _LANGUAGE.name else None)
            if known is None:
                raise _invalid_parameter(
                    name, f'Unknown parameter "{name}"; expected one of: {", ".join(sorted(operation.query))}'
                )
            if name == "include":
                include = _include(operation, text)
            else:
                values[name] = convert(self._spec, known.schema, text, self._value(operation, known, text))
        language = values.pop(_LANGUAGE.name, None)
        return Query(values, include, None if language is None else str(language))

    def body(self, operation: Operation, content: bytes) -> Json:
        """Parse the body and return the value under its wrapping key, or None if the operation takes no body.

        Raises:
            RefusedError: 422, or 413 if a list is too long.
        """
        if not operation.has_body:
            return None
        try:
            value: object = msgspec.json.decode(content)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise RefusedError(
                422, Fault("invalid-request-data", f"The body is not JSON: {error}", "payload")
            ) from None
        schema = cast("Schema", self._spec.document["operations"][operation.id]["body"])
        value = with_decimals(self._spec, schema, value)
        violations = self._schemas.body(operation, value)
        if violations:
            raise _refused_body(violations)
        body = cast("dict[str, Json]", value)
        return body if operation.body_key is None else body[operation.body_key]

    def _value(self, operation: Operation, parameter: Parameter, text: str) -> Any:  # noqa: ANN401 (the schema decides)
        name = parameter.name
        try:
            value = parse(self._spec, parameter.schema, text)
        except UnreadableError as error:
            raise _invalid_parameter(name, f'Invalid "{name}" parameter: {error}') from None
        schema = parameter.schema if self._limits.large_pages == "refused" else _uncapped(parameter)
        for violation in self._schemas.value(f"{operation.id} {name} {schema is parameter.schema}", schema, value):
            raise _invalid_parameter(
                name,
                f'Invalid "{name}" parameter: {_expectation(self._spec, schema, violation)}{_hint(text, violation)}',
            )
        return value


def _uncapped(parameter: Parameter) -> Schema:
    """Return the schema without the maximum page size: a larger size is reduced to it, not refused."""
    if parameter.name != _CAPPED:
        return parameter.schema
    return {key: value for key, value in parameter.schema.items() if key != "maximum"}


def _expectation(spec: Spec, schema: Schema, violation: SchemaViolation) -> str:
    expected = EXPECTED.get(spec.resolve(schema).get("format", ""))
    return expected[1] if expected and violation.keyword == "format" else violation.message


def _hint(text: str, violation: SchemaViolation) -> str:
    """Explain the usual mistake in a URL written by hand: a plus in a query means a space."""
    is_time = violation.keyword == "format" and is_date_time(text.replace(" ", "+"))
    return "; write a plus as %2B in a query" if is_time and " " in text else ""


def _decoded(encoded: str, name: str) -> str:
    try:
        return unquote_to_bytes(encoded).decode()
    except UnicodeDecodeError:
        raise _invalid_parameter(name, f'Invalid "{name}" parameter: expected UTF-8') from None


def _include(operation: Operation, text: str) -> frozenset[str]:
    requested = frozenset(part.strip().lower() for part in text.split(",") if part.strip())
    known: Mapping[str, str] = operation.sections
    if unknown := sorted(requested - known.keys()):
        names = ", ".join(known.values())
        raise _invalid_parameter(
            "include", f'Invalid "include" parameter: expected any of {names}, got {", ".join(unknown)}'
        )
    return requested


def _invalid_parameter(name: str, message: str) -> RefusedError:
    return RefusedError(400, Fault("invalid-parameter", message, name))


def _refused_body(violations: Sequence[SchemaViolation]) -> RefusedError:
    too_long = [violation for violation in violations if violation.keyword == "maxItems"]
    return RefusedError(413 if too_long else 422, *_faults((too_long or violations)[:_MAX_FAULTS]))


def _faults(violations: Sequence[SchemaViolation]) -> Iterator[Fault]:
    for violation in violations:
        yield Fault("invalid-request-data", violation.message, violation.location or "payload")
