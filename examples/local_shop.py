"""A small made-up shop that answers like the API: for the demo, and for first tries without a shop of your own.

    python local_shop.py

It prints its address and serves until Ctrl-C, or until its input ends. Any token will do. It knows a handful of calls:
list and detail of orders; list, creation, detail, change and deletion of brands; stock movements.
"""

import contextlib
import json
import re
import sys
import threading
import unicodedata
import uuid
from collections.abc import Mapping
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple, TypeVar
from urllib.parse import parse_qs, urlsplit

T = TypeVar("T")
Json = dict[str, Any]
CENT = Decimal("0.01")
STATUSES = {-1: "Nová", -2: "Vyřizuje se", -3: "Vyřízena"}


class Product(NamedTuple):
    """What the shop sells; the price is that of one, with VAT."""

    code: str
    name: str
    unit: str
    price: str


BOOT = Product("BOTA-42", "Kotníková bota Šumava", "pár", "2490.00")
LACES = Product("TKAN-90", "Tkaničky 90 cm", "ks", "59.00")
CREAM = Product("KREM-50", "Krém na kůži", "ks", "129.90")
SHIPPING = Product("", "Zásilkovna", "", "79.00")
PAYMENT = Product("", "Platba kartou", "", "0.00")


class Sale(NamedTuple):
    """An order in short."""

    code: str
    created: str
    status: int
    name: str
    city: str
    goods: Mapping[Product, int]
    company: str | None = None


SALES = (
    Sale("2026000101", "2026-03-02T08:14:05+0100", -3, "Jana Nováková", "Brno", {BOOT: 1}),
    Sale("2026000102", "2026-03-02T19:40:51+0100", -2, "Petr Dvořák", "Plzeň", {LACES: 4}),
    Sale(
        *("2026000103", "2026-03-28T23:05:17+0100", -2, "Žaneta Říhová", "České Budějovice"),
        goods={BOOT: 2, LACES: 2, CREAM: 3},
        company="Koloniál U Řeky s.r.o.",
    ),
    Sale("2026000104", "2026-03-29T06:30:00+0200", -2, "Ondřej Kučera", "Ostrava", {CREAM: 1}),
    Sale("2026000105", "2026-04-01T12:00:00+0200", -1, "Eva Málková", "Praha", {BOOT: 1}),
)
# A live shop can send what the spec does not promise, and so does this order.
DRIFTING = "2026000103"


class RefusedError(Exception):
    """An answer with an error status."""

    def __init__(self, status: int, *errors: Json) -> None:
        super().__init__(status)
        self.status = status
        self.errors = list(errors)


def fault(code: str, message: str, instance: str) -> Json:
    """An error as the API words it."""
    return {"errorCode": code, "message": message, "instance": instance}


