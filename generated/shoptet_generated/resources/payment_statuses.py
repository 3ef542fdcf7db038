# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Payment gateways: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import payment_statuses as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shoptet_generated.dicts.payment_statuses import PaymentStatusUpdateInputDict
    from shoptet_generated.models.payment_statuses import PaymentInformation, PaymentStatusUpdateInput
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch


class PaymentStatuses(Resource):
    """For payment gateways: reading a payment and reporting its result."""

    def get(self, payment_code: str, *, language: str | None = None) -> PaymentInformation:
        """Read the order code of a payment and the URL that the customer returns to.

        `getInformationAboutPayment`:
        https://api.docs.shoptet.com/shoptet-api/openapi/payment-gateways/getinformationaboutpayment

        Args:
            payment_code: Code of one order's payment, handed to the gateway when the customer is sent there.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The payment information.
        """
        return self._transport.call(op.GET, (payment_code,), {"language": language})

    def get_many(
        self,
        payment_codes: Iterable[str],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> Many[str, PaymentInformation]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            payment_codes: Code of one order's payment, handed to the gateway when the customer is sent there, of each
                record.
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
            payment_codes,
            {"language": language},
            concurrency=concurrency,
            ordered=ordered,
            on_progress=on_progress,
        )

    def update(
        self,
        payment_code: str,
        body: PaymentStatusUpdateInput | PaymentStatusUpdateInputDict,
        *,
        suppress_document_generation: bool | None = None,
        suppress_email_sending: bool | None = None,
        language: str | None = None,
    ) -> None:
        """Report a payment's result to the shop; documents and e-mails may follow.

        `updatePaymentStatus`: https://api.docs.shoptet.com/shoptet-api/openapi/payment-gateways/updatepaymentstatus

        Args:
            payment_code: Code of one order's payment, handed to the gateway when the customer is sent there.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_document_generation: Whether to leave out the documents (invoices, delivery notes, ...) that would
                be issued. Default: False.
            suppress_email_sending: Whether to leave out the e-mails that would be sent. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(
            op.UPDATE,
            (payment_code,),
            {
                "suppress_document_generation": suppress_document_generation,
                "suppress_email_sending": suppress_email_sending,
                "language": language,
            },
            body,
        )


class AsyncPaymentStatuses(AsyncResource):
    """For payment gateways: reading a payment and reporting its result."""

    async def get(self, payment_code: str, *, language: str | None = None) -> PaymentInformation:
        """Read the order code of a payment and the URL that the customer returns to.

        `getInformationAboutPayment`:
        https://api.docs.shoptet.com/shoptet-api/openapi/payment-gateways/getinformationaboutpayment

        Args:
            payment_code: Code of one order's payment, handed to the gateway when the customer is sent there.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The payment information.
        """
        return await self._transport.call(op.GET, (payment_code,), {"language": language})

    def get_many(
        self,
        payment_codes: Iterable[str],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> AsyncMany[str, PaymentInformation]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            payment_codes: Code of one order's payment, handed to the gateway when the customer is sent there, of each
                record.
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
            payment_codes,
            {"language": language},
            concurrency=concurrency,
            ordered=ordered,
            on_progress=on_progress,
        )

    async def update(
        self,
        payment_code: str,
        body: PaymentStatusUpdateInput | PaymentStatusUpdateInputDict,
        *,
        suppress_document_generation: bool | None = None,
        suppress_email_sending: bool | None = None,
        language: str | None = None,
    ) -> None:
        """Report a payment's result to the shop; documents and e-mails may follow.

        `updatePaymentStatus`: https://api.docs.shoptet.com/shoptet-api/openapi/payment-gateways/updatepaymentstatus

        Args:
            payment_code: Code of one order's payment, handed to the gateway when the customer is sent there.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_document_generation: Whether to leave out the documents (invoices, delivery notes, ...) that would
                be issued. Default: False.
            suppress_email_sending: Whether to leave out the e-mails that would be sent. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(
            op.UPDATE,
            (payment_code,),
            {
                "suppress_document_generation": suppress_document_generation,
                "suppress_email_sending": suppress_email_sending,
                "language": language,
            },
            body,
        )
