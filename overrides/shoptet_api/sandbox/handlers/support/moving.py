"""Moving goods, and telling of it."""

from decimal import Decimal

from shoptet_api.sandbox.call import Call


def move(call: Call, stock: int, code: str, change: Decimal, *, order: str | None = None) -> None:
    """Change what a stock has of a variant or of a set's parts; tell when a variant runs out or is there again."""
    parts = [found for part, _ in call.shop.stock.parts(code) if (found := call.shop.find_variant(part))]
    before = [variant.amount for _, variant in parts]
    call.shop.stock.move(stock, code, change, call.now, order=order)
    for (_, variant), amount in zip(parts, before, strict=True):
        if (amount > 0) != (variant.amount > 0):
            call.emit("stock:soldOut" if amount > 0 else "stock:inStock", variant.code)
        if variant.min_supply is not None and amount > variant.min_supply >= variant.amount:
            call.emit("stock:minStockSupplyReached", variant.code)


def tell(call: Call, stock: int) -> None:
    """Tell that something was moved in a stock."""
    call.emit("stock:movement", str(stock))
