"""Other words for what the API calls otherwise: English ones, and the Czech ones of the shop's administration.

Each phrase stands for words that are in the names or texts of operations. A test checks that every one of them finds
the operations it is meant for.
"""

from collections.abc import Mapping
from typing import Final

from shoptet_api.operation_search.words import words

_PHRASES: Final[Mapping[str, str]] = {
    # English
    "advance invoice": "proforma invoice",
    "basket": "cart",
    "blog": "article",
    "branch": "sales channel",
    "cancel": "cancellation",
    "carrier": "carrier",
    "client": "customer",
    "edit": "update",
    "fetch": "get",
    "goods": "product",
    "inventory": "stock",
    "manufacturer": "brand",
    "modify": "update",
    "newsletter": "mailing list",
    "parcel": "shipment",
    "picture": "image",
    "photo": "image",
    "purchase": "order",
    "rating": "review",
    "receipt": "proof payment",
    "refund": "credit note",
    "remove": "delete",
    "task": "job",
    "voucher": "coupon",
    "warehouse": "stock",
    # Czech
    "cenik": "price list",
    "dobropis": "credit note",
    "dodaci list": "delivery note",
    "doprava": "shipping",
    "faktura": "invoice",
    "faktury": "invoice",
    "hodnoceni": "review",
    "kategorie": "category",
    "kosik": "cart",
    "kupon": "coupon",
    "objednavka": "order",
    "objednavky": "order",
    "platba": "payment",
    "platby": "payment",
    "produkt": "product",
    "produkty": "product",
    "sklad": "stock",
    "sleva": "discount",
    "znacka": "brand",
    "zakaznik": "customer",
    "zakaznici": "customer",
    "zalohova faktura": "proforma invoice",
    "zasilka": "shipment",
    "zbozi": "product",
}

SYNONYMS: Final[Mapping[tuple[str, ...], tuple[str, ...]]] = {
    tuple(words(phrase)): tuple(words(meaning)) for phrase, meaning in _PHRASES.items()
}
"""Words as they are compared -> the API's words for the same."""

LONGEST: Final = max(map(len, SYNONYMS))
"""How many words the longest phrase has."""
