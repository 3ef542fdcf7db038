"""Drives openapi-python-client: the only module that depends on its internals.

It is driven as a library at the release that requirements/ pins. What another release may move:

- `GeneratorData.from_dict`, the classes of its properties and the attributes read here;
- `properties._string_based_property`, replaced here: it is where a string's format picks the property type, and a
  hook for further formats does not exist;
- `openapi.deepcopy`, replaced here: an operation is copied three times with all that its answer can hold, to be filled
  or sorted a little, and the copied one is dropped; that was a quarter of the time of `generate`;
- `ModelProperty.name` of a component is its reference path: so a class finds back to the component's own name.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from typing import Any, ClassVar, TypeAlias, cast
from unittest.mock import patch

from attrs import define
from openapi_python_client import schema as oai
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import openapi, properties
from openapi_python_client.parser.errors import GeneratorError, PropertyError
from openapi_python_client.parser.properties import AnyProperty, EnumProperty, LiteralEnumProperty, ModelProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol, Value
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.parser.properties.uuid import UuidProperty
from openapi_python_client.strings import PythonCode, PythonIdentifier

from codegen.generate import shapes
from codegen.generate.payload_view import NUMBER
from codegen.generate.problems import GenerateError

ClassProperty: TypeAlias = ModelProperty | EnumProperty | LiteralEnumProperty
"""A property that has a class of its own."""

_PLACES = re.compile(r"\\\.\[0-9\]\{(\d+)\}\$?$")
_COMPONENT_PATH = "/components/schemas/"
_SCALARS: Mapping[type[PropertyProtocol], shapes.Scalar] = {
    BooleanProperty: shapes.Scalar("bool"),
    DateProperty: shapes.Scalar("date"),
    DateTimeProperty: shapes.Scalar("datetime"),
    FileProperty: shapes.Scalar("bytes"),
    IntProperty: shapes.Scalar("int"),
    NoneProperty: shapes.NULL,
    StringProperty: shapes.STRING,
    UuidProperty: shapes.STRING,
    AnyProperty: shapes.ANYTHING,
}


@define
class DecimalProperty(PropertyProtocol):
    """A decimal number: a JSON string like "121.00", or a JSON number; never a float."""

    name: oai.UntrustedString
    required: bool
    default: Value | None
    python_name: PythonIdentifier
    description: oai.UntrustedString | None
    example: oai.UntrustedString | None
    places: int | None
    number: bool

    _type_string: ClassVar[str] = "Decimal"
    _json_type_string: ClassVar[str] = "str"
    _allowed_locations: ClassVar[set[oai.ParameterLocation]] = {
        oai.ParameterLocation.QUERY,
        oai.ParameterLocation.PATH,
    }

    def convert_value(self, value: Any) -> Value | PropertyError | None:
        """Return a default as code."""
        if value is None or isinstance(value, Value):
            return value
        return Value(python_code=PythonCode(f"Decimal({str(value)!r})"), raw_value=value)


@dataclass(frozen=True)
class Member:
    """A property of a class."""

    type: shapes.Type
    required: bool


@dataclass(frozen=True)
class Endpoint:
    """The types of an operation."""

    parameters: Mapping[tuple[str, str], shapes.Type]
    """By location (`path`, `query`) and wire name."""
    answer: shapes.Type | None
    body: shapes.Type | None


@dataclass(frozen=True)
class Parsed:
    """What openapi-python-client made of the view."""

    classes: Mapping[str, Mapping[str, Member]]
    """Properties by wire name, by component; what allOf brings is among them."""
    endpoints: Mapping[str, Endpoint]
    """By operationId."""


def parse(document: dict[str, Any]) -> Parsed:
    """Parse the payload view.

    Raises:
        GenerateError: openapi-python-client left something out or reported anything, even a warning.
    """
    with _with_decimals(), patch.object(openapi, "deepcopy", _copied):
        try:
            data = openapi.GeneratorData.from_dict(document, config=_config())
        except (AttributeError, TypeError, ValueError) as error:
            raise GenerateError(f"openapi-python-client: {error}") from error
    if isinstance(data, GeneratorError):
        raise GenerateError(_line(data))
    collections = data.endpoint_collections_by_tag.values()
    errors = [*data.errors, *(error for collection in collections for error in collection.parse_errors)]
    if errors:
        raise GenerateError(*dict.fromkeys(map(_line, errors)))
    shaper = _Shaper([*data.models, *data.enums])
    endpoints = {str(endpoint.name): endpoint for collection in collections for endpoint in collection.endpoints}
    return Parsed(
        classes={
            shaper.names[model.class_info.name]: shaper.members(model) for model in data.models if not _is_map(model)
        },
        endpoints={
            operation["operationId"]: shaper.endpoint(endpoints[PythonIdentifier(operation["operationId"], "field_")])
            for item in document["paths"].values()
            for operation in item.values()
        },
    )


class _Shaper:
    """Turns properties into types. Classes are known by the component they came from."""

    def __init__(self, classes: list[ClassProperty]) -> None:
        self.names = _component_names(classes)
        self._originals = {prop.class_info.name: prop for prop in classes}

    def members(self, model: ModelProperty) -> dict[str, Member]:
        declared = [*(model.required_properties or []), *(model.optional_properties or [])]
        return {prop.name.get_untrusted_value(): Member(self.shape(prop), prop.required) for prop in declared}

    def endpoint(self, endpoint: openapi.Endpoint) -> Endpoint:
        located = {"path": endpoint.path_parameters, "query": endpoint.query_parameters}
        answer = next(iter(endpoint.responses), None)
        return Endpoint(
            parameters={
                (location, prop.name.get_untrusted_value()): self.shape(prop)
                for location, parameters in located.items()
                for prop in parameters
            },
            answer=self.shape(answer.prop) if answer is not None else None,
            body=self.shape(endpoint.bodies[0].prop) if endpoint.bodies else None,
        )

    def shape(self, prop: PropertyProtocol) -> shapes.Type:
        if isinstance(prop, DecimalProperty):
            return shapes.Scalar("Decimal", places=prop.places, number=prop.number)
        if isinstance(prop, ListProperty):
            return shapes.ListOf(self.shape(prop.inner_property))
        if isinstance(prop, UnionProperty):
            return shapes.union([self.shape(inner) for inner in prop.inner_properties])
        if isinstance(prop, ModelProperty) and _is_map(prop):
            # A reference is a copy that may have been made before the original learned what its values are.
            original = self._originals[prop.class_info.name]
            additional = original.additional_properties if isinstance(original, ModelProperty) else None
            return shapes.MapOf(shapes.ANYTHING if additional is None else self.shape(additional))
        if isinstance(prop, ModelProperty | LiteralEnumProperty):
            return shapes.Ref(self.names[prop.class_info.name])
        if type(prop) not in _SCALARS:
            raise GenerateError(
                f"{prop.name}: openapi-python-client made it a {type(prop).__name__}, which has no type here"
            )
        return _SCALARS[type(prop)]


def _component_names(classes: list[ClassProperty]) -> dict[str, str]:
    """Return component name by the name that openapi-python-client gave the class."""
    names: dict[str, str] = {}
    for prop in classes:
        name = prop.name.get_untrusted_value()
        if isinstance(prop, ModelProperty) and _is_map(prop):
            continue
        if not name.startswith(_COMPONENT_PATH):
            raise GenerateError(f"{prop.class_info.name}: an inline object or enumeration; make it a component")
        names[prop.class_info.name] = name.removeprefix(_COMPONENT_PATH)
    return names


def _is_map(model: ModelProperty) -> bool:
    """Return whether an object has no properties of its own, so that it does not become a class."""
    return not model.data.properties and not model.data.allOf


def _config() -> Config:
    return Config.from_sources(
        # Literal enumerations: the classes here are our own, and only these take every value as it is.
        config_file=ConfigFile(literal_enums=True, post_hooks=[]),
        meta_type=MetaType.NONE,
        document_source="",
        file_encoding="utf-8",
        overwrite=False,
        output_path=None,
    )


def _copied(endpoint: openapi.Endpoint) -> openapi.Endpoint:
    """Copy an operation with the collections that it holds, but not what is in them."""
    made = copy(endpoint)
    for name, value in vars(endpoint).items():
        if isinstance(value, (list, set, dict)):
            setattr(made, name, copy(cast("object", value)))
    return made


@contextmanager
def _with_decimals() -> Generator[None, None, None]:
    original = properties._string_based_property  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]

    def string_based_property(
        name: oai.UntrustedString, required: bool, data: oai.Schema, config: Config
    ) -> PropertyProtocol | PropertyError:
        if data.schema_format != "decimal":
            return original(name=name, required=required, data=data, config=config)
        pattern = data.pattern.get_untrusted_value() if data.pattern else ""
        places = _PLACES.search(pattern)
        return DecimalProperty(
            name=name,
            required=required,
            default=None,
            python_name=PythonIdentifier(value=name, prefix=config.field_prefix),
            description=data.description,
            example=None,
            places=int(places[1]) if places else None,
            number=bool((data.model_extra or {}).get(NUMBER)),
        )

    with patch.object(properties, "_string_based_property", string_based_property):
        yield


def _line(error: GeneratorError) -> str:
    # The errors that follow from it are left out: nothing is generated then.
    detail = (error.detail or "").partition("Failure to process schema")[0]
    return f"openapi-python-client: {error.header.strip()} {detail.strip()}"
