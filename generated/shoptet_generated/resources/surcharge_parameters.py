# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Surcharge parameters: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import surcharge_parameters as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shoptet_generated.dicts.surcharge_parameters import (
        SurchargeParameterInputDict,
        SurchargeParameterUpdateInputDict,
        SurchargeParameterValueUpdateInputDict,
        SurchargeValueInputDict,
    )
    from shoptet_generated.models.surcharge_parameters import (
        SurchargeParameter,
        SurchargeParameterInput,
        SurchargeParameterUpdateInput,
        SurchargeParameterValueUpdateInput,
        SurchargeValueInput,
        UpdatedSurchargeParameter,
    )
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class SurchargeParameters(Resource):
    """Parameters of products whose values cost extra, such as engraving."""

    def list(
        self, *, items_per_page: int | None = None, page: int | None = None, language: str | None = None
    ) -> Pager[SurchargeParameter]:
        """List surcharge parameters with their values and surcharges.

        `getListOfSurchargeParameters`:
        https://api.docs.shoptet.com/shoptet-api/openapi/surcharge-parameters/getlistofsurchargeparameters

        Args:
            items_per_page: Rows on one page: 500 unless given, 500 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST, (), {"items_per_page": items_per_page, "page": page, "language": language}
        )

    def create(
        self, body: SurchargeParameterInput | SurchargeParameterInputDict, *, language: str | None = None
    ) -> SurchargeParameter:
        """Create a surcharge parameter together with its values.

        `createSurchargeParameter`:
        https://api.docs.shoptet.com/shoptet-api/openapi/surcharge-parameters/createsurchargeparameter

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The surcharge parameter.
        """
        return self._transport.call(op.CREATE, (), {"language": language}, body)

    def get(self, code: str, *, language: str | None = None) -> SurchargeParameter:
        """Read one surcharge parameter with its values.

        `getDetailOfSurchargeParameter`:
        https://api.docs.shoptet.com/shoptet-api/openapi/surcharge-parameters/getdetailofsurchargeparameter

        Args:
            code: Code of the surcharge parameter.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The surcharge parameter.
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
    ) -> Many[str, SurchargeParameter]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            codes: Code of the surcharge parameter, of each record.
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
        body: SurchargeParameterUpdateInput | SurchargeParameterUpdateInputDict,
        *,
        language: str | None = None,
    ) -> UpdatedSurchargeParameter:
        """Change a surcharge parameter; its values are changed one by one elsewhere.

        `updateSurchargeParameter`:
        https://api.docs.shoptet.com/shoptet-api/openapi/surcharge-parameters/updatesurchargeparameter

        Args:
            code: Code of the surcharge parameter.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The updated surcharge parameter.
        """
        return self._transport.call(op.UPDATE, (code,), {"language": language}, body)

    def create_value_many(
        self, code: str, body: Sequence[SurchargeValueInput | SurchargeValueInputDict], *, language: str | None = None
    ) -> SurchargeParameter:
        """Add values to a surcharge parameter.

        `createSurchargeParameterValue`:
        https://api.docs.shoptet.com/shoptet-api/openapi/surcharge-parameters/createsurchargeparametervalue

        Args:
            code: Code of the surcharge parameter.
            body: Values of the parameter.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The surcharge parameter.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
        """
        return self._transport.call(op.CREATE_VALUE_MANY, (code,), {"language": language}, body)

    def delete(self, code: str, *, language: str | None = None) -> None:
        """Delete a surcharge parameter.

        `deleteSurchargeParameterByIndex`:
        https://api.docs.shoptet.com/shoptet-api/openapi/surcharge-parameters/deletesurchargeparameterbyindex

        Args:
            code: Code of the surcharge parameter.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return self._transport.call(op.DELETE, (code,), {"language": language})

    def delete_value(self, code: str, value_code: str, *, language: str | None = None) -> None:
        """Delete one value of a surcharge parameter.

        `deleteSurchargeParameterValue`:
        https://api.docs.shoptet.com/shoptet-api/openapi/surcharge-parameters/deletesurchargeparametervalue

        Args:
            code: Code of the surcharge parameter.
            value_code: Code of the parameter's value, friendly to URLs; the vendor also calls it the value's index.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return self._transport.call(op.DELETE_VALUE, (code, value_code), {"language": language})

    def update_value(
        self,
        code: str,
        value_code: str,
        body: SurchargeParameterValueUpdateInput | SurchargeParameterValueUpdateInputDict,
        *,
        language: str | None = None,
    ) -> SurchargeParameter:
        """Change one value of a surcharge parameter.

        `updateSurchargeParameterValue`:
        https://api.docs.shoptet.com/shoptet-api/openapi/surcharge-parameters/updatesurchargeparametervalue

        Args:
            code: Code of the surcharge parameter.
            value_code: Code of the parameter's value, friendly to URLs; the vendor also calls it the value's index.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The surcharge parameter.
        """
        return self._transport.call(op.UPDATE_VALUE, (code, value_code), {"language": language}, body)


