# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Delivery: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import shipments as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins
    from collections.abc import Iterable

    from shoptet_generated.dicts.shipments import ShipmentInputDict
    from shoptet_generated.models.shipments import (
        CreatedShipment,
        Shipment,
        ShipmentCarrier,
        ShipmentCarrierListItem,
        ShipmentCarrierType,
        ShipmentCarrierTypeLiteral,
        ShipmentInput,
        ShipmentListItem,
        ShipmentShippingOption,
        ShipmentStatus,
        ShipmentStatusLiteral,
    )
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class Shipments(Resource):
    """Shipments and carriers."""

    def list(
        self,
        *,
        status: ShipmentStatus | ShipmentStatusLiteral | None = None,
        order_code: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[ShipmentListItem]:
        """List shipments; filter by status or order.

        `getListOfShipments`: https://api.docs.shoptet.com/shoptet-api/openapi/delivery/getlistofshipments

        Args:
            status: Only shipments in this state, such as `created`, `in_transit` or `delivered`.
            order_code: Only records of the order with this code.
            items_per_page: Records on one page; the default and the maximum differ between operations.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST,
            (),
            {
                "status": status,
                "order_code": order_code,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def create(self, body: ShipmentInput | ShipmentInputDict, *, language: str | None = None) -> CreatedShipment:
        """Create a shipment for an order, with its packages and cash on delivery.

        `createShipment`: https://api.docs.shoptet.com/shoptet-api/openapi/delivery/createshipment

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The created shipment.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CREATE, (), {"language": language}, body)

    def get(self, guid: str, *, language: str | None = None) -> Shipment:
        """Read one shipment with its packages and their history.

        `getShipmentDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/delivery/getshipmentdetail

        Args:
            guid: GUID of the shipment.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The shipment.

        Raises:
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
    ) -> Many[str, Shipment]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            guids: GUID of the shipment, of each record.
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

    def create_from_order(self, order_code: str, *, language: str | None = None) -> CreatedShipment:
        """Create a shipment from an order code alone; deprecated in favour of the general creation.

        Deprecated: the vendor will remove it.

        `createShipmentByOrderCode`: https://api.docs.shoptet.com/shoptet-api/openapi/delivery/createshipmentbyordercode

        Args:
            order_code: Order code; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The created shipment.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CREATE_FROM_ORDER, (order_code,), {"language": language})

    def request_cancellation(self, guid: str, *, language: str | None = None) -> None:
        """Ask the carrier to cancel a shipment; read the shipment later to learn the outcome.

        `shipmentCancellationRequest`:
        https://api.docs.shoptet.com/shoptet-api/openapi/delivery/shipmentcancellationrequest

        Args:
            guid: GUID of the shipment.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.REQUEST_CANCELLATION, (guid,), {"language": language})

    def list_shipping_options(
        self, order_code: str, *, language: str | None = None
    ) -> builtins.list[ShipmentShippingOption]:
        """List the ways an order can be shipped, with the ids that a new shipment needs.

        `getShipmentShippingOptionsByOrderCode`:
        https://api.docs.shoptet.com/shoptet-api/openapi/delivery/getshipmentshippingoptionsbyordercode

        Args:
            order_code: Order code; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ShipmentShippingOption`.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.LIST_SHIPPING_OPTIONS, (order_code,), {"language": language})

    def list_carriers(
        self, *, type: ShipmentCarrierType | ShipmentCarrierTypeLiteral | None = None, language: str | None = None
    ) -> builtins.list[ShipmentCarrierListItem]:
        """List active shipment carriers with their abilities and countries.

        `getListOfShipmentCarriers`: https://api.docs.shoptet.com/shoptet-api/openapi/delivery/getlistofshipmentcarriers

        Args:
            type: Only carriers of this type: `core`, `external`, `integration`, `balikobot`, `system`, ...
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ShipmentCarrierListItem`.
        """
        return self._transport.call(op.LIST_CARRIERS, (), {"type": type, "language": language})

    def get_carrier(
        self,
        carrier_code: str,
        carrier_type: ShipmentCarrierType | ShipmentCarrierTypeLiteral,
        *,
        language: str | None = None,
    ) -> ShipmentCarrier:
        """Read one carrier with its services, methods, addresses and bank accounts.

        `getShipmentCarrierDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/delivery/getshipmentcarrierdetail

        Args:
            carrier_code: Code of the carrier.
            carrier_type: Type of the carrier: `core`, `external`, `integration`, `balikobot`, `system`, ...
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The shipment carrier.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.GET_CARRIER, (carrier_code, carrier_type), {"language": language})

    def close_carrier(self, carrier_code: str, *, language: str | None = None) -> None:
        """Close all created shipments of a carrier, which moves them on to transport.

        `closeCarrierShipments`: https://api.docs.shoptet.com/shoptet-api/openapi/delivery/closecarriershipments

        Args:
            carrier_code: Code of the carrier.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CLOSE_CARRIER, (carrier_code,), {"language": language})


class AsyncShipments(AsyncResource):
    """Shipments and carriers."""

    def list(
        self,
        *,
        status: ShipmentStatus | ShipmentStatusLiteral | None = None,
        order_code: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[ShipmentListItem]:
        """List shipments; filter by status or order.

        `getListOfShipments`: https://api.docs.shoptet.com/shoptet-api/openapi/delivery/getlistofshipments

        Args:
            status: Only shipments in this state, such as `created`, `in_transit` or `delivered`.
            order_code: Only records of the order with this code.
            items_per_page: Records on one page; the default and the maximum differ between operations.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST,
            (),
            {
                "status": status,
                "order_code": order_code,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    async def create(self, body: ShipmentInput | ShipmentInputDict, *, language: str | None = None) -> CreatedShipment:
        """Create a shipment for an order, with its packages and cash on delivery.

        `createShipment`: https://api.docs.shoptet.com/shoptet-api/openapi/delivery/createshipment

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The created shipment.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.CREATE, (), {"language": language}, body)

    async def get(self, guid: str, *, language: str | None = None) -> Shipment:
        """Read one shipment with its packages and their history.

        `getShipmentDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/delivery/getshipmentdetail

        Args:
            guid: GUID of the shipment.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The shipment.

        Raises:
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
    ) -> AsyncMany[str, Shipment]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            guids: GUID of the shipment, of each record.
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

    async def create_from_order(self, order_code: str, *, language: str | None = None) -> CreatedShipment:
        """Create a shipment from an order code alone; deprecated in favour of the general creation.

        Deprecated: the vendor will remove it.

        `createShipmentByOrderCode`: https://api.docs.shoptet.com/shoptet-api/openapi/delivery/createshipmentbyordercode

        Args:
            order_code: Order code; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The created shipment.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.CREATE_FROM_ORDER, (order_code,), {"language": language})

    async def request_cancellation(self, guid: str, *, language: str | None = None) -> None:
        """Ask the carrier to cancel a shipment; read the shipment later to learn the outcome.

        `shipmentCancellationRequest`:
        https://api.docs.shoptet.com/shoptet-api/openapi/delivery/shipmentcancellationrequest

        Args:
            guid: GUID of the shipment.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.REQUEST_CANCELLATION, (guid,), {"language": language})

    async def list_shipping_options(
        self, order_code: str, *, language: str | None = None
    ) -> builtins.list[ShipmentShippingOption]:
        """List the ways an order can be shipped, with the ids that a new shipment needs.

        `getShipmentShippingOptionsByOrderCode`:
        https://api.docs.shoptet.com/shoptet-api/openapi/delivery/getshipmentshippingoptionsbyordercode

        Args:
            order_code: Order code; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ShipmentShippingOption`.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.LIST_SHIPPING_OPTIONS, (order_code,), {"language": language})

    async def list_carriers(
        self, *, type: ShipmentCarrierType | ShipmentCarrierTypeLiteral | None = None, language: str | None = None
    ) -> builtins.list[ShipmentCarrierListItem]:
        """List active shipment carriers with their abilities and countries.

        `getListOfShipmentCarriers`: https://api.docs.shoptet.com/shoptet-api/openapi/delivery/getlistofshipmentcarriers

        Args:
            type: Only carriers of this type: `core`, `external`, `integration`, `balikobot`, `system`, ...
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ShipmentCarrierListItem`.
        """
        return await self._transport.call(op.LIST_CARRIERS, (), {"type": type, "language": language})

    async def get_carrier(
        self,
        carrier_code: str,
        carrier_type: ShipmentCarrierType | ShipmentCarrierTypeLiteral,
        *,
        language: str | None = None,
    ) -> ShipmentCarrier:
        """Read one carrier with its services, methods, addresses and bank accounts.

        `getShipmentCarrierDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/delivery/getshipmentcarrierdetail

        Args:
            carrier_code: Code of the carrier.
            carrier_type: Type of the carrier: `core`, `external`, `integration`, `balikobot`, `system`, ...
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The shipment carrier.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.GET_CARRIER, (carrier_code, carrier_type), {"language": language})

    async def close_carrier(self, carrier_code: str, *, language: str | None = None) -> None:
        """Close all created shipments of a carrier, which moves them on to transport.

        `closeCarrierShipments`: https://api.docs.shoptet.com/shoptet-api/openapi/delivery/closecarriershipments

        Args:
            carrier_code: Code of the carrier.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.CLOSE_CARRIER, (carrier_code,), {"language": language})
