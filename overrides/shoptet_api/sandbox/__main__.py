"""The command line: `python -m shoptet_api.sandbox --port 8765` serves a sandbox.

`python -m shoptet_api.sandbox install http://127.0.0.1:8000/install`, from another terminal, tells it what the shop's
owner does with the addon.
"""

import argparse
import signal
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from types import FrameType
from typing import Final

from shoptet_api.errors import ConfigurationError
from shoptet_api.sandbox.dashboard import remote
from shoptet_api.sandbox.sandbox import Sandbox

_PROGRAM: Final = "python -m shoptet_api.sandbox"


def main(arguments: Sequence[str] | None = None, program: str = _PROGRAM) -> int:
    """Serve until Ctrl-C.

    Args:
        arguments: The arguments; those of the process by default.
        program: The command that the user has called, for texts.

    Returns:
        The exit code.
    """
    given = sys.argv[1:] if arguments is None else arguments
    if remote.is_command(given):
        return remote.run(given, program)
    options = _parser(program).parse_args(given)
    try:
        sandbox = Sandbox(
            seed=options.seed,
            products=options.products,
            orders=options.orders,
            now=datetime.now(UTC) if options.recent else None,
            host=options.host,
            port=options.port,
            limits=not options.no_limits,
            allow_remote=options.allow_remote,
            allowed_hosts=options.allow_host,
        )
        sandbox.start()
    except ConfigurationError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    try:
        with _stopped_by_signals(sandbox):
            sys.stdout.write(_greeting(sandbox, program))
            sys.stdout.flush()
            sandbox.wait()
    finally:
        sandbox.stop()
    return 0


@contextmanager
def _stopped_by_signals(sandbox: Sandbox) -> Generator[None]:
    """Stop the sandbox at Ctrl-C and SIGTERM.

    A handler that raises could do so while the waiting thread holds the lock that the end of the server needs. A second
    signal ends the process as it does elsewhere.
    """
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def stop(number: int, frame: FrameType | None) -> None:
        del number, frame
        restore()
        sandbox.request_stop()

    def restore() -> None:
        for number, handler in before.items():
            signal.signal(number, handler)

    for number in before:
        signal.signal(number, stop)
    try:
        yield
    finally:
        restore()


def _greeting(sandbox: Sandbox, program: str = _PROGRAM) -> str:
    """Return what a user needs to call the sandbox. The tokens are fake and work nowhere else."""
    return (
        f"Sandbox at {sandbox.url}, until Ctrl-C; open it in a browser to watch its requests\n"
        f"  private token   {sandbox.token}\n"
        f"  addon           client_id {sandbox.addon.client_id}, client_secret {sandbox.addon.client_secret}\n"
        f"  OAuth URL       {sandbox.addon.oauth_url}\n"
        f"  token URL       {sandbox.addon.token_url}\n"
        f"  OAuth token     {sandbox.addon.oauth_token}\n"
        f"  webhook key     {sandbox.webhooks.signature_key}\n"
        f"  install code    {sandbox.addon.install_code()} (once, for one minute)\n"
        f"  {program} install http://127.0.0.1:8000/install\n"
        f'  Shoptet(private_token="{sandbox.token}", base_url="{sandbox.url}")\n'
        f"  export SHOPTET_PRIVATE_API_TOKEN={sandbox.token} SHOPTET_BASE_URL={sandbox.url}\n"
    )


def _parser(program: str = _PROGRAM) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=program,
        description=(
            "Serve a sandbox shop. Commands to a running one: install, suspend, resume, approve, terminate, uninstall; "
            "each has its own --help."
        ),
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to serve on (default: %(default)s)")
    parser.add_argument(
        "--port", type=int, default=8765, help="port to serve on; 0 picks a free one (default: %(default)s)"
    )
    parser.add_argument(
        "--seed", type=int, default=1, help="seed of the shop; the same seed gives the same shop (default: %(default)s)"
    )
    parser.add_argument("--products", type=int, default=60, help="number of products (default: %(default)s)")
    parser.add_argument("--orders", type=int, default=40, help="number of orders (default: %(default)s)")
    parser.add_argument(
        "--recent", action="store_true", help="create recent orders; by default the shop is the same on any day"
    )
    parser.add_argument("--no-limits", action="store_true", help="never refuse a request because of limits")
    parser.add_argument(
        "--allow-host", action="append", default=[], metavar="NAME", help="answer at this host name, too"
    )
    parser.add_argument("--allow-remote", action="store_true", help="allow webhooks and batch files on other machines")
    return parser


if __name__ == "__main__":
    sys.exit(main())
