# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Recycling fees: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import recycling_fees as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins

    from shoptet_generated.models.common import RecyclingFeeCategory


class RecyclingFees(Resource):
    """Recycling fee categories."""

    def list(self, *, language: str | None = None) -> builtins.list[RecyclingFeeCategory]:
        """List recycling fee categories with the fee and the unit it is charged for.

        `getListOfRecyclingFeeCategories`:
        https://api.docs.shoptet.com/shoptet-api/openapi/recycling-fees/getlistofrecyclingfeecategories

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `RecyclingFeeCategory`.
        """
        return self._transport.call(op.LIST, (), {"language": language})


class AsyncRecyclingFees(AsyncResource):
    """Recycling fee categories."""

    async def list(self, *, language: str | None = None) -> builtins.list[RecyclingFeeCategory]:
        """List recycling fee categories with the fee and the unit it is charged for.

        `getListOfRecyclingFeeCategories`:
        https://api.docs.shoptet.com/shoptet-api/openapi/recycling-fees/getlistofrecyclingfeecategories

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `RecyclingFeeCategory`.
        """
        return await self._transport.call(op.LIST, (), {"language": language})
