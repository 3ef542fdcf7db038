# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Variant parameters: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import variant_parameters as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shoptet_generated.models.variant_parameters import (
        VariantParameter,
        VariantParameterInput,
        VariantParameterListInclude,
        VariantParameterListItem,
        VariantParameterUpdateInput,
        VariantParameterValue,
        VariantParameterValueInput,
        VariantParameterValueUpdateInput,
    )
    from shoptet_generated.runtime.model import JsonObject
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class VariantParameters(Resource):
    """Parameters that tell the variants of a product apart, such as size."""

    def list(
        self,
        *,
        include: Sequence[VariantParameterListInclude] | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[VariantParameterListItem]:
        """List variant parameters; `include` adds their values.

        `getListOfVariantParameters`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/getlistofvariantparameters

        Args:
            include: Names of optional sections to add to the answer; order and letter case do not matter.
            items_per_page: Rows on one page: 50 unless given, 100 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` goes through the rows of all pages, fetched as they are needed.
        """
        return self._transport.paginate(
            op.LIST, (), {"include": include, "items_per_page": items_per_page, "page": page, "language": language}
        )

    def create(self, body: VariantParameterInput | JsonObject, *, language: str | None = None) -> VariantParameter:
        """Create a variant parameter, optionally with values.

        `createVariantParameter`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/createvariantparameter

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The variant parameter.
        """
        return self._transport.call(op.CREATE, (), {"language": language}, body)

    def get(self, param_index: str, *, language: str | None = None) -> VariantParameter:
        """Read one variant parameter with its values.

        `getDetailOfVariantParameter`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/getdetailofvariantparameter

        Args:
            param_index: Index (identifying code) of the variant parameter.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The variant parameter.
        """
        return self._transport.call(op.GET, (param_index,), {"language": language})

    def update(
        self, param_index: str, body: VariantParameterUpdateInput | JsonObject, *, language: str | None = None
    ) -> VariantParameter:
        """Change a variant parameter; after a change of its index, later calls need the new one.

        `updateVariantParameter`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/updatevariantparameter

        Args:
            param_index: Index (identifying code) of the variant parameter.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The variant parameter.
        """
        return self._transport.call(op.UPDATE, (param_index,), {"language": language}, body)

    def create_value(
        self, param_index: str, body: VariantParameterValueInput | JsonObject, *, language: str | None = None
    ) -> VariantParameterValue:
        """Add values to a variant parameter.

        `createVariantParameterValue`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/createvariantparametervalue

        Args:
            param_index: Index (identifying code) of the variant parameter.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The variant parameter value.

        Raises:
            PartialFailureError: Some records were done, others refused: both are in the error.
        """
        return self._transport.call(op.CREATE_VALUE, (param_index,), {"language": language}, body)

    def delete(self, param_index: str, *, language: str | None = None) -> None:
        """Delete a variant parameter.

        `deleteVariantParameter`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/deletevariantparameter

        Args:
            param_index: Index (identifying code) of the variant parameter.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return self._transport.call(op.DELETE, (param_index,), {"language": language})

    def delete_value(self, param_index: str, raw_value: str, *, language: str | None = None) -> None:
        """Delete one value of a variant parameter.

        `deleteVariantParameterValue`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/deletevariantparametervalue

        Args:
            param_index: Index (identifying code) of the variant parameter.
            raw_value: Code of the variant parameter's value, friendly to URLs.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return self._transport.call(op.DELETE_VALUE, (param_index, raw_value), {"language": language})

    def update_value(
        self,
        param_index: str,
        raw_value: str,
        body: VariantParameterValueUpdateInput | JsonObject,
        *,
        language: str | None = None,
    ) -> VariantParameterValue:
        """Change one value of a variant parameter; after a change of its code, use the new one.

        `updateVariantParameterValue`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/updatevariantparametervalue

        Args:
            param_index: Index (identifying code) of the variant parameter.
            raw_value: Code of the variant parameter's value, friendly to URLs.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The variant parameter value.
        """
        return self._transport.call(op.UPDATE_VALUE, (param_index, raw_value), {"language": language}, body)


class AsyncVariantParameters(AsyncResource):
    """Parameters that tell the variants of a product apart, such as size."""

    def list(
        self,
        *,
        include: Sequence[VariantParameterListInclude] | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[VariantParameterListItem]:
        """List variant parameters; `include` adds their values.

        `getListOfVariantParameters`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/getlistofvariantparameters

        Args:
            include: Names of optional sections to add to the answer; order and letter case do not matter.
            items_per_page: Rows on one page: 50 unless given, 100 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` goes through the rows of all pages, fetched as they are needed.
        """
        return self._transport.paginate(
            op.LIST, (), {"include": include, "items_per_page": items_per_page, "page": page, "language": language}
        )

    async def create(
        self, body: VariantParameterInput | JsonObject, *, language: str | None = None
    ) -> VariantParameter:
        """Create a variant parameter, optionally with values.

        `createVariantParameter`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/createvariantparameter

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The variant parameter.
        """
        return await self._transport.call(op.CREATE, (), {"language": language}, body)

    async def get(self, param_index: str, *, language: str | None = None) -> VariantParameter:
        """Read one variant parameter with its values.

        `getDetailOfVariantParameter`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/getdetailofvariantparameter

        Args:
            param_index: Index (identifying code) of the variant parameter.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The variant parameter.
        """
        return await self._transport.call(op.GET, (param_index,), {"language": language})

    async def update(
        self, param_index: str, body: VariantParameterUpdateInput | JsonObject, *, language: str | None = None
    ) -> VariantParameter:
        """Change a variant parameter; after a change of its index, later calls need the new one.

        `updateVariantParameter`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/updatevariantparameter

        Args:
            param_index: Index (identifying code) of the variant parameter.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The variant parameter.
        """
        return await self._transport.call(op.UPDATE, (param_index,), {"language": language}, body)

    async def create_value(
        self, param_index: str, body: VariantParameterValueInput | JsonObject, *, language: str | None = None
    ) -> VariantParameterValue:
        """Add values to a variant parameter.

        `createVariantParameterValue`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/createvariantparametervalue

        Args:
            param_index: Index (identifying code) of the variant parameter.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The variant parameter value.

        Raises:
            PartialFailureError: Some records were done, others refused: both are in the error.
        """
        return await self._transport.call(op.CREATE_VALUE, (param_index,), {"language": language}, body)

    async def delete(self, param_index: str, *, language: str | None = None) -> None:
        """Delete a variant parameter.

        `deleteVariantParameter`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/deletevariantparameter

        Args:
            param_index: Index (identifying code) of the variant parameter.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return await self._transport.call(op.DELETE, (param_index,), {"language": language})

    async def delete_value(self, param_index: str, raw_value: str, *, language: str | None = None) -> None:
        """Delete one value of a variant parameter.

        `deleteVariantParameterValue`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/deletevariantparametervalue

        Args:
            param_index: Index (identifying code) of the variant parameter.
            raw_value: Code of the variant parameter's value, friendly to URLs.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return await self._transport.call(op.DELETE_VALUE, (param_index, raw_value), {"language": language})

    async def update_value(
        self,
        param_index: str,
        raw_value: str,
        body: VariantParameterValueUpdateInput | JsonObject,
        *,
        language: str | None = None,
    ) -> VariantParameterValue:
        """Change one value of a variant parameter; after a change of its code, use the new one.

        `updateVariantParameterValue`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/updatevariantparametervalue

        Args:
            param_index: Index (identifying code) of the variant parameter.
            raw_value: Code of the variant parameter's value, friendly to URLs.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The variant parameter value.
        """
        return await self._transport.call(op.UPDATE_VALUE, (param_index, raw_value), {"language": language}, body)
