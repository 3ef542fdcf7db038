# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Parametric categories: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset


@define(kw_only=True, repr=False)
class ParametricCategory(Model):
    """A parametric category, as returned by `parametric_categories.list`."""

    guid: str
    """GUID of the record."""
    name: str
    """Name that people read."""
    index_name: str
    """Last part of the URL; made from the name unless given."""
    url: str
    """HTTP URL of the category page."""
    description: str | None
    """Description; can be HTML."""
    second_description: str | None
    """Description below the list of what the page holds."""
    image: str | None
    """Image of the header; null for none."""
    title: str | None
    """Title of the category's web page, for search engines."""
    meta_tag_description: str | None
    """Meta description of the web page, for search engines."""
    original_category_guid: str | None
    """GUID of the category that the parametric one was made from."""
    show_in_list: bool
    """Whether lists show it."""
    show_in_detail: bool
    """Whether details show it."""
    parameters: list[ParameterValueCombinations] | None = None
    """Parameters."""


@define(kw_only=True, repr=False)
class ParameterValueCombinations(Model):
    """One of the `parameters` of a `ParametricCategory`."""

    parameter_code: str
    """Code of the parameter."""
    parameter_name: str
    """Name of the parameter."""
    value_code: str
    """Code of the parameter's value."""
    value_name: str
    """Name of the parameter's value."""


@define(kw_only=True, repr=False)
class ParametricCategoryInput(Model):
    """Body of `parametric_categories.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 255},
        "parameters": {"min_items": 1, "max_items": 4},
        "indexName": {"min_length": 1, "max_length": 255},
        "sourceImageName": {"max_length": 255, "pattern": "^[0-9a-zA-Z_\\-.]+$"},
        "title": {"min_length": 1, "max_length": 255},
    }

    name: str
    """Name that people read. At most 255 characters."""
    original_category_guid: str
    """GUID of the category that the parametric one was made from."""
    parameters: Sequence[ParameterValueCombinationsCodesInput]
    """Parameters. At most 4 items."""
    index_name: str | Unset = UNSET
    """Last part of the URL. Default: made from the parameters' values. At most 255 characters."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    second_description: str | Unset | None = UNSET
    """Description below the list of what the page holds."""
    source_image_name: str | Unset | None = UNSET
    r"""Name of an image in the temporary storage; null removes the image. At most 255 characters. Format:
    `^[0-9a-zA-Z_\-.]+$`.
    """
    title: str | Unset | None = UNSET
    """Title of the category's web page, for search engines. At most 255 characters."""
    meta_tag_description: str | Unset | None = UNSET
    """Meta description of the web page, for search engines."""
    show_in_list: bool | Unset | None = UNSET
    """Whether lists show it."""
    show_in_detail: bool | Unset | None = UNSET
    """Whether details show it."""


@define(kw_only=True, repr=False)
class ParameterValueCombinationsCodesInput(Model):
    """One of the `parameters` of a `ParametricCategoryInput`."""

    parameter_code: str
    """Code of the parameter."""
    value_code: str
    """Code of the parameter's value."""


@define(kw_only=True, repr=False)
class ParametricCategoryUpdateInput(Model):
    """Body of `parametric_categories.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 255},
        "indexName": {"min_length": 1, "max_length": 255},
        "sourceImageName": {"max_length": 255, "pattern": "^[0-9a-zA-Z_\\-.]+$"},
        "title": {"min_length": 1, "max_length": 255},
    }
    _least: ClassVar[int] = 1

    name: str | Unset = UNSET
    """Name that people read. At most 255 characters."""
    index_name: str | Unset = UNSET
    """Last part of the URL. Default: made from the parameters' values. At most 255 characters."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    second_description: str | Unset | None = UNSET
    """Description below the list of what the page holds."""
    source_image_name: str | Unset | None = UNSET
    r"""Name of an image in the temporary storage; null removes the image. At most 255 characters. Format:
    `^[0-9a-zA-Z_\-.]+$`.
    """
    title: str | Unset | None = UNSET
    """Title of the category's web page, for search engines. At most 255 characters."""
    meta_tag_description: str | Unset | None = UNSET
    """Meta description of the web page, for search engines."""
    show_in_list: bool | Unset | None = UNSET
    """Whether lists show it."""
    show_in_detail: bool | Unset | None = UNSET
    """Whether details show it."""


@define(kw_only=True, repr=False)
class ParametricCategoryParameters(Model):
    """Parametric category parameters, as returned by `parametric_categories.get_available_parameters`."""

    category_guid: str
    """GUID of the category."""
    category_name: str
    """Name of the parent category."""
    parameters: list[ParametricCategoryParameter]
    """Parameters."""


@define(kw_only=True, repr=False)
class ParametricCategoryParameter(Model):
    """One of the `parameters` of a `ParametricCategoryParameters`."""

    parameter_code: str
    """Code of the parameter."""
    parameter_name: str
    """Name of the parameter."""
    parameter_type: ParametricCategoryParameterType
    """Kind of parameter: `PV` variant or `PF` filtering."""


class ParametricCategoryParameterType(OpenEnum, closed=True):
    """Values of `ParametricCategoryParameter.parameter_type`."""

    PV: ClassVar[ParametricCategoryParameterType] = listed("PV")
    PF: ClassVar[ParametricCategoryParameterType] = listed("PF")


@define(kw_only=True, repr=False)
class ParametricCategoryDefinitionInput(Model):
    """Body of `parametric_categories.create_definition`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "parameters": {"min_items": 1, "max_items": 4},
    }

    category_guid: str
    """GUID of the category."""
    parameters: Sequence[ParametricDefinitionParameterInput]
    """Parameters. At most 4 items."""


@define(kw_only=True, repr=False)
class ParametricDefinitionParameterInput(Model):
    """One of the `parameters` of a `ParametricCategoryDefinitionInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "parameterCode": {"min_length": 1},
    }

    parameter_code: str
    """Code of the parameter. Not empty."""


ParametricCategoryListInclude: TypeAlias = Literal["parameters",]
"""Values of the argument `include` of `parametric_categories.list`."""


CreateParametricCategoryInclude: TypeAlias = Literal["parameters",]
"""Values of the argument `include` of `parametric_categories.create`."""
