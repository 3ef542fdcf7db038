"""Errors that leave a call (E1 to E3): the lines of the traceback stay, the local variables of the call do not."""

import traceback
from typing import Any

import pytest

from shoptet_api.limits.protocol import Admission, Permit
from shoptet_api.sansio.steps import Exchange
from tests.support.callers import TOKEN, Caller
from tests.support.client_fixtures import MakeCaller
from tests.support.made_up_operations import GET_THING
from tests.support.servers import Server, canned


class LimitsError(Exception):
    pass


class BrokenLimits:
    """Limits of the caller's own."""

    def admit(self, admission: Admission) -> Exchange[Permit]:
        yield from ()
        raise LimitsError


def test_an_error_of_the_callers_code_shows_no_local_variable(make_caller: MakeCaller, server: Server) -> None:
    caller = make_caller(base_url=server.url, limits=BrokenLimits())
    with pytest.raises(LimitsError) as caught:
        caller.call(GET_THING, ("1",))
    frames = [*traceback.walk_tb(caught.value.__traceback__)]
    ours = [frame for frame, _ in frames if "shoptet_api/calls" in frame.f_code.co_filename]
    assert ours
    assert not [frame.f_locals for frame in ours if frame.f_locals]
    assert TOKEN not in "".join(traceback.TracebackException.from_exception(caught.value, capture_locals=True).format())


def test_an_error_that_the_caller_handles_meanwhile_is_left_as_it_is(make_caller: MakeCaller, server: Server) -> None:
    def fail(kept: int) -> None:
        raise LookupError(kept)

    def answer_badly(caller: Caller) -> None:
        try:
            fail(17)
        except LookupError:
            caller.call(GET_THING, ("1",))

    server.script = lambda _: canned(None, status=404)
    with pytest.raises(Exception, match="404") as caught:
        answer_badly(make_caller(base_url=server.url))
    context: Any = caught.value.__context__
    while not isinstance(context, LookupError):
        context = context.__context__
    assert [frame.f_locals for frame, _ in traceback.walk_tb(context.__traceback__)][-1] == {"kept": 17}
