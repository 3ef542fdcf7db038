"""Makes a shop of a scenario: by the same handlers that answer requests, so that the same rules hold."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any, Final, cast, get_args

import attrs
import msgspec

from shoptet_api.errors import ConfigurationError
from shoptet_api.sandbox.background.jobs import Job
from shoptet_api.sandbox.background.journal import Written
from shoptet_api.sandbox.call import Call, RefusedError
from shoptet_api.sandbox.environment import Environment
from shoptet_api.sandbox.faults.faults import JobEnd
from shoptet_api.sandbox.scenarios.document import Contents, Later, Order, Product, RunningJob, Write, seconds
from shoptet_api.sandbox.server.request_reading import RequestReader
from shoptet_api.sandbox.spec.document import Operation

Inject = Callable[..., object]
_JOB_ID: Final = re.compile(r"[0-9a-f]+j[0-9a-f]+")
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

    def continue_jobs(self, jobs: Sequence[RunningJob]) -> None:
        """Continue jobs that had not ended.

        Raises:
            ConfigurationError: A job does not fit the API; the message names its place.
        """
        for index, job in enumerate(jobs):
            self._job(job, f"jobs[{index}]")

    def _job(self, job: RunningJob, place: str) -> None:
        environment, write = self._environment, job.request
        found = environment.spec.find(write.method, write.path)
        if found is None or found[0].kind != "job":
            raise self._wrong(place, f"the API has no job {write.method} {write.path}")
        if job.end not in get_args(JobEnd):
            raise self._wrong(f"{place}.end", f"expected one of {', '.join(get_args(JobEnd))}, got {job.end!r}")
        if not _JOB_ID.fullmatch(job.id):
            raise self._wrong(f"{place}.id", "expected the id of a job")
        operation, texts = found
        now = environment.clock.monotonic()

        def restore() -> None:
            call = attrs.evolve(self._call(operation, texts, write), emit=partial(_emit, environment))
            environment.jobs.restore(
                Job(
                    id=job.id,
                    operation=operation,
                    call=call,
                    endpoint=write.path,
                    request=self._written(write),
                    created=now + job.created,
                    end=cast("JobEnd", job.end),
                    content=None if write.file is None else write.file.encode(),
                    status="pending" if job.started is None else "running",
                    started=None if job.started is None else now + job.started,
                    due=now + job.due,
                )
            )

        self._at(place, restore)

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
        if handler is None and operation.kind != "job":
            return  # It changes nothing that the sandbox keeps.

        def make() -> None:
            call = self._call(operation, texts, write)
            with environment.lock:
                if operation.kind == "job":
                    environment.jobs.redo(operation, call, write.file)
                elif handler is not None:
                    handler(call)

        self._at(place, make)
        environment.journal.writes.append(self._written(write))

    def _call(self, operation: Operation, texts: Sequence[str], write: Write) -> Call:
        query = self._reader.query(operation, write.query)
        content = b"" if write.body is None else msgspec.json.encode(write.body)
        return Call(
            operation=operation.id,
            path=self._reader.path(operation, texts),
            query=query.values,
            body=self._reader.body(operation, content),
            include=query.include,
            language=query.language or "cs",
            now=self._moment(write),
            shop=self._environment.shop,
        )

    def _written(self, write: Write) -> Written:
        return Written(write.method, write.path, write.query, write.body, self._moment(write), write.file)

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


def _emit(environment: Environment, event: str, instance: str | int | Sequence[str | int]) -> None:
    environment.emit(event, instance)
