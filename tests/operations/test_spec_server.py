"""The server notices what is wrong with a request, and answers the others with what the spec promises."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import httpx
import pytest

from tests.support.schema_check import SchemaCheck
from tests.support.spec import Spec
from tests.support.spec_server import FILE, TOKEN, TOKEN_HEADER, Seen, SpecServer

UUID = "0a1b2c3d-1a2b-4c3d-8e4f-0123456789ab"
HEADERS = {TOKEN_HEADER: TOKEN, "Content-Type": "application/json"}


def operation(id_: str, answer: dict[str, Any] | None, **more: Any) -> dict[str, Any]:
    kind: dict[str, Any] = more.pop("kind", {"kind": "value", "key": None})
    contents = {} if answer is None else {"content": {"application/json": {"schema": enveloped(answer)}}}
    return {
        "operationId": id_,
        "x-shoptet-resource": "things",
        "x-shoptet-method": id_,
        "x-shoptet-answer": kind,
        "parameters": [],
        "responses": {"200": contents, "404": {}},
        **more,
    }


def enveloped(data: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": ["data"], "properties": {"data": data}}


def in_query(name: str, schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": schema, **more}


THING: dict[str, Any] = {
    "type": "object",
    "required": ["code", "price"],
    "additionalProperties": False,
    "properties": {
        "code": {"type": "string", "minLength": 1},
        "price": {"type": "string", "format": "decimal", "pattern": r"^[0-9]+\.[0-9]{2}$"},
        "ratio": {"type": "number", "multipleOf": Decimal("0.01")},
        "changeTime": {"type": ["string", "null"], "format": "date-time"},
    },
}
PAGE: dict[str, Any] = {
    "type": "object",
    "properties": {"things": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}},
}
SPEC = Spec(
    {
        "paths": {
            "/api/things": {
                "get": operation(
                    "list",
                    PAGE,
                    kind={"kind": "page", "key": "things"},
                    parameters=[
                        in_query("page", {"type": "integer", "minimum": 1}),
                        in_query("itemsPerPage", {"type": "integer", "minimum": 1}),
                        in_query("include", {"type": "array", "items": {"type": "string", "enum": ["a", "b"]}}),
                        in_query("visible", {"type": "boolean"}),
                        in_query("priceFrom", {"type": "number"}),
                        in_query("from", {"type": "string", "format": "date-time"}, required=True),
                    ],
                ),
                "post": operation(
                    "create",
                    {"type": "null"},
                    kind={"kind": "none"},
                    requestBody={
                        "content": {"application/json": {"schema": enveloped({"$ref": "#/components/schemas/Thing"})}}
                    },
                    **{"x-shoptet-body": {"key": "data"}},
                ),
            },
            "/api/things/{guid}": {
                "get": operation(
                    "get",
                    {"$ref": "#/components/schemas/Thing"},
                    parameters=[{"name": "guid", "in": "path", "schema": {"type": "string", "format": "uuid"}}],
                ),
                "delete": operation(
                    "delete",
                    None,
                    kind={"kind": "none"},
                    parameters=[{"name": "guid", "in": "path", "schema": {"type": "string"}}],
                ),
            },
            "/api/things/snapshot": {
                "get": operation(
                    "snapshot",
                    {"type": "object", "required": ["jobId"], "properties": {"jobId": {"type": "string"}}},
                    kind={"kind": "job"},
                )
            },
            "/api/things/{guid}/file": {
                "get": {
                    **operation("file", None, kind={"kind": "binary"}),
                    "parameters": [{"name": "guid", "in": "path", "schema": {"type": "string"}}],
                    "responses": {"200": {"content": {"application/pdf": {"schema": {"type": "string"}}}}},
                }
            },
        },
        "components": {"schemas": {"Thing": THING}},
    }
)


@pytest.fixture(scope="module")
def running() -> Iterator[SpecServer]:
    with SpecServer(SPEC) as server:
        yield server


@pytest.fixture
def server(running: SpecServer) -> SpecServer:
    running.forget()
    return running


def send(server: SpecServer, method: str, target: str, **more: Any) -> tuple[httpx.Response, Seen]:
    with httpx.Client(base_url=server.url, headers=more.pop("headers", HEADERS)) as client:
        response = client.request(method, target, **more)
    (seen,) = server.take()
    assert seen.status == response.status_code
    return response, seen


@pytest.mark.parametrize(
    ("method", "target", "more", "status", "complaint"),
    [
        ("GET", "/api/nothing", {}, 404, "no operation is GET /api/nothing"),
        ("PUT", "/api/things", {}, 404, "no operation is PUT /api/things"),
        ("GET", f"/api/things/{UUID}/", {}, 404, "no operation is"),
        ("GET", f"/api/things/{UUID}", {"headers": {}}, 401, "the token is due in"),
        ("GET", f"/api/things/{UUID}", {"headers": {**HEADERS, TOKEN_HEADER: "x"}}, 401, "the token is due in"),
        ("GET", f"/api/things/{UUID}", {"headers": {**HEADERS, "Authorization": "x"}}, 401, "the token is due in"),
        ("GET", f"/api/things/{UUID}", {"headers": {TOKEN_HEADER: TOKEN}}, 400, "Content-Type is None"),
        ("GET", "/api/things/5", {}, 404, "guid in the path: $: '5' is not a 'uuid'"),
        ("GET", "/api/things/%FF", {}, 404, "guid in the path: 'utf-8' codec"),
        ("GET", f"/api/things/{UUID}?language=cs", {}, 400, "language in the query: is unknown"),
        ("GET", f"/api/things/{UUID}", {"content": b"{}"}, 400, "a body came where none is expected"),
        ("GET", "/api/things", {}, 400, "from in the query: is missing"),
        ("GET", "/api/things?from=2018-05-29T09:02:27+0200", {}, 400, "is not a 'date-time'"),
        ("GET", "/api/things?from=2018-05-29T09:02:27%2B02:00", {}, 400, "is not a 'date-time'"),
        ("GET", "/api/things?page=1&page=2", {}, 400, "page in the query: came more than once"),
        ("GET", "/api/things?page=one", {}, 400, "'one' is no integer"),
        ("GET", "/api/things?page=0", {}, 400, "0 is less than the minimum of 1"),
        ("GET", "/api/things?visible=True", {}, 400, "'True' is no boolean"),
        ("GET", "/api/things?priceFrom=1,5", {}, 400, "'1,5' is no number"),
        ("GET", "/api/things?include=a,c", {}, 400, "'c' is not one of"),
        ("GET", "/api/things?include=a&include=b", {}, 400, "include in the query: came more than once"),
        ("GET", "/api/things?include=%FF", {}, 400, "the query: 'utf-8' codec"),
        ("POST", "/api/things", {}, 400, "the body is not JSON"),
        ("POST", "/api/things", {"content": b"data"}, 400, "the body is not JSON"),
        ("POST", "/api/things", {"json": {"code": "a", "price": "1.00"}}, 422, "body $: 'data' is a required property"),
        ("POST", "/api/things", {"json": {"data": {"code": "a"}}}, 422, "'price' is a required property"),
        ("POST", "/api/things", {"json": {"data": {"code": "", "price": "1.00"}}}, 422, "$.data.code"),
        ("POST", "/api/things", {"json": {"data": {"code": "a", "price": 1.5}}}, 422, "is not of type 'string'"),
        ("POST", "/api/things", {"json": {"data": {"code": "a", "price": "1.5"}}}, 422, "does not match"),
        ("POST", "/api/things", {"json": {"data": {"code": "a", "price": "1.50", "x": 1}}}, 422, "'x' was unexpected"),
    ],
)
def test_faults_are_noticed(
    server: SpecServer, method: str, target: str, more: dict[str, Any], status: int, complaint: str
) -> None:
    response, seen = send(server, method, target, **more)
    assert response.status_code == status
    assert any(complaint in text for _, text in seen.complaints), seen.complaints
    answer = response.json()
    assert answer["data"] is None
    assert [error["message"] for error in answer["errors"]] == [text for _, text in seen.complaints]
    assert answer["metadata"]["requestId"] == response.headers["X-Request-ID"]


@pytest.mark.parametrize(
    ("method", "target", "more"),
    [
        ("GET", f"/api/things/{UUID}", {}),
        ("GET", "/api/things?from=2018-05-29T09:02:27%2B0200&visible=true&priceFrom=1.5&include=b,a&page=1", {}),
        ("POST", "/api/things", {"json": {"data": {"code": "ž", "price": "12.50", "ratio": 0.07, "changeTime": None}}}),
    ],
)
def test_a_right_request_is_answered(server: SpecServer, method: str, target: str, more: dict[str, Any]) -> None:
    response, seen = send(server, method, target, **more)
    assert seen.complaints == []
    assert response.status_code == 200
    assert seen.operation is not None
    assert SchemaCheck(SPEC).faults(seen.operation.answer, seen.answer) == []
    assert response.json()["errors"] is None


def test_path_values_are_decoded(server: SpecServer) -> None:
    _, seen = send(server, "DELETE", "/api/things/a%2Fb%20%C5%BE")
    assert (seen.complaints, seen.answer) == ([], None)


def test_answers_of_other_kinds(server: SpecServer) -> None:
    job, job_seen = send(server, "GET", "/api/things/snapshot")
    assert job.json()["data"]["jobId"] == job_seen.payload
    file, file_seen = send(server, "GET", "/api/things/5/file")
    assert file.content == FILE == file_seen.payload
    assert file.headers["Content-Type"] == "application/pdf"
    none, none_seen = send(server, "POST", "/api/things", json={"data": {"code": "a", "price": "1.00"}})
    assert none.json()["data"] is none_seen.payload is None


def test_pages_are_parts_of_one_list(server: SpecServer) -> None:
    target = "/api/things?from=2018-05-29T09:02:27%2B0200"
    whole: list[Any] = []
    for page, count in ((1, 2), (2, 1)):
        data = send(server, "GET", f"{target}&page={page}&itemsPerPage=50")[0].json()["data"]
        assert data["paginator"] == {
            "totalCount": 3,
            "page": page,
            "pageCount": 2,
            "itemsOnPage": count,
            "itemsPerPage": 2,
        }
        whole += data["things"]
    single = [send(server, "GET", f"{target}&page={page}&itemsPerPage=1")[0].json()["data"] for page in (1, 2, 3, 4)]
    assert [data["things"] for data in single] == [[row] for row in whole] + [[]]


def test_answers_vary_and_begin_anew(server: SpecServer) -> None:
    answers = [send(server, "GET", f"/api/things/{UUID}")[1].payload for _ in range(3)]
    assert set(answers[0]) == set(THING["properties"])
    assert set(answers[2]) == {"code", "price"}
    server.forget()
    assert send(server, "GET", f"/api/things/{UUID}")[1].payload == answers[0]
