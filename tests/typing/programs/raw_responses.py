"""Whole responses: headers, the bucket, and the plain data beside the model."""

from shoptet_api import AsyncShoptet, RawResponse, Shoptet
from shoptet_api.models import Eshop, Order


def bucket(shop: Shoptet) -> tuple[int, int] | None:
    response: RawResponse[Eshop] = shop.with_raw_response.eshop.get()
    print(response.status, response.request_id, response.headers.get("content-type"))
    eshop = response.parsed
    print(eshop.contact_information.url)
    filling = response.bucket
    return None if filling is None else (filling.filling, filling.size)


def custom(shop: Shoptet) -> object:
    answer = shop.request("GET", "/api/eshop", query={"include": "orderStatuses"})
    print(answer.data)
    return answer.data


async def raw(shop: AsyncShoptet) -> Order:
    response = await shop.with_raw_response.orders.get("2026000001")
    print(response.parsed.code)
    return response.parsed


def plain(order: Order) -> dict[str, object]:
    copy = order.to_dict()
    again = Order.from_dict(copy)
    assert again == order
    return copy
