# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Flags: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import flags as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins

    from shoptet_generated.dicts.flags import ProductFlagInputDict, ProductFlagUpdateInputDict
    from shoptet_generated.models.flags import Flag, ProductFlagInput, ProductFlagUpdateInput


class Flags(Resource):
    """Flags shown on products, such as Sale or New."""

    def list(self, *, language: str | None = None) -> builtins.list[Flag]:
        """List product flags, the system ones included.

        `getListOfProductsFlags`: https://api.docs.shoptet.com/shoptet-api/openapi/flags/getlistofproductsflags

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `Flag`.
        """
        return self._transport.call(op.LIST, (), {"language": language})

    def create(
        self, body: ProductFlagInput | ProductFlagInputDict, *, language: str | None = None
    ) -> builtins.list[Flag]:
        """Create a product flag with a title and a colour.

        `createProductFlag`: https://api.docs.shoptet.com/shoptet-api/openapi/flags/createproductflag

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `Flag`.
        """
        return self._transport.call(op.CREATE, (), {"language": language}, body)

    def update(
        self, code: str, body: ProductFlagUpdateInput | ProductFlagUpdateInputDict, *, language: str | None = None
    ) -> builtins.list[Flag]:
        """Change the title or colour of a product flag.

        `updateProductFlag`: https://api.docs.shoptet.com/shoptet-api/openapi/flags/updateproductflag

        Args:
            code: Code of the flag.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `Flag`.
        """
        return self._transport.call(op.UPDATE, (code,), {"language": language}, body)

    def delete(self, code: str, *, language: str | None = None) -> None:
        """Delete a product flag of the shop's own; system flags stay.

        `deleteProductFlag`: https://api.docs.shoptet.com/shoptet-api/openapi/flags/deleteproductflag

        Args:
            code: Code of the flag.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return self._transport.call(op.DELETE, (code,), {"language": language})


class AsyncFlags(AsyncResource):
    """Flags shown on products, such as Sale or New."""

    async def list(self, *, language: str | None = None) -> builtins.list[Flag]:
        """List product flags, the system ones included.

        `getListOfProductsFlags`: https://api.docs.shoptet.com/shoptet-api/openapi/flags/getlistofproductsflags

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `Flag`.
        """
        return await self._transport.call(op.LIST, (), {"language": language})

    async def create(
        self, body: ProductFlagInput | ProductFlagInputDict, *, language: str | None = None
    ) -> builtins.list[Flag]:
        """Create a product flag with a title and a colour.

        `createProductFlag`: https://api.docs.shoptet.com/shoptet-api/openapi/flags/createproductflag

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `Flag`.
        """
        return await self._transport.call(op.CREATE, (), {"language": language}, body)

    async def update(
        self, code: str, body: ProductFlagUpdateInput | ProductFlagUpdateInputDict, *, language: str | None = None
    ) -> builtins.list[Flag]:
        """Change the title or colour of a product flag.

        `updateProductFlag`: https://api.docs.shoptet.com/shoptet-api/openapi/flags/updateproductflag

        Args:
            code: Code of the flag.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `Flag`.
        """
        return await self._transport.call(op.UPDATE, (code,), {"language": language}, body)

    async def delete(self, code: str, *, language: str | None = None) -> None:
        """Delete a product flag of the shop's own; system flags stay.

        `deleteProductFlag`: https://api.docs.shoptet.com/shoptet-api/openapi/flags/deleteproductflag

        Args:
            code: Code of the flag.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return await self._transport.call(op.DELETE, (code,), {"language": language})
