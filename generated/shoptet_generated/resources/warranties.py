# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Warranties: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import warranties as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins

    from shoptet_generated.models.warranties import Warranty


class Warranties(Resource):
    """Warranties that products can carry."""

    def list(self, *, language: str | None = None) -> builtins.list[Warranty]:
        """List product warranties with their length in months.

        `getListOfProductWarranties`:
        https://api.docs.shoptet.com/shoptet-api/openapi/warranties/getlistofproductwarranties

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `Warranty`.
        """
        return self._transport.call(op.LIST, (), {"language": language})


class AsyncWarranties(AsyncResource):
    """Warranties that products can carry."""

    async def list(self, *, language: str | None = None) -> builtins.list[Warranty]:
        """List product warranties with their length in months.

        `getListOfProductWarranties`:
        https://api.docs.shoptet.com/shoptet-api/openapi/warranties/getlistofproductwarranties

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `Warranty`.
        """
        return await self._transport.call(op.LIST, (), {"language": language})
