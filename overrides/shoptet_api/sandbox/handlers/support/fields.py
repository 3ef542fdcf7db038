"""Reading of request bodies. The schema has already checked their shape; this module checks ranges of values."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Final

from shoptet_api.sandbox.handlers.support.refusals import invalid
from shoptet_api.sandbox.json_types import Json, Record

_MAX: Final = Decimal(10) ** 10
_YEARS: Final = range(1970, 2101)


class Fields:
    """An object of a body.

    Args:
        values: The object.
        location: The location of the object in the body, for faults.
    """

    def __init__(self, values: Json, location: str = "data") -> None:
        self.values: Record = values if isinstance(values, dict) else {}
        self.location: Final = location

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def is_set(self, name: str) -> bool:
        """Tell whether a field is present and not null."""
        return self.values.get(name) is not None

    def text(self, name: str, default: str = "") -> str:
        """Return a text."""
        value = self.values.get(name)
        return value if isinstance(value, str) else default

    def text_or_none(self, name: str, default: str | None = None) -> str | None:
        """Return a text, or None if it is null; the default applies only if the field is missing."""
        if name not in self.values:
            return default
        value = self.values[name]
        return value if isinstance(value, str) else None

    def number(self, name: str, default: int = 0) -> int:
        """Return a whole number."""
        value = self.values.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else default

    def number_or_none(self, name: str, default: int | None = None) -> int | None:
        """Return a whole number, or None if it is null; the default applies only if the field is missing."""
        if name not in self.values:
            return default
        value = self.values[name]
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return a boolean."""
        value = self.values.get(name)
        return value if isinstance(value, bool) else default

    def decimal(self, name: str, default: Decimal, *, minimum: Decimal = -_MAX, maximum: Decimal = _MAX) -> Decimal:
        """Return a decimal within bounds; the default applies if it is missing or null."""
        value = self.decimal_or_none(name, minimum=minimum, maximum=maximum)
        return default if value is None else value

    def decimal_or_none(
        self,
        name: str,
        default: Decimal | None = None,
        *,
        minimum: Decimal = -_MAX,
        maximum: Decimal = _MAX,
    ) -> Decimal | None:
        """Return a decimal within bounds, or None if it is null; the default applies only if the field is missing."""
        if name not in self.values:
            return default
        value = self.values[name]
        if value is None or isinstance(value, bool | list | dict):
            return None
        number = Decimal(str(value))
        if not minimum <= number <= maximum:
            raise invalid(f"The value must be between {minimum} and {maximum}.", self.at(name))
        return number

    def moment(self, name: str, default: datetime) -> datetime:
        """Return a time; the default applies if it is missing or null."""
        value = self.text_or_none(name)
        if value is None:
            return default
        moment = datetime.fromisoformat(value)
        if moment.year not in _YEARS:
            raise invalid(f"The year must be between {_YEARS[0]} and {_YEARS[-1]}.", self.at(name))
        return moment.astimezone(UTC).replace(microsecond=0)

    def day_or_none(self, name: str, default: date | None = None) -> date | None:
        """Return a day, or None if it is null; the default applies only if the field is missing."""
        if name not in self.values:
            return default
        value = self.text_or_none(name)
        return None if value is None else date.fromisoformat(value)

    def inner(self, name: str) -> "Fields | None":
        """Return an object, or None if it is missing or null."""
        return Fields(self.values[name], self.at(name)) if self.is_set(name) else None

    def rows(self, name: str) -> list["Fields"]:
        """Return the objects of a list; empty if it is missing or null."""
        return list(rows(self.values.get(name), self.at(name)))

    def texts(self, name: str) -> list[str]:
        """Return the texts of a list; empty if it is missing or null."""
        value = self.values.get(name)
        return [entry for entry in value if isinstance(entry, str)] if isinstance(value, list) else []

    def renamed(self, names: Mapping[str, str]) -> dict[str, object]:
        """Return the present fields under their internal names.

        Args:
            names: The internal names, keyed by the API's names.
        """
        return {name: self.values[wire] for wire, name in names.items() if wire in self.values}

    def at(self, name: str) -> str:
        """Return the location of a field."""
        return f"{self.location}.{name}"


def rows(values: Json, location: str = "data") -> Iterator[Fields]:
    """Yield the objects of a list."""
    if isinstance(values, list):
        for index, value in enumerate(values):
            yield Fields(value, f"{location}[{index}]")
