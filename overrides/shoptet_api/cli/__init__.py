"""The command `shoptet`: every operation of the API from a terminal.

commands     the table of commands, imported when they are called
root         the command itself: finds and runs commands, reports errors
session      what the options of one run have set: the profile, the client, the output
options      options that many commands have
errors       exit codes and the wording of errors
loopback     a server on this machine for the calls of a shop
operations/  commands made from the index of operations: `shoptet orders get`
calls/       commands about any operation: call, request, docs, find
output/      tables, JSON, CSV and Parquet
profiles/    credentials and settings of shops
auth/        the commands `shoptet auth`

`--help`, completion and errors of usage load neither models nor httpx.
"""

import sys


def main() -> None:
    """Run the command with the arguments of the process, and exit with its code."""
    try:
        import click as _  # noqa: F401 (asked for before anything else needs it)
    except ModuleNotFoundError:
        sys.stderr.write('shoptet: this command needs an extra: pip install "shoptet-api[cli]"\n')
        sys.exit(3)
    from shoptet_api.cli.root import root

    root.main(prog_name="shoptet")
