"""Every operation by the API's name for it: `shop.operations["getOrderDetail"]("2018000057")`."""

import difflib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from shoptet_api.compat import override
from shoptet_generated.operations import INDEX, OPERATIONS


class BoundOperations(Mapping[str, Callable[..., Any]]):
    """The methods of a client by operationId. Each method's docstring and signature say what it takes and returns."""

    def __init__(self, client: object) -> None:
        self._client = client

    @override
    def __getitem__(self, operation_id: str) -> Callable[..., Any]:
        if operation_id not in INDEX:
            close = difflib.get_close_matches(str(operation_id), INDEX, n=3)
            hint = f"; did you mean {' or '.join(close)}?" if close else ""
            raise KeyError(f"{operation_id!r} is not an operationId of the API{hint}")
        operation = OPERATIONS[operation_id]
        method: Callable[..., Any] = getattr(getattr(self._client, operation.resource), operation.name)
        return method

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(INDEX)

    @override
    def __len__(self) -> int:
        return len(INDEX)

    @override
    def __repr__(self) -> str:
        return f"<{len(self)} operations by operationId>"
