"""A warehouse program moves quantities to the shop, and reports the rows that it refuses."""

import csv
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from shoptet_api import PartialFailureError, Shoptet
from shoptet_api.models import StockQuantityInput, StockQuantityInputDict


def read(path: Path) -> Iterator[StockQuantityInput]:
    with path.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield StockQuantityInput(product_code=row["sku"], quantity=Decimal(row["amount"]))


def as_dicts(path: Path) -> list[StockQuantityInputDict]:
    return [{"productCode": row.product_code, "quantity": row.quantity} for row in read(path)]


def main() -> None:
    with Shoptet.from_env() as shop:
        stocks = shop.stocks.list()
        first = stocks.default_stock_id
        rows = list(read(Path("stock.csv")))
        for start in range(0, len(rows), 300):
            try:
                shop.stocks.update_quantity_many(first, rows[start : start + 300])
            except PartialFailureError as error:
                for detail in error.errors:
                    print(detail.code, detail.message, detail.instance)
        shop.stocks.update_quantity_many(first, as_dicts(Path("stock.csv")))


if __name__ == "__main__":
    main()
