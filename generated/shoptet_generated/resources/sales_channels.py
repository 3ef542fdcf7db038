# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Sales channels: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import sales_channels as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins

    from shoptet_generated.models.sales_channels import (
        SalesChannel,
        SalesChannelListItem,
        SalesChannelType,
        SalesChannelTypeLiteral,
    )


class SalesChannels(Resource):
    """Sales channels: online stores, physical stores and marketplaces."""

    def list(
        self, *, type: SalesChannelType | SalesChannelTypeLiteral | None = None, language: str | None = None
    ) -> builtins.list[SalesChannelListItem]:
        """List sales channels: online stores, physical stores and marketplaces.

        `getSalesChannels`: https://api.docs.shoptet.com/shoptet-api/openapi/sales-channels/getsaleschannels

        Args:
            type: Only channels of this type: `in_store`, `online_store` or `marketplace`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `SalesChannelListItem`.
        """
        return self._transport.call(op.LIST, (), {"type": type, "language": language})

    def get(self, guid: str, *, language: str | None = None) -> SalesChannel:
        """Read one sales channel by its GUID; needs the module Sales Channel.

        `getSalesChannelsDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/sales-channels/getsaleschannelsdetail

        Args:
            guid: GUID of the sales channel.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The sales channel.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.GET, (guid,), {"language": language})

    def get_by_id(self, id: int, *, language: str | None = None) -> SalesChannel:
        """Read one sales channel by its numeric id; needs the module Sales Channel.

        `getSalesChannelsDetailById`:
        https://api.docs.shoptet.com/shoptet-api/openapi/sales-channels/getsaleschannelsdetailbyid

        Args:
            id: Id of the sales channel.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The sales channel.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.GET_BY_ID, (id,), {"language": language})


class AsyncSalesChannels(AsyncResource):
    """Sales channels: online stores, physical stores and marketplaces."""

    async def list(
        self, *, type: SalesChannelType | SalesChannelTypeLiteral | None = None, language: str | None = None
    ) -> builtins.list[SalesChannelListItem]:
        """List sales channels: online stores, physical stores and marketplaces.

        `getSalesChannels`: https://api.docs.shoptet.com/shoptet-api/openapi/sales-channels/getsaleschannels

        Args:
            type: Only channels of this type: `in_store`, `online_store` or `marketplace`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `SalesChannelListItem`.
        """
        return await self._transport.call(op.LIST, (), {"type": type, "language": language})

    async def get(self, guid: str, *, language: str | None = None) -> SalesChannel:
        """Read one sales channel by its GUID; needs the module Sales Channel.

        `getSalesChannelsDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/sales-channels/getsaleschannelsdetail

        Args:
            guid: GUID of the sales channel.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The sales channel.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.GET, (guid,), {"language": language})

    async def get_by_id(self, id: int, *, language: str | None = None) -> SalesChannel:
        """Read one sales channel by its numeric id; needs the module Sales Channel.

        `getSalesChannelsDetailById`:
        https://api.docs.shoptet.com/shoptet-api/openapi/sales-channels/getsaleschannelsdetailbyid

        Args:
            id: Id of the sales channel.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The sales channel.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.GET_BY_ID, (id,), {"language": language})
