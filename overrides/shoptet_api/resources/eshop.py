"""The shop: the generated class, and the addresses of images."""

from typing import TYPE_CHECKING

from shoptet_api.resources.composed import AsyncComposed, Composed
from shoptet_api.resources.image_cuts import ImageCuts
from shoptet_api.sansio.steps import Exchange
from shoptet_generated.operations import eshop as op
from shoptet_generated.resources import eshop as generated

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges


class Eshop(Composed, generated.Eshop):
    """The shop itself: contacts, settings, currencies, taxes, design, documents and customer fields."""

    def image_cuts(self) -> ImageCuts:
        """Request the folders of the shop's images in each size; request them once and keep the result.

            cuts = shop.eshop.image_cuts()
            for image in cuts.images(product.images):
                print(image.url("detail"))

        Raises:
            InputError: The response has no cuts.
        """
        return self._run(_image_cuts)


class AsyncEshop(AsyncComposed, generated.AsyncEshop):
    """The shop itself: contacts, settings, currencies, taxes, design, documents and customer fields."""

    async def image_cuts(self) -> ImageCuts:
        """Request the folders of the shop's images in each size; request them once and keep the result.

            cuts = await shop.eshop.image_cuts()
            for image in cuts.images(product.images):
                print(image.url("detail"))

        Raises:
            InputError: The response has no cuts.
        """
        return await self._run(_image_cuts)


def _image_cuts(exchanges: "Exchanges") -> Exchange[ImageCuts]:
    return ImageCuts.of((yield from exchanges.call(op.GET, (), {"include": ["imageCuts"]})))
