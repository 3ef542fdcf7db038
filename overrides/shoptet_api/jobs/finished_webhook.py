"""The webhook for `job:finished`, without which the API queues nothing, and the jobs that such a webhook names."""

from collections.abc import Mapping, Sequence
from typing import Final, cast

from shoptet_api.jobs.records import is_job_id
from shoptet_api.webhooks.registration.plan import Wanted, wanted_from
from shoptet_generated.runtime import InputError

FINISHED: Final = "job:finished"


def wanted(url: str) -> Wanted:
    """Return the webhook that the shop should have.

    Raises:
        InputError: The URL cannot be registered.
    """
    return wanted_from({FINISHED: url}, None)[0]


def jobs_of(event: object) -> Sequence[str]:
    """Return the ids of the finished jobs in a job's id, a webhook's event, or the parsed body of a webhook.

    Raises:
        InputError: The argument is something else.
    """
    if isinstance(event, str):
        if not is_job_id(event):
            raise InputError(f"event: expected a job id, got {event!r}")
        return (event,)
    if isinstance(event, Mapping):
        body = cast("Mapping[str, object]", event)
        name, instances = body.get("event"), (body.get("eventInstance"),)
    else:
        name, instances = getattr(event, "event", None), tuple(getattr(event, "instances", ()))
    if name is None:
        got = f"a value of type {type(event).__name__}"  # pyright: ignore[reportUnknownArgumentType]
        raise InputError(f"event: expected a job id, a webhook's event or its body as a mapping, got {got}")
    if str(name) != FINISHED:
        return ()
    return tuple(str(instance) for instance in instances if is_job_id(instance))
