# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Sales channels: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import sales_channels as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins
    from collections.abc import Iterable

    from shoptet_generated.models.sales_channels import (
        SalesChannel,
        SalesChannelListItem,
        SalesChannelType,
        SalesChannelTypeLiteral,
    )
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch


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

    def get_many(
        self,
        guids: Iterable[str],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> Many[str, SalesChannel]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            guids: GUID of the sales channel, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET, guids, {"language": language}, concurrency=concurrency, ordered=ordered, on_progress=on_progress
        )

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

    def get_many_by_id(
        self,
        ids: Iterable[int],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> Many[int, SalesChannel]:
        """Read many records with `get_by_id`, several at once; a missing one is not an error.

        Args:
            ids: Id of the sales channel, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET_BY_ID, ids, {"language": language}, concurrency=concurrency, ordered=ordered, on_progress=on_progress
        )


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

    def get_many(
        self,
        guids: Iterable[str],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> AsyncMany[str, SalesChannel]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            guids: GUID of the sales channel, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `async for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET, guids, {"language": language}, concurrency=concurrency, ordered=ordered, on_progress=on_progress
        )

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

    def get_many_by_id(
        self,
        ids: Iterable[int],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> AsyncMany[int, SalesChannel]:
        """Read many records with `get_by_id`, several at once; a missing one is not an error.

        Args:
            ids: Id of the sales channel, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `async for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET_BY_ID, ids, {"language": language}, concurrency=concurrency, ordered=ordered, on_progress=on_progress
        )
