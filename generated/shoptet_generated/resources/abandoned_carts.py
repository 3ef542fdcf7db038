# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Abandoned carts: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import abandoned_carts as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from datetime import datetime

    from shoptet_generated.models.abandoned_carts import AbandonedCartSnapshot
    from shoptet_generated.runtime.snapshots import AsyncSnapshot, OnBadLine, OnProgress, Snapshot


class AbandonedCarts(Resource):
    """Carts that were filled and left without an order."""

    def snapshot(
        self,
        *,
        visit_time_from: datetime | None = None,
        visit_time_to: datetime | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> Snapshot[AbandonedCartSnapshot]:
        """Queue a snapshot of abandoned carts; visit times allow daily increments.

        `getListOfAllAbandonedCarts`:
        https://api.docs.shoptet.com/shoptet-api/openapi/abandoned-carts/getlistofallabandonedcarts

        Args:
            visit_time_from: Only carts last visited after this time, with UTC offset (ISO 8601).
            visit_time_to: Only carts last visited before this time, with UTC offset (ISO 8601).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `with` it, iterate, or save it. A row is a `AbandonedCartSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {"visit_time_from": visit_time_from, "visit_time_to": visit_time_to, "language": language},
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )


class AsyncAbandonedCarts(AsyncResource):
    """Carts that were filled and left without an order."""

    def snapshot(
        self,
        *,
        visit_time_from: datetime | None = None,
        visit_time_to: datetime | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> AsyncSnapshot[AbandonedCartSnapshot]:
        """Queue a snapshot of abandoned carts; visit times allow daily increments.

        `getListOfAllAbandonedCarts`:
        https://api.docs.shoptet.com/shoptet-api/openapi/abandoned-carts/getlistofallabandonedcarts

        Args:
            visit_time_from: Only carts last visited after this time, with UTC offset (ISO 8601).
            visit_time_to: Only carts last visited before this time, with UTC offset (ISO 8601).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `async with` it, iterate, or save it. A row is a
                `AbandonedCartSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {"visit_time_from": visit_time_from, "visit_time_to": visit_time_to, "language": language},
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )
