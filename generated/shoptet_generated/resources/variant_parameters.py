# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Variant parameters: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import variant_parameters as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shoptet_generated.dicts.variant_parameters import (
        ProductVariantParameterValueInputDict,
        VariantParameterInputDict,
        VariantParameterUpdateInputDict,
        VariantParameterValueUpdateInputDict,
    )
    from shoptet_generated.models.variant_parameters import (
        ProductVariantParameterValueInput,
        VariantParameter,
        VariantParameterInput,
        VariantParameterListInclude,
        VariantParameterUpdateInput,
        VariantParameterValueUpdateInput,
    )
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch
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
    ) -> Pager[VariantParameter]:
        """List variant parameters; `include` adds their values.

        `getListOfVariantParameters`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/getlistofvariantparameters

        Args:
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `values`.
            items_per_page: Rows on one page: 50 unless given, 100 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST, (), {"include": include, "items_per_page": items_per_page, "page": page, "language": language}
        )

    def create(
        self, body: VariantParameterInput | VariantParameterInputDict, *, language: str | None = None
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
        return self._transport.call(op.CREATE, (), {"language": language}, body)

    def get(self, code: str, *, language: str | None = None) -> VariantParameter:
        """Read one variant parameter with its values.

        `getDetailOfVariantParameter`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/getdetailofvariantparameter

        Args:
            code: Index (identifying code) of the variant parameter.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The variant parameter.
        """
        return self._transport.call(op.GET, (code,), {"language": language})

    def get_many(
        self,
        codes: Iterable[str],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> Many[str, VariantParameter]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            codes: Index (identifying code) of the variant parameter, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET, codes, {"language": language}, concurrency=concurrency, ordered=ordered, on_progress=on_progress
        )

    def update(
        self,
        code: str,
        body: VariantParameterUpdateInput | VariantParameterUpdateInputDict,
        *,
        language: str | None = None,
    ) -> VariantParameter:
        """Change a variant parameter; after a change of its index, later calls need the new one.

        `updateVariantParameter`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/updatevariantparameter

        Args:
            code: Index (identifying code) of the variant parameter.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The variant parameter.
        """
        return self._transport.call(op.UPDATE, (code,), {"language": language}, body)

    def create_value_many(
        self,
        code: str,
        body: Sequence[ProductVariantParameterValueInput | ProductVariantParameterValueInputDict],
        *,
        language: str | None = None,
    ) -> VariantParameter:
        """Add values to a variant parameter.

        `createVariantParameterValue`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/createvariantparametervalue

        Args:
            code: Index (identifying code) of the variant parameter.
            body: Values of the parameter.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The variant parameter.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
        """
        return self._transport.call(op.CREATE_VALUE_MANY, (code,), {"language": language}, body)

    def delete(self, code: str, *, language: str | None = None) -> None:
        """Delete a variant parameter.

        `deleteVariantParameter`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/deletevariantparameter

        Args:
            code: Index (identifying code) of the variant parameter.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return self._transport.call(op.DELETE, (code,), {"language": language})

    def delete_value(self, code: str, value_code: str, *, language: str | None = None) -> None:
        """Delete one value of a variant parameter.

        `deleteVariantParameterValue`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/deletevariantparametervalue

        Args:
            code: Index (identifying code) of the variant parameter.
            value_code: Code of the variant parameter's value, friendly to URLs.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return self._transport.call(op.DELETE_VALUE, (code, value_code), {"language": language})

    def update_value(
        self,
        code: str,
        value_code: str,
        body: VariantParameterValueUpdateInput | VariantParameterValueUpdateInputDict,
        *,
        language: str | None = None,
    ) -> VariantParameter:
        """Change one value of a variant parameter; after a change of its code, use the new one.

        `updateVariantParameterValue`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/updatevariantparametervalue

        Args:
            code: Index (identifying code) of the variant parameter.
            value_code: Code of the variant parameter's value, friendly to URLs.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The variant parameter.
        """
        return self._transport.call(op.UPDATE_VALUE, (code, value_code), {"language": language}, body)


class AsyncVariantParameters(AsyncResource):
    """Parameters that tell the variants of a product apart, such as size."""

    def list(
        self,
        *,
        include: Sequence[VariantParameterListInclude] | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[VariantParameter]:
        """List variant parameters; `include` adds their values.

        `getListOfVariantParameters`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/getlistofvariantparameters

        Args:
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `values`.
            items_per_page: Rows on one page: 50 unless given, 100 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST, (), {"include": include, "items_per_page": items_per_page, "page": page, "language": language}
        )

    async def create(
        self, body: VariantParameterInput | VariantParameterInputDict, *, language: str | None = None
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

    async def get(self, code: str, *, language: str | None = None) -> VariantParameter:
        """Read one variant parameter with its values.

        `getDetailOfVariantParameter`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/getdetailofvariantparameter

        Args:
            code: Index (identifying code) of the variant parameter.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The variant parameter.
        """
        return await self._transport.call(op.GET, (code,), {"language": language})

    def get_many(
        self,
        codes: Iterable[str],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> AsyncMany[str, VariantParameter]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            codes: Index (identifying code) of the variant parameter, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `async for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET, codes, {"language": language}, concurrency=concurrency, ordered=ordered, on_progress=on_progress
        )

    async def update(
        self,
        code: str,
        body: VariantParameterUpdateInput | VariantParameterUpdateInputDict,
        *,
        language: str | None = None,
    ) -> VariantParameter:
        """Change a variant parameter; after a change of its index, later calls need the new one.

        `updateVariantParameter`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/updatevariantparameter

        Args:
            code: Index (identifying code) of the variant parameter.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The variant parameter.
        """
        return await self._transport.call(op.UPDATE, (code,), {"language": language}, body)

    async def create_value_many(
        self,
        code: str,
        body: Sequence[ProductVariantParameterValueInput | ProductVariantParameterValueInputDict],
        *,
        language: str | None = None,
    ) -> VariantParameter:
        """Add values to a variant parameter.

        `createVariantParameterValue`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/createvariantparametervalue

        Args:
            code: Index (identifying code) of the variant parameter.
            body: Values of the parameter.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The variant parameter.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
        """
        return await self._transport.call(op.CREATE_VALUE_MANY, (code,), {"language": language}, body)

    async def delete(self, code: str, *, language: str | None = None) -> None:
        """Delete a variant parameter.

        `deleteVariantParameter`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/deletevariantparameter

        Args:
            code: Index (identifying code) of the variant parameter.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return await self._transport.call(op.DELETE, (code,), {"language": language})

    async def delete_value(self, code: str, value_code: str, *, language: str | None = None) -> None:
        """Delete one value of a variant parameter.

        `deleteVariantParameterValue`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/deletevariantparametervalue

        Args:
            code: Index (identifying code) of the variant parameter.
            value_code: Code of the variant parameter's value, friendly to URLs.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return await self._transport.call(op.DELETE_VALUE, (code, value_code), {"language": language})

    async def update_value(
        self,
        code: str,
        value_code: str,
        body: VariantParameterValueUpdateInput | VariantParameterValueUpdateInputDict,
        *,
        language: str | None = None,
    ) -> VariantParameter:
        """Change one value of a variant parameter; after a change of its code, use the new one.

        `updateVariantParameterValue`:
        https://api.docs.shoptet.com/shoptet-api/openapi/variant-parameters/updatevariantparametervalue

        Args:
            code: Index (identifying code) of the variant parameter.
            value_code: Code of the variant parameter's value, friendly to URLs.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The variant parameter.
        """
        return await self._transport.call(op.UPDATE_VALUE, (code, value_code), {"language": language}, body)
