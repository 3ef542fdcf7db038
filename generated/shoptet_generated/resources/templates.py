# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Templates: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import templates as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from shoptet_generated.models.templates import HtmlCodeLocation, HtmlCodesInput, HtmlCodeSnippet
    from shoptet_generated.runtime.model import JsonObject


class Templates(Resource):
    """HTML snippets of this addon in the page head, the page foot and the order confirmation."""

    def list_snippets(self, *, language: str | None = None) -> list[HtmlCodeSnippet]:
        """List the HTML snippets that this addon placed in the shop's pages.

        `getListingOfHtmlCodes`: https://api.docs.shoptet.com/shoptet-api/openapi/templates/getlistingofhtmlcodes

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `HtmlCodeSnippet`.
        """
        return self._transport.call(op.LIST_SNIPPETS, (), {"language": language})

    def save_snippets(self, body: HtmlCodesInput | JsonObject, *, language: str | None = None) -> list[HtmlCodeSnippet]:
        """Set 1 to 3 HTML snippets of up to 8192 characters; what stood there is replaced.

        `createAndEditHtmlCodes`: https://api.docs.shoptet.com/shoptet-api/openapi/templates/createandedithtmlcodes

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `HtmlCodeSnippet`.

        Raises:
            PartialFailureError: Some records were done, others refused: both are in the error.
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
        """
        return self._transport.call(op.SAVE_SNIPPETS, (), {"language": language}, body)

    def delete_snippet(self, location: HtmlCodeLocation | str, *, language: str | None = None) -> None:
        """Delete this addon's HTML snippet from one place in the shop's pages.

        `deleteHtmlCode`: https://api.docs.shoptet.com/shoptet-api/openapi/templates/deletehtmlcode

        Args:
            location: Place in the page: `common-header`, `common-footer` or `order-confirmed`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return self._transport.call(op.DELETE_SNIPPET, (location,), {"language": language})


class AsyncTemplates(AsyncResource):
    """HTML snippets of this addon in the page head, the page foot and the order confirmation."""

    async def list_snippets(self, *, language: str | None = None) -> list[HtmlCodeSnippet]:
        """List the HTML snippets that this addon placed in the shop's pages.

        `getListingOfHtmlCodes`: https://api.docs.shoptet.com/shoptet-api/openapi/templates/getlistingofhtmlcodes

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `HtmlCodeSnippet`.
        """
        return await self._transport.call(op.LIST_SNIPPETS, (), {"language": language})

    async def save_snippets(
        self, body: HtmlCodesInput | JsonObject, *, language: str | None = None
    ) -> list[HtmlCodeSnippet]:
        """Set 1 to 3 HTML snippets of up to 8192 characters; what stood there is replaced.

        `createAndEditHtmlCodes`: https://api.docs.shoptet.com/shoptet-api/openapi/templates/createandedithtmlcodes

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `HtmlCodeSnippet`.

        Raises:
            PartialFailureError: Some records were done, others refused: both are in the error.
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
        """
        return await self._transport.call(op.SAVE_SNIPPETS, (), {"language": language}, body)

    async def delete_snippet(self, location: HtmlCodeLocation | str, *, language: str | None = None) -> None:
        """Delete this addon's HTML snippet from one place in the shop's pages.

        `deleteHtmlCode`: https://api.docs.shoptet.com/shoptet-api/openapi/templates/deletehtmlcode

        Args:
            location: Place in the page: `common-header`, `common-footer` or `order-confirmed`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return await self._transport.call(op.DELETE_SNIPPET, (location,), {"language": language})
