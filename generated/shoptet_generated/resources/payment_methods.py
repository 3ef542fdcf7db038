# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Payment methods: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import payment_methods as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from shoptet_generated.dicts.payment_methods import PaymentMethodInputDict
    from shoptet_generated.models.payment_methods import PaymentMethod, PaymentMethodInput, PaymentMethodList


class PaymentMethods(Resource):
    """Payment methods that the shop offers."""

    def list(self, *, sales_channel_guid: str | None = None, language: str | None = None) -> PaymentMethodList:
        """List all payment methods with their settings, without pages.

        `getListingOfPaymentMethods`:
        https://api.docs.shoptet.com/shoptet-api/openapi/payment-methods/getlistingofpaymentmethods

        Args:
            sales_channel_guid: Only methods of the sales channel with this GUID; without it, all of them.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The payment method list.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.LIST, (), {"sales_channel_guid": sales_channel_guid, "language": language})

    def create(
        self, body: PaymentMethodInput | PaymentMethodInputDict, *, language: str | None = None
    ) -> PaymentMethod:
        """Create a payment method; the gateway's type must be agreed with the vendor first.

        `createPaymentMethod`: https://api.docs.shoptet.com/shoptet-api/openapi/payment-methods/createpaymentmethod

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The payment method.
        """
        return self._transport.call(op.CREATE, (), {"language": language}, body)

    def delete(self, guid: str, *, language: str | None = None) -> None:
        """Delete a payment method made by this addon; private tokens cannot do it yet.

        `deletePaymentMethod`: https://api.docs.shoptet.com/shoptet-api/openapi/payment-methods/deletepaymentmethod

        Args:
            guid: GUID of the payment method.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return self._transport.call(op.DELETE, (guid,), {"language": language})


class AsyncPaymentMethods(AsyncResource):
    """Payment methods that the shop offers."""

    async def list(self, *, sales_channel_guid: str | None = None, language: str | None = None) -> PaymentMethodList:
        """List all payment methods with their settings, without pages.

        `getListingOfPaymentMethods`:
        https://api.docs.shoptet.com/shoptet-api/openapi/payment-methods/getlistingofpaymentmethods

        Args:
            sales_channel_guid: Only methods of the sales channel with this GUID; without it, all of them.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The payment method list.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.LIST, (), {"sales_channel_guid": sales_channel_guid, "language": language})

    async def create(
        self, body: PaymentMethodInput | PaymentMethodInputDict, *, language: str | None = None
    ) -> PaymentMethod:
        """Create a payment method; the gateway's type must be agreed with the vendor first.

        `createPaymentMethod`: https://api.docs.shoptet.com/shoptet-api/openapi/payment-methods/createpaymentmethod

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The payment method.
        """
        return await self._transport.call(op.CREATE, (), {"language": language}, body)

    async def delete(self, guid: str, *, language: str | None = None) -> None:
        """Delete a payment method made by this addon; private tokens cannot do it yet.

        `deletePaymentMethod`: https://api.docs.shoptet.com/shoptet-api/openapi/payment-methods/deletepaymentmethod

        Args:
            guid: GUID of the payment method.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return await self._transport.call(op.DELETE, (guid,), {"language": language})
