"""One made-up shop."""

import attrs


@attrs.define(eq=False)
class Shop:
    """A shop's state. The same seed gives the same shop."""

    seed: int = 1
