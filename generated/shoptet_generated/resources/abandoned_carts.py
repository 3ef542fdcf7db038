# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Abandoned carts: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import abandoned_carts as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from datetime import datetime

    from shoptet_generated.runtime.transport import JobId


class AbandonedCarts(Resource):
    """Carts that were filled and left without an order."""

    def snapshot(
        self,
        *,
        visit_time_from: datetime | None = None,
        visit_time_to: datetime | None = None,
        language: str | None = None,
    ) -> JobId:
        """Queue a snapshot of abandoned carts; visit times allow daily increments.

        `getListOfAllAbandonedCarts`:
        https://api.docs.shoptet.com/shoptet-api/openapi/abandoned-carts/getlistofallabandonedcarts

        Args:
            visit_time_from (datetime): Only carts last visited after this time, with UTC offset (ISO 8601).
            visit_time_to (datetime): Only carts last visited before this time, with UTC offset (ISO 8601).
            language (str): Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The id of the queued job. Each line of the file that it makes is a `AbandonedCartSnapshot`.
        """
        return self._transport.call(
            op.GET_LIST_OF_ALL_ABANDONED_CARTS,
            (),
            {"visit_time_from": visit_time_from, "visit_time_to": visit_time_to, "language": language},
        )


class AsyncAbandonedCarts(AsyncResource):
    """Carts that were filled and left without an order."""

    async def snapshot(
        self,
        *,
        visit_time_from: datetime | None = None,
        visit_time_to: datetime | None = None,
        language: str | None = None,
    ) -> JobId:
        """Queue a snapshot of abandoned carts; visit times allow daily increments.

        `getListOfAllAbandonedCarts`:
        https://api.docs.shoptet.com/shoptet-api/openapi/abandoned-carts/getlistofallabandonedcarts

        Args:
            visit_time_from (datetime): Only carts last visited after this time, with UTC offset (ISO 8601).
            visit_time_to (datetime): Only carts last visited before this time, with UTC offset (ISO 8601).
            language (str): Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The id of the queued job. Each line of the file that it makes is a `AbandonedCartSnapshot`.
        """
        return await self._transport.call(
            op.GET_LIST_OF_ALL_ABANDONED_CARTS,
            (),
            {"visit_time_from": visit_time_from, "visit_time_to": visit_time_to, "language": language},
        )
