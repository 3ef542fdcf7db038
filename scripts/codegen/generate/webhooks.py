"""Which operation's answer the payload of a webhook is."""

from __future__ import annotations

from collections.abc import Sequence

from codegen.generate import naming
from codegen.generate.package import Resource
from codegen.generate.spec import Spec

EVENTS = "x-shoptet-webhook-events"


def events(spec: Spec) -> list[tuple[str, str, list[str]]]:
    """Return the events of each subject: the subject, the name of their type, and the events."""
    found: dict[str, list[str]] = {}
    for event in spec.document.get(EVENTS) or ():
        found.setdefault(str(event).partition(":")[0], []).append(str(event))
    return [(subject, f"{naming.pascal(naming.snake(subject))}Event", found[subject]) for subject in sorted(found)]


def details(spec: Spec, resources: Sequence[Resource]) -> list[tuple[str, str]]:
    """Return the subjects of events, such as `order`, each with the operationId of its detail if it has one.

    The detail is the resource's `get` of one record that answers with the class of the subject's name: `creditNote` is
    a `CreditNote`, and `job` a `JobDetail`.
    """
    subjects = sorted({str(event).partition(":")[0] for event in spec.document.get(EVENTS) or ()})
    gets = {
        operation.type_text.partition(".")[2]: operation.id
        for resource in resources
        for operation in resource.operations
        if (operation.http_method, operation.name, operation.kind) == ("GET", "get", "value")
        and operation.path_arguments
    }
    names = {subject: naming.pascal(subject) for subject in subjects}
    found = {subject: gets.get(name) or gets.get(f"{name}Detail") for subject, name in names.items()}
    return [(subject, operation) for subject, operation in found.items() if operation]
