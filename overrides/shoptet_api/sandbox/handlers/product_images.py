"""Images of products. The gallery `shop` holds ordinary images, `shop360` the frames of 360° views."""

from shoptet_api.sandbox.call import Call, Reply, batches, handles, works
from shoptet_api.sandbox.handlers.products import product_of
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.refusals import get_or_404, not_found
from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.state.products import Image, Product
from shoptet_api.sandbox.state.views import products as views

_GALLERIES = frozenset({"shop", "shop360"})


def _gallery(call: Call) -> tuple[Product, str, list[Image]]:
    product, gallery = product_of(call), str(call.path["gallery"])
    if gallery not in _GALLERIES:
        raise not_found("gallery", gallery)
    return product, gallery, [image for image in product.images if image.gallery == gallery]


def _shown(product: Product, gallery: str) -> Json:
    images = [image for image in product.images if image.gallery == gallery]
    return [views.gallery_image(product, image) for image in images]


def _touch(call: Call, product: Product) -> None:
    product.changed = call.now
    call.emit("product:update", product.guid)


@handles("getListOfProductImages")
def list_images(call: Call) -> Reply:
    """Answer with the images of a gallery."""
    product, gallery, _ = _gallery(call)
    return Reply(_shown(product, gallery))


@handles("getProductImagesUpdate")
def update_images(call: Call) -> Reply:
    """Change the priorities and descriptions of images, identified by name."""
    product, gallery, images = _gallery(call)
    named = {image.name: image for image in images}
    entries = Fields(call.body).rows("images")
    for entry in entries:
        if entry.text("name") not in named:
            raise not_found("image", entry.text("name"))
    for entry in entries:
        image = named[entry.text("name")]
        image.priority = entry.number("priority", image.priority)
        image.description = entry.text_or_none("description", image.description)
        image.changed = call.now
    product.images.sort(key=lambda image: image.priority)
    _touch(call, product)
    return Reply(_shown(product, gallery))


@works("createProductImages")
def create_images(call: Call) -> str | None:
    """Add images named after their URLs, which are not downloaded."""
    product, gallery, images = _gallery(call)
    for position, entry in enumerate(Fields(call.body).rows("images"), len(images) + 1):
        stem = entry.text("sourceUrl").split("?")[0].rstrip("/").rpartition("/")[2] or "image.jpg"
        priority = entry.number("priority", position)
        product.images.append(Image(stem, priority, entry.text_or_none("description"), call.now, gallery))
    product.images.sort(key=lambda image: image.priority)
    _touch(call, product)
    return None


@handles("deleteOneProductImage")
def delete_image(call: Call) -> Reply:
    """Delete an image."""
    product, _, images = _gallery(call)
    name = str(call.path["imageName"])
    found = next((image for image in images if image.name == name), None)
    if found is None:
        raise not_found("image", name)
    product.images.remove(found)
    _touch(call, product)
    return Reply()


@handles("deleteAllProductImagesInGallery")
def delete_images(call: Call) -> Reply:
    """Delete all images of a gallery."""
    product, gallery, _ = _gallery(call)
    product.images = [image for image in product.images if image.gallery != gallery]
    _touch(call, product)
    return Reply()


@batches("productImageBatchDelete")
def delete_images_row(call: Call, row: Record) -> None:
    """Delete one image of a product's gallery, or all images, from a batch row."""
    fields = Fields(row)
    product = get_or_404(call.shop.products, fields.text("productGuid"))
    gallery, name = fields.text("gallery"), fields.text("imageName")
    found = [image for image in product.images if image.gallery == gallery and (not name or image.name == name)]
    if name and not found:
        raise not_found("image", name)
    product.images = [image for image in product.images if image not in found]
    _touch(call, product)
