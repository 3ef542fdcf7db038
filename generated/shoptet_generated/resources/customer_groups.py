# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customer groups: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import customer_groups as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins

    from shoptet_generated.dicts.customer_groups import CustomerGroupInputDict, CustomerGroupUpdateInputDict
    from shoptet_generated.models.customer_groups import CustomerGroup, CustomerGroupInput, CustomerGroupUpdateInput


class CustomerGroups(Resource):
    """Groups of customers with a price list, rights and wholesale settings of their own."""

    def list(self, *, language: str | None = None) -> builtins.list[CustomerGroup]:
        """List all customer groups, sorted by priority.

        `getListOfCustomerGroups`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-groups/getlistofcustomergroups

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `CustomerGroup`.
        """
        return self._transport.call(op.LIST, (), {"language": language})

    def create(
        self, body: CustomerGroupInput | CustomerGroupInputDict, *, language: str | None = None
    ) -> builtins.list[CustomerGroup]:
        """Create a customer group with a unique name; answers with all groups.

        `createCustomerGroup`: https://api.docs.shoptet.com/shoptet-api/openapi/customer-groups/createcustomergroup

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `CustomerGroup`.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CREATE, (), {"language": language}, body)

    def delete(self, id: int, *, language: str | None = None) -> None:
        """Delete a customer group; its customers move to the default group, which cannot be deleted.

        `deleteCustomerGroup`: https://api.docs.shoptet.com/shoptet-api/openapi/customer-groups/deletecustomergroup

        Args:
            id: Id of the customer group.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.DELETE, (id,), {"language": language})

    def update(
        self, id: int, body: CustomerGroupUpdateInput | CustomerGroupUpdateInputDict, *, language: str | None = None
    ) -> builtins.list[CustomerGroup]:
        """Change a customer group; answers with all groups.

        `updateCustomerGroup`: https://api.docs.shoptet.com/shoptet-api/openapi/customer-groups/updatecustomergroup

        Args:
            id: Id of the customer group.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of the texts that are changed; needs the module foreignLanguages. Default: the shop's
                language.

        Returns:
            A list of `CustomerGroup`.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.UPDATE, (id,), {"language": language}, body)


class AsyncCustomerGroups(AsyncResource):
    """Groups of customers with a price list, rights and wholesale settings of their own."""

    async def list(self, *, language: str | None = None) -> builtins.list[CustomerGroup]:
        """List all customer groups, sorted by priority.

        `getListOfCustomerGroups`:
        https://api.docs.shoptet.com/shoptet-api/openapi/customer-groups/getlistofcustomergroups

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `CustomerGroup`.
        """
        return await self._transport.call(op.LIST, (), {"language": language})

    async def create(
        self, body: CustomerGroupInput | CustomerGroupInputDict, *, language: str | None = None
    ) -> builtins.list[CustomerGroup]:
        """Create a customer group with a unique name; answers with all groups.

        `createCustomerGroup`: https://api.docs.shoptet.com/shoptet-api/openapi/customer-groups/createcustomergroup

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `CustomerGroup`.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.CREATE, (), {"language": language}, body)

    async def delete(self, id: int, *, language: str | None = None) -> None:
        """Delete a customer group; its customers move to the default group, which cannot be deleted.

        `deleteCustomerGroup`: https://api.docs.shoptet.com/shoptet-api/openapi/customer-groups/deletecustomergroup

        Args:
            id: Id of the customer group.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.DELETE, (id,), {"language": language})

    async def update(
        self, id: int, body: CustomerGroupUpdateInput | CustomerGroupUpdateInputDict, *, language: str | None = None
    ) -> builtins.list[CustomerGroup]:
        """Change a customer group; answers with all groups.

        `updateCustomerGroup`: https://api.docs.shoptet.com/shoptet-api/openapi/customer-groups/updatecustomergroup

        Args:
            id: Id of the customer group.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of the texts that are changed; needs the module foreignLanguages. Default: the shop's
                language.

        Returns:
            A list of `CustomerGroup`.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.UPDATE, (id,), {"language": language}, body)
