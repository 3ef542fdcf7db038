"""The webhook for `job:finished`: the API queues nothing without it. And what a job's webhook says."""

from collections.abc import Mapping, Sequence
from typing import Final, cast

from shoptet_api.webhooks.registration.plan import Wanted, wanted_from
from shoptet_generated.runtime import InputError

FINISHED: Final = "job:finished"


def wanted(url: str) -> Wanted:
    """The webhook as the shop is to have it.

    Raises:
        InputError: The URL is none that can be registered.
    """
    return wanted_from({FINISHED: url}, None)[0]


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
