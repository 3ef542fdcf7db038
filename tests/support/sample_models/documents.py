"""JSON documents for these models, as large as real ones."""

from __future__ import annotations


def price(amount: str = "121.00") -> dict[str, object]:
    return {"withVat": amount, "withoutVat": "100.00", "vat": "21.00", "vatRate": "21.00"}


def item(number: int) -> dict[str, object]:
    return {
        "productGuid": f"1b02cb8e-d7b5-11e0-9a5c-feab5ed6{number:04}",
        "code": f"{number}/ZEL",
        "ean": "12345678901234",
        "itemType": "product",
        "productType": "product",
        "name": "Lamp + a longer name of it",
        "variantName": "green",
        "brand": "Pelle",
        "remark": "mind the glass",
        "weight": "1.234",
        "additionalField": "",
        "amount": "1.000",
        "amountUnit": "pcs",
        "amountCompleted": "1.000",
        "priceRatio": "0.7800",
        "status": {"id": -1, "name": "Processing"},
        "itemPrice": price(),
        "unitPrice": None,
        "displayPrices": [price()],
        "recyclingFee": {"category": "lamps", "fee": "2.00", "unit": "pcs"},
        "mainImage": {
            "name": "100.jpg",
            "seoName": "100_lamp.jpg",
            "cdnName": "100_lamp.jpg?ff=1&x=1024&y=768&q=85&ts=59393c3a&sg=df3f0411",
            "signedNames": [
                {"id": 1, "name": "100_lamp.jpg?ff=1&x=1024&y=768&q=85&ts=59393c3a&sg=df3f0411"},
                {"id": 2, "name": "100_lamp.jpg?ff=1&x=300&y=300&q=85&ts=59393c3a&sg=ab12cd34"},
            ],
            "priority": 1,
            "description": "A lamp",
            "changeTime": "2018-05-29T09:02:27+0200",
        },
        "stockLocation": "H6/M11/R13",
        "supplierName": "Lamps Ltd.",
        "itemId": number,
        "warrantyDescription": "24 months",
        "surchargeParametersTexts": ["engraved"],
        "itemPriceVatBreakdown": [],
        "surchargeParameters": [
            {
                "parameterName": {"code": "extra", "name": "Extra", "subscription": True},
                "parameterValue": {"valueIndex": "gold", "description": "Gold", "price": "21.00"},
            }
        ],
        "productFlags": [{"code": "action", "title": "Action", "system": True}],
        "fieldOfTomorrow": {"a": [1, 2.5, None]},
    }


def address() -> dict[str, object]:
    return {
        "company": "Lamps Ltd.",
        "fullName": "Jana Nováková",
        "street": "Dlouhá",
        "houseNumber": "12",
        "city": "Praha 2",
        "district": "Praha 2",
        "additional": None,
        "zip": "120 00",
        "countryCode": "CZ",
        "regionName": "Praha",
        "regionShortcut": "CC",
        "companyId": "12345678",
        "vatId": "CZ12345678",
        "taxId": None,
    }


def order(items: int = 6) -> dict[str, object]:
    """Return an order; with six items it has some 12 kB, as real ones do."""
    return {
        "code": "2018000057",
        "guid": "c5012051-d7ca-11e0-9a5c-feab5ed617ed",
        "externalCode": "1234",
        "creationTime": "2018-05-29T09:02:27+0200",
        "changeTime": "2018-05-29T09:02:27+0200",
        "email": "jana@example.com",
        "phone": "+420123456789",
        "birthDate": "1980-01-01",
        "customerGuid": "1b02cb8e-d7b5-11e0-9a5c-feab5ed617ed",
        "cashDeskOrder": False,
        "stockId": 1,
        "vatPayer": True,
        "vatMode": "Normal",
        "billingMethod": {"id": 3, "name": "Cash"},
        "paymentMethod": {"guid": "1b02cb8e-d7b5-11e0-9a5c-feab5ed617ed", "name": "Cash"},
        "shipping": {"guid": "1b02cb8e-d7b5-11e0-9a5c-feab5ed617ed", "name": "Parcel"},
        "adminUrl": "https://shop.example.com/admin/orders?id=2",
        "source": {"id": -1, "name": "E-shop"},
        "status": {"id": -1, "name": "Processing"},
        "price": {
            "vat": "21.00",
            "toPay": "121.00",
            "currencyCode": "CZK",
            "withoutVat": "100.00",
            "withVat": "121.00",
            "exchangeRate": "1.04568087",
            "partialPaymentAmount": None,
            "partialPaymentType": None,
        },
        "paid": True,
        "billingAddress": address(),
        "deliveryAddress": address(),
        "language": "cs",
        "referer": "https://search.example.com/",
        "items": [item(number) for number in range(items)],
        "notes": {
            "customerRemark": "in green, please",
            "eshopRemark": "gift wrapping",
            "trackingNumber": "DR123456",
            "trackingUrl": "https://carrier.example.com/track?id=DR123456",
            "additionalFields": [{"index": 1, "label": "first field", "text": "forwarder"}],
        },
        "completion": [],
        "paymentTransactions": [
            {
                "transactionId": "018myestp7sjopi9zs5obatbhwcor33e",
                "price": "121.00",
                "status": "OK",
                "creationTime": "2018-05-29T09:02:27+0200",
                "changeTime": None,
            }
        ],
    }


def envelope(data: object, *, errors: object = None) -> dict[str, object]:
    return {"data": data, "errors": errors, "metadata": {"requestId": "0195b0c2-1111-7222-8333-444455556666"}}
