"""Stock changes and their events."""

from decimal import Decimal

from shoptet_api.sandbox.call import Call


def move(call: Call, stock: int, code: str, change: Decimal, *, order: str | None = None) -> None:
    """Change the supply of a variant or of a set's parts.

    An event is emitted when a variant sells out, is back in stock, or reaches its minimum supply.
    """
    parts = [found for part, _ in call.shop.stock.parts(code) if (found := call.shop.find_variant(part))]
    before = [variant.amount for _, variant in parts]
    call.shop.stock.move(stock, code, change, call.now, order=order)
    for (_, variant), amount in zip(parts, before, strict=True):
        if (amount > 0) != (variant.amount > 0):
            call.emit("stock:soldOut" if amount > 0 else "stock:inStock", variant.code)
        if variant.min_supply is not None and amount > variant.min_supply >= variant.amount:
            call.emit("stock:minStockSupplyReached", variant.code)


def emit_movement(call: Call, stock: int) -> None:
    """Emit the event for a movement in a stock."""
    call.emit("stock:movement", str(stock))
