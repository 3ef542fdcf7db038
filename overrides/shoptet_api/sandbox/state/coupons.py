"""Discount coupons and their templates, in the shape of the API."""

from datetime import datetime, timedelta

from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state.moments import day_of, time_text
from shoptet_api.sandbox.state.seeds import guid, seeded_random
from shoptet_api.sandbox.state.store import Store

_COUNT = 12


def template_guid(seed: int) -> str:
    """Return the GUID of the only seeded template."""
    return guid(seed, "coupon-template", 0)


def template(template_id: str, title: str) -> Record:
    """Return a template with its default values."""
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
    """Make up the templates, keyed by GUID."""
    store = Store[Record]("discount-coupon-template")
    store.add(template_guid(seed), template(template_guid(seed), "Výchozí šablona"))
    return store


def coupons(seed: int, now: datetime) -> Store[Record]:
    """Make up the coupons, keyed by code."""

    def make(number: int) -> Record:
        rng = seeded_random(seed, "coupon", number)
        created = (now - timedelta(days=rng.randrange(1, 200))).replace(microsecond=0)
        percentual = rng.random() < 0.5
        return {
            "code": f"SLEVA{number + 1:03d}",
            "creationTime": time_text(created),
            "discountType": "percentual" if percentual else "fixed",
            "amount": None if percentual else f"{rng.choice((50, 100, 200))}.00",
            "ratio": f"0.{rng.choice((9, 8, 75)):<04d}" if percentual else None,
            "minPrice": "500.00",
            "currency": "CZK",
            "template": template_guid(seed),
            "shippingPrice": "cart",
            "validFrom": day_of(created).isoformat(),
            "validTo": day_of(created + timedelta(days=365)).isoformat(),
            "reusable": rng.random() < 0.3,
            "usedCount": 0,
            "remark": None,
        }

    return Store("discount-coupon", (f"SLEVA{number + 1:03d}" for number in range(_COUNT)), make)
