"""The OAuth servers of the partner's and of the customer's shop, as endpoints."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Final, TypeAlias
from urllib.parse import parse_qsl, urlencode

import msgspec
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from shoptet_api.compat import override
from shoptet_api.sandbox.addon import OAuthRefusal
from shoptet_api.sandbox.cutting import cut_off
from shoptet_api.sandbox.faults import Cut, Injected
from shoptet_api.sandbox.house import House
from shoptet_api.sandbox.rules.access import TOKEN_SECONDS
from shoptet_api.sandbox.seen import HIDDEN, Seen, port_of, without_secrets
from shoptet_api.sandbox.shapes import as_object
from shoptet_api.sandbox.state.reference import ESHOP_ID

_Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]
_BASIC: Final = "basic_eshop"
_SECRETS: Final = {"code", "client_secret", "access_token"}
_encode: Final = msgspec.json.Encoder(decimal_format="number").encode


def oauth_routes(house: House) -> list[Route]:
    """The endpoints of the OAuth servers."""
    addon = house.addon

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
        return Route(path, _watched(house, name, endpoint), methods=methods)

    return [
        route("/action/ApiOAuthServer/token", "oauth.token", token, ["POST"]),
        route("/action/ApiOAuthServer/getAccessToken", "oauth.getAccessToken", access_token, ["GET", "POST"]),
        route("/action/OAuthServer/authorize", "oauth.authorize", authorize, ["GET"]),
        route("/action/OAuthServer/token", "oauth.userToken", user_token, ["POST"]),
        route("/action/OAuthServer/resource", "oauth.getBasicEshop", resource, ["GET", "POST"]),
    ]


def _watched(house: House, name: str, endpoint: _Endpoint) -> _Endpoint:
    """The endpoint with its refusals as answers, its requests kept, and faults that strike."""

    @wraps(endpoint)
    async def wrapped(request: Request) -> Response:
        seen = Seen(
            method=request.method,
            path=request.url.path,
            query=dict(request.query_params),
            headers=without_secrets(request.headers),
            content=await _kept(request),
            at=house.clock.now(),
            port=port_of(request),
            operation=name,
            given=dict(request.query_params),
        )
        house.requests.add(seen)
        injected = house.faults.take(name, seen.given)
        await house.gate.passed(seen.given)
        await asyncio.sleep(house.latency + (0.0 if injected is None else injected.latency))
        if injected is not None and injected.is_instead:
            answer, seen.codes = _injected(injected)
        else:
            try:
                answer = await endpoint(request)
            except OAuthRefusal as refusal:
                answer, seen.codes = _refused(refusal.status, refusal.error, refusal.description)
            if injected is not None:
                answer = _drifted(answer, injected, seen)
        if injected is not None:
            _change_headers(answer, injected)
        if injected is not None and injected.cut is not None:
            seen.notes.append(f"cut: {injected.cut}")
            answer = _CutOff(answer, injected.cut)
            if injected.cut == "before-headers":
                return answer
        seen.status = answer.status_code
        return answer

    return wrapped


def _refused(status: int, error: str, description: str) -> tuple[Response, tuple[str, ...]]:
    return JSONResponse({"error": error, "error_description": description}, status), (error,)


def _injected(injected: Injected) -> tuple[Response, tuple[str, ...]]:
    if injected.body is None:
        return _refused(injected.answered, injected.code or "injected", "A fault was injected")
    return Response(injected.body, injected.answered, media_type=injected.media_type), ()


def _change_headers(answer: Response, injected: Injected) -> None:
    if injected.retry_after is not None:
        answer.headers["Retry-After"] = str(injected.retry_after)
    changed = injected.changed(dict(answer.headers))
    answer.raw_headers[:] = [
        (name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in changed.items()
    ]


def _drifted(answer: Response, injected: Injected, seen: Seen) -> Response:
    """The answer with what the fault changes in its JSON."""
    if not (injected.missing or injected.null or injected.retyped or injected.extra):
        return answer
    data = msgspec.json.decode(bytes(answer.body))
    seen.notes += [f"no {path} to change" for path in injected.drift(data)]
    return Response(_encode(data), answer.status_code, media_type="application/json")


class _CutOff(Response):
    """An answer whose connection is cut."""

    def __init__(self, whole: Response, cut: Cut) -> None:
        super().__init__(status_code=whole.status_code)
        self._whole: Final = whole
        self._cut: Final = cut

    @override
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send as much of it as the fault lets through."""
        whole = self._whole
        if self._cut != "before-headers":
            await send({"type": "http.response.start", "status": whole.status_code, "headers": whole.raw_headers})
            content = bytes(whole.body)
            part = content[: len(content) // 2] if self._cut == "mid-body" else b""
            await send({"type": "http.response.body", "body": part, "more_body": True})
        await cut_off(scope, receive, at_once=self._cut == "before-headers")


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
