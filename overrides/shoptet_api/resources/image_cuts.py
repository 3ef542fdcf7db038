"""Addresses of product images: `image.url("detail")`.

An image has one name; each of its sizes, the *cuts*, has a folder of its own: on the shop, and on the CDN. The shop's
folder has the newest image, but is not meant for fetching many images. The CDN signs names, a name for each cut.

`shop.eshop.image_cuts()` reads the folders once.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final, Generic, Protocol, Self, TypeVar
from urllib.parse import quote

import attrs

from shoptet_generated.runtime import InputError

if TYPE_CHECKING:
    from shoptet_generated.models import Eshop, EshopImageCut

_SIGNED: Final = "big"
"""The cut for which `cdnName` is signed."""
_SAFE: Final = "/%?&=+:,;@!$'()*~"


class SignedName(Protocol):
    """The name of an image in one cut."""

    @property
    def type(self) -> str | None:
        """The cut."""
        ...

    @property
    def name(self) -> str | None:
        """The image's name there."""
        ...


class NamedImage(Protocol):
    """An image in a product, in a list of products or in an order."""

    @property
    def name(self) -> str | None:
        """The file's name."""
        ...


N = TypeVar("N", bound=NamedImage)


@attrs.frozen
class ImageCuts:
    """The sizes in which a shop has its images, by name."""

    cuts: "Mapping[str, EshopImageCut]"

    @classmethod
    def of(cls, eshop: "Eshop") -> Self:
        """Return the cuts in the result of `shop.eshop.get(include=["imageCuts"])`.

        Raises:
            InputError: The result has no cuts.
        """
        if eshop.image_cuts is None:
            raise InputError('eshop: expected image cuts; request them with shop.eshop.get(include=["imageCuts"])')
        return cls({cut.name: cut for cut in eshop.image_cuts})

    def image(self, image: N) -> "Image[N]":
        """Return the image with its addresses."""
        return Image(self, image)

    def images(self, images: "Iterable[N] | None") -> "list[Image[N]]":
        """Return the images with their addresses; an empty list for a product without images."""
        return [Image(self, image) for image in images or ()]

    def cut(self, name: str) -> "EshopImageCut":
        """Return one cut.

        Raises:
            InputError: The shop has no cut of this name.
        """
        try:
            return self.cuts[name]
        except KeyError:
            raise InputError(f"cut: must be one of {', '.join(sorted(self.cuts))}, got {name!r}") from None


@attrs.frozen
class Image(Generic[N]):
    """An image of a product with its addresses."""

    cuts: ImageCuts = attrs.field(repr=False)
    source: N
    """The image, as in the response."""

    def url(self, cut: str) -> str:
        """Return the address of the image in a cut such as `"detail"`, on the CDN if its name is signed.

        Raises:
            InputError: The shop has no such cut, or the image has no name.
        """
        found = self.cuts.cut(cut)
        signed = self._signed(cut)
        if signed is not None and found.cdn_path:
            return _joined(found.cdn_path, signed)
        return self.shop_url(cut)

    def shop_url(self, cut: str) -> str:
        """Return the address in the shop itself, for an image that has just been changed.

        Raises:
            InputError: The shop has no such cut, or the image has no name.
        """
        found, name = self.cuts.cut(cut), self.source.name
        if not name:
            raise InputError("image: expected an image with a name, got one without")
        return _joined(found.url_path, name)

    def _signed(self, cut: str) -> str | None:
        names: Iterable[SignedName] = getattr(self.source, "signed_cdn_names", None) or ()
        for signed in names:
            if signed.type == cut and signed.name:
                return signed.name
        name: str | None = getattr(self.source, "cdn_name", None)
        return name if cut == _SIGNED and name else None


def _joined(folder: str, name: str) -> str:
    return f"{folder.rstrip('/')}/{quote(name.lstrip('/'), _SAFE)}"
