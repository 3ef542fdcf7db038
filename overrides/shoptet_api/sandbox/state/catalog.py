"""Brands, categories, suppliers, flags and price lists: small records in the shape of the API."""

from typing import Final

from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state import words
from shoptet_api.sandbox.state.people import slug
from shoptet_api.sandbox.state.reference import SHOP_URL
from shoptet_api.sandbox.state.seeds import guid
from shoptet_api.sandbox.state.store import Store

BRANDS: Final = words.BRANDS
FLAGS: Final = {"action": ("Akce", "#d32f2f"), "new": ("Novinka", "#388e3c"), "tip": ("Tip", "#f9a825")}


def brand_guid(seed: int, number: int) -> str:
    """Return the GUID of a seeded brand."""
    return guid(seed, "brand", number)


def supplier_guid(seed: int, number: int) -> str:
    """Return the GUID of a seeded supplier."""
    return guid(seed, "supplier", number)


def category_guid(seed: int, name: str) -> str:
    """Return the GUID of a seeded category."""
    return guid(seed, "category", name)


def brand(brand_id: str, name: str) -> Record:
    """Return a brand with its default values."""
    return {
        "guid": brand_id,
        "name": name,
        "indexName": slug(name),
        "description": None,
        "brandWeb": None,
        "postalAddress": None,
        "contactEmail": None,
        "europeanResellerPostalAddress": None,
        "europeanResellerContactEmail": None,
        "manufacturingCompanyName": None,
        "europeanResellerManufacturingCompanyName": None,
        "showInCategoriesMenu": True,
        "showInBrandList": True,
        "metaTitle": None,
        "metaDescription": None,
    }


def brands(seed: int) -> Store[Record]:
    """Make up the brands, keyed by GUID."""

    def make(number: int) -> Record:
        record = brand(brand_guid(seed, number), BRANDS[number])
        record["description"] = f"<p>{BRANDS[number]}: malá česká značka.</p>"
        record["contactEmail"] = f"{slug(BRANDS[number])}@example.com"
        return record

    return Store("brand", (brand_guid(seed, number) for number in range(len(BRANDS))), make)


def category(category_id: str, name: str, parent: str | None, priority: int) -> Record:
    """Return a category with its default values."""
    return {
        "guid": category_id,
        "name": name,
        "image": None,
        "description": None,
        "secondDescription": None,
        "indexName": slug(name),
        "url": f"{SHOP_URL}/{slug(name)}/",
        "parentGuid": parent,
        "priority": priority,
        "menuTitle": None,
        "title": None,
        "metaTagDescription": None,
        "visible": True,
        "similarProductsCategory": None,
        "relatedProductsCategory": None,
        "customerVisibility": "all",
        "productOrdering": "default",
        "catalogueMapping": None,
    }


def categories(seed: int) -> Store[Record]:
    """Make up the category tree, keyed by GUID; parents come before their children."""
    names = [
        entry
        for parent, children in words.CATEGORIES
        for entry in [(parent, None), *((child, parent) for child in children)]
    ]

    def make(number: int) -> Record:
        name, parent = names[number]
        return category(category_guid(seed, name), name, parent and category_guid(seed, parent), number + 1)

    return Store("category", (category_guid(seed, name) for name, _ in names), make)


def suppliers(seed: int) -> Store[Record]:
    """Make up the suppliers, keyed by GUID."""
    return Store(
        "supplier",
        (supplier_guid(seed, number) for number in range(len(words.SUPPLIERS))),
        lambda number: {"guid": supplier_guid(seed, number), "name": words.SUPPLIERS[number]},
    )


def flags() -> Store[Record]:
    """Return the flags of products, keyed by code."""
    store = Store[Record]("product-flag")
    for code, (title, color) in FLAGS.items():
        store.add(
            code,
            {
                "code": code,
                "title": title,
                "system": True,
                "color": color,
                "showInDetail": True,
                "showInCategory": True,
            },
        )
    return store


def price_lists() -> Store[Record]:
    """Return the price lists, keyed by id as text."""
    store = Store[Record]("pricelist")
    for number, name in ((1, "Výchozí ceník"), (2, "Velkoobchod")):
        store.add(str(number), {"id": number, "name": name})
    return store
