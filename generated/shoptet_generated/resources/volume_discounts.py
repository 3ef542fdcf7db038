# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Volume discounts: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import volume_discounts as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from shoptet_generated.models.volume_discounts import VolumeDiscount
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class VolumeDiscounts(Resource):
    """Volume discounts, by customer group."""

    def list(
        self,
        *,
        customer_group_code: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[VolumeDiscount]:
        """List volume discounts; filter by customer group.

        `getListOfVolumeDiscounts`:
        https://api.docs.shoptet.com/shoptet-api/openapi/volume-discounts/getlistofvolumediscounts

        Args:
            customer_group_code: Only discounts for the customer group with this code.
            items_per_page: Rows on one page: 20 unless given, 20 at most.
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
                "customer_group_code": customer_group_code,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )


class AsyncVolumeDiscounts(AsyncResource):
    """Volume discounts, by customer group."""

    def list(
        self,
        *,
        customer_group_code: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[VolumeDiscount]:
        """List volume discounts; filter by customer group.

        `getListOfVolumeDiscounts`:
        https://api.docs.shoptet.com/shoptet-api/openapi/volume-discounts/getlistofvolumediscounts

        Args:
            customer_group_code: Only discounts for the customer group with this code.
            items_per_page: Rows on one page: 20 unless given, 20 at most.
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
                "customer_group_code": customer_group_code,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )
