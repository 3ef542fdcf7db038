# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Categories: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset


@define(kw_only=True, repr=False)
class Category(Model):
    """A category, as returned by `categories.list`."""

    guid: str | None
    """GUID of the category."""
    name: str
    """Name of the category."""
    image: str | None
    """Image of the header; null for none."""
    description: str | None
    """Text above the products; can be HTML."""
    second_description: str | None
    """Text below the products; can be HTML."""
    index_name: str
    """Last part of the URL; made from the name unless given."""
    url: str
    """HTTP URL of the category page."""
    parent_guid: str | None
    """GUID of the parent category; null at the top."""
    priority: int | None
    """Position among the categories of the same parent."""
    menu_title: str | None
    """Name of the category in the menu."""
    title: str | None
    """Title of the category's web page, for search engines."""
    meta_tag_description: str | None
    """Meta description of the web page, for search engines."""
    visible: bool
    """Whether customers see it."""
    similar_products_category: str | None
    """GUID of the category whose products are similar to this one's."""
    related_products_category: str | None
    """GUID of the category whose products are related to this one's."""
    customer_visibility: CategoryCustomerVisibility | None
    """Who sees the category: `all`, `registered`, `unregistered` or `admin-only`."""
    product_ordering: ProductsInCategorySorting
    """Order of products in the category, such as `most-selling`, `cheapest` or `newest`."""
    catalogue_mapping: list[CategoryCatalogueMapping] | None
    """Where the category belongs in product catalogues such as `google`, `heureka`, `zbozi` or `glami`."""


class CategoryCustomerVisibility(OpenEnum, closed=True):
    """Values of `Category.customer_visibility`."""

    ALL: ClassVar[CategoryCustomerVisibility] = listed("all")
    REGISTERED: ClassVar[CategoryCustomerVisibility] = listed("registered")
    UNREGISTERED: ClassVar[CategoryCustomerVisibility] = listed("unregistered")
    ADMIN_ONLY: ClassVar[CategoryCustomerVisibility] = listed("admin-only")


CategoryCustomerVisibilityLiteral: TypeAlias = Literal[
    "all",
    "registered",
    "unregistered",
    "admin-only",
]
"""The values of `CategoryCustomerVisibility` as plain text, which requests take, too."""


class ProductsInCategorySorting(OpenEnum, closed=True):
    """Values of `Category.product_ordering`."""

    DEFAULT: ClassVar[ProductsInCategorySorting] = listed("default")
    MOST_SELLING: ClassVar[ProductsInCategorySorting] = listed("most-selling")
    CHEAPEST: ClassVar[ProductsInCategorySorting] = listed("cheapest")
    MOST_EXPENSIVE: ClassVar[ProductsInCategorySorting] = listed("most-expensive")
    OLDEST: ClassVar[ProductsInCategorySorting] = listed("oldest")
    NEWEST: ClassVar[ProductsInCategorySorting] = listed("newest")
    ALPHABETICALLY: ClassVar[ProductsInCategorySorting] = listed("alphabetically")
    ALPHABETICALLY_DESC: ClassVar[ProductsInCategorySorting] = listed("alphabetically-desc")
    PRODUCT_CODE: ClassVar[ProductsInCategorySorting] = listed("product-code")
    PRODUCT_CODE_DESC: ClassVar[ProductsInCategorySorting] = listed("product-code-desc")
    CATEGORY_PRIORITY: ClassVar[ProductsInCategorySorting] = listed("category-priority")
    CATEGORY_PRIORITY_DESC: ClassVar[ProductsInCategorySorting] = listed("category-priority-desc")


ProductsInCategorySortingLiteral: TypeAlias = Literal[
    "default",
    "most-selling",
    "cheapest",
    "most-expensive",
    "oldest",
    "newest",
    "alphabetically",
    "alphabetically-desc",
    "product-code",
    "product-code-desc",
    "category-priority",
    "category-priority-desc",
]
"""The values of `ProductsInCategorySorting` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class CategoryCatalogueMapping(Model):
    """One of the `catalogue_mapping` of a `Category`."""

    provider: str
    """Catalogue: `google`, `heureka`, `zbozi` or `glami`."""
    category: str
    """Category of the comparison site."""


@define(kw_only=True, repr=False)
class CategoryInput(Model):
    """Body of `categories.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 255},
        "sourceImageName": {"max_length": 255, "pattern": "^[0-9a-zA-Z_\\-.]+$"},
        "indexName": {"min_length": 1},
        "menuTitle": {"min_length": 1, "max_length": 255},
        "title": {"min_length": 1, "max_length": 255},
    }

    guid: str | Unset = UNSET
    """GUID of the record."""
    name: str
    """Name that people read. At most 255 characters."""
    parent_guid: str | Unset | None = UNSET
    """GUID of the parent category; null at the top."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    second_description: str | Unset | None = UNSET
    """Description below the list of what the page holds."""
    image_name: str | Unset | None = UNSET
    """File name of the image. Deprecated."""
    source_image_name: str | Unset | None = UNSET
    r"""Name of an image in the temporary storage; null removes the image. At most 255 characters. Format:
    `^[0-9a-zA-Z_\-.]+$`.
    """
    sort_before: str | Unset = UNSET
    """Moves the record in front of this one; not together with `sortAfter`."""
    sort_after: str | Unset = UNSET
    """Moves the record behind this one; not together with `sortBefore`."""
    index_name: str | Unset = UNSET
    """Last part of the URL; made from the name unless given. Not empty."""
    menu_title: str | Unset | None = UNSET
    """Name of the category in the menu. At most 255 characters."""
    title: str | Unset | None = UNSET
    """Title of the category's web page, for search engines. At most 255 characters."""
    meta_tag_description: str | Unset | None = UNSET
    """Meta description of the web page, for search engines."""
    visible: bool | Unset = UNSET
    """Whether customers see it."""
    customer_visibility: CategoryCustomerVisibility | CategoryCustomerVisibilityLiteral | Unset = UNSET
    """Who sees the category: `all`, `registered`, `unregistered` or `admin-only`."""
    product_ordering: ProductsInCategorySorting | ProductsInCategorySortingLiteral | Unset = UNSET
    """Order of products in the category, such as `most-selling`, `cheapest` or `newest`."""
    similar_products_category: str | Unset | None = UNSET
    """GUID of the category whose products are similar to this one's."""
    related_products_category: str | Unset | None = UNSET
    """GUID of the category whose products are related to this one's."""


@define(kw_only=True, repr=False)
class CategoryUpdateInput(Model):
    """Body of `categories.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 255},
        "sourceImageName": {"max_length": 255, "pattern": "^[0-9a-zA-Z_\\-.]+$"},
        "indexName": {"min_length": 1},
        "menuTitle": {"min_length": 1, "max_length": 255},
        "title": {"min_length": 1, "max_length": 255},
    }
    _least: ClassVar[int] = 1

    guid: str | Unset = UNSET
    """GUID of the record."""
    name: str | Unset = UNSET
    """Name that people read. At most 255 characters."""
    parent_guid: str | Unset | None = UNSET
    """GUID of the parent category; null at the top."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    second_description: str | Unset | None = UNSET
    """Description below the list of what the page holds."""
    image_name: str | Unset | None = UNSET
    """File name of the image. Deprecated."""
    source_image_name: str | Unset | None = UNSET
    r"""Name of an image in the temporary storage; null removes the image. At most 255 characters. Format:
    `^[0-9a-zA-Z_\-.]+$`.
    """
    sort_before: str | Unset = UNSET
    """Moves the record in front of this one; not together with `sortAfter`."""
    sort_after: str | Unset = UNSET
    """Moves the record behind this one; not together with `sortBefore`."""
    index_name: str | Unset = UNSET
    """Last part of the URL; made from the name unless given. Not empty."""
    menu_title: str | Unset | None = UNSET
    """Name of the category in the menu. At most 255 characters."""
    title: str | Unset | None = UNSET
    """Title of the category's web page, for search engines. At most 255 characters."""
    meta_tag_description: str | Unset | None = UNSET
    """Meta description of the web page, for search engines."""
    visible: bool | Unset = UNSET
    """Whether customers see it."""
    customer_visibility: CategoryCustomerVisibility | CategoryCustomerVisibilityLiteral | Unset = UNSET
    """Who sees the category: `all`, `registered`, `unregistered` or `admin-only`."""
    product_ordering: ProductsInCategorySorting | ProductsInCategorySortingLiteral | Unset = UNSET
    """Order of products in the category, such as `most-selling`, `cheapest` or `newest`."""
    similar_products_category: str | Unset | None = UNSET
    """GUID of the category whose products are similar to this one's."""
    related_products_category: str | Unset | None = UNSET
    """GUID of the category whose products are related to this one's."""


