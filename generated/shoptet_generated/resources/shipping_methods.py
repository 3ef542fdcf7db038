# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Shipping methods: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import shipping_methods as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shoptet_generated.dicts.shipping_methods import ShippingMethodInputDict
    from shoptet_generated.models.shipping_methods import (
        CreatedShippingMethod,
        ShippingMethod,
        ShippingMethodInclude,
        ShippingMethodInput,
        ShippingMethodList,
    )
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch


class ShippingMethods(Resource):
    """Shipping methods that the shop offers."""

    def list(self, *, sales_channel_guid: str | None = None, language: str | None = None) -> ShippingMethodList:
        """List all shipping methods with their settings, without pages.

        `getListOfShippingMethods`:
        https://api.docs.shoptet.com/shoptet-api/openapi/shipping-methods/getlistofshippingmethods

        Args:
            sales_channel_guid: Only methods of the sales channel with this GUID; without it, all of them.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The shipping method list.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.LIST, (), {"sales_channel_guid": sales_channel_guid, "language": language})

    def create(
        self, body: ShippingMethodInput | ShippingMethodInputDict, *, language: str | None = None
    ) -> CreatedShippingMethod:
        """Create a shipping method; the carrier code must be agreed with the vendor first.

        `createShippingMethod`: https://api.docs.shoptet.com/shoptet-api/openapi/shipping-methods/createshippingmethod

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The created shipping method.
        """
        return self._transport.call(op.CREATE, (), {"language": language}, body)

    def get(
        self, guid: str, *, include: Sequence[ShippingMethodInclude] | None = None, language: str | None = None
    ) -> ShippingMethod:
        """Read one shipping method; `include` adds its prices.

        `getShippingMethodDetail`:
        https://api.docs.shoptet.com/shoptet-api/openapi/shipping-methods/getshippingmethoddetail

        Args:
            guid: GUID of the shipping method.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `priceList`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The shipping method.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.GET, (guid,), {"include": include, "language": language})

    def get_many(
        self,
        guids: Iterable[str],
        *,
        include: Sequence[ShippingMethodInclude] | None = None,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> Many[str, ShippingMethod]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            guids: GUID of the shipping method, of each record.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `priceList`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET,
            guids,
            {"include": include, "language": language},
            concurrency=concurrency,
            ordered=ordered,
            on_progress=on_progress,
        )


class AsyncShippingMethods(AsyncResource):
    """Shipping methods that the shop offers."""

    async def list(self, *, sales_channel_guid: str | None = None, language: str | None = None) -> ShippingMethodList:
        """List all shipping methods with their settings, without pages.

        `getListOfShippingMethods`:
        https://api.docs.shoptet.com/shoptet-api/openapi/shipping-methods/getlistofshippingmethods

        Args:
            sales_channel_guid: Only methods of the sales channel with this GUID; without it, all of them.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The shipping method list.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.LIST, (), {"sales_channel_guid": sales_channel_guid, "language": language})

    async def create(
        self, body: ShippingMethodInput | ShippingMethodInputDict, *, language: str | None = None
    ) -> CreatedShippingMethod:
        """Create a shipping method; the carrier code must be agreed with the vendor first.

        `createShippingMethod`: https://api.docs.shoptet.com/shoptet-api/openapi/shipping-methods/createshippingmethod

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The created shipping method.
        """
        return await self._transport.call(op.CREATE, (), {"language": language}, body)

    async def get(
        self, guid: str, *, include: Sequence[ShippingMethodInclude] | None = None, language: str | None = None
    ) -> ShippingMethod:
        """Read one shipping method; `include` adds its prices.

        `getShippingMethodDetail`:
        https://api.docs.shoptet.com/shoptet-api/openapi/shipping-methods/getshippingmethoddetail

        Args:
            guid: GUID of the shipping method.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `priceList`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The shipping method.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.GET, (guid,), {"include": include, "language": language})

    def get_many(
        self,
        guids: Iterable[str],
        *,
        include: Sequence[ShippingMethodInclude] | None = None,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> AsyncMany[str, ShippingMethod]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            guids: GUID of the shipping method, of each record.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `priceList`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `async for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET,
            guids,
            {"include": include, "language": language},
            concurrency=concurrency,
            ordered=ordered,
            on_progress=on_progress,
        )
