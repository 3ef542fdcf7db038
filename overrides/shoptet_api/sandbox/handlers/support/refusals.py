"""The errors that several handlers raise."""

from typing import TypeVar

from shoptet_api.sandbox.call import Fault, RefusedError
from shoptet_api.sandbox.state.store import Store

T = TypeVar("T")


def not_found(kind: str, key: str | int) -> RefusedError:
    """Return the 404 for a record: `order` gives `order-not-found`."""
    name = kind.replace("-", " ").capitalize()
    return RefusedError(404, Fault(f"{kind}-not-found", f'{name} "{key}" not found.', str(key)))


def get_or_404(store: Store[T], key: str | int) -> T:
    """Return a record.

    Raises:
        RefusedError: 404 if it does not exist.
    """
    record = store.get(str(key))
    if record is None:
        raise not_found(store.kind, key)
    return record


def invalid(message: str, instance: str = "payload") -> RefusedError:
    """Return the 422 for data that match the schema but are invalid."""
    return RefusedError(422, Fault("invalid-request-data", message, instance))


def conflict(code: str, message: str, instance: str) -> RefusedError:
    """Return the 409 for a request that conflicts with an existing record."""
    return RefusedError(409, Fault(code, message, instance))


def check_count(count: int, maximum: int) -> None:
    """Refuse a request with too many records.

    Raises:
        RefusedError: 413.
    """
    if count > maximum:
        raise RefusedError(
            413, Fault("too-many-records", f"A request can hold at most {maximum} records, got {count}.", "data")
        )
