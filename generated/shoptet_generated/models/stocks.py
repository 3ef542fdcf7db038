# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Stocks: models and enumerations."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import Model
from shoptet_generated.runtime.rows import Rows
from shoptet_generated.runtime.scalars import DecimalNumber


@define(kw_only=True, repr=False)
class StockListItem(Model):
    """One of the `stocks` of a `StockList`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    title: str
    """Name of the stock."""
    is_delivery_point: bool
    """Whether customers can collect orders at the stock."""
    visible_on_eshop: bool
    """Whether the shop shows the stock."""
    delivery_point_title: str | None
    """Name of the pickup point at the stock."""
    delivery_point_address: str | None
    """Address of the pickup point at the stock."""


@define(kw_only=True, repr=False)
class StockList(Model, Rows[StockListItem]):
    """A stock list, as returned by `stocks.list`."""

    _rows: ClassVar[tuple[str, ...]] = ("stocks",)

    stocks: list[StockListItem]
    """Stocks."""
    default_stock_id: int
    """Id of the default stock."""


@define(kw_only=True, repr=False)
class Stock(Model):
    """A stock, as returned by `stocks.get`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    title: str
    """Name of the stock."""
    is_delivery_point: bool
    """Whether customers can collect orders at the stock."""
    visible_on_eshop: bool
    """Whether the shop shows the stock."""
    delivery_point_title: str | None
    """Name of the pickup point at the stock."""
    delivery_point_address: str | None
    """Address of the pickup point at the stock."""
    type: StockType | None
    """Type of the stock."""
    parent_stock_id: int | None
    """Id of the stock that this virtual stock is a part of."""


class StockType(OpenEnum, closed=True):
    """Values of `Stock.type`."""

    INTERNAL_PHYSICAL: ClassVar[StockType] = listed("internalPhysical")
    INTERNAL_VIRTUAL: ClassVar[StockType] = listed("internalVirtual")
    EXTERNAL: ClassVar[StockType] = listed("external")


@define(kw_only=True, repr=False)
class StockMovement(Model):
    """A stock movement, as returned by `stocks.list_movements`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    product_code: str
    """Code of the product or variant."""
    actual_amount: Decimal | None
    """Quantity in stock after the movement, 3 decimal places."""
    amount_change: Decimal | None
    """Change of the quantity in stock, 3 decimal places; negative to take away."""
    changed_by: str | None
    """Who moved the stock: `admin`, `customer`, an e-mail address, or null."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    order_code: str | None = None
    """Code of the order; text that can hold letters and dashes."""
    product_guid: str | None = None
    """GUID of the product."""
    historical_product_guid: str | None = None
    """GUID that the product had when the movement happened; can be null for old movements."""
    sum_amount: Decimal | None = None
    """Quantity in all stocks together after the movement, 3 decimal places."""


@define(kw_only=True, repr=False)
class StockAmountChangeInput(Model):
    """An item of the body of `stocks.update_quantity_many`."""

    product_code: str
    """Code of the variant (SKU), not of a product set."""
    amount_change: DecimalNumber
    """Change of the quantity, 3 decimal places, negative to take away. Sent twice, it counts twice."""


@define(kw_only=True, repr=False)
class StockQuantityInput(Model):
    """An item of the body of `stocks.update_quantity_many`."""

    product_code: str
    """Code of the variant (SKU), not of a product set."""
    quantity: DecimalNumber
    """New quantity that can be ordered: the one in the stock less what orders claim. 3 decimal places."""


@define(kw_only=True, repr=False)
class StockRealStockInput(Model):
    """An item of the body of `stocks.update_quantity_many`."""

    product_code: str
    """Code of the variant (SKU), not of a product set."""
    real_stock: DecimalNumber
    """New quantity in the stock, including what orders claim. 3 decimal places."""


@define(kw_only=True, repr=False)
class LastStockMovement(Model):
    """A last stock movement, as returned by `stocks.get_last_movement`."""

    last_id: int
    """Id of the last movement; ids only grow."""
    last_change_time: datetime
    """When the stock last moved, with the shop's UTC offset."""


@define(kw_only=True, repr=False)
class StockSupply(Model):
    """A stock supply, as returned by `stocks.list_supplies`."""

    product_guid: str
    """GUID of the product."""
    code: str
    """Code of the variant (SKU)."""
    amount: Decimal | None
    """Quantity in the stock, 3 decimal places."""
    claim: Decimal | None
    """Quantity claimed by orders not sent yet, 3 decimal places."""
    location: str | None = None
    """Place of the goods in the stock."""
    change_time: datetime | None = None
    """When the record was last changed, with the shop's UTC offset."""


StockMovementInclude: TypeAlias = Literal[
    "orderCode",
    "productGuid",
    "historicalProductGuid",
    "sumAmount",
]
"""Values of the argument `include` of `stocks.list_movements`."""
