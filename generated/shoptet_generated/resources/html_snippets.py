# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Templates: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import html_snippets as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins
    from collections.abc import Sequence

    from shoptet_generated.dicts.html_snippets import HtmlSnippetInputDict
    from shoptet_generated.models.html_snippets import (
        HtmlSnippet,
        HtmlSnippetInput,
        HtmlSnippetLocation,
        HtmlSnippetLocationLiteral,
    )


class HtmlSnippets(Resource):
    """HTML snippets of this addon in the page head, the page foot and the order confirmation."""

    def list(self, *, language: str | None = None) -> builtins.list[HtmlSnippet]:
        """List the HTML snippets that this addon placed in the shop's pages.

        `getListingOfHtmlCodes`: https://api.docs.shoptet.com/shoptet-api/openapi/templates/getlistingofhtmlcodes

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `HtmlSnippet`.
        """
        return self._transport.call(op.LIST, (), {"language": language})

    def save_many(
        self, body: Sequence[HtmlSnippetInput | HtmlSnippetInputDict], *, language: str | None = None
    ) -> builtins.list[HtmlSnippet]:
        """Set 1 to 3 HTML snippets of up to 8192 characters; earlier contents are replaced.

        `createAndEditHtmlCodes`: https://api.docs.shoptet.com/shoptet-api/openapi/templates/createandedithtmlcodes

        Args:
            body: HTML snippets with their places in the page.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `HtmlSnippet`.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
        """
        return self._transport.call(op.SAVE_MANY, (), {"language": language}, body)

    def delete(
        self, location: HtmlSnippetLocation | HtmlSnippetLocationLiteral, *, language: str | None = None
    ) -> None:
        """Delete this addon's HTML snippet from one place in the shop's pages.

        `deleteHtmlCode`: https://api.docs.shoptet.com/shoptet-api/openapi/templates/deletehtmlcode

        Args:
            location: Place in the page: `common-header`, `common-footer` or `order-confirmed`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return self._transport.call(op.DELETE, (location,), {"language": language})


class AsyncHtmlSnippets(AsyncResource):
    """HTML snippets of this addon in the page head, the page foot and the order confirmation."""

    async def list(self, *, language: str | None = None) -> builtins.list[HtmlSnippet]:
        """List the HTML snippets that this addon placed in the shop's pages.

        `getListingOfHtmlCodes`: https://api.docs.shoptet.com/shoptet-api/openapi/templates/getlistingofhtmlcodes

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `HtmlSnippet`.
        """
        return await self._transport.call(op.LIST, (), {"language": language})

    async def save_many(
        self, body: Sequence[HtmlSnippetInput | HtmlSnippetInputDict], *, language: str | None = None
    ) -> builtins.list[HtmlSnippet]:
        """Set 1 to 3 HTML snippets of up to 8192 characters; earlier contents are replaced.

        `createAndEditHtmlCodes`: https://api.docs.shoptet.com/shoptet-api/openapi/templates/createandedithtmlcodes

        Args:
            body: HTML snippets with their places in the page.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `HtmlSnippet`.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
        """
        return await self._transport.call(op.SAVE_MANY, (), {"language": language}, body)

    async def delete(
        self, location: HtmlSnippetLocation | HtmlSnippetLocationLiteral, *, language: str | None = None
    ) -> None:
        """Delete this addon's HTML snippet from one place in the shop's pages.

        `deleteHtmlCode`: https://api.docs.shoptet.com/shoptet-api/openapi/templates/deletehtmlcode

        Args:
            location: Place in the page: `common-header`, `common-footer` or `order-confirmed`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return await self._transport.call(op.DELETE, (location,), {"language": language})
