"""A sandbox shop: a server that behaves like api.myshoptet.com, built from the same spec as the client.

    from shoptet_api import Shoptet
    from shoptet_api.sandbox import Sandbox

    with Sandbox() as sandbox, Shoptet(private_token=sandbox.token, base_url=sandbox.url) as shop:
        for order in shop.orders.list():
            print(order.code)

`python -m shoptet_api.sandbox` serves it on a port. `Recorder` keeps the responses of a real shop, and `Cassette`
replays them. Needs `pip install "shoptet-api[sandbox]"`.
"""

from typing import TYPE_CHECKING

from shoptet_api.lazy import lazy_exports
from shoptet_api.sandbox.requirements import require

require()

if TYPE_CHECKING:
    from shoptet_api.sandbox.cassettes.player import Cassette as Cassette
    from shoptet_api.sandbox.cassettes.recorder import Recorder as Recorder
    from shoptet_api.sandbox.sandbox import Sandbox as Sandbox

    __all__: list[str]
else:
    lazy_exports(
        __name__,
        {
            "shoptet_api.sandbox.cassettes.player": ("Cassette",),
            "shoptet_api.sandbox.cassettes.recorder": ("Recorder",),
            "shoptet_api.sandbox.sandbox": ("Sandbox",),
        },
    )
