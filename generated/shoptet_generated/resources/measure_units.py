# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Measure units: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import measure_units as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins

    from shoptet_generated.models.measure_units import ProductMeasureUnit


class MeasureUnits(Resource):
    """The system's measure units, which convert into each other and cannot be changed."""

    def list(self, *, language: str | None = None) -> builtins.list[ProductMeasureUnit]:
        """List the system measure units with the ratios between them.

        `getListOfProductsMeasureUnits`:
        https://api.docs.shoptet.com/shoptet-api/openapi/measure-units/getlistofproductsmeasureunits

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductMeasureUnit`.
        """
        return self._transport.call(op.LIST, (), {"language": language})


class AsyncMeasureUnits(AsyncResource):
    """The system's measure units, which convert into each other and cannot be changed."""

    async def list(self, *, language: str | None = None) -> builtins.list[ProductMeasureUnit]:
        """List the system measure units with the ratios between them.

        `getListOfProductsMeasureUnits`:
        https://api.docs.shoptet.com/shoptet-api/openapi/measure-units/getlistofproductsmeasureunits

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ProductMeasureUnit`.
        """
        return await self._transport.call(op.LIST, (), {"language": language})
