"""The API's parts as a client has them: the generated ones, and for some a class that can do more.

A part that can do more has a module here, with a class that inherits from the generated one and from `Composed`. The
client's attribute is replaced below, which is all that clients and type checkers need to know.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from shoptet_api.compat import override
from shoptet_generated.resources import AsyncResources as GeneratedAsyncResources
from shoptet_generated.resources import Resources as GeneratedResources

if TYPE_CHECKING:
    from .webhooks import AsyncWebhooks, Webhooks


class Resources(GeneratedResources):
    """Parts of the API, each made when it is first used."""

    @cached_property
    @override
    def webhooks(self) -> "Webhooks":
        """Webhooks: registering, changing, the signature key and the log of deliveries."""
        from .webhooks import Webhooks

        return Webhooks(self._transport)


class AsyncResources(GeneratedAsyncResources):
    """Asynchronous parts of the API, each made when it is first used."""

    @cached_property
    @override
    def webhooks(self) -> "AsyncWebhooks":
        """Webhooks: registering, changing, the signature key and the log of deliveries."""
        from .webhooks import AsyncWebhooks

        return AsyncWebhooks(self._transport)
