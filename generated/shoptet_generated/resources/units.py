# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Units: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import units as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins

    from shoptet_generated.models.units import ProductUnit


class Units(Resource):
    """Units of quantity that products are sold in, the system ones and the shop's own."""

    def list(self, *, language: str | None = None) -> builtins.list[ProductUnit]:
        """List units of quantity, the system ones and the shop's own.

        `getListOfProductUnits`: https://api.docs.shoptet.com/shoptet-api/openapi/units/getlistofproductunits

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductUnit`.
        """
        return self._transport.call(op.LIST, (), {"language": language})


class AsyncUnits(AsyncResource):
    """Units of quantity that products are sold in, the system ones and the shop's own."""

    async def list(self, *, language: str | None = None) -> builtins.list[ProductUnit]:
        """List units of quantity, the system ones and the shop's own.

        `getListOfProductUnits`: https://api.docs.shoptet.com/shoptet-api/openapi/units/getlistofproductunits

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductUnit`.
        """
        return await self._transport.call(op.LIST, (), {"language": language})
