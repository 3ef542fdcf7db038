"""JMESPath on plain JSON. Numbers stay exact: `sum`, `avg` and `to_number` work on decimals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from importlib import import_module
from typing import Any, Final, Self, cast

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError

# It has no types.
_jmespath: Final[Any] = import_module("jmespath")
_functions: Final[Any] = import_module("jmespath.functions")
_JMESPathError: Final[type[Exception]] = import_module("jmespath.exceptions").JMESPathError


class _Number(float):
    """A decimal as JMESPath takes it: a float that keeps its digits."""

    __slots__ = ("exact",)
    exact: Decimal

    def __new__(cls, exact: Decimal) -> Self:
        number = super().__new__(cls, exact)
        number.exact = exact
        return number


# jmespath asks for the name of a value's class, and knows `float`.
_Number.__name__ = "float"


def _to_number(_functions: object, value: object) -> object:
    """Return text as an exact number; None if it is not one."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    try:
        number = Decimal(value) if isinstance(value, str) else None
    except InvalidOperation:
        return None
    return None if number is None or not number.is_finite() else _Number(number)


def _sum(_functions: object, numbers: Sequence[float]) -> object:
    """Return the exact sum of numbers."""
    return _Number(sum(map(_exact, numbers), Decimal(0)))


def _avg(_functions: object, numbers: Sequence[float]) -> object:
    """Return the mean of numbers; None if there are none."""
    return _Number(sum(map(_exact, numbers), Decimal(0)) / len(numbers)) if numbers else None


def _options() -> Any:
    """Return options of jmespath with the functions above in place of its own."""
    for function, types in ((_to_number, []), (_sum, ["array-number"]), (_avg, ["array-number"])):
        setattr(function, "signature", ({"types": types},))  # noqa: B010 (jmespath looks for it there)
    methods = {"_func_to_number": _to_number, "_func_sum": _sum, "_func_avg": _avg}
    return _jmespath.Options(custom_functions=type("Functions", (_functions.Functions,), methods)())


def check_query(expression: str) -> None:
    """Check a query before anything is requested.

    Raises:
        CommandError: It is not JMESPath.
    """
    _compiled(expression)


def queried(value: object, expression: str) -> object:
    """Return what a query finds in plain JSON.

    Raises:
        CommandError: It is not JMESPath, or cannot be applied to the value.
    """
    try:
        return _back(_compiled(expression).search(_forth(value), options=_options()))
    except _JMESPathError as error:
        raise _refusal(error) from None


def _compiled(expression: str) -> Any:
    try:
        return _jmespath.compile(expression)
    except _JMESPathError as error:
        raise _refusal(error) from None


def _refusal(error: Exception) -> CommandError:
    return CommandError(f"--query: {' '.join(str(error).split())}", errors.USAGE)


def _exact(number: float) -> Decimal:
    return number.exact if isinstance(number, _Number) else Decimal(repr(number))


def _forth(value: object) -> object:
    if isinstance(value, Decimal):
        return _Number(value)
    if isinstance(value, Mapping):
        return {key: _forth(item) for key, item in cast("Mapping[str, object]", value).items()}
    return [_forth(item) for item in cast("list[object]", value)] if isinstance(value, list) else value


def _back(value: object) -> object:
    if isinstance(value, _Number):
        return value.exact
    if isinstance(value, Mapping):
        return {key: _back(item) for key, item in cast("Mapping[str, object]", value).items()}
    return [_back(item) for item in cast("list[object]", value)] if isinstance(value, list) else value
