# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Suppliers: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import suppliers as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from shoptet_generated.models.common import Supplier
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class Suppliers(Resource):
    """Suppliers of products."""

    def list(
        self, *, items_per_page: int | None = None, page: int | None = None, language: str | None = None
    ) -> Pager[Supplier]:
        """List suppliers.

        `getListOfSuppliers`: https://api.docs.shoptet.com/shoptet-api/openapi/suppliers/getlistofsuppliers

        Args:
            items_per_page: Rows on one page: 200 unless given, 500 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST, (), {"items_per_page": items_per_page, "page": page, "language": language}
        )


class AsyncSuppliers(AsyncResource):
    """Suppliers of products."""

    def list(
        self, *, items_per_page: int | None = None, page: int | None = None, language: str | None = None
    ) -> AsyncPager[Supplier]:
        """List suppliers.

        `getListOfSuppliers`: https://api.docs.shoptet.com/shoptet-api/openapi/suppliers/getlistofsuppliers

        Args:
            items_per_page: Rows on one page: 200 unless given, 500 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST, (), {"items_per_page": items_per_page, "page": page, "language": language}
        )
