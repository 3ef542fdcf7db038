"""JSON: its types, and JSON of unknown shape, asked for what it is."""

from typing import Any, TypeAlias, cast

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Record: TypeAlias = dict[str, "Json"]


def as_object(value: object) -> dict[str, Any] | None:
    """The value where it is a JSON object."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None


def as_list(value: object) -> list[object] | None:
    """The value where it is a JSON array."""
    return cast("list[object]", value) if isinstance(value, list) else None
