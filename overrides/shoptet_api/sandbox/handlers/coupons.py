"""Discount coupons."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from string import ascii_uppercase, digits

from shoptet_api.sandbox.call import Call, Fault, RefusedError, Reply, Rows, handles, snapshots
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.lists import Filters
from shoptet_api.sandbox.handlers.support.refusals import check_count, conflict, get_or_404, not_found
from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.state.moments import time_text
from shoptet_api.sandbox.state.reference import CURRENCIES
from shoptet_api.sandbox.state.seeds import seeded_random

_CODE_LENGTH = 8
_MAX_COUPONS = 999
_MAX_DELETED = 200
_FIELDS = (
    "discountType",
    "amount",
    "ratio",
    "minPrice",
    "currency",
    "template",
    "shippingPrice",
    "validFrom",
    "validTo",
    "reusable",
    "remark",
)


def _created(coupon: Record) -> datetime:
    return datetime.fromisoformat(str(coupon["creationTime"]))


def _day(name: str, coupon: Record) -> date | None:
    value = coupon[name]
    return date.fromisoformat(value) if isinstance(value, str) else None


def _filters(call: Call) -> Filters[Record]:
    return (
        Filters[Record](call)
        .equal("template", lambda coupon: coupon["template"])
        .between("creationTime", _created)
        .equal("reusable", lambda coupon: coupon["reusable"])
        .at_least("validFrom", lambda coupon: _day("validFrom", coupon))
        .at_most("validTo", lambda coupon: _day("validTo", coupon))
    )


@handles("getListOfDiscountCoupons")
def list_coupons(call: Call) -> Rows:
    """Answer with the coupons."""
    return _filters(call).rows(call.shop.coupons, dict)


@snapshots("getListOfAllDiscountCoupons")
def snapshot(call: Call) -> Iterator[Record]:
    """Yield coupons as in the list."""
    filters = (
        _filters(call)
        .between("code", lambda coupon: coupon["code"])
        .equal("discountType", lambda coupon: coupon["discountType"])
        .equal("currency", lambda coupon: coupon["currency"])
        .equal("shippingPrice", lambda coupon: coupon["shippingPrice"])
    )
    return (dict(coupon) for coupon in filters.apply(call.shop.coupons.values()))


@handles("getDetailOfDiscountCoupon")
def get_coupon(call: Call) -> Reply:
    """Answer with one coupon."""
    coupon = get_or_404(call.shop.coupons, call.path["code"])
    return Reply(dict(coupon))


def _faults(call: Call, fields: Fields, before: Record | None) -> Iterator[Fault]:
    """Yield the faults of a coupon, alone and in combination with its previous values."""

    def fault(text: str, name: str) -> Fault:
        return Fault("invalid-request-data", text, fields.at(name))

    whole = Fields({**(before or {}), **fields.values})
    kind = whole.text("discountType")
    other, own = ("amount", "ratio") if kind == "percentual" else ("ratio", "amount")
    if fields.is_set(other):
        yield fault(f'For "{kind}" discount type you cannot provide "{other}" property', other)
    if not whole.is_set(own):
        yield fault(f'Field "{own}" is required when "discountType" is "{kind}".', own)
    elif fields.is_set(own) and whole.decimal(own, Decimal(0)) <= 0:
        yield fault(f'Invalid value number "{fields.text(own)}" for property "{own}". It must be above zero.', own)
    if (kind == "fixed" or whole.is_set("minPrice")) and not whole.is_set("currency"):
        yield fault('"currency" is required with a price.', "currency")
    if fields.is_set("currency") and fields.text("currency").upper() not in CURRENCIES:
        yield fault(f'Currency "{fields.text("currency")}" is not one of the shop\'s.', "currency")
    if fields.is_set("template") and fields.text("template") not in call.shop.coupon_templates:
        yield fault(f'Discount coupon template "{fields.text("template")}" does not exist.', "template")
    start, end = whole.text_or_none("validFrom"), whole.text_or_none("validTo")
    if start is not None and end is not None and start > end:
        yield fault('"validFrom" is after "validTo".', "validFrom")


def _apply(coupon: Record, fields: Fields) -> None:
    coupon |= {name: fields.values[name] for name in _FIELDS if name in fields}
    coupon["amount" if coupon["discountType"] == "percentual" else "ratio"] = None
    if isinstance(coupon["currency"], str):
        coupon["currency"] = coupon["currency"].upper()


def _create(call: Call, code: str, fields: Fields) -> Record:
    coupon: Record = {"code": code, "creationTime": time_text(call.now)}
    coupon |= dict.fromkeys(_FIELDS)
    coupon["usedCount"] = 0
    _apply(coupon, fields)
    call.shop.coupons.add(code, coupon)
    call.emit("discountCoupon:create", code)
    return coupon


def _free_code(call: Call) -> str:
    """Make up an unused coupon code."""
    while True:
        rng = seeded_random(call.shop.seed, "coupon-code", next(call.shop.ids))
        code = "".join(rng.choices(ascii_uppercase + digits, k=_CODE_LENGTH))
        if code not in call.shop.coupons:
            return code


@handles("createDiscountCoupons")
def create_coupons(call: Call) -> Reply:
    """Create coupons; invalid ones are skipped and reported."""
    entries = Fields(call.body).rows("coupons")
    check_count(len(entries), _MAX_COUPONS)
    created: list[Json] = []
    codes: list[str] = []
    faults: list[Fault] = []
    for entry in entries:
        code = entry.text_or_none("code") or _free_code(call)
        entry_faults = list(_faults(call, entry, None))
        if code in call.shop.coupons:
            text = f'Discount coupon with code "{code}" already exists.'
            entry_faults.append(Fault("discount-coupon-already-exists", text, entry.at("code")))
        faults += entry_faults
        if not entry_faults:
            created.append(dict(_create(call, code, entry)))
            codes.append(code)
    if not created:
        raise RefusedError(400, *faults)
    call.emit("discountCoupon:massCreate", codes)
    return Reply(created, faults)


@handles("createDiscountCouponsSet")
def create_set(call: Call) -> Reply:
    """Create many coupons that differ only in the code."""
    fields = Fields(call.body)
    if entry_faults := list(_faults(call, fields, None)):
        raise RefusedError(422, *entry_faults)
    coupons = [_create(call, _free_code(call), fields) for _ in range(fields.number("count"))]
    call.emit("discountCoupon:massCreate", [str(coupon["code"]) for coupon in coupons])
    return Reply([dict(coupon) for coupon in coupons])


@handles("bulkUpdateDiscountCoupons")
def update_coupons(call: Call) -> Reply:
    """Change coupons; unknown and invalid ones are skipped and reported."""
    entries = Fields(call.body).rows("coupons")
    check_count(len(entries), _MAX_COUPONS)
    changed: list[Json] = []
    faults: list[Fault] = []
    for entry in entries:
        code = entry.text("code")
        coupon = call.shop.coupons.get(code)
        if coupon is None:
            text = f'Discount coupon with code "{code}" was not found.'
            entry_faults = [Fault("discount-coupon-not-found", text, entry.at("code"))]
        elif len(entry.values) == 1:
            entry_faults = [Fault("invalid-request-data", "No fields to update were provided.", entry.location)]
        else:
            entry_faults = list(_faults(call, entry, _as_type(coupon, entry)))
        faults += entry_faults
        if coupon is not None and not entry_faults:
            _apply(coupon, entry)
            changed.append(dict(coupon))
            call.emit("discountCoupon:update", code)
    if not changed:
        raise RefusedError(400, *faults)
    return Reply(changed, faults)


def _as_type(coupon: Record, entry: Fields) -> Record:
    """Return a coupon without the values that a change of its type invalidates."""
    if entry.text("discountType", str(coupon["discountType"])) == coupon["discountType"]:
        return coupon
    return coupon | {"amount": None, "ratio": None}


@handles("bulkDeleteDiscountCoupons")
def delete_coupons(call: Call) -> Reply:
    """Delete coupons: all of them, or none if one does not exist."""
    codes = list(dict.fromkeys(Fields(call.body).texts("couponCodes")))
    check_count(len(codes), _MAX_DELETED)
    unknown = [code for code in codes if code not in call.shop.coupons]
    if unknown:
        text = "Unable to delete discount coupon."
        raise RefusedError(422, *(Fault("discount-coupon-not-found", text, code) for code in unknown))
    for code in codes:
        call.shop.coupons.remove(code, call.now)
        call.emit("discountCoupon:delete", code)
    call.emit("discountCoupon:massDelete", codes)
    return Reply()


@handles("deleteDiscountCoupon")
def delete_coupon(call: Call) -> Reply:
    """Delete a coupon."""
    code = str(get_or_404(call.shop.coupons, call.path["code"])["code"])
    call.shop.coupons.remove(code, call.now)
    call.emit("discountCoupon:delete", code)
    return Reply()


@handles("updateDiscountCouponsUsage")
def use_coupon(call: Call) -> Reply:
    """Use a coupon for an order; a coupon that is not reusable works once."""
    coupon, order = get_or_404(call.shop.coupons, call.path["code"]), Fields(call.body).text("orderCode")
    if call.query.get("suppressOrderChecking") is not True and order not in call.shop.orders:
        raise not_found("order", order)
    used = coupon["usedCount"]
    if used and not coupon["reusable"]:
        text = f'Discount coupon with code "{coupon["code"]}" was already used.'
        raise conflict("discount-coupon-already-used", text, str(coupon["code"]))
    coupon["usedCount"] = (used if isinstance(used, int) else 0) + 1
    return Reply()
