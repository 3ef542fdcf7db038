"""The addon's life in the shop, with the calls to its URLs (case H.3), and the command from another terminal."""

from __future__ import annotations

import json
from collections.abc import Callable

import httpx
import pytest

from shoptet_api import ConfigurationError, exchange_install_code
from shoptet_api.sandbox import Sandbox
from shoptet_api.sandbox.__main__ import main
from shoptet_api.webhooks import sign, verify
from tests.support.servers import CannedResponse, ReceivedRequest, Server

Act = Callable[[Sandbox], object]


def oauth(sandbox: Sandbox, token: str) -> httpx.Response:
    return httpx.get(sandbox.addon.token_url, headers={"Authorization": f"Bearer {token}"})


def api(sandbox: Sandbox, token: str) -> httpx.Response:
    return httpx.get(f"{sandbox.url}/api/eshop", headers={"Shoptet-Access-Token": token})


def addon_server(sandbox: Sandbox, receiver: Server) -> list[str]:
    """Let the receiver be the addon: it exchanges the code during the call, as addons have to."""
    tokens: list[str] = []

    def script(asked: ReceivedRequest) -> CannedResponse:
        if asked.path == "/install":
            installation = exchange_install_code(
                code=dict(asked.query)["code"],
                client_id=sandbox.addon.client_id,
                client_secret=sandbox.addon.client_secret,
                redirect_uri=f"{receiver.url}/install",
                oauth_url=sandbox.addon.oauth_url,
            )
            tokens.append(installation.oauth_token)
        return CannedResponse()

    receiver.script = script
    return tokens


def test_h3_install_calls_the_addon_with_a_code(sandbox: Sandbox, receiver: Server) -> None:
    tokens = addon_server(sandbox, receiver)
    before = sandbox.addon.oauth_token
    assert sandbox.addon.install(f"{receiver.url}/install") == 200
    assert tokens == [sandbox.addon.oauth_token] != [before]
    assert oauth(sandbox, tokens[0]).status_code == 200
    assert sandbox.addon.state == "installed"


@pytest.mark.parametrize(
    ("act", "event", "instance", "state"),
    [
        (lambda sandbox: sandbox.addon.suspend(), "addon:suspend", 123456, "suspended"),
        (lambda sandbox: sandbox.addon.resume(), "addon:approve", 123456, "installed"),
        (lambda sandbox: sandbox.addon.approve(), "addon:approve", 123456, "installed"),
        (lambda sandbox: sandbox.addon.terminate(), "addon:terminate", 123456, "terminated"),
        (lambda sandbox: sandbox.addon.uninstall(), "addon:uninstall", "123456", "uninstalled"),
    ],
    ids=["suspend", "resume", "approve", "terminate", "uninstall"],
)
def test_h3_each_step_is_announced(
    sandbox: Sandbox, receiver: Server, act: Act, event: str, instance: object, state: str
) -> None:
    """The shop's number is an integer in three of the events, and text in that of the removal."""
    addon = sandbox.addon
    addon.approve_url = addon.suspend_url = addon.terminate_url = addon.uninstall_url = f"{receiver.url}/life"
    act(sandbox)
    sandbox.settle()
    (asked,) = receiver.asked
    body = json.loads(asked.body)
    assert (body["event"], body["eventInstance"], body["eshopId"]) == (event, instance, 123456)
    assert set(body) == {"eshopId", "event", "eventCreated", "eventInstance"}
    assert verify(asked.body, asked.headers["Shoptet-Webhook-Signature"], sandbox.webhooks.signature_key)
    assert addon.state == state


def test_h3_without_a_url_nothing_is_called(sandbox: Sandbox) -> None:
    assert sandbox.addon.suspend() is None
    assert sandbox.addon.state == "suspended"


def test_h3_an_announcement_is_repeated_like_a_webhook(sandbox: Sandbox) -> None:
    sandbox.addon.suspend_url = "http://127.0.0.1:1/"
    notification = sandbox.addon.suspend()
    sandbox.advance(minutes=31)
    assert notification is not None
    assert notification.statuses == [None] * 3


def test_h3_the_old_token_is_dead_after_a_new_installation(sandbox: Sandbox, receiver: Server) -> None:
    tokens = addon_server(sandbox, receiver)
    sandbox.addon.install(f"{receiver.url}/install")
    access = oauth(sandbox, tokens[0]).json()["access_token"]
    sandbox.addon.uninstall()
    assert oauth(sandbox, tokens[0]).json()["error"] == "addon_not_installed"
    assert api(sandbox, access).status_code == 401
    assert sandbox.addon.install() == 200
    assert tokens[0] != tokens[1]
    assert oauth(sandbox, tokens[0]).status_code == 401
    assert oauth(sandbox, tokens[1]).status_code == 200
    assert api(sandbox, access).status_code == 401


def test_no_token_is_the_empty_one(sandbox: Sandbox) -> None:
    sandbox.addon.uninstall()
    sandbox.addon.install_code()
    assert sandbox.addon.oauth_token == ""
    answer = httpx.get(sandbox.addon.token_url, headers={"Authorization": "Bearer"})
    assert answer.status_code == 401


@pytest.mark.parametrize("status", [204, 404, 500])
def test_an_addon_that_does_not_answer_200_is_not_installed(sandbox: Sandbox, receiver: Server, status: int) -> None:
    receiver.script = lambda _: CannedResponse(status=status)
    assert sandbox.addon.install(f"{receiver.url}/install") == status
    assert sandbox.addon.state == "uninstalled"
    code = dict(receiver.last.query)["code"]
    assert len(code) == 255
    with pytest.raises(Exception, match="unknown or was used"):
        sandbox.addon.exchange(code)


