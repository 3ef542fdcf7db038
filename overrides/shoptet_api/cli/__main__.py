"""The same as the command `shoptet`: `python -m shoptet_api.cli`."""

from shoptet_api.cli import main

main()
