"""Commands to a sandbox that runs in another terminal: what the shop's owner does with the addon."""

import argparse
import sys
from collections.abc import Sequence

import msgspec

from shoptet_api.sandbox.background.outbound import OutboundClient
from shoptet_api.sandbox.dashboard.controls import ADDON_ACTIONS


def is_command(arguments: Sequence[str]) -> bool:
    """Return whether the arguments are a command to a running sandbox."""
    return bool(arguments) and arguments[0] in ADDON_ACTIONS


def run(arguments: Sequence[str], program: str) -> int:
    """Send the command, and print what it did.

    Args:
        arguments: The command and its options.
        program: The program's name for texts.

    Returns:
        The exit code: 1 if the addon did not answer an installation with 200, 2 if the sandbox refused the command.
    """
    options = _parser(program).parse_args(arguments)
    form = {"action": options.action, "url": options.url, "approved": not getattr(options, "unapproved", False)}
    outbound = OutboundClient(anywhere=True)
    try:
        status, body = outbound.post_json(f"{options.sandbox.rstrip('/')}/_sandbox/addon", msgspec.json.encode(form))
        answer = msgspec.json.decode(body, type=dict[str, object])
    except (OSError, msgspec.DecodeError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    finally:
        outbound.close()
    if status != 200:
        sys.stderr.write(f"{answer.get('error')}\n")
        return 2
    is_void = options.action == "install" and answer["status"] != 200
    response = "" if answer["status"] is None else f", the addon answered {answer['status']}"
    if is_void and answer["status"] is None:
        response = ", the addon did not answer in time"
    sys.stdout.write(f"{options.action}: the addon is {answer['state']}{response}\n")
    return 1 if is_void else 0


def _parser(program: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=program, description="Tell a running sandbox what to do with the addon.")
    commands = parser.add_subparsers(dest="action", required=True)
    for action in ADDON_ACTIONS:
        command = commands.add_parser(action, help=f"{action} the addon")
        word = "the install code" if action == "install" else f"addon:{action}"
        command.add_argument("url", nargs="?", help=f"URL of the addon that takes {word}; default: the last one")
        command.add_argument(
            "--sandbox", default="http://127.0.0.1:8765", help="address of the sandbox (default: %(default)s)"
        )
        if action == "install":
            command.add_argument("--unapproved", action="store_true", help="leave the approval for the command approve")
    return parser
