"""A shop that has the addon, as stores keep it."""

import json
from typing import Any, Literal, Self, TypeAlias, get_args

import attrs

from shoptet_api.auth.installation import Installation
from shoptet_api.secret import MASK

ShopState: TypeAlias = Literal["installed", "suspended", "terminated"]


def _masked(value: object) -> str:
    return repr(value if value is None else MASK)


@attrs.frozen(kw_only=True)
class InstalledShop:
    """A shop that has the addon. Its repr shows no token and no key."""

    eshop_id: int
    eshop_url: str
    oauth_token: str = attrs.field(repr=_masked)
    """For `AddonAuth`; it does not expire, and a new installation replaces it."""
    contact_email: str | None = attrs.field(default=None, repr=False)
    state: ShopState = "installed"
    webhook_key: str | None = attrs.field(default=None, repr=_masked)
    """The key of the shop's webhooks; None until the webhooks are set up."""
    is_set_up: bool = False
    """Whether the shop has the addon's webhooks."""

    @classmethod
    def of(cls, installation: Installation) -> Self:
        """Return the shop of a new installation."""
        return cls(
            eshop_id=installation.eshop_id,
            eshop_url=installation.eshop_url,
            oauth_token=installation.oauth_token,
            contact_email=installation.contact_email,
        )

    def to_json(self) -> str:
        """Return the shop as text, with its token and key."""
        return json.dumps(attrs.asdict(self), separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read the text of `to_json`.

        Raises:
            ValueError: It is something else.
        """
        fields: Any = json.loads(text)
        try:
            found = cls(**fields)
        except TypeError:
            raise ValueError("expected a shop as InstalledShop.to_json writes it") from None
        if found.state not in get_args(ShopState):
            raise ValueError("expected the state of a shop")
        return found
