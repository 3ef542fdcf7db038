"""The end of a message about an unknown name. An error of usage loads no more than this."""

from collections.abc import Iterable


def did_you_mean(names: Iterable[str]) -> str:
    """Return the end of a message that offers these names; empty without any."""
    offered = " or ".join(names)
    return f"; did you mean {offered}?" if offered else ""
