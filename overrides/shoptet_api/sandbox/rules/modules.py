"""Modules that the shop has not, and what cannot be done without them."""

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
    "salesChannel": ("/api/sales-channels",),
}
_SECTIONS: Final = {"perstockamounts": "stock", "consumptiontax": "consumptionTax"}


class Modules:
    """The modules of the shop; it has all of them until one is taken away."""

    def __init__(self) -> None:
        self._missing: Final[set[str]] = set()

    @property
    def known(self) -> Sequence[str]:
        """What can be taken away."""
        return sorted({_LANGUAGES, *_PATHS, *_SECTIONS.values()})

    def take_away(self, module: str) -> None:
        """Let the shop have this module no more.

        Raises:
            ConfigurationError: The sandbox knows nothing that needs such a module.
        """
        self._missing.add(self._checked(module))

    def give_back(self, module: str) -> None:
        """Let the shop have it again.

        Raises:
            ConfigurationError: The sandbox knows nothing that needs such a module.
        """
        self._missing.discard(self._checked(module))

    def check(self, operation: Operation, include: frozenset[str], language: str | None) -> None:
        """Refuse what needs a module that is missing.

        Raises:
            RefusedError: 403.
        """
        if not self._missing:
            return
        for module in self._needed(operation, include, language):
            if module in self._missing:
                raise refusals.missing_module(module)

    def _needed(self, operation: Operation, include: frozenset[str], language: str | None) -> Iterator[str]:
        if language:
            yield _LANGUAGES
        for module, starts in _PATHS.items():
            if operation.path.startswith(tuple(starts)):
                yield module
        for section in sorted(include):
            if section in _SECTIONS:
                yield _SECTIONS[section]

    def _checked(self, module: str) -> str:
        if module not in self.known:
            raise ConfigurationError("module", f"{module!r} is unknown; known are {', '.join(self.known)}")
        return module
