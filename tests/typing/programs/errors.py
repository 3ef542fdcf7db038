"""What can go wrong: each error by its own class."""

import logging
import time

from shoptet_api import Shoptet, ShoptetError
from shoptet_api.errors import (
    ApiError,
    AuthenticationError,
    ConfigurationError,
    DecodeError,
    LockedError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    TimeoutError as ShopTimeoutError,
    TransportError,
)
from shoptet_api.models import Order

log = logging.getLogger(__name__)


def order(shop: Shoptet, code: str) -> Order | None:
    try:
        return shop.orders.get(code)
    except NotFoundError as error:
        log.info("no such order: %s", error.errors[0].code if error.errors else None)
    except (AuthenticationError, PermissionDeniedError) as error:
        log.warning("the token: %s %s", error.status, error.request_id)
    except RateLimitError as error:
        time.sleep(error.retry_after or 1)
    except LockedError:
        time.sleep(5)
    except ServerError as error:
        log.warning("%s", error.status)
    except ApiError as error:
        log.warning("%s %s", error.method, error.path)
    except ShopTimeoutError as error:
        log.warning("%s", error.sent)
    except TransportError as error:
        log.warning("%s", error)
    except DecodeError as error:
        log.warning("%s", error)
    except ShoptetError as error:
        log.warning("%s", error)
    return None


def client() -> Shoptet | None:
    try:
        return Shoptet.from_env()
    except ConfigurationError as error:
        log.warning("%s", error)
        return None
