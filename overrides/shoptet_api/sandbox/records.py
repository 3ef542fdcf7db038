"""Read access to the shop's records as the API shows them: `sandbox.orders["2026000065"]`."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import msgspec

from shoptet_api.compat import override
from shoptet_api.sandbox.environment import Environment
from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state.views import orders, products

# Encoding makes a copy, since a view may return the shop's own objects, and writes numbers where the API does.
_encode: Final = msgspec.json.Encoder(decimal_format="number").encode


class Records(Mapping[str, dict[str, Any]]):
    """The current records of one kind. They are copies: changing one does not change the shop."""

    def __init__(
        self, environment: Environment, noun: str, keys: Callable[[], list[str]], detail: Callable[[str], Record | None]
    ) -> None:
        self._environment: Final = environment
        self._noun: Final = noun
        self._keys: Final = keys
        self._detail: Final = detail

    @override
    def __getitem__(self, key: str) -> dict[str, Any]:
        with self._environment.lock:
            shown = self._detail(key)
            if shown is None:
                raise KeyError(f"the shop has no {self._noun} {key}")
            copied: dict[str, Any] = msgspec.json.decode(_encode(shown))
        return copied

    @override
    def __iter__(self) -> Iterator[str]:
        with self._environment.lock:
            return iter(self._keys())

    @override
    def __len__(self) -> int:
        with self._environment.lock:
            return len(self._keys())


def orders_of(environment: Environment) -> Records:
    """Return the orders, by code."""
    shop = environment.shop
    include = frozenset(environment.spec.operations["getOrderDetail"].sections)

    def detail(code: str) -> Record | None:
        order = shop.orders.get(code)
        return None if order is None else orders.detail(shop, order, include)

    return Records(environment, "order", shop.orders.key_list, detail)


def products_of(environment: Environment) -> Records:
    """Return the products, by GUID or by the code of a variant."""
    shop = environment.shop
    include = frozenset(environment.spec.operations["getProductDetail"].sections)

    def detail(key: str) -> Record | None:
        found = shop.find_variant(key)
        product = found[0] if found is not None else shop.products.get(key)
        return None if product is None else products.detail(shop, product, include)

    return Records(environment, "product", shop.products.key_list, detail)
