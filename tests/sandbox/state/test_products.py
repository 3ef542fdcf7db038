"""Products, their variants, images, stock and prices."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from shoptet_api.sandbox.state.products import Product
from tests.sandbox.state.handler_calls import Counter

ALL_SECTIONS = ("variantParameters", "allCategories", "flags", "perStockAmounts", "perPricelistPrices", "images")


def plain_product(counter: Counter) -> Product:
    """A product with one variant that is part of no set."""
    parts = {code for product in counter.shop.products.values() for _, code, _ in product.parts}
    found = (product for product in counter.shop.products.values() if product.type == "product")
    return next(one for one in found if len(one.variants) == 1 and one.variants[0].code not in parts)


def create(counter: Counter, **changed: Any) -> Any:
    body = {
        "name": "Deka Zimní noc",
        "defaultCategoryGuid": counter.shop.categories.key_list()[0],
        "brandCode": next(iter(counter.shop.brands.values()))["indexName"],
        "supplierGuid": counter.shop.suppliers.key_list()[0],
        "flags": [{"code": "new"}],
        "variants": [
            {
                "code": f"DEKA-{value}",
                "price": "990.00",
                "currencyCode": "CZK",
                "ean": "8590000000017",
                "availabilityId": -1,
                "availabilityWhenSoldOutId": -3,
                "parameters": [{"nameIndex": "barva", "valueIndex": value}],
                "stocksLocations": [{"stockId": 1, "amount": "7.000", "location": "B12"}],
            }
            for value in ("modra", "zelena")
        ],
        **changed,
    }
    return counter.ask("createProduct", body=body, include=ALL_SECTIONS[:3]).payload


def test_a_product_lives_from_creation_to_deletion(counter: Counter) -> None:
    before = counter.now
    made = create(counter)
    guid = {"guid": made["guid"]}
    assert [variant["stock"] for variant in made["variants"]] == ["7.000", "7.000"]
    assert made["variants"][0]["parameters"][0]["paramValue"] == "modrá"
    read = counter.ask("getProductDetail", guid, include=ALL_SECTIONS).payload
    assert read["variants"][1]["perStockAmounts"][0]["location"] == "B12"
    by_code = counter.ask("getProductDetailByCode", {"code": "DEKA-zelena"}, include=ALL_SECTIONS).payload
    assert by_code == read
    bare = counter.ask("getProductDetail", guid).payload
    assert not {"images", "flags", "categories"} & bare.keys()
    assert "perStockAmounts" not in bare["variants"][0]
    assert counter.changes("getLastProductChanges", before, "guid") == {made["guid"]: "edit"}

    changed = counter.ask(
        "updateProduct",
        guid,
        body={
            "name": "Deka Jitro",
            "brandCode": None,
            "description": None,
            "flagsManagement": [{"action": "set", "code": "action"}, {"action": "unset", "code": "new"}],
            "variants": [{"code": "DEKA-modra", "newCode": "DEKA-M", "ean": None}, {"code": "DEKA-XXL"}],
        },
        include=["flags"],
    ).payload
    assert (changed["name"], changed["brand"]) == ("Deka Jitro", None)
    assert [flag["code"] for flag in changed["flags"]] == ["action"]
    assert [variant["code"] for variant in changed["variants"]] == ["DEKA-M", "DEKA-zelena", "DEKA-XXL"]
    assert changed["variants"][0]["ean"] is None
    assert changed["variants"][1]["ean"] == "8590000000017", "what did not come stays"
    assert counter.refused("getProductDetailByCode", {"code": "DEKA-modra"}).status == 404

    counter.ask("deleteProductVariant", {"code": "DEKA-M"})
    assert len(counter.ask("getProductDetail", guid).payload["variants"]) == 2
    counter.ask("deleteProduct", guid)
    assert counter.refused("getProductDetail", guid).faults[0].code == "product-not-found"
    assert counter.refused("getProductDetailByCode", {"code": "DEKA-XXL"}).status == 404
    assert counter.changes("getLastProductChanges", before, "guid", changeType="delete") == {made["guid"]: "delete"}


def test_with_its_last_variant_goes_the_product(counter: Counter) -> None:
    product = plain_product(counter)
    counter.ask("deleteProductVariant", {"code": product.variants[0].code})
    assert counter.refused("getProductDetail", {"guid": product.guid}).status == 404


def test_a_part_of_a_set_cannot_be_deleted(counter: Counter) -> None:
    whole = next(product for product in counter.shop.products.values() if product.parts)
    guid, code, _ = whole.parts[0]
    assert counter.refused("deleteProduct", {"guid": guid}).faults[0].code == "product-used-in-set"
    assert counter.refused("deleteProductVariant", {"code": code}).status == 409
    counter.ask("deleteProduct", {"guid": whole.guid})


def test_a_code_belongs_to_one_variant(counter: Counter) -> None:
    create(counter)
    body: dict[str, Any] = {
        "name": "Jiná",
        "defaultCategoryGuid": counter.shop.categories.key_list()[0],
        "variants": [{"code": "DEKA-modra"}],
    }
    count = len(counter.shop.products)
    assert counter.refused("createProduct", body=body).status == 409
    body["variants"] = [{"parameters": [{"nameIndex": "barva", "valueIndex": "modra"}]}] * 2
    assert counter.refused("createProduct", body=body).status == 422
    body["variants"] = [{"code": f"V{number}"} for number in range(513)]
    assert counter.refused("createProduct", body=body).status == 422
    assert len(counter.shop.products) == count


def test_every_filter_of_the_list_filters(counter: Counter) -> None:
    product = counter.shop.products[create(counter)["guid"]]
    brand = counter.shop.brands[product.brand or ""]
    earlier, later = product.created - timedelta(minutes=1), product.created + timedelta(minutes=1)
    ancient = counter.shop.now - timedelta(days=9999)
    filters: dict[str, tuple[object, object]] = {
        "availabilityId": (-1, 1),
        "availabilityWhenSoldOutId": (-3, 1),
        "creationTimeFrom": (earlier, later),
        "creationTimeTo": (later, ancient),
        "visibility": ("visible", "blocked"),
        "type": ("product", "bazar"),
        "brandName": (brand["name"], "x"),
        "brandCode": (brand["indexName"], "x"),
        "defaultCategoryGuid": (product.category, "x"),
        "categoryGuid": (product.category, "x"),
        "flag": ("new", "x"),
        "supplierGuid": (product.supplier, "x"),
        "changeTimeFrom": (earlier, later),
        "changeTimeTo": (later, ancient),
    }

    def found(query: dict[str, object]) -> list[str]:
        rows = counter.ask("getListOfProducts", query=query).payload
        assert [line["guid"] for line in counter.snapshot("getListOfAllProducts", query=query)] == [
            row["guid"] for row in rows
        ]
        return [row["guid"] for row in rows]

    matching = {name: values[0] for name, values in filters.items()}
    assert found(matching) == [product.guid]
    for name, (right, wrong) in filters.items():
        assert product.guid in found({name: right})
        assert found({**matching, name: wrong}) == []
    assert found({"productCodes": ("DEKA-modra", "DEKA-zelena", "NIC"), "visibility": "blocked"}) == [product.guid]
    assert found({"productGuids": (product.guid, "x")}) == [product.guid]
    both: dict[str, object] = {"productGuids": (product.guid,), "productCodes": ("DEKA-modra",)}
    assert counter.refused("getListOfProducts", query=both).status == 400


def test_a_copy_is_a_product_of_its_own(counter: Counter) -> None:
    source = plain_product(counter)
    copy = counter.ask("productCopy", {"guid": source.guid}, body={"name": "Kopie"}).payload
    assert copy["visibility"] == "hidden"
    assert copy["variants"][0]["code"] != source.variants[0].code
    assert copy["variants"][0]["stock"] == "0.000"
    counter.ask("updatePricelist", {"id": 1}, body=[{"code": copy["variants"][0]["code"], "price": {"price": "1.00"}}])
    original = counter.ask("getProductDetail", {"guid": source.guid}).payload
    assert original["variants"][0]["price"] != "1.00"


def test_batches_change_and_delete_products(counter: Counter) -> None:
    guid = create(counter)["guid"]
    counter.row("productBatchUpdate", {"guid": guid, "name": "Z dávky"})
    assert counter.ask("getProductDetail", {"guid": guid}).payload["name"] == "Z dávky"
    counter.row("productBatchDelete", {"code": "DEKA-modra"})
    counter.row("productBatchDelete", {"guid": guid})
    assert counter.refused("getProductDetail", {"guid": guid}).status == 404


def test_images_are_listed_changed_and_deleted(counter: Counter) -> None:
    path = {"guid": plain_product(counter).guid, "gallery": "shop"}
    images = [{"sourceUrl": "https://example.com/a.jpg?x=1"}, {"sourceUrl": "https://example.com/b.png", "priority": 9}]
    counter.work("createProductImages", path, body={"images": images})
    listed = counter.ask("getListOfProductImages", path).payload
    assert [image["name"] for image in listed][1:] == ["a.jpg", "b.png"]
    assert [image["isMainImage"] for image in listed] == [True, False, False]
    body = {
        "images": [{"name": "b.png", "priority": 1, "description": "Nová"}, {"name": listed[0]["name"], "priority": 2}]
    }
    changed = counter.ask("getProductImagesUpdate", path, body=body).payload
    assert (changed[0]["name"], changed[0]["isMainImage"]) == ("b.png", True)
    detail = counter.ask("getProductDetail", {"guid": path["guid"]}, include=["images"]).payload
    assert detail["images"] == changed
    counter.ask("deleteOneProductImage", {**path, "imageName": "b.png"})
    assert counter.refused("deleteOneProductImage", {**path, "imageName": "b.png"}).status == 404
    counter.ask("deleteAllProductImagesInGallery", path)
    assert counter.ask("getListOfProductImages", path).payload == []
    assert counter.refused("getListOfProductImages", {**path, "gallery": "x"}).status == 404


def test_amounts_are_changed_in_three_ways_and_bad_rows_are_named(counter: Counter) -> None:
    code = create(counter)["variants"][0]["code"]
    whole = next(product for product in counter.shop.products.values() if product.parts).variants[0].code
    stock = {"stockId": 1}
    order = counter.shop.orders[counter.shop.orders.key_list()[-1]]
    body = {"itemType": "product", "code": code, "vatRate": "21.00", "unitPriceWithVat": "1", "amount": "2"}
    counter.ask("createOrderItem", {"code": order.code}, body=body)

    def amounts() -> tuple[str, str]:
        (row,) = counter.ask("getProductSuppliesInStock", stock, {"code": code}).payload
        return row["amount"], row["claim"]

    assert amounts() == ("5.000", "2.000")
    answer = counter.ask(
        "updateQuantityInStock",
        stock,
        body=[
            {"productCode": code, "amountChange": -1.5},
            {"productCode": "NIC", "quantity": 1},
            {"productCode": whole, "quantity": 1},
            {"productCode": code, "quantity": 10**12},
        ],
    )
    assert [(fault.code, fault.instance) for fault in answer.faults] == [
        ("unknown-product", "NIC"),
        ("stock-change-not-allowed", whole),
        ("invalid-request-data", code),
    ]
    assert amounts() == ("3.500", "2.000")
    counter.ask("updateQuantityInStock", stock, body=[{"productCode": code, "quantity": 20}])
    assert amounts() == ("20.000", "2.000")
    counter.ask("updateQuantityInStock", stock, body=[{"productCode": code, "realStock": 20}])
    assert amounts() == ("18.000", "2.000"), "what lies there is what can be ordered and what is held"
    refused = counter.refused("updateQuantityInStock", stock, body=[{"productCode": "NIC", "quantity": 1}])
    assert refused.status == 400
    many = [{"productCode": code, "amountChange": 1}] * 301
    assert counter.is_too_long("updateQuantityInStock", stock, many)
    assert amounts() == ("18.000", "2.000")
    counter.ask("updateQuantityInStock", stock, body=[{"productCode": code, "quantity": 0}])
    assert ("stock:soldOut", code) in counter.events
    moves = counter.ask("getStockMovements", stock, {"changeTimeFrom": counter.shop.now}).payload
    assert [move["amountChange"] for move in moves if move["productCode"] == code] == [
        "7.000",
        "-2.000",
        "-1.500",
        "16.500",
        "-2.000",
        "-18.000",
    ]
    assert [move["id"] for move in moves] == sorted({move["id"] for move in moves})
    claimed = counter.ask("getProductSuppliesInStock", stock, {"onlyWithClaim": True}).payload
    assert code in {row["code"] for row in claimed}
    recent = counter.ask("getProductSuppliesInStock", stock, {"changedFrom": counter.shop.now}).payload
    assert {row["code"] for row in recent} == {"DEKA-modra", "DEKA-zelena"}


def test_prices_are_changed_with_and_without_vat(counter: Counter) -> None:
    code = create(counter)["variants"][0]["code"]
    default, wholesale = {"id": 1}, {"id": 2}

    def price(price_list: dict[str, int]) -> Any:
        (row,) = counter.ask("getPricelistDetail", price_list, {"code": code}).payload
        return row

    assert price(wholesale)["price"]["price"] == "990.00", "a list without a price of its own has the default one"
    counter.ask("updatePricelist", wholesale, body=[{"code": code, "priceWithoutVat": {"price": "100.00"}}])
    assert (price(wholesale)["price"]["price"], price(wholesale)["includingVat"]) == ("100.00", False)
    assert price(default)["price"]["price"] == "990.00"
    counter.ask(
        "updatePricelist", default, body=[{"code": code, "price": {"price": "121.00", "commonPrice": "242.00"}}]
    )
    counter.ask("updatePricelist", default, body=[{"code": code, "includingVat": False}])
    assert price(default)["price"]["price"] == "100.00"
    assert price(default)["price"]["commonPrice"] == "200.00"
    counter.ask("updatePricelist", default, body=[{"code": code, "vatRate": "12.00"}])
    assert (price(default)["price"]["price"], price(default)["vatRate"]) == ("100.00", "12.00")
    counter.ask(
        "updatePricelist",
        default,
        body=[
            {
                "code": code,
                "price": {"commonPrice": None, "actionPrice": {"price": "80.00", "toDate": "2026-12-31"}},
                "orderableAmount": {"minimumAmount": "2.000"},
                "sales": {"freeShipping": True, "discountCoupon": False},
                "prices": {"purchasePrice": {"price": "50.00"}},
            }
        ],
    )
    row = price(default)
    assert row["price"]["commonPrice"] is None
    assert row["price"]["actionPrice"] == {"price": "80.00", "fromDate": None, "toDate": "2026-12-31"}
    assert row["orderableAmount"] == {"minimumAmount": "2.000", "maximumAmount": None}
    assert (row["sales"]["freeShipping"], row["sales"]["discountCoupon"]) == (True, False)
    assert row["prices"]["purchasePrice"]["price"] == "50.00"
    counter.ask("updatePricelist", default, body=[{"code": code, "price": {"actionPrice": None}}])
    assert price(default)["price"]["actionPrice"] is None
    detail = counter.ask("getProductDetailByCode", {"code": code}, include=["perPricelistPrices"]).payload
    shown = {entry["pricelistId"]: entry["price"]["price"] for entry in detail["variants"][0]["perPricelistPrices"]}
    assert shown == {1: "100.00", 2: "100.00"}


def test_rows_of_a_price_list_that_make_no_sense_are_named(counter: Counter) -> None:
    code = create(counter)["variants"][0]["code"]
    good = {"code": code, "price": {"price": "5.00"}}
    bad = [{"code": "NIC", "price": {"price": "5.00"}}, {"code": code, "vatRate": "99.00"}]
    answer = counter.ask("updatePricelist", {"id": 1}, body=[good, *bad])
    assert [fault.instance for fault in answer.faults] == ["NIC", code]
    refused = counter.refused("updatePricelist", {"id": 1}, body=bad)
    assert (refused.status, len(refused.faults)) == (400, 2)
    assert counter.is_too_long("updatePricelist", {"id": 1}, [good] * 301)
    counter.row("updatePricelistBatch", {"code": code, "price": {"price": "6.00"}}, {"id": 1})
    (line,) = counter.snapshot("getListOfAllPricelistDetails", {"id": 1}, {"codeFrom": code, "codeTo": code})
    assert line["price"]["price"] == "6.00"


def test_a_price_list_is_made_and_deleted(counter: Counter) -> None:
    made = counter.ask("createPricelist", body={"name": "Přátelé"}).payload
    assert made in counter.ask("getListOfPriceLists").payload
    path = {"id": made["id"]}
    rows = counter.ask("getPricelistDetail", path).payload
    assert len(rows) == sum(len(product.variants) for product in counter.shop.products.values())
    counter.ask("deletePricelist", path)
    assert counter.refused("getPricelistDetail", path).faults[0].code == "pricelist-not-found"
    assert counter.refused("deletePricelist", {"id": 1}).status == 422
    assert counter.ask("createPricelist", body={"name": "Přátelé"}).payload["id"] > made["id"]


def test_an_action_price_is_found_by_its_days(counter: Counter) -> None:
    all_lines = counter.snapshot("getListOfAllPricelistDetails", {"id": 1})
    actions = [line for line in all_lines if line["price"]["actionPrice"]]
    assert actions
    start = min(line["price"]["actionPrice"]["fromDate"] for line in actions)

    later = {"actionPriceDateFrom": date.fromisoformat(start)}
    assert counter.snapshot("getListOfAllPricelistDetails", {"id": 1}, later) == actions
    rate = counter.snapshot("getListOfAllPricelistDetails", {"id": 1}, {"vatRate": Decimal("12.00")})
    assert {line["vatRate"] for line in rate} == {"12.00"}


def test_h4_a_new_row_of_a_price_list_has_no_vat(counter: Counter) -> None:
    """Case H.4: the row does not take the VAT of the product."""
    number = counter.ask("createPricelist", body={"name": "Velkoobchod"}).payload["id"]
    code = counter.shop.products[counter.shop.products.key_list()[5]].variants[0].code
    counter.ask("updatePricelist", {"id": number}, body=[{"code": code, "price": {"price": "80.00"}}])
    (row,) = counter.ask("getPricelistDetail", {"id": number}, {"code": code}).payload
    assert (row["vatRate"], row["includingVat"], row["price"]["price"]) == ("0.00", False, "80.00")
    entry = {"code": code, "vatRate": "21.00", "includingVat": True}
    counter.ask("updatePricelist", {"id": number}, body=[entry])
    (row,) = counter.ask("getPricelistDetail", {"id": number}, {"code": code}).payload
    assert (row["vatRate"], row["includingVat"], row["price"]["price"]) == ("21.00", True, "96.80")
