# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Eshop: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import eshop as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shoptet_generated.models.eshop import (
        CustomerFields,
        Eshop as EshopModel,
        EshopDesign,
        EshopDocumentSettings,
        EshopInfoInclude,
    )


class Eshop(Resource):
    """The shop itself: contacts, settings, currencies, taxes, design, documents and customer fields."""

    def get(self, *, include: Sequence[EshopInfoInclude] | None = None, language: str | None = None) -> EshopModel:
        """Read the shop's contacts, settings, currencies and tax classes; `include` adds more sections.

        `getEshopInfo`: https://api.docs.shoptet.com/shoptet-api/openapi/eshop/geteshopinfo

        Args:
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `orderAdditionalFields`, `orderStatuses`, `paymentMethods`, `shippingMethods`, `imageCuts`, `countries`,
                `cashDesk`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The eshop.
        """
        return self._transport.call(op.GET, (), {"include": include, "language": language})

    def get_design(self, *, language: str | None = None) -> EshopDesign:
        """Read the shop's template, layout, colours, fonts, header and background.

        `getEshopDesign`: https://api.docs.shoptet.com/shoptet-api/openapi/eshop/geteshopdesign

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The eshop design.
        """
        return self._transport.call(op.GET_DESIGN, (), {"language": language})

    def get_document_settings(self, *, language: str | None = None) -> EshopDocumentSettings:
        """Read how the shop numbers and prints its orders, invoices and other documents.

        `getEshopDocumentSettings`: https://api.docs.shoptet.com/shoptet-api/openapi/eshop/geteshopdocumentsettings

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The eshop document settings.
        """
        return self._transport.call(op.GET_DOCUMENT_SETTINGS, (), {"language": language})

    def get_customer_fields(self, *, language: str | None = None) -> CustomerFields:
        """Read which customer fields the shop requires, offers or hides.

        `getEshopMandatoryFields`: https://api.docs.shoptet.com/shoptet-api/openapi/eshop/geteshopmandatoryfields

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer fields.
        """
        return self._transport.call(op.GET_CUSTOMER_FIELDS, (), {"language": language})


class AsyncEshop(AsyncResource):
    """The shop itself: contacts, settings, currencies, taxes, design, documents and customer fields."""

    async def get(
        self, *, include: Sequence[EshopInfoInclude] | None = None, language: str | None = None
    ) -> EshopModel:
        """Read the shop's contacts, settings, currencies and tax classes; `include` adds more sections.

        `getEshopInfo`: https://api.docs.shoptet.com/shoptet-api/openapi/eshop/geteshopinfo

        Args:
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `orderAdditionalFields`, `orderStatuses`, `paymentMethods`, `shippingMethods`, `imageCuts`, `countries`,
                `cashDesk`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The eshop.
        """
        return await self._transport.call(op.GET, (), {"include": include, "language": language})

    async def get_design(self, *, language: str | None = None) -> EshopDesign:
        """Read the shop's template, layout, colours, fonts, header and background.

        `getEshopDesign`: https://api.docs.shoptet.com/shoptet-api/openapi/eshop/geteshopdesign

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The eshop design.
        """
        return await self._transport.call(op.GET_DESIGN, (), {"language": language})

    async def get_document_settings(self, *, language: str | None = None) -> EshopDocumentSettings:
        """Read how the shop numbers and prints its orders, invoices and other documents.

        `getEshopDocumentSettings`: https://api.docs.shoptet.com/shoptet-api/openapi/eshop/geteshopdocumentsettings

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The eshop document settings.
        """
        return await self._transport.call(op.GET_DOCUMENT_SETTINGS, (), {"language": language})

    async def get_customer_fields(self, *, language: str | None = None) -> CustomerFields:
        """Read which customer fields the shop requires, offers or hides.

        `getEshopMandatoryFields`: https://api.docs.shoptet.com/shoptet-api/openapi/eshop/geteshopmandatoryfields

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The customer fields.
        """
        return await self._transport.call(op.GET_CUSTOMER_FIELDS, (), {"language": language})
