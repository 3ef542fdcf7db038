# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Parametric categories: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import parametric_categories as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shoptet_generated.dicts.parametric_categories import (
        ParametricCategoryDefinitionInputDict,
        ParametricCategoryInputDict,
        ParametricCategoryUpdateInputDict,
    )
    from shoptet_generated.models.parametric_categories import (
        CreateParametricCategoryInclude,
        ParametricCategory,
        ParametricCategoryDefinitionInput,
        ParametricCategoryInput,
        ParametricCategoryListInclude,
        ParametricCategoryParameters,
        ParametricCategoryUpdateInput,
    )
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class ParametricCategories(Resource):
    """Category pages for combinations of parameter values; most calls need the module Advanced SEO."""

    def list(
        self,
        *,
        include: Sequence[ParametricCategoryListInclude] | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[ParametricCategory]:
        """List parametric categories; `include` adds the parameter values that define them.

        `getListOfParametricCategories`:
        https://api.docs.shoptet.com/shoptet-api/openapi/parametric-categories/getlistofparametriccategories

        Args:
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `parameters`.
            items_per_page: Rows on one page: 100 unless given, 100 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return self._transport.paginate(
            op.LIST, (), {"include": include, "items_per_page": items_per_page, "page": page, "language": language}
        )

    def create(
        self,
        body: ParametricCategoryInput | ParametricCategoryInputDict,
        *,
        include: Sequence[CreateParametricCategoryInclude] | None = None,
        language: str | None = None,
    ) -> ParametricCategory:
        """Create a parametric category for a set of parameter values; its definition must exist.

        `createParametricCategory`:
        https://api.docs.shoptet.com/shoptet-api/openapi/parametric-categories/createparametriccategory

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `parameters`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The parametric category.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CREATE, (), {"include": include, "language": language}, body)

    def get(self, guid: str, *, language: str | None = None) -> ParametricCategory:
        """Read one parametric category.

        `getParametricCategoryDetail`:
        https://api.docs.shoptet.com/shoptet-api/openapi/parametric-categories/getparametriccategorydetail

        Args:
            guid: GUID of the parametric category.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The parametric category.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.GET, (guid,), {"language": language})

    def get_many(
        self,
        guids: Iterable[str],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> Many[str, ParametricCategory]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            guids: GUID of the parametric category, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET, guids, {"language": language}, concurrency=concurrency, ordered=ordered, on_progress=on_progress
        )

    def update(
        self,
        guid: str,
        body: ParametricCategoryUpdateInput | ParametricCategoryUpdateInputDict,
        *,
        language: str | None = None,
    ) -> ParametricCategory:
        """Change texts, URL and visibility of a parametric category; needs the module Advanced SEO.

        `updateParametricCategory`:
        https://api.docs.shoptet.com/shoptet-api/openapi/parametric-categories/updateparametriccategory

        Args:
            guid: GUID of the parametric category.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The parametric category.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.UPDATE, (guid,), {"language": language}, body)

    def delete(self, guid: str, *, language: str | None = None) -> None:
        """Delete a parametric category; needs the module Advanced SEO.

        `deleteParametricCategory`:
        https://api.docs.shoptet.com/shoptet-api/openapi/parametric-categories/deleteparametriccategory

        Args:
            guid: GUID of the parametric category.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.DELETE, (guid,), {"language": language})

    def get_available_parameters(self, guid: str, *, language: str | None = None) -> ParametricCategoryParameters:
        """List the parameters that parametric categories of a category can be built from.

        `getParametricCategoryAvailableParameters`:
        https://api.docs.shoptet.com/shoptet-api/openapi/parametric-categories/getparametriccategoryavailableparameters

        Args:
            guid: GUID of the category that the parametric categories belong to.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The parametric category parameters.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.GET_AVAILABLE_PARAMETERS, (guid,), {"language": language})

    def create_definition(
        self,
        body: ParametricCategoryDefinitionInput | ParametricCategoryDefinitionInputDict,
        *,
        language: str | None = None,
    ) -> None:
        """Define which 1 to 4 parameters make the parametric categories of a category.

        `createParametricCategoryDefinition`:
        https://api.docs.shoptet.com/shoptet-api/openapi/parametric-categories/createparametriccategorydefinition

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CREATE_DEFINITION, (), {"language": language}, body)


class AsyncParametricCategories(AsyncResource):
    """Category pages for combinations of parameter values; most calls need the module Advanced SEO."""

    def list(
        self,
        *,
        include: Sequence[ParametricCategoryListInclude] | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[ParametricCategory]:
        """List parametric categories; `include` adds the parameter values that define them.

        `getListOfParametricCategories`:
        https://api.docs.shoptet.com/shoptet-api/openapi/parametric-categories/getlistofparametriccategories

        Args:
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `parameters`.
            items_per_page: Rows on one page: 100 unless given, 100 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return self._transport.paginate(
            op.LIST, (), {"include": include, "items_per_page": items_per_page, "page": page, "language": language}
        )

    async def create(
        self,
        body: ParametricCategoryInput | ParametricCategoryInputDict,
        *,
        include: Sequence[CreateParametricCategoryInclude] | None = None,
        language: str | None = None,
    ) -> ParametricCategory:
        """Create a parametric category for a set of parameter values; its definition must exist.

        `createParametricCategory`:
        https://api.docs.shoptet.com/shoptet-api/openapi/parametric-categories/createparametriccategory

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `parameters`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The parametric category.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.CREATE, (), {"include": include, "language": language}, body)

    async def get(self, guid: str, *, language: str | None = None) -> ParametricCategory:
        """Read one parametric category.

        `getParametricCategoryDetail`:
        https://api.docs.shoptet.com/shoptet-api/openapi/parametric-categories/getparametriccategorydetail

        Args:
            guid: GUID of the parametric category.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The parametric category.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.GET, (guid,), {"language": language})

    def get_many(
        self,
        guids: Iterable[str],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> AsyncMany[str, ParametricCategory]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            guids: GUID of the parametric category, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `async for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET, guids, {"language": language}, concurrency=concurrency, ordered=ordered, on_progress=on_progress
        )

    async def update(
        self,
        guid: str,
        body: ParametricCategoryUpdateInput | ParametricCategoryUpdateInputDict,
        *,
        language: str | None = None,
    ) -> ParametricCategory:
        """Change texts, URL and visibility of a parametric category; needs the module Advanced SEO.

        `updateParametricCategory`:
        https://api.docs.shoptet.com/shoptet-api/openapi/parametric-categories/updateparametriccategory

        Args:
            guid: GUID of the parametric category.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The parametric category.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.UPDATE, (guid,), {"language": language}, body)

    async def delete(self, guid: str, *, language: str | None = None) -> None:
        """Delete a parametric category; needs the module Advanced SEO.

        `deleteParametricCategory`:
        https://api.docs.shoptet.com/shoptet-api/openapi/parametric-categories/deleteparametriccategory

        Args:
            guid: GUID of the parametric category.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.DELETE, (guid,), {"language": language})

    async def get_available_parameters(self, guid: str, *, language: str | None = None) -> ParametricCategoryParameters:
        """List the parameters that parametric categories of a category can be built from.

        `getParametricCategoryAvailableParameters`:
        https://api.docs.shoptet.com/shoptet-api/openapi/parametric-categories/getparametriccategoryavailableparameters

        Args:
            guid: GUID of the category that the parametric categories belong to.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The parametric category parameters.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.GET_AVAILABLE_PARAMETERS, (guid,), {"language": language})

    async def create_definition(
        self,
        body: ParametricCategoryDefinitionInput | ParametricCategoryDefinitionInputDict,
        *,
        language: str | None = None,
    ) -> None:
        """Define which 1 to 4 parameters make the parametric categories of a category.

        `createParametricCategoryDefinition`:
        https://api.docs.shoptet.com/shoptet-api/openapi/parametric-categories/createparametriccategorydefinition

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.CREATE_DEFINITION, (), {"language": language}, body)
