"""The test that the fast way must pass before it is used: two models with every special feature of the real ones.

Call `usable` before the fast way: it returns false if the installed Python, attrs and msgspec do not work together as
expected.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, ClassVar, Final

import attrs
import msgspec

from shoptet_api.decoding.fast import model_decoder
from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import Model

if TYPE_CHECKING:
    from collections.abc import Callable

_log: Final = logging.getLogger(__name__)
_MINIMAL: Final = b'"right": "l", "left": "r", "unitPrice": {"withVat": "1.000"}, "kind": "new"'
_REFUSED: Final = (
    b"{}",
    b'{"right": null, "left": "r", "unitPrice": {"withVat": "1.000"}, "kind": "new"}',
    b'{"right": "l", "left": "r", "unitPrice": {}, "kind": "new"}',
    b"{" + _MINIMAL + b', "changeTime": "2018-05-29T09:02:27"}',
    b"{" + _MINIMAL + b', "itemCount": "1"}',
    b"{" + _MINIMAL + b', "to_dict": 1.5}',
)


class _Kind(OpenEnum):
    OLD: ClassVar[_Kind] = listed("old")


@attrs.define(kw_only=True, repr=False)
class _Price(Model):
    with_vat: Decimal


@attrs.define(kw_only=True, repr=False)
class _Item(Model):
    _wire_names: ClassVar[Mapping[str, str]] = {"left": "right", "right": "left", "method": "to_dict"}

    left: str
    right: str
    unit_price: _Price
    kind: _Kind
    change_time: datetime | None = None
    item_count: int | None = None
    method: int | None = None
    sub_items: list[_Item] | None = None


@cache
def usable() -> bool:
    """Return whether the fast way works with the installed Python, attrs and msgspec; tested once."""
    try:
        return works()
    except Exception:  # noqa: BLE001 (whatever fails here, the tolerant way works)
        _log.debug("responses are read the tolerant way only", exc_info=True)
        return False


def works() -> bool:
    """Return whether the fast way reads the test documents correctly."""
    decode = model_decoder(_Item)
    price = _Price(with_vat=Decimal("1.000"))
    short = _Item(left="l", right="r", unit_price=price, kind=_Kind("new"))
    whole = _Item(
        left="l",
        right="r",
        unit_price=price,
        kind=_Kind("new"),
        change_time=datetime(2018, 5, 29, 9, 2, 27, tzinfo=timezone(timedelta(hours=2))),
        item_count=3,
        method=1,
        sub_items=[short],
    )
    more = b', "changeTime": "2018-05-29T09:02:27+0200", "itemCount": 3, "to_dict": 1, '
    rest = more + b'"subItems": [{' + _MINIMAL + b"}]"
    return (
        _same(decode(b"{" + _MINIMAL + b', "unknown": [1]}'), short)
        and _same(decode(b"{" + _MINIMAL + rest + b"}"), whole)
        and all(_refuses(decode, document) for document in _REFUSED)
    )


def _same(got: object, expected: _Item) -> bool:
    return (
        type(got) is _Item
        and type(got.unit_price) is _Price
        and got == expected
        and repr(got) == repr(expected)
        and attrs.evolve(got) == got
        and str(got.unit_price.with_vat) == "1.000"
        and not hasattr(got, "unitPrice")
    )


def _refuses(decode: Callable[[bytes], object], document: bytes) -> bool:
    try:
        decode(document)
    except msgspec.ValidationError:
        return True
    return False