def guid(*names: str) -> str:
    """A GUID that is the same in every run."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "/".join(names)))


def price(with_vat: Decimal) -> Json:
    """Amounts as the API writes them: strings of two decimal places."""
    without_vat = (with_vat / Decimal("1.21")).quantize(CENT)
    amounts = {"withVat": with_vat, "withoutVat": without_vat, "vat": with_vat - without_vat}
    return {name: str(amount.quantize(CENT)) for name, amount in amounts.items()}


def item(number: int, kind: str, product: Product, amount: int) -> Json:
    """One item of an order."""
    nothing = ("variantName", "brand", "remark", "additionalField", "purchasePrice", "recyclingFee", "ean")
    return dict.fromkeys((*nothing, "warrantyDescription", "amountCompleted"), None) | {
        "productGuid": guid("product", product.code) if product.code else None,
        "code": product.code or None,
        "itemType": kind,
        "name": product.name,
        "weight": "0.000",
        "amount": f"{amount}.000",
        "amountUnit": product.unit or None,
        "priceRatio": "1.0000",
        "status": {"id": -2, "name": STATUSES[-2]},
        "itemPrice": price(amount * Decimal(product.price)) | {"vatRate": "21.00"},
        "unitPrice": price(Decimal(product.price)) | {"vatRate": "21.00"},
        "itemId": number,
    }


def items(sale: Sale) -> list[Json]:
    """The items of an order: goods, shipping, payment."""
    goods = [item(number, "product", what, amount) for number, (what, amount) in enumerate(sale.goods.items(), 1)]
    return [*goods, item(8, "shipping", SHIPPING, 1), item(9, "billing", PAYMENT, 1)]


def head(sale: Sale) -> Json:
    """What the list and the detail of orders have in common."""
    total = price(sum((Decimal(each["itemPrice"]["withVat"]) for each in items(sale)), Decimal()))
    return {
        "code": sale.code,
        "guid": guid("order", sale.code),
        "creationTime": sale.created,
        "changeTime": sale.created,
        "email": f"zakaznik{sale.code}@example.com",
        "phone": None,
        "customerGuid": None,
        "cashDeskOrder": False,
        "adminUrl": f"https://shop.example.com/admin/{sale.code}",
        "status": {"id": sale.status, "name": STATUSES[sale.status]},
        "shipping": {"guid": guid(SHIPPING.name), "name": SHIPPING.name},
        "paymentMethod": {"guid": guid(PAYMENT.name), "name": PAYMENT.name},
        "price": total | {"toPay": total["withVat"], "currencyCode": "CZK", "exchangeRate": "1.00000000"},
        "paid": sale.status == -3,
    }


def row(sale: Sale) -> Json:
    """An order in the list."""
    return head(sale) | {"fullName": sale.name, "company": sale.company, "remark": None}


def detail(sale: Sale, sections: str) -> Json:
    """An order in full."""
    nothing = ("houseNumber", "district", "additional", "regionName", "regionShortcut", "companyId", "vatId", "taxId")
    address = {"company": sale.company, "fullName": sale.name, "street": "Nábřežní 12", "city": sale.city}
    order: Json = head(sale) | {
        "externalCode": None,
        "clientIPAddress": None,
        "stockId": 1,
        "addressesEqual": True,
        "vatPayer": True,
        "billingMethod": {"id": 4, "name": PAYMENT.name},
        "billingAddress": dict.fromkeys(nothing, None) | address | {"zip": "370 01", "countryCode": "CZ"},
        "deliveryAddress": None,
        "items": items(sale),
    }
    if "notes" in sections.split(","):
        said = {"customerRemark": "Prosím zvonit u sousedů.", "eshopRemark": None}
        order["notes"] = said | {"trackingNumber": "Z123", "trackingUrl": None, "additionalFields": []}
    if sale.code == DRIFTING:
        order["mood"] = "good"  # a field that the spec does not know
        order["adminUrl"] = None  # null, where text is promised
        order["items"][0]["amount"] = 2  # a number, where text of three decimal places is promised
        order["items"][2]["itemType"] = "sample"  # a value that the spec does not list
    return order


class LocalShop:
    """The shop's data and what it answers; `serve` puts it behind HTTP."""

    def __init__(self) -> None:
        self.orders = {sale.code: sale for sale in SALES}
        self.brands: dict[str, Json] = {}
        self.stock = {BOOT.code: Decimal(12), LACES.code: Decimal(240), CREAM.code: Decimal(37)}

    def answer(self, method: str, path: str, query: Mapping[str, str], sent: Json) -> tuple[int, object, list[Json]]:
        """Status, `data` and `errors` of the answer to a call."""
        body: Any = sent.get("data")
        match method, path.strip("/").split("/"):
            case "GET", ["api", "orders"]:
                status = query.get("statusId")
                found = [row(sale) for sale in reversed(SALES) if status in {None, str(sale.status)}]
                return 200, page("orders", found, query, largest=50), []
            case "GET", ["api", "orders", code]:
                return 200, {"order": detail(known("order", code, self.orders), query.get("include", ""))}, []
            case "GET", ["api", "brands"]:
                return 200, page("brands", list(self.brands.values()), query, largest=1000), []
            case "POST", ["api", "brands"]:
                return 201, self.create_brand(body), []
            case "GET", ["api", "brands", code]:
                return 200, known("brand", code, self.brands), []
            case "PATCH", ["api", "brands", code]:
                known("brand", code, self.brands).update(body)
                return 200, self.brands[code], []
            case "DELETE", ["api", "brands", code]:
                known("brand", code, self.brands)
                del self.brands[code]
                return 200, None, []
            case "PATCH", ["api", "stocks", "1", "movements"]:
                return 200, None, self.move_stock(body)
            case _:
                raise RefusedError(404, fault("not-found", f"This shop does not know {method} {path}.", "url"))

    def create_brand(self, given: Json) -> Json:
        """A brand with what was given, and the API's defaults for the rest."""
        plain = unicodedata.normalize("NFKD", given["name"].lower()).encode("ascii", "ignore").decode()
        index = given.get("indexName") or re.sub(r"\W+", "-", plain)
        if any(index == brand["indexName"] for brand in self.brands.values()):
            raise RefusedError(409, fault("duplicate", f'There is a brand "{index}" already.', "data.indexName"))
        brand: Json = dict.fromkeys(("description", "brandWeb", "metaTitle", "metaDescription"))
        brand |= {"showInCategoriesMenu": False, "showInBrandList": True, **given}
        brand |= {"guid": guid("brand", index), "indexName": index}
        self.brands[brand["guid"]] = brand
        return brand

    def move_stock(self, rows: list[Json]) -> list[Json]:
        """Do the rows that can be done, and return an error for each of the others; 400 when all of them fail."""
        errors: list[Json] = []
        for number, change in enumerate(rows):
            code = change["productCode"]
            if code in self.stock:
                self.stock[code] += Decimal(str(change.get("amountChange", 0)))
            else:
                errors.append(fault("unknown-product", f'The product "{code}" does not exist.', f"data[{number}]"))
        if errors and len(errors) == len(rows):
            raise RefusedError(400, *errors)
        return errors


