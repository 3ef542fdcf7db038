"""Discount coupons and their templates, in the shape that the API shows."""

from datetime import datetime, timedelta

from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state.moments import day_of, time_text
from shoptet_api.sandbox.state.seeds import dice, guid
from shoptet_api.sandbox.state.store import Store

_COUNT = 12


def template_guid(seed: int) -> str:
    """Return the GUID of the template that there is."""
    return guid(seed, "coupon-template", 0)


def template(template_id: str, title: str) -> Record:
    """Return a template with what it has by default."""
    return {
        "guid": template_id,
        "title": title,
        "customerGroup": None,
        "categories": None,
        "brands": None,
        "productFlags": None,
        "productSelectionMode": "parameters",
        "products": None,
    }


def templates(seed: int) -> Store[Record]:
    """Make up the templates, by GUID."""
    store = Store[Record]("discount-coupon-template")
    store.add(template_guid(seed), template(template_guid(seed), "Výchozí šablona"))
    return store


def coupons(seed: int, now: datetime) -> Store[Record]:
    """Make up the coupons, by code."""

    def make(number: int) -> Record:
        chance = dice(seed, "coupon", number)
        created = (now - timedelta(days=chance.randrange(1, 200))).replace(microsecond=0)
        percentual = chance.random() < 0.5
        return {
            "code": f"SLEVA{number + 1:03d}",
            "creationTime": time_text(created),
            "discountType": "percentual" if percentual else "fixed",
            "amount": None if percentual else f"{chance.choice((50, 100, 200))}.00",
            "ratio": f"0.{chance.choice((9, 8, 75)):<04d}" if percentual else None,
            "minPrice": "500.00",
            "currency": "CZK",
            "template": template_guid(seed),
            "shippingPrice": "cart",
            "validFrom": day_of(created).isoformat(),
            "validTo": day_of(created + timedelta(days=365)).isoformat(),
            "reusable": chance.random() < 0.3,
            "usedCount": 0,
            "remark": None,
        }

    return Store("discount-coupon", (f"SLEVA{number + 1:03d}" for number in range(_COUNT)), make)
