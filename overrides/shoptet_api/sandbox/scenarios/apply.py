"""Makes a shop of a scenario: by the same handlers that answer requests, so that the same rules hold."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any, Final

import msgspec

from shoptet_api.errors import ConfigurationError
from shoptet_api.sandbox.background.journal import Written
from shoptet_api.sandbox.call import Call, RefusedError
from shoptet_api.sandbox.environment import Environment
from shoptet_api.sandbox.scenarios.document import Contents, Later, Order, Product, Write, seconds
from shoptet_api.sandbox.server.request_reading import RequestReader

Inject = Callable[..., object]
_ITEM: Final[Mapping[str, Any]] = {"itemType": "product", "vatRate": "21.00"}


class Builder:
    """Puts the contents of a scenario into one shop."""

    def __init__(self, environment: Environment, inject: Inject, prefix: str = "") -> None:
        self._environment: Final = environment
        self._inject: Final = inject
        self._prefix: Final = prefix
        self._reader: Final = RequestReader(environment.spec, environment.schemas, environment.limits)

    def build(self, contents: Contents) -> None:
        """Put everything into the shop.

        Raises:
            ConfigurationError: A part does not fit the API or the shop; the message names its place.
        """
        for index, product in enumerate(contents.products):
            self._product(product, f"products[{index}]")
        for index, order in enumerate(contents.orders):
            self._order(order, f"orders[{index}]")
        for index, write in enumerate(contents.writes):
            self._write(write, f"writes[{index}]")
        for index, webhook in enumerate(contents.webhooks):
            wanted = [(webhook.event, webhook.url, "full" if webhook.payload else None)]
            self._at(f"webhooks[{index}]", partial(self._environment.webhooks.register, wanted))
        for index, fault in enumerate(contents.faults):
            self._fault(fault, f"faults[{index}]")
        for index, module in enumerate(contents.missing_modules):
            self._at(f"missingModules[{index}]", partial(self._environment.modules.disable, module))
        for index, later in enumerate(contents.later):
            self._later(later, f"later[{index}]")

    def _product(self, product: Product, place: str) -> None:
        shop = self._environment.shop
        if shop.find_variant(product.code) is not None:
            raise self._wrong(place, f"the shop has a product {product.code!r} already")
        variant = {"code": product.code, "price": f"{float(product.price):.2f}"}
        body = {"name": product.name, "defaultCategoryGuid": shop.categories.key_list()[0], "variants": [variant]}
        self._write(Write("POST", "/api/products", "", {"data": {**body, **product.more}}), place)
        moved = {"data": [{"productCode": product.code, "quantity": product.stock}]}
        self._write(Write("PATCH", "/api/stocks/1/movements", "", moved), place)

    def _order(self, order: Order, place: str) -> None:
        shop = self._environment.shop
        items: list[dict[str, Any]] = []
        for index, item in enumerate(order.items):
            found = shop.find_variant(item.code)
            if found is None:
                raise self._wrong(f"{place}.items[{index}].code", f"the shop has no product {item.code!r}")
            product, variant = found
            price = variant.price.price or 0
            items.append(
                {
                    **_ITEM,
                    "code": item.code,
                    "name": product.name,
                    "amount": str(item.amount),
                    "itemPriceWithVat": f"{price:.2f}",
                }
            )
        body: dict[str, Any] = {
            "externalCode": order.external_code or f"scenario-{len(shop.external_codes) + 1}",
            "currency": {"code": "CZK"},
            "cashDeskOrder": True,
            "paid": order.paid,
        }
        given = {"code": order.code, "statusId": order.status, "email": order.email, "items": items}
        body |= {name: value for name, value in given.items() if value}
        self._write(Write("POST", "/api/orders", "", {"data": {**body, **order.more}}), place)

    def _write(self, write: Write, place: str) -> None:
        environment = self._environment
        found = environment.spec.find(write.method, write.path)
        if found is None or not found[0].writes:
            raise self._wrong(place, f"the API has no write {write.method} {write.path}")
        operation, texts = found
        handler = environment.handlers.get(operation.id)
        if handler is None or operation.kind == "job":
            return  # It changes nothing that the sandbox keeps.
        content = b"" if write.body is None else msgspec.json.encode(write.body)

        def make() -> None:
            query = self._reader.query(operation, write.query)
            call = Call(
                operation=operation.id,
                path=self._reader.path(operation, texts),
                query=query.values,
                body=self._reader.body(operation, content),
                include=query.include,
                language=query.language or "cs",
                now=self._moment(write),
                shop=environment.shop,
            )
            with environment.lock:
                handler(call)

        self._at(place, make)
        moment = self._moment(write)
        environment.journal.writes.append(Written(write.method, write.path, write.query, write.body, moment))

    def _moment(self, write: Write) -> datetime:
        return self._environment.shop.now if write.at is None else write.at

    def _fault(self, fault: Mapping[str, Any], place: str) -> None:
        self._at(place, lambda: self._inject(**fault))

    def _later(self, later: Later, place: str) -> None:
        environment = self._environment
        moment = environment.clock.monotonic() + seconds(later.after, place)
        action: Callable[[], object]
        if later.emit is not None:
            if later.emit not in environment.webhooks.events:
                raise self._wrong(place, f"the API has no event {later.emit!r}")
            action = partial(environment.emit, later.emit, later.instance or "")
        elif later.fault is not None:
            action = partial(self._fault, later.fault, place)
        else:
            action = partial(self._write, later.write or Write("", ""), place)
        environment.schedule.at(moment, lambda _: action())

    def _at(self, place: str, act: Callable[[], object]) -> None:
        """Do something, and name its place in an error."""
        try:
            act()
        except RefusedError as refused:
            reasons = "; ".join(f"{fault.instance}: {fault.message}" for fault in refused.faults)
            raise self._wrong(place, reasons) from None
        except (ConfigurationError, TypeError) as error:
            raise self._wrong(place, str(error)) from None

    def _wrong(self, place: str, reason: str) -> ConfigurationError:
        return ConfigurationError("scenario", f"{self._prefix}{place}: {reason}")