def known(what: str, code: str, records: Mapping[str, T]) -> T:
    """The record with this code; 404 where there is none."""
    if code not in records:
        raise RefusedError(404, fault(f"{what}-not-found", f'The {what} "{code}" does not exist.', "code"))
    return records[code]


def page(key: str, rows: list[Json], query: Mapping[str, str], *, largest: int) -> Json:
    """One page of rows beside its paginator."""
    number, size = int(query.get("page", "1")), min(int(query.get("itemsPerPage", "20")), largest)
    shown = rows[(number - 1) * size : number * size]
    counts = {"totalCount": len(rows), "page": number, "pageCount": max(1, -(-len(rows) // size))}
    return {key: shown, "paginator": counts | {"itemsOnPage": len(shown), "itemsPerPage": size}}


class Handler(BaseHTTPRequestHandler):
    """HTTP around `LocalShop`: the token, the envelope and the headers."""

    protocol_version = "HTTP/1.1"
    shop: LocalShop

    def do_GET(self) -> None:
        """Answer any method."""
        split = urlsplit(self.path)
        query = {name: values[-1] for name, values in parse_qs(split.query).items()}
        sent = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        errors: list[Json] = [fault("missing-access-token", "The request has no token.", "header")]
        status, data = 401, None
        if self.headers.get("Shoptet-Private-API-Token") or self.headers.get("Shoptet-Access-Token"):
            try:
                status, data, errors = self.shop.answer(self.command, split.path, query, json.loads(sent or b"{}"))
            except RefusedError as refused:
                status, errors = refused.status, refused.errors
            except (AttributeError, LookupError, TypeError, ValueError, ArithmeticError):
                status, errors = 422, [fault("invalid-request", "The request has not the shape that is due.", "data")]
        request_id = uuid.uuid4().hex
        envelope = {"data": data, "errors": errors or None, "metadata": {"requestId": request_id}}
        content = json.dumps(envelope, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("X-Request-ID", request_id)
        self.send_header("X-RateLimit-Bucket-Filling", "1/200")
        self.end_headers()
        self.wfile.write(content)

    do_POST = do_PATCH = do_DELETE = do_GET  # noqa: N815 (names that http.server looks for)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        """Stay quiet: the address is all that is printed."""


def serve(port: int = 0) -> ThreadingHTTPServer:
    """A server with a shop of its own on this machine, answering in threads of its own; `shutdown` ends it."""
    handler = type("ShopHandler", (Handler,), {"shop": LocalShop()})
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def main() -> None:
    """Serve until the input ends, so that no server is left behind by a program that started it."""
    server = serve(int(sys.argv[1]) if sys.argv[1:] else 0)
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    with contextlib.suppress(KeyboardInterrupt):
        sys.stdin.read()
    server.shutdown()


if __name__ == "__main__":
    main()