def test_an_addon_that_cannot_be_reached_is_not_installed(sandbox: Sandbox) -> None:
    assert sandbox.addon.install("http://127.0.0.1:1/install?next=a") is None
    assert sandbox.addon.state == "uninstalled"


def test_an_installation_needs_a_url_on_this_machine(sandbox: Sandbox) -> None:
    with pytest.raises(ConfigurationError, match="install code, got None"):
        sandbox.addon.install()
    with pytest.raises(ConfigurationError, match="URL on this machine"):
        sandbox.addon.install("https://addon.example/install")


def test_h4_an_installation_without_approval_is_401(sandbox: Sandbox, receiver: Server) -> None:
    tokens = addon_server(sandbox, receiver)
    sandbox.addon.install(f"{receiver.url}/install", approved=False)
    access = oauth(sandbox, tokens[0]).json()["access_token"]
    refused = api(sandbox, access)
    assert (refused.status_code, refused.json()["errors"][0]["errorCode"]) == (401, "invalid-token")
    sandbox.addon.approve()
    assert api(sandbox, access).status_code == 200


def test_operations_wait_for_their_approval(sandbox: Sandbox) -> None:
    sandbox.addon.pending.add("eshop.get")
    token = sandbox.addon.api_token()
    refused = api(sandbox, token)
    assert (refused.status_code, refused.json()["errors"][0]["errorCode"]) == (403, "invalid-token-no-rights")
    headers = {"Shoptet-Access-Token": token}

    def listed(status: str) -> list[str]:
        answer = httpx.get(f"{sandbox.url}/api/system/endpoints", params={"status": status}, headers=headers)
        return [row["description"] for row in answer.json()["data"]["endpoints"]]

    assert listed("pending") == ["GET /api/eshop"]
    assert "GET /api/eshop" not in listed("approved")
    sandbox.addon.approve()
    assert api(sandbox, token).status_code == 200
    assert listed("pending") == []


def test_the_list_of_endpoints_has_what_the_addon_may_call(sandbox: Sandbox) -> None:
    sandbox.addon.rights = {"eshop": "read", "endpoints": "read"}
    headers = {"Shoptet-Access-Token": sandbox.addon.api_token()}
    rows = httpx.get(f"{sandbox.url}/api/system/endpoints", headers=headers).json()["data"]["endpoints"]
    assert {row["group"]["description"] for row in rows} == {"eshop", "endpoints"}


def test_webhooks_without_a_right_vanish(sandbox: Sandbox) -> None:
    events = ("order:create", "customer:create", "job:finished", "productVariantPrice:update")
    sandbox.webhooks.register([(event, "http://127.0.0.1:1/", None) for event in events])
    sandbox.addon.rights = {"orders": "read+write", "customers": "write"}
    assert [webhook.event for webhook in sandbox.webhooks.all()] == ["order:create", "job:finished"]


# --- the command


def test_the_command_lets_a_running_sandbox_call_the_addon(
    sandbox: Sandbox, receiver: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    tokens = addon_server(sandbox, receiver)
    assert main(["install", f"{receiver.url}/install", "--sandbox", sandbox.url]) == 0
    assert capsys.readouterr().out == "install: the addon is installed, the addon answered 200\n"
    assert tokens == [sandbox.addon.oauth_token]
    assert main(["suspend", f"{receiver.url}/suspend", "--sandbox", sandbox.url]) == 0
    assert capsys.readouterr().out == "suspend: the addon is suspended, the addon answered 200\n"
    assert main(["resume", "--sandbox", sandbox.url]) == 0
    assert capsys.readouterr().out == "resume: the addon is installed\n"
    assert main(["uninstall", "--sandbox", f"{sandbox.url}/"]) == 0
    assert main(["install", "--sandbox", sandbox.url, "--unapproved"]) == 0
    assert sandbox.addon.state == "unapproved"
    assert [asked.path for asked in receiver.asked] == ["/install", "/suspend", "/install"]


def test_the_command_says_what_went_wrong(
    sandbox: Sandbox, receiver: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["install", "--sandbox", sandbox.url]) == 2
    assert capsys.readouterr().err == "url: expected the URL that takes the install code, got None\n"
    receiver.script = lambda _: CannedResponse(status=500)
    assert main(["install", f"{receiver.url}/install", "--sandbox", sandbox.url]) == 1
    assert capsys.readouterr().out == "install: the addon is uninstalled, the addon answered 500\n"
    assert main(["install", "http://127.0.0.1:1/", "--sandbox", sandbox.url]) == 1
    assert capsys.readouterr().out == "install: the addon is uninstalled, the addon did not answer in time\n"
    assert main(["suspend", "--sandbox", "http://127.0.0.1:1"]) == 2
    assert "http://127.0.0.1:1/_sandbox/addon does not answer" in capsys.readouterr().err


# --- signatures


def test_sign_is_the_counterpart_of_verify() -> None:
    body = b'{"event":"order:create"}'
    signature = sign(body, "klic")
    # From another implementation: printf '%s' '{"event":"order:create"}' | openssl dgst -sha1 -hmac klic
    assert signature == "cdef7a80a515b2841bfeee91676b28a79fb8e9fb"
    assert verify(body, signature, "klic")
    assert not verify(body + b" ", signature, "klic")


@pytest.mark.parametrize("key", ["", " klic", "klic\n", 5, None])
def test_sign_refuses_what_cannot_be_a_key(key: object) -> None:
    with pytest.raises(ConfigurationError, match="key"):
        sign(b"", key)  # type: ignore[arg-type]


def test_sign_takes_bytes() -> None:
    with pytest.raises(TypeError, match="body: expected the raw bytes"):
        sign("{}", "klic")  # type: ignore[arg-type]
