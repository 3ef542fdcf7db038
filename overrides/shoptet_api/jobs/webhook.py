"""The webhook for `job:finished`: the API queues nothing without it. And what a job's webhook says."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, cast
from urllib.parse import urlsplit

from shoptet_api.errors import UnprocessableError
from shoptet_api.steps import Exchange
from shoptet_generated.runtime import InputError

if TYPE_CHECKING:
    from shoptet_api.exchange import Exchanges

FINISHED: Final = "job:finished"
_LONGEST: Final = 2000


def ensure(exchanges: "Exchanges", url: str) -> Exchange[bool]:
    """Register the webhook, or change its URL, unless all is as wanted; whether something was changed.

    Raises:
        InputError: The URL is none that can be registered.
    """
    from shoptet_generated.operations import webhooks as op

    _check(url)
    for is_last in (False, True):
        pages = exchanges.pages(op.GET_OVERVIEW_OF_REGISTERED_WEBHOOKS, (), {})
        page = yield from pages.fetch(pages.start)
        found = next((webhook for webhook in page.rows if str(webhook.event) == FINISHED), None)
        if found is not None and found.url == url:
            return False
        if found is not None:
            yield from exchanges.call(op.UPDATE_EXISTING_WEBHOOK, (found.id,), {}, {"url": url})
            return True
        try:
            yield from exchanges.call(op.REGISTER_NEW_WEBHOOK, (), {}, [{"event": FINISHED, "url": url}])
        except UnprocessableError:
            if is_last:
                raise
            continue  # Somebody else may have registered one in between.
        break
    return True


def jobs_of(event: object) -> Sequence[str]:
    """The jobs that have finished, of a job's id, a webhook's event, or the parsed body of a webhook.

    Raises:
        InputError: It is none of these.
    """
    if isinstance(event, str):
        return (event,)
    if isinstance(event, Mapping):
        body = cast("Mapping[str, object]", event)
        name, instances = body.get("event"), (body.get("eventInstance"),)
    else:
        name, instances = getattr(event, "event", None), tuple(getattr(event, "instances", ()))
    if name is None:
        raise InputError("event: a job's id, a webhook's event or its body as a mapping is due here")
    if str(name) != FINISHED:
        return ()
    return tuple(str(instance) for instance in instances if instance)


def _check(url: object) -> None:
    try:
        parts = urlsplit(url) if isinstance(url, str) else None
    except ValueError:
        parts = None
    if parts is None or parts.scheme not in {"http", "https"} or not parts.hostname:
        raise InputError("url: an address that the shop can call is due here, like https://example.com/webhooks")
    if len(parts.geturl()) > _LONGEST:
        raise InputError(f"url: is longer than {_LONGEST} characters, which is as much as the API takes")
