"""Brands, categories, flags, coupons, articles, pages and files."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from tests.sandbox.state.handler_calls import Counter


def test_a_brand_lives_from_creation_to_deletion(counter: Counter) -> None:
    made = counter.ask("createBrand", body={"name": "Ráchel & dcery", "metaTitle": "R"}).payload
    assert made["indexName"] == "rachel-dcery"
    path = {"code": made["guid"]}
    assert counter.ask("getDetailOfBrand", {"code": "rachel-dcery"}).payload == made, "the old way works, too"
    assert made in counter.ask("getListofBrands").payload
    changed = counter.ask("updateBrand", path, body={"description": "Nové", "metaTitle": None}).payload
    assert changed == {**made, "description": "Nové", "metaTitle": None}
    assert counter.refused("createBrand", body={"name": "Ráchel & dcery"}).status == 422
    counter.ask("deleteBrand", path)
    refused = counter.refused("getDetailOfBrand", path)
    assert (refused.status, refused.faults[0].code) == (404, "brand-not-found")
    assert [event for event, _ in counter.events] == ["brand:create", "brand:update", "brand:delete"]


def test_a_brand_that_products_have_is_deleted_only_when_asked_for(counter: Counter) -> None:
    product = next(product for product in counter.shop.products.values() if product.brand)
    path = {"code": product.brand or ""}
    assert counter.refused("deleteBrand", path).faults[0].code == "brand-used-by-products"
    counter.ask("deleteBrand", path, {"deleteUsed": True})
    assert counter.ask("getProductDetail", {"guid": product.guid}).payload["brand"] is None


def test_a_batch_creates_brands(counter: Counter) -> None:
    counter.row("createBrandBatch", {"name": "Z dávky"})
    assert counter.ask("getDetailOfBrand", {"code": "z-davky"}).payload["name"] == "Z dávky"


def test_categories_are_a_tree(counter: Counter) -> None:
    categories = counter.ask("getListOfProductCategories").payload
    seen: set[str | None] = {None}
    for category in categories:
        assert category["parentGuid"] in seen, "a parent comes before its children"
        seen.add(category["guid"])
    root, child = categories[0]["guid"], categories[1]["guid"]
    assert categories[1]["parentGuid"] == root
    below = counter.refused("updateProductCategory", {"categoryGuid": root}, body={"parentGuid": child})
    assert (below.status, below.faults[0].instance) == (422, "data.parentGuid")


def test_a_category_lives_from_creation_to_deletion(counter: Counter) -> None:
    parent = counter.shop.categories.key_list()[0]
    made = counter.ask("createProductCategory", body={"name": "Šály", "parentGuid": parent, "visible": False}).payload
    path = {"categoryGuid": made["guid"]}
    counter.ask("updateProductCategory", path, body={"title": "Šály a šátky"})
    counter.row("updateProductCategoryBatch", {"guid": made["guid"], "menuTitle": "Šály"})
    read = counter.ask("getProductCategoryDetail", path).payload
    assert (read["title"], read["menuTitle"], read["visible"]) == ("Šály a šátky", "Šály", False)
    codes = [fault.code for fault in counter.refused("deleteProductCategory", {"categoryGuid": parent}).faults]
    assert codes == ["category-used-by-products", "category-has-children"]
    counter.ask("deleteProductCategory", {"categoryGuid": parent}, {"deleteUsed": True, "deleteChildren": True})
    assert counter.refused("getProductCategoryDetail", path).faults[0].code == "category-not-found"


def test_products_have_priorities_in_a_category(counter: Counter) -> None:
    product = next(iter(counter.shop.products.values()))
    path = {"categoryGuid": product.category}
    rows = [
        {"productCode": product.variants[0].code, "priority": 7},
        {"productGuid": "0" * 8 + "-0000" * 3 + "-" + "0" * 12, "priority": 1},
    ]
    answer = counter.ask("updateProductOrderInCategory", path, body=rows)
    assert [fault.code for fault in answer.faults] == ["unknown-product"]
    listed = counter.ask("getListOfProductsOrderInCategory", path).payload
    assert {"productGuid": product.guid, "priority": 7} in listed
    assert counter.refused("updateProductOrderInCategory", path, body=rows[1:]).status == 400
    assert counter.is_too_long("updateProductOrderInCategory", path, rows[:1] * 301)
    both = [{**rows[0], "productGuid": product.guid}]
    assert counter.refused("updateProductOrderInCategory", path, body=both).status == 422
    row = {"categoryGuid": product.category, "data": [{"productGuid": product.guid, "priority": None}]}
    counter.row("updateCategoryProductsPriorityBatch", row)
    listed = counter.ask("getListOfProductsOrderInCategory", path).payload
    assert {"productGuid": product.guid, "priority": None} in listed


def test_flags_come_and_go(counter: Counter) -> None:
    counter.ask("createProductFlag", body={"title": "Výprodej", "color": "#aabbcc"})
    flags = counter.ask("updateProductFlag", {"code": "vyprodej"}, body={"color": None}).payload
    assert flags[-1]["color"] is None
    counter.ask("deleteProductFlag", {"code": "vyprodej"})
    assert counter.refused("updateProductFlag", {"code": "vyprodej"}, body={"title": "X"}).status == 404


def coupon(counter: Counter, **changed: Any) -> dict[str, Any]:
    return {
        "discountType": "fixed",
        "amount": "100.00",
        "currency": "CZK",
        "template": counter.shop.coupon_templates.key_list()[0],
        "shippingPrice": "cart",
        "reusable": False,
        **changed,
    }


def test_coupons_that_make_no_sense_are_skipped_and_named(counter: Counter) -> None:
    coupons = [
        coupon(counter, code="DOBRY"),
        coupon(counter, code="DOBRY"),
        coupon(counter, currency=None),
        coupon(counter, ratio="0.9000"),
        coupon(counter, amount="0.00"),
    ]
    answer = counter.ask("createDiscountCoupons", body={"coupons": coupons})
    assert [made["code"] for made in answer.payload] == ["DOBRY"]
    assert [fault.instance for fault in answer.faults] == [
        "data.coupons[1].code",
        "data.coupons[2].currency",
        "data.coupons[3].ratio",
        "data.coupons[4].amount",
    ]
    assert counter.refused("createDiscountCoupons", body={"coupons": coupons[2:]}).status == 400


def test_a_coupon_lives_from_creation_to_deletion(counter: Counter) -> None:
    made = counter.ask("createDiscountCoupons", body={"coupons": [coupon(counter)]}).payload[0]
    code = {"code": made["code"]}
    assert counter.ask("getDetailOfDiscountCoupon", code).payload == made
    body = {
        "coupons": [{**code, "discountType": "percentual", "ratio": "0.9000"}, {"code": "NIC", "remark": "x"}, code]
    }
    answer = counter.ask("bulkUpdateDiscountCoupons", body=body)
    assert (answer.payload[0]["amount"], answer.payload[0]["ratio"]) == (None, "0.9000")
    assert [fault.code for fault in answer.faults] == ["discount-coupon-not-found", "invalid-request-data"]
    order = {"orderCode": counter.shop.orders.key_list()[0]}
    counter.ask("updateDiscountCouponsUsage", code, body=order)
    assert counter.refused("updateDiscountCouponsUsage", code, body=order).status == 409
    assert counter.refused("updateDiscountCouponsUsage", code, body={"orderCode": "nowhere"}).status == 404
    some = {"couponCodes": [made["code"], "NIC"]}
    assert counter.refused("bulkDeleteDiscountCoupons", body=some).faults[0].instance == "NIC"
    counter.ask("deleteDiscountCoupon", code)
    assert counter.refused("getDetailOfDiscountCoupon", code).faults[0].code == "discount-coupon-not-found"


def test_coupons_are_found_by_what_they_are(counter: Counter) -> None:
    now = counter.now
    made = counter.ask(
        "createDiscountCouponsSet",
        body={"count": 3, **coupon(counter, reusable=True, validFrom="2026-08-01", validTo="2026-09-01")},
    ).payload
    template = counter.shop.coupon_templates.key_list()[0]
    filters: dict[str, tuple[object, object]] = {
        "template": (template, "x"),
        "creationTimeFrom": (now, now + timedelta(days=1)),
        "creationTimeTo": (now, now - timedelta(days=999)),
        "reusable": (True, False),
        "validFrom": (date(2026, 8, 1), date(2026, 8, 2)),
        "validTo": (date(2026, 9, 1), date(2026, 8, 31)),
    }
    matching = {name: values[0] for name, values in filters.items()}
    rows = counter.ask("getListOfDiscountCoupons", query=matching).payload
    assert {row["code"] for row in rows} == {entry["code"] for entry in made}
    for name, (_, wrong) in filters.items():
        assert counter.ask("getListOfDiscountCoupons", query={**matching, name: wrong}).payload == []
    lines = counter.snapshot("getListOfAllDiscountCoupons", query={**matching, "shippingPrice": "cart"})
    assert lines == rows


def test_a_template_is_deleted_when_no_coupon_has_it(counter: Counter) -> None:
    products = counter.shop.products.key_list()[:1]
    made = counter.ask("createDiscountCouponsTemplate", body={"title": "Jaro", "productGuids": products}).payload
    assert made["products"][0]["guid"] == products[0]
    path = {"guid": made["guid"]}
    counter.ask("createDiscountCoupons", body={"coupons": [coupon(counter, code="J", template=made["guid"])]})
    assert counter.refused("deleteDiscountCouponsTemplate", path).status == 409
    counter.ask("deleteDiscountCoupon", {"code": "J"})
    counter.ask("deleteDiscountCouponsTemplate", path)
    assert counter.refused("getDiscountCouponsTemplate", path).status == 404


def test_articles_and_sections_come_and_go(counter: Counter) -> None:
    section = counter.ask("createArticleSection", body={"title": "Recepty"}).payload
    body = {"title": "Čaj s medem", "defaultSectionId": section["id"], "content": "<p>…</p>"}
    made = counter.ask("createArticle", body=body).payload
    path = {"articleId": made["id"]}
    changed = counter.ask("updateArticle", path, body={"content": None, "sectionIds": [1]}).payload
    assert (changed["content"], changed["title"]) == (None, "Čaj s medem")
    assert changed["sectionIds"] == [section["id"], 1]
    lines = counter.snapshot("getListAllArticles", query={"idFrom": made["id"], "visible": True})
    assert lines == [changed]
    assert made["id"] in {row["id"] for row in counter.ask("getListOfArticles").payload}
    refused = counter.refused("createArticle", body={**body, "defaultSectionId": 999})
    assert refused.status == 422
    inside = {"articleSectionId": section["id"]}
    assert counter.refused("deleteArticleSection", inside).faults[0].code == "article-section-contains-articles"
    counter.ask("deleteArticleSection", inside, {"force": True})
    assert counter.refused("getDetailOfArticle", path).status == 404
    assert counter.refused("getDetailOfArticleSection", inside).faults[0].code == "article-section-not-found"


def test_pages_come_and_go(counter: Counter) -> None:
    made = counter.ask("createPage", body={"title": "Velikosti", "description": "<p>…</p>"}).payload
    path = {"pageId": made["id"]}
    assert made["content"] == "<p>…</p>"
    changed = counter.ask("updatePage", path, body={"description": None, "access": "logged-in"}).payload
    assert (changed["content"], changed["access"], changed["title"]) == (None, "logged-in", "Velikosti")
    counter.ask("deletePage", path)
    assert counter.refused("getDetailOfPage", path).faults[0].code == "article-page-not-found"
    assert made["id"] not in {row["id"] for row in counter.ask("getListOfPages").payload}


def test_uploaded_files_are_listed_under_names_of_their_own(counter: Counter) -> None:
    url = {"sourceUrl": "https://example.com/navod.pdf?x=1"}
    assert counter.ask("uploadFile", body=url).payload["file"]["name"] == "navod.pdf"
    assert counter.ask("uploadFile", body=url).payload["file"]["name"] == "navod-2.pdf"
    counter.work("uploadFiles", body=[{"sourceUrl": "https://example.com/a", "name": "a.png"}])
    listed = counter.ask("getListOfUploadedFiles").payload
    assert [image["name"] for image in listed["images"]] == ["a.png"]
    assert [file["name"] for file in listed["files"]] == ["navod.pdf", "navod-2.pdf"]
