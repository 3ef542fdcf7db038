"""Reading bodies. Their shape is known to be right; what a value means is looked at here."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Final

from shoptet_api.sandbox.handlers.support.refusals import invalid
from shoptet_api.sandbox.json_types import Json, Record

_MOST: Final = Decimal(10) ** 10
_YEARS: Final = range(1970, 2101)


class Fields:
    """An object of a body.

    Args:
        values: The object.
        place: Where it stands in the body, for faults.
    """

    def __init__(self, values: Json, place: str = "data") -> None:
        self.values: Record = values if isinstance(values, dict) else {}
        self.place: Final = place

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def is_set(self, name: str) -> bool:
        """Tell whether a field came, and with something in it."""
        return self.values.get(name) is not None

    def text(self, name: str, default: str = "") -> str:
        """Return a text."""
        value = self.values.get(name)
        return value if isinstance(value, str) else default

    def text_or_none(self, name: str, default: str | None = None) -> str | None:
        """Return a text that may be null; the default only where the field did not come."""
        if name not in self.values:
            return default
        value = self.values[name]
        return value if isinstance(value, str) else None

    def number(self, name: str, default: int = 0) -> int:
        """Return a whole number."""
        value = self.values.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else default

    def number_or_none(self, name: str, default: int | None = None) -> int | None:
        """Return a whole number that may be null; the default only where the field did not come."""
        if name not in self.values:
            return default
        value = self.values[name]
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return a yes or no."""
        value = self.values.get(name)
        return value if isinstance(value, bool) else default

    def decimal(self, name: str, default: Decimal, *, least: Decimal = -_MOST, most: Decimal = _MOST) -> Decimal:
        """Return a decimal within bounds; the default where it is null, too."""
        value = self.decimal_or_none(name, least=least, most=most)
        return default if value is None else value

    def decimal_or_none(
        self,
        name: str,
        default: Decimal | None = None,
        *,
        least: Decimal = -_MOST,
        most: Decimal = _MOST,
    ) -> Decimal | None:
        """Return a decimal within bounds that may be null; the default only where the field did not come."""
        if name not in self.values:
            return default
        value = self.values[name]
        if value is None or isinstance(value, bool | list | dict):
            return None
        number = Decimal(str(value))
        if not least <= number <= most:
            raise invalid(f"The value is to be from {least} to {most}.", self.at(name))
        return number

    def moment(self, name: str, default: datetime) -> datetime:
        """Return a time; the default where it is null, too."""
        value = self.text_or_none(name)
        if value is None:
            return default
        moment = datetime.fromisoformat(value)
        if moment.year not in _YEARS:
            raise invalid(f"The year is to be from {_YEARS[0]} to {_YEARS[-1]}.", self.at(name))
        return moment.astimezone(UTC).replace(microsecond=0)

    def day_or_none(self, name: str, default: date | None = None) -> date | None:
        """Return a day that may be null; the default only where the field did not come."""
        if name not in self.values:
            return default
        value = self.text_or_none(name)
        return None if value is None else date.fromisoformat(value)

    def inner(self, name: str) -> "Fields | None":
        """Return an object; None where it is null or did not come."""
        return Fields(self.values[name], self.at(name)) if self.is_set(name) else None

    def rows(self, name: str) -> list["Fields"]:
        """Return the objects of a list; none where it is null or did not come."""
        return list(rows(self.values.get(name), self.at(name)))

    def texts(self, name: str) -> list[str]:
        """Return the texts of a list; none where it is null or did not come."""
        value = self.values.get(name)
        return [entry for entry in value if isinstance(entry, str)] if isinstance(value, list) else []

    def renamed(self, names: Mapping[str, str]) -> dict[str, object]:
        """Return what came under one of the names, by the name that it goes by here."""
        return {name: self.values[wire] for wire, name in names.items() if wire in self.values}

    def at(self, name: str) -> str:
        """Return the place of a field."""
        return f"{self.place}.{name}"


def rows(values: Json, place: str = "data") -> Iterator[Fields]:
    """Yield the objects of a list."""
    if isinstance(values, list):
        for index, value in enumerate(values):
            yield Fields(value, f"{place}[{index}]")
