"""From a request as it came to what a handler is given, or to the refusal that the API would answer."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, cast
from urllib.parse import parse_qsl, unquote_to_bytes

import attrs
import msgspec

from shoptet_api.sandbox.call import Fault, RefusedError
from shoptet_api.sandbox.json_types import Json
from shoptet_api.sandbox.spec.document import Operation, Parameter, Schema, Spec
from shoptet_api.sandbox.spec.schemas import Misfit, Schemas, is_date_time
from shoptet_api.sandbox.spec.values import EXPECTED, UnreadableError, plain, rich, with_decimals

_LANGUAGE: Final = Parameter("language", {"type": "string"}, required=False)
_CAPPED: Final = "itemsPerPage"
_MOST_FAULTS: Final = 20


@attrs.frozen(eq=False)
class Query:
    """A query that was read."""

    values: dict[str, object]
    """By wire name; without the two below."""
    include: frozenset[str]
    """In lower case."""
    language: str | None


class Reader:
    """Reads requests by the spec."""

    def __init__(self, spec: Spec, schemas: Schemas) -> None:
        self._spec: Final = spec
        self._schemas: Final = schemas

    def path(self, operation: Operation, texts: Sequence[str]) -> dict[str, str | int]:
        """The values of the path.

        Raises:
            RefusedError: 400, a text is no value of its type.
        """
        values: dict[str, str | int] = {}
        for (name, parameter), encoded in zip(operation.path_parameters.items(), texts, strict=True):
            text = _decoded(encoded, name)
            value = self._value(operation, parameter, text)
            values[name] = value if isinstance(value, int) and not isinstance(value, bool) else text
        return values

    def query(self, operation: Operation, query_string: str) -> Query:
        """What stands in the query.

        Raises:
            RefusedError: 400, something is missing, unknown or no value of its type.
        """
        try:
            given = dict(parse_qsl(query_string, keep_blank_values=True, errors="strict"))
        except ValueError:
            raise _wrong("query", "The query is no UTF-8") from None
        for name, parameter in operation.query.items():
            if parameter.required and name not in given:
                raise RefusedError(400, Fault("missing-parameter", f'Missing value for parameter "{name}"', name))
        values: dict[str, object] = {}
        include = frozenset[str]()
        for name, text in given.items():
            known = operation.query.get(name) or (_LANGUAGE if name == _LANGUAGE.name else None)
            if known is None:
                raise _wrong(name, f'Unknown parameter "{name}"; known are: {", ".join(sorted(operation.query))}')
            if name == "include":
                include = _include(operation, text)
            else:
                values[name] = rich(self._spec, known.schema, text, self._value(operation, known, text))
        language = values.pop(_LANGUAGE.name, None)
        return Query(values, include, None if language is None else str(language))

    def body(self, operation: Operation, content: bytes) -> Json:
        """What stands in the body under its wrapping key; None where the operation has no body.

        Raises:
            RefusedError: 422, or 413 where a list is too long.
        """
        if not operation.has_body:
            return None
        try:
            value: object = msgspec.json.decode(content)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise RefusedError(422, Fault("invalid-request-data", f"The body is no JSON: {error}", "payload")) from None
        schema = cast("Schema", self._spec.document["operations"][operation.id]["body"])
        value = with_decimals(self._spec, schema, value)
        misfits = self._schemas.body(operation, value)
        if misfits:
            raise _refused_body(misfits)
        body = cast("dict[str, Json]", value)
        return body if operation.body_key is None else body[operation.body_key]

    def _value(self, operation: Operation, parameter: Parameter, text: str) -> Any:  # noqa: ANN401 - as the schema says
        name = parameter.name
        try:
            value = plain(self._spec, parameter.schema, text)
        except UnreadableError as error:
            raise _wrong(name, f'Invalid "{name}" parameter: {error}') from None
        schema = _uncapped(parameter)
        for misfit in self._schemas.value(f"{operation.id} {name}", schema, value):
            raise _wrong(name, f'Invalid "{name}" parameter: {_due(self._spec, schema, misfit)}{_hint(text, misfit)}')
        return value


def _uncapped(parameter: Parameter) -> Schema:
    """A page longer than allowed is no fault: it is cut to what is."""
    if parameter.name != _CAPPED:
        return parameter.schema
    return {key: value for key, value in parameter.schema.items() if key != "maximum"}


def _due(spec: Spec, schema: Schema, misfit: Misfit) -> str:
    expected = EXPECTED.get(spec.resolve(schema).get("format", ""))
    return expected[1] if expected and misfit.keyword == "format" else misfit.message


def _hint(text: str, misfit: Misfit) -> str:
    """The one mistake that whoever writes a URL by hand makes: a plus in a query is a space."""
    is_time = misfit.keyword == "format" and is_date_time(text.replace(" ", "+"))
    return "; a plus is written %2B in a query" if is_time and " " in text else ""


def _decoded(encoded: str, name: str) -> str:
    try:
        return unquote_to_bytes(encoded).decode()
    except UnicodeDecodeError:
        raise _wrong(name, f'Invalid "{name}" parameter: it is no UTF-8') from None


def _include(operation: Operation, text: str) -> frozenset[str]:
    asked = frozenset(part.strip().lower() for part in text.split(",") if part.strip())
    known: Mapping[str, str] = operation.sections
    if unknown := sorted(asked - known.keys()):
        names = ", ".join(known.values())
        raise _wrong("include", f'Invalid "include" parameter: {", ".join(unknown)} is none of {names}')
    return asked


def _wrong(name: str, message: str) -> RefusedError:
    return RefusedError(400, Fault("invalid-parameter", message, name))


def _refused_body(misfits: Sequence[Misfit]) -> RefusedError:
    too_long = [misfit for misfit in misfits if misfit.keyword == "maxItems"]
    return RefusedError(413 if too_long else 422, *_faults((too_long or misfits)[:_MOST_FAULTS]))


def _faults(misfits: Sequence[Misfit]) -> Iterator[Fault]:
    for misfit in misfits:
        yield Fault("invalid-request-data", misfit.message, misfit.place or "payload")
