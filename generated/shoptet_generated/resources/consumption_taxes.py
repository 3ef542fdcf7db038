# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Consumption taxes: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import consumption_taxes as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins

    from shoptet_generated.dicts.consumption_taxes import ConsumptionTaxInputDict, ConsumptionTaxUpdateInputDict
    from shoptet_generated.models.consumption_taxes import (
        ConsumptionTax,
        ConsumptionTaxInput,
        ConsumptionTaxUpdateInput,
    )


class ConsumptionTaxes(Resource):
    """Consumption taxes that products can carry; need the module Consumption tax."""

    def list(self, *, language: str | None = None) -> builtins.list[ConsumptionTax]:
        """List consumption taxes; needs the module Consumption tax.

        `getListOfConsumptionTaxes`:
        https://api.docs.shoptet.com/shoptet-api/openapi/consumption-taxes/getlistofconsumptiontaxes

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ConsumptionTax`.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return self._transport.call(op.LIST, (), {"language": language})

    def create(
        self, body: ConsumptionTaxInput | ConsumptionTaxInputDict, *, language: str | None = None
    ) -> ConsumptionTax:
        """Create a consumption tax with an amount in one currency.

        `createConsumptionTax`: https://api.docs.shoptet.com/shoptet-api/openapi/consumption-taxes/createconsumptiontax

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The consumption tax.

        Raises:
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CREATE, (), {"language": language}, body)

    def update(
        self, id: int, body: ConsumptionTaxUpdateInput | ConsumptionTaxUpdateInputDict, *, language: str | None = None
    ) -> ConsumptionTax:
        """Change a consumption tax.

        `updateConsumptionTax`: https://api.docs.shoptet.com/shoptet-api/openapi/consumption-taxes/updateconsumptiontax

        Args:
            id: Id of the consumption tax.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The consumption tax.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.UPDATE, (id,), {"language": language}, body)

    def delete(self, id: int, *, language: str | None = None) -> None:
        """Delete a consumption tax.

        `deleteConsumptionTax`: https://api.docs.shoptet.com/shoptet-api/openapi/consumption-taxes/deleteconsumptiontax

        Args:
            id: Id of the consumption tax.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.DELETE, (id,), {"language": language})


class AsyncConsumptionTaxes(AsyncResource):
    """Consumption taxes that products can carry; need the module Consumption tax."""

    async def list(self, *, language: str | None = None) -> builtins.list[ConsumptionTax]:
        """List consumption taxes; needs the module Consumption tax.

        `getListOfConsumptionTaxes`:
        https://api.docs.shoptet.com/shoptet-api/openapi/consumption-taxes/getlistofconsumptiontaxes

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ConsumptionTax`.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return await self._transport.call(op.LIST, (), {"language": language})

    async def create(
        self, body: ConsumptionTaxInput | ConsumptionTaxInputDict, *, language: str | None = None
    ) -> ConsumptionTax:
        """Create a consumption tax with an amount in one currency.

        `createConsumptionTax`: https://api.docs.shoptet.com/shoptet-api/openapi/consumption-taxes/createconsumptiontax

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The consumption tax.

        Raises:
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.CREATE, (), {"language": language}, body)

    async def update(
        self, id: int, body: ConsumptionTaxUpdateInput | ConsumptionTaxUpdateInputDict, *, language: str | None = None
    ) -> ConsumptionTax:
        """Change a consumption tax.

        `updateConsumptionTax`: https://api.docs.shoptet.com/shoptet-api/openapi/consumption-taxes/updateconsumptiontax

        Args:
            id: Id of the consumption tax.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The consumption tax.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.UPDATE, (id,), {"language": language}, body)

    async def delete(self, id: int, *, language: str | None = None) -> None:
        """Delete a consumption tax.

        `deleteConsumptionTax`: https://api.docs.shoptet.com/shoptet-api/openapi/consumption-taxes/deleteconsumptiontax

        Args:
            id: Id of the consumption tax.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.DELETE, (id,), {"language": language})
