"""The shop: its records, and the numbers and codes it assigns."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache, cached_property, partial
from itertools import count
from typing import Final

from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state import catalog, content, coupons, customers, reference
from shoptet_api.sandbox.state.customers import Customer, customer_guid, make_customer
from shoptet_api.sandbox.state.documents import Documents, DocumentSeeds
from shoptet_api.sandbox.state.order_seeds import OrderSeeds, next_order_ids
from shoptet_api.sandbox.state.orders import Order, order_code
from shoptet_api.sandbox.state.products import Product, Variant, is_set, make_product, product_guid, variant_codes
from shoptet_api.sandbox.state.seeds import guid
from shoptet_api.sandbox.state.shipments import Parcel, Shipment
from shoptet_api.sandbox.state.stock import Movement, StockBook
from shoptet_api.sandbox.state.store import Store

EPOCH: Final = datetime(2026, 8, 3, 9, 30, tzinfo=UTC)
"""The default current time of a shop, the same on every run."""


class Shop:
    """The state of a shop. The same seed gives the same shop, in whatever order records are read.

    Args:
        seed: The seed of all made-up data.
        products: The number of products.
        orders: The number of orders.
        now: The current time of the shop, with a time zone. Its newest orders have just been created.
        eshop_id: The number of the shop.
    """

    def __init__(
        self,
        seed: int = 1,
        products: int = 60,
        orders: int = 40,
        now: datetime = EPOCH,
        eshop_id: int = reference.ESHOP_ID,
    ) -> None:
        if products < 1 or orders < 0:
            raise ValueError(f"expected at least 1 product and 0 orders, got {products} and {orders}")
        if now.tzinfo is None:
            raise ValueError("now: expected a time with a time zone, such as datetime.now(UTC)")
        self.seed = seed
        self.eshop_id: int = eshop_id
        self.now: datetime = now.replace(microsecond=0)
        self._seeded_products = products
        self._seeded_orders = orders
        self._counters: Counter[str] = Counter()
        self.methods: reference.Methods = reference.methods(seed)
        self.brands: Store[Record] = catalog.brands(seed)
        self.categories: Store[Record] = catalog.categories(seed)
        self.suppliers: Store[Record] = catalog.suppliers(seed)
        self.flags: Store[Record] = catalog.flags()
        self.price_lists: Store[Record] = catalog.price_lists()
        self.customer_groups: Store[Record] = customers.groups()
        self.coupon_templates: Store[Record] = coupons.templates(seed)
        self.coupons: Store[Record] = coupons.coupons(seed, self.now)
        self.sections: Store[Record] = content.sections()
        self.articles: Store[Record] = content.articles(self.now)
        self.pages: Store[Record] = content.pages()
        self.files: Store[Record] = content.files()
        self.category_order: dict[str, dict[str, int | None]] = {}
        """The priorities of products, keyed by category and product."""

        make_a_product = partial(make_product, seed, now=self.now)
        self.products: Store[Product] = Store(
            "product", (product_guid(seed, number) for number in range(products)), make_a_product
        )
        buyers = max(5, orders // 2)
        make_a_customer = partial(make_customer, seed, now=self.now)
        self.customers: Store[Customer] = Store(
            "customer", (customer_guid(seed, number) for number in range(buyers)), make_a_customer
        )
        make_an_order = OrderSeeds(
            seed=seed,
            orders=max(orders, 1),
            products=products,
            now=self.now,
            customers=buyers,
            customer=cache(make_a_customer),
            product=cache(make_a_product),
        )
        self.orders: Store[Order] = Store("order", map(order_code, range(orders)), make_an_order)
        self.keeps_zero_prices: bool = False
        """Whether a price of 0 means zero. Without this flag, which each shop gets at another time, it means no price,
        as null does."""
        self.external_codes: set[str] = set()
        """The external codes of all orders, also of deleted ones."""
        self.shipments: Store[Shipment] = Store(
            "shipment", (guid(seed, "shipment", number) for number in range(0, orders, 3)), self._shipment
        )
        documents = DocumentSeeds(seed, orders, make_an_order)
        self.invoices: Documents = documents.invoices()
        self.proforma_invoices: Documents = documents.proforma_invoices()
        self.delivery_notes: Documents = documents.delivery_notes()
        self.credit_notes: Documents = documents.credit_notes()
        self.ids: count[int] = count(next_order_ids(orders))
        """The ids of new items, history entries, remarks and other numbered records."""
        self._codes: dict[str, str] = {
            code: product_guid(seed, number) for number in range(products) for code in variant_codes(number)
        }
        seeded_movements = sum(
            len(variant_codes(number)) * len(reference.STOCKS) for number in range(products) if not is_set(number)
        )
        self.stock: StockBook = StockBook(self.find_variant, self._held, self._movements, seeded_movements)

    def _shipment(self, number: int) -> Shipment:
        """Make up the shipment of every third order; its label was printed long ago."""
        parcel = Parcel(1, weight=Decimal("1.2"))
        key = guid(self.seed, "shipment", 3 * number)
        return Shipment(key, order_code(3 * number), self.now - timedelta(days=1), [parcel], is_printed=True)

    def new_guid(self, kind: str) -> str:
        """Return the GUID of a new record. In two shops with the same seed, the first new brands get the same GUID."""
        self._counters[kind] += 1
        return guid(self.seed, "new", kind, self._counters[kind])

    def new_code(self, taken: Store[Order] | Documents) -> str:
        """Return the next free code of a number series."""
        prefix = taken.prefix if isinstance(taken, Documents) else ""
        number = self._counters[f"code {prefix}"] or self._seeded_orders
        while True:
            code = f"{prefix}{order_code(number)}"
            number += 1
            if code not in taken and code not in taken.deleted:
                self._counters[f"code {prefix}"] = number
                return code

    def new_id(self, store: Store[Record]) -> int:
        """Return an id for a new record of a store keyed by id. Ids of deleted records are not reused."""
        used = [int(key) for key in (*store.key_list(), *store.deleted)]
        return max(used, default=0) + 1

    def find_variant(self, code: str) -> tuple[Product, Variant] | None:
        """Find a variant by its code."""
        product = self.products.get(self._codes.get(code, ""))
        variant = product.variant(code) if product else None
        return (product, variant) if product and variant else None

    def add_variant(self, product: Product, variant: Variant) -> None:
        """Add a variant to a product and index it by code."""
        product.variants.append(variant)
        self._codes[variant.code] = product.guid

    def rename_variant(self, product: Product, variant: Variant, code: str) -> None:
        """Change the code of a variant."""
        del self._codes[variant.code]
        variant.code = code
        self._codes[code] = product.guid

    def remove_variant(self, product: Product, variant: Variant) -> None:
        """Remove a variant."""
        product.variants.remove(variant)
        del self._codes[variant.code]

    def change_product_guid(self, product: Product, guid: str) -> None:
        """Change the GUID of a product."""
        self.products.rename(product.guid, guid)
        product.guid = guid
        for variant in product.variants:
            self._codes[variant.code] = guid

    def remove_product(self, product: Product, now: datetime) -> None:
        """Delete a product and its variants."""
        for variant in product.variants:
            del self._codes[variant.code]
        self.products.remove(product.guid, now)

    def free_code(self, product_number: int) -> str:
        """Return an unused variant code."""
        for suffix in count(1):
            code = f"{product_number:04d}" if suffix == 1 else f"{product_number:04d}-{suffix}"
            if code not in self._codes:
                return code
        raise AssertionError("count() is endless")

    @cached_property
    def next_product(self) -> Iterator[int]:
        """The numbers of new products."""
        return count(self._seeded_products + 1)

    def _held(self) -> Iterator[tuple[int, str, Decimal]]:
        for order in self.orders.values():
            for item in order.items:
                if item.claimed and item.code is not None:
                    yield order.stock, item.code, item.amount

    def _movements(self) -> list[Movement]:
        """Make up the movements behind the seeded amounts: one for each, when the product was last changed."""
        supplies = sorted(
            (
                (supply.changed, number, variant.code, stock, supply.amount)
                for number in range(self._seeded_products)
                for variant in make_product(self.seed, number, self.now).variants
                for stock, supply in variant.supplies.items()
            ),
        )
        return [
            Movement(id_, stock, code, amount, amount, time, "Administrátor", product_guid(self.seed, number))
            for id_, (time, number, code, stock, amount) in enumerate(supplies, 1)
        ]
