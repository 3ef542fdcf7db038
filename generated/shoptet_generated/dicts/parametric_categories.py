# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Parametric categories: request bodies as typed dictionaries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Required, TypedDict


class ParametricCategoryInputDict(TypedDict, total=False):
    """Plain JSON of `ParametricCategoryInput`."""

    name: Required[str]
    originalCategoryGuid: Required[str]
    parameters: Required[Sequence[ParameterValueCombinationsCodesInputDict]]
    indexName: str
    description: str | None
    secondDescription: str | None
    sourceImageName: str | None
    title: str | None
    metaTagDescription: str | None
    showInList: bool | None
    showInDetail: bool | None


class ParameterValueCombinationsCodesInputDict(TypedDict, total=False):
    """Plain JSON of `ParameterValueCombinationsCodesInput`."""

    parameterCode: Required[str]
    valueCode: Required[str]


class ParametricCategoryUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `ParametricCategoryUpdateInput`."""

    name: str
    indexName: str
    description: str | None
    secondDescription: str | None
    sourceImageName: str | None
    title: str | None
    metaTagDescription: str | None
    showInList: bool | None
    showInDetail: bool | None


class ParametricCategoryDefinitionInputDict(TypedDict, total=False):
    """Plain JSON of `ParametricCategoryDefinitionInput`."""

    categoryGuid: Required[str]
    parameters: Required[Sequence[ParametricDefinitionParameterInputDict]]


class ParametricDefinitionParameterInputDict(TypedDict, total=False):
    """Plain JSON of `ParametricDefinitionParameterInput`."""

    parameterCode: Required[str]
