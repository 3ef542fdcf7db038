"""Every operation of the spec against the sandbox: raw, and through the client, sync and async."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any, Final, cast
from urllib.parse import quote

import attrs
import httpx
import msgspec
import pytest

from shoptet_api import ApiError, AsyncShoptet, Drift, LocalLimits, Shoptet
from shoptet_api.sandbox import Sandbox
from shoptet_api.sandbox.call import HANDLERS
from tests.support.arguments import Arguments, arguments_of
from tests.support.either_client import EitherClient
from tests.support.hints import hints_of, misfits
from tests.support.method_caller import MethodCaller
from tests.support.schema_check import SchemaCheck
from tests.support.servers import CannedResponse, running
from tests.support.spec import Operation, load

SPEC = load()
CHECK = SchemaCheck(SPEC)
PAGE = frozenset({"page"})
ENVELOPE: Final = {"data", "errors", "metadata"}
encode = msgspec.json.Encoder(decimal_format="number").encode

every_operation = pytest.mark.parametrize("operation", SPEC.operations.values(), ids=lambda operation: operation.id)


@pytest.fixture(scope="module")
def files() -> Iterator[str]:
    """Where batches find a file, which is empty."""
    with running() as server:
        server.script = lambda _: CannedResponse(b"")
        yield f"{server.url}/file.jsonl"


@pytest.fixture(scope="module")
def running_sandbox(files: str) -> Iterator[Sandbox]:
    with Sandbox(limits=False) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running_sandbox: Sandbox, files: str) -> Sandbox:
    """The sandbox, with a webhook for jobs and no running batch."""
    sandbox = running_sandbox
    for webhook in sandbox.webhooks.all():
        sandbox.webhooks.delete(webhook.id)
    sandbox.webhooks.register([("job:finished", files, None)])
    sandbox.advance(hours=1)
    sandbox.requests.clear()
    return sandbox


@pytest.fixture(scope="module")
def raw(running_sandbox: Sandbox) -> Iterator[httpx.Client]:
    headers = {"Shoptet-Private-API-Token": running_sandbox.token}
    with httpx.Client(base_url=running_sandbox.url, headers=headers) as client:
        yield client


@pytest.fixture(scope="module", params=["sync", "async"])
def caller(request: pytest.FixtureRequest, running_sandbox: Sandbox) -> Iterator[MethodCaller]:
    drifts: list[Drift] = []
    arguments: Any = {
        "private_token": running_sandbox.token,
        "base_url": running_sandbox.url,
        "on_drift": drifts.append,
        "max_retries": 0,
        "limits": LocalLimits(),
    }
    with ExitStack() as stack:
        if request.param == "sync":
            yield MethodCaller(EitherClient(stack.enter_context(Shoptet(**arguments)), None), drifts)
        else:
            runner = stack.enter_context(asyncio.Runner())
            client = AsyncShoptet(**arguments)
            yield MethodCaller(EitherClient(client, runner), drifts)
            runner.run(client.aclose())


def given(operation: Operation, sandbox: Sandbox, files: str, seed: int, *, sparse: bool) -> Arguments:
    """Arguments that fit the schema, and what no schema says besides: URLs that lead somewhere, records that exist."""
    made = arguments_of(SPEC, operation, seed=seed, sparse=sparse, without=PAGE if operation.is_paged else frozenset())
    match operation.id:
        case "registerNewWebhook":
            body: Any = [{"event": "order:create", "url": files}]
        case "updateExistingWebhook":
            body = {"url": files}
        case _ if isinstance(made.body, dict) and "batchFileUrlPath" in made.body:
            body = {"batchFileUrlPath": files}
        case _:
            body = made.body
    path = made.path
    if operation.path == "/api/webhooks/{id}":
        path = (sandbox.webhooks.all()[0].id,)
    if operation.id == "getJobDetail":
        with httpx.Client(base_url=sandbox.url, headers={"Shoptet-Private-API-Token": sandbox.token}) as client:
            path = (client.get("/api/orders/snapshot").json()["data"]["jobId"],)
    wire_body = body
    for key in (operation.body_list, operation.body_key):
        wire_body = wire_body if key is None else {key: wire_body}
    return attrs.evolve(made, path=path, body=body, wire_body=wire_body)


def may_refuse(operation: Operation) -> bool:
    """Whether the shop can know better than the schema what is right."""
    # Two snapshots: of a price list that is not there, and with filters that exclude each other.
    return operation.id in {*HANDLERS, "getListOfAllPricelistDetails", "getListOfAllProducts"}


@pytest.mark.parametrize("sparse", [True, False], ids=["required", "everything"])
@every_operation
def test_answers_are_what_the_spec_says(
    operation: Operation, sparse: bool, sandbox: Sandbox, raw: httpx.Client, files: str
) -> None:
    made = given(operation, sandbox, files, 2 if sparse else 1, sparse=sparse)
    names = [part for part in operation.path.split("/") if part.startswith("{")]
    path = operation.path
    for name, value in zip(names, made.path, strict=True):
        path = path.replace(name, quote(str(value), safe=""), 1)
    content = None if operation.body is None else encode(made.wire_body)
    answer = raw.request(operation.method, path, params=dict(made.wire), content=content)
    if may_refuse(operation) and answer.status_code in {400, 403, 404, 409, 422}:
        assert answer.json()["errors"]
        return
    assert answer.status_code == operation.status, answer.text
    assert answer.headers["X-Request-ID"]
    assert answer.headers["X-RateLimit-Bucket-Filling"].endswith("/200")
    if operation.media_type is None:
        assert answer.content == b""
        return
    assert answer.headers["Content-Type"].startswith(operation.media_type)
    if operation.kind == "binary":
        assert answer.content
        return
    envelope = msgspec.json.decode(answer.content)
    assert set(envelope) == ENVELOPE
    assert envelope["metadata"]["requestId"] == answer.headers["X-Request-ID"]
    assert CHECK.faults(operation.answer, envelope) == []


# Some operations are deprecated, and the sandbox says so.
@pytest.mark.filterwarnings("default:the operation :DeprecationWarning")
@every_operation
def test_the_client_reads_every_answer(
    operation: Operation, caller: MethodCaller, sandbox: Sandbox, files: str
) -> None:
    made = given(operation, sandbox, files, 0, sparse=False)
    caller.drifts.clear()
    body = () if operation.body is None else (made.body,)
    refused = None
    result = None
    try:
        result = caller.call(operation, *made.path, *body, **made.query)
    except ApiError as error:
        refused = error
    assert caller.drifts == []
    if may_refuse(operation) and refused is not None:
        assert refused.status in {400, 403, 404, 409, 422}
        return
    assert refused is None
    hint = hints_of(caller.method(operation))["return"]
    if operation.kind == "job":
        assert isinstance(result, str)  # the caller of these tests starts the job, and gives its id
        assert result in {job.id for job in sandbox.jobs.all()}
    elif operation.kind == "page":
        (row_hint,) = cast("Any", hint).__args__
        assert [fault for row in cast("list[object]", result) for fault in misfits(row_hint, row)] == []
    else:
        assert misfits(hint, result) == []


def test_all_of_the_operations_are_there(sandbox: Sandbox) -> None:
    assert set(sandbox.faults._spec.operations) == set(SPEC.operations)
