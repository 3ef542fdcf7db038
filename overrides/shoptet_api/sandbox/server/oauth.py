"""Endpoints of two OAuth servers: that of the partner's shop and that of the customer's shop."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Final, TypeAlias
from urllib.parse import parse_qsl, urlencode

import msgspec
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from shoptet_api.sandbox.background.addon import OAuthRefusal
from shoptet_api.sandbox.environment import Environment
from shoptet_api.sandbox.faults.oauth_faults import apply_fault, injected_response
from shoptet_api.sandbox.json_types import as_object
from shoptet_api.sandbox.request_log import HIDDEN, LoggedRequest, port_of, without_secrets
from shoptet_api.sandbox.rules.access import TOKEN_SECONDS

_Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]
_BASIC: Final = "basic_eshop"
_SECRETS: Final = {"code", "client_secret", "access_token"}
_encode: Final = msgspec.json.Encoder(decimal_format="number").encode


def oauth_routes(environment: Environment) -> list[Route]:
    """Build the routes of the OAuth servers."""
    addon = environment.addon

    async def token(request: Request) -> Response:
        fields = await _fields(request)
        _check_grant(fields, "api")
        addon.check_client(fields.get("client_id", ""), fields.get("client_secret"))
        return JSONResponse(
            {
                "access_token": addon.exchange(fields.get("code", "")),
                "expires_in": None,
                "token_type": "Bearer",
                "scope": "api",
                "eshopId": environment.shop.eshop_id,
                "eshopUrl": f"{addon.url}/",
                "contactEmail": "info@obchod.example",
            }
        )

    async def access_token(request: Request) -> Response:
        scheme, _, value = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not value or value != addon.oauth_token:
            raise OAuthRefusal(401, "invalid_token", "The OAuth token is unknown")
        return JSONResponse({"access_token": addon.api_token(), "expires_in": TOKEN_SECONDS})

    async def authorize(request: Request) -> Response:
        query = request.query_params
        addon.check_client(query.get("client_id", ""), None)
        redirect_uri = query.get("redirect_uri", "")
        if query.get("response_type") != "code" or query.get("scope") != _BASIC:
            raise OAuthRefusal(400, "invalid_request", f"expected response_type code and scope {_BASIC}")
        if not redirect_uri.startswith(("http://", "https://")):
            raise OAuthRefusal(400, "invalid_uri", "redirect_uri must be a URL")
        parameters = {"code": addon.user_code(redirect_uri), "state": query.get("state", "")}
        return RedirectResponse(f"{redirect_uri}{'&' if '?' in redirect_uri else '?'}{urlencode(parameters)}", 302)

    async def user_token(request: Request) -> Response:
        fields = await _fields(request)
        _check_grant(fields, _BASIC)
        addon.check_client(fields.get("client_id", ""), fields.get("client_secret"))
        made = addon.exchange_user(fields.get("code", ""), fields.get("redirect_uri", ""))
        return JSONResponse({"access_token": made, "expires_in": 3600, "token_type": "Bearer", "scope": _BASIC})

    async def resource(request: Request) -> Response:
        if request.query_params.get("method") != "getBasicEshop":
            raise OAuthRefusal(400, "invalid_request", "method must be getBasicEshop")
        fields = {**request.query_params, **await _fields(request)}
        scheme, _, value = request.headers.get("authorization", "").partition(" ")
        if not addon.knows_user(value if scheme.lower() == "bearer" else fields.get("access_token", "")):
            raise OAuthRefusal(401, "invalid_token", "The token is unknown")
        project = {"id": environment.shop.eshop_id, "name": "obchod.example", "url": f"{addon.url}/"}
        return JSONResponse(
            {
                "success": True,
                "data": {"user": {"email": "info@obchod.example", "name": "Jana Nováková"}, "project": project},
            }
        )

    def route(path: str, name: str, endpoint: _Endpoint, methods: list[str]) -> Route:
        return Route(path, _logged(environment, name, endpoint), methods=methods)

    return [
        route("/action/ApiOAuthServer/token", "oauth.token", token, ["POST"]),
        route("/action/ApiOAuthServer/getAccessToken", "oauth.getAccessToken", access_token, ["GET", "POST"]),
        route("/action/OAuthServer/authorize", "oauth.authorize", authorize, ["GET"]),
        route("/action/OAuthServer/token", "oauth.userToken", user_token, ["POST"]),
        route("/action/OAuthServer/resource", "oauth.getBasicEshop", resource, ["GET", "POST"]),
    ]


def _logged(environment: Environment, name: str, endpoint: _Endpoint) -> _Endpoint:
    """Wrap an endpoint: log its requests, apply faults and turn refusals into responses."""

    @wraps(endpoint)
    async def wrapped(request: Request) -> Response:
        logged = LoggedRequest(
            method=request.method,
            path=request.url.path,
            query={key: value for key, value in request.query_params.items() if key != "access_token"},
            headers=without_secrets(request.headers),
            content=await _loggable_content(request),
            at=environment.clock.now(),
            port=port_of(request),
            operation=name,
            parameters=dict(request.query_params),
        )
        environment.requests.add(logged)
        injected = environment.faults.take(name, logged.parameters)
        await environment.gate.wait_until_open(logged.parameters)
        await environment.gate.delay(environment.latency + (0.0 if injected is None else injected.latency))
        try:
            if injected is not None and injected.replaces_response:
                response = injected_response(injected)
            else:
                response = await endpoint(request)
        except OAuthRefusal as refusal:
            error = {"error": refusal.error, "error_description": refusal.description}
            logged.codes = (refusal.error,)
            response = JSONResponse(error, refusal.status)
        logged.status = response.status_code
        return response if injected is None else apply_fault(injected, response, logged)

    return wrapped


async def _loggable_content(request: Request) -> bytes:
    """Return the fields of a POST as JSON for the request log, with codes and secrets hidden."""
    try:
        fields = await _fields(request)
    except OAuthRefusal:
        return b""
    kept = {name: HIDDEN if name in _SECRETS else value for name, value in fields.items()}
    return _encode(kept) if kept else b""


async def _fields(request: Request) -> dict[str, str]:
    """Return the fields of a POST, sent as JSON or as a form."""
    content = await request.body()
    if "json" not in request.headers.get("content-type", ""):
        return dict(parse_qsl(content.decode(errors="replace")))
    try:
        found = as_object(msgspec.json.decode(content))
    except (msgspec.DecodeError, UnicodeDecodeError):
        found = None
    if found is None:
        raise OAuthRefusal(400, "invalid_request", "Expected a JSON object or a form")
    return {name: str(value) for name, value in found.items() if value is not None}


def _check_grant(fields: dict[str, str], scope: str) -> None:
    if fields.get("grant_type") != "authorization_code":
        raise OAuthRefusal(400, "unsupported_grant_type", "grant_type must be authorization_code")
    if fields.get("scope") != scope:
        raise OAuthRefusal(400, "invalid_scope", f"scope must be {scope}")
