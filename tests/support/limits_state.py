"""The internal state of limits."""

from shoptet_api.limits.local import LocalLimits


def idle(limits: LocalLimits) -> bool:
    """Return whether every slot is free and nothing is reserved."""
    tokens = [*limits._tokens._young.values(), *limits._tokens._old.values()]
    addresses = [*limits._addresses._young.values(), *limits._addresses._old.values()]
    gates = [*addresses, *(token.semaphore for token in tokens)]
    assert gates
    return all(gate.is_idle and not gate.waiting for gate in gates) and not any(
        token.bucket._reserved for token in tokens
    )
