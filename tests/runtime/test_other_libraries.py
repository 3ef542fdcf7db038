"""Models in the hands of other libraries (F8, F11): pydantic, FastAPI, msgspec, pickle."""

import asyncio
import copy
import pickle
from decimal import Decimal
from typing import Annotated, Any

import httpx
import msgspec
import pydantic
import pytest
from fastapi import Body, FastAPI

from shoptet_api.models import Brand, BrandInput, Price
from shoptet_generated.runtime import UNSET

WIRE: dict[str, object] = {"name": "Pelle", "indexName": "pelle"}


class Holder(pydantic.BaseModel):
    brand: Brand
    others: list[Brand] = []
    price: Price | None = None


def test_a_model_is_a_field_of_a_pydantic_model() -> None:
    brand = Brand.from_dict(WIRE)
    assert Holder(brand=brand).brand is brand
    holder = Holder.model_validate({"brand": WIRE, "others": [WIRE]})
    assert holder.brand == holder.others[0] == brand
    assert holder.model_dump()["brand"] == brand
    assert Holder.model_validate_json(holder.model_dump_json()) == holder
    assert '"indexName":"pelle"' in holder.model_dump_json()
    assert Holder.model_json_schema()["properties"]["brand"] == {"title": "Brand", "type": "object"}
    with pytest.raises(pydantic.ValidationError, match="expected a Brand or its wire JSON, got int"):
        Holder.model_validate({"brand": 5})


def test_a_price_keeps_its_digits() -> None:
    price = Price.from_dict({"toPay": "120.50", "currencyCode": "CZK"})
    read = Holder.model_validate_json(Holder(brand=Brand.from_dict(WIRE), price=price).model_dump_json())
    assert read.price is not None
    assert read.price.to_pay == Decimal("120.50")


def test_fastapi_takes_and_returns_models() -> None:
    app = FastAPI()

    @app.post("/brands")
    def endpoint(brand: Annotated[Brand, Body()]) -> Brand:
        assert isinstance(brand, Brand)
        return brand

    async def call() -> None:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://app.example") as client:
            answered = await client.post("/brands", json=WIRE)
            assert answered.status_code == 200, answered.text
            assert WIRE.items() <= answered.json().items()
            assert (await client.post("/brands", json=[1])).status_code == 422
            assert (await client.get("/openapi.json")).status_code == 200

    asyncio.run(call())


def test_a_field_that_is_not_sent_is_not_sent_by_other_encoders() -> None:
    """F11: msgspec wrote the text "UNSET" for it."""
    body: Any = BrandInput(name="Pelle")
    with pytest.raises(TypeError, match=r"UNSET, a field that is not sent: encode model\.to_dict\(\) instead"):
        msgspec.json.encode(body)
    assert msgspec.json.encode(body.to_dict()) == b'{"name":"Pelle"}'


def test_there_is_one_unset() -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(UNSET, protocol)) is UNSET
    assert copy.copy(UNSET) is copy.deepcopy(UNSET) is UNSET
    assert repr(UNSET) == str(UNSET) == "UNSET"
