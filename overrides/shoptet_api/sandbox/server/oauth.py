"""The OAuth servers of the partner's and of the customer's shop, as endpoints."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Final, TypeAlias
from urllib.parse import parse_qsl, urlencode

import msgspec
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from shoptet_api.sandbox.environment import Environment
from shoptet_api.sandbox.faults.oauth_faults import injected_answer, struck
from shoptet_api.sandbox.json_types import as_object
from shoptet_api.sandbox.request_log import HIDDEN, Seen, port_of, without_secrets
from shoptet_api.sandbox.rules.access import TOKEN_SECONDS
from shoptet_api.sandbox.rules.addon import OAuthRefusal
from shoptet_api.sandbox.state.reference import ESHOP_ID

_Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]
_BASIC: Final = "basic_eshop"
_SECRETS: Final = {"code", "client_secret", "access_token"}
_encode: Final = msgspec.json.Encoder(decimal_format="number").encode


def oauth_routes(environment: Environment) -> list[Route]:
    """The endpoints of the OAuth servers."""
    addon = environment.addon

    async def token(request: Request) -> Response:
        given = await _fields(request)
        _check_grant(given, "api")
        addon.check_client(given.get("client_id", ""), given.get("client_secret"))
        return JSONResponse(
            {
                "access_token": addon.exchange(given.get("code", "")),
                "expires_in": None,
                "token_type": "Bearer",
                "scope": "api",
                "eshopId": ESHOP_ID,
                "eshopUrl": f"{addon.url}/",
                "contactEmail": "info@obchod.example",
            }
        )

    async def access_token(request: Request) -> Response:
        scheme, _, value = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or value != addon.oauth_token:
            raise OAuthRefusal(401, "invalid_token", "The OAuth token is unknown")
        return JSONResponse({"access_token": addon.api_token(), "expires_in": TOKEN_SECONDS})

    async def authorize(request: Request) -> Response:
        query = request.query_params
        addon.check_client(query.get("client_id", ""), None)
        redirect_uri = query.get("redirect_uri", "")
        if query.get("response_type") != "code" or query.get("scope") != _BASIC:
            raise OAuthRefusal(400, "invalid_request", f"response_type code and scope {_BASIC} are due")
        if not redirect_uri.startswith(("http://", "https://")):
            raise OAuthRefusal(400, "invalid_uri", "redirect_uri has to be a URL")
        answer = {"code": addon.user_code(redirect_uri), "state": query.get("state", "")}
        return RedirectResponse(f"{redirect_uri}{'&' if '?' in redirect_uri else '?'}{urlencode(answer)}", 302)

    async def user_token(request: Request) -> Response:
        given = await _fields(request)
        _check_grant(given, _BASIC)
        addon.check_client(given.get("client_id", ""), given.get("client_secret"))
        made = addon.exchange_user(given.get("code", ""), given.get("redirect_uri", ""))
        return JSONResponse({"access_token": made, "expires_in": 3600, "token_type": "Bearer", "scope": _BASIC})

    async def resource(request: Request) -> Response:
        if request.query_params.get("method") != "getBasicEshop":
            raise OAuthRefusal(400, "invalid_request", "method has to be getBasicEshop")
        given = {**request.query_params, **await _fields(request)}
        scheme, _, value = request.headers.get("authorization", "").partition(" ")
        if not addon.knows_user(value if scheme.lower() == "bearer" else given.get("access_token", "")):
            raise OAuthRefusal(401, "invalid_token", "The token is unknown")
        project = {"id": ESHOP_ID, "name": "obchod.example", "url": f"{addon.url}/"}
        return JSONResponse(
            {
                "success": True,
                "data": {"user": {"email": "info@obchod.example", "name": "Jana Nováková"}, "project": project},
            }
        )

    def route(path: str, name: str, endpoint: _Endpoint, methods: list[str]) -> Route:
        return Route(path, _watched(environment, name, endpoint), methods=methods)

    return [
        route("/action/ApiOAuthServer/token", "oauth.token", token, ["POST"]),
        route("/action/ApiOAuthServer/getAccessToken", "oauth.getAccessToken", access_token, ["GET", "POST"]),
        route("/action/OAuthServer/authorize", "oauth.authorize", authorize, ["GET"]),
        route("/action/OAuthServer/token", "oauth.userToken", user_token, ["POST"]),
        route("/action/OAuthServer/resource", "oauth.getBasicEshop", resource, ["GET", "POST"]),
    ]


def _watched(environment: Environment, name: str, endpoint: _Endpoint) -> _Endpoint:
    """The endpoint with its refusals as answers, its requests kept, and faults that strike."""

    @wraps(endpoint)
    async def wrapped(request: Request) -> Response:
        seen = Seen(
            method=request.method,
            path=request.url.path,
            query={key: value for key, value in request.query_params.items() if key != "access_token"},
            headers=without_secrets(request.headers),
            content=await _kept(request),
            at=environment.clock.now(),
            port=port_of(request),
            operation=name,
            given=dict(request.query_params),
        )
        environment.requests.add(seen)
        injected = environment.faults.take(name, seen.given)
        await environment.gate.passed(seen.given)
        await environment.gate.delayed(environment.latency + (0.0 if injected is None else injected.latency))
        try:
            if injected is not None and injected.is_instead:
                answer = injected_answer(injected)
            else:
                answer = await endpoint(request)
        except OAuthRefusal as refusal:
            told = {"error": refusal.error, "error_description": refusal.description}
            seen.codes = (refusal.error,)
            answer = JSONResponse(told, refusal.status)
        seen.status = answer.status_code
        return answer if injected is None else struck(injected, answer, seen)

    return wrapped


async def _kept(request: Request) -> bytes:
    """The fields of a POST as JSON, as they may be kept: without codes and secrets."""
    try:
        given = await _fields(request)
    except OAuthRefusal:
        return b""
    kept = {name: HIDDEN if name in _SECRETS else value for name, value in given.items()}
    return _encode(kept) if kept else b""


async def _fields(request: Request) -> dict[str, str]:
    """What a POST holds, as JSON or as a form."""
    content = await request.body()
    if "json" not in request.headers.get("content-type", ""):
        return dict(parse_qsl(content.decode(errors="replace")))
    try:
        found = as_object(msgspec.json.decode(content))
    except (msgspec.DecodeError, UnicodeDecodeError):
        found = None
    if found is None:
        raise OAuthRefusal(400, "invalid_request", "A JSON object or a form is due")
    return {name: str(value) for name, value in found.items() if value is not None}


def _check_grant(given: dict[str, str], scope: str) -> None:
    if given.get("grant_type") != "authorization_code":
        raise OAuthRefusal(400, "unsupported_grant_type", "grant_type has to be authorization_code")
    if given.get("scope") != scope:
        raise OAuthRefusal(400, "invalid_scope", f"scope has to be {scope}")
