"""Modules that the shop lacks, and the requests refused without them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from shoptet_api.errors import ConfigurationError
from shoptet_api.sandbox.rules import refusals
from shoptet_api.sandbox.spec.document import Operation

_LANGUAGES: Final = "foreignLanguages"
_PATHS: Final[Mapping[str, Sequence[str]]] = {
    "advancedSeo": ("/api/parametric-categories",),
    "consumptionTax": ("/api/products/consumption-taxes",),
    "discountCoupons": ("/api/discount-coupons",),
    "discussion": ("/api/discussions",),
    "rating": ("/api/reviews",),
    "relatedFiles": ("/api/products/{guid}/related-files",),
    "gifts": ("/api/orders/gifts", "/api/products/{guid}/gifts"),
    "massEmailing": ("/api/mailing-lists", "/api/unsubscribed-emails"),
    "productSets": ("/api/products/{guid}/set",),
    "salesChannel": ("/api/sales-channels",),
}
_SECTIONS: Final = {"perstockamounts": "stock", "consumptiontax": "consumptionTax"}


class Modules:
    """The modules of the shop; it has all of them until a test disables one."""

    def __init__(self) -> None:
        self._missing: Final[set[str]] = set()

    @property
    def known(self) -> Sequence[str]:
        """The modules that can be disabled."""
        return sorted({_LANGUAGES, *_PATHS, *_SECTIONS.values()})

    @property
    def missing(self) -> Sequence[str]:
        """The modules that the shop lacks."""
        return sorted(self._missing)

    def disable(self, module: str) -> None:
        """Deactivate a module of the shop.

        Raises:
            ConfigurationError: Nothing in the sandbox needs a module of this name.
        """
        self._missing.add(self._checked(module))

    def enable(self, module: str) -> None:
        """Activate a module of the shop.

        Raises:
            ConfigurationError: Nothing in the sandbox needs a module of this name.
        """
        self._missing.discard(self._checked(module))

    def check(self, operation: Operation, include: frozenset[str], language: str | None) -> None:
        """Refuse a request that needs a missing module.

        Raises:
            RefusedError: 403.
        """
        if not self._missing:
            return
        for module in self._required(operation, include, language):
            if module in self._missing:
                raise refusals.missing_module(module)

    def _required(self, operation: Operation, include: frozenset[str], language: str | None) -> Iterator[str]:
        if language:
            yield _LANGUAGES
        yield from modules_of(operation)
        for section in sorted(include):
            if section in _SECTIONS:
                yield _SECTIONS[section]

    def _checked(self, module: str) -> str:
        if module not in self.known:
            raise ConfigurationError("module", f"must be one of {', '.join(self.known)}, got {module!r}")
        return module


def modules_of(operation: Operation) -> Iterator[str]:
    """Yield the modules that an operation needs whatever its parameters are."""
    for module, starts in _PATHS.items():
        if operation.path.startswith(tuple(starts)):
            yield module
