"""The addresses of images in every cut."""

import pytest

from shoptet_api import InputError
from shoptet_api.models import Eshop, Product
from shoptet_api.resources.image_cuts import ImageCuts


def test_images_have_addresses_in_every_cut() -> None:
    eshop = Eshop.from_dict(
        {
            "imageCuts": [
                {"name": cut, "urlPath": f"https://shop.cz/user/shop/{cut}/", "cdnPath": f"https://cdn.cz/{cut}/"}
                for cut in ("big", "detail", "orig")
            ]
        }
    )
    cuts = ImageCuts.of(eshop)
    product = Product.from_dict(
        {
            "images": [
                {
                    "name": "106 č.png",
                    "cdnName": "106.png?sg=big",
                    "signedCdnNames": [{"type": "detail", "name": "106.png?ff=1&sg=detail"}],
                }
            ]
        }
    )
    (image,) = cuts.images(product.images)
    assert image.url("detail") == "https://cdn.cz/detail/106.png?ff=1&sg=detail"
    assert image.url("big") == "https://cdn.cz/big/106.png?sg=big"
    assert image.url("orig") == image.shop_url("orig") == "https://shop.cz/user/shop/orig/106%20%C4%8D.png"
    with pytest.raises(InputError, match="cut: must be one of big, detail, orig"):
        image.url("tiny")
    with pytest.raises(InputError, match='include=\\["imageCuts"\\]'):
        ImageCuts.of(Eshop.from_dict({}))
    assert cuts.images(None) == []
