"""Addresses of product images: `image.url("detail")`.

An image has one name; each of its sizes, the *cuts*, has a folder of its own: on the shop, and on the CDN. The shop's
folder has the newest image and is no place to fetch many from. On the CDN names are signed, each cut's its own.

The folders are read once, by `shop.eshop.image_cuts()`.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final, Generic, Protocol, Self, TypeVar
from urllib.parse import quote

import attrs

from shoptet_generated.runtime import InputError

if TYPE_CHECKING:
    from shoptet_generated.models import Eshop, EshopImageCut

_SIGNED: Final = "big"
"""The cut that `cdnName` is signed for."""
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
    """An image as products, their lists and orders have it."""

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
        """The cuts of what `shop.eshop.get(include=["imageCuts"])` answers.

        Raises:
            InputError: It was not asked for them.
        """
        if eshop.image_cuts is None:
            raise InputError('eshop: has no image cuts; ask for them: shop.eshop.get(include=["imageCuts"])')
        return cls({cut.name: cut for cut in eshop.image_cuts})

    def image(self, image: N) -> "Image[N]":
        """The image with its addresses."""
        return Image(self, image)

    def images(self, images: "Iterable[N] | None") -> "list[Image[N]]":
        """The images with their addresses; none where a product came without."""
        return [Image(self, image) for image in images or ()]

    def cut(self, name: str) -> "EshopImageCut":
        """One cut.

        Raises:
            InputError: The shop has none of this name.
        """
        try:
            return self.cuts[name]
        except KeyError:
            raise InputError(f"cut: the shop has no {name!r}, but {', '.join(sorted(self.cuts))}") from None


@attrs.frozen
class Image(Generic[N]):
    """An image of a product with its addresses."""

    cuts: ImageCuts = attrs.field(repr=False)
    source: N
    """The image as the answer has it."""

    def url(self, cut: str) -> str:
        """The address of the image in a cut such as `"detail"`: on the CDN where its name is signed, or in the shop.

        Raises:
            InputError: The shop has no such cut, or the image has no name.
        """
        found = self.cuts.cut(cut)
        signed = self._signed(cut)
        if signed is not None and found.cdn_path:
            return _joined(found.cdn_path, signed)
        return self.shop_url(cut)

    def shop_url(self, cut: str) -> str:
        """The address in the shop itself, for an image that has just been changed.

        Raises:
            InputError: The shop has no such cut, or the image has no name.
        """
        found, name = self.cuts.cut(cut), self.source.name
        if not name:
            raise InputError("image: has no name, and so no address")
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
