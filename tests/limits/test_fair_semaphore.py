"""The fair semaphore alone: a pure object, no clock, no sockets."""

import pytest
from hypothesis import given, strategies as st

from shoptet_api.limits.fair_semaphore import FairSemaphore
from shoptet_api.sansio.waiter import Waiter


@given(st.lists(st.sampled_from(["enter", "leave", "first gives up", "last gives up"]), max_size=60), st.integers(1, 4))
def test_the_gate_is_fair_and_loses_no_place(moves: list[str], places: int) -> None:
    gate = FairSemaphore(places)
    inside, waiting = list[object](), list[tuple[object, Waiter]]()
    for move in moves:
        if move == "enter":
            who = object()
            waiter = gate.acquire(who)
            assert (waiter is None) == (len(inside) < places), "a free place is given at once, a taken one to nobody"
            if waiter is None:
                inside.append(who)
            else:
                waiting.append((who, waiter))
        elif move == "leave" and inside:
            who = inside.pop(0)
            gate.release(who)
            gate.release(who)
        elif move.endswith("up") and waiting:
            gate.release(waiting.pop(0 if move.startswith("first") else -1)[0])
        while waiting and waiting[0][1].is_done:
            inside.append(waiting.pop(0)[0])
        assert not any(waiter.is_done for _, waiter in waiting), "who came first is let in first"
        assert (gate.taken, gate.waiting) == (len(inside), len(waiting))
    for who in [*inside, *(who for who, _ in waiting)]:
        gate.release(who)
    assert gate.is_idle


def test_a_place_given_to_one_who_just_gave_up_goes_on_to_the_next() -> None:
    gate = FairSemaphore(1)
    assert gate.acquire("inside") is None
    first, second = gate.acquire("first"), gate.acquire("second")
    assert first is not None
    assert second is not None
    gate.release("inside")
    assert first.is_done
    gate.release("first")
    assert second.is_done
    gate.release("second")
    assert gate.is_idle


def test_who_was_interrupted_while_it_admitted_another_does_it_again() -> None:
    """F4: the other one would wait to its deadline."""
    semaphore, calls = FairSemaphore(1), 0
    semaphore.acquire("holder")
    waiting = semaphore.acquire("waiting")
    assert waiting is not None
    woken: list[str] = []

    def wake() -> None:
        nonlocal calls
        calls += 1
        if calls == 1:
            raise KeyboardInterrupt
        woken.append("waiting")

    waiting.on_done(wake)
    with pytest.raises(KeyboardInterrupt):
        semaphore.release("holder")
    semaphore.release("holder")
    assert woken == ["waiting"]
    assert waiting.is_done
    assert (semaphore.taken, semaphore.waiting) == (1, 0)
    semaphore.release("waiting")
    assert semaphore.is_idle
