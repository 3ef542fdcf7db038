"""The refusals that several parts of the API have."""

from typing import TypeVar

from shoptet_api.sandbox.call import Fault, RefusedError
from shoptet_api.sandbox.state.store import Store

T = TypeVar("T")


def missing(what: str, key: str | int) -> RefusedError:
    """Return the 404 for a record: `order` gives `order-not-found`."""
    name = what.replace("-", " ").capitalize()
    return RefusedError(404, Fault(f"{what}-not-found", f'{name} "{key}" not found.', str(key)))


def known(store: Store[T], key: str | int) -> T:
    """Return a record.

    Raises:
        RefusedError: 404, there is none.
    """
    record = store.get(str(key))
    if record is None:
        raise missing(store.what, key)
    return record


def invalid(message: str, instance: str = "payload") -> RefusedError:
    """Return the 422 for data that fit the schema and still make no sense."""
    return RefusedError(422, Fault("invalid-request-data", message, instance))


def conflict(code: str, message: str, instance: str) -> RefusedError:
    """Return a 409."""
    return RefusedError(409, Fault(code, message, instance))


def check_count(count: int, most: int) -> None:
    """Refuse a request over too many records.

    Raises:
        RefusedError: 413.
    """
    if count > most:
        raise RefusedError(
            413, Fault("too-many-records", f"At most {most} records fit in one request, not {count}.", "data")
        )
