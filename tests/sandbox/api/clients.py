"""Clients of a sandbox that tell each failure as it is, and share no limits with other tests."""

from typing import Unpack

from shoptet_api import LocalLimits, Options, Shoptet
from shoptet_api.sandbox import Sandbox


def client_of(sandbox: Sandbox, **options: Unpack[Options]) -> Shoptet:
    """A client that sends nothing twice."""
    usual: Options = {"private_token": sandbox.token, "base_url": sandbox.url, "max_retries": 0}
    given: Options = {**usual, "limits": LocalLimits(), **options}
    return Shoptet(**given)