class AsyncSurchargeParameters(AsyncResource):
    """Parameters of products whose values cost extra, such as engraving."""

    def list(
        self, *, items_per_page: int | None = None, page: int | None = None, language: str | None = None
    ) -> AsyncPager[SurchargeParameter]:
        """List surcharge parameters with their values and surcharges.

        `getListOfSurchargeParameters`:
        https://api.docs.shoptet.com/shoptet-api/openapi/surcharge-parameters/getlistofsurchargeparameters

        Args:
            items_per_page: Rows on one page: 500 unless given, 500 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST, (), {"items_per_page": items_per_page, "page": page, "language": language}
        )

    async def create(
        self, body: SurchargeParameterInput | SurchargeParameterInputDict, *, language: str | None = None
    ) -> SurchargeParameter:
        """Create a surcharge parameter together with its values.

        `createSurchargeParameter`:
        https://api.docs.shoptet.com/shoptet-api/openapi/surcharge-parameters/createsurchargeparameter

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The surcharge parameter.
        """
        return await self._transport.call(op.CREATE, (), {"language": language}, body)

    async def get(self, code: str, *, language: str | None = None) -> SurchargeParameter:
        """Read one surcharge parameter with its values.

        `getDetailOfSurchargeParameter`:
        https://api.docs.shoptet.com/shoptet-api/openapi/surcharge-parameters/getdetailofsurchargeparameter

        Args:
            code: Code of the surcharge parameter.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The surcharge parameter.
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
    ) -> AsyncMany[str, SurchargeParameter]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            codes: Code of the surcharge parameter, of each record.
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
        body: SurchargeParameterUpdateInput | SurchargeParameterUpdateInputDict,
        *,
        language: str | None = None,
    ) -> UpdatedSurchargeParameter:
        """Change a surcharge parameter; its values are changed one by one elsewhere.

        `updateSurchargeParameter`:
        https://api.docs.shoptet.com/shoptet-api/openapi/surcharge-parameters/updatesurchargeparameter

        Args:
            code: Code of the surcharge parameter.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The updated surcharge parameter.
        """
        return await self._transport.call(op.UPDATE, (code,), {"language": language}, body)

    async def create_value_many(
        self, code: str, body: Sequence[SurchargeValueInput | SurchargeValueInputDict], *, language: str | None = None
    ) -> SurchargeParameter:
        """Add values to a surcharge parameter.

        `createSurchargeParameterValue`:
        https://api.docs.shoptet.com/shoptet-api/openapi/surcharge-parameters/createsurchargeparametervalue

        Args:
            code: Code of the surcharge parameter.
            body: Values of the parameter.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The surcharge parameter.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
        """
        return await self._transport.call(op.CREATE_VALUE_MANY, (code,), {"language": language}, body)

    async def delete(self, code: str, *, language: str | None = None) -> None:
        """Delete a surcharge parameter.

        `deleteSurchargeParameterByIndex`:
        https://api.docs.shoptet.com/shoptet-api/openapi/surcharge-parameters/deletesurchargeparameterbyindex

        Args:
            code: Code of the surcharge parameter.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return await self._transport.call(op.DELETE, (code,), {"language": language})

    async def delete_value(self, code: str, value_code: str, *, language: str | None = None) -> None:
        """Delete one value of a surcharge parameter.

        `deleteSurchargeParameterValue`:
        https://api.docs.shoptet.com/shoptet-api/openapi/surcharge-parameters/deletesurchargeparametervalue

        Args:
            code: Code of the surcharge parameter.
            value_code: Code of the parameter's value, friendly to URLs; the vendor also calls it the value's index.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return await self._transport.call(op.DELETE_VALUE, (code, value_code), {"language": language})

    async def update_value(
        self,
        code: str,
        value_code: str,
        body: SurchargeParameterValueUpdateInput | SurchargeParameterValueUpdateInputDict,
        *,
        language: str | None = None,
    ) -> SurchargeParameter:
        """Change one value of a surcharge parameter.

        `updateSurchargeParameterValue`:
        https://api.docs.shoptet.com/shoptet-api/openapi/surcharge-parameters/updatesurchargeparametervalue

        Args:
            code: Code of the surcharge parameter.
            value_code: Code of the parameter's value, friendly to URLs; the vendor also calls it the value's index.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The surcharge parameter.
        """
        return await self._transport.call(op.UPDATE_VALUE, (code, value_code), {"language": language}, body)