@define(kw_only=True, repr=False)
class CategoryBatchUpdateInput(Model):
    """A line of the file that `categories.update_batch` reads."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 255},
        "sourceImageName": {"max_length": 255, "pattern": "^[0-9a-zA-Z_\\-.]+$"},
        "indexName": {"min_length": 1},
        "menuTitle": {"min_length": 1, "max_length": 255},
        "title": {"min_length": 1, "max_length": 255},
    }

    guid: str | Unset = UNSET
    """GUID of the record."""
    name: str | Unset = UNSET
    """Name that people read. At most 255 characters."""
    parent_guid: str | Unset | None = UNSET
    """GUID of the parent category; null at the top."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    second_description: str | Unset | None = UNSET
    """Description below the list of what the page holds."""
    image_name: str | Unset | None = UNSET
    """File name of the image. Deprecated."""
    source_image_name: str | Unset | None = UNSET
    r"""Name of an image in the temporary storage; null removes the image. At most 255 characters. Format:
    `^[0-9a-zA-Z_\-.]+$`.
    """
    sort_before: str | Unset = UNSET
    """Moves the record in front of this one; not together with `sortAfter`."""
    sort_after: str | Unset = UNSET
    """Moves the record behind this one; not together with `sortBefore`."""
    index_name: str | Unset = UNSET
    """Last part of the URL; made from the name unless given. Not empty."""
    menu_title: str | Unset | None = UNSET
    """Name of the category in the menu. At most 255 characters."""
    title: str | Unset | None = UNSET
    """Title of the category's web page, for search engines. At most 255 characters."""
    meta_tag_description: str | Unset | None = UNSET
    """Meta description of the web page, for search engines."""
    visible: bool | Unset = UNSET
    """Whether customers see it."""
    customer_visibility: CategoryCustomerVisibility | CategoryCustomerVisibilityLiteral | Unset = UNSET
    """Who sees the category: `all`, `registered`, `unregistered` or `admin-only`."""
    product_ordering: ProductsInCategorySorting | ProductsInCategorySortingLiteral | Unset = UNSET
    """Order of products in the category, such as `most-selling`, `cheapest` or `newest`."""
    similar_products_category: str | Unset | None = UNSET
    """GUID of the category whose products are similar to this one's."""
    related_products_category: str | Unset | None = UNSET
    """GUID of the category whose products are related to this one's."""
    language: str | Unset = UNSET
    """Language code, such as `cs`; needs the module foreignLanguages."""


@define(kw_only=True, repr=False)
class CategoryPriorityBatchInput(Model):
    """A line of the file that `categories.update_product_priority_batch` reads."""

    category_guid: str
    """GUID of the category."""
    data: Sequence[CategoryPriorityByGuidInput | CategoryPriorityByCodeInput]
    """Priorities of products, for each category."""


@define(kw_only=True, repr=False)
class CategoryPriorityByGuidInput(Model):
    """One of the `data` of a `CategoryPriorityBatchInput`."""

    product_guid: str
    """GUID of the product."""
    priority: int | None
    """Position of the product in the category."""


@define(kw_only=True, repr=False)
class CategoryPriorityByCodeInput(Model):
    """One of the `data` of a `CategoryPriorityBatchInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "productCode": {"min_length": 1, "max_length": 255},
    }

    product_code: str
    """Code of the product or variant. At most 255 characters."""
    priority: int | None
    """Position of the product in the category."""


@define(kw_only=True, repr=False)
class CategoryProduct(Model):
    """A category product, as returned by `categories.list_product_priorities`."""

    product_guid: str
    """GUID of the product."""
    priority: int | None
    """Position of the product in the category."""


@define(kw_only=True, repr=False)
class CategoryProductPriorityInput(Model):
    """An item of the body of `categories.update_product_priority_many`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "productCode": {"min_length": 1, "max_length": 255},
        "priority": {"minimum": 0, "maximum": 65535},
    }
    _one_of: ClassVar[tuple[tuple[str, ...], ...]] = (
        (
            "productGuid",
            "priority",
        ),
        (
            "productCode",
            "priority",
        ),
    )

    product_guid: str | Unset = UNSET
    """GUID of the product."""
    product_code: str | Unset = UNSET
    """Code of the product or variant. At most 255 characters."""
    priority: int | None
    """Position of the product in the category. 0 to 65535."""
