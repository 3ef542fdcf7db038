"""Models as fields of pydantic's models and as what FastAPI's endpoints take and return; imported by pydantic alone."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from .model import Model

M = TypeVar("M", bound="Model")


def core_schema_of(cls: type[M]) -> Any:  # noqa: ANN401 (pydantic is not a requirement of this package)
    """Return pydantic's schema of a model: read by `from_dict`, written by `to_dict`."""
    from pydantic_core import core_schema

    def read(value: object) -> M:
        if isinstance(value, cls):
            return value
        if not isinstance(value, Mapping):
            raise ValueError(f"expected a {cls.__name__} or its wire JSON, got {type(value).__name__}")  # noqa: TRY004
        return cls.from_dict(cast("Mapping[str, object]", value))

    def write(value: M, info: Any) -> object:  # noqa: ANN401
        return _for_json(value.to_dict()) if info.mode_is_json() else value

    serialization = core_schema.plain_serializer_function_ser_schema(write, info_arg=True)
    return core_schema.no_info_plain_validator_function(read, serialization=serialization)


def _for_json(value: object) -> object:
    """Return the value with numbers that pydantic writes as numbers: it would write a Decimal as text."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Mapping):
        return {key: _for_json(inner) for key, inner in cast("Mapping[str, object]", value).items()}
    if isinstance(value, list):
        return [_for_json(inner) for inner in cast("list[object]", value)]
    return value
