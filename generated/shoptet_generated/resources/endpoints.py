# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Endpoints: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import endpoints as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins

    from shoptet_generated.models.endpoints import AvailableEndpointStatus, AvailableEndpointStatusLiteral, Endpoint


class Endpoints(Resource):
    """The endpoints of the API and this access's rights to them."""

    def list(
        self,
        *,
        status: AvailableEndpointStatus | AvailableEndpointStatusLiteral | None = None,
        language: str | None = None,
    ) -> builtins.list[Endpoint]:
        """List the endpoints approved for this access, or those that wait for approval.

        `getListOfAvailableEndpoints`:
        https://api.docs.shoptet.com/shoptet-api/openapi/endpoints/getlistofavailableendpoints

        Args:
            status: Endpoints that are `approved` (default) or those still `pending`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `Endpoint`.
        """
        return self._transport.call(op.LIST, (), {"status": status, "language": language})


class AsyncEndpoints(AsyncResource):
    """The endpoints of the API and this access's rights to them."""

    async def list(
        self,
        *,
        status: AvailableEndpointStatus | AvailableEndpointStatusLiteral | None = None,
        language: str | None = None,
    ) -> builtins.list[Endpoint]:
        """List the endpoints approved for this access, or those that wait for approval.

        `getListOfAvailableEndpoints`:
        https://api.docs.shoptet.com/shoptet-api/openapi/endpoints/getlistofavailableendpoints

        Args:
            status: Endpoints that are `approved` (default) or those still `pending`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `Endpoint`.
        """
        return await self._transport.call(op.LIST, (), {"status": status, "language": language})
