"""Mass events: a batch sends them in addition to the single ones."""

from collections import defaultdict
from collections.abc import Sequence, Set as AbstractSet
from typing import Final

import attrs

from shoptet_api.sandbox.call import Call


class MassEvents:
    """Collects the single events of a batch.

    Attributes:
        call: The call to hand to the rows of the batch.
    """

    def __init__(self, call: Call, known: AbstractSet[str]) -> None:
        self._emit: Final = call.emit
        self._known: Final = known
        self._instances: Final[dict[str, list[str | int]]] = defaultdict(list)
        self.call: Final = attrs.evolve(call, emit=self._collect)

    def finish(self) -> None:
        """Emit a mass event for each kind of event that came more than once."""
        for event, instances in self._instances.items():
            noun, _, verb = event.partition(":")
            mass = f"{noun}:mass{verb.capitalize()}"
            if mass in self._known and len(instances) > 1:
                self._emit(mass, list(dict.fromkeys(instances)))

    def _collect(self, event: str, instance: str | int | Sequence[str | int]) -> None:
        self._emit(event, instance)
        if isinstance(instance, str | int):
            self._instances[event].append(instance)
